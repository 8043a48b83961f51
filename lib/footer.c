#include "footer.h"

#include "match.h"

/* The words right behind a single value, which no row and no group has; NULL
 * if there are none. */
static const struct piece *
words_below(const struct job *r, const struct run *run)
{
	const size_t		 i = run->zone + run->nzone;
	const struct piece	*p = &r->c->piece[i];

	return run->nzone == 1 && run->printed == 1 && i < r->c->npiece &&
	    p->kind == PIECE_LABEL && !r->runs->used[i] &&
	    p->vrow > p[-1].vrow && p[-1].num.scale == 0 &&
	    !match_heads(r->table, cells_text(r->c, p), p->len) ? p : NULL;
}

/* Does a number follow another that has the same words below it, as the page's
 * does the page's before? */
static int
follows(const struct job *r, const struct run *run, const struct run *before)
{
	const struct piece	*p = words_below(r, run), *q;

	if (p == NULL || (q = words_below(r, before)) == NULL)
		return 0;
	return p[-1].num.digits == q[-1].num.digits + 1 &&
	    job_same_text(r->c, p, q);
}

void
footer_doubt(struct job *r)
{
	const struct run	*run, *before, *end = r->runs->run + r->runs->n;

	if (r->table != 2)
		return;
	for (run = r->runs->run; run < end; run++)
		for (before = r->runs->run; before < run; before++) {
			if (!follows(r, run, before))
				continue;
			if (run->how != HOW_NONE)
				r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
			if (before->how != HOW_NONE)
				r->sheet->row[before->id].doubt |= DOUBT_COLUMN;
		}
}
