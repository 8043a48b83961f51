/*
 * The rules between the years of one body (gr-diff -c).
 */
#ifndef GR_YEARS_H
#define GR_YEARS_H

#include "sheet.h"
#include "tally.h"

/* Judge a report against another of its body: that of the year before, or
 * one of the same year. */
void	 years_judge(struct tally *, const struct sheet *before,
	    const struct sheet *);

#endif
