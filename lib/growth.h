/*
 * The rule text-growth: what the prose says of a figure's growth, against the
 * tables of both years.
 */
#ifndef GR_GROWTH_H
#define GR_GROWTH_H

#include "sheet.h"
#include "tally.h"

/* Judge a report by that of the year before. */
void	 growth_judge(struct tally *, const struct sheet *before,
	    const struct sheet *);

#endif
