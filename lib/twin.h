/*
 * A section's table that stands there twice, as pages have one for large
 * screens and one for small.
 */
#ifndef GR_TWIN_H
#define GR_TWIN_H

#include "cells.h"

/* Take out of a section's cells what prints the same, to the letter, as what
 * stands right before it, if that may be a whole table.  1 if there was such,
 * else 0. */
int	twin_settle(struct cells *, int table);

#endif
