#include "locate.h"

#include <string.h>

#define OUTCOMES_AT	LOCATE_ROWS
#define BALANCES_AT	(LOCATE_ROWS + FORM_COLS)
#define TOTAL_COL	(FORM_COLS - 1)

/* The sums as evidence: sets of them, as bits. */
struct evidence {
	uint64_t	exact;		/* printed in full: they bind */
	uint64_t	open;		/* with blanks: they bound */
	uint64_t	failing;	/* of both */
};

/* One cell or two, and the sums that each is in. */
struct trial {
	struct guess	g;
	uint64_t	mask[2];
};

enum verdict { NO, YES, ANY };		/* ANY: by more than one amount */

void
locate_begin(struct locate *l, const struct sheet *s)
{
	memset(l, 0, sizeof(*l));
	l->sheet = s;
}

static int
sum_index(enum rule_id rule, enum form_id row, int col)
{
	switch (rule) {
	case R_ROW_TOTAL:
		return (int)row - F_RECEIVED;
	case R_OUTCOME_TOTAL:
		return OUTCOMES_AT + col;
	case R_BALANCE:
		return BALANCES_AT + col;
	default:
		return -1;
	}
}

void
locate_add(struct locate *l, enum rule_id rule, enum form_id row, int col,
    const struct locate_sum *sum)
{
	int	i = sum_index(rule, row, col);

	if (i == -1)
		return;
	l->sum[i] = *sum;
	l->sum[i].used = 1;
}

/* How a cell counts in a sum's difference: 1, -1 or 0. */
static int
factor(int sum, int at)
{
	int	row = F_RECEIVED + at / FORM_COLS, col = at % FORM_COLS;

	if (sum < OUTCOMES_AT)
		return sum != row - F_RECEIVED ? 0 : col == TOTAL_COL ? 1 : -1;
	if (col != (sum - OUTCOMES_AT) % FORM_COLS)
		return 0;
	if (sum < BALANCES_AT)
		return row == F_OUTCOME ? 1 :
		    row >= F_GRANTED && row < F_OUTCOME ? -1 : 0;
	return row == F_OUTCOME || row == F_CARRIED_OUT ? 1 :
	    row == F_RECEIVED || row == F_CARRIED_IN ? -1 : 0;
}

static uint64_t
sums_of(int at)
{
	uint64_t	set;
	int		row = at / FORM_COLS, col = at % FORM_COLS;

	set = (uint64_t)1 << row;
	if (factor(OUTCOMES_AT + col, at) != 0)
		set |= (uint64_t)1 << (OUTCOMES_AT + col);
	if (factor(BALANCES_AT + col, at) != 0)
		set |= (uint64_t)1 << (BALANCES_AT + col);
	return set;
}

static int
first_of(uint64_t set)
{
	int	i = 0;

	while (!(set >> i & 1))
		i++;
	return i;
}

/* a less sign times b */
static struct total
less(const struct total *a, const struct total *b, int sign)
{
	struct total	t = *b;

	if (sign < 0)
		t.digits = -t.digits;
	return total_sub(a, &t);
}

static struct total
times(const struct total *a, int sign)
{
	struct total	t = *a;

	t.digits *= sign;
	return t;
}

int
locate_at(enum form_id row, int col)
{
	return ((int)row - F_RECEIVED) * FORM_COLS + col;
}

int
locate_cell(const struct locate *l, int at, const struct cell **cell)
{
	const struct row	*r = l->sheet->row + F_RECEIVED +
				    at / FORM_COLS;

	*cell = &r->cell[at % FORM_COLS];
	return r->present && (*cell)->printed;
}

static struct total
right_value(const struct locate *l, int at, const struct total *by)
{
	const struct cell	*c;
	struct total		 v = { 0 };

	(void)locate_cell(l, at, &c);
	(void)total_add(&v, c->num, 1);
	return total_sub(&v, by);
}

