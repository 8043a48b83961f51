/*
 * solve and arrange: cuts of glued digits, the readings that sums leave, and
 * orders of a table's numbers.
 */
#include <stdlib.h>

#include "check.h"
#include "arrange.h"
#include "solve.h"

/* The digits of a text: a space parts numbers, within brackets all may be
 * parted, elsewhere none. */
static struct solve_row
row_of(const char *text)
{
	struct solve_row	row = { .n = 0 };
	int			inside = 0, space = 1;

	for (; *text != '\0'; text++) {
		if (*text == '(' || *text == ')') {
			inside = *text == '(';
			continue;
		}
		if (*text == ' ') {
			space = 1;
			continue;
		}
		row.digit[row.n] = (uint8_t)(*text - '0');
		row.cut[row.n++] = space ? CUT_MUST : inside ? CUT_MAY :
		    CUT_NOT;
		space = 0;
	}
	return row;
}

/* All ways to cut a text, parted by |. */
static void
check_cuts(const char *text, int cells, int group, const char *want)
{
	struct solve_row		row = row_of(text);
	static struct solve_ways	w;
	char				got[512] = "";
	size_t				k = 0;
	int				i, c, n;

	n = solve_cuts(&row, cells, group, &w);
	for (i = 0; i < n; i++)
		for (c = 0; c < cells; c++)
			k += (size_t)snprintf(got + k, sizeof(got) - k,
			    "%s%lld", c > 0 ? "," : i > 0 ? "|" : "",
			    (long long)w.cell[i][c]);
	if (n == -1)
		strcpy(got, "many");
	CHECK_TEXT(got, want);
}

static void
test_cuts(void)
{
	/* One digit a cell; no number begins with a zero. */
	check_cuts("(000)", 3, 0, "0,0,0");
	check_cuts("(100)", 3, 0, "1,0,0");
	check_cuts("(1000)", 3, 0, "10,0,0");
	check_cuts("(10240)", 3, 0, "1,0,240|10,2,40|10,24,0|102,4,0");
	check_cuts("(00)", 3, 0, "");
	check_cuts("", 1, 0, "");
	/* The sum tells. */
	check_cuts("(0000000)", 7, 7, "0,0,0,0,0,0,0");
	check_cuts("(5302017352617645)", 7, 7, "530,20,17,35,26,17,645");
	check_cuts("(300003)", 7, 7, "");
	check_cuts("(5300009)", 7, 7, "");
	check_cuts("(1200012)", 5, 5, "12,0,0,0,12");
	/* Numbers that stand apart are not cut, nor joined. */
	check_cuts("12 0 0 (000) 12", 7, 7, "12,0,0,0,0,0,12");
	check_cuts("0 0 0 (0000)", 7, 7, "0,0,0,0,0,0,0");
	check_cuts("0 0 0 0 0 33", 7, 7, "");
	check_cuts("0 0 0 0 0 (33)", 7, 7, "0,0,0,0,0,3,3");
	/* Three groups at once. */
	check_cuts("(000000000010001)", 15, 5,
	    "0,0,0,0,0,0,0,0,0,0,1,0,0,0,1");
	/* Too many to tell. */
	check_cuts("(111111111111111111111111111111)", 7, 0, "many");
}

/* Two rows and their total, in all columns. */
static void
test_table(void)
{
	static struct solve_ways	a, b, sum;
	struct solve_table		t = { .ways = { &a, &b, &sum },
					    .nrow = 3, .nsum = 1,
					    .sign = { { 1, 1, -1 } } };
	struct solve_row		row;
	int64_t				v = 0;

	/* 1,2,12 or 12,1,2 in the middle of it. */
	row = row_of("(000121215)");
	CHECK(solve_cuts(&row, 7, 7, &a) == 2);
	CHECK(!solve_agreed(&a, 3, &v));
	CHECK(solve_agreed(&a, 6, &v) && v == 15);
	row = row_of("(2000002)");
	CHECK(solve_cuts(&row, 7, 7, &b) == 1);
	row = row_of("2 0 0 12 1 2 17");
	CHECK(solve_cuts(&row, 7, 7, &sum) == 1);
	CHECK(solve_table(&t) == 1);
	CHECK(solve_agreed(&a, 3, &v) && v == 12);
	/* No reading makes the total. */
	row = row_of("2 0 1 12 1 1 17");
	CHECK(solve_cuts(&row, 7, 7, &sum) == 1);
	CHECK(solve_table(&t) == 0);
	/* Both totals in one: it cannot be told. */
	row = row_of("(000121215)");
	CHECK(solve_cuts(&row, 7, 7, &a) == 2);
	CHECK(solve_cuts(&row, 7, 7, &sum) == 2);
	row = row_of("(0000000)");
	CHECK(solve_cuts(&row, 7, 7, &b) == 1);
	CHECK(solve_table(&t) == 1);
	CHECK(!solve_agreed(&a, 3, &v) && !solve_agreed(&sum, 3, &v));
}

