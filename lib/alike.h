/*
 * What the rows of a table that are alike show of one of them.
 */
#ifndef GR_ALIKE_H
#define GR_ALIKE_H

#include "geometry.h"

/* What tells the columns of a row with blanks: the places of its cells, or
 * rows that have as many cells. */
#define ALIKE_CELLS	1
#define ALIKE_ROWS	2

/* Have most rows like this one another number of cells? */
int	 alike_odd(const struct zone *, int ncols, const struct geometry *);

/*
 * The cells before the first column, as the table's rows show them: those of
 * the same shape, those with as many cells on their line, the headings, or
 * because there is a cell for each column.  -1 if no answer comes of it, or
 * more than one, or if the row is odd.  *by is what tells it, or 0.
 */
int	 alike_lead(const struct zone *, int ncols, const struct geometry *,
	    int *by);

#endif
