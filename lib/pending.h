/*
 * Text of a page that waits for the end of its block or cell, and the page's
 * lines that it stands on.
 */
#ifndef GR_PENDING_H
#define GR_PENDING_H

#include <stdint.h>

#include "str.h"

/* From here on, the text stands on this line. */
struct mark {
	size_t		 off;
	uint64_t	 line;
};

struct pending {
	struct str	 text;
	struct mark	*mark;		/* a line's each, in order */
	size_t		 nmark;
	size_t		 capmark;
};

void	 pending_clear(struct pending *);
void	 pending_free(struct pending *);

/* Go on with text of a line.  0, or -1 without memory. */
int	 pending_add(struct pending *, const char *, size_t, uint64_t line);

/* The line that a part of the text stands on, by the first of it that is seen;
 * without any, the line given. */
uint64_t pending_line(const struct pending *, size_t from, size_t to,
	    uint64_t line);

/* Where a line of the text ends that begins at from: at an LF, or where the
 * page's own line ends between words; at to at the latest. */
size_t	 pending_end(const struct pending *, size_t from, size_t to);

#endif
