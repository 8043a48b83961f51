/*
 * What brings the lines of a section to its cells: as they stand, or as rows
 * where one stands on several lines, or in another order.
 */
#ifndef GR_FEED_H
#define GR_FEED_H

#include <stddef.h>
#include <stdint.h>

#include "attributes.h"
#include "breaks.h"
#include "cells.h"
#include "rowed.h"
#include "str.h"
#include "tabular.h"

/* All zero before its first use; private. */
struct feed {
	struct attributes attributes;	/* lines that may name their values */
	struct breaks	 breaks;	/* or be one row's cells */
	struct tabular	 tabular;	/* a table in LaTeX */
	struct str	 line;		/* one parted by bars, not by signs */
	struct rowed	 named;		/* a row of the first, */
	struct rowed	 row;		/*  or of others */
};

/* Forget what is held, keeping the memory. */
void	 feed_clear(struct feed *);

/* Add the lines that a section begins with, or all, with an LF behind each.  0,
 * or -1 without memory. */
int	 feed_lines(struct feed *, struct cells *, const struct str *,
	    uint64_t line);

/* Add one more line.  0, or -1 without memory. */
int	 feed_add(struct feed *, struct cells *, const char *, size_t,
	    uint64_t line);

/* Add what is held.  0, or -1 without memory. */
int	 feed_flush(struct feed *, struct cells *);

void	 feed_free(struct feed *);

#endif
