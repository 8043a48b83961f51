#include "draft.h"

#include "caption.h"
#include "form.h"
#include "plain.h"

void
draft_clear(struct draft *d)
{
	cells_clear(&d->cells);
	feed_clear(&d->feed);
	shape_clear(&d->shape);
	d->open = 0;
}

void
draft_free(struct draft *d)
{
	cells_free(&d->cells);
	feed_free(&d->feed);
	table_free(&d->table);
	shape_free(&d->shape);
	stencil_free(&d->stencils);
}

/* Add the lines whose shape is known to the cells. */
static int
add_shape(struct draft *d)
{
	if (d->open)
		return 0;
	d->open = 1;
	return feed_lines(&d->feed, &d->cells, &d->shape.lines,
	    d->shape.first);
}

int
draft_open(struct draft *d)
{
	return add_shape(d) == -1 ? -1 : feed_flush(&d->feed, &d->cells);
}

int
draft_add(struct draft *d, const char *p, size_t n, uint64_t line)
{
	int	held = d->open ? 0 : shape_add(&d->shape, p, n, line);

	if (held != 0)
		return held == -1 ? -1 : 0;
	return add_shape(d) == -1 ? -1 :
	    feed_add(&d->feed, &d->cells, p, n, line);
}

void
draft_cut(struct draft *d)
{
	(void)draft_open(d);
	cells_cut(&d->cells);
}

/* The form that is supposed where a table does not tell (table_read). */
static int
form_of(int year)
{
	const int	form = form_of_year(year);

	return form == 0 ? FORM_2021 : form;
}

/* Read the section's cells, and keep what they came to. */
static int
read_cells(struct draft *d, int table, int year, struct sheet *sheet, int keep)
{
	const size_t	nextra = sheet->nextra;
	struct plain	plain;
	int		is_plain, captioned;

	if (cells_end(&d->cells) == -1)
		return -1;
	if (d->cells.npiece == 0)
		return 0;
	captioned = caption_any(&d->cells);
	if (table_read(&d->table, &d->cells, table, year, sheet) == -1)
		return -1;
	/* Text without a table hardly comes again; in another year's report a
	 * caption may say something else, and notes be of other figures. */
	if (!keep || d->cells.full || sheet_rows(sheet, table) == 0 ||
	    captioned || d->table.noted)
		return 1;
	/* The shape does not tell how wide cells are, nor in which order. */
	is_plain = d->shape.nfigure > 0 && !d->cells.drawn &&
	    !d->cells.flowed && !d->cells.turned && sheet->nextra == nextra &&
	    plain_find(&plain, table, &d->table, &d->cells, &d->shape, sheet);
	return stencil_keep(&d->stencils, table, form_of(year), &d->shape,
	    is_plain ? &plain : NULL, sheet, nextra) == -1 ? -1 : 1;
}

int
draft_read(struct draft *d, int table, int year, struct sheet *sheet)
{
	const struct stencil	*s = NULL;
	const int		 kept = !d->open && !d->cells.full &&
	    sheet_rows(sheet, table) == 0;

	if (kept)
		s = stencil_find(&d->stencils, table, form_of(year),
		    &d->shape);
	if (s != NULL)
		return stencil_put(s, &d->shape, sheet) == -1 ? -1 : 1;
	return draft_open(d) == -1 ? -1 :
	    read_cells(d, table, year, sheet, kept);
}
