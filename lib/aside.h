/*
 * Sentences of a paragraph that state nothing, set aside: what they tell is
 * wanted if another of it states something, and most are followed by none.
 */
#ifndef GR_ASIDE_H
#define GR_ASIDE_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"
#include "telling.h"

/* All zero before its first use. */
struct aside {
	struct aside_sentence {
		size_t		 off;	/* in text; only if it states */
		size_t		 len;
		size_t		 line;	/* its first, in lines */
		int		 year;	/* reported on, as far as was known */
		struct telling	 telling;
	}		*sentence;
	size_t		 n;
	struct str	 text;
	uint64_t	*lines;
	/* private */
	size_t		 cap;
	size_t		 nlines;
	size_t		 caplines;
	unsigned	 words;		/* what the paragraph's do */
};

/* May a sentence be set aside, as it is none that states something?  The
 * paragraph has those before it. */
int	 aside_may(struct aside *, const struct telling *);

/* Set it aside; the numbers of its lines, so many, and the year.  0, or -1
 * without memory. */
int	 aside_add(struct aside *, const char *, size_t, const uint64_t *line,
	    size_t nline, int year, const struct telling *);

/* Those set aside have been read. */
void	 aside_drop(struct aside *);

/* A paragraph begins, whose heading may be about requests. */
void	 aside_paragraph(struct aside *, int of_requests);

void	 aside_free(struct aside *);

#endif
