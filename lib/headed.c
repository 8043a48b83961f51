#include "headed.h"

#include <string.h>

#include "agree.h"

/* Can other values of a row make its total than those from this cell on?  They
 * may if there are more of them than columns, words being none, or if one
 * stands elsewhere and a blank here. */
static int
is_open(const struct zone *z, int ncols, size_t lead)
{
	size_t	kept[PLACE_COLS], first, end;
	int	i = 0;

	zone_extent(z, &first, &end);
	if (zone_count(z, zone_printed) < ncols &&
	    (first < lead || end > lead + (size_t)ncols))
		return 1;
	while (i < (int)z->n && z->piece[i].kind == PIECE_VALUE)
		i++;
	if (i < (int)z->n || i <= ncols)
		return 0;
	i = 0;
	agree_on(z->piece, z->n, ncols, 1, kept);
	while (i < ncols && kept[i] < z->n)
		i++;
	return i < ncols;
}

/* How many cells of a row have a number, or words in its place? */
static int
count_cells(const struct placed *row, int ncols, int words)
{
	int	i, n = 0;

	for (i = 0; i < ncols; i++)
		n += words ? (row->cell[i].doubt & DOUBT_TEXT) != 0 :
		    row->cell[i].printed;
	return n;
}

/* Is it but from this cell on that a row makes its total, or prints the same;
 * or has a number in each column, and not words in one?  Its last cell has
 * something in it: none was lost for which a pad stands.  Zeros beside a blank
 * make any. */
static int
holds_here(const struct zone *z, int ncols, size_t lead,
    const struct placed *here)
{
	struct placed	there;
	size_t		i;

	if (!zone_solid(&z->piece[z->n - 1]) ||
	    !here->cell[ncols - 1].printed || !placed_holds(here, ncols) ||
	    (here->cell[ncols - 1].num.digits == 0 &&
	    zone_count(z, zone_printed) < ncols))
		return 0;
	for (i = 0; i + (size_t)ncols <= z->n; i++) {
		if (i == lead)
			continue;
		memset(&there, 0, sizeof(there));
		placed_put_from(&there, ncols, z, i);
		if (placed_holds(&there, ncols) &&
		    (count_cells(here, ncols, 0) < ncols ||
		    count_cells(&there, ncols, 1) == 0) &&
		    !sheet_same(here->cell, there.cell, ncols))
			return 0;
	}
	return 1;
}

/* The cell of a row that stands below the first heading, if each column has a
 * cell of its own from there on; or its cells' number. */
static size_t
below_heads(const struct zone *z, int ncols, const struct geometry *g)
{
	size_t	lead, i;

	if (z->kind != VROW_CELLS || g->heads.width == 0 ||
	    z->width != g->heads.width || z->left > g->heads.first)
		return z->n;
	lead = g->heads.first - z->left;
	if (z->n < lead + (size_t)ncols)
		return z->n;
	if (z->grid)
		return z->piece[lead].col == g->heads.first &&
		    z->piece[lead + (size_t)ncols - 1].col + 1 ==
		    g->heads.first + (size_t)ncols ? lead : z->n;
	for (i = 0; i < z->n && z->piece[i].span == 1; i++)
		continue;
	return i == z->n ? lead : z->n;
}

/* Do figures with the first or the last column blank show by no sum that they
 * have not moved by one? */
static int
may_have_moved(const struct placed *p, int ncols)
{
	const struct cell	*total = &p->cell[ncols - 1];
	int			 i = 0;

	while (i < ncols && !p->cell[i].printed)
		i++;
	return i < ncols && (!total->printed ||
	    (i > 0 && total->num.digits == 0));
}

int
headed_put(struct placed *out, int ncols, const struct zone *z,
    const struct geometry *g, int beyond)
{
	size_t	first, end, lead = below_heads(z, ncols, g);

	zone_extent(z, &first, &end);
	if (lead == z->n ||
	    ((beyond || !z->grid) && first >= lead &&
	    end <= lead + (size_t)ncols))
		return 0;
	placed_put_from(out, ncols, z, lead);
	if (z->grid && (!placed_holds(out, ncols) ||
	    (beyond && (may_have_moved(out, ncols) ||
	    (first < lead && !g->foreign && g->crowded[ncols] <= 1)))))
		out->doubt |= DOUBT_COLUMN;
	if (z->grid || ((g->foreign || !is_open(z, ncols, lead)) &&
	    holds_here(z, ncols, lead, out)))
		return 1;
	memset(out, 0, sizeof(*out));
	return 0;
}
