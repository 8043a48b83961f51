#include "strewn.h"

/* Does a run stand on lines that show no cells? */
static int
is_unmarked(const struct run *run)
{
	return run->kind == VROW_SINGLE || run->kind == VROW_WORDS;
}

/* How many values has the row that a run may begin, behind its label?  0 if it
 * is of no row that is known. */
static size_t
row_columns(const struct job *r, const struct run *run)
{
	if (!is_unmarked(run) || run->zone == 0 ||
	    r->c->piece[run->zone - 1].kind != PIECE_LABEL)
		return 0;
	return r->table == 3 ? FORM_COLS :
	    run->how == HOW_NONE ? 0 : (size_t)job_columns(r, run->id);
}

/* Are n pieces values, and of table 3 a row's, whose last is the sum? */
static int
are_row(const struct job *r, const struct piece *p, size_t n)
{
	struct cell	cell[FORM_COLS] = { { .doubt = 0 } };
	size_t		i;

	for (i = 0; i < n; i++) {
		if (p[i].kind != PIECE_VALUE)
			return 0;
		cell[i].num = p[i].num;
		cell[i].printed = 1;
	}
	return r->table != 3 || sheet_is_even(cell, (int)n);
}

/* Do the i-th run and those behind it stand one right behind another, the last
 * one before a label or the end, and have so many pieces? */
static int
go_on(const struct job *r, size_t i, size_t ncols)
{
	const struct run	*run = &r->runs->run[i], *p = run + 1;
	const struct run	*end = r->runs->run + r->runs->n;
	size_t			 n = run->nzone;

	for (; p < end && n < ncols && p->how == HOW_NONE && is_unmarked(p) &&
	    p->zone == run->zone + n; p++)
		n += p->nzone;
	return n == ncols && p > run + 1 &&
	    (p == end || p->zone > run->zone + n);
}

void
strewn_join(struct job *r)
{
	const struct wanted	 w = { r->table, r->form };
	const struct run	*run;
	size_t			 i, ncols;

	for (i = 0; i < r->runs->n; i++) {
		run = &r->runs->run[i];
		ncols = row_columns(r, run);
		if (run->nzone < ncols && go_on(r, i, ncols) &&
		    are_row(r, &r->c->piece[run->zone], ncols))
			runs_stream(r->runs, r->c, w, i, ncols);
	}
}
