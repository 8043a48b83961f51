/*
 * Phrases that state a figure, as patterns over the classes of words.
 */
#ifndef GR_PHRASE_H
#define GR_PHRASE_H

#include <stddef.h>

#include "lexicon.h"

/* What must hold beside the pattern. */
enum phrase_needs {
	NEEDS_REQUEST	= 1 << 0,	/* requests are what is spoken of */
	NEEDS_DOCUMENT	= 1 << 1,	/* normative documents are */
	NEEDS_DISPUTE	= 1 << 2,	/* disputes over disclosure are */
	NEEDS_ZERO	= 1 << 3,	/* the figure is 0 */
	NEEDS_WHOLE	= 1 << 4,	/* not behind 其中, not one channel's */
	NEEDS_FIRST	= 1 << 5,	/* not stated before in the sentence */
	NEEDS_LISTED	= 1 << 6,	/* decisions are stated right before */
	NEEDS_NOTICE	= 1 << 7	/* fee notices are spoken of before */
};

struct phrase {
	const char	*pattern;
	enum stated	 code;		/* S_NONE: that of its word */
	unsigned	 needs;
};

/*
 * The phrase that states the number at `at', none of whose words stands before
 * `from'; where it begins and ends.  NULL if none does.  The classes are
 * NUL-ended.
 */
const struct phrase *phrase_find(const char *classes, size_t from, size_t at,
		    size_t *begin, size_t *end);

/* Does a pattern match from i on?  It ends at *end. */
int		 phrase_match(const char *pattern, const char *classes,
		    size_t i, size_t *end);

#endif
