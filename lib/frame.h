/*
 * The frame about a table that stands in a cell of another one, which has but
 * that: the bars at both ends of its lines are no cells' of the table.
 */
#ifndef GR_FRAME_H
#define GR_FRAME_H

#include <stddef.h>

#include "ruled.h"

/*
 * Take the frame off a line.  *framed tells whether the line before had one,
 * and then whether this has: it begins where a ruler stands between two bars,
 * and those above, which are held, part no columns; then 1 is returned: what
 * is held ends.  Else 0.
 */
int	 frame_skip(int *framed, const struct ruled *, const char **,
	    size_t *);

#endif