/* Can a value be a count?  If so, without decimals. */
static int
make_count(struct total *v)
{
	if (v->digits < 0)
		return 0;
	for (; v->scale > 0; v->scale--) {
		if (v->digits % 10 != 0)
			return 0;
		v->digits /= 10;
	}
	return 1;
}

/* By how much a sum still differs once the guess is mended. */
static struct total
rest_of(const struct locate *l, const struct guess *g, int sum)
{
	struct total	rest = l->sum[sum].diff;
	int		k, f;

	for (k = 0; k < g->n; k++)
		if ((f = factor(sum, g->at[k])) != 0)
			rest = less(&rest, &g->by[k], f);
	return rest;
}

/* Do the sums of a set hold once the guess is mended?  Where cells are empty
 * the other side must not be less. */
static int
mends(const struct locate *l, const struct guess *g, uint64_t exact,
    uint64_t open)
{
	number_wide	rest;
	int		i;

	for (i = 0; i < LOCATE_SUMS; i++) {
		if (!((exact | open) >> i & 1))
			continue;
		rest = rest_of(l, g, i).digits;
		if (exact >> i & 1 ? rest != 0 :
		    l->sum[i].blank == 0 ? rest > 0 : rest < 0)
			return 0;
	}
	return 1;
}

/* By how much the cells of a trial are wrong, told by sums that only one of
 * them is in, and then by the one that both are in.  0 if nothing tells. */
static int
measure(const struct locate *l, const struct evidence *e, struct trial *t)
{
	struct guess	*g = &t->g;
	struct total	 rest;
	uint64_t	 own, both = t->mask[0] & t->mask[1] & e->exact;
	int		 k, i, known[2] = { 0, g->n == 1 };

	for (k = 0; k < g->n; k++) {
		own = e->exact & t->mask[k] & ~both;
		g->by[k] = (struct total){ 0 };
		if (own == 0)
			continue;
		known[k] = 1;
		i = first_of(own & e->failing ? own & e->failing : own);
		g->by[k] = times(&l->sum[i].diff, factor(i, g->at[k]));
	}
	for (k = 0; k < g->n && both != 0; k++) {
		if (known[k] || !known[!k])
			continue;
		known[k] = 1;
		i = first_of(both);
		rest = rest_of(l, g, i);
		g->by[k] = times(&rest, factor(i, g->at[k]));
	}
	return known[0] && known[1];
}

static enum verdict
try_cells(const struct locate *l, const struct evidence *e, struct trial *t)
{
	struct guess	*g = &t->g;
	struct total	 right;
	uint64_t	 all = t->mask[0] | t->mask[1];
	int		 k;

	if (e->failing & ~all)
		return NO;
	if (!measure(l, e, t))
		return mends(l, g, e->exact & all & ~(t->mask[0] &
		    t->mask[1]), 0) ? ANY : NO;
	for (k = 0; k < g->n; k++) {
		right = right_value(l, g->at[k], &g->by[k]);
		if (g->by[k].digits == 0 || !make_count(&right))
			return NO;
	}
	return mends(l, g, e->exact & all, e->open & all) ? YES : NO;
}

static void
keep(struct locate *l, const struct guess *g)
{
	struct suspect	*p;
	int		 k;

	l->guess = *g;
	for (k = 0; k < g->n; k++) {
		p = &l->suspect[k];
		p->row = (enum form_id)(F_RECEIVED + g->at[k] / FORM_COLS);
		p->col = g->at[k] % FORM_COLS;
		p->right = right_value(l, g->at[k], &g->by[k]);
		(void)make_count(&p->right);
	}
}

#define CELLS	(LOCATE_ROWS * FORM_COLS)

/* The single cells that explain the evidence: how many, up to 2. */
static int
try_single(struct locate *l, const struct evidence *e)
{
	const struct cell	*c;
	struct trial		 t = { .g.n = 1 };
	int			 i, n = 0;

	for (i = 0; i < CELLS && n < 2; i++) {
		t.g.at[0] = i;
		t.mask[0] = sums_of(i);
		if (!locate_cell(l, i, &c) || try_cells(l, e, &t) != YES)
			continue;
		if (n++ == 0)
			keep(l, &t.g);
	}
	return n;
}

