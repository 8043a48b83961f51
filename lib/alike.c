#include "alike.h"

#include <stdint.h>

#include "form.h"

/* The first column's cell, or -1 if the rows do not tell it; own is 1 where
 * the row in question is one that reaches over all. */
static int
told(const struct reach *r, int ncols, int own)
{
	return r->rows > 0 && r->last - r->first + 1 == ncols &&
	    r->whole > own ? r->first : -1;
}

/* Have all rows of a table as many cells as columns, and print but the last of
 * them? */
static int
are_totals(const struct geometry *g, int ncols)
{
	const struct reach	*r = &g->exact[ncols];

	return r->rows >= PLACE_MANY && r->rows == g->rows[ncols] &&
	    r->first == ncols - 1;
}

/* Are the cells of a row its columns, one for one?  A full row elsewhere, rows
 * so made that fill both ends, or all of them just the total, or a header with
 * a word for each show it; else a column may have been lost. */
static int
one_for_one(const struct zone *z, int ncols, const struct geometry *g, int own)
{
	return z->n == (size_t)ncols && (ncols == 1 || g->full[ncols] > 0 ||
	    told(&g->exact[ncols], ncols, own) == 0 || are_totals(g, ncols) ||
	    (z->before == 1 &&
	    ncols < 31 && (g->headed >> (ncols + 1) & 1)));
}

/* Those alike have as many cells before the values.  One that is odd may have
 * lost or gained a cell, unless most have as many as it: often the last row
 * alone has lost its pads. */
int
alike_odd(const struct zone *z, int ncols, const struct geometry *g)
{
	int	alike = 0, others = 0;
	size_t	i;

	for (i = 0; zone_on_line(z) && i < PLACE_CELLS; i++)
		*(i == z->line ? &alike : &others) +=
		    g->shape[ncols][i][z->before].rows;
	for (i = 0; z->line == SIZE_MAX && i < PLACE_CELLS; i++)
		*(i == z->n ? &alike : &others) += g->stream[ncols][i].rows;
	return others > 0 && alike <= 3 * others;
}

/*
 * Does the label of a row stand in an earlier cell than most of those as deep,
 * on lines of as many cells?  Then the row lost a cell before it, and has one
 * too many at its end.
 */
static int
is_early(const struct zone *z, const struct geometry *g)
{
	const uint8_t	*rows;
	int		 alike = 0, others = 0;
	size_t		 i;

	if (!zone_on_line(z) || z->depth < 2)
		return 0;
	rows = g->deep[z->depth][z->line];
	for (i = 0; i < PLACE_DEPTH; i++)
		*(i > z->before ? &others : &alike) += rows[i];
	return others > alike;
}

/* Has a row of a stream, with a label that stands less deep than others, fewer
 * cells than most as deep?  Then it has lost one, and a pad is one too many. */
static int
is_fewer(const struct zone *z, const struct geometry *g)
{
	const uint8_t	*rows;
	int		 more = 0;
	size_t		 i;

	if (z->line != SIZE_MAX || z->n >= PLACE_CELLS ||
	    z->depth == PLACE_DEEPEST)
		return 0;
	rows = g->streamed[z->depth];
	for (i = z->n + 1; i < PLACE_CELLS; i++)
		more += rows[i];
	return more > rows[z->n];
}

/*
 * The first column of a row in a grid that has headings of its own, if rows of
 * the same shape reach to the last one, and none further: where a column is
 * lost, none does.  A page tells columns, and need not show them.  -1 if that
 * is not so.
 */
static int
under_heads(const struct zone *z, int ncols, const struct geometry *g)
{
	const struct reach	*r;
	size_t			 lead, end;

	if (g->heads.width == 0 || z->width != g->heads.width ||
	    z->left > g->heads.first || z->left < z->before)
		return -1;
	lead = g->heads.first - z->left;
	end = lead + z->before + (size_t)ncols;
	r = &g->shape[ncols][z->line][z->before];
	if (r->rows == 0)
		return z->grid ? (int)lead : -1;
	return r->first >= lead + z->before &&
	    (r->last + (size_t)1 == end || (z->grid && r->last < end)) ?
	    (int)lead : -1;
}

