#include "plain.h"

#include <string.h>

#include "job.h"

#define ROWS	3	/* of table 4, which may stand side by side */
#define RESULTS	5	/* its columns */

/* Doubts with which order.c leaves a row alone. */
#define CERTAIN	(DOUBT_STRAY | DOUBT_LABEL | DOUBT_ORDER)

/* A table whose figures are being counted. */
struct count {
	struct plain		*plain;
	const struct cells	*c;
	const struct shape	*shape;
	const struct sheet	*sheet;
	size_t			 figures;
	int			 met[F_ROWS];	/* runs that are the row's */
	int			 cells;		/* runs of cells on a line, */
	int			 singles;	/*  of a line for each, */
	int			 others;	/*  of no row */
};

static int
is_figure(const struct count *n, const struct piece *p)
{
	return p->kind == PIECE_VALUE &&
	    shape_figure(cells_text(n->c, p), p->len);
}

/* Is the value of a piece in a cell, whole; and the next figure, if it is one?
 * *figure tells. */
static int
is_next(const struct count *n, const struct piece *p, const struct cell *cell,
    int *figure)
{
	const struct figure	*f = &n->shape->figure[n->figures];

	*figure = is_figure(n, p);
	return cell->line == p->line && cell->num.digits == p->num.digits &&
	    cell->num.scale == p->num.scale && !p->torn && !p->loose &&
	    (!*figure || (n->figures < n->shape->nfigure &&
	    p->num.digits == f->digits && p->num.scale == f->scale));
}

/* Take a row's figures, which are the next: those of the pieces from *p on,
 * which is moved on behind the last.  0 if they are not. */
static int
take_row(struct count *n, enum form_id id, const struct piece **p,
    const struct piece *end)
{
	const struct row	*row = &n->sheet->row[id];
	struct plain_row	*r = &n->plain->row[id];
	int			 i, figure;

	if (!row->present || n->met[id]++)
		return 0;
	r->at = (uint16_t)n->figures;
	for (i = 0; i < FORM_COLS; i++) {
		if (!row->cell[i].printed)
			continue;
		while (*p < end && (*p)->kind != PIECE_VALUE)
			++*p;
		if (*p == end || !is_next(n, (*p)++, &row->cell[i], &figure))
			return 0;
		if (!figure)
			continue;
		r->cols |= (uint8_t)(1u << i);
		n->figures++;
	}
	return 1;
}

static size_t
count_figures(const struct count *n, const struct piece *p, size_t npiece)
{
	size_t	i, figures = 0;

	for (i = 0; i < npiece; i++)
		figures += (size_t)is_figure(n, &p[i]);
	return figures;
}

/* Has a row of a stream an empty cell at an end of it?  Zeros among its values,
 * which may then stand elsewhere, are read with care (place.c). */
static int
is_open(const struct count *n, const struct run *run)
{
	const struct row	*row = &n->sheet->row[run->id];

	return run->stream && n->plain->table == 3 && run->how != HOW_NONE &&
	    !(row->cell[0].printed && row->cell[FORM_COLS - 1].printed);
}

/*
 * Take the row of a run; or its three rows, where it has all of table 4's
 * figures.  Cells over several columns are told by what they print, and a
 * label around the lines of a run by whether they print the same.
 */
static int
take_run(struct count *n, const struct run *run)
{
	const struct piece	*p = &n->c->piece[run->zone];
	const struct piece	*end = p + run->nzone;
	const size_t		 figures = count_figures(n, p, run->nzone);
	const int		 across = n->plain->table == 4 &&
	    figures == n->shape->nfigure;
	size_t			 pads;
	int			 i;

	n->cells += run->kind == VROW_CELLS;
	n->singles += run->kind == VROW_SINGLE;
	n->others += run->how == HOW_NONE && run->printed > 0;
	if (figures == 0)
		return 1;
	if (is_open(n, run))
		return 0;
	if ((run->kind != VROW_CELLS && run->kind != VROW_SINGLE) ||
	    (!run->stream && run->nzone > (size_t)run->printed &&
	    job_heads(n->c, p->vrow, run->nzone, &pads) != NULL))
		return 0;
	/* Zeros before an empty last cell are read with care. */
	if (across && end[-1].len == 0)
		return 0;
	for (i = 0; across && i < ROWS; i++)
		if (!take_row(n, (enum form_id)(F_REVIEW + i), &p, end))
			return 0;
	return across || (run->how != HOW_NONE && run->mend == 0 &&
	    !(run->around && run->stream) && take_row(n, run->id, &p, end));
}

/* Is a row certain for order.c, if all of it is printed? */
static int
is_certain(const struct row *row)
{
	int	i;

	for (i = 0; i < FORM_COLS; i++)
		if (row->cell[i].doubt != 0)
			return 0;
	return (row->doubt & ~CERTAIN) == 0;
}

