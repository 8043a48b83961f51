/*
 * How the headings of the six sections are worded, as tables: the whole
 * wordings, without what varies, and the key words of others.
 * Source: the official form (form.h), and what is met in the wild.
 */
#ifndef GR_WORDING_H
#define GR_WORDING_H

#include <stddef.h>
#include <stdint.h>

/* Is a character one of those that vary, 、的及和与?  Wordings have none. */
static inline int
wording_filler(uint32_t c)
{
	return c == 0x3001 || c == 0x7684 || c == 0x53ca || c == 0x548c ||
	    c == 0x4e0e;
}

/* The character c, which stands at p, as wordings have it: its simplified
 * form, or p itself. */
const char	*wording_fold(uint32_t c, const char *p);

/* May a wording begin with this character?  None is a numeral. */
static inline int
wording_may_begin(uint32_t c)
{
	switch (c) {
	case 0x603b: case 0x7e3d:	/* 总總 */
	case 0x6982: case 0x5de5:	/* 概工 */
	case 0x653f: case 0x4e3b:	/* 政主 */
	case 0x6536: case 0x56e0:	/* 收因 */
	case 0x5b58: case 0x5176:	/* 存其 */
	case 0x9700: case 0x884c:	/* 需行 */
		return 1;
	default:
		return 0;
	}
}

/* Where a wording heads a section. */
enum wording_use {
	WORDING_ANY,		/* wherever it stands */
	WORDING_DIGIT,		/* behind 1. 2. 3. alone */
	WORDING_SHORT		/* without a numeral, behind the section */
				/*  before: words met elsewhere, too */
};

/* Does any begin with the two characters, six bytes, of this? */
int		 wording_may_be(const char *);

/* Is a text the beginning of a wording, and not all of it? */
int		 wording_begins(const char *, size_t);

/* The section, 1 to 6, that a whole wording heads, or 0; of what use it is. */
int		 wording_section(const char *, size_t, enum wording_use *);

/* The same of the longest wording, of *len bytes, that a text begins with, and
 * that heads a section wherever it stands or, with digit, behind 1. 2. 3. */
int		 wording_prefix(const char *, size_t, int digit, size_t *len);

/* The section that the key words of a text name, or 0; first where they tell
 * nothing but that a first section begins. */
int		 wording_by_keys(const char *, size_t, int first);

#endif
