/*
 * Cells that have been given their columns, entered in a row of a sheet.
 */
#ifndef GR_ENTRY_H
#define GR_ENTRY_H

#include <stdint.h>

#include "job.h"

/* Copy n placed cells, from cell `at' on, into a row of these columns. */
void	 entry_put(const struct job *, const struct zone *,
	    const struct placed *, int at, const uint8_t *cols, int n,
	    struct row *);

/* Do the cells of a row add up to its last, as far as all are printed? */
int	 entry_adds_up(const struct row *, int ncols);

/* At a line's end a number may have lost its last digits, if the page was too
 * narrow: does a total begin with some, but not all, of those of the sum?
 * Where cells have borders they are whole, but in the last line of all, with
 * which a text may have been cut short, and above a number alone. */
int	 entry_is_clipped(const struct job *, const struct run *,
	    const struct row *, int ncols);

/* Has a cell two numbers and more, before a run's values on their line, or as
 * the first of the next?  They may be the rest of that line. */
int	 entry_is_crowded(const struct job *, const struct run *);

/* Of a row with blanks, do its values show that they may stand in others'
 * places: a total that the others do not make, or others and no total? */
int	 entry_has_shifted(const struct row *, int ncols);

#endif
