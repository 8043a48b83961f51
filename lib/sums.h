/*
 * The sums of the form: these cells together are what those are.
 */
#ifndef GR_SUMS_H
#define GR_SUMS_H

#include "sheet.h"
#include "tally.h"

struct sums_count {
	unsigned	judged;		/* sums that applied */
	unsigned	unknown;	/* of them, those not to be told */
};

/* Judge the sums within a sheet. */
struct sums_count	 sums_judge(struct tally *, const struct sheet *);

/* Judge the sums between a sheet and that of the year before. */
struct sums_count	 sums_judge_years(struct tally *,
			    const struct sheet *before, const struct sheet *);

#endif
