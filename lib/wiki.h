/*
 * A wiki's table, {| and |} around it: |- parts its rows, whose cells stand on
 * one line, parted by ||, or on a line each.
 */
#ifndef GR_WIKI_H
#define GR_WIKI_H

#include "cells.h"

/*
 * Add a line that is one of such a table: n bytes of cells.text from `off' on,
 * without white space about it.  1, 0 if it is none, or -1 without memory.
 */
int	 wiki_add(struct cells *, size_t off, size_t n, uint64_t line);

#endif
