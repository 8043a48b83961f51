/*
 * What a sentence says that there is none of: 未收到申请, 零申请.
 */
#ifndef GR_NONE_H
#define GR_NONE_H

#include "clause.h"

/* Read the negation at token k: 0 of each thing that it names.  Returns the
 * token behind it, or behind the negation where it states nothing; 0 without
 * memory. */
size_t	 none_read(struct clause *, size_t k);

/* Read the 零 at token k: 依申请公开零申请.  0, or -1 without memory. */
int	 none_zero(struct clause *, size_t k);

#endif
