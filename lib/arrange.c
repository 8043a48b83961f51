#include "arrange.h"

#include <string.h>

#include "limits.h"
#include "number.h"

#define GROUPINGS	64	/* ways to part seven columns in groups */
#define ORDERS		(2 * GROUPINGS)	/* the first group first, or last */
#define BLOCKS		24	/* kept that may begin at one row */

/* Rows from one on, printed in one of the orders. */
struct block {
	uint8_t	rows;
	uint8_t	order;
};

struct search {
	struct arrange	*a;
	int		 steps;
	struct block	 block[ARRANGE_ROWS][BLOCKS];
	int		 nblock[ARRANGE_ROWS];
	uint8_t		 ends[ARRANGE_ROWS + 1];	/* blocks lead from */
							/* here to the end */
	uint16_t	 at[ARRANGE_ROWS][ARRANGE_COLS];
	int		 found;
};

/* The first and the last column of the group that a column is in.  Bit i of
 * an order parts the columns i and i + 1. */
static void
group_of(int order, int col, int *first, int *last)
{
	*first = *last = col;
	while (*first > 0 && !(order >> (*first - 1) & 1))
		--*first;
	while (*last < ARRANGE_COLS - 1 && !(order >> *last & 1))
		++*last;
}

/* Where among a block's numbers stands a cell? */
static int
place_of(struct block b, int row, int col)
{
	int	first, last, head, end, before;

	group_of(b.order % GROUPINGS, col, &first, &last);
	before = first * b.rows;
	if (b.order >= GROUPINGS) {
		group_of(b.order % GROUPINGS, 0, &head, &end);
		before = first == 0 ? (ARRANGE_COLS - 1 - end) * b.rows :
		    before - (end + 1) * b.rows;
	}
	return before + row * (last - first + 1) + col - first;
}

static int64_t
value_of(const struct arrange *a, int from, struct block b, int row, int col)
{
	return a->value[from * ARRANGE_COLS + place_of(b, row, col)];
}

/* Does the sum of each row of a block hold? */
static int
rows_hold(struct search *s, int from, struct block b)
{
	number_wide	sum;
	int		row, col;

	for (row = 0; row < b.rows; row++) {
		s->steps++;
		sum = 0;
		for (col = 0; col < ARRANGE_COLS - 1; col++)
			sum += value_of(s->a, from, b, row, col);
		if (sum != value_of(s->a, from, b, row, col))
			return 0;
	}
	return 1;
}

/* Has a block the figures of smaller ones: its first row as it stands, and the
 * other rows in the same order? */
static int
is_made_up(const struct arrange *a, int from, struct block b)
{
	struct block	one = { 1, 0 }, rest = { b.rows - 1, b.order };
	int		row, col;

	for (row = 0; row < b.rows; row++)
		for (col = 0; col < ARRANGE_COLS; col++)
			if (value_of(a, from, b, row, col) != (row == 0 ?
			    value_of(a, from, one, 0, col) :
			    value_of(a, from + 1, rest, row - 1, col)))
				return 0;
	return 1;
}

/* Do two blocks of as many rows have the same figures? */
static int
same_block(const struct arrange *a, int from, struct block b, struct block c)
{
	int	row, col;

	for (row = 0; row < b.rows; row++)
		for (col = 0; col < ARRANGE_COLS; col++)
			if (value_of(a, from, b, row, col) !=
			    value_of(a, from, c, row, col))
				return 0;
	return 1;
}

/* Find the blocks that may begin at a row, each set of figures once.  0, or -1
 * to give up. */
static int
find_blocks(struct search *s, int from)
{
	struct block	b;
	int		n, k, order, *count = &s->nblock[from];

	for (n = 1; from + n <= s->a->rows; n++)
		for (order = 0; order < (n == 1 ? 1 : ORDERS); order++) {
			b = (struct block){ (uint8_t)n, (uint8_t)order };
			if (!s->ends[from + n] || order == GROUPINGS ||
			    !rows_hold(s, from, b) ||
			    (n > 1 && is_made_up(s->a, from, b)))
				continue;
			for (k = 0; k < *count; k++)
				if (s->block[from][k].rows == n &&
				    same_block(s->a, from, s->block[from][k],
				    b))
					break;
			if (k < *count)
				continue;
			if (*count == BLOCKS || s->steps > LIM_STEPS)
				return -1;
			s->block[from][(*count)++] = b;
			s->ends[from] = 1;
		}
	return 0;
}

/* Do the sums of all columns hold? */
static int
columns_hold(const struct search *s)
{
	number_wide	sum;
	int		e, row, col;

	for (e = 0; e < 2; e++)
		for (col = 0; col < ARRANGE_COLS; col++) {
			sum = 0;
			for (row = 0; row < s->a->rows; row++)
				sum += (number_wide)s->a->sign[e][row] *
				    s->a->value[s->at[row][col]];
			if (sum != 0)
				return 0;
		}
	return 1;
}

/* Has the answer found before the figures of this one? */
static int
same_answer(const struct search *s)
{
	int	row, col;

	for (row = 0; row < s->a->rows; row++)
		for (col = 0; col < ARRANGE_COLS; col++)
			if (s->a->value[s->at[row][col]] !=
			    s->a->value[s->a->at[row][col]])
				return 0;
	return 1;
}

/* Try all blocks from a row on.  0, or -1 to give up, as where two answers
 * differ. */
static int
try_from(struct search *s, int from)
{
	struct block	b;
	int		k, row, col;

	if (++s->steps > LIM_STEPS)
		return -1;
	if (from == s->a->rows) {
		if (!columns_hold(s))
			return 0;
		if (s->found)
			return same_answer(s) ? 0 : -1;
		memcpy(s->a->at, s->at, sizeof(s->at));
		s->found = 1;
		return 0;
	}
	for (k = 0; k < s->nblock[from]; k++) {
		b = s->block[from][k];
		for (row = 0; row < b.rows; row++)
			for (col = 0; col < ARRANGE_COLS; col++)
				s->at[from + row][col] = (uint16_t)(from *
				    ARRANGE_COLS + place_of(b, row, col));
		if (try_from(s, from + b.rows) == -1)
			return -1;
	}
	return 0;
}

int
arrange(struct arrange *a)
{
	struct search	s = { .a = a };
	int		row;

	if (a->rows > ARRANGE_ROWS)
		return 0;
	s.ends[a->rows] = 1;
	for (row = a->rows - 1; row >= 0; row--)
		if (find_blocks(&s, row) == -1)
			return 0;
	return try_from(&s, 0) == 0 && s.found;
}
