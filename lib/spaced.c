#include "spaced.h"

#include <stdlib.h>

#include "limits.h"
#include "piece.h"

/* In the header, so many words have empty lines between them. */
#define HEADER	6

/* So many rows tell what a line more is. */
#define ROWS	3

/* Is a row one line: a cell (1), or words (0)?  -1 if it is neither. */
static int
is_cell(const struct cells *c, const struct vrow *v)
{
	if (v->kind != VROW_SINGLE || v->count != 1)
		return -1;
	return c->piece[v->first].kind != PIECE_LABEL;
}

/* The cells of a row of table 2's, table 3's and table 4's. */
static int
is_width(size_t n)
{
	return n == 1 || n == 3 || n == 7 || n == 15;
}

/* Do empty lines stand among the cells of rows that have all that are due
 * without them, and hardly of others?  Then they are just lines. */
static int
empty_are_idle(const struct cells *c)
{
	const struct vrow	*v;
	size_t			 n = 0, among = 0, full = 0, others = 0;
	int			 is;

	for (v = c->vrow; v < c->vrow + c->nvrow; v++) {
		if ((is = is_cell(c, v)) != 1) {
			if (among > 0)
				*(is_width(n) ? &full : &others) += 1;
			n = among = 0;
			continue;
		}
		among += n++ > 0 && v->parted > 0;
	}
	return full >= ROWS && full > 4 * others;
}

/*
 * Do empty lines stand for cells: are there lines of a cell each, do many of
 * them follow one another, and do such lines part values, but not words?
 */
static int
empty_are_cells(const struct cells *c)
{
	const struct vrow	*v;
	size_t			 close = 0, apart = 0, single = 0;
	size_t			 values = 0, words = 0;
	int			 is, was = -1;

	for (v = c->vrow; v < c->vrow + c->nvrow; v++, was = is) {
		if ((is = is_cell(c, v)) == -1)
			continue;
		single++;
		*(v->parted ? &apart : &close) += 1;
		if (v->parted && is == was)
			*(is ? &values : &words) += 1;
	}
	return c->ntabbed == 0 && values > 0 && words <= HEADER + values &&
	    close > 8 && close * 2 >= apart &&
	    single * 10 >= c->nvrow * 9 && !empty_are_idle(c);
}

/* What empty lines are: each a cell; or one behind each cell, and so an empty
 * cell two more, or, where it has none of its own, one more. */
enum spacing { SPACING_NONE, SPACING_CELLS, SPACING_ONE, SPACING_TWO };

/* Those behind each cell, and those of an empty one. */
static const struct { int behind, each; } spacings[] = {
	[SPACING_CELLS] = { 0, 1 },
	[SPACING_ONE] = { 1, 1 },
	[SPACING_TWO] = { 1, 2 },
};

/* How the lines of a cell each are parted. */
struct parting {
	size_t	 odd;		/* by so many empty lines */
	size_t	 even;
	size_t	 close;		/* by none */
	size_t	 rows;		/* with empty cells, as wide as due */
	size_t	 others;	/* and others */
};

/* The empty cells before a row of cells. */
static size_t
empty_before(const struct vrow *v, enum spacing how)
{
	int	n = v->parted - spacings[how].behind;

	return n > 0 ? (size_t)(n / spacings[how].each) : 0;
}

static struct parting
count_parting(const struct cells *c, enum spacing how)
{
	struct parting		 g = { .odd = 0 };
	const struct vrow	*v;
	size_t			 n = 0, empty = 0, k;
	int			 is, was = -1;

	for (v = c->vrow; v < c->vrow + c->nvrow; v++, was = is) {
		is = is_cell(c, v);
		k = empty_before(v, how);
		n += k;
		empty += k;
		if (is != 1 && empty > 0)
			*(is_width(n) ? &g.rows : &g.others) += 1;
		if (is != 1)
			n = empty = 0;
		n += is == 1;
		if (is != -1 && was != -1 && is + was > 0)
			*(v->parted == 0 ? &g.close : v->parted % 2 == 1 ?
			    &g.odd : &g.even) += 1;
	}
	/* Behind the last row are those of the section, too. */
	g.rows += empty > 0 && is_width(n);
	return g;
}

/* Does an empty line part all cells, and do rows that have more of them have
 * the cells that they need, with one for so many more? */
static int
empty_part_cells(const struct cells *c, enum spacing how)
{
	struct parting	g = count_parting(c, how);

	if (c->ntabbed > 0 || g.rows == 0 || g.others * 10 > g.rows)
		return 0;
	return how == SPACING_TWO ? (g.even + g.close) * 20 <= g.odd :
	    g.rows >= ROWS && g.close * 20 <= g.odd + g.even;
}

static enum spacing
spacing(const struct cells *c)
{
	return empty_are_cells(c) ? SPACING_CELLS :
	    empty_part_cells(c, SPACING_TWO) ? SPACING_TWO :
	    empty_part_cells(c, SPACING_ONE) ? SPACING_ONE : SPACING_NONE;
}

/* Put empty cells before a row in place of its empty lines. */
static int
put_empty(struct cells *c, const struct vrow *v, enum spacing how)
{
	uint64_t	line = v->line - v->parted;
	size_t		n = empty_before(v, how);

	for (line += (uint64_t)spacings[how].behind; n > 0; n--) {
		if (piece_row(c, VROW_SINGLE, line) == -1 ||
		    piece_add(c, c->text.len, 0, 0, 1) == -1)
			return -1;
		line += (uint64_t)spacings[how].each;
	}
	return 0;
}

/* Copy a row and its pieces. */
static int
copy_row(struct cells *c, const struct cells *from, const struct vrow *v)
{
	const struct piece	*p = from->piece + v->first;
	size_t			 i;

	if (piece_row(c, (enum vrow_kind)v->kind, v->line) == -1)
		return -1;
	c->vrow[c->nvrow - 1].columns = v->columns;
	c->vrow[c->nvrow - 1].page = v->page;
	for (i = 0; i < v->count && c->npiece < LIM_CELLS; i++, p++) {
		if (piece_add(c, p->off, p->len, p->from, p->to) == -1)
			return -1;
		c->piece[c->npiece - 1] = *p;
		c->piece[c->npiece - 1].vrow = c->nvrow - 1;
	}
	c->full |= i < v->count;
	return 0;
}

int
spaced_settle(struct cells *c)
{
	struct cells	new = *c;
	struct vrow	last = { .parted = (uint8_t)c->parted };
	enum spacing	how;
	size_t		i;
	int		r = 0;

	if (c->nvrow == 0 || (how = spacing(c)) == SPACING_NONE)
		return 0;
	new.piece = NULL;
	new.vrow = NULL;
	new.npiece = new.cappiece = new.nvrow = new.capvrow = 0;
	new.parted = 0;
	new.spaced = 1;
	for (i = 0; i < c->nvrow && r == 0; i++)
		if (i > 0 && put_empty(&new, &c->vrow[i], how) == -1)
			r = -1;
		else
			r = copy_row(&new, c, &c->vrow[i]);
	last.line = c->vrow[c->nvrow - 1].line + 1 + last.parted;
	if (r == 0)
		r = put_empty(&new, &last, how);
	free(c->piece);
	free(c->vrow);
	*c = new;
	return r;
}
