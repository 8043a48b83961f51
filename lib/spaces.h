/*
 * Lines whose cells are parted by spaces: where on the line each stands.
 */
#ifndef GR_SPACES_H
#define GR_SPACES_H

#include "cells.h"

/* Add a line, n bytes of cells.text from `off' on, as a visual row of its
 * own.  Two spaces and more part cells, whose places are display columns;
 * where there are but single ones, numbers are parted from the label before
 * them.  0, or -1 without memory. */
int	 spaces_add(struct cells *, size_t off, size_t n, uint64_t line);

/* The same for a line that is one word: n bytes, `skip' bytes behind `off'. */
int	 spaces_add_one(struct cells *, size_t off, size_t skip, size_t n,
	    uint64_t line);

#endif
