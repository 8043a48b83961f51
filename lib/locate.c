#include "locate.h"

#include <string.h>

#include "slip.h"

#define OUTCOMES_AT	LOCATE_ROWS
#define BALANCES_AT	(LOCATE_ROWS + FORM_COLS)
#define TOTAL_COL	(FORM_COLS - 1)

/* The sums as evidence: sets of them, as bits. */
struct evidence {
	uint64_t	exact;		/* printed in full: they bind */
	uint64_t	open;		/* with blanks: they bound */
	uint64_t	failing;	/* of both */
};

/* Cells supposed wrong, and by how much. */
struct guess {
	int		at[2];		/* row * FORM_COLS + column */
	int		n;
	uint64_t	mask[2];	/* the sums that they are in */
	struct total	by[2];
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

static int
place_of(const struct suspect *p)
{
	return ((int)p->row - F_RECEIVED) * FORM_COLS + p->col;
}

static int
cell_of(const struct locate *l, int at, const struct cell **cell)
{
	const struct row	*r = &l->sheet->row[F_RECEIVED + at / FORM_COLS];

	*cell = &r->cell[at % FORM_COLS];
	return r->present && (*cell)->printed;
}

static struct total
right_value(const struct locate *l, int at, const struct total *by)
{
	const struct cell	*c;
	struct total		 v = { 0 };

	(void)cell_of(l, at, &c);
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

/* By how much the cells of a guess are wrong, told by sums that only one of
 * them is in, and then by the one that both are in.  0 if nothing tells. */
static int
measure(const struct locate *l, const struct evidence *e, struct guess *g)
{
	uint64_t	own;
	int		k, i, known[2] = { 0, g->n == 1 };

	for (k = 0; k < g->n; k++) {
		own = e->exact & g->mask[k] & (g->n == 1 ? ~(uint64_t)0 :
		    ~g->mask[!k]);
		g->by[k] = (struct total){ 0 };
		if ((known[k] = own != 0)) {
			i = first_of(own & e->failing ? own & e->failing :
			    own);
			g->by[k] = times(&l->sum[i].diff,
			    factor(i, g->at[k]));
		}
	}
	own = e->exact & g->mask[0] & g->mask[1];
	for (k = 0; g->n == 2 && own != 0 && k < 2; k++)
		if (!known[k] && known[!k]) {
			struct total	rest;

			i = first_of(own);
			rest = rest_of(l, g, i);
			g->by[k] = times(&rest, factor(i, g->at[k]));
			known[k] = 1;
		}
	return known[0] && (g->n == 1 || known[1]);
}

static enum verdict
try_guess(const struct locate *l, const struct evidence *e, struct guess *g)
{
	struct total	right;
	uint64_t	all = g->mask[0] | g->mask[1];
	int		k;

	if (e->failing & ~all)
		return NO;
	if (!measure(l, e, g))
		return mends(l, g, e->exact & all & ~(g->mask[0] &
		    g->mask[1]), 0) ? ANY : NO;
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
	struct guess		 g = { .n = 1 };
	int			 n = 0;

	for (g.at[0] = 0; g.at[0] < CELLS && n < 2; g.at[0]++) {
		g.mask[0] = sums_of(g.at[0]);
		if (!cell_of(l, g.at[0], &c) ||
		    try_guess(l, e, &g) != YES)
			continue;
		if (n++ == 0)
			keep(l, &g);
	}
	return n;
}

/* The same for two cells. */
static int
try_pairs(struct locate *l, const struct evidence *e)
{
	const struct cell	*c;
	struct guess		 g = { .n = 2 };
	enum verdict		 v;
	uint64_t		 mask[CELLS];
	int			 i, j, n = 0;

	for (i = 0; i < CELLS; i++)
		mask[i] = cell_of(l, i, &c) ? sums_of(i) : 0;
	for (i = 0; i < CELLS; i++)
		for (j = i + 1; mask[i] != 0 && j < CELLS; j++) {
			if (mask[j] == 0 ||
			    (e->failing & ~(mask[i] | mask[j])))
				continue;
			g.at[0] = i;
			g.at[1] = j;
			g.mask[0] = mask[i];
			g.mask[1] = mask[j];
			if ((v = try_guess(l, e, &g)) == NO)
				continue;
			if (v == ANY || n == 1)
				return 2;
			n = 1;
			keep(l, &g);
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

void
locate_find(struct locate *l)
{
	struct evidence	sure = weigh(l, 0), all = weigh(l, 1);
	int		i, n = 0;

	l->n = 0;
	if (sure.exact & sure.failing)
		n = try_single(l, &sure);
	l->n = n == 1;
	if (l->n == 0 && (all.exact & all.failing) && !has_foreign(l->sheet)) {
		l->n = try_single(l, &all) == 1;
		if (l->n == 0 && n == 0 && try_pairs(l, &all) == 1)
			l->n = 2;
	}
	for (l->broken = 0, i = 0; i < l->n; i++)
		l->broken |= all.failing & sums_of(place_of(&l->suspect[i]));
}

int
locate_explains(const struct locate *l, enum rule_id rule, enum form_id row,
    int col)
{
	int	i = sum_index(rule, row, col);

	return i != -1 && (l->broken >> i & 1) != 0;
}

/* 3/3.3.6/natural */
static int
add_name(struct str *out, const struct suspect *p)
{
	return str_adds(out, "3/") == -1 ||
	    str_adds(out, form_rows[p->row].code) == -1 ||
	    str_adds(out, "/") == -1 ||
	    str_adds(out, form_col_name(form_cols(p->row,
	    FORM_2021)[p->col])) == -1 ? -1 : 0;
}

int
locate_field(struct str *out, const struct locate *l)
{
	char	right[NUMBER_SIZE];
	int	i;

	for (i = 0; i < l->n; i++) {
		(void)total_format(&l->suspect[i].right, right);
		if ((i > 0 && str_adds(out, " ") == -1) ||
		    add_name(out, &l->suspect[i]) == -1 ||
		    str_adds(out, "=") == -1 || str_adds(out, right) == -1)
			return -1;
	}
	return 0;
}

/* The neighbour whose value stands in a cell, if it has two digits or more:
 * lesser ones are alike by chance. */
static int
find_neighbour(const struct locate *l, const struct suspect *p,
    struct suspect *other)
{
	static const int	step[][2] = {
		{ -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 }
	};
	const struct cell	*own, *c;
	size_t			 i;
	int			 row, col, at;

	at = place_of(p);
	if (!cell_of(l, at, &own) || own->num.digits < 10)
		return 0;
	for (i = 0; i < sizeof(step) / sizeof(step[0]); i++) {
		row = (int)p->row + step[i][0];
		col = p->col + step[i][1];
		while (row > F_RECEIVED && row < F_CARRIED_OUT &&
		    !l->sheet->row[row].present && step[i][0] != 0)
			row += step[i][0];
		if (row < F_RECEIVED || row > F_CARRIED_OUT || col < 0 ||
		    col >= FORM_COLS ||
		    !cell_of(l, (row - F_RECEIVED) * FORM_COLS + col, &c) ||
		    number_cmp(own->num, c->num) != 0)
			continue;
		*other = (struct suspect){ (enum form_id)row, col, { 0 } };
		return 1;
	}
	return 0;
}

static int
add_slip(struct str *out, const struct locate *l, const struct suspect *p,
    const char *before)
{
	const struct row	*r = &l->sheet->row[p->row];
	struct suspect		 other;
	const char		*slip;

	if ((slip = slip_name(r->cell[p->col].num, &p->right)) != NULL)
		return str_adds(out, before) == -1 ? -1 : str_adds(out, slip);
	if (!find_neighbour(l, p, &other))
		return 0;
	return str_adds(out, before) == -1 ||
	    str_adds(out, "the value of ") == -1 ? -1 :
	    add_name(out, &other);
}

static int
add_suspect(struct str *out, const struct locate *l, const struct suspect *p)
{
	char	printed[NUMBER_SIZE], right[NUMBER_SIZE];

	(void)number_format(l->sheet->row[p->row].cell[p->col].num, printed);
	(void)total_format(&p->right, right);
	if (add_name(out, p) == -1 || str_adds(out, ", ") == -1 ||
	    str_adds(out, printed) == -1 || str_adds(out, " for ") == -1 ||
	    str_adds(out, right) == -1)
		return -1;
	return add_slip(out, l, p, ": ");
}

/* Where a suspect is doubted, its row was not read for certain. */
static int
add_blame(struct str *out, const struct locate *l, const char *before)
{
	const struct suspect	*p;
	int			 i;

	for (i = 0; i < l->n; i++) {
		p = &l->suspect[i];
		if (!cell_sure(&l->sheet->row[p->row], p->col))
			return str_adds(out, before) == -1 ? -1 :
			    str_adds(out, "as it is in doubt, the extraction "
			    "is more likely at fault than the report");
	}
	return 0;
}

int
locate_say(struct str *out, const struct locate *l)
{
	if (str_adds(out, "the sums point at ") == -1 ||
	    add_suspect(out, l, &l->suspect[0]) == -1)
		return -1;
	if (l->n == 2 && (str_adds(out, ", and at ") == -1 ||
	    add_suspect(out, l, &l->suspect[1]) == -1))
		return -1;
	return add_blame(out, l, "; ");
}

int
locate_say_slip(struct str *out, const struct locate *l)
{
	size_t	n = out->len;

	return add_slip(out, l, &l->suspect[0], "likely slip: ") == -1 ? -1 :
	    add_blame(out, l, out->len > n ? "; " : "");
}
