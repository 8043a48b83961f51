/*
 * Headings of which the first line held is but a part: it is broken over lines,
 * or its words are met elsewhere, too.
 */
#ifndef GR_PARTIAL_H
#define GR_PARTIAL_H

#include "ahead.h"

/* The first line held is the beginning of a heading: is the rest of it on the
 * next line, or the next two?  1 if that is told, 0 if more must be seen. */
int	 partial_broken(struct ahead *);

/* The first line held is a heading's words in short: below those of section 2,
 * which are met in section 1, too, its table must begin.  The same. */
int	 partial_short(struct ahead *);

#endif
