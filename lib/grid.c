#include "grid.h"

#include <string.h>

/* From this on a number is odd: all rows of a column, or columns of a row, of
 * those below add up to an int32_t. */
#define GRID_MOST	(1 << 26)

/* The columns of table 3 or 4. */
#define ALL_COLS(table)	((table) == 3 ? 0x7f : 0x1f)

/* Read what is in doubt in a row. */
static void
read_doubts(struct grid_row *p, const struct row *r)
{
	unsigned	unsure = 0, text = 0, other = 0, doubt;
	int		i;

	for (i = 0; i < FORM_COLS; i++) {
		doubt = r->cell[i].doubt & (unsigned)~DOUBT_HARMLESS;
		unsure |= (unsigned)((r->doubt | doubt) &
		    (unsigned)~DOUBT_HARMLESS ? 1 : 0) << i;
		text |= (unsigned)(doubt & DOUBT_TEXT ? 1 : 0) << i;
		other |= (unsigned)(doubt & (unsigned)~DOUBT_BLANK ?
		    1 : 0) << i;
	}
	p->unsure = (col_set)(unsure & p->printed);
	p->text = (col_set)text;
	p->other = (col_set)other;
}

/* Read the cells of a row. */
static void
read_cells(struct grid *g, int id)
{
	const struct cell	*c = g->sheet->row[id].cell;
	struct grid_row		*p = &g->row[id];
	unsigned		 printed = 0, negative = 0, scale = 0;
	int64_t			 v, most = 0;
	int			 i;

	for (i = 0; i < FORM_COLS; i++, c++) {
		v = c->printed ? c->num.digits : 0;
		scale |= c->printed ? c->num.scale : 0u;
		p->v[i] = (int32_t)v;
		printed |= (unsigned)(c->printed != 0) << i;
		negative |= (unsigned)(v < 0) << i;
		most |= v < 0 ? ~v : v;
	}
	p->printed = (col_set)printed;
	p->negative = (col_set)negative;
	g->odd |= (form_set)(scale != 0 || most >= GRID_MOST) << id;
}

/* Read a row whose cells are written. */
static void
read_written(struct grid *g, int id)
{
	const struct row	*r = &g->sheet->row[id];

	read_cells(g, id);
	read_doubts(&g->row[id], r);
	g->row[id].any = g->row[id].printed;
	g->doubted |= (form_set)(row_doubts(r) != 0) << id;
}

/* Eight numbers at a time: those of a row.  Too large ones wrap round, and are
 * asked for afterwards. */
typedef uint32_t	four __attribute__((vector_size(16)));
struct eight {
	four	low, high;
};

static inline struct eight
eight_of(const void *p)
{
	struct eight	x;

	memcpy(&x, p, sizeof(x));
	return x;
}

/* Is a row's total twice in the sum of all? */
static inline int
is_summed(struct eight v, int32_t total)
{
	four	all = v.low + v.high;

	return all[0] + all[1] + all[2] + all[3] == 2 * (uint32_t)total;
}

/* Rows one behind another: those that were met, those that say an edition, and
 * those in doubt as a whole; those that are full, and add up; what they are
 * together, and all bits of the numbers of those that are folded. */
struct range {
	form_set	present, is_2019, is_2021, harmed;
	form_set	full, summed;
	struct grid_row	sum;
	struct eight	bits;
};

/* Read the doubts of the rows of a range that are folded. */
static void
read_folded_doubts(struct grid *g, struct range *k)
{
	const struct row	*r;
	struct grid_row		*p;
	form_set		 rows = k->present & g->sheet->folded, bit;

	for (; rows != 0; rows &= rows - 1) {
		bit = rows & -rows;
		r = &g->sheet->row[__builtin_ctzll(rows)];
		p = &g->row[__builtin_ctzll(rows)];
		if (r->doubt != 0 || r->blanks != 0)
			g->doubted |= bit;
		p->unsure = p->printed &
		    (r->doubt & ~DOUBT_HARMLESS ? UINT8_MAX : r->blanks);
		k->sum.unsure |= p->unsure;
	}
}

/* Tell rows apart that do not all say the same edition, or are in doubt. */
static void
tell_apart(const struct sheet *s, struct range *k)
{
	const struct row	*r;
	form_set		 rows = k->present, bit;

	k->is_2019 = k->is_2021 = 0;
	for (; rows != 0; rows &= rows - 1) {
		bit = rows & -rows;
		r = &s->row[__builtin_ctzll(rows)];
		if (r->form == FORM_2019)
			k->is_2019 |= bit;
		else if (r->form == FORM_2021)
			k->is_2021 |= bit;
		if (r->doubt & ~DOUBT_HARMLESS)
			k->harmed |= bit;
	}
}

