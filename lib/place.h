/*
 * A row's values to its columns: what stands in the cells behind a label.
 */
#ifndef GR_PLACE_H
#define GR_PLACE_H

#include "columns.h"
#include "placed.h"

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
