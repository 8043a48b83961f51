/*
 * The rule about many bodies: a government's tables are the sums of its
 * departments'.
 */
#ifndef GR_WHOLES_H
#define GR_WHOLES_H

#include "groups.h"
#include "sheet.h"
#include "tally.h"

struct wholes;

/* Begin with groups, which stay the caller's.  NULL without memory. */
struct wholes	*wholes_open(const struct groups *);

/*
 * Take a report: as a whole, and as a part of all that it is part of.  What is
 * kept are the sums, not the reports.  0, or -1 with errno: ENOMEM, or EFBIG
 * for reports on more than LIM_YEARS years.
 */
int		 wholes_add(struct wholes *, const struct sheet *);

/* All reports have been taken: judge each whole that was met. */
void		 wholes_judge(const struct wholes *, struct tally *);

void		 wholes_close(struct wholes *);

#endif
