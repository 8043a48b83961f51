/*
 * An array that grows by one element at a time.
 */
#ifndef GR_GROW_H
#define GR_GROW_H

#include <stddef.h>

/* Make room for element n, of this size, in an array of *cap elements.  The
 * array, moved perhaps; NULL without memory, and it is as it was. */
void	*grow(void *, size_t n, size_t *cap, size_t size);

#endif
