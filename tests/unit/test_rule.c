/*
 * rule, sums, judge: the table of rules, and judgements over filled sheets.
 */
#include <stdlib.h>

#include "check.h"
#include "judge.h"
#include "rule.h"
#include "sums.h"
#include "tally.h"

#define COLS	FORM_COLS

/* Numbers that look random, the same in every run. */
static unsigned
dice(unsigned n)
{
	static uint32_t	state = 1;

	state = state * 1664525u + 1013904223u;
	return (state >> 8) % n;
}

static void
put(struct sheet *s, enum form_id id, int col, int64_t v)
{
	s->row[id].present = 1;
	s->row[id].form = FORM_2021;
	s->row[id].cell[col].printed = 1;
	s->row[id].cell[col].num = (struct number){ v, 0 };
}

static int64_t
get(const struct sheet *s, enum form_id id, int col)
{
	return s->row[id].cell[col].num.digits;
}

static void
put_total(struct sheet *s, enum form_id id, int n)
{
	int64_t	sum = 0;
	int	c;

	for (c = 0; c < n; c++)
		sum += get(s, id, c);
	put(s, id, n, sum);
}

/* Table 3 of the 2021 form, and table 4: correct, of figures up to n - 1. */
static void
fill(struct sheet *s, unsigned n)
{
	int64_t	sum;
	int	id, c;

	sheet_clear(s);
	s->year = 2022;
	for (id = F_RECEIVED; id < F_ROWS; id++)
		for (c = 0; c < COLS; c++)
			if ((form_rows[id].editions & FORM_2021) &&
			    c < form_ncols((enum form_id)id, FORM_2021))
				put(s, (enum form_id)id, c, dice(n));
	for (c = 0; c < COLS - 1; c++) {
		for (sum = 0, id = F_GRANTED; id < F_OUTCOME; id++)
			sum += get(s, (enum form_id)id, c);
		put(s, F_OUTCOME, c, sum);
		put(s, F_CARRIED_IN, c, dice((unsigned)sum + 1));
		put(s, F_RECEIVED, c, sum + get(s, F_CARRIED_OUT, c) -
		    get(s, F_CARRIED_IN, c));
	}
	for (id = F_RECEIVED; id < F_ROWS; id++)
		if (s->row[id].present)
			put_total(s, (enum form_id)id, id < F_REVIEW ? 6 : 4);
}

/* Judge the sums of a sheet: how many hold, fail and are unknown. */
static void
judge(const struct sheet *s, unsigned n[OUTCOMES])
{
	static const enum rule_id	sums[] = {
		R_ROW_TOTAL, R_OUTCOME_TOTAL, R_BALANCE, R_FORUM_TOTAL
	};
	struct tally	t;
	size_t		i, o;

	tally_init(&t, BY_SUM);
	t.form = TALLY_COUNTS;
	(void)sums_judge(&t, s);
	for (o = 0; o < OUTCOMES; o++)
		for (n[o] = 0, i = 0; i < 4; i++)
			n[o] += (unsigned)t.count[sums[i]][o];
	tally_free(&t);
}

static void
test_full(void)
{
	struct sheet	s = { .year = 0 };
	unsigned	n[OUTCOMES], i;

	for (i = 1; i < 200; i++) {
		fill(&s, i);
		judge(&s, n);
		CHECK(n[HOLDS] == 25 + 7 + 7 + 3);
		CHECK(n[FAILS] + n[UNKNOWN] + n[DOUBTED] == 0);
	}
	sheet_free(&s);
}

/* Each single wrong cell is found: inside the table by two sums or more. */
static void
test_wrong_cell(void)
{
	struct sheet	s = { .year = 0 };
	struct cell	*cell;
	unsigned	n[OUTCOMES];
	int		id, c;

	fill(&s, 90);
	for (id = F_RECEIVED; id < F_ROWS; id++)
		for (c = 0; c < COLS; c++) {
			cell = &s.row[id].cell[c];
			if (!cell->printed)
				continue;
			cell->num.digits++;
			judge(&s, n);
			CHECK(n[FAILS] >= (id < F_REVIEW ? 2u : 1u));
			CHECK(n[UNKNOWN] + n[DOUBTED] == 0);
			cell->doubt = DOUBT_SPLIT;
			judge(&s, n);
			CHECK(n[FAILS] == 0 && n[DOUBTED] > 0);
			cell->doubt = 0;
			cell->num.digits--;
		}
	sheet_free(&s);
}

/* Whatever is blanked in a correct sheet, no sum of it fails. */
static void
test_blanks(void)
{
	struct sheet	s = { .year = 0 };
	unsigned	n[OUTCOMES], i, k, id;

	for (i = 0; i < 2000; i++) {
		fill(&s, i % 2 ? 3 : 50);
		for (k = dice(60) + 1; k > 0; k--) {
			id = F_RECEIVED + dice(F_ROWS - F_RECEIVED);
			s.row[id].cell[dice(COLS)].printed = 0;
		}
		judge(&s, n);
		CHECK(n[FAILS] == 0);
		CHECK(n[DOUBTED] == 0);
	}
	sheet_free(&s);
}

