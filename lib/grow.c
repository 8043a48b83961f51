#include "grow.h"

#include <stdlib.h>

/* Twice as much room each time; but for tests less, so that there may be none
 * for a few elements, too. */
#ifdef STR_TIGHT
#define ROOM(cap)	((cap) + (cap) / 4 + 1)
#else
#define ROOM(cap)	((cap) == 0 ? 64 : (cap) * 2)
#endif

void *
grow(void *p, size_t n, size_t *cap, size_t size)
{
	size_t	 want = ROOM(*cap);

	if (n < *cap)
		return p;
	if ((p = reallocarray(p, want, size)) != NULL)
		*cap = want;
	return p;
}
