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
		    n < (size_t)job_columns(r, run->id))
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
	if (r->table == 2) {
		doubt_heads(r);
		doubt_ends(r);
	}
}
