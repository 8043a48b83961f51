/*
 * A row's values to its columns: what stands in the cells behind a label.
 */
#ifndef GR_PLACE_H
#define GR_PLACE_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"
#include "sheet.h"

/* The most cells of one row: table 4's 15. */
#define PLACE_COLS	15

/* Cells of a row behind its label. */
struct zone {
	const struct piece	*piece;
	size_t			 n;
	enum vrow_kind		 kind;
	int			 cells;		/* of its whole line */
};

/* What the full rows of a table show of its columns; zero before use. */
#define PLACE_CELLS	32
struct geometry {
	/* of rows with so many columns and cells: cells before the first
	 * column, plus one; 0 unknown, -1 not always the same */
	int8_t		lead[PLACE_COLS + 1][PLACE_CELLS];
	int		full[PLACE_COLS + 1];	/* full rows */
	int		exact[PLACE_COLS + 1];	/* rows with a cell a column, */
	int		other[PLACE_COLS + 1];	/* and with more or fewer */
	uint16_t	filled[PLACE_COLS + 1];	/* their columns, as bits */
	uint32_t	headed;		/* bit n: a header of n words */
};

/* Learn from a row whose columns are so many. */
void	geometry_learn(struct geometry *, const struct zone *, int ncols);

/* A row placed. */
struct placed {
	struct cell	cell[PLACE_COLS];
	uint16_t	line[PLACE_COLS];	/* piece of each, plus one */
	uint16_t	doubt;			/* of the whole row */
};

/*
 * Place the values of a row.  near is the zone of the nearest full row whose
 * columns are visible as places on the line, or NULL.  Values that cannot be
 * told are left out and the row is doubted: short, long or column.
 */
void	place(const struct zone *, int ncols, const struct geometry *,
	    const struct zone *near, struct placed *);

#endif
