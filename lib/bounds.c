#include "bounds.h"

#include <err.h>

#include "areas.h"

/* The column of table 3's totals, as a bit. */
#define TOTAL_BIT	(1 << (FORM_COLS - 1))

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

/* How a row ends by the rules of judge_blank() and judge_text(), from sets. */
static enum outcome
blank_outcome(const struct grid_row *p, unsigned doubt, unsigned empty)
{
	unsigned	blanks = empty & ~(unsigned)p->text;

	if (blanks == 0)
		return HOLDS;
	return (doubt & ~(unsigned)DOUBT_BLANK) != 0 || (blanks & p->other) ?
	    UNKNOWN : FAILS;
}

static enum outcome
text_outcome(const struct grid_row *p, unsigned doubt, unsigned empty)
{
	if (doubt != 0)
		return empty != 0 ? UNKNOWN : HOLDS;
	return empty & p->text ? FAILS : HOLDS;
}

/* The bits of a set: each is brought to a half-byte of its own, the last of
 * which becomes the sum of all. */
static inline unsigned
count_cols(unsigned set)
{
	return ((set * 0x08040201u >> 3) & 0x11111111u) * 0x11111111u >> 28;
}

/* The columns of a row; those of counts that are not negative, and of such as
 * are whole. */
struct kinds {
	col_set	cols, positive, whole;
	uint8_t	npositive, nwhole;	/* how many these are */
};

static const struct kinds *
kinds_of(enum form_id id, int edition)
{
	static struct kinds	 all[F_ROWS][2];
	struct kinds		*k = &all[id][edition == FORM_2021];
	const uint8_t		*names = form_cols(id, edition);
	unsigned		 bit;

	if (k->cols != 0)
		return k;
	for (bit = 1; bit < 1 << FORM_COLS && *names != C_NONE; bit *= 2) {
		k->cols |= (col_set)bit;
		if (!form_may_be_negative((enum form_col)*names))
			k->positive |= (col_set)bit;
		if (!form_is_amount((enum form_col)*names))
			k->whole |= (col_set)bit;
		names++;
	}
	k->npositive = (uint8_t)count_cols(k->positive);
	k->nwhole = (uint8_t)count_cols(k->whole);
	return k;
}

/* Outcomes counted by the rules of bounds_judge_row(). */
struct counted {
	unsigned	n[2][OUTCOMES];		/* of the first two */
	unsigned	told[2];		/* those to be written, bits */
	unsigned	positive, whole;	/* of the others: HOLDS */
};

static void
note_told(struct counted *n, const struct tally *t)
{
	unsigned	o;

	for (o = 0; o < OUTCOMES; o++) {
		n->told[0] |= (unsigned)tally_tells(t, R_CELL_BLANK,
		    (enum outcome)o) << o;
		n->told[1] |= (unsigned)tally_tells(t, R_CELL_TEXT,
		    (enum outcome)o) << o;
	}
}

/* Count the outcomes of a row whose numbers are in order.  1, or 0 if they are
 * not, or one is to be written, and none was counted. */
static int
count_row(struct counted *n, const struct grid *g, enum form_id id)
{
	const struct grid_row	*p = &g->row[id];
	const struct row	*r = &g->sheet->row[id];
	const struct kinds	*k = kinds_of(id,
				    sheet_row_edition(g->sheet, id));
	unsigned		 doubt = r->doubt & (unsigned)~DOUBT_HARMLESS;
	unsigned		 empty = k->cols & ~(unsigned)p->printed;
	enum outcome		 blank, text;

	if (p->negative != 0 || (g->odd >> id & 1))
		return 0;
	/* What holds is not written. */
	if (empty == 0) {
		n->n[0][HOLDS]++;
		n->n[1][HOLDS]++;
		n->positive += k->npositive;
		n->whole += k->nwhole;
		return 1;
	}
	blank = blank_outcome(p, doubt, empty);
	text = text_outcome(p, doubt, empty);
	if ((n->told[0] >> blank & 1) || (n->told[1] >> text & 1))
		return 0;
	n->n[0][blank]++;
	n->n[1][text]++;
	n->positive += count_cols(k->positive & p->printed);
	n->whole += count_cols(k->whole & p->printed);
	return 1;
}

/* Count so many rows of which all cells are counts. */
static void
count_full(struct counted *n, int table, unsigned rows)
{
	unsigned	cells = rows * (table == 3 ? FORM_COLS : FORM_COLS - 2);

	n->n[0][HOLDS] += rows;
	n->n[1][HOLDS] += rows;
	n->positive += cells;
	n->whole += cells;
}