/* Table 4's row 1: 1, 2, 3, 4 = 10, cells and total as given; -1 is blank. */
static enum outcome
forum(const int v[5])
{
	struct sheet	s = { .year = 2022 };
	unsigned	n[OUTCOMES], o;
	int		c;

	fill(&s, 9);
	for (c = 0; c < 5; c++) {
		put(&s, F_REVIEW, c, v[c] == -1 ? 0 : v[c]);
		s.row[F_REVIEW].cell[c].printed = v[c] != -1;
	}
	judge(&s, n);
	sheet_free(&s);
	for (o = FAILS; o < OUTCOMES; o++)
		if (n[o] > 0)
			return (enum outcome)o;
	return HOLDS;
}

static void
test_partial(void)
{
	CHECK(forum((const int []){ 1, 2, 3, 4, 10 }) == HOLDS);
	CHECK(forum((const int []){ 1, 2, 3, 5, 10 }) == FAILS);
	CHECK(forum((const int []){ 1, 2, 3, -1, 10 }) == UNKNOWN);
	CHECK(forum((const int []){ 1, 2, 7, -1, 10 }) == HOLDS);
	CHECK(forum((const int []){ 1, 2, 8, -1, 10 }) == FAILS);
	CHECK(forum((const int []){ 1, 2, 3, 4, -1 }) == UNKNOWN);
	CHECK(forum((const int []){ 1, 2, -1, 4, -1 }) == UNKNOWN);
	CHECK(forum((const int []){ -1, -1, -1, -1, 0 }) == UNKNOWN);
	CHECK(forum((const int []){ -1, -1, -1, 0, 0 }) == HOLDS);
	CHECK(forum((const int []){ -5, 7, 8, -1, 10 }) == UNKNOWN);
	CHECK(forum((const int []){ -5, 7, 8, 0, 10 }) == HOLDS);
}

static rule_set
bit(enum rule_id id)
{
	return (rule_set)1 << id;
}

static void
test_select(void)
{
	rule_set	set;
	const char	*bad;
	size_t		n;

	CHECK(rule_select(&set, "balance", BY_SUM, &bad, &n) == 0);
	CHECK(set == bit(R_BALANCE));
	CHECK(rule_select(&set, "balance,input", BY_SUM, &bad, &n) == 0);
	CHECK(set == (bit(R_BALANCE) | bit(R_INPUT)));
	CHECK(rule_select(&set, "-balance", BY_SUM, &bad, &n) == 0);
	CHECK(set == (rule_all(BY_SUM) & ~bit(R_BALANCE)));
	CHECK(rule_select(&set, "-balance,-input", BY_SUM, &bad, &n) == 0);
	CHECK(set == (rule_all(BY_SUM) & ~bit(R_BALANCE) & ~bit(R_INPUT)));
	CHECK(rule_select(&set, "carry-over", BY_DIFF, &bad, &n) == 0);
	CHECK(rule_select(&set, "input,carry-over", BY_SUM, &bad, &n) == -1);
	CHECK(n == 10 && memcmp(bad, "carry-over", n) == 0);
	CHECK(rule_select(&set, "", BY_SUM, &bad, &n) == -1);
	CHECK(rule_select(&set, "input,", BY_SUM, &bad, &n) == -1);
	CHECK(rule_select(&set, "-", BY_SUM, &bad, &n) == -1);
}

/* Names are unique, and every $ in a sentence stands for something. */
static void
test_table(void)
{
	const char	*s;
	int		i, j, k;

	for (i = 0; i < RULES; i++) {
		for (j = 0; j < i; j++)
			CHECK(strcmp(rules[i].name, rules[j].name) != 0);
		CHECK(rules[i].by != 0);
		for (k = 0; k < 2; k++) {
			s = k ? rules[i].holds : rules[i].fails;
			while ((s = strchr(s, '$')) != NULL)
				CHECK(*++s != '\0' &&
				    strchr("trclfeypnw", *s) != NULL);
		}
	}
}

static void
test_say(void)
{
	struct sheet	s = { .year = 2022 };
	struct finding	f = finding_about(&s);
	struct str	out = { NULL, 0, 0 };

	f.label = "行政复议";
	(void)snprintf(f.found, sizeof(f.found), "12");
	(void)snprintf(f.expected, sizeof(f.expected), "13");
	CHECK(rule_say(&out, R_ROW_TOTAL, FAILS, &f, "") == 0);
	CHECK_TEXT(str_text(&out), "行政复议 prints a total of 12, but its "
	    "columns add up to 13");
	str_clear(&out);
	CHECK(rule_say(&out, R_FORUM_TOTAL, UNKNOWN, &f, "4/1/other") == 0);
	CHECK_TEXT(str_text(&out), "cannot be judged: 4/1/other");
	str_clear(&out);
	CHECK(rule_say(&out, R_CELL_BLANK, FAILS, &f, "4/1/other") == 0);
	CHECK_TEXT(str_text(&out),
	    "行政复议 has cells printed empty: 4/1/other");
	str_free(&out);
}

int
main(void)
{
	test_table();
	test_select();
	test_say();
	test_full();
	test_wrong_cell();
	test_blanks();
	test_partial();
	return check_end();
}
