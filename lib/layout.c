#include "layout.h"

#include <string.h>

#include "folio.h"
#include "seats.h"

/* Does a run fill its columns, and stand well apart in them? */
static int
is_full(const struct job *r, const struct run *run, int ncols)
{
	const struct piece	*p = r->c->piece + run->zone;
	size_t			 i;

	if (run->kind != VROW_SPACES || run->printed != ncols ||
	    run->nzone != (size_t)ncols)
		return 0;
	for (i = 1; i < run->nzone; i++)
		if (p[i].from - p[i - 1].to < 2)
			return 0;
	return 1;
}

/* Do the rows add up when their values are put under the columns? */
static int
adds_up(const struct job *r, const struct folio *page, const struct columns *c)
{
	const struct run	*run;
	const struct piece	*p;
	struct total		 sum, whole;
	size_t			 i;
	int			 good = 0, bad = 0, at;

	for (run = page->run; run < page->end; run++) {
		if (!folio_shows(run) ||
		    run->printed < 2)
			continue;
		memset(&sum, 0, sizeof(sum));
		memset(&whole, 0, sizeof(whole));
		for (i = 0; i < run->nzone; i++) {
			p = &r->c->piece[run->zone + i];
			if (p->kind != PIECE_VALUE)
				continue;
			if ((at = columns_at(c, p)) == -1)
				break;
			(void)total_add(at == c->n - 1 ? &whole : &sum,
			    p->num, 1);
		}
		/* One that fills all but the total tells nothing. */
		if (i == run->nzone && whole.count == 0 &&
		    i == (size_t)c->n - 1)
			continue;
		*(i == run->nzone && total_cmp(&sum, &whole) == 0 ?
		    &good : &bad) += 1;
	}
	return bad * 4 <= good;
}

/* The columns as rows that fill them and add up show them. */
static struct columns
gather_full(const struct job *r, const struct folio *page, int chars)
{
	const struct run	*run;
	const struct piece	*p;
	struct total		 sum, whole;
	struct columns		 c;
	int			 i;

	columns_begin(&c, chars);
	for (run = page->run; run < page->end; run++) {
		if (!folio_shows(run) ||
		    !is_full(r, run, FORM_COLS))
			continue;
		p = &r->c->piece[run->zone];
		memset(&sum, 0, sizeof(sum));
		memset(&whole, 0, sizeof(whole));
		for (i = 0; i < FORM_COLS; i++)
			(void)total_add(i == FORM_COLS - 1 ? &whole : &sum,
			    p[i].num, 1);
		for (i = 0; i < FORM_COLS && total_cmp(&sum, &whole) == 0; i++)
			columns_add(&c, &p[i]);
	}
	return c;
}

/* How many values of a page stand under none of the columns? */
static int
misfits(const struct job *r, const struct folio *page, const struct columns *c)
{
	const struct run	*run;
	size_t			 i;
	int			 n = 0;

	for (run = page->run; run < page->end; run++)
		for (i = 0; folio_shows(run) &&
		    i < run->nzone; i++)
			n += !columns_under(c, &r->c->piece[run->zone + i]);
	return n;
}

/* Has a row values in both of any two columns side by side that have any?  If
 * none has, they may be one column, and some of its values pushed aside. */
static int
are_apart(const struct job *r, const struct folio *page,
    const struct columns *c)
{
	const struct run	*run;
	unsigned		 any = 0, both = 0, row;
	size_t			 i;
	int			 at;

	for (run = page->run; run < page->end; run++) {
		row = 0;
		for (i = 0; folio_shows(run) &&
		    i < run->nzone; i++) {
			at = columns_at(c, &r->c->piece[run->zone + i]);
			row |= at == -1 ? 0 : 1u << at;
		}
		any |= row;
		both |= row & row >> 1;
	}
	return (any & any >> 1 & ~both) == 0;
}

/* Does the same number of spaces part all cells of a line, from its label to
 * its last value?  Then they need not stand in columns. */
static int
is_even(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece + run->zone;
	const struct piece	*end = p + run->nzone;

	if (run->zone > 0 && p[-1].vrow == p->vrow)
		p--;
	for (p++; p + 1 < end; p++)
		if (p[1].from - p->to != p->from - p[-1].to)
			return 0;
	return 1;
}

/* Does it so in all rows of a page, behind several labels?  Columns would stand
 * nearer to a longer one. */
static int
is_strung(const struct job *r, const struct folio *page)
{
	const struct run	*run;
	int			 labels = 0;

	for (run = page->run; run < page->end; run++) {
		if (!folio_shows(run) || run->nzone < 2)
			continue;
		if (!is_even(r, run))
			return 0;
		labels += run->zone > 0 && r->c->piece[run->zone - 1].vrow ==
		    r->c->piece[run->zone].vrow;
	}
	return labels > 1;
}

