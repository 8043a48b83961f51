#include "sums.h"

#include <err.h>
#include <string.h>

#include "say.h"
#include "suspect.h"

/* Rows or columns from first to before end; EACH is the one that the sum is
 * judged for. */
#define EACH		{ 255, 255 }
#define ONE(i)		{ (i), (i) + 1 }

struct range {
	uint8_t	first, end;
};

/* A part of a sum: cells of the sheet or, with `before', of last year's. */
struct part {
	int8_t		sign;		/* 0: no part */
	uint8_t		before;
	struct range	rows, cols;
};

#define PARTS	3

/* Between years, is found what is expected, or that and more? */
#define EQUAL		1
#define AT_LEAST	2

struct sum_rule {
	enum rule_id	rule;
	uint8_t		only;		/* rows of this edition alone, or 0 */
	uint8_t		years;		/* between two years: EQUAL, AT_LEAST */
	struct range	rows, cols;	/* judged once for each of these */
	struct part	found[PARTS], expected[PARTS];
};

/*
 * The sums themselves.  Source of the first three: the note 勾稽关系 under
 * table 3; columns are counted from 0, 6 being table 3's total, 4 table 4's,
 * and 0, 1, 2 made, repealed and in_force of table 2.
 */
static const struct sum_rule sum_rules[] = {
	{ R_ROW_TOTAL, 0, 0, { F_RECEIVED, F_REVIEW }, ONE(6),
	    { { 1, 0, EACH, ONE(6) } },
	    { { 1, 0, EACH, { 0, 6 } } } },
	{ R_OUTCOME_TOTAL, 0, 0, ONE(F_OUTCOME), { 0, 7 },
	    { { 1, 0, EACH, EACH } },
	    { { 1, 0, { F_GRANTED, F_OUTCOME }, EACH } } },
	{ R_BALANCE, 0, 0, ONE(F_OUTCOME), { 0, 7 },
	    { { 1, 0, ONE(F_OUTCOME), EACH },
	      { 1, 0, ONE(F_CARRIED_OUT), EACH } },
	    { { 1, 0, ONE(F_RECEIVED), EACH },
	      { 1, 0, ONE(F_CARRIED_IN), EACH } } },
	{ R_FORUM_TOTAL, 0, 0, { F_REVIEW, F_ROWS }, ONE(4),
	    { { 1, 0, EACH, ONE(4) } },
	    { { 1, 0, EACH, { 0, 4 } } } },
	{ R_CARRY_OVER, 0, 1, ONE(F_CARRIED_IN), { 0, 7 },
	    { { 1, 0, EACH, EACH } },
	    { { 1, 1, ONE(F_CARRIED_OUT), EACH } } },
	{ R_IN_FORCE_ROLL, FORM_2021, 1, { F_RULES, F_LICENCES }, ONE(2),
	    { { 1, 0, EACH, EACH } },
	    { { 1, 1, EACH, EACH },
	      { 1, 0, EACH, ONE(0) },
	      { -1, 0, EACH, ONE(1) } } },
	/* Table 4: total, and pending before; last_year and change. */
	{ R_PENDING_ROLL, 0, AT_LEAST, { F_REVIEW, F_ROWS }, ONE(4),
	    { { 1, 0, EACH, ONE(4) } },
	    { { 1, 1, EACH, ONE(3) } } },
	{ R_PROJECT_ROLL, FORM_2019, EQUAL, { F_LICENCES, F_PROCUREMENT },
	    ONE(0),
	    { { 1, 0, EACH, ONE(0) } },
	    { { 1, 1, EACH, ONE(0) },
	      { 1, 1, EACH, ONE(1) } } },
};

/* The most cells in one sum: all rows of table 3 and then some. */
#define TERMS	(F_ROWS + PARTS)

enum side { FOUND, EXPECTED };

struct term {
	const struct sheet	*sheet;
	enum form_id		 row;
	int			 col;
	int			 sign;
	enum side		 side;
	int			 before;	/* of the sheet before */
	int			 foreign;	/* no row of its table's form */
};

struct sum {
	const struct sum_rule	*rule;
	const struct sheet	*sheet;
	const struct sheet	*before;	/* `sheet' if there is none */
	int			 edition[2][5];	/* of their tables, 0 to 4 */
	int			 there[2][5];	/* they have rows */
	enum form_id		 row;		/* judged for these */
	int			 col;
	struct term		 term[TERMS];
	int			 n;
};

/*
 * What the cells of a sum come to.  To be judged, what is subtracted on one
 * side is added on the other; to be shown, it is not.
 */
