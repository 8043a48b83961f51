/*
 * More values than columns: what all ways to take some of them for the columns
 * have in common.
 */
#ifndef GR_AGREE_H
#define GR_AGREE_H

#include <stddef.h>

#include "cells.h"

/* The most columns of a row: table 4's 15. */
#define AGREE_COLS	15

/*
 * Of the n cells of a row, whichever values are taken for its ncols columns, in
 * order: for each column the cell on whose value all readings agree, else n.
 * Where sums are printed, only readings in which the last is the sum of the
 * others count, if there is one.  Too many values, or words among them, have
 * nothing in common.
 */
void	agree_on(const struct piece *, size_t n, int ncols, int sums,
	    size_t kept[AGREE_COLS]);

#endif
