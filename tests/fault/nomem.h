/*
 * The allocators of glibc, in its place: each asks first whether there is to be
 * no memory, which the file that includes this tells.
 */
#ifndef GR_NOMEM_H
#define GR_NOMEM_H

#include <errno.h>
#include <stdlib.h>

void	*__libc_malloc(size_t);
void	*__libc_calloc(size_t, size_t);
void	*__libc_realloc(void *, size_t);

/* Is this allocation one that fails? */
static int	no_memory(void);

void *
malloc(size_t n)
{
	return no_memory() ? NULL : __libc_malloc(n);
}

void *
calloc(size_t n, size_t size)
{
	return no_memory() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t n)
{
	return no_memory() ? NULL : __libc_realloc(p, n);
}

void *
reallocarray(void *p, size_t n, size_t size)
{
	size_t	all;

	if (no_memory())
		return NULL;
	if (__builtin_mul_overflow(n, size, &all)) {
		errno = ENOMEM;
		return NULL;
	}
	return __libc_realloc(p, all);
}

#endif
