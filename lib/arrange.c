#include "arrange.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "number.h"

#define ORDERS	64		/* ways to part seven columns in groups */
#define BLOCKS	24		/* kept that may begin at one place */
#define LATE	8		/* cells that are still to come */
#define SEEN	16384		/* states remembered; a power of two */

/* Rows from one on, printed in one of the orders. */
struct block {
	uint8_t	rows;
	uint8_t	order;
};

/* The blocks that may begin at a row, so many cells being late. */
struct start {
	struct block	block[BLOCKS];
	int		n;
	int		known;
};

struct late {
	int	row;
	int	col;
};

struct search {
	struct arrange	*a;
	int		 steps;
	struct start	 start[ARRANGE_ROWS][LATE + 1];
	uint16_t	 at[ARRANGE_ROWS][ARRANGE_COLS];
	int64_t		 cell[ARRANGE_ROWS][ARRANGE_COLS];
	struct late	 late[LATE];
	int		 nlate;
	uint64_t	 seen[SEEN];
	int		 nseen;
	int		 found;
};

/* Where the search stands. */
struct state {
	int		row;		/* the next to be read */
	int		pos;		/* the next number */
	int		came;		/* a late cell stands before it */
	uint64_t	hash;		/* of the rows read */
};

static int	try_state(struct search *, struct state);

/* The group of columns that a column is of: its first, and how many. */
static struct group {
	uint8_t	first;
	uint8_t	n;
} groups[ORDERS][ARRANGE_COLS];

/* Bit i of an order parts the columns i and i + 1. */
static void
prepare_groups(void)
{
	int	order, col, first, last;

	for (order = 0; order < ORDERS; order++)
		for (col = 0; col < ARRANGE_COLS; col++) {
			first = last = col;
			while (first > 0 && !(order >> (first - 1) & 1))
				first--;
			while (last < ARRANGE_COLS - 1 && !(order >> last & 1))
				last++;
			groups[order][col] = (struct group){ (uint8_t)first,
			    (uint8_t)(last - first + 1) };
		}
}

/* Where among a block's numbers stands a cell? */
static int
place_of(struct block b, int row, int col)
{
	struct group	g = groups[b.order][col];

	return g.first * b.rows + row * g.n + col - g.first;
}

/* Does the sum of each row of a block hold? */
static int
rows_hold(struct search *s, const int64_t *value, struct block b)
{
	number_wide	sum;
	int		row, col;

	for (row = 0; row < b.rows; row++) {
		s->steps++;
		sum = 0;
		for (col = 0; col < ARRANGE_COLS - 1; col++)
			sum += value[place_of(b, row, col)];
		if (sum != value[place_of(b, row, col)])
			return 0;
	}
	return 1;
}

/* Do two blocks have the same figures, the second from its row `from' on the
 * first's? */
static int
same_block(const int64_t *v, struct block b, const int64_t *w, struct block c,
    int from)
{
	int	row, col;

	for (row = from; row < b.rows; row++)
		for (col = 0; col < ARRANGE_COLS; col++)
			if (v[place_of(b, row, col)] !=
			    w[place_of(c, row - from, col)])
				return 0;
	return 1;
}

/* Has a block the figures of one before it; or of two smaller ones, its first
 * row as it stands and the others in the same order? */
static int
is_known(const struct start *t, const int64_t *v, struct block b)
{
	struct block	one = { 1, 0 }, rest = { b.rows - 1, b.order };
	int		k, col;

	for (k = 0; k < t->n; k++)
		if (t->block[k].rows == b.rows &&
		    same_block(v, b, v, t->block[k], 0))
			return 1;
	for (col = 0; col < ARRANGE_COLS; col++)
		if (v[place_of(b, 0, col)] != v[place_of(one, 0, col)])
			return 0;
	return b.rows > 1 && same_block(v, b, v + ARRANGE_COLS, rest, 1);
}

/* Find the blocks that may begin at a row and a number, each set of figures
 * once.  0, or -1 to give up. */
static int
find_blocks(struct search *s, struct start *t, int row, int pos)
{
	const int64_t	*v = s->a->value + pos;
	struct block	 b;
	int		 n, order, cells = s->a->rows * ARRANGE_COLS;

	t->known = 1;
	for (n = 1; row + n <= s->a->rows && pos + n * ARRANGE_COLS <= cells;
	    n++) {
		if (n > 1 && (s->a->whole[row] != -1 ||
		    s->a->whole[row + n - 1] != -1))
			break;
		for (order = 0; order < (n == 1 ? 1 : ORDERS); order++) {
			b = (struct block){ (uint8_t)n, (uint8_t)order };
			if (!rows_hold(s, v, b) || is_known(t, v, b))
				continue;
			if (t->n == BLOCKS || s->steps > LIM_STEPS)
				return -1;
			t->block[t->n++] = b;
		}
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
				    s->cell[row][col];
			if (sum != 0)
				return 0;
		}
	return 1;
}

/* All rows are read: the first answer, or what in it another refutes. */
static void
answer(struct search *s)
{
	int	row, col;

	if (!columns_hold(s))
		return;
	for (row = 0; s->found && row < s->a->rows; row++)
		for (col = 0; col < ARRANGE_COLS; col++)
			if (s->a->value[s->a->at[row][col]] !=
			    s->cell[row][col])
				s->a->differs[row][col] = 1;
	if (!s->found)
		memcpy(s->a->at, s->at, sizeof(s->at));
	s->found = 1;
}

