/*
 * Lines of a text or a page that another format wraps: the tags that a feed
 * (RSS, Atom) or a listing escapes, XML's CDATA, and the strings of JSON
 * (RFC 8259), where LF and TAB are escaped; or that hold control characters.
 */
#ifndef GR_WRAPPED_H
#define GR_WRAPPED_H

#include <stddef.h>

#include "str.h"

/* All zero before its first use; private. */
struct wrapped {
	struct str	 text;		/* of a line that is wrapped, */
	struct str	 json;		/*  half-way, */
	struct str	 folded;	/*  that has radicals, */
	struct str	 bare;		/*  or control characters */
};

/*
 * A line as it is read: what it is wrapped in and its control characters
 * (controls.h) taken off, and its radicals (radicals.h) made ideographs; mostly
 * it is left as it is.  One that is plain
 * has neither < nor &.  The lines in JSON's strings are parted by LF then, its
 * keys are lines, too.  The view is valid until the next call.  0, or -1
 * without memory.
 */
int	 wrapped_read(struct wrapped *, const char **, size_t *, int plain);

void	 wrapped_free(struct wrapped *);

#endif
