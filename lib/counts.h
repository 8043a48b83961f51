/*
 * Counts and amounts in a sentence: 收到申请5件, 收费3万元.
 */
#ifndef GR_COUNTS_H
#define GR_COUNTS_H

#include "clause.h"

/* Read the number at token k.  Returns the token behind what states it; 0
 * without memory. */
size_t	 counts_number(struct clause *, size_t k);

#endif
