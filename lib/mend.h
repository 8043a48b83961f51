/*
 * Numbers that were broken over lines, as where a column is too narrow for
 * them: their pieces stand one below the other, or in a stream one behind the
 * other.  They are joined where that gives a row a value for each column and
 * its sum holds, in one way alone.
 */
#ifndef GR_MEND_H
#define GR_MEND_H

#include "job.h"

/* Find the rows of table 3 that can be mended; the pieces that they take count
 * no more in other runs.  0, or -1 without memory. */
int	 mend_find(struct job *);

/* Make the zone of such a run one piece for each column: torn are those that
 * were joined, or might have been. */
void	 mend_zone(const struct job *, const struct run *, struct zone *);

#endif
