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

/* A line that is held, before its bytes. */
struct held_line {
	uint64_t	line;
	size_t		n;
};

/* Hold such a line until they end.  0, or -1 without memory. */
int	 flow_hold(struct cells *, const char *, size_t, uint64_t line);

/* The next line held, from *at on, which begins as 0; NULL if there is none. */
const char *flow_next(const struct cells *, size_t *at, struct held_line *);

/*
 * They end.  Is each line held a row after all?  Lines that flow break before a
 * bar, and go on with the words of the next row behind a number.
 */
int	 flow_are_rows(const struct cells *);

/*
 * They do flow: add each cell as a line of its own.  An empty one stands
 * between two rows: if that does not make all of them as long, some cells were
 * lost, and all columns are a guess.  0, or -1 without memory.
 */
int	 flow_end(struct cells *);

#endif
