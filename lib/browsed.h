/*
 * A table as browsers give it (innerText, HTML 3.2.7), where its cells have
 * paragraphs: two line ends before and behind each of these, a TAB behind each
 * cell but a row's last, and a line end behind each row.  The TABs stand on
 * lines of their own then.
 */
#ifndef GR_BROWSED_H
#define GR_BROWSED_H

#include <stddef.h>
#include <stdint.h>

#include "rowed.h"

/* Private. */
struct browsed {
	const char	*p, *end;	/* what was not read yet, */
	uint64_t	 number;	/*  and its line */
	int		 wide;		/* empty lines tell a row's end, */
	int		 spaced;	/*  and stand in this row */
};

/* Are lines, with an LF behind each, such a table's? */
int	 browsed_is(const char *, size_t);

/* Begin with them; they stay the caller's until their rows are read. */
void	 browsed_open(struct browsed *, const char *, size_t, uint64_t line);

/* The next row, or line: 1, 0 at the end, or -1 without memory. */
int	 browsed_next(struct browsed *, struct rowed *);

#endif