/* Do all rows of table 3 have as many cells as its form, whatever is empty, and
 * do some sums show which is the total's, or many rows reach from the first to
 * it? */
static int
is_fit(const struct geometry *g, const struct zone *z, int pads, int end)
{
	const struct fit	*f = &g->fit[pads][end];
	const int		 rows = g->rows[FORM_COLS];

	return f->rows == rows &&
	    (f->summed >= PLACE_FEW || f->spans >= PLACE_MANY) &&
	    (pads == FIT_BARE || f->shown >= PLACE_FEW) &&
	    (end != FIT_FILLED || (pads != FIT_BARE && zone_on_line(z) &&
	    g->line[FORM_COLS][z->line].rows == rows));
}

/* The cells before the first column, where that is so: -1 if it is not. */
static int
fits(const struct zone *z, int ncols, const struct geometry *g)
{
	int	pads, end, lead;

	if (ncols != FORM_COLS || g->rows[FORM_COLS] < PLACE_MANY)
		return -1;
	for (pads = 0; pads < FIT_PADS; pads++)
		for (end = 0; end < FIT_ENDS; end++) {
			if (!is_fit(g, z, pads, end))
				continue;
			lead = (int)geometry_pads((enum fit_pads)pads,
			    z->depth);
			return lead + ncols <= (int)z->n ? lead : -1;
		}
	return -1;
}

/*
 * The first column's cell by all rows with as many cells on their line, what-
 * ever stands before their values: where but one of them shows it, those of
 * the same shape must reach as far at one end, or they may be filled up behind.
 */
static int
told_by_line(const struct zone *z, int ncols, const struct geometry *g, int own)
{
	const struct reach	*all = &g->line[ncols][z->line];
	const struct reach	*r = &g->shape[ncols][z->line][z->before];

	return r->rows > 0 && (all->whole > own + 1 ||
	    r->first == all->first || r->last == all->last) ?
	    told(all, ncols, own) : -1;
}

/*
 * May the first of a row's columns, which is empty, be a pad?  Labels that are
 * less deep than others have one behind them, where all rows are filled up at
 * their ends; then rows with a label as deep show the columns, and no others.
 */
static int
may_be_pad(const struct zone *z, int ncols, const struct geometry *g, int lead,
    int own)
{
	return zone_on_line(z) && z->n > (size_t)ncols &&
	    !zone_solid(&z->piece[lead]) &&
	    g->whole[z->depth][z->line][z->before] <= own;
}

int
alike_lead(const struct zone *z, int ncols, const struct geometry *g,
    int *by)
{
	int	lead[4] = { -1, -1, -1, -1 }, found = -1, i, own;
	size_t	first, end;

	*by = ALIKE_CELLS;
	if (!z->odd && (found = fits(z, ncols, g)) != -1)
		return found;
	zone_extent(z, &first, &end);
	own = end - first == (size_t)ncols;
	if (z->odd || alike_odd(z, ncols, g) || is_early(z, g) ||
	    is_fewer(z, g))
		return -1;
	if (zone_on_line(z)) {
		i = told(&g->shape[ncols][z->line][z->before], ncols, own);
		lead[0] = i >= (int)z->before ? i - (int)z->before : -1;
		i = told_by_line(z, ncols, g, own);
		lead[1] = i >= (int)z->before ? i - (int)z->before : -1;
		lead[3] = under_heads(z, ncols, g);
	} else if (z->line == SIZE_MAX && z->n < PLACE_CELLS)
		lead[0] = told(&g->stream[ncols][z->n], ncols, own);
	*by = lead[0] != -1 ? ALIKE_ROWS :
	    lead[3] != -1 || are_totals(g, ncols) ? ALIKE_CELLS : 0;
	if (one_for_one(z, ncols, g, own))
		lead[2] = 0;
	for (i = 0; i < 4; i++) {
		if (lead[i] == -1)
			continue;
		if (found != -1 && found != lead[i])
			return -1;
		found = lead[i];
	}
	if (found == -1 || (int)z->n < found + ncols ||
	    (z->open && (int)end < found + ncols) || (first < end &&
	    ((int)first < found || (int)end > found + ncols)) ||
	    (lead[3] == -1 && may_be_pad(z, ncols, g, found, own)))
		return -1;
	return found;
}
