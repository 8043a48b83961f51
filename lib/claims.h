/*
 * The rules about what the prose claims of its own figures, and of what was
 * done: sums, shares, that all is answered, that no fee was asked for; and
 * the date of its signature.
 */
#ifndef GR_CLAIMS_H
#define GR_CLAIMS_H

#include "grid.h"
#include "tally.h"

void	 claims_judge(struct tally *, const struct grid *);

#endif
