/*
 * A title that runs over several lines, as on a report's cover.
 */
#ifndef GR_COVER_H
#define GR_COVER_H

#include <stddef.h>

#include "title.h"

#define TITLE_LINES	5

/* A line, squeezed, with what it may be. */
struct cover_line {
	const char	*text;
	size_t		 len;
	enum title_part	 part;
};

/* Read these lines, all of them, as one title: 1 if they are one, else 0; -1
 * without memory. */
int		 cover_title(struct title *, const struct cover_line *, int n);

#endif
