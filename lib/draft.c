#include "draft.h"

#include <string.h>

#include "browsed.h"
#include "caption.h"
#include "form.h"
#include "indented.h"
#include "plain.h"

void
draft_clear(struct draft *d)
{
	cells_clear(&d->cells);
	attributes_clear(&d->attributes);
	breaks_clear(&d->breaks);
	tabular_clear(&d->tabular);
	shape_clear(&d->shape);
	d->open = 0;
}

void
draft_free(struct draft *d)
{
	cells_free(&d->cells);
	attributes_free(&d->attributes);
	breaks_free(&d->breaks);
	tabular_free(&d->tabular);
	rowed_free(&d->rowed);
	table_free(&d->table);
	shape_free(&d->shape);
	stencil_free(&d->stencils);
}

/* Add lines, each with an LF behind it, by a function. */
static int
add_lines(struct draft *d, const struct str *lines, uint64_t line,
    int (*add)(struct draft *, const char *, size_t, uint64_t))
{
	const char	*p = str_text(lines), *lf, *end = p + lines->len;

	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (add(d, p, (size_t)(lf - p), line++) == -1)
			return -1;
	}
	return 0;
}

static int
add_line(struct draft *d, const char *p, size_t n, uint64_t line)
{
	return cells_add(&d->cells, p, n, line);
}

/* A row with bars about its cells, and the line that each stands on. */
struct barred_row {
	const struct str	*text;
	uint64_t		 line;
	const uint64_t		*at;	/* 0: that of the row */
	size_t			 ncell;
	size_t			 known;
	int			 folded;	/* its cells have lines */
};

static int
add_row(struct draft *d, struct barred_row r)
{
	const size_t		 before = d->cells.nvrow;
	const struct vrow	*v;
	size_t			 i;

	d->cells.folds = r.folded ? FOLD_LINES : FOLD_NONE;
	if (cells_add(&d->cells, r.text->p, r.text->len, r.line) == -1)
		return -1;
	d->cells.folds = FOLD_NONE;
	if (d->cells.nvrow != before + 1)
		return 0;
	v = &d->cells.vrow[before];
	for (i = 0; v->count == r.ncell && i < v->count && i < r.known; i++)
		if (r.at[i] != 0)
			d->cells.piece[v->first + i].line = r.at[i];
	return 0;
}

/* Add the lines whose breaks are held: as a row, or as they are. */
static int
give_breaks(struct draft *d)
{
	struct breaks	*b = &d->breaks;
	int		 rc = breaks_row(b);

	if (rc != 0)
		return rc == -1 ? -1 : add_row(d, (struct barred_row){ &b->row,
		    b->first, b->at, b->ncell, BREAKS_CELLS, b->folded });
	rc = add_lines(d, &b->lines, b->first, add_line);
	breaks_drop(b);
	return rc;
}

/* Add the rows of a table in LaTeX. */
static int
give_tabular(struct draft *d)
{
	struct tabular	*t = &d->tabular;
	int		 rc = 0;

	while (t->nline > 0 && (rc = tabular_next(t)) == 1 &&
	    add_row(d, (struct barred_row){ &t->row, t->at[0], t->at,
	    t->ncell, TABULAR_CELLS, 0 }) == 0)
		continue;
	tabular_clear(t);
	return rc == 0 ? 0 : -1;
}

/* Add a line to the cells, or to a row of them, or to a table that is held. */
static int
take_line(struct draft *d, const char *p, size_t n, uint64_t line)
{
	enum breaks_take	t;
	int			rc = !tabular_may(&d->tabular, p, n) ? 0 :
	    tabular_take(&d->tabular, p, n, line);

	if (rc == 1 && d->tabular.ended)
		return give_breaks(d) == -1 ? -1 : give_tabular(d);
	if (rc != 0)
		return rc == -1 ? -1 : 0;
	t = breaks_take(&d->breaks, p, n, line);
	if (t == BREAKS_PASS && d->breaks.nline > 0) {
		if (give_breaks(d) == -1)
			return -1;
		t = breaks_take(&d->breaks, p, n, line);
	}
	return t == BREAKS_FAIL ? -1 : t == BREAKS_HOLD ? 0 :
	    cells_add(&d->cells, p, n, line);
}

