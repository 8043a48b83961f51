/*
 * Cells that flow on over lines, as antiword writes tables that are too wide:
 * "甲 |1 |2 | |3".  Bars alone end them; lines mean nothing, rows are lost.
 */
#ifndef GR_FLOW_H
#define GR_FLOW_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"

/* Does a line, without white space about it, begin such cells? */
int	 flow_begins(const char *, size_t);

/* Does a line go on with those that flow? */
int	 flow_takes(const char *, size_t);

/* The cells from here on flow. */
void	 flow_begin(struct cells *);

/* Add the cells that end on a line, each as a line of its own.  The last goes
 * on in the next line, and is held.  0, or -1 without memory. */
int	 flow_add(struct cells *, const char *, size_t, uint64_t line);

/*
 * They end, the one held, too.  An empty cell stands between two rows: if that
 * does not make all of them as long, some cells were lost, and all columns are
 * a guess.  0, or -1 without memory.
 */
int	 flow_end(struct cells *);

#endif
