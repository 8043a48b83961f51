#include "layout.h"

#include <string.h>

#include "utf8.h"

/* Words that begin the headings of table 3's columns, in order. */
static const char *const heads[] = {
	"自然人", "商业", "科研", "社会", "法律", "其他", "总计",
};

#define HEADS	((int)(sizeof(heads) / sizeof(heads[0])))

/* Runs of one page, and the pieces before them there. */
struct page {
	const struct run	*run;
	const struct run	*end;
	size_t			 first;		/* piece */
};

/* Does a run show columns as places on its line? */
static int
is_laid_out(const struct run *run)
{
	return !run->stream && (run->kind == VROW_SPACES ||
	    run->kind == VROW_WORDS) && run->nzone > 0;
}

static struct columns
gather(const struct job *r, const struct page *page, int chars)
{
	const struct run	*run;
	struct columns		 c;
	size_t			 i;

	columns_begin(&c, chars);
	for (run = page->run; run < page->end; run++)
		for (i = 0; run->how != HOW_NONE && is_laid_out(run) &&
		    i < run->nzone; i++)
			columns_add(&c, &r->c->piece[run->zone + i]);
	return c;
}

static int
width_of(const char *p, size_t n, int chars)
{
	const char	*end = p + n;
	int		 w = 0, one;

	while (p < end) {
		one = utf8_width(utf8_next(&p, end));
		w += chars ? one > 0 : one;
	}
	return w;
}

/* Where a word stands in a label piece, as a piece of its own. */
static int
find_word(const struct job *r, const struct piece *p, const char *word,
    struct piece *out)
{
	const char	*text = cells_text(r->c, p), *at;
	size_t		 n = strlen(word);

	if ((at = memmem(text, p->len, word, n)) == NULL ||
	    (at - text >= 3 && memcmp(at - 3, "或", 3) == 0))
		return 0;
	*out = *p;
	out->from = p->from + width_of(text, (size_t)(at - text), 0);
	out->to = out->from + width_of(at, n, 0);
	out->cfrom = p->cfrom + width_of(text, (size_t)(at - text), 1);
	out->cto = out->cfrom + width_of(at, n, 1);
	return 1;
}

/* Does a row's label begin to the right of the first heading?  Then the
 * headings have moved to the left, as where an extractor leaves out the cells
 * that reach down beside them. */
static int
are_moved(const struct job *r, const struct page *page,
    const struct piece *first)
{
	const struct run	*run;
	const struct piece	*p;

	for (run = page->run; run < page->end; run++) {
		if (run->how == HOW_NONE || !is_laid_out(run) ||
		    run->zone == 0)
			continue;
		p = &r->c->piece[run->zone - 1];
		if (p->kind == PIECE_LABEL && p->from >= first->to &&
		    p->vrow == r->c->piece[run->zone].vrow)
			return 1;
	}
	return 0;
}

/* The headings of the columns, before the first row; 0 if one is missing or
 * they have moved. */
static int
find_heads(const struct job *r, const struct page *page,
    struct piece head[HEADS])
{
	const struct run	*run = page->run, *end = page->end;
	size_t			 i;
	int			 k;

