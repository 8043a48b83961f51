/*
 * Where the columns of a table that is laid out with spaces stand, as its rows
 * and its header show it.
 */
#ifndef GR_LAYOUT_H
#define GR_LAYOUT_H

#include "job.h"

/* Find the columns of table 3 into the job; n is 0 if they cannot be told. */
void		 layout_learn(struct job *);

/* The columns for a run: those found, or those that the nearest full row
 * shows, in *near; NULL if none does. */
const struct columns *layout_of(const struct job *, const struct run *,
		    int ncols, struct columns *near);

#endif
