/*
 * In place of lib/input.c: an input that is in memory, given in views of so
 * many bytes, each of which is gone with the next.
 */
#ifndef GR_MEMORY_INPUT_H
#define GR_MEMORY_INPUT_H

#include <stdlib.h>
#include <string.h>

#include "input.h"

struct input {
	const char	*p;
	size_t		 n;
	size_t		 size;
	char		*view;
};

/* What the next input_open() gives; size 0 for one view. */
static struct input	memory;

static inline void
memory_set(const void *p, size_t n, size_t size)
{
	memory = (struct input){ p, n, size == 0 ? n : size, NULL };
}

struct input *
input_open(const char *path)
{
	struct input	*in = malloc(sizeof(*in));

	(void)path;
	if (in != NULL)
		*in = memory;
	return in;
}

int
input_reopen(struct input *in, const char *path)
{
	(void)path;
	free(in->view);
	*in = memory;
	return 0;
}

int
input_next(struct input *in, const char **p, size_t *n)
{
	free(in->view);
	in->view = NULL;
	if (in->n == 0)
		return 0;
	*n = in->n < in->size ? in->n : in->size;
	if ((in->view = malloc(*n)) == NULL)
		abort();
	memcpy(in->view, in->p, *n);
	*p = in->view;
	in->p += *n;
	in->n -= *n;
	return 1;
}

const char *
input_error(const struct input *in)
{
	(void)in;
	return NULL;
}

void
input_close(struct input *in)
{
	if (in != NULL)
		free(in->view);
	free(in);
}

#endif
