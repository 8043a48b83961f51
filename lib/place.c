#include "place.h"

#include <stdint.h>
#include <string.h>

#include "agree.h"
#include "alike.h"
#include "headed.h"

/* Is each value of a row of many parted from the next by one blank? */
static int
is_even(const struct zone *z, int ncols)
{
	size_t	first, end, i;

	zone_extent(z, &first, &end);
	if (ncols <= FORM_COLS || end - first != 2 * (size_t)ncols - 1)
		return 0;
	for (i = first; i < end; i++)
		if ((z->piece[i].kind == PIECE_BLANK) != ((i - first) % 2 == 1))
			return 0;
	return 1;
}

/* Are the blanks between the values of a row pads?  Then another row has them
 * in the same places, or, where its table has but this one, each value. */
static int
are_pads(const struct zone *z, int ncols, const struct geometry *g)
{
	uint32_t	m = zone_mask(z);
	int		i;

	if (is_even(z, ncols))
		return 1;
	for (i = 0; i < PLACE_MASKS; i++)
		if (g->mask[ncols][i].cells == m)
			return g->mask[ncols][i].rows > 1;
	return 0;
}

/*
 * Have other rows something where this one has nothing, which has as many
 * cells filled as columns?  Then blanks between them are no pads, where sums
 * are printed, nor those before them in a stream without; nor need others be,
 * if rows have more filled than columns, unless this one begins below the
 * heading of the first.  Blanks among spaces are not seen.
 */
static int
is_thinner(const struct zone *z, int ncols, const struct geometry *g,
    int sums)
{
	uint32_t	lacks = g->filled[ncols] & ~zone_filled(z), cell;
	size_t		first, end, i, at;

	if (z->kind == VROW_SPACES)
		return g->crowded[ncols] && ncols > 1;
	zone_extent(z, &first, &end);
	for (i = 0, cell = 1; i < z->n && i < 32; i++, cell <<= 1) {
		at = zone_from_end(z, i);
		if ((lacks & cell) != 0 && (g->crowded[ncols] ?
		    end - first != (size_t)ncols ||
		    z->left + first + 1 != g->heads.natural :
		    at < end && (sums ? at >= first : z->line == SIZE_MAX)))
			return 1;
	}
	return 0;
}

/* Do the words before a row's values reach beyond where the first column ends?
 * Then they may have pushed these aside. */
static int
is_pushed(const struct zone *z, const struct columns *columns)
{
	return z->words != NULL && columns->col[0].to <=
	    (columns->chars ? z->words->cto : z->words->to);
}

/* Put a row whose blanks are lost under the columns that the table shows. */
static int
put_under(struct placed *out, int ncols, const struct zone *z,
    const struct geometry *g, const struct columns *columns)
{
	int	taken[PLACE_COLS] = { 0 }, at, j;
	size_t	i;

	if (columns == NULL || columns->n != ncols)
		return -1;
	for (i = 0; i < z->n; i++) {
		at = columns_at(columns, &z->piece[i]);
		if (at == -1 || taken[at]++)
			return -1;
		placed_put(out, at, z, i);
	}
	for (j = 0; j < ncols; j++)
		if (!taken[j])
			out->cell[j].doubt |= DOUBT_BLANK;
	/* Where a value is lost, those behind it move up; but not in many
	 * rows, as where groups have no totals. */
	if ((!taken[ncols - 1] && (g->partial < PLACE_MANY ||
	    !zone_partial(z, ncols, columns))) || is_pushed(z, columns))
		out->doubt |= DOUBT_COLUMN;
	return 0;
}

/* On a line parted by wide spaces, do two values stand but one apart, and
 * others wide?  They may be one number, or one of them a page's. */
static int
is_tight(const struct zone *z)
{
	size_t	i, tight = 0;

	for (i = 1; z->kind == VROW_SPACES && i < z->n; i++)
		tight += z->piece[i].from - z->piece[i - 1].to < 2;
	return tight > 0 && tight < z->n - 1;
}

/* On a line parted by wide spaces, has no other row shown the columns?  Then
 * one value too many may stand in for one that is blank. */
static int
is_alone(const struct zone *z, const struct columns *columns)
{
	return z->kind == VROW_SPACES && columns == NULL;
}

/* Has another place than its column's a value of a row that fills them all?
 * Words behind the label may count as one, and another be blank. */
static int
is_beside(const struct zone *z, int ncols, const struct columns *columns)
{
	int	i;

	if (z->kind != VROW_SPACES || columns == NULL ||
	    columns->n != ncols || z->n != (size_t)ncols)
		return 0;
	for (i = 0; i < ncols; i++)
		if (columns_at(columns, &z->piece[i]) != i)
			return 1;
	return 0;
}

/* More values than columns: what all readings of them agree on is kept. */
static void
put_agreed(struct placed *out, int ncols, const struct zone *z, int sums)
{
	size_t	kept[PLACE_COLS];
	int	c;

	out->doubt |= DOUBT_LONG;
	agree_on(z->piece, z->n, ncols, sums, kept);
	for (c = 0; c < ncols; c++)
		if (kept[c] < z->n)
			placed_put(out, c, z, kept[c]);
}

