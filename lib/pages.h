/*
 * HTML pages one behind another, in one text or on one line, as where those of
 * several reports are in a list of JSON.
 */
#ifndef GR_PAGES_H
#define GR_PAGES_H

#include <stddef.h>

/* What a line has of pages, one inside another being part of that.  One that is
 * nothing but a table ends none: what follows is not another's. */
struct pages {
	size_t	first;		/* bytes up to the end of the first */
	int	begins;		/* one does, */
	int	ends;		/*  and one does */
};

struct pages	 pages_look(const char *, size_t);

#endif
