#include "solve.h"

#include <string.h>

#include "limits.h"
#include "number.h"

/* A search for the ways to cut a row. */
struct cutter {
	const struct solve_row	*row;
	struct solve_ways	*ways;
	int			 cells;
	int			 group;
	int			 steps;
	int64_t			 total;		/* of the last group, */
	size_t			 total_at;	/* and where it stands */
	int64_t			 cell[SOLVE_CELLS];
};

static int	cut(struct cutter *, size_t, int, int64_t);

static const int64_t	powers[] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000,
	1000000000, 10000000000, 100000000000, 1000000000000, 10000000000000,
	100000000000000, 1000000000000000, 10000000000000000,
	100000000000000000, 1000000000000000000,
};
#define POWERS	(sizeof(powers) / sizeof(powers[0]))

/* The digits of a number. */
static size_t
width(int64_t v)
{
	size_t	n = 1;

	while (n < POWERS && v >= powers[n])
		n++;
	return n;
}

/* The last cell of a group, and the digits that it may end with: the cells
 * behind it have a digit each. */
static int
group_end(const struct cutter *c, int k, size_t *to)
{
	int	last = c->group > 0 ? k - k % c->group + c->group - 1 :
		    c->cells - 1;

	*to = c->row->n - (size_t)(c->cells - 1 - last);
	return last;
}

/* Are the digits from `at' to an end, at most LIM_DIGITS, this number? */
static inline int
is_number(const struct solve_row *r, size_t at, size_t end, int64_t number)
{
	int64_t	value = r->digit[at];
	size_t	i;

	if (value == 0 && end > at + 1)
		return 0;
	for (i = at + 1; i < end; i++) {
		if (r->cut[i] == CUT_MUST)
			return 0;
		value = value * 10 + r->digit[i];
	}
	return value == number;
}

/* Take the sum of a group for its last cell, if its digits are those from `at'
 * on, and go on. */
static int
take_sum(struct cutter *c, size_t at, int k, int64_t sum)
{
	const struct solve_row	*r = c->row;
	size_t			 end = at + width(sum);

	if (++c->steps > LIM_STEPS)
		return -1;
	if (end > r->n || end - at > LIM_DIGITS ||
	    (end < r->n && r->cut[end] == CUT_NOT))
		return 0;
	if (!is_number(r, at, end, sum))
		return 0;
	c->cell[k] = sum;
	return cut(c, end, k + 1, 0);
}

/* The sums that n cells with so many digits can make together: from least on,
 * and below the end; none where that is not more. */
static struct sums {
	int64_t	least;
	int64_t	end;
} all_sums[SOLVE_CELLS][SOLVE_DIGITS + 1];
static int	ready;

/*
 * They make least where all are about as long, and most where one has all
 * digits but one for each of the others.
 */
static struct sums
sums_of(size_t n, size_t digits)
{
	size_t	longest, each;
	int64_t	least = 0;

	if (n == 0)
		return (struct sums){ 0, digits == 0 };
	if (digits < n || digits / n >= POWERS)
		return (struct sums){ 0, 0 };
	longest = digits - n + (n > 1 ? 2 : 1);
	each = digits / n;
	if (each > 1)
		least = (int64_t)(n - digits % n) * powers[each - 1];
	least += (int64_t)(digits % n) * powers[each];
	return (struct sums){ least,
	    longest >= POWERS ? INT64_MAX : powers[longest] };
}

static void
prepare(void)
{
	size_t	n, digits;

	for (n = 0; n < SOLVE_CELLS; n++)
		for (digits = 0; digits <= SOLVE_DIGITS; digits++)
			all_sums[n][digits] = sums_of(n, digits);
	ready = 1;
}

static inline int
can_make(int64_t sum, size_t n, size_t digits)
{
	const struct sums	*s = &all_sums[n][digits];

	return sum >= s->least && sum < s->end;
}

/* Cut the digits from `at' up to the total into the cells from k on, which
 * make the rest of it.  0, or -1 to give up. */
