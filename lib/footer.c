#include "footer.h"

#include "match.h"

/* So few rows of a table are odd; so many are some; and more pages than any
 * report has. */
#define FEW	2
#define ROWS	3
#define PAGES	1000

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

/* The last value of a row in a stream without marks; NULL of others. */
static const struct piece *
last_value(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone + run->nzone];

	if (run->how == HOW_NONE || !run->stream || run->printed == 0)
		return NULL;
	while (p > &r->c->piece[run->zone] && p[-1].len == 0)
		p--;
	return p > &r->c->piece[run->zone] && p[-1].kind == PIECE_VALUE ?
	    &p[-1] : NULL;
}

/* Do words stand on the line below it that are no row's and no group's?  Where
 * its row is full they have no value of their own. */
static int
has_words_below(const struct job *r, const struct piece *p, int full)
{
	const struct piece	*end = r->c->piece + r->c->npiece;
	const uint64_t		 line = p->line;

	for (p++; p < end && p->len == 0; p++)
		continue;
	return p < end && p->kind == PIECE_LABEL && p->line > line &&
	    !r->runs->used[p - r->c->piece] &&
	    !match_heads(2, cells_text(r->c, p), p->len) &&
	    (!full || p + 1 == end || p[1].kind == PIECE_LABEL);
}

/* Does an empty line stand above it, or below, where the table goes on, or a
 * new page? */
static int
is_parted(const struct job *r, const struct piece *p)
{
	const struct piece	*end = r->c->piece + r->c->npiece;
	const struct vrow	*v = &r->c->vrow[p->vrow];
	int			 empty = v->parted > 0 ||
	    (r->c->spaced && p->vrow > 0 && p[-1].len == 0);

	for (p++; p < end && p->len == 0; p++)
		empty |= r->c->spaced;
	return p < end && (empty || r->c->vrow[p->vrow].parted > 0 ||
	    r->c->vrow[p->vrow].page > v->page) &&
	    (r->runs->used[p - r->c->piece] ||
	    match_heads(2, cells_text(r->c, p), p->len));
}

/* May a number be a page's? */
static int
is_page(const struct piece *p)
{
	return p != NULL && p->num.scale == 0 && p->num.digits > 0 &&
	    p->num.digits < PAGES && p->unit == 0;
}

/* Where hardly any row of a stream has an empty line below it, one that has may
 * end in the number of a page; so may one that has words below it that are
 * nobody's. */
static void
doubt_page_ends(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;
	int			 rows = 0, odd = 0, above = 0;

	for (p = r->c->piece; p < r->c->piece + r->c->npiece; p++)
		above += p->kind == PIECE_VALUE &&
		    r->c->vrow[p->vrow].parted > 0;
	for (run = r->runs->run; run < end; run++) {
		if ((p = last_value(r, run)) == NULL)
			continue;
		rows++;
		odd += is_parted(r, p);
	}
	/* What stands below the last row is the table's end. */
	while (end > r->runs->run && end[-1].how == HOW_NONE)
		end--;
	for (run = r->runs->run; run < end; run++)
		if (is_page(p = last_value(r, run)) &&
		    ((run + 1 < end && has_words_below(r, p,
		    run->printed >= job_columns(r, run->id))) ||
		    (odd <= FEW && odd * ROWS <= rows && above <= FEW &&
		    is_parted(r, p))))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
}

/* Does a line begin a page, or was one passed over between it and that above,
 * as a page's number is? */
static int
is_turned(const struct job *r, size_t vrow)
{
	const struct vrow	*v = &r->c->vrow[vrow];

	return vrow > 0 && (v->page > v[-1].page ||
	    v->line > v[-1].line + v->parted + 1);
}

/* A number alone on its line at a page's end or at its beginning, its label on
 * another line, may be the page's, and the row be blank. */
static void
doubt_turned(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;
	const struct vrow	*v;

	for (run = r->runs->run; run < end; run++) {
		p = &r->c->piece[run->zone];
		v = &r->c->vrow[p->vrow];
		if (run->how == HOW_NONE || run->nzone != 1 ||
		    v->count != 1 || p->kind != PIECE_VALUE || !is_page(p))
			continue;
		if (is_turned(r, p->vrow) || (p->vrow + 1 < r->c->nvrow &&
		    v[1].page > v->page))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

void
footer_doubt(struct job *r)
{
	const struct run	*run, *before, *end = r->runs->run + r->runs->n;

	if (r->table != 2)
		return;
	doubt_turned(r);
	if (r->c->ntabbed == 0)
		doubt_page_ends(r);
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
