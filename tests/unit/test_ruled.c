/*
 * ruled, box, dashes, fill, markup: tables drawn with rulers, cell by cell.
 */
#include "check.h"
#include "box.h"
#include "dashes.h"
#include "fill.h"
#include "marks.h"
#include "ruled.h"

static struct ruled	ruled;
static struct box	box;
static struct dashes	dashes;

/* Read a table; its rows parted by /, their cells by |, * behind a number that
 * is torn and ? where the column is a guess; lines left as they were as @N. */
static void
show(struct str *out, enum ruled_kind kind, const char *const *line)
{
	const struct ruled_row	*row;
	const struct ruled_cell	*c;
	char			 at[32];
	size_t			 i, k;

	str_clear(out);
	ruled_begin(&ruled, kind);
	for (i = 0; line[i] != NULL; i++)
		CHECK(ruled_add(&ruled, line[i], strlen(line[i]), i + 1) == 0);
	CHECK((kind == RULED_BOX || kind == RULED_GRID ?
	    box_read(&box, &ruled) : dashes_read(&dashes, &ruled)) == 0);
	for (i = 0; i < ruled.nrow; i++) {
		row = &ruled.row[i];
		(void)str_adds(out, i > 0 ? "/" : "");
		if (row->ncell == 0) {
			(void)snprintf(at, sizeof(at), "@%zu", row->line);
			(void)str_adds(out, at);
		}
		for (k = 0; k < row->ncell; k++) {
			c = &ruled.cell[row->cell + k];
			(void)str_adds(out, k > 0 ? "|" : "");
			(void)str_add(out, ruled.text.p + c->off, c->len);
			(void)str_adds(out, c->torn ? "*" : "");
			(void)str_adds(out, c->loose ? "?" : "");
		}
	}
}

static void
test_boxes(void)
{
	static const struct {
		enum ruled_kind	 kind;
		const char	*line[12];
		const char	*rows;
	} cases[] = {
		{ RULED_BOX, { "┌──┬──┐", "│甲│1 │", "│乙│  │", "├──┼──┤",
		    "│丙│2 │", "└──┴──┘", NULL }, "甲乙|1/丙|2" },
		/* Rows are parted at the right, a cell goes on at the left. */
		{ RULED_BOX, { "┌──┬──┐", "│甲│1 │", "│  ├──┤", "│乙│2 │",
		    "└──┴──┘", NULL }, "甲乙|1/|2" },
		/* A number that had no room. */
		{ RULED_BOX, { "┌──┬──┐", "│甲│12│", "│  │3 │", "└──┴──┘",
		    NULL }, "甲|123*" },
		/* Two that had. */
		{ RULED_BOX, { "┌──┬───┐", "│甲│12 │", "│  │3  │",
		    "└──┴───┘", NULL }, "甲|12 ; 3" },
		/* A note is no number. */
		{ RULED_BOX, { "┌──┬───┐", "│甲│12 │", "│  │(含│", "│  │3) │",
		    "└──┴───┘", NULL }, "甲|12(含3)" },
		/* A ruler is lost: its rows are read as lines. */
		{ RULED_BOX, { "┌──┬───┬───┐", "│甲│1  │2  │", "│乙│3  │4  │",
		    "└──┴───┴───┘", NULL }, "@1/@2" },
		/* The same where columns begin elsewhere. */
		{ RULED_BOX, { "┌──┬──┬─┐", "│甲│1 │2│", "│乙丙 │3│",
		    "└─────┴─┘", NULL }, "甲*|乙丙*|1*|23*" },
		{ RULED_GRID, { "+----+-----+", "| 甲 | +1  |", "+====+=====+",
		    "| 乙 | --- |", "+----+-----+", NULL },
		    "甲|+1/乙|---" },
		/* What is between borders that have moved. */
		{ RULED_BOX, { "┌────┬──┐", "│“甲”│1 │", "├────┼──┤",
		    "│乙  │2 │", "└────┴──┘", NULL }, "“甲”|1/乙|2" },
	};
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		show(&out, cases[i].kind, cases[i].line);
		CHECK_TEXT(str_text(&out), cases[i].rows);
	}
	str_free(&out);
}

