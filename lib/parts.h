/*
 * Sums in a sentence: 共5件,其中a3件、b2件.
 */
#ifndef GR_PARTS_H
#define GR_PARTS_H

#include "clause.h"

/* Read the parts behind the 其中 at token k, of the number before it, which may
 * stand in the sentence before.  0, or -1 without memory. */
int	 parts_read(struct clause *, size_t k);

#endif
