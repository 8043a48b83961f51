/*
 * A row's values to its columns: what stands in the cells behind a label.
 */
#ifndef GR_PLACE_H
#define GR_PLACE_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"
#include "columns.h"
#include "heads.h"
#include "sheet.h"

/* The most cells of one row: table 4's 15. */
#define PLACE_COLS	15

/* Cells of a row behind its label. */
struct zone {
	const struct piece	*piece;
	size_t			 n;
	enum vrow_kind		 kind;
	size_t			 before;	/* cells of its line before */
	size_t			 line;		/* all cells of its line */
						/* SIZE_MAX: in a stream */
	size_t			 left;		/* columns on its line before */
	size_t			 width;		/*  it, and all; 0: none */
	int			 grid;		/* columns told by a page */
	int			 leaf;		/* of a group of table 3 */
	int			 depth;		/* of its label: PLACE_LABELS */
	int			 open;		/* a stream that goes on: its */
						/* last blanks may be others' */
	int			 odd;		/* not as many cells as rows */
						/* that stand like it */
};

/*
 * Where rows alike in their number of cells have their values: the first and
 * last cell.  They tell the columns if together they reach over just so many
 * cells, and one of them, not the one in question, does alone: a row that
 * lost a column reaches less far.
 */
#define PLACE_CELLS	32	/* of a line; longer ones are not learnt from */
#define PLACE_DEPTH	8	/* cells before the values */
#define PLACE_MANY	8	/* rows that show how a table is filled */
#define PLACE_LABELS	4	/* a label's depth: 1; in table 3 up to 3 */
struct reach {
	uint8_t		rows;		/* up to 255 */
	uint8_t		first;
	uint8_t		last;
	uint8_t		whole;		/* rows that alone reach over all */
};

/* Cells with something in them, as bits: which are pads in so wide a row? */
#define PLACE_MASKS	16
struct mask {
	uint32_t	cells;
	uint8_t		rows;
};

/* What the rows of a table show of its columns; zero before use. */
struct geometry {
	/* rows with so many cells on their line, so many before the values */
	struct reach	shape[PLACE_COLS + 1][PLACE_CELLS][PLACE_DEPTH];
	/* the same whatever stands before the values */
	struct reach	line[PLACE_COLS + 1][PLACE_CELLS];
	/* in a stream: rows with so many cells */
	struct reach	stream[PLACE_COLS + 1][PLACE_CELLS];
	/* rows with a cell for each column, their cells counted from there */
	struct reach	exact[PLACE_COLS + 1];
	/* rows whose labels are so deep, with so many cells on their line, so
	 * many before the values */
	uint8_t			deep[PLACE_LABELS][PLACE_CELLS][PLACE_DEPTH];
	/* rows with as much printed as columns, and blanks between */
	struct mask	mask[PLACE_COLS + 1][PLACE_MASKS];
	/* cells filled in any row, as bits from the last cell on, where one
	 * has more of them than columns */
	uint32_t	filled[PLACE_COLS + 1];
	uint8_t		crowded[PLACE_COLS + 1];
	int		full[PLACE_COLS + 1];	/* rows with all columns */
	int		rows[PLACE_COLS + 1];	/* all rows */
	uint32_t	headed;		/* bit n: a header of n words */
	struct heads	heads;		/* where they stand in a grid */
	int		foreign;	/* columns beyond the form's */
	int		partial;	/* leaves laid out but for a total */
	uint32_t	learnt;		/* bit n: of rows with n columns */
};

/* Forget a table: what was learnt of it, which is little of all this. */
void	geometry_clear(struct geometry *);

/* Learn from a row whose columns are so many, and are visible as places on the
 * line, or NULL. */
void	geometry_learn(struct geometry *, const struct zone *, int ncols,
	    const struct columns *);

/* A row placed. */
struct placed {
	struct cell	cell[PLACE_COLS];
	uint16_t	line[PLACE_COLS];	/* piece of each, plus one */
	uint16_t	doubt;			/* of the whole row */
};

/*
 * Place the values of a row.  The columns are those visible as places on the
 * line, or NULL.  Of each group of columns
 * (0: there are none) the last is the sum of the others.  If all are one group,
 * that tells the readings of too many values apart, and a shift of a row with
 * blanks.  Values that cannot be told are
 * left out and the row is doubted, short or long; column doubts those that
 * are written by a guess.
 */
void	place(const struct zone *, int ncols, const struct geometry *,
	    const struct columns *, int group, struct placed *);

#endif
