/*
 * A figure as a fact, and what takes it away whatever phrase states it.
 */
#ifndef GR_FIGURE_H
#define GR_FIGURE_H

#include "clause.h"

/* State the number of token k, in the words of tokens [begin, end), unless the
 * sentence states another figure of the same thing.  0, or -1 without
 * memory. */
int	 figure_state(struct clause *, enum stated, size_t begin, size_t end,
	    size_t k);

/* Is it a dispute over disclosure, and the body's own?  Its words begin at
 * `begin', its number is token k. */
int	 figure_is_dispute(const struct clause *, size_t begin, size_t k);

/* Is it the publishing of documents or decisions that is counted?  What is
 * said to be made in the words at `begin' is not. */
int	 figure_is_published(const struct clause *, size_t begin);

/* Does what stands right before the words at `begin', in no word itself, turn
 * them into the contrary? */
int	 figure_is_negated(const struct clause *, size_t begin);

/* 因信息公开申请行政复议: is what is asked for at token i, or is the cause,
 * disputes? */
int	 figure_is_cause(const struct clause *, size_t i);

#endif
