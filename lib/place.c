#include "place.h"

#include <string.h>

/* The first cell with something in it, and the one behind the last. */
static void
extent(const struct zone *z, size_t *first, size_t *end)
{
	*first = 0;
	*end = z->n;
	while (*first < z->n && z->piece[*first].kind == PIECE_BLANK)
		++*first;
	while (*end > *first && z->piece[*end - 1].kind == PIECE_BLANK)
		--*end;
}

static int
printed(const struct zone *z)
{
	size_t	i;
	int	n = 0;

	for (i = 0; i < z->n; i++)
		n += z->piece[i].kind != PIECE_BLANK;
	return n;
}

void
geometry_learn(struct geometry *g, const struct zone *z, int ncols)
{
	size_t	first, end, i;
	int8_t	*lead;

	if (z->kind != VROW_CELLS || ncols > PLACE_COLS)
		return;
	if (z->n == (size_t)ncols) {
		g->exact[ncols]++;
		for (i = 0; i < z->n; i++)
			if (z->piece[i].kind != PIECE_BLANK)
				g->filled[ncols] |= (uint16_t)(1 << i);
	} else
		g->other[ncols]++;
	extent(z, &first, &end);
	if (printed(z) != ncols || end - first != (size_t)ncols)
		return;
	g->full[ncols]++;
	if (z->n >= PLACE_CELLS)
		return;
	lead = &g->lead[ncols][z->n];
	*lead = *lead == 0 || *lead == (int8_t)(first + 1) ?
	    (int8_t)(first + 1) : -1;
}

static void
put(struct placed *out, int col, const struct zone *z, size_t i)
{
	const struct piece	*p = &z->piece[i];
	struct cell		*c = &out->cell[col];

	if (p->kind == PIECE_BLANK) {
		c->doubt |= DOUBT_BLANK;
		return;
	}
	out->line[col] = (uint16_t)(i + 1);
	if (p->kind == PIECE_LABEL) {
		c->doubt |= DOUBT_TEXT;
		return;
	}
	c->num = p->num;
	c->printed = 1;
}

/* As many cells as columns, from cell lead on. */
static void
put_from(struct placed *out, int ncols, const struct zone *z, size_t lead)
{
	int	i;

	for (i = 0; i < ncols; i++)
		put(out, i, z, lead + (size_t)i);
}

/* Something printed for each column: blanks between are pads. */
static void
put_in_order(struct placed *out, const struct zone *z)
{
	size_t	i;
	int	col = 0;

	for (i = 0; i < z->n; i++)
		if (z->piece[i].kind != PIECE_BLANK)
			put(out, col++, z, i);
}

/*
 * Are the cells of a row its columns, one for one?  A full row elsewhere, a
 * header with a word for each, or rows that all are so and fill the first and
 * the last column show it; else a column may have been lost.
 */
static int
one_for_one(const struct zone *z, int ncols, const struct geometry *g)
{
	uint16_t	ends = (uint16_t)(1 | 1 << (ncols - 1));

	if (z->n != (size_t)ncols)
		return 0;
	if (ncols == 1 || g->full[ncols] > 0)
		return 1;
	if (z->cells == ncols + 1 && (g->headed >> (ncols + 1) & 1))
		return 1;
	return g->other[ncols] == 0 && g->exact[ncols] > 1 &&
	    (g->filled[ncols] & ends) == ends;
}

/* The cells before the first column, where the table's rows show them. */
static int
known_lead(const struct zone *z, int ncols, const struct geometry *g)
{
	size_t	first, end;
	int	lead = -1;

	extent(z, &first, &end);
	if (z->n < PLACE_CELLS && g->lead[ncols][z->n] > 0)
		lead = g->lead[ncols][z->n] - 1;
	else if (one_for_one(z, ncols, g))
		lead = 0;
	if (lead == -1 || (first < end && ((int)first < lead ||
	    (int)end > lead + ncols)) || (int)z->n < lead + ncols)
		return -1;
	return lead;
}

/* Put a row whose blanks are lost under the columns of a full one. */
static int
put_under(struct placed *out, int ncols, const struct zone *z,
    const struct zone *near)
{
	int	taken[PLACE_COLS] = { 0 }, best, second, at, d, j;
	size_t	i;

	if (near == NULL || near->n != (size_t)ncols)
		return -1;
	for (i = 0; i < z->n; i++) {
		best = second = 1 << 20;
		at = 0;
		for (j = 0; j < ncols; j++) {
			/* Twice the distance of the middles. */
			d = z->piece[i].from + z->piece[i].to -
			    near->piece[j].from - near->piece[j].to;
			d = d < 0 ? -d : d;
			if (d < best) {
				second = best;
				best = d;
				at = j;
			} else if (d < second)
				second = d;
		}
		/* Nearer by far than to any other, and each its own. */
		if (best * 3 > second || taken[at]++)
			return -1;
		put(out, at, z, i);
	}
	for (j = 0; j < ncols; j++)
		if (!taken[j])
			out->cell[j].doubt |= DOUBT_BLANK;
	return 0;
}

void
place(const struct zone *z, int ncols, const struct geometry *g,
    const struct zone *near, struct placed *out)
{
	int	n = printed(z), lead;

	memset(out, 0, sizeof(*out));
	if (n == ncols)
		put_in_order(out, z);
	else if (n > ncols)
		out->doubt |= DOUBT_LONG;
	else if (z->kind == VROW_CELLS &&
	    (lead = known_lead(z, ncols, g)) != -1)
		put_from(out, ncols, z, (size_t)lead);
	else if (z->kind != VROW_SPACES ||
	    put_under(out, ncols, z, near) == -1) {
		memset(out, 0, sizeof(*out));
		out->doubt |= DOUBT_SHORT;
	}
}
