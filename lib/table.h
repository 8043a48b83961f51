/*
 * A section's cells to the rows of a sheet: which values are which row's.
 */
#ifndef GR_TABLE_H
#define GR_TABLE_H

#include "cells.h"
#include "place.h"
#include "runs.h"
#include "sheet.h"

/* Working memory, reused from table to table; all zero before its first use. */
struct table {
	struct runs	runs;
	struct geometry	geometry;
	int		proven;		/* sums alone told some of its rows */
	int		noted;		/* notes below it, perhaps table 2's */
};

/*
 * Read table 2, 3 or 4 from the cells of its section into the sheet.  year is
 * the report's, 0 if it is not told yet: it decides the edition where neither
 * the labels nor the header do.  0, or -1 without memory or (errno EFBIG) with
 * more rows than a sheet holds.  Labels glued to digits are parted in the
 * cells.
 */
int	 table_read(struct table *, struct cells *, int table, int year,
	    struct sheet *);

void	 table_free(struct table *);

#endif
