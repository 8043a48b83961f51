/*
 * One figure of several things, and several figures of as many: 复议、诉讼均为0件,
 * 复议、诉讼分别为5件、3件.
 */
#ifndef GR_APIECE_H
#define GR_APIECE_H

#include "clause.h"

/* State the number at token k of each noun before it.  0, or -1 without
 * memory. */
int	 apiece_number(struct clause *, size_t k);

/* Read the 均 at token k, behind the number of requests: 均为自然人申请.  Returns
 * the token behind the words, or k if they are none of these; 0 without
 * memory. */
size_t	 apiece_all(struct clause *, size_t k);

/* Read the 分别 at token k.  Returns the token behind the last of the numbers,
 * which say nothing else, or k + 1; 0 without memory. */
size_t	 apiece_list(struct clause *, size_t k);

#endif
