/*
 * What stands below the headings of a table's columns: a row's values where
 * other columns stand before or behind those of the form.
 */
#ifndef GR_HEADED_H
#define GR_HEADED_H

#include "placed.h"

/*
 * All that stands below the headings is of their columns, as the sum shows, and
 * what stands before or behind is of a column that the form has not; no other
 * choice of values may make a total where no heading names such a column.  A
 * page's grid tells it where the sum fails, too.  beyond: only if there is
 * something.  1, or 0 with nothing put where this cannot be told.
 */
int	headed_put(struct placed *, int ncols, const struct zone *,
	    const struct geometry *, int beyond);

#endif