static int
cut_rest(struct cutter *c, size_t at, int k, int64_t rest)
{
	const struct solve_row	*r = c->row;
	int64_t			 value = 0;
	size_t			 i = at;
	size_t			 left = (size_t)(c->cells - 1 - k);

	if (left == 0) {
		if (c->ways->n == SOLVE_WAYS)
			return -1;
		c->cell[k] = c->total;
		memcpy(c->ways->cell[c->ways->n++], c->cell, sizeof(c->cell));
		return 0;
	}
	/* The last part is all digits that are left. */
	if (left == 1) {
		if (++c->steps > LIM_STEPS)
			return -1;
		c->cell[k] = rest;
		return !is_number(r, at, c->total_at, rest) ? 0 :
		    cut_rest(c, c->total_at, k + 1, 0);
	}
	while (i < c->total_at) {
		if (++c->steps > LIM_STEPS)
			return -1;
		value = value * 10 + r->digit[i++];
		if (value > rest)
			break;
		if (r->cut[i] != CUT_NOT &&
		    can_make(rest - value, left - 1, c->total_at - i)) {
			c->cell[k] = value;
			if (cut_rest(c, i, k + 1, rest - value) == -1)
				return -1;
		}
		if (r->digit[at] == 0 || r->cut[i] == CUT_MUST)
			break;
	}
	return 0;
}

/* Cut all digits from `at' on into the cells of the last group: its total
 * stands at the end.  0, or -1 to give up. */
static int
cut_last(struct cutter *c, size_t at, int k)
{
	const struct solve_row	*r = c->row;
	size_t			 i;
	int64_t			 scale = 1;

	c->total = 0;
	for (i = r->n; i > at && r->n - i < LIM_DIGITS; ) {
		c->total += scale * r->digit[--i];
		scale *= 10;
		if ((r->digit[i] != 0 || i + 1 == r->n) &&
		    r->cut[i] != CUT_NOT) {
			c->total_at = i;
			if (can_make(c->total, (size_t)(c->cells - 1 - k),
			    i - at) &&
			    cut_rest(c, at, k, c->total) == -1)
				return -1;
		}
		if (r->cut[i] == CUT_MUST)
			break;
	}
	return 0;
}

/* Cut the digits from `at' on into the cells from k on; sum is that of the
 * group's cells so far.  0, or -1 to give up. */
static int
cut(struct cutter *c, size_t at, int k, int64_t sum)
{
	const struct solve_row	*r = c->row;
	int64_t			 value = 0;
	size_t			 i, to;
	int			 last;

	if (k == c->cells) {
		if (at < r->n)
			return 0;
		if (c->ways->n == SOLVE_WAYS)
			return -1;
		memcpy(c->ways->cell[c->ways->n++], c->cell, sizeof(c->cell));
		return 0;
	}
	last = group_end(c, k, &to);
	if (c->group > 0 && k == last)
		return take_sum(c, at, k, sum);
	if (c->group > 0 && last == c->cells - 1 && k % c->group == 0)
		return cut_last(c, at, k);
	for (i = at; i + (size_t)(last - k) < to && i < at + LIM_DIGITS; ) {
		if (++c->steps > LIM_STEPS)
			return -1;
		value = value * 10 + r->digit[i++];
		/* The sum has no fewer digits than a part of it. */
		if (c->group > 0 && i + (size_t)(last - k - 1) +
		    width(sum + value) > to)
			break;
		if (i == r->n || r->cut[i] != CUT_NOT) {
			c->cell[k] = value;
			if (cut(c, i, k + 1, sum + value) == -1)
				return -1;
		}
		if (r->digit[at] == 0 || (i < r->n && r->cut[i] == CUT_MUST))
			break;
	}
	return 0;
}

int
solve_cuts(const struct solve_row *r, int cells, int group,
    struct solve_ways *ways)
{
	struct cutter	c = { .row = r, .ways = ways, .cells = cells,
			    .group = group };

	if (!ready)
		prepare();
	ways->n = 0;
	memset(ways->out, 0, sizeof(ways->out));
	if (cells > SOLVE_CELLS || r->n > SOLVE_DIGITS ||
	    cut(&c, 0, 0, 0) == -1) {
		ways->n = 0;
		return -1;
	}
	return ways->n;
}

/* The least and the greatest that a row adds to a sum. */
struct range {
	number_wide	lo;
	number_wide	hi;
};

/* A search for the solutions of a table. */
struct search {
	struct solve_table	*t;
	int			 steps;
	uint8_t			 seen[SOLVE_ROWS][SOLVE_WAYS];
	int			 any;
};

static struct range
range_of(const struct solve_ways *w, int col, int sign)
{
	struct range	r = { 0, 0 };
	number_wide	v;
	int		i, any = 0;

	for (i = 0; i < w->n; i++) {
		if (w->out[i])
			continue;
		v = (number_wide)w->cell[i][col] * sign;
		if (!any || v < r.lo)
			r.lo = v;
		if (!any || v > r.hi)
			r.hi = v;
		any = 1;
	}
	return r;
}

