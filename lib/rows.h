/*
 * Runs that are bound to rows, into the rows of a sheet.
 */
#ifndef GR_ROWS_H
#define GR_ROWS_H

#include "job.h"

/* Write all runs of a table, labels without values, and rows that the form
 * has not.  0, or -1 without memory; job.cut tells of rows left out. */
int	 rows_fill(struct job *);

/* Write the labels of a table that has no run, if they are many.  0, or -1. */
int	 rows_bare(struct job *);

#endif
