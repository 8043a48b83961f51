#include "pads.h"

#include "bars.h"

/* Has a row of a stream of marked cells as many as columns, the last of them
 * empty? */
static int
ends_empty(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];

	return run->nzone == (size_t)job_columns(r, run->id) &&
	    p[run->nzone - 1].len == 0;
}

/* Do empty cells stand between the heads above a row and its label? */
static int
heads_padded(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	size_t			 i = run->from;

	while (i > 0 && p[i - 1].kind == PIECE_BLANK && p[i - 1].len == 0)
		i--;
	return i > 0 && i < run->from && p[i - 1].kind == PIECE_LABEL &&
	    !r->runs->used[i - 1];
}

/* Where heads of table 2 are followed by empty cells, for those of wider rows,
 * the row below that is not may have lost a cell: its last is then such. */
static void
doubt_heads(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;

	for (run = r->runs->run; run < end; run++)
		if (run->how != HOW_NONE && job_trails(r, run) &&
		    heads_padded(r, run) && ends_empty(r, run))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
}

/* Is it told that a row lacks but its total? */
static int
is_untotalled(const struct job *r, const struct run *run)
{
	return r->untotalled &&
	    !r->sheet->row[run->id].cell[FORM_COLS - 1].printed;
}

/* Where rows are filled up with bars, what is empty may have stood before any
 * of the others. */
static void
doubt_fill(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;
	size_t			 i, n;

	if (!bars_fill(r->c))
		return;
	for (run = r->runs->run; run < end; run++) {
		p = &r->c->piece[run->zone];
		for (i = n = 0; i < run->nzone; i++)
			n += p[i].len > 0;
		if (run->how != HOW_NONE && !run->stream && n > 0 &&
		    n < (size_t)job_columns(r, run->id) &&
		    !is_untotalled(r, run))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

/* Is a line of cells nothing but bars? */
static int
are_empty(const struct cells *c, const struct vrow *v)
{
	size_t	i;

	for (i = v->first; i < v->first + v->count; i++)
		if (c->piece[i].len > 0)
			return 0;
	return v->count > 0;
}

/* Are rows of marked cells, a line each, filled up with bars, and is none of
 * them empty before another: a bar alone may then be of either kind. */
static int
marked_fill(const struct cells *c)
{
	const struct vrow	*v, *end = c->vrow + c->nvrow;
	int			 fills = 0;

	for (v = c->vrow; v < end; v++) {
		if (!are_empty(c, v))
			continue;
		fills |= v->bars > 1 || (v + 1 < end && are_empty(c, v + 1));
		if (v->bars <= 1 && v + 1 < end && v[1].count > 0 &&
		    c->piece[v[1].first].kind == PIECE_VALUE)
			return 0;
	}
	return fills;
}

/* Where they are, what a row that ends in one lacks may be any cell of it. */
static void
doubt_marked(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;
	size_t			 n;

	if (!marked_fill(r->c))
		return;
	for (run = r->runs->run; run < end; run++) {
		p = &r->c->piece[run->zone];
		for (n = 0; n < run->nzone && p[n].len > 0; n++)
			continue;
		if (run->how != HOW_NONE && run->stream && n > 0 &&
		    n < run->nzone && n < (size_t)job_columns(r, run->id) &&
		    !is_untotalled(r, run) &&
		    !(r->sheet->row[run->id].doubt & DOUBT_SHORT))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

/* Where each line ends in an empty cell, one beyond the columns of a full row,
 * it is no cell of a row that has lost another. */
static void
doubt_ends(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	size_t			 ncols, beyond = 0;

	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE || run->nzone == 0)
			continue;
		if (run->stream ||
		    r->c->piece[run->zone + run->nzone - 1].len > 0)
			return;
		ncols = (size_t)job_columns(r, run->id);
		beyond += run->nzone == ncols + 1;
	}
	for (run = r->runs->run; run < end && beyond > 0; run++)
		if (run->how != HOW_NONE && ends_empty(r, run) &&
		    !(r->sheet->row[run->id].doubt & DOUBT_SHORT))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
}

void
pads_doubt(struct job *r)
{
	doubt_fill(r);
	doubt_marked(r);
	if (r->table == 2) {
		doubt_heads(r);
		doubt_ends(r);
	}
}
