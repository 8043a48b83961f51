/*
 * What a text is told by in place of itself: two numbers that no other has but
 * by a chance of one in 2^99.  It is that of a universal hash (Carter and
 * Wegman 1979): the polynomial that a text's bytes are the coefficients of, at
 * two places that each process draws anew, so that no one can look for texts
 * that have the same.
 */
#ifndef GR_DIGEST_H
#define GR_DIGEST_H

#include <stddef.h>
#include <stdint.h>

struct digest {
	uint64_t	at[2];
};

/* That of n bytes, LIM_SHAPE at the most. */
struct digest	 digest_of(const char *, size_t n);

static inline int
digest_is(const struct digest *a, const struct digest *b)
{
	return a->at[0] == b->at[0] && a->at[1] == b->at[1];
}

#endif
