/*
 * flow: cells that flow on over lines.
 */
#include "check.h"
#include "flow.h"

#define TABLE(...)	((const char *const []){ __VA_ARGS__, NULL })

/* The cells of a row. */
#define ROW	"3 |0 |0 |0 |3 |0 |0"

static struct cells	cells;

static int
begins(const char *s)
{
	return flow_begins(s, strlen(s));
}

static int
takes(const char *s)
{
	return flow_takes(s, strlen(s));
}

static void
test_lines(void)
{
	CHECK(begins("甲 |1 |2 | |3"));
	CHECK(begins("甲 | |1 |2 |3 |"));
	CHECK(takes("|5 |6"));
	CHECK(takes("5 |6") && takes("|"));
	/* Too few to show that cells flow, but enough to go on. */
	CHECK(!begins("甲 |1 |2 |3") && takes("甲 |1 |2 |3"));
	/* Rows of their own. */
	CHECK(!begins("|甲 |1 |2 |3 |4 |"));
	CHECK(!begins("甲 | 1 | 2 | 3 | 4") && !takes("甲 | 1 | 2 | 3 | 4"));
	CHECK(!begins("甲 | 1 |2 |3 |4") && !takes("甲 | 1 |2"));
	CHECK(!begins("甲|1|2|3|4") && !takes("甲|1|2|3|4"));
	CHECK(!begins("") && !takes(""));
	CHECK(!takes("甲"));
	/* A bar behind words, with nothing behind it, is a mark of one cell. */
	CHECK(!takes("甲 |"));
}

/* Have lines flow. */
static void
flow(const char *const *line)
{
	size_t	i;

	cells_clear(&cells);
	for (i = 0; line[i] != NULL; i++)
		CHECK(flow_hold(&cells, line[i], strlen(line[i]), i + 1) == 0);
	CHECK(flow_end(&cells) == 0);
	CHECK(cells.flowed);
}

/* Are lines that are held rows? */
static int
are_rows(const char *const *line)
{
	size_t	i;

	cells_clear(&cells);
	for (i = 0; line[i] != NULL; i++)
		CHECK(flow_hold(&cells, line[i], strlen(line[i]), i + 1) == 0);
	return flow_are_rows(&cells);
}

static void
test_held(void)
{
	CHECK(are_rows(TABLE("甲 |1 |2 |3 |4", "（一） |乙 |1 | |3 |4")));
	CHECK(are_rows(TABLE("甲 |乙 |丙 |丁 |戊", " 1 |2 |3 |4 |5 ")));
	/* Lines of cells that flow break before a bar, */
	CHECK(!are_rows(TABLE("甲 |1 |2 |3 |4", "|5 |6 |7 |8")));
	CHECK(!are_rows(TABLE("甲 |1 |2 |3 |4 |", "5 |6 |7 |8")));
	/* and go on with the next row. */
	CHECK(!are_rows(TABLE("甲 |1 |2 |3 | |乙", "1 |2 |3 |4 |5")));
}

/* The cells as text: each with its line, and ? where the column is a guess. */
static void
check_flow(const char *const *line, const char *want)
{
	struct str		 out = { NULL, 0, 0 };
	const struct piece	*p;
	char			 at[16];
	size_t			 i;

	flow(line);
	for (i = 0; i < cells.npiece; i++) {
		p = &cells.piece[i];
		(void)snprintf(at, sizeof(at), "@%d%s", (int)p->line,
		    p->loose ? "?" : "");
		(void)str_adds(&out, i > 0 ? "/" : "");
		(void)str_add(&out, cells_text(&cells, p), p->len);
		(void)str_adds(&out, at);
		CHECK(cells.vrow[p->vrow].kind == VROW_SINGLE);
	}
	CHECK_TEXT(str_text(&out), want);
	CHECK(cells.ntabbed == cells.npiece);
	str_free(&out);
}

static void
test_cells(void)
{
	/* What a line ends in goes on in the next, up to a bar. */
	check_flow(TABLE("甲 |1 |2 |3 |（一）", "予以 |4"),
	    "甲@1?/1@1?/2@1?/3@1?/（一） 予以@1?/4@2?");
	/* A bar at a line's beginning has nothing go on. */
	check_flow(TABLE("甲 |1 |2 |3 |乙", "|4"),
	    "甲@1?/1@1?/2@1?/3@1?/乙@1?/4@2?");
	/* A number that goes on is two, which are no value. */
	check_flow(TABLE("甲 |1 |2 |3 |4", "5 |6"),
	    "甲@1?/1@1?/2@1?/3@1?/4 5@1?/6@2?");
	CHECK(cells.piece[4].kind == PIECE_LABEL);
	CHECK(cells.piece[5].kind == PIECE_VALUE);
	/* Marks are none of a cell's words. */
	check_flow(TABLE("**甲** |1 |2 |3 |4 |"),
	    "甲@1?/1@1?/2@1?/3@1?/4@1?");
	/* Nothing is held of a line that ends in a bar. */
	check_flow(TABLE("1 |2 |", "3 |"), "1@1?/2@1?/3@2?");
}

/* Are columns a guess?  Those that came before never are. */
static int
guessed(const char *const *line)
{
	size_t	i, n = 0;

	flow(line);
	for (i = 0; i < cells.npiece; i++)
		n += cells.piece[i].loose;
	CHECK(n == 0 || n == cells.npiece);
	return n > 0;
}

static void
test_rows(void)
{
	CHECK(!guessed(TABLE("甲 |1 |2 |3 | |乙 |4 |5 |6 | |丙 |7 |8 |9 | |")));
	CHECK(!guessed(TABLE(ROW " | |" ROW, "| |" ROW " | |")));
	/* Behind the last row, too, stands an empty cell. */
	CHECK(guessed(TABLE(ROW " | |" ROW " | |" ROW)));
	/* A cell was lost, or is one too many. */
	CHECK(guessed(TABLE("甲 |1 |2 |3 | |乙 |4 |6 | |丙 |7 |8 |9 | |")));
	CHECK(guessed(TABLE("甲 |1 |2 |3 | |乙 |4 |5 |5 |6 | |丙 |7 |8 |9 | |")));
	/* Two rows show nothing. */
	CHECK(guessed(TABLE("甲 |1 |2 |3 | |乙 |4 |5 |6 | |")));
	/* Nor does a word for nothing: it is a cell's. */
	CHECK(guessed(TABLE("甲 |1 |2 |3 |/ |乙 |4 |5 |6 |/ |丙 |7 |8 |9 |/ |")));
}

/* The whole way, through cells: what flows ends before a line without bars. */
static void
test_between(void)
{
	static const char *const	line[] = { "规章\t1\t2", "甲 |1 |2 |3 |4 |",
	    "四、其他" };
	size_t				i;

	cells_clear(&cells);
	for (i = 0; i < 3; i++)
		CHECK(cells_add(&cells, line[i], strlen(line[i]), i + 1) == 0);
	CHECK(!cells.flow && cells.flowed && cells.nvrow == 7);
	CHECK(cells.npiece == 9 && cells.piece[7].line == 2);
	CHECK(!cells.piece[2].loose && cells.piece[3].loose);
	CHECK(cells.piece[7].loose && !cells.piece[8].loose);
}

int
main(void)
{
	test_lines();
	test_held();
	test_cells();
	test_rows();
	test_between();
	cells_free(&cells);
	return check_end();
}
