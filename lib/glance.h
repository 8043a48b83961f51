/*
 * What a reader sees of one line, where that is more than a line: a page's
 * markup taken off, a whole report on one line taken apart.
 */
#ifndef GR_GLANCE_H
#define GR_GLANCE_H

#include <stddef.h>

#include "heading.h"
#include "limits.h"
#include "markup.h"
#include "memo.h"
#include "str.h"

/* Bytes of a line that may be a whole report's. */
#define GLANCE_LONG	(LIM_HEADING * 16)

/* One of the lines seen; its text is at glance_text(). */
struct seen {
	size_t		off;		/* where it begins in the line */
	size_t		end;
	size_t		text;
	size_t		len;
	int		framed;		/* <title>: in the frame of the page */
	int		continues;	/* its text begins on a line before */
	struct heading	heading;	/* none within a table of contents */
};

/* All zero before its first use; views are valid until the next line. */
struct glance {
	struct seen	*seen;
	size_t		 n;
	size_t		 end;		/* of them: the line's, or another */
					/*  report's beginning on it */
	int		 apart;		/* no markup: parted at white space, */
	int		 lines;		/*  or at line ends within it */
	struct str	 open;		/* what the line ends in goes on */
	int		 full;		/* LIM_SEEN was reached */
	int		 whole;		/* a page's line, and a report's whole
					 * text: its <br> are line ends */
	/* private */
	size_t		 cap;
	const char	*line;		/* the one taken apart, */
	int		 kept;		/*  for the look that follows */
	struct markup	 markup;
	struct str	 text;
	int		 framed;
	int		 block;		/* within a <p>, <td> ... */
	int		 alone;		/* neither did a line before bear on */
					/*  this one, nor does it on the next */
	struct memo	 idle;		/* lines that were so, and then block */
};

/* Forget what is open. */
void		 glance_clear(struct glance *);

/* Has no line before left something open?  Then a line shorter than
 * GLANCE_LONG and without < and & is plain. */
static inline int
glance_idle(const struct glance *g)
{
	return !g->block && markup_idle(&g->markup);
}

/* Is a line just what it looks like?  Then there is no need to look(); if not,
 * it is the line to be looked at next. */
int		 glance_plain(struct glance *, const char *, size_t);

/* Look at a line.  0, or -1 without memory. */
int		 glance_look(struct glance *, const char *, size_t);

/* The line that was looked at has neither a heading nor a title: if it may be
 * met again, as a page's <td>0</td> is, it is known then. */
void		 glance_know(struct glance *, const char *, size_t);

/* Is a line known so?  Then it is as if it had been looked at. */
int		 glance_known(struct glance *, const char *, size_t);

/* The first of the lines seen that is in the section of the line, whose tag
 * has moved on to it from that of the line before: the one with its heading;
 * n if there is none. */
size_t		 glance_first(const struct glance *, int before, int section);

/* Is the line of JSON, and what was seen a string in it? */
static inline int
glance_in_json(const struct glance *g)
{
	return !g->apart && g->markup.escaped;
}

const char	*glance_text(const struct glance *, const struct seen *);

/* Does a bar of the line stand right before or behind the number that was
 * seen?  And are those few of all that was seen, bars having blanks about
 * them? */
int		 glance_touched(const struct seen *, const char *, size_t);
int		 glance_few_touched(const struct glance *, const char *,
		    size_t);

void		 glance_free(struct glance *);

#endif
