#include "surplus.h"

#include <ctype.h>

/* So many rows alike are the table's usual ones, beside which few are odd. */
#define USUAL	5
#define FEW	2
#define WIDEST	32

/* Marks of notes are below this; a column is so far from the next. */
#define MARKS	100
#define APART	2

/* The cells that a table's lines have but for a few of them; 0 if they are not
 * alike. */
static size_t
usual_width(const struct job *r)
{
	const struct vrow	*v, *end = r->c->vrow + r->c->nvrow;
	size_t			 rows[WIDEST] = { 0 }, all = 0, best = 0;

	for (v = r->c->vrow; v < end; v++) {
		if (v->kind != VROW_CELLS || v->columns > 0)
			continue;
		all++;
		if (v->count < WIDEST && ++rows[v->count] > rows[best])
			best = v->count;
	}
	return rows[best] >= USUAL && all - rows[best] <= FEW ? best : 0;
}

/* Has a run an empty cell, without a sign? */
static int
has_empty(const struct job *r, const struct run *run)
{
	size_t	i;

	for (i = run->zone; i < run->zone + run->nzone; i++)
		if (r->c->piece[i].len == 0)
			return 1;
	return 0;
}

/* Has a row of lines a cell more than others, or one less for a value?  The
 * last line may have lost its pads. */
static int
is_odd(const struct job *r, const struct run *run, size_t width)
{
	const size_t		 at = r->c->piece[run->zone].vrow;
	const struct vrow	*v = &r->c->vrow[at];

	if (run->stream || width == 0 || v->kind != VROW_CELLS ||
	    v->columns > 0)
		return 0;
	return v->count == width + 1 || (v->count + 1 == width &&
	    run->printed < job_columns(r, run->id) && at + 1 < r->c->nvrow);
}

/* Has a run's line a cell more than that of the headings above it?  -1 where it
 * has fewer, or others are no headings. */
static int
beyond_heads(const struct job *r, const struct run *run)
{
	const struct vrow	*at = &r->c->vrow[r->c->piece[run->zone].vrow];
	const struct vrow	*v = at;

	if (run->how == HOW_NONE || run->stream || at->bars == 0 ||
	    at->columns > 0)
		return -1;
	while (v > r->c->vrow && (v == at || v->count < 2 ||
	    cells_has_value(r->c, v)))
		v--;
	return v == at || at->count < v->count || at->count > v->count + 1 ||
	    r->runs->used[v->first] ? -1 : at->count > v->count;
}

/* Where rows have as many cells as their headings, but for a few that have one
 * more: a bar there may be a digit, ||5 for 15. */
static void
doubt_beyond(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	int			 met[2] = { 0, 0 }, is;

	for (run = r->runs->run; run < end; run++)
		if ((is = beyond_heads(r, run)) >= 0)
			met[is]++;
	for (run = r->runs->run; run < end && met[1] > 0 && met[1] <= FEW &&
	    met[1] < met[0]; run++)
		if (beyond_heads(r, run) == 1 && has_empty(r, run))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
}

void
surplus_doubt(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const size_t		 width = usual_width(r);
	const int		 marked = r->c->ntabbed > 0 || r->c->spaced;
	size_t			 ncols, most = 0;
	int			 even = 0, more = 0;

	doubt_beyond(r);
	for (run = r->runs->run; run < end && marked; run++) {
		if (run->how == HOW_NONE || !run->stream)
			continue;
		ncols = (size_t)job_columns(r, run->id);
		even += run->nzone == ncols;
		if (run->nzone == ncols && ncols > most)
			most = ncols;
	}
	for (run = r->runs->run; run < end && even >= USUAL; run++)
		more += run->how != HOW_NONE && run->stream &&
		    run->nzone > most;
	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE || !has_empty(r, run))
			continue;
		if (is_odd(r, run, width) || (run->stream && more == 1 &&
		    run->nzone > most &&
		    run->printed == job_columns(r, run->id)))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

/* Is the last cell of a run words, no number that is broken, and none for
 * nothing? */
static int
ends_in_words(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone + run->nzone];

	do
		p--;
	while (p > &r->c->piece[run->zone] && p->len == 0);
	return p->len > 0 && !p->worded &&
	    !isdigit((unsigned char)*cells_text(r->c, p));
}

void
surplus_words(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row;
	int			 n;

	for (run = r->runs->run; run < end; run++) {
		n = run->how == HOW_NONE || (r->table == 3 && run->stream) ?
		    0 : job_columns(r, run->id);
		row = &r->sheet->row[run->id];
		if (n > 1 && row->cell[n - 1].doubt & DOUBT_TEXT &&
		    row->doubt == 0 && !job_zone(r, run).grid &&
		    (r->geometry->foreign ||
		    (!r->c->drawn && ends_in_words(r, run))))
			row->doubt |= DOUBT_COLUMN;
	}
}

/* Does a run's first value stand one space behind its label, and the next one
 * further away? */
static int
touches(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];

	return run->how != HOW_NONE && run->kind == VROW_SPACES &&
	    !run->stream && run->nzone > 1 && run->zone > 0 &&
	    p[-1].kind == PIECE_LABEL && p[-1].vrow == p->vrow &&
	    p->from == p[-1].to + 1 && p[1].from - p->to > APART;
}

/* Does a value stand above another, as characters or their widths tell? */
static int
is_above(const struct piece *p, const struct piece *q)
{
	return (q->from < p->to && p->from < q->to) ||
	    (q->cfrom < p->cto && p->cfrom < q->cto);
}

/* Does a run's first value stand above or below those of other rows?  Of some,
 * where they touch their labels, too. */
static int
is_in_column(const struct job *r, const struct run *run)
{
	const struct run	*other, *end = r->runs->run + r->runs->n;
	const struct piece	*p = &r->c->piece[run->zone], *q;
	int			 n = 0;

	for (other = r->runs->run; other < end; other++) {
		q = &r->c->piece[other->zone];
		if (other != run && other->how != HOW_NONE &&
		    other->kind == VROW_SPACES && is_above(p, q))
			n += touches(r, other) ? 1 : FEW;
	}
	return n >= FEW;
}

void
surplus_marks(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;

	for (run = r->runs->run; run < end; run++) {
		p = &r->c->piece[run->zone];
		if (touches(r, run) && p->kind == PIECE_VALUE &&
		    p->num.scale == 0 && p->num.digits > 0 &&
		    p->num.digits < MARKS && !is_in_column(r, run))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}
