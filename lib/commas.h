/*
 * Rows as comma-separated values, RFC 4180: 规章,0,0,"1,234"; parted by
 * semicolons, too.
 */
#ifndef GR_COMMAS_H
#define GR_COMMAS_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"

/* Is a line such a row, and not prose or a number with separators? */
int	 commas_are(const char *, size_t);

/* Add it, n bytes of cells.text from `off' on.  0, or -1 without memory. */
int	 commas_add(struct cells *, size_t off, size_t n, uint64_t line);

#endif
