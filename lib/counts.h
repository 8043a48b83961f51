/*
 * Counts and amounts in a sentence: 收到申请5件, 未收到申请, 零申请.
 */
#ifndef GR_COUNTS_H
#define GR_COUNTS_H

#include "clause.h"

/* Read the number at token k.  Returns the token behind what states it; 0
 * without memory. */
size_t	 counts_number(struct clause *, size_t k);

/* Read the negation at token k: 0 of each thing that it names.  Returns the
 * token behind it, or behind the negation where it states nothing; 0 without
 * memory. */
size_t	 counts_none(struct clause *, size_t k);

/* Read the 分别 at token k: 复议、诉讼分别为5件、3件.  Returns the token behind the
 * last of the numbers, which say nothing else, or k + 1; 0 without memory. */
size_t	 counts_each(struct clause *, size_t k);

/* Read the 零 at token k: 依申请公开零申请.  0, or -1 without memory. */
int	 counts_zero(struct clause *, size_t k);

#endif
