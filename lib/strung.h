/*
 * A line on which all rows of a table are strung together: their cells are
 * parted by TABs, bars, commas or blanks, and nothing shows where a row ends.
 */
#ifndef GR_STRUNG_H
#define GR_STRUNG_H

#include <stddef.h>

/* The bytes that such a line has at the least. */
#define STRUNG_LEAST	256

struct strung {
	const char	*p;
	const char	*end;
	const char	*sep;		/* what parts its cells */
	char		 mark;		/* of a cell on a line of its own: a */
					/*  TAB before it, | behind, or NUL */
};

/* Is a line one: do values and labels of rows take turns? */
int	 strung_is(struct strung *, const char *, size_t, int table);

/* Get the next cell: 1 if there is one, else 0. */
int	 strung_next(struct strung *, const char **, size_t *);

#endif
