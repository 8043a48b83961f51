/*
 * Rows in Markdown that stand on several lines, since their cells had ends of
 * lines, or paragraphs: a bar on a line of its own opens each of them, and all
 * of a table have as many bars, those that fill up a short one with them.  So
 * do trafilatura and turndown write the tables of pages.
 */
#ifndef GR_OPENED_H
#define GR_OPENED_H

#include <stddef.h>
#include <stdint.h>

#include "rowed.h"

/* Private. */
struct opened {
	const char	*p, *end;	/* what was not read yet, */
	uint64_t	 number;	/*  and its line */
	const char	*till;		/* where the rows end that have */
	size_t		 bars;		/*  so many of them, 0 of none */
	int		 tries;		/* to find such that came to nothing */
};

/* Are there such rows among lines, with an LF behind each? */
int	 opened_is(const char *, size_t);

/* Begin with them; they stay the caller's until their rows are read. */
void	 opened_open(struct opened *, const char *, size_t, uint64_t line);

/* The next row, or line: 1, 0 at the end, or -1 without memory. */
int	 opened_next(struct opened *, struct rowed *);

#endif