struct weight {
	struct total	total[2], shown[2];
	int		printed[2], blank[2], shown_blank[2];
	int		unsure, negative;
};

static struct range
resolve(struct range r, int each)
{
	if (r.first == 255)
		return (struct range){ (uint8_t)each, (uint8_t)(each + 1) };
	return r;
}

/*
 * The rows of a table that an edition has.  Where the edition is not told,
 * the older one's: its single row 3.6 stands for all that may be missing.
 */
static int
in_edition(const struct sum *sum, int before, enum form_id id)
{
	int	edition = sum->edition[before][form_rows[id].table];

	if (edition == 0)
		edition = FORM_2019;
	return (form_rows[id].editions & edition) != 0;
}

static void
add_part(struct sum *sum, const struct part *p, enum side side)
{
	const struct sheet	*s = p->before ? sum->before : sum->sheet;
	struct range		 rows = resolve(p->rows, (int)sum->row);
	struct range		 cols = resolve(p->cols, sum->col);
	int			 id, col, foreign;

	for (id = rows.first; id < rows.end; id++) {
		foreign = !in_edition(sum, p->before, (enum form_id)id) &&
		    rows.end - rows.first > 1;
		if (foreign && !s->row[id].present)
			continue;
		for (col = cols.first; col < cols.end; col++)
			sum->term[sum->n++] = (struct term){ s,
			    (enum form_id)id, col, p->sign, side, p->before,
			    foreign };
	}
}

static void
make_sum(struct sum *sum)
{
	int	i;

	sum->n = 0;
	for (i = 0; i < PARTS && sum->rule->found[i].sign != 0; i++)
		add_part(sum, &sum->rule->found[i], FOUND);
	for (i = 0; i < PARTS && sum->rule->expected[i].sign != 0; i++)
		add_part(sum, &sum->rule->expected[i], EXPECTED);
}

static int
sure(const struct term *t)
{
	return !t->foreign && cell_sure(&t->sheet->row[t->row], t->col);
}

/* May the number of a cell be less than 0, printed or not? */
static int
may_be_negative(const struct term *t)
{
	return form_may_be_negative((enum form_col)form_cols(t->row,
	    sheet_row_edition(t->sheet, t->row))[t->col]);
}

static void
weigh_term(struct weight *w, const struct term *t)
{
	const struct cell	*c = &t->sheet->row[t->row].cell[t->col];
	enum side		 side = t->sign > 0 ? t->side : !t->side;

	w->unsure |= c->printed && !sure(t);
	if (t->foreign)
		return;
	if (!c->printed) {
		w->blank[side]++;
		w->negative |= may_be_negative(t);
		w->shown_blank[t->side]++;
		return;
	}
	w->printed[side]++;
	w->negative |= c->num.digits < 0;
	/* No sum has as many cells as total_add() refuses. */
	(void)total_add(&w->total[side], c->num, 1);
	(void)total_add(&w->shown[t->side], c->num, t->sign);
}

/*
 * An empty cell is not 0, but no count is less than 0: where one side is
 * printed in full and the other in part, that part may already be as much, or
 * more; if less, nothing can be told.
 */
static enum outcome
judge_weight(const struct weight *w, int at_least)
{
	int	cmp = total_cmp(&w->total[FOUND], &w->total[EXPECTED]);

	if (w->printed[FOUND] == 0 || w->printed[EXPECTED] == 0 ||
	    (w->blank[FOUND] > 0 && w->blank[EXPECTED] > 0))
		return UNKNOWN;
	if (w->blank[FOUND] > 0 || w->blank[EXPECTED] > 0) {
		if (w->negative || cmp == (w->blank[FOUND] > 0 ? -1 : 1))
			return UNKNOWN;
	}
	if (cmp == 0 || (at_least && cmp > 0))
		return HOLDS;
	return w->unsure ? DOUBTED : FAILS;
}

/* Name the cells that are in the way of an outcome. */
static void
note_cells(struct str *note, const struct sum *sum, enum outcome outcome)
{
	const struct term	*t;

	str_clear(note);
	for (t = sum->term; t < sum->term + sum->n; t++) {
		if (t->sheet->row[t->row].cell[t->col].printed ?
		    outcome != DOUBTED || sure(t) : t->foreign)
			continue;
		if (finding_cell(note, t->sheet, t->row, t->col,
		    t->before) == -1 ||
		    (t->foreign && str_adds(note, M_(" (of the other form)"))
		    == -1))
			err(2, NULL);
	}
}