/* Write a line of a box that is 255 columns wide: vague letters and blanks,
 * then borders side by side up to the last. */
static void
wide_line(char *p, int vague, int borders)
{
	int	i;

	p = stpcpy(p, "│");
	for (i = 1; i < 254 - borders; i++)
		p = stpcpy(p, i <= vague ? "×" : " ");
	for (i = 0; i < borders; i++)
		p = stpcpy(p, "│");
	(void)strcpy(p, "│");
}

/* Borders that are put where a wider line has one push those behind them beyond
 * all columns of the table: each has its cell all the same. */
static void
test_pushed(void)
{
	static char		 line[2][1024], rule[1024];
	const char *const	 table[] = { rule, line[0], rule, line[1],
				    rule, NULL };
	struct str		 out = { NULL, 0, 0 };
	const char		*p;
	char			*to = stpcpy(rule, "┌");
	int			 i, cells = 1;

	for (i = 0; i < 253; i++)
		to = stpcpy(to, "─");
	(void)strcpy(to, "┐");
	wide_line(line[0], 0, 0);
	wide_line(line[1], 120, 60);
	show(&out, RULED_BOX, table);
	for (p = str_text(&out); *p != '\0'; p++)
		cells += *p == '|';
	CHECK(cells == 61);
	str_free(&out);
}

static void
test_dashes(void)
{
	static const struct {
		enum ruled_kind	 kind;
		const char	*line[12];
		const char	*rows;
	} cases[] = {
		{ RULED_HEADED, { "甲     乙", "------ ------",
		    "丙     1", "       2", NULL }, "甲|乙/丙|1/|2" },
		{ RULED_DASHES, { "------ ------", "甲     1", "乙", "",
		    "丙     2", "------ ------", NULL }, "甲乙|1/丙|2" },
		/* An empty line is lost. */
		{ RULED_DASHES, { "------ ---- ----", "甲     1    2",
		    "乙     3    4", "", "丙     5    6",
		    "------ ---- ----", NULL }, "甲|1|2/乙|3|4/丙|5|6" },
		/* Words across two columns. */
		{ RULED_DASHES, { "------ ------", "本行是一段话",
		    "------ ------", NULL }, "@1" },
		/* What has moved. */
		{ RULED_DASHES, { "------ ------ ------", "甲     1      2",
		    "乙     1      2", "丙         2", "------ ------ ------",
		    NULL }, "甲|1|2/乙|1|2/丙?|2?|?" },
	};
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		show(&out, cases[i].kind, cases[i].line);
		CHECK_TEXT(str_text(&out), cases[i].rows);
	}
	str_free(&out);
}

static void
test_begins(void)
{
	static const struct {
		const char	*line;
		enum ruled_kind	 kind;
	} cases[] = {
		{ "┌──┬──┐", RULED_BOX }, { "│甲│1 │", RULED_BOX },
		{ "──", RULED_NONE }, { "+--+--+", RULED_GRID },
		{ "+19", RULED_NONE }, { "--- ----", RULED_DASHES },
		{ "-- --- ---", RULED_DASHES }, { "--- --", RULED_NONE },
		{ "--- - ---", RULED_NONE }, { "-- -- --", RULED_NONE },
		{ "--------", RULED_NONE },
		{ "--- 3 ---", RULED_NONE }, { "", RULED_NONE },
		{ "| 甲 | 1 |", RULED_NONE },
	};
	size_t	i;

	for (i = 0; i < COUNT(cases); i++)
		check_one(ruled_begins(cases[i].line, strlen(cases[i].line)) ==
		    cases[i].kind, __FILE__, __LINE__, cases[i].line);
}