/* Add the rows of a range whose cells are written: they are few. */
static void
add_written(struct grid *g, struct range *k, unsigned cols, int total)
{
	form_set	 rows = k->present & ~g->sheet->folded, bit;
	struct grid_row	*p;
	int		 id, i;

	for (; rows != 0; rows &= rows - 1) {
		bit = rows & -rows;
		id = __builtin_ctzll(rows);
		read_written(g, id);
		p = &g->row[id];
		k->sum.printed &= p->printed;
		k->sum.any |= p->printed;
		k->sum.unsure |= p->unsure;
		k->sum.negative |= p->negative;
		for (i = 0; i < GRID_COLS && !(g->odd & bit); i++)
			k->sum.v[i] += p->v[i];
		if (p->printed != cols || p->negative != 0 || (g->odd & bit))
			continue;
		k->full |= bit;
		if (is_summed(eight_of(p->v), p->v[total]))
			k->summed |= bit;
	}
}

/* Read the rows from first to before end: of a table with these columns, of
 * which one is the total of those before.  Most rows are folded, say the same
 * edition, and have no doubt. */
static struct range
read_range(struct grid *g, int first, int end, unsigned cols, int total)
{
	const struct sheet	*s = g->sheet;
	const struct row	*r = &s->row[first];
	const uint32_t		*count = s->count[first];
	struct grid_row		*p = &g->row[first];
	struct range		 k = { .present = 0 };
	struct eight		 v, sum = { { 0 }, { 0 } }, bits = sum;
	form_set		 present = 0, full = 0, summed = 0, bit;
	unsigned		 doubt = 0, form = 0, forms = UINT8_MAX;
	unsigned		 printed = UINT8_MAX, any = 0;

	bit = (form_set)1 << first;
	for (; r < &s->row[end]; bit <<= 1, r++, p++, count += SHEET_COUNTS) {
		if (!r->present)
			continue;
		present |= bit;
		form |= r->form;
		forms &= r->form;
		doubt |= r->doubt | (unsigned)r->blanks;
		if (!(s->folded & bit))
			continue;
		v = eight_of(count);
		memcpy(p->v, &v, sizeof(v));
		p->printed = p->any = r->printed;
		printed &= r->printed;
		any |= r->printed;
		bits.low |= v.low;
		bits.high |= v.high;
		sum.low += v.low;
		sum.high += v.high;
		if (r->printed != cols)
			continue;
		full |= bit;
		if (is_summed(v, p->v[total]))
			summed |= bit;
	}
	k = (struct range){ .present = present, .full = full,
	    .summed = summed, .bits = bits,
	    .is_2019 = form == FORM_2019 ? present : 0,
	    .is_2021 = form == FORM_2021 ? present : 0,
	    .sum = { .printed = (col_set)printed, .any = (col_set)any } };
	memcpy(k.sum.v, &sum, sizeof(sum));
	if (form != forms || doubt != 0)
		tell_apart(s, &k);
	if (doubt != 0)
		read_folded_doubts(g, &k);
	if (present & ~s->folded)
		add_written(g, &k, cols, total);
	return k;
}

/* Find the folded rows with numbers that are too large. */
static void
find_large(struct grid *g)
{
	int	id, i;

	for (id = 0; id < F_ROWS; id++)
		for (i = 0; i < FORM_COLS && (g->sheet->folded >> id & 1); i++)
			g->odd |= (form_set)(g->sheet->count[id][i] >=
			    GRID_MOST) << id;
}

/* The rows that say an edition, and those in doubt as a whole. */
struct editions {
	form_set	is_2019, is_2021, harmed;
};

/* The ranges: table 2, table 3's sums in their order, table 4. */
static const struct {
	uint8_t	first, end, table, sum;
} ranges[] = {
	{ F_RULES, F_RECEIVED, 2, GRID_SUMS },
	{ F_RECEIVED, F_GRANTED, 3, GRID_IN },
	{ F_GRANTED, F_OUTCOME, 3, GRID_LEAVES },
	{ F_OUTCOME, F_REVIEW, 3, GRID_OUT },
	{ F_REVIEW, F_ROWS, 4, GRID_SUMS },
};