/* Add the rows of values that stand behind their names. */
static int
add_named(struct draft *d)
{
	struct attributes	*a = &d->attributes;
	int			 rc;

	while ((rc = attributes_next(a)) == 1) {
		if (a->ncell == 0)
			rc = take_line(d, a->text.p, a->text.len, a->line);
		else if ((rc = give_breaks(d)) == 0)
			rc = add_row(d, (struct barred_row){ &a->text, a->line,
			    a->at, a->ncell, ATTRIBUTES + 1, 0 });
		if (rc == -1)
			return -1;
	}
	return rc;
}

/* Add the lines that are held for their names: as rows, or as they are. */
static int
give_named(struct draft *d)
{
	struct attributes	*a = &d->attributes;
	int			 rc = attributes_are(a);

	if (rc == 1)
		rc = add_named(d);
	else if (rc == 0)
		rc = add_lines(d, &a->lines, a->first, take_line);
	attributes_drop(a);
	return rc;
}

/* Add all lines that are held for what goes on behind them. */
static int
give_back(struct draft *d)
{
	return give_named(d) == -1 || give_breaks(d) == -1 ? -1 :
	    give_tabular(d);
}

static int
take(struct draft *d, const char *p, size_t n, uint64_t line)
{
	int	rc = attributes_take(&d->attributes, p, n, line);

	if (rc == 0 && d->attributes.nline > 0) {
		if (give_named(d) == -1)
			return -1;
		rc = attributes_take(&d->attributes, p, n, line);
	}
	return rc == -1 ? -1 : rc == 1 ? 0 : take_line(d, p, n, line);
}

/* Add a row that was put together. */
static int
add_rowed(struct draft *d)
{
	const struct rowed	*r = &d->rowed;

	return add_row(d, (struct barred_row){ &r->row, r->line, r->at,
	    r->ncell, ROWED_CELLS, 0 });
}

/* Add the rows of a table as browsers give it. */
static int
add_browsed(struct draft *d)
{
	struct browsed	 b;
	int		 rc;

	browsed_open(&b, d->shape.lines.p, d->shape.lines.len, d->shape.first);
	while ((rc = browsed_next(&b, &d->rowed)) == 1)
		if (add_rowed(d) == -1)
			return -1;
	return rc;
}

/* Add the rows of one that is indented. */
static int
add_indented(struct draft *d, struct indented *t)
{
	int	rc;

	while ((rc = indented_next(t, &d->rowed)) == 1)
		if (add_rowed(d) == -1)
			return -1;
	return rc;
}

/* Add the lines whose shape is known to the cells. */
static int
add_shape(struct draft *d)
{
	const struct str	*lines = &d->shape.lines;
	struct indented		 t;

	if (d->open)
		return 0;
	d->open = 1;
	if (browsed_is(str_text(lines), lines->len))
		return add_browsed(d);
	if (indented_open(&t, str_text(lines), lines->len, d->shape.first))
		return add_indented(d, &t);
	return add_lines(d, lines, d->shape.first, attributes_any(
	    &d->attributes, str_text(lines), lines->len) ? take : take_line);
}

int
draft_open(struct draft *d)
{
	return add_shape(d) == -1 ? -1 : give_back(d);
}

int
draft_add(struct draft *d, const char *p, size_t n, uint64_t line)
{
	int	held = d->open ? 0 : shape_add(&d->shape, p, n, line);

	if (held != 0)
		return held == -1 ? -1 : 0;
	return add_shape(d) == -1 ? -1 : take(d, p, n, line);
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
	 * caption may say something else. */
	if (!keep || d->cells.full || sheet_rows(sheet, table) == 0 ||
	    captioned)
		return 1;
	/* The shape does not tell how wide cells are. */
	is_plain = d->shape.nfigure > 0 && !d->cells.drawn &&
	    !d->cells.flowed && sheet->nextra == nextra &&
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
