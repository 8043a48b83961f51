/*
 * sandwich: labels that stand about their values.
 */
#include "check.h"
#include "sandwich.h"

#define ZEROS	"1  0  0  0  0  0  1"
#define TABBED	"\t1\t0\t0\t0\t0\t0\t1"
#define PAD	"              "

/* The two halves of row 3.5.5's label. */
#define FIRST	"5.要求行政机关确认"
#define LAST	"或重新出具已获取信息"

#define TABLE(...)	((const char *const []){ __VA_ARGS__, NULL })

static struct cells	cells;
static struct runs	runs;
static struct sheet	sheet;
static struct gap	gap;

/* All runs of a table are in the gap, and these rows are free. */
static void
begin(const char *const *line, enum form_id from, enum form_id to)
{
	const struct wanted	w = { 3, FORM_2021 };
	size_t			i;

	cells_clear(&cells);
	sheet_clear(&sheet);
	for (i = 0; line[i] != NULL; i++)
		CHECK(cells_add(&cells, line[i], strlen(line[i]), i + 1) == 0);
	CHECK(cells_end(&cells) == 0);
	CHECK(runs_find(&runs, &cells, w) == 0);
	gap = (struct gap){ .c = &cells, .runs = &runs, .sheet = &sheet,
	    .end = runs.n, .to = cells.npiece };
	for (; from <= to; from++)
		gap.row[gap.nrow++] = from;
}

static int
is_free(enum form_id id)
{
	size_t	j;

	for (j = 0; j < gap.nrow; j++)
		if (gap.row[j] == id)
			return 1;
	return 0;
}

/* Has the first run row 3.5.5, with this label?  NULL: it has no row. */
static void
check_found(const char *label)
{
	const size_t		 free = gap.nrow;
	const struct run	*run = runs.run;

	CHECK(runs.n > 0 && run->how == HOW_NONE);
	CHECK(sandwich_read(&gap) == 0);
	if (label == NULL) {
		CHECK(run->how == HOW_NONE && gap.nrow == free);
		return;
	}
	CHECK(run->how == HOW_LABEL && run->id == F_REFUSED_5 && run->around);
	CHECK_TEXT(sheet_string(&sheet, run->label), label);
	CHECK(gap.nrow == free - 1 && !is_free(F_REFUSED_5));
}

static void
check_table(const char *const *line, const char *label)
{
	begin(line, F_REFUSED_1, F_REFUSED_5);
	check_found(label);
}

static void
test_pieces(void)
{
	check_table(TABLE(FIRST, PAD ZEROS, LAST), FIRST LAST);
	CHECK(runs.used[0] && runs.used[cells.npiece - 1]);
	/* Of more pieces than one at either side; white space is none. */
	check_table(TABLE("5.要求", "行政机关", "确认", PAD ZEROS,
	    "或重新", "出具 已获取", "信息"), FIRST LAST);
	/* There are no more than three. */
	check_table(TABLE("5.要求", "行政机关", "确认", TABBED, LAST),
	    FIRST LAST);
	check_table(TABLE("5.要求", "行政", "机关", "确认", TABBED, LAST), NULL);
	/* Words above that are not the label's are left. */
	check_table(TABLE("另有说明", FIRST, PAD ZEROS, LAST, "备注"),
	    FIRST LAST);
	CHECK(!runs.used[0] && runs.used[1]);
	/* Half a label is none. */
	check_table(TABLE(FIRST, PAD ZEROS, "或重新出具"), NULL);
	check_table(TABLE(FIRST, PAD ZEROS), NULL);
	check_table(TABLE(PAD ZEROS, LAST), NULL);
}

/* Another's values end what can stand behind; used pieces are not taken
 * again. */
