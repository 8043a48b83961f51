/*
 * Where the columns of a table that is laid out with spaces stand, as its rows
 * and its header show it.
 */
#ifndef GR_LAYOUT_H
#define GR_LAYOUT_H

#include "job.h"

/* Before the others: nothing is known of the table in the job. */
void		 layout_begin(struct job *);

/* The columns of table 3 on the page that a run is on, for form feeds part
 * pages and each has its own, or those of all; n is 0 if they cannot be told.
 * Valid until the next call; runs come in order. */
const struct columns *layout_page(struct job *, const struct run *);

/* The columns for a run: its page's, or those that the nearest full row
 * shows, in *near; NULL if none does. */
const struct columns *layout_of(struct job *, const struct run *,
		    int ncols, struct columns *near);

#endif