form_set
bounds_count_rows(struct tally *t, const struct grid *g, int table)
{
	form_set	set = g->present & form_table_rows(table) & g->full;
	form_set	rows = g->present & form_table_rows(table) & ~g->full;
	struct counted	n = { .positive = 0 };
	enum form_id	id;
	unsigned	o;

	note_told(&n, t);
	if (((n.told[0] | n.told[1]) >> HOLDS & 1) ||
	    tally_tells(t, R_COUNT_NEGATIVE, HOLDS) ||
	    tally_tells(t, R_COUNT_FRACTION, HOLDS))
		return 0;
	count_full(&n, table, (unsigned)__builtin_popcountll(set));
	for (; rows != 0; rows &= rows - 1) {
		id = (enum form_id)__builtin_ctzll(rows);
		if (count_row(&n, g, id))
			set |= (form_set)1 << id;
	}
	for (o = 0; o < OUTCOMES; o++) {
		tally_add(t, R_CELL_BLANK, (enum outcome)o, n.n[0][o]);
		tally_add(t, R_CELL_TEXT, (enum outcome)o, n.n[1][o]);
	}
	tally_add(t, R_COUNT_NEGATIVE, HOLDS, n.positive);
	tally_add(t, R_COUNT_FRACTION, HOLDS, n.whole);
	return set;
}

void
bounds_judge_row(struct tally *t, const struct grid *g, enum form_id id)
{
	const struct sheet	*s = g->sheet;
	int			 edition = sheet_row_edition(s, id);
	int			 cols = form_ncols(id, edition);

	sheet_unfold_row(g->sheet, id);
	judge_blank(t, s, id, cols);
	judge_text(t, s, id, cols);
	judge_counts(t, s, id, cols, edition);
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

	o = a.taken > 0 || a.printed == 0 || (a.blank > 0 && a.negative) ?
	    UNKNOWN : a.sum.digits >= 0 ? HOLDS : a.blank > 0 ? UNKNOWN :
	    a.unsure ? DOUBTED : FAILS;
	if (a.cells == 0 || !tally_count(t, R_IN_FORCE_NEGATIVE, o))
		return;
	f = finding_about_row(s, id);
	f.col = form_col_name(C_IN_FORCE);
	if (a.blank == 0 || o == HOLDS)
		(void)total_format(&a.sum, f.found);
	if (o != UNKNOWN)
		finding_count(f.expected, 0);
	str_clear(&t->note);
	if (amount_note(&t->note, &a, o) == -1)
		err(2, NULL);
	tally_put(t, R_IN_FORCE_NEGATIVE, o, &f);
}

/* Are documents in force told in whole numbers, and as they may be? */
static int
are_in_force(const struct grid *g, enum form_id id)
{
	const struct grid_row	*p = &g->row[id];

	return g->sheet->row[id].form == FORM_2021 &&
	    !(g->odd >> id & 1) && p->negative == 0 &&
	    (p->printed & 7) == 7 && p->v[2] - p->v[0] + p->v[1] >= 0;
}

void
bounds_judge_in_force(struct tally *t, const struct grid *g)
{
	int	told = tally_tells(t, R_IN_FORCE_NEGATIVE, HOLDS), id;

	for (id = F_RULES; id <= F_DOCUMENTS; id++)
		if (!told && are_in_force(g, (enum form_id)id))
			tally_add(t, R_IN_FORCE_NEGATIVE, HOLDS, 1);
		else if (g->sheet->row[id].form != FORM_2019)
			judge_in_force(t, g->sheet, (enum form_id)id);
}

/* Can it be told whether two amounts are the same?  As sums does. */
static int
are_told(const struct amount *a, const struct amount *b)
{
	int	cmp = total_cmp(&a->sum, &b->sum);

	if (a->printed == 0 || b->printed == 0 ||
	    (a->blank > 0 && b->blank > 0) || (a->blank + b->blank > 0 &&
	    (a->negative || b->negative)))
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
	struct total	v = amount_number(sheet_cell(s, id, c).num);
	struct finding	f;
	enum outcome	o;

	o = bound->printed > 0 && total_cmp(&v, &bound->sum) <= 0 ? HOLDS :
	    bound->blank > 0 ? UNKNOWN : bound->unsure ||
	    !sheet_sure(s, id, c) ? DOUBTED : FAILS;
	if (!tally_count(t, R_BOUND, o))
		return;
	f = finding_about_cell(s, id, c);
	(void)total_format(&v, f.found);
	if (bound->blank == 0)
		(void)total_format(&bound->sum, f.expected);
	str_clear(&t->note);
	if (amount_note(&t->note, bound, o) == -1 || (o == DOUBTED &&
	    !sheet_sure(s, id, c) &&
	    finding_cell(&t->note, s, id, c, 0) == -1))
		err(2, NULL);
	tally_put(t, R_BOUND, o, &f);
}

/* The outcomes of a column are bound by row 3.7, of which one will do where
 * it is empty: the first that is printed stands for all. */
static void
bound_outcomes(struct tally *t, const struct grid *g, int c, uint8_t col)
{
	const struct area	all[AREAS] = {
		{ 1, F_OUTCOME, F_OUTCOME + 1, col, col }
	}, leaves[AREAS] = {
		{ 1, F_GRANTED, F_OUTCOME, col, col }
	};
	struct amount		 bound = areas_amount(g, all);
	struct amount		 parts = areas_amount(g, leaves);
	int			 id;

	if (are_told(&bound, &parts))
		return;
	for (id = F_GRANTED; id < F_OUTCOME; id++) {
		if (!(g->row[id].printed >> c & 1))
			continue;
		judge_bound(t, g->sheet, (enum form_id)id, c, &bound);
		if (bound.blank > 0)
			break;
	}
}