static void
read_rows(struct grid *g, struct editions *e)
{
	struct range	k;
	four		bits = { 0 };
	size_t		i;
	int		table;

	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
		table = ranges[i].table;
		k = read_range(g, ranges[i].first, ranges[i].end,
		    table == 2 ? ~0u : ALL_COLS(table), GRID_TOTAL(table));
		g->present |= k.present;
		g->rows[table] += __builtin_popcountll(k.present);
		g->any[table] |= k.sum.any;
		g->full |= k.full;
		g->summed |= k.summed;
		e->is_2019 |= k.is_2019;
		e->is_2021 |= k.is_2021;
		e->harmed |= k.harmed;
		bits |= k.bits.low | k.bits.high;
		if (ranges[i].sum != GRID_SUMS)
			g->sum[ranges[i].sum] = k.sum;
	}
	if ((uint32_t)(bits[0] | bits[1] | bits[2] | bits[3]) >= GRID_MOST)
		find_large(g);
	g->full &= ~g->odd;
	g->summed &= ~g->odd;
}

/* Do rows have any of the sets of each edition?  As a set of editions. */
static int
have(form_set rows, form_set of_2019, form_set of_2021)
{
	return (rows & of_2019 ? FORM_2019 : 0) |
	    (rows & of_2021 ? FORM_2021 : 0);
}

/* The edition of a table by what its rows say, or else have, and those that all
 * of its rows are of.  Table 4 is alike in both. */
static void
tell_editions(struct grid *g, int table, const struct editions *e)
{
	const form_set	rows = form_table_rows(table) & g->present;
	const form_set	only_2019 = ~form_edition_rows(FORM_2021);
	const form_set	only_2021 = ~form_edition_rows(FORM_2019);
	const form_set	untold = ~(e->is_2019 | e->is_2021);
	const form_set	is_2019 = e->is_2019 | (untold & only_2019);
	const form_set	is_2021 = e->is_2021 | (untold & only_2021);
	int		said = have(rows, e->is_2019, e->is_2021);

	if (said != FORM_2019 && said != FORM_2021)
		said = have(rows, only_2019, only_2021);
	g->form[table] = said != FORM_BOTH ? said : 0;
	g->edition[table] = g->form[table] != 0 ? g->form[table] :
	    form_of_year(g->sheet->year);
	if (table == 4)
		return;
	g->forms |= have(rows, is_2019, is_2021);
	g->sure_forms |= have(rows & ~e->harmed, is_2019, is_2021);
}

/* Are the sums of table 3 those of the rows that its edition has, or, where
 * that is not told, the older one?  Of these, all are printed where none is
 * absent. */
static void
check_sums(struct grid *g)
{
	const form_set	of_form = form_edition_rows(g->edition[3] != 0 ?
			    g->edition[3] : FORM_2019);
	form_set	rows;
	size_t		i;

	g->plain = g->odd >> F_RECEIVED == 0;
	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
		if (ranges[i].sum == GRID_SUMS)
			continue;
		rows = ((form_set)1 << ranges[i].end) -
		    ((form_set)1 << ranges[i].first);
		if (rows & g->present & ~of_form)
			g->plain = 0;
		if (rows & of_form & ~g->present)
			g->sum[ranges[i].sum].printed = 0;
	}
}

/* The columns in which two rows of a plain table are the same, printed in
 * full. */
static col_set
alike(const struct grid_row *a, const struct grid_row *b)
{
	unsigned	same = 0;
	int		i;

	for (i = 0; i < FORM_COLS; i++)
		same |= (unsigned)(a->v[i] == b->v[i]) << i;
	return (col_set)(same & a->printed & b->printed);
}

/* Count the rows beyond the form. */
static void
read_extras(struct grid *g)
{
	const struct sheet	*s = g->sheet;
	const struct extra	*e;
	size_t			 i;

	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		if (e->table >= '2' && e->table <= '4')
			g->beyond[e->table - '0']++;
		g->extras += row_doubts(&e->row) != 0;
	}
}

void
grid_make(struct grid *g, struct sheet *s)
{
	struct editions	e = { .harmed = 0 };
	int		table;

	memset(g, 0, sizeof(*g));
	g->sheet = s;
	read_rows(g, &e);
	for (table = 2; table <= 4; table++)
		tell_editions(g, table, &e);
	read_extras(g);
	check_sums(g);
	if (g->plain) {
		g->outcomes = alike(&g->row[F_OUTCOME], &g->sum[GRID_LEAVES]);
		g->balanced = alike(&g->sum[GRID_OUT], &g->sum[GRID_IN]);
	}
}

/* What the sums of sums.h come to, once they are known. */
struct balance {
	int32_t	more;			/* found less expected */
	int	any[2], whole[2];	/* printed at all, and in full */
	int	unsure, negative;
};