static uint64_t
mix(uint64_t h, uint64_t v)
{
	h = (h ^ v) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 29;
}

/* Was the same state met before, with the same figures in the rows read and
 * still to come? */
static int
met(struct search *s, struct state at)
{
	uint64_t	h, late = 0;
	size_t		i;
	int		k;

	for (k = 0; k < s->nlate; k++)
		late += mix(1, (uint64_t)s->cell[s->late[k].row]
		    [s->late[k].col]);
	h = mix(mix(mix(at.hash, late), (uint64_t)at.row * ARRANGE_CELLS +
	    (uint64_t)at.pos), (uint64_t)at.came + 2);
	h += h == 0;
	for (i = h & (SEEN - 1); s->seen[i] != 0; i = (i + 1) & (SEEN - 1))
		if (s->seen[i] == h)
			return 1;
	if (s->nseen < SEEN / 2) {
		s->seen[i] = h;
		s->nseen++;
	}
	return 0;
}

static uint64_t
hash_row(const struct search *s, int row, uint64_t h)
{
	int	col;

	for (col = 0; col < ARRANGE_COLS; col++)
		h = mix(h, (uint64_t)s->cell[row][col]);
	return h;
}

/* Let the next number be one of the late cells. */
static int
try_late(struct search *s, struct state at)
{
	struct late	l, *late = s->late;
	int		k, i, rc;

	for (k = 0; k < s->nlate; k++) {
		l = late[k];
		if (s->cell[l.row][l.col] != s->a->value[at.pos])
			continue;
		/* Others of the same figure are as good. */
		for (i = k; i < s->nlate - 1; i++)
			late[i] = late[i + 1];
		s->nlate--;
		s->at[l.row][l.col] = (uint16_t)at.pos;
		rc = try_state(s, (struct state){ at.row, at.pos + 1, 1,
		    at.hash });
		for (i = s->nlate++; i > k; i--)
			late[i] = late[i - 1];
		late[k] = l;
		return rc;
	}
	return 0;
}

/* Let the first or the last cell of the next row be late: what it is follows
 * from the others. */
static int
try_hole(struct search *s, struct state at, int col)
{
	const int64_t	*v = s->a->value + at.pos;
	int64_t		*cell = s->cell[at.row];
	number_wide	 sum = 0;
	int		 i, c, cells = s->a->rows * ARRANGE_COLS, rc;

	if (s->nlate == LATE || at.pos + ARRANGE_COLS > cells)
		return 0;
	for (i = 0, c = col == 0; i < ARRANGE_COLS - 1; i++, c++) {
		cell[c] = v[i];
		s->at[at.row][c] = (uint16_t)(at.pos + i);
		sum += c == ARRANGE_COLS - 1 ? -(number_wide)v[i] : v[i];
	}
	if (col == 0)
		sum = -sum;
	for (i = at.pos + ARRANGE_COLS - 1; i < cells; i++)
		if (s->a->value[i] == sum)
			break;
	if (i == cells)
		return 0;
	cell[col] = s->a->value[i];
	s->late[s->nlate++] = (struct late){ at.row, col };
	rc = try_state(s, (struct state){ at.row + 1,
	    at.pos + ARRANGE_COLS - 1, 0, hash_row(s, at.row, at.hash) });
	s->nlate--;
	return rc;
}

static int
try_block(struct search *s, struct state at, struct block b)
{
	int	row, col, k;

	for (row = 0; row < b.rows; row++) {
		for (col = 0; col < ARRANGE_COLS; col++) {
			k = at.pos + place_of(b, row, col);
			s->at[at.row + row][col] = (uint16_t)k;
			s->cell[at.row + row][col] = s->a->value[k];
		}
		at.hash = hash_row(s, at.row + row, at.hash);
	}
	return try_state(s, (struct state){ at.row + b.rows,
	    at.pos + b.rows * ARRANGE_COLS, 0, at.hash });
}

/* Try all that may come next.  0, or -1 to give up. */
static int
try_state(struct search *s, struct state at)
{
	const struct arrange	*a = s->a;
	struct start		*t;
	int			 k;

	if (++s->steps > LIM_STEPS)
		return -1;
	if (met(s, at))
		return 0;
	if (at.pos == a->rows * ARRANGE_COLS) {
		if (at.row == a->rows && s->nlate == 0)
			answer(s);
		return 0;
	}
	if ((a->begins[at.pos] || at.came) && try_late(s, at) == -1)
		return -1;
	if (at.row == a->rows ||
	    (a->whole[at.row] != -1 && a->whole[at.row] != at.pos))
		return 0;
	t = &s->start[at.row][s->nlate];
	if (!t->known && find_blocks(s, t, at.row, at.pos) == -1)
		return -1;
	for (k = 0; k < t->n; k++)
		if (try_block(s, at, t->block[k]) == -1)
			return -1;
	if (a->whole[at.row] != -1)
		return 0;
	return try_hole(s, at, 0) == -1 ? -1 :
	    try_hole(s, at, ARRANGE_COLS - 1);
}

int
arrange(struct arrange *a)
{
	struct search	*s;
	int		 held;

	if (a->rows > ARRANGE_ROWS)
		return 0;
	if ((s = calloc(1, sizeof(*s))) == NULL)
		return -1;
	if (groups[0][0].n == 0)
		prepare_groups();
	s->a = a;
	memset(a->differs, 0, sizeof(a->differs));
	held = try_state(s, (struct state){ 0, 0, 0, 0 }) == 0 && s->found;
	free(s);
	return held;
}
