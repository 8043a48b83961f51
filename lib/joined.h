/*
 * The lines of a table that were joined to one line, a blank where each ended:
 * what TABs part is cells, and a blank within a cell may part rows.
 */
#ifndef GR_JOINED_H
#define GR_JOINED_H

#include <stddef.h>

struct joined {
	const char	*p;		/* what is still to be read */
	const char	*end;
	int		 table;
};

/* Does a text have such cells: more that end at a TAB than at a blank and a
 * TAB, as where each was a line? */
int	joined_is(const char *, size_t);

/* The next line, a view into the text.  1, or 0 at the end. */
int	joined_next(struct joined *, const char **, size_t *);

/*
 * Does a label's numeral that blanks part from its mark end at `stop', so that
 * its words go on at p: 1 .属于国家秘密?  So they do behind a longer number,
 * which has a value joined to the numeral, and is none.
 */
int	joined_numeral(const char *word, const char *stop, const char *p,
	    const char *end);

#endif