/* Is a cell between the first and the last of a row empty? */
static int
has_empty(const struct zone *z)
{
	size_t	first, end;

	for (zone_extent(z, &first, &end); first < end; first++)
		if (!zone_solid(&z->piece[first]))
			return 1;
	return 0;
}

/* Is a cell of a row that was placed empty, without a sign for nothing? */
static int
has_bare(const struct placed *out, const struct zone *z, int ncols)
{
	int	i, blanks = 0;

	for (i = 0; i < ncols; i++)
		blanks += (out->cell[i].doubt & DOUBT_BLANK) != 0;
	return blanks > zone_count(z, zone_solid) -
	    zone_count(z, zone_printed);
}

/*
 * A row with blanks whose values were placed: the sum may show that they have
 * shifted.  What is printed last is the sum of the others, but not in the
 * column of sums; or that column does not hold the sum, which is the
 * document's own fault where full rows have the same cells, but not where
 * nearly all rows are full and say of a blank no more than a sign.  Where but
 * the cells show the columns, the blanks may have what is missing from the sum,
 * but not make it less; nor may one that is empty, and not a sign, as where two
 * values were joined; nor the first, if it is the only one and no page tells
 * the columns: any other may have been lost.
 */
static void
check_shift(struct placed *out, const struct zone *z, int ncols,
    const struct geometry *g, int alike)
{
	const struct total	zero = { 0 };
	struct total		sum, whole;
	const int		n = zone_count(z, zone_printed);
	int			cmp, last = ncols - 1;

	while (last > 0 && !out->cell[last].printed)
		last--;
	(void)sheet_sum(out->cell, last, &sum);
	if (last < 1 || sheet_sum(out->cell + last, 1, &whole) == 0)
		return;
	cmp = total_cmp(&sum, &whole);
	/* Zeros make any total, wherever they stand in a stream. */
	if (z->line == SIZE_MAX && total_cmp(&whole, &zero) == 0 &&
	    (!out->cell[0].printed || last < ncols - 1) &&
	    has_bare(out, z, ncols))
		out->doubt |= DOUBT_COLUMN;
	if ((last == ncols - 1 && cmp != 0 && (!alike ||
	    (cmp > 0 && (alike == ALIKE_CELLS || has_bare(out, z, ncols))) ||
	    (n + zone_count(z, zone_worded) < ncols &&
	    g->full[ncols] * 4 > g->rows[ncols] * 3) ||
	    (!z->grid && out->cell[0].doubt & DOUBT_BLANK &&
	    n == ncols - 1))) ||
	    (last < ncols - 1 && cmp == 0 && total_cmp(&whole, &zero) != 0))
		out->doubt |= DOUBT_COLUMN;
}

/* Do the cells make a sum that is not 0? */
static int
adds_up_to_some(const struct placed *p, int ncols, int group)
{
	return placed_adds_up(p, ncols, group) &&
	    p->cell[group - 1].num.digits != 0;
}

/* Where a table has other columns, too: does what a row has stand in cells side
 * by side from its label on, or below the first heading? */
static int
is_block(const struct zone *z, const struct geometry *g)
{
	size_t	first, end;

	zone_extent(z, &first, &end);
	return z->kind == VROW_CELLS && !has_empty(z) &&
	    (first == 0 || z->left + first + 1 == g->heads.natural);
}

/* Has a row words in one cell and nothing in another?  Either may be that of a
 * column which the form has not. */
static int
has_both(const struct zone *z)
{
	size_t	i;

	for (i = 0; i < z->n && (z->piece[i].kind != PIECE_LABEL); i++)
		continue;
	return i < z->n && has_empty(z);
}

/* Place a row that has blanks.  0, or -1 if its columns cannot be told. */
static int
put_blanks(struct placed *out, int ncols, const struct zone *z,
    const struct geometry *g, const struct columns *columns, int sums,
    int *alike)
{
	int	lead;

	*alike = 0;
	if (zone_count(z, zone_solid) == ncols) {
		placed_put_all(out, z, zone_solid);
		*alike = ALIKE_ROWS;
		if (is_thinner(z, ncols, g, sums) ||
		    (g->foreign && !is_block(z, g)) || has_both(z))
			out->doubt |= DOUBT_COLUMN;
	} else if (z->kind == VROW_CELLS &&
	    (lead = alike_lead(z, ncols, g, alike)) != -1)
		placed_put_from(out, ncols, z, (size_t)lead);
	else if ((z->kind != VROW_SPACES || columns == NULL) &&
	    geometry_partial(g) && zone_partial(z, ncols, columns)) {
		/* So all may be: the sums over rows tell whether they are. */
		placed_put_all(out, z, zone_printed);
		out->cell[ncols - 1].doubt |= DOUBT_BLANK;
		out->doubt |= DOUBT_COLUMN;
	} else if (z->kind != VROW_SPACES ||
	    put_under(out, ncols, z, g, columns) == -1)
		return -1;
	return 0;
}

