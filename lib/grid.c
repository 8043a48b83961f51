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
	p->unsure = (grid_set)(unsure & p->printed);
	p->text = (grid_set)text;
	p->other = (grid_set)other;
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
	p->printed = (grid_set)printed;
	p->negative = (grid_set)negative;
	g->odd |= (form_set)(scale != 0 || most >= GRID_MOST) << id;
}

/* The edition that a row is of, if it tells one. */
static void
note_form(struct grid *g, const struct row *r, int own)
{
	int	form = r->form != 0 ? r->form : own;

	if (form == FORM_BOTH)
		return;
	g->forms |= form;
	if ((r->doubt & ~DOUBT_HARMLESS) == 0)
		g->sure_forms |= form;
}

/* Read a row that was met. */
static void
read_row(struct grid *g, int id)
{
	const struct row	*r = &g->sheet->row[id];
	const struct cell	*c = r->cell;
	struct grid_row		*p = &g->row[id];
	form_set		 bit = (form_set)1 << id;
	unsigned		 doubt = r->doubt;
	int			 i, table = form_rows[id].table;

	g->present |= bit;
	g->rows[table]++;
	for (i = 0; i < FORM_COLS; i++)
		doubt |= c[i].doubt;
	if (r->counts != 0) {
		for (i = 0; i < FORM_COLS; i++)
			p->v[i] = c[i].num.digits;
		p->printed = r->counts;
	} else
		read_cells(g, id);
	p->any = p->printed;
	g->any[table] |= p->any;
	if (doubt != 0) {
		g->doubted |= bit;
		read_doubts(p, r);
	}
	if (table < 4)
		note_form(g, r, form_rows[id].editions);
	if (table > 2 && p->negative == 0 && !(g->odd & bit) &&
	    (p->printed | ~ALL_COLS(table)) == ~0)
		g->full |= bit;
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

void
grid_make(struct grid *g, const struct sheet *s)
{
	int	id, table;

	memset(g, 0, sizeof(*g));
	g->sheet = s;
	for (id = 0; id < F_ROWS; id++)
		if (s->row[id].present)
			read_row(g, id);
	for (table = 2; table <= 4; table++) {
		g->form[table] = sheet_form(s, table);
		g->edition[table] = g->form[table] != 0 ? g->form[table] :
		    form_of_year(s->year);
	}
	g->plain = g->odd >> F_RECEIVED == 0;
	add_up(g);
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
	struct balance		 b = { .more = r->v[total] };

	for (i = 0; i < total; i++)
		b.more -= r->v[i];
	if ((g->full & ~g->doubted) >> id & 1)
		return b.more == 0 ? HOLDS : FAILS;
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
	for (id = F_RECEIVED; id < F_ROWS; id++)
		if (judged >> id & 1)
			n[id < F_REVIEW ? 0 : 3][judge_row(g, id)]++;
	for (c = 0; c < FORM_COLS && g->rows[3] > 0; c++) {
		n[1][grid_judge(&g->row[F_OUTCOME], &g->sum[GRID_LEAVES], c)]++;
		n[2][grid_judge(&g->sum[GRID_OUT], &g->sum[GRID_IN], c)]++;
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
			tally_add(t, sum_rules[i], (enum outcome)o, n[i][o]);
			count->judged += n[i][o];
			count->unknown += o == UNKNOWN || o == DOUBTED ?
			    n[i][o] : 0;
		}
	return 1;
}
