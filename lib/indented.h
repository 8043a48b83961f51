/*
 * A table whose cells stand on a line each, as the page's source has them, and
 * are indented as that is: how far the lines between two cells are in tells
 * whether a row ends there.
 */
#ifndef GR_INDENTED_H
#define GR_INDENTED_H

#include <stddef.h>
#include <stdint.h>

#include "rowed.h"

/* Private. */
struct indented {
	const char	*p, *end;	/* what was not read yet, */
	uint64_t	 number;	/*  and its line */
	unsigned	 depth;		/* blanks before a cell, */
	unsigned	 inner;		/*  the fewest on a line between two */
	int		 idle;		/*  of a row; one as far in is, too */
};

/* Are lines, with an LF behind each, such a table's?  Then begin with them;
 * they stay the caller's until their rows are read. */
int	 indented_open(struct indented *, const char *, size_t, uint64_t line);

/* The next row, or line: 1, 0 at the end, or -1 without memory. */
int	 indented_next(struct indented *, struct rowed *);

#endif