/*
 * May a row with as many values as columns have a blank of its own, for which
 * the value of a column that the form has not makes up?  Blanks between them
 * are pads but where the table has such a column; where that stands before the
 * total, which counts it, the sum shows nothing.
 */
static int
may_lack(const struct zone *z, int ncols, const struct geometry *g, int sums)
{
	size_t	first, end;

	zone_extent(z, &first, &end);
	return (end - first != (size_t)ncols && (g->crowded[ncols] ||
	    g->foreign || !are_pads(z, ncols, g))) ||
	    (sums && g->inner >= PLACE_FEW);
}

/* Do as many empty cells as columns stand before the values of a row?  Then it
 * may be blank, and they of a row behind it that has no label; not if many of
 * the table's lines are as long, and no row has something in another cell. */
static int
is_far(const struct zone *z, int ncols, const struct geometry *g)
{
	size_t	first, end;

	zone_extent(z, &first, &end);
	return first >= (size_t)ncols && (!zone_on_line(z) ||
	    g->line[ncols][z->line].rows < PLACE_MANY ||
	    g->filled[ncols] != zone_filled(z));
}

/* Has a row a blank before its values? */
static int
begins_blank(const struct zone *z)
{
	return z->n > 0 && !zone_solid(&z->piece[0]);
}

/* Do the rows like this one reach over more cells than columns, or have most of
 * them another number?  Then a blank before its values may be a column's. */
static int
is_odd(const struct zone *z, int ncols, const struct geometry *g)
{
	const struct reach	*r;

	if (alike_odd(z, ncols, g))
		return 1;
	if (!zone_on_line(z))
		return 0;
	r = &g->shape[ncols][z->line][z->before];
	return r->rows > 0 && r->last - r->first + 1 > ncols;
}

/*
 * May a row with as many values as columns lack one, and have another's?  By
 * what the rows like it have; and by that, of a row that does not add up.
 * Groups are those of place.h.
 */
static int
is_unsure(const struct placed *p, int ncols, const struct zone *z,
    const struct geometry *g, const struct columns *columns, int group)
{
	const int	sums = group == ncols;
	const int	moved = begins_blank(z) && is_odd(z, ncols, g);

	if (may_lack(z, ncols, g, sums) || zone_count(z, zone_solid) > ncols ||
	    (zone_words(z) && (group == 0 || is_alone(z, columns) ||
	    is_beside(z, ncols, columns))) ||
	    (sums && is_far(z, ncols, g)) ||
	    (sums && g->foreign && alike_odd(z, ncols, g)) ||
	    (group == 0 && g->foreign && !is_block(z, g)))
		return 1;
	if (is_thinner(z, ncols, g, sums) &&
	    (!adds_up_to_some(p, ncols, group) || (begins_blank(z) &&
	    g->crowded[ncols] > (moved ? 0 : PLACE_FEW))))
		return 1;
	if (placed_adds_up(p, ncols, group))
		return 0;
	return ((sums || z->grid) && moved) || is_tight(z) ||
	    (group > 0 && (has_empty(z) || g->crowded[ncols] || g->foreign ||
	    is_alone(z, columns) || is_beside(z, ncols, columns)));
}

/* Place a row with as many values as columns. */
static void
put_whole(struct placed *out, int ncols, const struct zone *z,
    const struct geometry *g, const struct columns *columns, int group)
{
	placed_put_all(out, z, zone_printed);
	if (is_unsure(out, ncols, z, g, columns, group))
		out->doubt |= DOUBT_COLUMN;
}

void
place(const struct zone *z, int ncols, const struct geometry *g,
    const struct columns *columns, int group, struct placed *out)
{
	struct zone	own = *z;
	const int	sums = group == ncols, remark = zone_remark(z, ncols);
	int		n, alike;

	own.n -= (size_t)remark;
	z = &own;
	n = zone_count(z, zone_printed);
	memset(out, 0, sizeof(*out));
	if (sums && headed_put(out, ncols, z, g, 1))
		return;
	if (n > ncols)
		put_agreed(out, ncols, z, sums);
	else if (n == ncols)
		put_whole(out, ncols, z, g, columns, group);
	else if (put_blanks(out, ncols, z, g, columns, sums, &alike) == -1) {
		memset(out, 0, sizeof(*out));
		if (!sums || !headed_put(out, ncols, z, g, 0))
			out->doubt |= DOUBT_SHORT;
	} else {
		if (sums)
			check_shift(out, z, ncols, g, alike);
		if (sums && is_tight(z) && !placed_holds(out, ncols))
			out->doubt |= DOUBT_COLUMN;
		if (sums ? g->crowded[ncols] || g->inner >= PLACE_FEW :
		    g->foreign)
			out->doubt |= DOUBT_COLUMN;
	}
	/* It may be a number with words behind it. */
	if (remark && sums && !placed_holds(out, ncols))
		out->doubt |= DOUBT_COLUMN;
}
