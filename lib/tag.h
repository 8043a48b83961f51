/*
 * What the attributes of an HTML tag say: n bytes, from behind its name on.
 */
#ifndef GR_TAG_H
#define GR_TAG_H

#include <stddef.h>

#include "utf8.h"

/* The most that is taken for a number of columns or rows. */
#define TAG_SPAN	100

/* The bytes of a space of another width than ASCII's, which texts have in tags,
 * too, where all of their spaces became such; 0 if none stands at p. */
static inline size_t
tag_blank(const char *p, size_t n)
{
	return n >= 2 && memcmp(p, "\u00a0", 2) == 0 ? 2 :
	    n >= 3 && utf8_is(p, "\u3000") ? 3 : 0;
}

/* Where an attribute of this name stands, or one whose name begins so: at the
 * white space before it; or NULL. */
const char	*tag_attribute(const char *, size_t n, const char *name);

/* What is said of what the tag is about: nobody sees it, or it counts no more;
 * its digits may be a note's. */
#define TAG_HIDDEN	1
#define TAG_NOTED	2
unsigned	 tag_says(const char *, size_t n);

/* The same of a cell, and how many columns and rows it takes, 1 to TAG_SPAN. */
unsigned	 tag_cell(const char *, size_t n, unsigned *columns,
		    unsigned *rows);

#endif
