#include "bounds.h"

#include <err.h>

#include "amount.h"

/* Empty cells among a row's `cols' that were printed so, by their place; words
 * are not blanks.  Where the row itself is doubted, none can be told. */
static enum outcome
find_blanks(const struct row *r, int cols, int cells[FORM_COLS], int *n)
{
	int	c, unclear = 0;

	*n = 0;
	for (c = 0; c < cols; c++) {
		if (r->cell[c].printed || (r->cell[c].doubt & DOUBT_TEXT))
			continue;
		unclear |= (r->doubt & ~(DOUBT_BLANK | DOUBT_HARMLESS)) != 0 ||
		    (r->cell[c].doubt & ~(DOUBT_BLANK | DOUBT_HARMLESS)) != 0;
		cells[(*n)++] = c;
	}
	return unclear ? UNKNOWN : *n > 0 ? FAILS : HOLDS;
}

/* Cells of which the form wants none, named in one finding. */
static void
put_cells(struct tally *t, enum rule_id rule, enum outcome o,
    const struct sheet *s, enum form_id id, const int *cells, int n)
{
	struct finding	f;
	int		i;

	if (!tally_count(t, rule, o))
		return;
	f = finding_about_row(s, id);
	if (o != UNKNOWN) {
		finding_count(f.found, n);
		finding_count(f.expected, 0);
	}
	str_clear(&t->note);
	for (i = 0; i < n; i++)
		if (finding_cell(&t->note, s, id, cells[i], 0) == -1)
			err(2, NULL);
	tally_put(t, rule, o, &f);
}

static void
judge_blank(struct tally *t, const struct sheet *s, enum form_id id, int cols)
{
	enum outcome	o;
	int		cells[FORM_COLS], n;

	o = find_blanks(&s->row[id], cols, cells, &n);
	put_cells(t, R_CELL_BLANK, o, s, id, cells, n);
}

/* Words in cells.  Where the row as a whole is doubted, cells may be none. */
static void
judge_text(struct tally *t, const struct sheet *s, enum form_id id, int cols)
{
	const struct row	*r = &s->row[id];
	int			 unclear = (r->doubt & ~DOUBT_HARMLESS) != 0;
	int			 cells[FORM_COLS], c, n = 0;

	for (c = 0; c < cols; c++)
		if (!r->cell[c].printed && ((r->cell[c].doubt & DOUBT_TEXT) ||
		    unclear))
			cells[n++] = c;
	put_cells(t, R_CELL_TEXT, n == 0 ? HOLDS : unclear ? UNKNOWN : FAILS,
	    s, id, cells, n);
}

/* One printed count: `good' tells whether it is as the rule wants it. */
static void
judge_cell(struct tally *t, enum rule_id rule, const struct sheet *s,
    enum form_id id, int c, int good)
{
	const struct row	*r = &s->row[id];
	enum outcome		 o;
	struct finding		 f;

	o = good ? HOLDS : cell_sure(r, c) ? FAILS : DOUBTED;
	if (!tally_count(t, rule, o))
		return;
	f = finding_about_cell(s, id, c);
	(void)number_format(r->cell[c].num, f.found);
	str_clear(&t->note);
	if (o == DOUBTED && finding_cell(&t->note, s, id, c, 0) == -1)
		err(2, NULL);
	tally_put(t, rule, o, &f);
}

static void
judge_counts(struct tally *t, const struct sheet *s, enum form_id id, int cols,
    int edition)
{
	const struct row	*r = &s->row[id];
	const uint8_t		*names = form_cols(id, edition);
	enum form_col		 col;
	int			 c;

	for (c = 0; c < cols; c++) {
		col = (enum form_col)names[c];
		if (!r->cell[c].printed)
			continue;
		if (!form_may_be_negative(col))
			judge_cell(t, R_COUNT_NEGATIVE, s, id, c,
			    r->cell[c].num.digits >= 0);
		if (!form_is_amount(col))
			judge_cell(t, R_COUNT_FRACTION, s, id, c,
			    number_whole(r->cell[c].num));
	}
}

/* Is all as the rules want it in a row of table 3 or 4, which have counts
 * alone: in all of its cells? */
static int
is_in_order(const struct grid *g, enum form_id id, int cols)
{
	unsigned	all = (1u << cols) - 1;

	return form_rows[id].table > 2 && !(g->odd >> id & 1) &&
	    g->row[id].negative == 0 && (g->row[id].printed & all) == all;
}

