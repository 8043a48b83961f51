/*
 * Tables that were read without any doubt: each figure stands in the cell that
 * its place gives it, and all sums hold.  Where another section has the same
 * shape, and they hold there, too, its figures stand in the same cells: what
 * reads a table asks no more of numbers than whether they add up, unless they
 * are glued or the widths of cells tell something.
 */
#ifndef GR_PLAIN_H
#define GR_PLAIN_H

#include <stdint.h>

#include "cells.h"
#include "shape.h"
#include "sheet.h"
#include "table.h"

/* Where the figures of each row are. */
struct plain {
	int		 table;
	struct plain_row {
		uint16_t	 at;		/* the first of them */
		uint8_t		 cols;		/* in these columns, as bits */
	} row[F_ROWS];
};

/* Was table 2, 3 or 4 read plainly into this sheet from the cells of a shape,
 * and do the sums hold?  Sets *plain if so. */
int	 plain_find(struct plain *, int table, const struct table *,
	    const struct cells *, const struct shape *, const struct sheet *);

/* Do the sums of the form hold for these figures, and has each row that prints
 * any its total? */
int	 plain_holds(const struct plain *, const struct figure *);

#endif
