/*
 * Bodies that are parts of others: a government's tables are the sums of its
 * departments' (gr-sum -g).
 */
#ifndef GR_GROUPS_H
#define GR_GROUPS_H

#include <stdint.h>

#include "sheet.h"
#include "tally.h"

struct groups;

/*
 * Read lines of two names, part TAB whole; "-" is standard input.  NULL in
 * trouble, with what it is and its line, 0 where it has none.
 */
struct groups	*groups_open(const char *path, const char **what,
		    uint64_t *line);

/*
 * Take a report: as a whole, and as a part of all that it is part of.  What is
 * kept are the sums, not the reports.  0, or -1 with errno: ENOMEM, or EFBIG
 * for reports on more than LIM_YEARS years.
 */
int		 groups_add(struct groups *, const struct sheet *);

/* All reports have been taken: judge each whole that was met. */
void		 groups_judge(const struct groups *, struct tally *);

void		 groups_close(struct groups *);

#endif