/* Received, carried in, two outcomes, their total, carried out. */
#define ROWS	6
static const int	figures[ROWS][ARRANGE_COLS] = {
	{ 21, 1, 0, 0, 4, 0, 26 },
	{ 3, 0, 0, 2, 0, 0, 5 },
	{ 13, 1, 0, 0, 0, 0, 14 },
	{ 7, 0, 0, 2, 4, 0, 13 },
	{ 20, 1, 0, 2, 4, 0, 27 },
	{ 4, 0, 0, 0, 0, 0, 4 }
};

/* Numbers in any order: is the form found?  A dot is a label. */
static int
arranged(const char *text)
{
	static struct arrange	a;
	char			*end;
	int			 n = 0, row, col, good;

	a = (struct arrange){ .rows = ROWS, .sign = {
	    { 0, 0, 1, 1, -1, 0 }, { 1, 1, 0, 0, -1, -1 } } };
	memset(a.whole, -1, sizeof(a.whole));
	for (; *text != '\0'; text = end) {
		text += strspn(text, " ");
		if (*text == '.') {
			a.begins[n] = 1;
			text++;
		}
		a.value[n++] = strtol(text, &end, 10);
	}
	CHECK(n == ROWS * ARRANGE_COLS);
	if (!arrange(&a))
		return 0;
	for (row = 0, good = 1; row < ROWS; row++)
		for (col = 0; col < ARRANGE_COLS; col++)
			good &= a.value[a.at[row][col]] == figures[row][col];
	return good ? 1 : -1;
}

static void
test_arrange(void)
{
	/* Row by row. */
	CHECK(arranged("21 1 0 0 4 0 26  3 0 0 2 0 0 5  13 1 0 0 0 0 14 "
	    "7 0 0 2 4 0 13  20 1 0 2 4 0 27  4 0 0 0 0 0 4") == 1);
	/* Column by column. */
	CHECK(arranged("21 3 13 7 20 4  1 0 1 0 1 0  0 0 0 0 0 0 "
	    "0 2 0 2 2 0  4 0 0 4 4 0  0 0 0 0 0 0  26 5 14 13 27 4") == 1);
	/* Two blocks, of which the second has two groups of columns. */
	CHECK(arranged("21 1 0 0 4 0 26  3 0 0 2 0 0 5 "
	    "13 7 20 4  1 0 0 0 0 14  0 0 2 4 0 13  1 0 2 4 0 27 "
	    "0 0 0 0 0 4") == 1);
	/* A first cell and a last come late, behind words. */
	CHECK(arranged("21 1 0 0 4 0 26  0 0 2 0 0 5  13 1 0 0 0 0 14 "
	    "7 0 0 2 4 0  20 1 0 2 4 0 27 .3 13  4 0 0 0 0 0 4") == 1);
	/* But not without any. */
	CHECK(arranged("21 1 0 0 4 0 26  0 0 2 0 0 5  13 1 0 0 0 0 14 "
	    "7 0 0 2 4 0 13  20 1 0 2 4 0 27 3  4 0 0 0 0 0 4") == 0);
	/* A row's sum fails; a column's. */
	CHECK(arranged("21 1 0 0 4 0 26  3 0 0 2 0 0 5  13 1 0 0 0 0 14 "
	    "7 0 0 2 4 0 14  20 1 0 2 4 0 27  4 0 0 0 0 0 4") == 0);
	CHECK(arranged("21 1 0 0 4 0 26  3 0 0 2 0 0 5  13 1 0 0 0 0 14 "
	    "7 0 0 2 4 0 13  20 1 0 2 4 0 27  4 0 0 1 0 0 5") == 0);
	/* Outcomes in another order break no sum: the form's order is taken,
	 * which is why such rows are doubted. */
	CHECK(arranged("21 1 0 0 4 0 26  3 0 0 2 0 0 5  7 0 0 2 4 0 13 "
	    "13 1 0 0 0 0 14  20 1 0 2 4 0 27  4 0 0 0 0 0 4") == -1);
}

/* What is the same in many ways ends, and gives nothing. */
static void
test_limit(void)
{
	static struct arrange	a;
	int			i;

	a.rows = 25;
	memset(a.whole, -1, sizeof(a.whole));
	for (i = 0; i < 25 * ARRANGE_COLS; i++) {
		a.value[i] = i % 2;
		a.begins[i] = 1;
	}
	CHECK(arrange(&a) == 0);
	a.rows = ARRANGE_ROWS + 1;
	CHECK(arrange(&a) == 0);
}

int
main(void)
{
	test_cuts();
	test_table();
	test_arrange();
	test_limit();
	return check_end();
}
