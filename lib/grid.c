#include "grid.h"

#include <string.h>

/* Beyond this a number is odd: all rows and columns of such fit an int64_t. */
#define GRID_MOST	((int64_t)1 << 40)

/* The printed cells of a row that are in doubt. */
static grid_set
find_unsure(const struct row *r, grid_set printed)
{
	unsigned	set = 0;
	int		i;

	for (i = 0; i < FORM_COLS; i++)
		if (((r->doubt | r->cell[i].doubt) & ~DOUBT_HARMLESS) != 0)
			set |= 1u << i;
	return (grid_set)(set & printed);
}

/* Read a row that was met. */
static void
read_row(struct grid *g, int id)
{
	const struct row	*r = &g->sheet->row[id];
	struct grid_row		*p = &g->row[id];
	const struct cell	*c = r->cell;
	unsigned		 printed = 0, negative = 0, scale = 0;
	unsigned		 doubt = r->doubt;
	int64_t			 v, most = 0;
	int			 i;

	for (i = 0; i < FORM_COLS; i++, c++) {
		doubt |= c->doubt;
		v = c->printed ? c->num.digits : 0;
		scale |= c->printed ? c->num.scale : 0u;
		p->v[i] = v;
		printed |= (unsigned)(c->printed != 0) << i;
		negative |= (unsigned)(v < 0) << i;
		most |= v < 0 ? ~v : v;
	}
	p->printed = p->any = (grid_set)printed;
	p->negative = (grid_set)negative;
	g->odd |= (uint64_t)(scale != 0 || most >= GRID_MOST) << id;
	if (doubt == 0)
		return;
	g->doubted |= (uint64_t)1 << id;
	p->unsure = find_unsure(r, p->printed);
}

/* Odd numbers are not added up: they may be too large. */
static void
add_row(const struct grid *g, struct grid_row *sum, const struct grid_row *r)
{
	int	i;

	for (i = 0; i < GRID_COLS && g->plain; i++)
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
	for (id = 0; id < F_ROWS; id++) {
		if (!s->row[id].present)
			continue;
		g->rows[form_rows[id].table]++;
		read_row(g, id);
	}
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
	const struct form_row	*r;
	enum form_id		 id;
	int			 c, edition;

	for (id = F_RECEIVED; id < F_ROWS; id++) {
		r = &form_rows[id];
		edition = g->edition[r->table];
		if (g->rows[r->table] > 0 && (g->sheet->row[id].present ||
		    (r->editions & (edition != 0 ? edition : FORM_2019))))
			n[r->table == 3 ? 0 : 3][judge_row(g, id)]++;
	}
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