/* Where cells have a line each, order.c looks at the figures of rows that are
 * not certain, and mend.c at those of runs of no row.  Are there none? */
static int
is_settled(const struct count *n)
{
	const struct row	*row = n->sheet->row;
	enum form_id		 id, end = form_end(n->plain->table);

	if (n->cells > 0 && n->singles == 0)
		return 1;
	for (id = form_first(n->plain->table); id < end; id++)
		if (row[id].present && !is_certain(&row[id]))
			return 0;
	return n->others == 0;
}

/* Is no row printed twice?  In table 4 headings may be. */
static int
are_apart(const struct count *n, const struct runs *runs)
{
	const struct run	*run;
	int			 met[F_ROWS] = { 0 };
	size_t			 i;

	for (i = 0; i < runs->n; i++) {
		run = &runs->run[i];
		if (run->how != HOW_NONE && met[run->id]++ &&
		    n->plain->table != 4)
			return 0;
	}
	return 1;
}

/* Has a piece a value that is none of the shape's figures, though sums have it,
 * or part of one: was it parted from a label, or is it glued? */
static int
is_odd(const struct count *n, const struct piece *p)
{
	return p->kind == PIECE_VALUE && !is_figure(n, p) &&
	    (n->plain->table != 2 || number_glued(cells_text(n->c, p), p->len));
}

int
plain_find(struct plain *plain, int table, const struct table *t,
    const struct cells *c, const struct shape *shape,
    const struct sheet *sheet)
{
	struct count	n = { .plain = plain, .c = c, .shape = shape,
			    .sheet = sheet };
	size_t		i;

	*plain = (struct plain){ .table = table };
	if (t->proven ||
	    count_figures(&n, c->piece, c->npiece) != shape->nfigure)
		return 0;
	for (i = 0; i < c->npiece; i++)
		if (c->piece[i].glued || is_odd(&n, &c->piece[i]))
			return 0;
	for (i = 0; i < t->runs.n; i++)
		if (!take_run(&n, &t->runs.run[i]))
			return 0;
	return n.figures == shape->nfigure && is_settled(&n) &&
	    are_apart(&n, &t->runs) && plain_holds(plain, shape->figure);
}

/* Add a row's figures to a sum for each column. */
static void
add_row(const struct plain_row *r, const struct figure *f,
    uint32_t sum[FORM_COLS])
{
	unsigned	cols = r->cols;
	int		i;

	f += r->at;
	for (i = 0; cols != 0; i++, cols >>= 1)
		if (cols & 1)
			sum[i] += f++->digits;
}

/* Has a row that prints anything its total, the last of so many columns, and
 * is it the sum of the others?  None of them has decimals. */
static int
row_holds(const struct plain_row *r, const struct figure *f, int cols)
{
	uint32_t	sum = 0;
	unsigned	others = r->cols & ((1u << (cols - 1)) - 1);

	if (r->cols == 0)
		return 1;
	for (f += r->at; others != 0; others &= others - 1, f++) {
		if (f->scale != 0)
			return 0;
		sum += f->digits;
	}
	return r->cols >> (cols - 1) == 1 && f->scale == 0 &&
	    f->digits == sum;
}

/* Do the sums over rows hold: what became of the applications, and as many as
 * there were? */
static int
columns_hold(const struct plain *plain, const struct figure *f)
{
	uint32_t	part[FORM_COLS] = { 0 }, whole[FORM_COLS] = { 0 };
	uint32_t	in[FORM_COLS] = { 0 }, out[FORM_COLS] = { 0 };
	enum form_id	id;

	for (id = F_GRANTED; id <= F_OTHERWISE_3; id++)
		add_row(&plain->row[id], f, part);
	add_row(&plain->row[F_OUTCOME], f, whole);
	add_row(&plain->row[F_RECEIVED], f, in);
	add_row(&plain->row[F_CARRIED_IN], f, in);
	add_row(&plain->row[F_OUTCOME], f, out);
	add_row(&plain->row[F_CARRIED_OUT], f, out);
	return plain->row[F_OUTCOME].cols != 0 &&
	    memcmp(part, whole, sizeof(part)) == 0 &&
	    memcmp(in, out, sizeof(in)) == 0;
}

int
plain_holds(const struct plain *plain, const struct figure *f)
{
	const int	cols = plain->table == 3 ? FORM_COLS : RESULTS;
	enum form_id	id, end = form_end(plain->table);

	if (plain->table == 2)
		return 1;
	for (id = form_first(plain->table); id < end; id++)
		if (!row_holds(&plain->row[id], f, cols))
			return 0;
	return plain->table != 3 || columns_hold(plain, f);
}