void
bounds_judge_row(struct tally *t, const struct grid *g, enum form_id id)
{
	const struct sheet	*s = g->sheet;
	int			 edition = sheet_row_edition(s, id);
	int			 cols = form_ncols(id, edition);

	judge_blank(t, s, id, cols);
	judge_text(t, s, id, cols);
	judge_counts(t, s, id, cols, edition);
}

/* The rules of bounds_judge_row(). */
static const enum rule_id	row_rules[] = {
	R_CELL_BLANK, R_CELL_TEXT, R_COUNT_NEGATIVE, R_COUNT_FRACTION
};

uint64_t
bounds_count_rows(struct tally *t, const struct grid *g, int table)
{
	enum form_id	id;
	int		cols = form_ncols(form_first(table), FORM_2021);
	uint64_t	set = 0;
	unsigned	n = 0;
	size_t		i;

	for (i = 0; i < sizeof(row_rules) / sizeof(row_rules[0]); i++)
		if (tally_tells(t, row_rules[i], HOLDS))
			return 0;
	for (id = form_first(table); id < form_end(table); id++)
		if (is_in_order(g, id, cols)) {
			set |= (uint64_t)1 << id;
			n++;
		}
	for (i = 0; i < sizeof(row_rules) / sizeof(row_rules[0]); i++)
		tally_add(t, row_rules[i], HOLDS,
		    i < 2 ? n : n * (unsigned)cols);
	return set;
}

/* in_force - made + repealed: what was in force as the year began. */
static void
judge_in_force(struct tally *t, const struct sheet *s, enum form_id id)
{
	const uint8_t		 row = (uint8_t)id, end = (uint8_t)(id + 1);
	const struct area	 area[AREAS] = {
		{ 1, row, end, C_REPEALED, C_IN_FORCE },
		{ -1, row, end, C_MADE, C_MADE }
	};
	struct amount		 a = amount_of(s, area);
	struct finding		 f;
	enum outcome		 o;

	o = a.taken > 0 || a.printed < 2 ? UNKNOWN :
	    a.sum.digits >= 0 ? HOLDS : a.blank > 0 ? UNKNOWN :
	    a.unsure ? DOUBTED : FAILS;
	if (a.cells == 0 || !tally_count(t, R_IN_FORCE_NEGATIVE, o))
		return;
	f = finding_about_row(s, id);
	f.col = form_col_name(C_IN_FORCE);
	if (a.blank == 0)
		(void)total_format(&a.sum, f.found);
	if (o != UNKNOWN)
		finding_count(f.expected, 0);
	str_clear(&t->note);
	if (amount_note(&t->note, &a, o) == -1)
		err(2, NULL);
	tally_put(t, R_IN_FORCE_NEGATIVE, o, &f);
}

void
bounds_judge_in_force(struct tally *t, const struct sheet *s)
{
	judge_in_force(t, s, F_RULES);
	judge_in_force(t, s, F_DOCUMENTS);
}

/* Can it be told whether two amounts are the same?  As sums does. */
static int
are_told(const struct amount *a, const struct amount *b)
{
	int	cmp = total_cmp(&a->sum, &b->sum);

	if (a->printed == 0 || b->printed == 0 ||
	    (a->blank > 0 && b->blank > 0))
		return 0;
	if (cmp == 0)
		return 1;
	return !a->unsure && !b->unsure &&
	    !(a->blank > 0 && cmp < 0) && !(b->blank > 0 && cmp > 0);
}

/* A printed cell is not more than an amount, whose empty cells make it more
 * still. */
static void
judge_bound(struct tally *t, const struct sheet *s, enum form_id id, int c,
    const struct amount *bound)
{
	struct total	v = amount_number(s->row[id].cell[c].num);
	struct finding	f;
	enum outcome	o;

	o = bound->printed > 0 && total_cmp(&v, &bound->sum) <= 0 ? HOLDS :
	    bound->blank > 0 ? UNKNOWN : bound->unsure ||
	    !cell_sure(&s->row[id], c) ? DOUBTED : FAILS;
	if (!tally_count(t, R_BOUND, o))
		return;
	f = finding_about_cell(s, id, c);
	(void)total_format(&v, f.found);
	if (bound->blank == 0)
		(void)total_format(&bound->sum, f.expected);
	str_clear(&t->note);
	if (amount_note(&t->note, bound, o) == -1 || (o == DOUBTED &&
	    !cell_sure(&s->row[id], c) &&
	    finding_cell(&t->note, s, id, c, 0) == -1))
		err(2, NULL);
	tally_put(t, R_BOUND, o, &f);
}

/* The outcomes of a column are bound by row 3.7, of which one will do where
 * it is empty: the first that is printed stands for all. */
