/*
 * Changes for a person: a table for a terminal, a block a body (gr-diff -p).
 */
#ifndef GR_PRESENT_H
#define GR_PRESENT_H

#include <stddef.h>

#include "change.h"

/* The most changes between two reports. */
#define PRESENT_MAX	(F_ROWS * FORM_COLS)

/* Write the block of two reports, n changes in the form's order.  Either report
 * may be NULL: that, and no change, is told then. */
void	 present(const struct sheet *old, const struct sheet *new,
	    const struct change *, size_t n);

#endif