/* What is carried over is bound by what came in. */
static void
bound_carried(struct tally *t, const struct grid *g, int c, uint8_t col)
{
	const struct area	in[AREAS] = {
		{ 1, F_RECEIVED, F_CARRIED_IN + 1, col, col }
	}, out[AREAS] = {
		{ 1, F_OUTCOME, F_CARRIED_OUT + 1, col, col }
	};
	struct amount		 bound = areas_amount(g, in);
	struct amount		 parts = areas_amount(g, out);

	if ((g->row[F_CARRIED_OUT].printed >> c & 1) &&
	    !are_told(&bound, &parts))
		judge_bound(t, g->sheet, F_CARRIED_OUT, c, &bound);
}

/* Is only the total's column filled? */
static void
judge_totals_only(struct tally *t, const struct grid *g)
{
	const struct sheet	*s = g->sheet;
	struct finding		 f;
	enum outcome		 o;
	int			 others = g->any[3] & ~TOTAL_BIT;
	int			 id, unclear = 0;

	for (id = F_RECEIVED; id < F_REVIEW && !others; id++)
		unclear |= s->row[id].present && (s->row[id].doubt &
		    ~(DOUBT_HARMLESS | DOUBT_BLANK)) != 0;
	o = others ? HOLDS : unclear ? UNKNOWN : FAILS;
	if (!(g->any[3] & TOTAL_BIT) || !tally_count(t, R_TOTALS_ONLY, o))
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

/* Are two sides of a column what the amounts of the same rows are, so that
 * are_told() can be told from them? */
static int
are_amounts(const struct grid *g, const struct grid_row *bound,
    const struct grid_row *parts, int c)
{
	return g->plain && g->edition[3] != 0 && (c < FORM_COLS - 1 ||
	    (bound->printed & parts->printed & TOTAL_BIT));
}

/* Can it be told whether they are the same?  As are_told(). */
static int
are_same(const struct grid_row *bound, const struct grid_row *parts, int c)
{
	int32_t		more = bound->v[c] - parts->v[c];
	unsigned	full = bound->printed & parts->printed;

	if (!((bound->any & parts->any & (bound->printed | parts->printed)) >>
	    c & 1) || ((bound->negative | parts->negative) & ~full) >> c & 1)
		return 0;
	return more == 0 || (!((bound->unsure | parts->unsure) >> c & 1) &&
	    (more > 0 || bound->printed >> c & 1) &&
	    (more < 0 || parts->printed >> c & 1));
}

/*
 * Count the printed cells of a set of rows that are not more than a bound, if
 * each of them is so, and what holds is only counted.  1, or 0 if they are yet
 * to be judged.
 */
static int
count_bound(struct tally *t, const struct grid *g,
    const struct grid_row *bound, const struct grid_row *parts, int first,
    int end, int c)
{
	unsigned	n = 0;
	int		id;

	if (!are_amounts(g, bound, parts, c) ||
	    tally_tells(t, R_BOUND, HOLDS))
		return 0;
	if (!are_same(bound, parts, c)) {
		if (!(bound->any >> c & 1))
			return 0;
		for (id = first; id < end; id++) {
			if (!(g->row[id].printed >> c & 1))
				continue;
			if (g->row[id].v[c] > bound->v[c])
				return 0;
			n++;
		}
	}
	tally_add(t, R_BOUND, HOLDS, n);
	return 1;
}

/* Judge one column's bounds, or count them where that is all. */
static void
judge_column(struct tally *t, const struct grid *g, int c, uint8_t col)
{
	const struct grid_row	*outcome = &g->row[F_OUTCOME];
	const struct grid_row	*leaves = &g->sum[GRID_LEAVES];
	const struct grid_row	*in = &g->sum[GRID_IN];
	const struct grid_row	*out = &g->sum[GRID_OUT];

	if (is_unbound(t, g, outcome, c))
		tally_add(t, R_BOUND, UNKNOWN, leaves->any >> c & 1);
	else if (!is_told(g, outcome, leaves, c) && !count_bound(t, g, outcome,
	    leaves, F_GRANTED, F_OUTCOME, c))
		bound_outcomes(t, g, c, col);
	if (is_unbound(t, g, in, c))
		tally_add(t, R_BOUND, UNKNOWN,
		    g->row[F_CARRIED_OUT].printed >> c & 1);
	else if (!is_told(g, out, in, c) && !count_bound(t, g, in, out,
	    F_CARRIED_OUT, F_CARRIED_OUT + 1, c))
		bound_carried(t, g, c, col);
}

void
bounds_judge_columns(struct tally *t, const struct grid *g)
{
	const uint8_t	*cols = form_cols(F_RECEIVED, FORM_2021);
	int		 c;

	for (c = 0; c < FORM_COLS; c++)
		if (!((g->outcomes & g->balanced) >> c & 1))
			judge_column(t, g, c, cols[c]);
	judge_totals_only(t, g);
}
