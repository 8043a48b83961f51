#include "grow.h"

#include <stdlib.h>

void *
grow(void *p, size_t n, size_t *cap, size_t size)
{
	size_t	 want = *cap == 0 ? 64 : *cap * 2;

	if (n < *cap)
		return p;
	if ((p = reallocarray(p, want, size)) != NULL)
		*cap = want;
	return p;
}