	while (run < end && (run->how == HOW_NONE || !is_laid_out(run)))
		run++;
	if (run == end)
		return 0;
	for (k = 0; k < HEADS; k++) {
		for (i = page->first; i < run->zone; i++)
			if (r->c->piece[i].kind == PIECE_LABEL &&
			    find_word(r, &r->c->piece[i], heads[k], &head[k]))
				break;
		if (i == run->zone)
			return 0;
	}
	return !are_moved(r, page, &head[0]);
}

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
adds_up(const struct job *r, const struct page *page, const struct columns *c)
{
	const struct run	*run;
	const struct piece	*p;
	struct total		 sum, whole;
	size_t			 i;
	int			 good = 0, bad = 0, at;

	for (run = page->run; run < page->end; run++) {
		if (run->how == HOW_NONE || !is_laid_out(run) ||
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
gather_full(const struct job *r, const struct page *page, int chars)
{
	const struct run	*run;
	const struct piece	*p;
	struct total		 sum, whole;
	struct columns		 c;
	int			 i;

	columns_begin(&c, chars);
	for (run = page->run; run < page->end; run++) {
		if (run->how == HOW_NONE || !is_laid_out(run) ||
		    !is_full(r, run, HEADS))
			continue;
		p = &r->c->piece[run->zone];
		memset(&sum, 0, sizeof(sum));
		memset(&whole, 0, sizeof(whole));
		for (i = 0; i < HEADS; i++)
			(void)total_add(i == HEADS - 1 ? &whole : &sum,
			    p[i].num, 1);
		for (i = 0; i < HEADS && total_cmp(&sum, &whole) == 0; i++)
			columns_add(&c, &p[i]);
	}
	return c;
}

/* How many values of a page stand under none of the columns? */
static int
misfits(const struct job *r, const struct page *page, const struct columns *c)
{
	const struct run	*run;
	size_t			 i;
	int			 n = 0;

	for (run = page->run; run < page->end; run++)
		for (i = 0; run->how != HOW_NONE && is_laid_out(run) &&
		    i < run->nzone; i++)
			n += !columns_under(c, &r->c->piece[run->zone + i]);
	return n;
}

/* Has a row values in both of any two columns side by side that have any?  If
 * none has, they may be one column, and some of its values pushed aside. */
static int
are_apart(const struct job *r, const struct page *page,
    const struct columns *c)
{
	const struct run	*run;
	unsigned		 any = 0, both = 0, row;
	size_t			 i;
	int			 at;

	for (run = page->run; run < page->end; run++) {
		row = 0;
		for (i = 0; run->how != HOW_NONE && is_laid_out(run) &&
		    i < run->nzone; i++) {
			at = columns_at(c, &r->c->piece[run->zone + i]);
			row |= at == -1 ? 0 : 1u << at;
		}
		any |= row;
		both |= row & row >> 1;
	}
	return (any & any >> 1 & ~both) == 0;
}

/*
 * Columns by what the full rows of a page show, or all its rows and a header;
 * counted in the unit that fits the more values.  Of all pages together each
 * value must fit.
 */
static struct columns
learn_page(const struct job *r, const struct page *page, int all)
{
	struct piece		 head[HEADS];
	const struct piece	*heading[HEADS];
	struct columns		 c, best = { .n = 0 };
	int			 chars, k, headed, odd, least = 0;

	headed = find_heads(r, page, head);
	for (k = 0; k < HEADS; k++)
		heading[k] = &head[k];
	for (chars = 0; chars < 2; chars++) {
		c = gather_full(r, page, chars);
		if (!columns_are(&c, HEADS)) {
			c = gather(r, page, chars);
			if (c.n == 0 || !headed ||
			    !columns_head(&c, heading, HEADS) ||
			    !are_apart(r, page, &c))
				continue;
		}
		odd = misfits(r, page, &c);
		if ((all && odd > 0) || !adds_up(r, page, &c) ||
		    (best.n > 0 && (odd > least || (odd == least &&
		    columns_width(&c) >= columns_width(&best)))))
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
}

static unsigned
page_of(const struct job *r, const struct run *run)
{
	return r->c->vrow[r->c->piece[run->zone].vrow].page;
}

/* The runs of the page that a run is on. */
static struct page
page_with(const struct job *r, const struct run *run)
{
	const struct run	*all = r->runs->run, *end = all + r->runs->n;
	const unsigned		 at = page_of(r, run);
	struct page		 page = { run, run, 0 };

	while (page.run > all && page_of(r, page.run - 1) == at)
		page.run--;
	while (page.end < end && page_of(r, page.end) == at)
		page.end++;
	page.first = page.run->zone;
	while (page.first > 0 &&
	    r->c->vrow[r->c->piece[page.first - 1].vrow].page == at)
		page.first--;
	return page;
}

const struct columns *
layout_page(struct job *r, const struct run *run)
{
	const unsigned		at = page_of(r, run) + 1;
	const struct run	*all = r->runs->run;
	struct page		 page;

	if (r->table != 3 || !r->laid_out)
		return &r->columns;
	if (r->page != at) {
		page = page_with(r, run);
		r->columns = learn_page(r, &page, 0);
		r->page = at;
	}
	if (r->columns.n > 0)
		return &r->columns;
	if (r->whole.n == -1) {
		page = (struct page){ all, all + r->runs->n, 0 };
		r->whole = learn_page(r, &page, 1);
	}
	return &r->whole;
}

/* The nearest such run, as far away as a table is long. */
static const struct run *
nearest(const struct job *r, size_t i, int ncols)
{
	const struct run	*run = r->runs->run;
	size_t			 d;

	for (d = 1; d <= F_ROWS; d++) {
		if (d <= i && is_full(r, &run[i - d], ncols))
			return &run[i - d];
		if (i + d < r->runs->n && is_full(r, &run[i + d], ncols))
			return &run[i + d];
	}
	return NULL;
}

const struct columns *
layout_of(struct job *r, const struct run *run, int ncols,
    struct columns *near)
{
	const struct columns	*page = layout_page(r, run);
	const struct run	*full;
	int			 i;

	if (page->n == ncols)
		return page;
	if (!r->laid_out || r->table == 3)
		return NULL;
	full = nearest(r, (size_t)(run - r->runs->run), ncols);
	if (full == NULL)
		return NULL;
	columns_begin(near, 0);
	for (i = 0; i < ncols; i++)
		columns_add(near, &r->c->piece[full->zone + (size_t)i]);
	return near;
}
