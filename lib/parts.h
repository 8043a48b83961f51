/*
 * The rule about many bodies: a government's tables are the sums of its
 * departments'.
 */
#ifndef GR_PARTS_H
#define GR_PARTS_H

#include "groups.h"
#include "sheet.h"
#include "tally.h"

struct parts;

/* Begin with groups, which stay the caller's.  NULL without memory. */
struct parts	*parts_open(const struct groups *);

/*
 * Take a report: as a whole, and as a part of all that it is part of.  What is
 * kept are the sums, not the reports.  0, or -1 with errno: ENOMEM, or EFBIG
 * for reports on more than LIM_YEARS years.
 */
int		 parts_add(struct parts *, const struct sheet *);

/* All reports have been taken: judge each whole that was met. */
void		 parts_judge(const struct parts *, struct tally *);

void		 parts_close(struct parts *);

#endif