/* Is the whole of one side in a single row, so that the rule binds it? */
static int
binds_row(const struct sum *sum)
{
	int	i;

	for (i = 1; i < sum->n && sum->term[i].side == FOUND; i++)
		if (sum->term[i].row != sum->term[0].row)
			return 0;
	return 1;
}

/* Does the rule apply to a row of the sheet, or of the one before? */
static int
applies(const struct sum *sum, int before, enum form_id id)
{
	const struct sheet	*s = before ? sum->before : sum->sheet;

	if (!sum->there[before][form_rows[id].table])
		return 0;
	if (sum->rule->only != 0 && sheet_row_form(s, id) != sum->rule->only)
		return 0;
	return s->row[id].present || in_edition(sum, before, id);
}

/* A sum that was judged and is yet to be told. */
struct judged {
	const struct sum_rule	*rule;
	enum form_id		 row;
	int			 col;
	enum outcome		 outcome;
};

/* The most sums of a report: 26 rows, 7 outcomes, 7 balances, 3 forums; or
 * those between two years, which are fewer. */
#define SUMS_MAX	64

struct sums {
	struct sum	sum;		/* the one being judged */
	struct judged	judged[SUMS_MAX];
	int		n;
	struct locate	locate;
	struct str	suspect, hint;
};

static void
weigh(struct sum *sum, struct weight *w)
{
	int	i;

	make_sum(sum);
	memset(w, 0, sizeof(*w));
	for (i = 0; i < sum->n; i++)
		weigh_term(w, &sum->term[i]);
}

static void
judge_one(struct sums *s)
{
	struct sum		*sum = &s->sum;
	struct weight		 w;
	struct locate_sum	 l;
	enum outcome		 outcome;

	weigh(sum, &w);
	outcome = judge_weight(&w, sum->rule->years == AT_LEAST);
	s->judged[s->n++] = (struct judged){ sum->rule, sum->row, sum->col,
	    outcome };
	l = (struct locate_sum){ .outcome = outcome,
	    .diff = total_sub(&w.total[FOUND], &w.total[EXPECTED]),
	    .blank = w.blank[FOUND] > 0 ? FOUND :
	    w.blank[EXPECTED] > 0 ? EXPECTED : -1 };
	locate_add(&s->locate, sum->rule->rule, sum->row, sum->col, &l);
}

/* Judge a rule wherever it applies. */
static void
judge_rule(struct sums *s, const struct sum_rule *r)
{
	struct sum	*sum = &s->sum;
	int		 id, col;

	sum->rule = r;
	for (id = r->rows.first; id < r->rows.end; id++) {
		sum->row = (enum form_id)id;
		if (!applies(sum, 0, sum->row) ||
		    (r->years && !applies(sum, 1, sum->row)))
			continue;
		for (col = r->cols.first; col < r->cols.end &&
		    s->n < SUMS_MAX; col++) {
			sum->col = col;
			judge_one(s);
		}
	}
}

/* Judge the sums within a sheet or, with `years', those with the one before. */
static void
judge_all(struct sums *s, const struct sheet *before,
    const struct sheet *sheet, int years)
{
	size_t	i;
	int	table;

	memset(s, 0, sizeof(*s));
	s->sum.sheet = sheet;
	s->sum.before = before;
	locate_begin(&s->locate, sheet);
	for (table = 2; table <= 4; table++) {
		s->sum.edition[0][table] = sheet_edition(sheet, table);
		s->sum.there[0][table] = sheet_rows(sheet, table) > 0;
		s->sum.edition[1][table] = sheet_edition(before, table);
		s->sum.there[1][table] = sheet_rows(before, table) > 0;
	}
	for (i = 0; i < sizeof(sum_rules) / sizeof(sum_rules[0]); i++)
		if ((sum_rules[i].years != 0) == years)
			judge_rule(s, &sum_rules[i]);
}

static void
put_sum(struct tally *t, const struct sums *s, const struct weight *w,
    enum outcome outcome)
{
	const struct sum	*sum = &s->sum;
	const struct form_row	*r = &form_rows[sum->row];
	const struct term	*last = &sum->term[sum->n - 1];
	const uint8_t		*cols;
	struct finding		 f = finding_about(sum->sheet);
	char			 table[2] = { (char)('0' + r->table), '\0' };

