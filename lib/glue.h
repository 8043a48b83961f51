/*
 * Numbers printed without space between them: digits parted from the label
 * that they are glued to, and rows whose cells arithmetic parts.
 */
#ifndef GR_GLUE_H
#define GR_GLUE_H

#include "cells.h"
#include "job.h"

/* Part digits from a label of the table that ends in them.  1 if any cells of
 * the table are glued, else 0; -1 without memory. */
int	 glue_part(struct cells *, int table);

/* Has a run fewer numbers than its row has columns, some of them plainly more
 * than one? */
int	 glue_is(const struct job *, const struct run *, int ncols);

/* Read all rows that job.glued has: the cells that are the same in every
 * reading that the sums leave.  0, or -1 without memory. */
int	 glue_settle(struct job *);

/* Table 4's 15 cells in a run that is glued: place those that are the same in
 * every reading.  1, 0 if it is no such run, or -1 without memory. */
int	 glue_across(const struct job *, const struct run *, int ncols,
	    struct placed *);

#endif