/* Refute what no choice of the other rows can make good, in one sum and one
 * column.  How many readings that is. */
static int
narrow(struct solve_table *t, const int8_t *sign, int col)
{
	struct range	all = { 0, 0 }, own[SOLVE_ROWS];
	number_wide	v;
	int		r, i, n = 0;

	for (r = 0; r < t->nrow; r++) {
		if (sign[r] == 0)
			continue;
		own[r] = range_of(t->ways[r], col, sign[r]);
		all.lo += own[r].lo;
		all.hi += own[r].hi;
	}
	for (r = 0; r < t->nrow; r++)
		for (i = 0; sign[r] != 0 && i < t->ways[r]->n; i++) {
			if (t->ways[r]->out[i])
				continue;
			v = (number_wide)t->ways[r]->cell[i][col] * sign[r];
			if (all.lo - own[r].lo + v > 0 ||
			    all.hi - own[r].hi + v < 0) {
				t->ways[r]->out[i] = 1;
				n++;
			}
		}
	return n;
}

static int
ways_left(const struct solve_ways *w)
{
	int	i, n = 0;

	for (i = 0; i < w->n; i++)
		n += !w->out[i];
	return n;
}

/* Refute until no sum refutes more.  1, or 0 if a row has no reading left. */
static int
settle(struct search *s)
{
	struct solve_table	*t = s->t;
	int			 e, col, r, n;

	do {
		n = 0;
		for (e = 0; e < t->nsum; e++)
			for (col = 0; col < SOLVE_COLS; col++)
				n += narrow(t, t->sign[e], col);
		s->steps += SOLVE_COLS * SOLVE_ROWS;
		for (r = 0; r < t->nrow; r++)
			if (ways_left(t->ways[r]) == 0)
				return 0;
	} while (n > 0);
	return 1;
}

static void
note_seen(struct search *s)
{
	int	r, i;

	s->any = 1;
	for (r = 0; r < s->t->nrow; r++)
		for (i = 0; i < s->t->ways[r]->n; i++)
			s->seen[r][i] |= !s->t->ways[r]->out[i];
}

/* Try the readings of the row that has the fewest, two at least.  0, or -1 to
 * give up. */
static int
try_row(struct search *s)
{
	uint8_t			 kept[SOLVE_ROWS][SOLVE_WAYS];
	struct solve_table	*t = s->t;
	int			 r, i, k, n, best = -1, few = SOLVE_WAYS + 1;

	for (r = 0; r < t->nrow; r++) {
		n = ways_left(t->ways[r]);
		if (n > 1 && n < few) {
			few = n;
			best = r;
		}
	}
	if (best == -1) {
		note_seen(s);
		return 0;
	}
	for (r = 0; r < t->nrow; r++)
		memcpy(kept[r], t->ways[r]->out, SOLVE_WAYS);
	for (i = 0; i < t->ways[best]->n; i++) {
		if (kept[best][i])
			continue;
		for (k = 0; k < t->ways[best]->n; k++)
			t->ways[best]->out[k] = k != i;
		if (s->steps > LIM_STEPS ||
		    (settle(s) && try_row(s) == -1))
			return -1;
		for (r = 0; r < t->nrow; r++)
			memcpy(t->ways[r]->out, kept[r], SOLVE_WAYS);
	}
	return 0;
}

int
solve_table(struct solve_table *t)
{
	struct search	s = { .t = t };
	uint8_t		kept[SOLVE_ROWS][SOLVE_WAYS];
	int		r, i, all;

	if (!settle(&s))
		return 0;
	for (r = 0; r < t->nrow; r++)
		memcpy(kept[r], t->ways[r]->out, SOLVE_WAYS);
	all = try_row(&s) == 0;
	for (r = 0; r < t->nrow; r++)
		for (i = 0; i < SOLVE_WAYS; i++)
			t->ways[r]->out[i] = all && s.any ? !s.seen[r][i] :
			    kept[r][i];
	return !all || s.any;
}

int
solve_agreed(const struct solve_ways *w, int cell, int64_t *value)
{
	int	i, any = 0;

	for (i = 0; i < w->n; i++) {
		if (w->out[i])
			continue;
		if (any && w->cell[i][cell] != *value)
			return 0;
		*value = w->cell[i][cell];
		any = 1;
	}
	return any;
}
