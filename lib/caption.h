/*
 * A line above a table that names its year: 2022年度收到和处理政府信息公开申请情况.
 */
#ifndef GR_CAPTION_H
#define GR_CAPTION_H

#include "cells.h"

/* Has any line such words? */
int	 caption_any(const struct cells *);

/*
 * Take out of a section's cells what stands below lines that name other years
 * than this one alone, up to a line that names it alone: where as much is left,
 * that is this year's table.  1 if it is not, so that the table which stands
 * there may be another year's, or if no year is known (0) and as much stands
 * above such a line as below.
 */
int	 caption_settle(struct cells *, int year);

#endif