/*
 * Columns by what the full rows of a page show, or all its rows and a header;
 * counted in the unit that fits the more values.  Of all pages together each
 * value must fit.
 */
static struct columns
learn_page(const struct job *r, const struct folio *page, int all)
{
	struct piece		 head[FORM_COLS];
	const struct piece	*heading[FORM_COLS];
	struct columns		 c, best = { .n = 0 };
	int			 chars, k, headed, odd, least = 0;

	if (is_strung(r, page))
		return best;
	headed = folio_heads(r, page, 0, head);
	for (k = 0; k < FORM_COLS; k++)
		heading[k] = &head[k];
	for (chars = 0; chars < 2; chars++) {
		c = gather_full(r, page, chars);
		if (!columns_are(&c, FORM_COLS)) {
			c = folio_gather(r, page, chars);
			if (c.n == 0 || !headed ||
			    !columns_head(&c, heading, FORM_COLS) ||
			    !are_apart(r, page, &c))
				continue;
		}
		odd = misfits(r, page, &c);
		if ((all && odd > 0) || !adds_up(r, page, &c) ||
		    (best.n > 0 && odd >= least))
			continue;
		best = c;
		least = odd;
	}
	return best;
}

void
layout_begin(struct job *r)
{
	size_t	i;

	r->laid_out = 0;
	for (i = 0; i < r->runs->n; i++)
		r->laid_out |= r->runs->run[i].kind == VROW_SPACES;
	r->columns.n = 0;
	r->whole.n = -1;
	r->page = 0;
	r->nseats = -1;
}

const struct columns *
layout_page(struct job *r, const struct run *run)
{
	const unsigned		at = folio_number(r, run) + 1;
	struct folio		 page;

	if (r->table != 3 || !r->laid_out)
		return &r->columns;
	if (r->page != at) {
		page = folio_with(r, run);
		r->columns = learn_page(r, &page, 0);
		if (r->columns.n == 0)
			r->columns = seats_columns(r, &page);
		r->page = at;
	}
	if (r->columns.n > 0)
		return &r->columns;
	if (r->whole.n == -1) {
		page = folio_all(r);
		r->whole = learn_page(r, &page, 1);
	}
	return &r->whole;
}

/* Does a run fill the columns of its own row, which are so many? */
static int
fills(const struct job *r, const struct run *run, int ncols)
{
	return run->how != HOW_NONE && job_columns(r, run->id) == ncols &&
	    is_full(r, run, ncols);
}

/* The nearest such run, as far away as a table is long. */
static const struct run *
nearest(const struct job *r, size_t i, int ncols)
{
	const struct run	*run = r->runs->run;
	size_t			 d;

	for (d = 1; d <= F_ROWS; d++) {
		if (d <= i && fills(r, &run[i - d], ncols))
			return &run[i - d];
		if (i + d < r->runs->n && fills(r, &run[i + d], ncols))
			return &run[i + d];
	}
	return NULL;
}

/* The columns that a full row shows, and how many values of a run stand under
 * none of them. */
static int
learn_row(const struct job *r, const struct run *full, int chars,
    const struct run *run, struct columns *c)
{
	size_t	i;
	int	odd = 0;

	columns_begin(c, chars);
	for (i = 0; i < full->nzone; i++)
		columns_add(c, &r->c->piece[full->zone + i]);
	for (i = 0; i < run->nzone; i++)
		odd += !columns_under(c, &r->c->piece[run->zone + i]);
	return odd;
}

/* Do two ways to count columns put a run's values in the same ones? */
static int
agree(const struct job *r, const struct run *run, const struct columns *a,
    const struct columns *b)
{
	size_t	i;

	for (i = 0; i < run->nzone; i++)
		if (columns_at(a, &r->c->piece[run->zone + i]) !=
		    columns_at(b, &r->c->piece[run->zone + i]))
			return 0;
	return 1;
}

const struct columns *
layout_of(struct job *r, const struct run *run, int ncols,
    struct columns *near)
{
	const struct columns	*page = layout_page(r, run);
	const struct run	*full;
	struct columns		 chars;
	int			 odd, odd_chars;

	if (page->n == ncols)
		return page;
	if (!r->laid_out || r->table == 3)
		return NULL;
	full = nearest(r, (size_t)(run - r->runs->run), ncols);
	if (full == NULL || is_even(r, full))
		return NULL;
	odd = learn_row(r, full, 0, run, near);
	odd_chars = learn_row(r, full, 1, run, &chars);
	if (odd > 0 && odd_chars == 0)
		*near = chars;
	else if ((odd == 0) == (odd_chars == 0) &&
	    !agree(r, run, near, &chars))
		return NULL;
	return near;
}