/* Empty cells may hold more, but nothing less than 0. */
static enum outcome
judge(const struct balance *b)
{
	if (!b->any[0] || !b->any[1] || (!b->whole[0] && !b->whole[1]))
		return UNKNOWN;
	if ((!b->whole[0] && (b->negative || b->more < 0)) ||
	    (!b->whole[1] && (b->negative || b->more > 0)))
		return UNKNOWN;
	return b->more == 0 ? HOLDS : b->unsure ? DOUBTED : FAILS;
}

enum outcome
grid_judge(const struct grid_row *found, const struct grid_row *expected,
    int col)
{
	const unsigned	bit = 1u << col;

	if (found->printed & expected->printed & bit)
		return found->v[col] == expected->v[col] ? HOLDS :
		    (found->unsure | expected->unsure) & bit ? DOUBTED : FAILS;
	return judge(&(struct balance){
	    .more = found->v[col] - expected->v[col],
	    .any = { found->any >> col & 1, expected->any >> col & 1 },
	    .whole = { found->printed >> col & 1,
	    expected->printed >> col & 1 },
	    .unsure = (found->unsure | expected->unsure) >> col & 1,
	    .negative = (found->negative | expected->negative) >> col & 1 });
}

/* A row of table 3 or 4: its parts, and the total behind them. */
static enum outcome
judge_row(const struct grid *g, enum form_id id)
{
	const struct grid_row	*r = &g->row[id];
	int			 total = GRID_TOTAL(form_rows[id].table), i;
	unsigned		 parts = (1u << total) - 1;
	unsigned		 all = parts | 1u << total;
	struct balance		 b = { .more = r->v[total] };

	for (i = 0; i < total; i++)
		b.more -= r->v[i];
	b.any[0] = b.whole[0] = r->printed >> total & 1;
	b.any[1] = (r->printed & parts) != 0;
	b.whole[1] = (r->printed & parts) == parts;
	b.unsure = (r->unsure & all) != 0;
	b.negative = (r->negative & all) != 0;
	return judge(&b);
}

static const enum rule_id	sum_rules[] = {
	R_ROW_TOTAL, R_OUTCOME_TOTAL, R_BALANCE, R_FORUM_TOTAL
};
#define SUM_RULES	(sizeof(sum_rules) / sizeof(sum_rules[0]))

/* How the sums over the rows of a table end. */
static void
count_rows(const struct grid *g, int table, unsigned n[OUTCOMES])
{
	form_set	rows = form_table_rows(table) & (g->present |
			    form_edition_rows(g->edition[table] != 0 ?
			    g->edition[table] : FORM_2019));

	if (g->rows[table] == 0)
		return;
	n[HOLDS] += (unsigned)__builtin_popcountll(rows & g->summed);
	for (rows &= ~g->summed; rows != 0; rows &= rows - 1)
		n[judge_row(g, (enum form_id)__builtin_ctzll(rows))]++;
}

/* How the sums of plain tables end, by rule and outcome. */
static void
count_sums(const struct grid *g, unsigned n[SUM_RULES][OUTCOMES])
{
	int	c;

	count_rows(g, 3, n[0]);
	count_rows(g, 4, n[3]);
	for (c = 0; c < FORM_COLS && g->rows[3] > 0; c++) {
		n[1][g->outcomes >> c & 1 ? HOLDS : grid_judge(
		    &g->row[F_OUTCOME], &g->sum[GRID_LEAVES], c)]++;
		n[2][g->balanced >> c & 1 ? HOLDS : grid_judge(
		    &g->sum[GRID_OUT], &g->sum[GRID_IN], c)]++;
	}
}

int
grid_sums(struct tally *t, const struct grid *g, struct sums_count *count)
{
	unsigned	n[SUM_RULES][OUTCOMES] = { { 0 } };
	size_t		i;
	int		o;

	if (!g->plain)
		return 0;
	count_sums(g, n);
	/* With the rule `cell' failing sums are not counted by themselves. */
	for (i = 0; i < SUM_RULES; i++)
		for (o = 0; o < OUTCOMES; o++)
			if (n[i][o] > 0 && (tally_tells(t, sum_rules[i],
			    (enum outcome)o) || (tally_has(t, R_CELL) &&
			    (o == FAILS || o == DOUBTED))))
				return 0;
	*count = (struct sums_count){ 0, 0 };
	for (i = 0; i < SUM_RULES; i++)
		for (o = 0; o < OUTCOMES; o++) {
			if (n[i][o] == 0)
				continue;
			tally_add(t, sum_rules[i], (enum outcome)o, n[i][o]);
			count->judged += n[i][o];
			count->unknown += o == UNKNOWN || o == DOUBTED ?
			    n[i][o] : 0;
		}
	return 1;
}
