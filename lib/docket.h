/*
 * Table 4 laid out with spaces: its 15 columns, as the headings show them.
 */
#ifndef GR_DOCKET_H
#define GR_DOCKET_H

#include "job.h"

#define DOCKET_COLS	15

/* Put a run's values below the headings: a piece for each column, blank where
 * none is.  Returns 1; or 0 if the headings do not stand in just so many
 * places, or the values not each below one of them. */
int	 docket_place(const struct job *, const struct run *,
		    struct piece cell[DOCKET_COLS]);

/* The same of a line of more cells, pads among them: those in which headings
 * stand on lines above with as many.  1, or 0 if another has something, or they
 * are not as many as the columns. */
int	 docket_pick(const struct job *, const struct zone *,
	    struct piece [DOCKET_COLS]);

#endif