	cols = form_cols(sum->row, sheet_row_edition(sum->sheet, sum->row));
	f.table = table;
	if (binds_row(sum))
		f.row = r->code;
	f.col = form_col_name(cols[sum->col]);
	f.label = r->label;
	f.line = sum->sheet->row[sum->row].line;
	if (sum->rule->years) {
		while (!last->before)
			last--;
		f.before = sum->before;
		f.before_line = sum->before->row[last->row].line;
	}
	if (outcome != UNKNOWN || w->shown_blank[FOUND] == 0)
		(void)total_format(&w->shown[FOUND], f.found);
	if (outcome != UNKNOWN || w->shown_blank[EXPECTED] == 0)
		(void)total_format(&w->shown[EXPECTED], f.expected);
	if (locate_explains(&s->locate, sum->rule->rule, sum->row, sum->col)) {
		f.suspect = str_text(&s->suspect);
		f.hint = str_text(&s->hint);
	} else if (s->locate.n == 0 && locate_fails(&s->locate,
	    sum->rule->rule, sum->row, sum->col))
		f.hint = str_text(&s->hint);
	else if (sum->rule->rule == R_FORUM_TOTAL && outcome != HOLDS)
		f.hint = M_("which of the five cells is wrong its sum cannot "
		    "tell");
	note_cells(&t->note, sum, outcome);
	tally_put(t, sum->rule->rule, outcome, &f);
}

/* Does the rule `cell' tell of a sum that fails? */
static int
in_cell(const struct tally *t, const struct sums *s, const struct judged *j)
{
	return tally_has(t, R_CELL) && s->locate.n == 1 &&
	    locate_explains(&s->locate, j->rule->rule, j->row, j->col);
}

/* Tell what was judged. */
static struct sums_count
tell_all(struct tally *t, struct sums *s)
{
	struct sums_count	 count = { 0, 0 };
	const struct judged	*j;
	struct weight		 w;

	for (j = s->judged; j < s->judged + s->n; j++) {
		count.judged++;
		count.unknown += j->outcome == UNKNOWN ||
		    j->outcome == DOUBTED;
		if (in_cell(t, s, j) ||
		    !tally_count(t, j->rule->rule, j->outcome))
			continue;
		s->sum.rule = j->rule;
		s->sum.row = j->row;
		s->sum.col = j->col;
		weigh(&s->sum, &w);
		put_sum(t, s, &w, j->outcome);
	}
	return count;
}

/* The one finding in place of the sums that one wrong cell breaks: in doubt
 * where all of them are. */
static void
tell_cell(struct tally *t, struct sums *s)
{
	const struct suspect	*p = &s->locate.suspect[0];
	const struct row	*r = &s->sum.sheet->row[p->row];
	const struct judged	*j;
	struct finding		 f;
	enum outcome		 o = DOUBTED;

	for (j = s->judged; j < s->judged + s->n; j++)
		if (j->outcome == FAILS && in_cell(t, s, j))
			o = FAILS;
	if (!tally_count(t, R_CELL, o))
		return;
	f = finding_about_cell(s->sum.sheet, p->row, p->col);
	(void)number_format(r->cell[p->col].num, f.found);
	(void)total_format(&p->right, f.expected);
	str_clear(&t->note);
	if (o == DOUBTED && finding_cell(&t->note, s->sum.sheet, p->row,
	    p->col, 0) == -1)
		err(2, NULL);
	str_clear(&s->hint);
	if (suspect_say_slip(&s->hint, &s->locate) == -1)
		err(2, NULL);
	f.suspect = str_text(&s->suspect);
	f.hint = str_text(&s->hint);
	tally_put(t, R_CELL, o, &f);
}

/* Find the wrong cell, and have the words for it ready. */
static void
locate_all(struct sums *s)
{
	locate_find(&s->locate);
	if (suspect_field(&s->suspect, &s->locate) == -1 ||
	    (s->locate.n > 0 ? suspect_say(&s->hint, &s->locate) :
	    suspect_say_move(&s->hint, &s->locate)) == -1)
		err(2, NULL);
}

struct sums_count
sums_judge(struct tally *t, const struct sheet *sheet)
{
	struct sums		s;
	struct sums_count	count;

	judge_all(&s, sheet, sheet, 0);
	locate_all(&s);
	count = tell_all(t, &s);
	if (tally_has(t, R_CELL) && s.locate.n == 1)
		tell_cell(t, &s);
	str_free(&s.suspect);
	str_free(&s.hint);
	return count;
}

struct sums_count
sums_judge_years(struct tally *t, const struct sheet *before,
    const struct sheet *sheet)
{
	struct sums	s;

	judge_all(&s, before, sheet, 1);
	return tell_all(t, &s);
}
