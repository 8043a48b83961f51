/*
 * Tables of contents: headings one after another with no text between.
 */
#ifndef GR_CONTENTS_H
#define GR_CONTENTS_H

#include "ahead.h"
#include "stage.h"

/*
 * The first line held is the first heading of a report.  The list of headings
 * that begins with it, if it is one, is a table of contents if the first
 * section's heading is met again behind it: its lines are marked then.  1 if
 * the line is told (of the contents or not), 0 if more must be seen.
 */
int	 contents_settle(struct ahead *, struct stage *);

#endif
