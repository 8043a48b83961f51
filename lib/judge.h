/*
 * The rules within one report (gr-sum).
 */
#ifndef GR_JUDGE_H
#define GR_JUDGE_H

#include "sheet.h"
#include "tally.h"

/*
 * Tell the troubles with a report's input: as findings of the rule `input' to
 * a tally that has it, else (or with NULL) on standard error.  Returns how
 * many there are.
 */
int	 judge_troubles(struct tally *, const struct sheet *);

/* Tell a trouble with rows that are read here, on standard error, and as such a
 * finding to a tally that has the rule; of a line of the rows, or 0. */
void	 judge_unread(struct tally *, const char *path, uint64_t line,
	    const char *what);

/* Has a sheet nothing but troubles, so that there is nothing to judge? */
int	 judge_nothing(const struct sheet *);

/* Judge a report, which may be folded, by all rules of gr-sum.  The number of
 * its troubles. */
int	 judge_sheet(struct tally *, struct sheet *);

#endif
