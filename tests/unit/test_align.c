/*
 * align: characters to characters, and runs to rows, both in order.
 */
#include <stdlib.h>

#include "check.h"
#include "align.h"
#include "limits.h"

/* Align ASCII texts; labels of the form are parted by |.  Shown is the form
 * with each character that no text stands for as a dot. */
static void
check_align(const char *text, const char *form, const char *want)
{
	uint16_t		 t[64] = { 0 }, f[64];
	uint8_t			 begins[64];
	int			 at[64], last = -1;
	char			 got[64];
	struct align_form	 af = { f, 0, begins };
	size_t			 i, n = strlen(text);

	for (i = 0; i < n; i++)
		t[i] = (uint16_t)text[i];
	begins[0] = 1;
	for (i = 0; form[i] != '\0'; i++) {
		if (form[i] == '|') {
			begins[af.len] = 1;
			continue;
		}
		f[af.len] = (uint16_t)form[i];
		begins[++af.len] = 0;
	}
	CHECK(align(t, n, &af, at) == 0);
	for (i = 0; i < af.len; i++) {
		got[i] = at[i] == -1 ? '.' : (char)f[i];
		if (at[i] == -1)
			continue;
		/* In order, and the same characters. */
		CHECK(at[i] > last);
		CHECK(at[i] < (int)n && t[at[i]] == f[i]);
		last = at[i];
	}
	got[i] = '\0';
	CHECK_TEXT(got, want);
}

static void
test_align(void)
{
	uint16_t		*t = calloc(LIM_ALIGN + 1, sizeof(*t));
	uint8_t			*b = calloc(LIM_ALIGN + 1, 1);
	int			*at = calloc(LIM_ALIGN + 1, sizeof(*at));
	struct align_form	 f = { t, 1, b };

	check_align("", "abc", "...");
	check_align("abc", "abc", "abc");
	check_align("abcdef", "abc|def", "abcdef");
	check_align("def", "abc|def", "...def");
	check_align("abc", "abc|def", "abc...");
	/* A label left out costs nothing, a label cut short little. */
	check_align("abcghi", "abc|def|ghi", "abc...ghi");
	check_align("abdef", "abc|def", "ab.def");
	/* Consecutive matches beat scattered ones. */
	check_align("xyz", "xaybz|xyz", ".....xyz");
	/* Wrong and foreign characters are passed over. */
	check_align("aXc", "abc", "a.c");
	check_align("abc123def", "abc|def", "abcdef");
	CHECK(t != NULL && b != NULL && at != NULL);
	if (t != NULL && b != NULL && at != NULL) {
		CHECK(align(t, LIM_ALIGN + 1, &f, at) == -1);
		f.len = LIM_ALIGN + 1;
		CHECK(align(t, 1, &f, at) == -1);
		CHECK(at[0] == -1);
		f.len = 0;
		CHECK(align(t, 1, &f, at) == 0);
	}
	free(t);
	free(b);
	free(at);
}

static void
test_assign(void)
{
	static const int	diagonal[] = { 5, 0, 0, 5 };
	static const int	shifted[] = { 0, 0, 5, 0, 5, 0 };
	static const int	crossed[] = { 0, 5, 4, 0 };
	static const int	bad[] = { 0, -1, -5, 0 };
	static const int	skip[] = { 0, 3, 0, 0, 9, 0, 0, 3, 1 };
	int			row[3];

	CHECK(align_assign(diagonal, 2, 2, row) == 0);
	CHECK(row[0] == 0 && row[1] == 1);
	/* Two runs, three rows: only one of those that cross is given. */
	CHECK(align_assign(shifted, 2, 3, row) == 0);
	CHECK((row[0] == 2) != (row[1] == 1));
	CHECK(align_assign(crossed, 2, 2, row) == 0);
	CHECK(row[0] == 1 && row[1] == -1);
	/* 0 and below gives none. */
	CHECK(align_assign(bad, 2, 2, row) == 0);
	CHECK(row[0] == -1 && row[1] == -1);
	/* Each row at most once, for the largest sum. */
	CHECK(align_assign(skip, 3, 3, row) == 0);
	CHECK(row[0] == -1 && row[1] == 1 && row[2] == 2);
	CHECK(align_assign(skip, 0, 3, row) == 0);
	CHECK(align_assign(skip, 3, 0, row) == 0);
	CHECK(row[0] == -1 && row[1] == -1 && row[2] == -1);
}

/* The largest sum of any assignment in order, by trying all. */
static int
best(const int *score, size_t runs, size_t rows, size_t run, size_t row)
{
	int	a, b, c, s;

	if (run == runs || row == rows)
		return 0;
	a = best(score, runs, rows, run + 1, row);
	b = best(score, runs, rows, run, row + 1);
	s = score[run * rows + row];
	c = s > 0 ? s + best(score, runs, rows, run + 1, row + 1) : 0;
	a = a > b ? a : b;
	return a > c ? a : c;
}

static void
test_all(void)
{
	unsigned	seed = 1;
	int		score[20], row_of[4], sum, last, good = 1, i, k;

	for (k = 0; k < 2000; k++) {
		for (i = 0; i < 20; i++) {
			seed = seed * 1103515245u + 12345u;
			score[i] = (int)(seed >> 16) % 9 - 3;
		}
		if (align_assign(score, 4, 5, row_of) == -1)
			good = 0;
		for (sum = 0, last = -1, i = 0; i < 4; i++) {
			if (row_of[i] == -1)
				continue;
			good &= row_of[i] > last &&
			    score[i * 5 + row_of[i]] > 0;
			last = row_of[i];
			sum += score[i * 5 + row_of[i]];
		}
		good &= sum == best(score, 4, 5, 0, 0);
	}
	CHECK(good);
}

int
main(void)
{
	test_align();
	test_assign();
	test_all();
	return check_end();
}
