/*
 * What a sentence states.
 */
#ifndef GR_STATEMENT_H
#define GR_STATEMENT_H

#include "facts.h"
#include "sentence.h"

/* Add what a sentence states of this year, or of any with 0.  0, or -1 without
 * memory. */
int	 statement_read(struct facts *, const struct sentence *, int year);

#endif