/* A cell behind one that left something: its text, and ! if it is not sure. */
static void
check_fill(const char *cell, enum fill_spill spill, const char *want)
{
	char	text[64];
	size_t	n = strlen(cell);
	int	sure;

	memcpy(text, cell, n);
	n = fill_cell(text, n, &spill, &sure);
	while (n > 0 && text[n - 1] == ' ')
		n--;
	(void)strcpy(text + n, sure ? "" : "!");
	CHECK_TEXT(text, want);
}

static void
test_fill(void)
{
	CHECK(fill_line("|甲_|1|", strlen("|甲_|1|")));
	CHECK(!fill_line("|甲|1|", strlen("|甲|1|")));
	CHECK(fill_even("|甲__|1_|", strlen("|甲__|1_|"), 7) ==
	    FILL_EVEN_WORDS);
	CHECK(fill_even("|2___|1_|", strlen("|2___|1_|"), 7) == FILL_EVEN);
	CHECK(fill_even("|甲_|1_|", strlen("|甲_|1_|"), 7) == FILL_UNEVEN);
	CHECK(fill_even("|甲__|1_|", strlen("|甲__|1_|"), 0) == FILL_UNEVEN);
	CHECK(fill_even("|甲__|1__", strlen("|甲__|1__"), 7) == FILL_UNEVEN);
	CHECK(fill_even("|\xef\xbf\xbd___|1_|",
	    strlen("|\xef\xbf\xbd___|1_|"), 7) == FILL_UNEVEN);
	check_fill("20__", FILL_DRY, "20");
	check_fill("20", FILL_WORDS, "20");
	check_fill("20", FILL_DIGITS, "20!");
	check_fill("２０_", FILL_DRY, "２０");
	check_fill("２０", FILL_DRY, "２０!");
	check_fill("２０_", FILL_WORDS, "２０!");
	check_fill("16理____", FILL_WORDS, "16");
	check_fill("1、属于_", FILL_DRY, "1、属于");
	check_fill("1２__", FILL_DIGITS, "1２!");
}

static void
check_markup(const char *line, const char *want)
{
	char	text[128];

	(void)strcpy(text, line);
	text[marks_strip(text, strlen(text))] = '\0';
	CHECK_TEXT(text, want);
}

static void
test_markup(void)
{
	check_markup("2**1**", "21");
	check_markup("注*", "注*");
	check_markup("0<<>>", "0");
	check_markup("[1]{lang=\"EN-US\"}2", "12");
	check_markup("[[1]{.a}]{#b}", "1");
	check_markup("[1] 2", "[1] 2");
	check_markup("<span lang=\"EN-US\">1</span>2", "12");
	check_markup("1<br>2", "1<br>2");
	check_markup("a < b", "a < b");
	check_markup("\\-3", "-3");
	check_markup("0 |\\| 1", "0 |\\| 1");
	check_markup("]{.a}", "]{.a}");
}

/* Strokes that run along a line, of any weight; not those that stand. */
static void
test_strokes(void)
{
	static const uint32_t	along[] = { U'─', U'━', U'═', U'┄', U'┅', U'┈',
	    U'┉', U'╌', U'╍', U'╴', U'╶', U'╸', U'╺', U'╼', U'╾' };
	static const uint32_t	others[] = { U'│', U'┃', U'║', U'┆', U'┇', U'┊',
	    U'┋', U'╎', U'╏', U'╵', U'╷', U'╹', U'╻', U'╽', U'╿', U'┌', U'-' };
	size_t			i;

	for (i = 0; i < COUNT(along); i++)
		CHECK(ruled_stroke(along[i]));
	for (i = 0; i < COUNT(others); i++)
		CHECK(!ruled_stroke(others[i]));
}

int
main(void)
{
	test_strokes();
	test_boxes();
	test_pushed();
	test_dashes();
	test_begins();
	test_fill();
	test_markup();
	ruled_free(&ruled);
	box_free(&box);
	dashes_free(&dashes);
	return check_end();
}
