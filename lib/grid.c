#include "grid.h"

#include <string.h>

/* Beyond this a number is odd: all rows and columns of such fit an int64_t. */
#define GRID_MOST	((int64_t)1 << 40)

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
		p->v[i] = v;
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
read_written(struct grid *g, const struct row *r, int id)
{
	read_cells(g, id);
	read_doubts(&g->row[id], r);
	if (row_doubts(r) != 0)
		g->doubted |= (form_set)1 << id;
}

/* Read a row that is folded. */
static inline void
read_folded(struct grid *g, const struct row *r, int id)
{
	struct grid_row	*p = &g->row[id];
	int		 i;

	for (i = 0; i < GRID_COLS; i++)
		p->v[i] = g->sheet->count[id][i];
	p->printed = r->printed;
	if (r->doubt == 0 && r->blanks == 0)
		return;
	g->doubted |= (form_set)1 << id;
	p->unsure = p->printed &
	    (r->doubt & ~DOUBT_HARMLESS ? UINT8_MAX : r->blanks);
}

/* The editions of a table's rows: what they say, what they have that the other
 * has not, and what they are by either, all of them or those that are sure. */
struct editions {
	int	said, rows, all, sure;
};

static inline void
note_edition(struct editions *e, const struct row *r, int own)
{
	int	form = r->form;

	e->said |= form;
	if (own != FORM_BOTH) {
		e->rows |= own;
		form = form != 0 ? form : own;
	}
	if (form == FORM_BOTH)
		return;
	e->all |= form;
	if ((r->doubt & ~DOUBT_HARMLESS) == 0)
		e->sure |= form;
}

/* The edition that a table is of, as sheet_form() tells it. */
static int
one_edition(const struct editions *e)
{
	return e->said == FORM_2019 || e->said == FORM_2021 ? e->said :
	    e->rows == FORM_2019 || e->rows == FORM_2021 ? e->rows : 0;
}

/* Read the rows of a table, of which those of tables 3 and 4 may be full.
 * Table 4 is alike in both editions. */
static void
read_table(struct grid *g, int table)
{
	const struct row	*r;
	struct grid_row		*p;
	enum form_id		 first = form_first(table);
	enum form_id		 end = form_end(table), id;
	unsigned		 cols = table == 2 ? ~0u : ALL_COLS(table);
	struct editions		 e = { 0, 0, 0, 0 };
	form_set		 present = 0;
	unsigned		 any = 0;
	int			 n = 0;

	for (id = first; id < end; id++) {
		r = &g->sheet->row[id];
		if (!r->present)
			continue;
		p = &g->row[id];
		present |= (form_set)1 << id;
		n++;
		if (g->sheet->folded >> id & 1)
			read_folded(g, r, (int)id);
		else
			read_written(g, r, (int)id);
		any |= p->any = p->printed;
		if (p->printed == cols && p->negative == 0 &&
		    !(g->odd >> id & 1))
			g->full |= (form_set)1 << id;
		note_edition(&e, r, form_rows[id].editions);
	}
	g->present |= present;
	g->rows[table] = n;
	g->any[table] = (col_set)any;
	g->form[table] = one_edition(&e);
	g->edition[table] = g->form[table] != 0 ? g->form[table] :
	    form_of_year(g->sheet->year);
	if (table < 4) {
		g->forms |= e.all;
		g->sure_forms |= e.sure;
	}
}

/* Odd numbers are not added up: they may be too large. */
static void
add_row(const struct grid *g, struct grid_row *restrict sum,
    const struct grid_row *restrict r)
{
	int	i;

	if (g->plain)
		for (i = 0; i < GRID_COLS; i++)
			sum->v[i] += r->v[i];
	sum->printed &= r->printed;
	sum->any |= r->any;
	sum->unsure |= r->unsure;
	sum->negative |= r->negative;
}

/* The sums of table 3, by the rows that its edition has: where that is not
 * told, the older one. */
static void
add_up(struct grid *g)
{
	int	edition = g->edition[3] != 0 ? g->edition[3] : FORM_2019, id;

	g->sum[GRID_LEAVES] = (struct grid_row){ .printed = UINT8_MAX };
	for (id = F_GRANTED; id < F_OUTCOME; id++) {
		if (form_rows[id].editions & edition)
			add_row(g, &g->sum[GRID_LEAVES], &g->row[id]);
		else if (g->sheet->row[id].present)
			g->plain = 0;
	}
	g->sum[GRID_IN] = g->row[F_RECEIVED];
	add_row(g, &g->sum[GRID_IN], &g->row[F_CARRIED_IN]);
	g->sum[GRID_OUT] = g->row[F_OUTCOME];
	add_row(g, &g->sum[GRID_OUT], &g->row[F_CARRIED_OUT]);
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
	int	table;

	memset(g, 0, sizeof(*g));
	g->sheet = s;
	for (table = 2; table <= 4; table++)
		read_table(g, table);
	read_extras(g);
	g->plain = g->odd >> F_RECEIVED == 0;
	add_up(g);
	if (g->plain) {
		g->outcomes = alike(&g->row[F_OUTCOME], &g->sum[GRID_LEAVES]);
		g->balanced = alike(&g->sum[GRID_OUT], &g->sum[GRID_IN]);
	}
}

/* The place of a column in the rows of table 3 or 4; -1 for others. */
static int
place(int table, int col)
{
	if (table == 3)
		return col < C_NATURAL || col > C_TOTAL ? -1 : col - C_NATURAL;
	return table == 4 && col == C_TOTAL ? 4 :
	    table == 4 && col == C_PENDING ? 3 : -1;
}

int
grid_amount(const struct grid *g, const struct area *area, int64_t *sum)
{
	const struct grid_row	*r;
	int			 k, id, col, c, any = 0;

	if (!g->plain)
		return 0;
	*sum = 0;
	for (k = 0; k < AREAS && area[k].sign != 0; k++)
		for (id = area[k].first; id < area[k].end; id++)
			for (col = area[k].col; col <= area[k].last; col++) {
				c = place(form_rows[id].table, col);
				r = &g->row[id];
				if (c == -1 || (col == C_TOTAL &&
				    (g->present >> id & 1) &&
				    !(r->printed >> c & 1)))
					return 0;
				*sum += area[k].sign * r->v[c];
				any |= r->printed >> c & 1;
			}
	return any;
}

/* What the sums of sums.h come to, once they are known. */
struct balance {
	int64_t	more;			/* found less expected */
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
	int			 total = form_rows[id].table == 3 ?
				    FORM_COLS - 1 : FORM_COLS - 3, i;
	unsigned		 parts = (1u << total) - 1;
	unsigned		 all = parts | 1u << total;
	int64_t			 more = r->v[total];
	struct balance		 b;

	for (i = 0; i < total; i++)
		more -= r->v[i];
	if ((g->full & ~g->doubted) >> id & 1)
		return more == 0 ? HOLDS : FAILS;
	b.more = more;
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

/* How the sums of plain tables end, by rule and outcome. */
static void
count_sums(const struct grid *g, unsigned n[SUM_RULES][OUTCOMES])
{
	enum form_id	id;
	form_set	judged = 0;
	int		c, table;

	for (table = 3; table <= 4; table++)
		if (g->rows[table] > 0)
			judged |= form_table_rows(table) & (g->present |
			    form_edition_rows(g->edition[table] != 0 ?
			    g->edition[table] : FORM_2019));
	for (; judged != 0; judged &= judged - 1) {
		id = (enum form_id)__builtin_ctzll(judged);
		n[id < F_REVIEW ? 0 : 3][judge_row(g, id)]++;
	}
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
