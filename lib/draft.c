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

/* Add a part to the cells.  Rows are none of the feed's. */
static int
add_part(struct draft *d, const struct part *t)
{
	const struct cell_at	at = { t->line, t->col, t->span };

	if (t->kind == PART_LINE)
		return feed_add(&d->feed, &d->cells, t->text, t->len, t->line);
	if (t->kind == PART_CELL)
		return cells_cell(&d->cells, t->text, t->len, at);
	if (feed_flush(&d->feed, &d->cells) == -1)
		return -1;
	return t->kind == PART_ROW ?
	    cells_row(&d->cells, t->line, t->col) :
	    cells_add(&d->cells, t->text, t->len, t->line);
}

/* Hold nothing any more: add what is to the cells. */
static int
open_held(struct draft *d)
{
	const struct shape	*s = &d->shape;
	const struct str	 lines = { s->lines.p, s->nbyte, 0 };
	struct part		 t;
	size_t			 at = s->nbyte;

	if (d->open)
		return 0;
	d->open = 1;
	if (feed_lines(&d->feed, &d->cells, &lines, s->first) == -1)
		return -1;
	while (shape_next(s, &at, &t))
		if (add_part(d, &t) == -1)
			return -1;
	return 0;
}

/* The section ends, or is cut short. */
static int
end_held(struct draft *d)
{
	return open_held(d) == -1 ? -1 : feed_flush(&d->feed, &d->cells);
}

/* Hold a part, or add it to the cells. */
static int
take_part(struct draft *d, const struct part *t)
{
	int	held = d->open ? 0 : shape_part(&d->shape, t);

	if (held != 0)
		return held == -1 ? -1 : 0;
	return open_held(d) == -1 ? -1 : add_part(d, t);
}

int
draft_add(struct draft *d, const char *p, size_t n, uint64_t line)
{
	int	held = d->open ? 0 : shape_add(&d->shape, p, n, line);

	if (held != 0)
		return held == -1 ? -1 : 0;
	return take_part(d, &(struct part){ PART_LINE, line, 0, 0, p, n });
}

int
draft_strung(struct draft *d, const char *p, size_t n, uint64_t line)
{
	return take_part(d, &(struct part){ PART_STRUNG, line, 0, 0, p, n });
}

int
draft_row(struct draft *d, uint64_t line, unsigned columns)
{
	return take_part(d, &(struct part){ PART_ROW, line, columns, 0, NULL,
	    0 });
}

int
draft_cell(struct draft *d, const char *p, size_t n, struct cell_at at)
{
	return take_part(d, &(struct part){ PART_CELL, at.line, at.col,
	    at.span, p, n });
}

void
draft_cut(struct draft *d)
{
	(void)end_held(d);
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
	return end_held(d) == -1 ? -1 :
	    read_cells(d, table, year, sheet, kept);
}