/* The same for two cells. */
static int
try_pairs(struct locate *l, const struct evidence *e)
{
	const struct cell	*c;
	struct trial		 t = { .g.n = 2 };
	enum verdict		 v;
	uint64_t		 mask[CELLS];
	int			 i, j, n = 0;

	for (i = 0; i < CELLS; i++)
		mask[i] = locate_cell(l, i, &c) ? sums_of(i) : 0;
	for (i = 0; i < CELLS; i++)
		for (j = i + 1; mask[i] != 0 && j < CELLS; j++) {
			if (mask[j] == 0 ||
			    (e->failing & ~(mask[i] | mask[j])))
				continue;
			t.g.at[0] = i;
			t.g.at[1] = j;
			t.mask[0] = mask[i];
			t.mask[1] = mask[j];
			if ((v = try_cells(l, e, &t)) == NO)
				continue;
			if (v == ANY || n == 1)
				return 2;
			n = 1;
			keep(l, &t.g);
		}
	return n;
}

/* What the sums say, with or without those that have doubted cells. */
static struct evidence
weigh(const struct locate *l, int doubted)
{
	struct evidence	 e = { 0, 0, 0 };
	uint64_t	 bit = 1;
	int		 i;

	for (i = 0; i < LOCATE_SUMS; i++, bit <<= 1) {
		if (!l->sum[i].used || l->sum[i].outcome == UNKNOWN ||
		    (l->sum[i].outcome == DOUBTED &&
		    (!doubted || l->sum[i].blank != -1)))
			continue;
		if (l->sum[i].blank == -1)
			e.exact |= bit;
		else
			e.open |= bit;
		if (l->sum[i].outcome != HOLDS)
			e.failing |= bit;
	}
	return e;
}

int
locate_mends(const struct locate *l, const struct guess *g)
{
	struct evidence	e = weigh(l, 0);

	return mends(l, g, e.exact, e.open);
}

/* Figures in a row that the table's edition does not have. */
static int
has_foreign(const struct sheet *s)
{
	int	id, edition = sheet_edition(s, 3);

	for (id = F_RECEIVED; id < F_REVIEW; id++)
		if (s->row[id].present && edition != 0 &&
		    !(form_rows[id].editions & edition))
			return 1;
	return 0;
}

/* The sums that the suspects are in, and that hold with their right values: a
 * sum in doubt need not, where those without doubt told the cell. */
static uint64_t
mended(const struct locate *l, const struct evidence *all)
{
	uint64_t	of = 0, set = 0, bit = 1;
	int		k, i;

	for (k = 0; k < l->n; k++)
		of |= all->failing & sums_of(l->guess.at[k]);
	for (i = 0; i < LOCATE_SUMS; i++, bit <<= 1)
		if ((of & bit) && mends(l, &l->guess, all->exact & bit,
		    all->open & bit))
			set |= bit;
	return set;
}

void
locate_find(struct locate *l)
{
	struct evidence	sure = weigh(l, 0), all = weigh(l, 1);
	int		n = 0;

	l->n = 0;
	l->failing = sure.failing;
	if (sure.exact & sure.failing)
		n = try_single(l, &sure);
	l->n = n == 1;
	if (l->n == 0 && (all.exact & all.failing) && !has_foreign(l->sheet)) {
		l->n = try_single(l, &all) == 1;
		if (l->n == 0 && n == 0 && try_pairs(l, &all) == 1)
			l->n = 2;
	}
	l->broken = mended(l, &all);
}

int
locate_explains(const struct locate *l, enum rule_id rule, enum form_id row,
    int col)
{
	int	i = sum_index(rule, row, col);

	return i != -1 && (l->broken >> i & 1) != 0;
}

int
locate_fails(const struct locate *l, enum rule_id rule, enum form_id row,
    int col)
{
	int	i = sum_index(rule, row, col);

	return i != -1 && (l->failing >> i & 1) != 0;
}
