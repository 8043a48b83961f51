/*
 * The lines that open the form's tables: they tell the section of one whose
 * heading is missing, glued to the prose before it, or worded as no other.
 */
#ifndef GR_OPENING_H
#define GR_OPENING_H

#include <stddef.h>

#include "utf8.h"

/* Can a line be one?  A quick look at its first character. */
static inline int
opening_may_be(const char *p, size_t n)
{
	if (n < 12)
		return 0;
	if (utf8_ideograph(*p))
		return utf8_is(p, "第") || utf8_is(p, "行") ||
		    utf8_is(p, "本");
	if (utf8_is(p, "（"))
		return utf8_is(p + 3, "本");
	return (unsigned char)*p < '0' || *p == '|' || *p == '>' ||
	    *p == '_' || *p == '=' || *p == '\xc2' || *p == '\xe2' ||
	    *p == '\xe3';
}

/* The section, 2 to 4, whose table begins with this line, or 0. */
int		 opening_section(const char *, size_t);

#endif