static void
test_others(void)
{
	begin(TABLE(FIRST, PAD ZEROS, "", PAD ZEROS, LAST), F_REFUSED_1,
	    F_REFUSED_5);
	CHECK(runs.n == 2 && sandwich_read(&gap) == 0);
	CHECK(runs.run[0].how == HOW_NONE);
	CHECK(runs.run[1].how == HOW_LABEL && runs.run[1].id == F_REFUSED_5);
	begin(TABLE(FIRST, PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_5);
	runs.used[0] = 1;
	check_found(NULL);
	/* Pieces beyond the gap are others'. */
	begin(TABLE(FIRST, PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_5);
	gap.from = 1;
	check_found(NULL);
	begin(TABLE(FIRST, PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_5);
	gap.to--;
	check_found(NULL);
	/* The row is not free. */
	begin(TABLE(FIRST, PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_4);
	check_found(NULL);
	/* No row is. */
	begin(TABLE(FIRST, PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_5);
	gap.nrow = 0;
	check_found(NULL);
	/* A run that has a row keeps it. */
	begin(TABLE(FIRST, PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_5);
	runs.run[0].how = HOW_ORDER;
	runs.run[0].id = F_REFUSED_2;
	CHECK(sandwich_read(&gap) == 0 && gap.nrow == 5);
	CHECK(runs.run[0].how == HOW_ORDER && runs.run[0].id == F_REFUSED_2);
}

/* Each run has its own label, and takes its row from those that are free. */
static void
test_two(void)
{
	begin(TABLE("4.无正当理由", PAD ZEROS, "大量反复申请", FIRST,
	    PAD ZEROS, LAST), F_REFUSED_1, F_REFUSED_5);
	CHECK(runs.n == 2 && sandwich_read(&gap) == 0);
	CHECK(runs.run[0].how == HOW_LABEL && runs.run[0].id == F_REFUSED_4);
	CHECK(runs.run[1].how == HOW_LABEL && runs.run[1].id == F_REFUSED_5);
	CHECK(gap.nrow == 3 && gap.row[2] == F_REFUSED_3);
	/* The same label twice: the row is the first one's. */
	begin(TABLE(FIRST, PAD ZEROS, LAST, FIRST, PAD ZEROS, LAST),
	    F_REFUSED_1, F_REFUSED_5);
	CHECK(runs.n == 2 && sandwich_read(&gap) == 0);
	CHECK(runs.run[0].how == HOW_LABEL && runs.run[1].how == HOW_NONE);
	CHECK(gap.nrow == 4);
}

/* A group's label stands left of those of its rows, about the same values. */
static void
test_laid_out(void)
{
	check_table(TABLE(PAD FIRST, "（五）不予处理" PAD PAD ZEROS, PAD LAST),
	    FIRST LAST);
	check_table(TABLE(PAD FIRST, "（五）", "不予", "处理" PAD PAD PAD ZEROS,
	    PAD LAST), FIRST LAST);
	/* Too many lines above its values. */
	check_table(TABLE(PAD FIRST, "（五）", "不予", "处理",
	    "机关" PAD PAD PAD ZEROS, PAD LAST), NULL);
	begin(TABLE(FIRST, PAD ZEROS, PAD ZEROS, PAD ZEROS, PAD ZEROS, LAST),
	    F_REFUSED_1, F_REFUSED_5);
	CHECK(sandwich_read(&gap) == 0 && gap.nrow == 5);
	/* That tells nothing where lines are not laid out. */
	begin(TABLE(FIRST, TABBED, TABBED, TABBED, TABBED, LAST),
	    F_REFUSED_1, F_REFUSED_5);
	CHECK(sandwich_read(&gap) == 0 && gap.nrow == 4);
	CHECK(runs.n == 4 && runs.run[3].how == HOW_LABEL);
	/* Where TABs part cells, none stands left of another. */
	check_table(TABLE("\t\t" FIRST, "（五）不予处理\t\t" TABBED,
	    "\t\t" LAST), NULL);
	check_table(TABLE("\t\t" FIRST, "\t\t" TABBED,
	    "\t\t" LAST), FIRST LAST);
}

int
main(void)
{
	test_pieces();
	test_others();
	test_two();
	test_laid_out();
	runs_free(&runs);
	cells_free(&cells);
	sheet_free(&sheet);
	return check_end();
}
