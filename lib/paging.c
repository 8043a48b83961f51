#include "paging.h"

#include "form.h"
#include "sheet.h"

/* The numbers of pages are below this, two pages at least so many lines. */
#define LAST_PAGE	1000
#define PAGE_LINES	20

/* So many numbers that count on are pages' wherever they stand. */
#define PAGES		2

/* Is a line a number alone? */
static int
is_alone(const struct cells *c, const struct vrow *v)
{
	return v->count == 1 && c->piece[v->first].kind == PIECE_VALUE;
}

/* Such a one that may be a page's? */
static int
may_be_page(const struct cells *c, const struct vrow *v)
{
	const struct number	num = c->piece[v->first].num;

	return is_alone(c, v) && num.scale == 0 && num.digits > 0 &&
	    num.digits < LAST_PAGE;
}

/* Does a line, if there is one, end in a cell for each column, and has it no
 * figure before them? */
static int
is_wide(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p;
	size_t			 i;

	if (v == NULL)
		return 1;
	if (v->count < FORM_COLS)
		return 0;
	p = &c->piece[v->first];
	for (i = 0; i < v->count; i++)
		if (p[i].kind == (i < v->count - FORM_COLS ? PIECE_VALUE :
		    PIECE_LABEL))
			return 0;
	return 1;
}

/* Is the last of these the sum of the others, too? */
static int
is_whole(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p;
	struct cell		 cell[FORM_COLS] = { { .doubt = 0 } };
	size_t			 i;

	if (v == NULL)
		return 1;
	if (!is_wide(c, v))
		return 0;
	p = &c->piece[v->first + v->count - FORM_COLS];
	for (i = 0; i < FORM_COLS; i++) {
		cell[i].printed = p[i].kind == PIECE_VALUE;
		cell[i].num = p[i].num;
	}
	return sheet_is_even(cell, FORM_COLS);
}

/* The next line from the i-th on in steps of 1 or -1 that has more than words;
 * NULL if there is none. */
static const struct vrow *
next_figures(const struct cells *c, size_t i, int step)
{
	const struct vrow	*v;
	size_t			 k;

	while ((i += (size_t)step) < c->nvrow) {
		v = &c->vrow[i];
		for (k = v->first; k < v->first + v->count; k++)
			if (c->piece[k].kind != PIECE_LABEL)
				return v;
	}
	return NULL;
}

/* May numbers go on from a line to the one next to it?  Not if single spaces
 * part them, or there is nothing. */
static int
may_go_on(const struct vrow *v, const struct vrow *next)
{
	return next == NULL || (next->kind == VROW_SPACES &&
	    next->line <= v->line + 1 && v->line <= next->line + 1);
}

/* Are the numbers alone on lines those of pages? */
static int
are_pages(const struct cells *c)
{
	const struct vrow	*v, *last = NULL, *above, *below;
	int64_t			 page, before = 0;
	size_t			 i, n = 0;
	int			 apart = 0;

	for (i = 0; i < c->nvrow; i++) {
		v = &c->vrow[i];
		if (!may_be_page(c, v))
			continue;
		above = next_figures(c, i, -1);
		below = next_figures(c, i, 1);
		page = c->piece[v->first].num.digits;
		if (!is_whole(c, above) || !is_whole(c, below) ||
		    (last != NULL && (page != before + 1 ||
		    v->line < last->line + PAGE_LINES)))
			return 0;
		apart = !may_go_on(v, above) || !may_go_on(v, below);
		before = page;
		last = v;
		n++;
	}
	return n >= PAGES || apart;
}

/* Does a number stand alone between lines with a cell for each column? */
static int
is_between(const struct cells *c, size_t i)
{
	const struct vrow	*above, *below;

	if (!is_alone(c, &c->vrow[i]))
		return 0;
	above = next_figures(c, i, -1);
	below = next_figures(c, i, 1);
	return (above != NULL || below != NULL) && is_wide(c, above) &&
	    is_wide(c, below);
}

int
paging_drop(struct cells *c)
{
	size_t	i;
	int	any = 0, pages;

	for (i = 0; i < c->nvrow && !any; i++)
		any = is_between(c, i);
	pages = any && are_pages(c);
	for (i = 0; i < c->nvrow && pages; i++)
		if (may_be_page(c, &c->vrow[i]))
			cells_drop(c, i, i + 1);
	return any;
}