static void
bound_outcomes(struct tally *t, const struct sheet *s, int c, uint8_t col)
{
	const struct area	all[AREAS] = {
		{ 1, F_OUTCOME, F_OUTCOME + 1, col, col }
	}, leaves[AREAS] = {
		{ 1, F_GRANTED, F_OUTCOME, col, col }
	};
	struct amount		 bound = amount_of(s, all);
	struct amount		 parts = amount_of(s, leaves);
	int			 id;

	if (are_told(&bound, &parts))
		return;
	for (id = F_GRANTED; id < F_OUTCOME; id++) {
		if (!s->row[id].cell[c].printed)
			continue;
		judge_bound(t, s, (enum form_id)id, c, &bound);
		if (bound.blank > 0)
			break;
	}
}

/* What is carried over is bound by what came in. */
static void
bound_carried(struct tally *t, const struct sheet *s, int c, uint8_t col)
{
	const struct area	in[AREAS] = {
		{ 1, F_RECEIVED, F_CARRIED_IN + 1, col, col }
	}, out[AREAS] = {
		{ 1, F_OUTCOME, F_CARRIED_OUT + 1, col, col }
	};
	struct amount		 bound = amount_of(s, in);
	struct amount		 parts = amount_of(s, out);

	if (s->row[F_CARRIED_OUT].cell[c].printed && !are_told(&bound, &parts))
		judge_bound(t, s, F_CARRIED_OUT, c, &bound);
}

/* Is only the total's column filled? */
static void
judge_totals_only(struct tally *t, const struct sheet *s)
{
	struct finding		 f;
	const struct row	*r;
	enum outcome		 o;
	int			 id, c, totals = 0, others = 0, unclear = 0;

	for (id = F_RECEIVED; id < F_REVIEW; id++) {
		r = &s->row[id];
		totals += r->cell[FORM_COLS - 1].printed;
		unclear |= r->present && (r->doubt &
		    ~(DOUBT_HARMLESS | DOUBT_BLANK)) != 0;
		for (c = 0; c < FORM_COLS - 1; c++)
			others += r->cell[c].printed;
	}
	o = others > 0 ? HOLDS : unclear ? UNKNOWN : FAILS;
	if (totals == 0 || !tally_count(t, R_TOTALS_ONLY, o))
		return;
	f = finding_about_table(s, 3);
	f.col = form_col_name(C_TOTAL);
	tally_note(t, o == UNKNOWN ? "rows of it are in doubt" : "");
	tally_put(t, R_TOTALS_ONLY, o, &f);
}

/* Is a column's sum told for certain?  An empty total is what its parts make,
 * which is not looked at here. */
static int
is_told(const struct grid *g, const struct grid_row *found,
    const struct grid_row *expected, int c)
{
	enum outcome	o;

	if (!g->plain || (c == FORM_COLS - 1 &&
	    !(found->printed & expected->printed & 1u << c)))
		return 0;
	o = grid_judge(found, expected, c);
	return o == HOLDS || o == FAILS;
}

/* Can nothing be told of a column for want of the cells that bind, so that it
 * only need be counted? */
static int
is_unbound(const struct tally *t, const struct grid *g,
    const struct grid_row *bound, int c)
{
	return g->plain && c < FORM_COLS - 1 && !(bound->any >> c & 1) &&
	    !tally_tells(t, R_BOUND, UNKNOWN);
}

/* Judge one column's bounds, or count them where that is all. */
static void
judge_column(struct tally *t, const struct grid *g, int c, uint8_t col)
{
	const struct grid_row	*outcome = &g->row[F_OUTCOME];

	if (is_unbound(t, g, outcome, c))
		tally_add(t, R_BOUND, UNKNOWN,
		    g->sum[GRID_LEAVES].any >> c & 1);
	else if (!is_told(g, outcome, &g->sum[GRID_LEAVES], c))
		bound_outcomes(t, g->sheet, c, col);
	if (is_unbound(t, g, &g->sum[GRID_IN], c))
		tally_add(t, R_BOUND, UNKNOWN,
		    g->row[F_CARRIED_OUT].printed >> c & 1);
	else if (!is_told(g, &g->sum[GRID_OUT], &g->sum[GRID_IN], c))
		bound_carried(t, g->sheet, c, col);
}

void
bounds_judge_columns(struct tally *t, const struct grid *g)
{
	const uint8_t	*cols = form_cols(F_RECEIVED, FORM_2021);
	int		 c;

	for (c = 0; c < FORM_COLS; c++)
		judge_column(t, g, c, cols[c]);
	judge_totals_only(t, g->sheet);
}
