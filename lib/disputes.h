/*
 * Table 4: 行政复议 and 行政诉讼, three rows that mostly stand side by side.
 */
#ifndef GR_DISPUTES_H
#define GR_DISPUTES_H

#include "job.h"

/* Read the runs of table 4 into the sheet.  1 if its rows stand one below the
 * other with their labels, and are to be read as any table's; else 0, or -1
 * without memory. */
int	 disputes_read(struct job *);

#endif
