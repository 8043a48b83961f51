#include "folio.h"

#include <string.h>

#include "heads.h"
#include "utf8.h"

unsigned
folio_number(const struct job *r, const struct run *run)
{
	return r->c->vrow[r->c->piece[run->zone].vrow].page;
}

struct folio
folio_with(const struct job *r, const struct run *run)
{
	const struct run	*all = r->runs->run, *end = all + r->runs->n;
	const unsigned		 at = folio_number(r, run);
	struct folio		 page = { run, run, 0 };

	while (page.run > all && folio_number(r, page.run - 1) == at)
		page.run--;
	while (page.end < end && folio_number(r, page.end) == at)
		page.end++;
	page.first = page.run->zone;
	while (page.first > 0 &&
	    r->c->vrow[r->c->piece[page.first - 1].vrow].page == at)
		page.first--;
	return page;
}

struct folio
folio_all(const struct job *r)
{
	return (struct folio){ r->runs->run, r->runs->run + r->runs->n, 0 };
}

int
folio_shows(const struct run *run)
{
	return run->how != HOW_NONE && !run->stream && run->nzone > 0 &&
	    (run->kind == VROW_SPACES || run->kind == VROW_WORDS);
}

struct columns
folio_gather(const struct job *r, const struct folio *page, int chars)
{
	const struct run	*run;
	const struct piece	*p;
	struct columns		 c;
	size_t			 i;

	columns_begin(&c, chars);
	for (run = page->run; run < page->end; run++) {
		p = &r->c->piece[run->zone];
		for (i = 0; folio_shows(run) && i < run->nzone; i++)
			if (p[i].kind != PIECE_LABEL)
				columns_add(&c, &p[i]);
	}
	return c;
}

/* The characters of a text that take columns. */
static int
visible(const char *p, size_t n)
{
	const char	*end = p + n;
	int		 chars = 0;

	while (p < end)
		chars += utf8_width(utf8_next(&p, end)) > 0;
	return chars;
}

struct piece
folio_word(const struct job *r, const struct piece *p, size_t off, size_t n)
{
	const char	*text = cells_text(r->c, p);
	struct piece	 word = *p;

	word.off += off;
	word.len = n;
	word.from += (int)utf8_columns(text, off);
	word.to = word.from + (int)utf8_columns(text + off, n);
	word.cfrom += visible(text, off);
	word.cto = word.cfrom + visible(text + off, n);
	return word;
}

/* Where a word that begins so stands in a label piece, as a piece of its own:
 * its beginning, or all of it. */
static int
find_word(const struct job *r, const struct piece *p, const char *word,
    int whole, struct piece *out)
{
	const char	*text = cells_text(r->c, p), *end = text + p->len;
	const char	*at, *q;
	size_t		 n = strlen(word);

	if ((at = memmem(text, p->len, word, n)) == NULL ||
	    (at - text >= 3 && memcmp(at - 3, "或", 3) == 0))
		return 0;
	for (q = at + n; whole && q < end && !utf8_space(utf8_next(&q, end)); )
		n = (size_t)(q - at);
	*out = folio_word(r, p, (size_t)(at - text), n);
	return 1;
}

/* Does a row's label begin to the right of the first heading?  Then the
 * headings have moved to the left, as where an extractor leaves out the cells
 * that reach down beside them. */
static int
are_moved(const struct job *r, const struct folio *page,
    const struct piece *first)
{
	const struct run	*run;
	const struct piece	*p;

	for (run = page->run; run < page->end; run++) {
		if (!folio_shows(run) || run->zone == 0)
			continue;
		p = &r->c->piece[run->zone - 1];
		if (p->kind == PIECE_LABEL && p->from >= first->to &&
		    p->vrow == r->c->piece[run->zone].vrow)
			return 1;
	}
	return 0;
}

int
folio_heads(const struct job *r, const struct folio *page, int whole,
    struct piece head[FORM_COLS])
{
	const struct run	*run = page->run, *end = page->end;
	size_t			 i;
	int			 k;

	while (run < end && !folio_shows(run))
		run++;
	if (run == end)
		return 0;
	for (k = 0; k < FORM_COLS; k++) {
		for (i = page->first; i < run->zone; i++)
			if (r->c->piece[i].kind == PIECE_LABEL &&
			    find_word(r, &r->c->piece[i], heads_begin[k],
			    whole, &head[k]))
				break;
		if (i == run->zone)
			return 0;
	}
	return !are_moved(r, page, &head[0]);
}
