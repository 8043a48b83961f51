#include "digest.h"

#include <string.h>

#ifdef __linux__
#include <sys/auxv.h>
#endif

/* The prime modulo which the polynomial is taken, and the bytes of the text
 * that make a coefficient. */
#define BITS	61
#define PRIME	(((uint64_t)1 << BITS) - 1)
#define STEP	7

__extension__ typedef unsigned __int128 product;

static uint64_t	place[2];		/* not 0 once they are drawn */

/* The kernel gives each process 16 random bytes. */
static void
draw(void)
{
	uint64_t	seed[2] = { 0x9e3779b97f4a7c15u, 0xc2b2ae3d27d4eb4fu };
	int		i;

#ifdef AT_RANDOM
	if (getauxval(AT_RANDOM) != 0)
		memcpy(seed, (const void *)getauxval(AT_RANDOM),
		    sizeof(seed));
#endif
	for (i = 0; i < 2; i++)
		place[i] = seed[i] % (PRIME - 2) + 2;
}

/* (h + c) x modulo the prime, or a little more than that: below 2^BITS + 8. */
static inline uint64_t
step(uint64_t h, uint64_t c, uint64_t x)
{
	const product	p = (product)(h + c) * x;
	const uint64_t	r = ((uint64_t)p & PRIME) + (uint64_t)(p >> BITS);

	return (r & PRIME) + (r >> BITS);
}

static uint64_t
load(const char *p, size_t n)
{
	uint64_t	w = 0;

	memcpy(&w, p, n);
	return w;
}

struct digest
digest_of(const char *p, size_t n)
{
	uint64_t	a, b, w;

	if (place[0] == 0)
		draw();
	/* Its length comes first: texts of 0 and more have others. */
	a = step(0, n, place[0]);
	b = step(0, n, place[1]);
	for (; n > STEP; p += STEP, n -= STEP) {
		w = load(p, STEP + 1) & (((uint64_t)1 << 8 * STEP) - 1);
		a = step(a, w, place[0]);
		b = step(b, w, place[1]);
	}
	w = load(p, n);
	return (struct digest){ { step(a, w, place[0]) % PRIME,
	    step(b, w, place[1]) % PRIME } };
}
