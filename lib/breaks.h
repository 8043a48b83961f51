/*
 * Rows over several lines, of which something tells the ends.
 * - Cells as paragraphs, a bar on a line of its own between two of them, and a
 *   hard break, two spaces at a line's end, behind each row: as html2text of
 *   Python writes a page's table whose cells have paragraphs.
 * - A list of JSON with a line for each cell, and for each bracket.
 * - A list within a list, as reStructuredText and YAML write a row.
 * - A row of comma-separated values with a line's end within quotes; where one
 *   was stands \v.
 */
#ifndef GR_BREAKS_H
#define GR_BREAKS_H

#include <stddef.h>
#include <stdint.h>

#include "rowed.h"
#include "str.h"

/* The lines of a row at the most. */
#define BREAKS_LINES	128

/* All zero before its first use. */
struct breaks {
	struct str	 lines;		/* those that are held, with LF, */
	uint64_t	 first;		/* and the first one's number */
	/* private */
	size_t		 nline;
	int		 met;		/* a hard break was, */
	int		 rows;		/* and rows with bars that it ends */
	int		 broken;	/* the last is on an empty line; */
	int		 worded;	/* words are behind the last bar */
	int		 barred;	/* a bar is held, */
	int		 listed;	/* or a list's bracket, */
	int		 quoted;	/* or a line that ends within quotes, */
	int		 nested;	/* or a list within a list, */
	int		 ended;		/* and a row's end behind it */
};

void	 breaks_clear(struct breaks *);

/* Forget the lines that are held. */
void	 breaks_drop(struct breaks *);

void	 breaks_free(struct breaks *);

/* What is to be done with a line: it is held, or is itself, behind what is
 * held; or there is no memory. */
enum breaks_take { BREAKS_HOLD, BREAKS_PASS, BREAKS_FAIL };

enum breaks_take breaks_take(struct breaks *, const char *, size_t,
		    uint64_t line);

/* Is what is held a row?  1 with the row, and nothing is held; 0; or -1 without
 * memory. */
int	 breaks_row(struct breaks *, struct rowed *);

#endif
