#include "spaced.h"

#include <stdlib.h>

#include "limits.h"
#include "piece.h"

/* In the header, so many words have empty lines between them. */
#define HEADER	6

/* Is a row one line: a cell (1), or words (0)?  -1 if it is neither. */
static int
is_cell(const struct cells *c, const struct vrow *v)
{
	if (v->kind != VROW_SINGLE || v->count != 1)
		return -1;
	return c->piece[v->first].kind != PIECE_LABEL;
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
	    close > 8 && close * 2 >= apart && single * 10 >= c->nvrow * 9;
}

/* Put empty cells before a row in place of its empty lines. */
static int
put_empty(struct cells *c, const struct vrow *v)
{
	uint64_t	line = v->line - v->parted;
	int		k;

	for (k = 0; k < v->parted; k++)
		if (piece_row(c, VROW_SINGLE, line + (uint64_t)k) == -1 ||
		    piece_add(c, c->text.len, 0, 0, 1) == -1)
			return -1;
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
	size_t		i;
	int		r = 0;

	if (c->nvrow == 0 || !empty_are_cells(c))
		return 0;
	new.piece = NULL;
	new.vrow = NULL;
	new.npiece = new.cappiece = new.nvrow = new.capvrow = 0;
	new.parted = 0;
	new.spaced = 1;
	for (i = 0; i < c->nvrow && r == 0; i++)
		if (i > 0 && put_empty(&new, &c->vrow[i]) == -1)
			r = -1;
		else
			r = copy_row(&new, c, &c->vrow[i]);
	last.line = c->vrow[c->nvrow - 1].line + 1 + last.parted;
	if (r == 0)
		r = put_empty(&new, &last);
	free(c->piece);
	free(c->vrow);
	*c = new;
	return r;
}
