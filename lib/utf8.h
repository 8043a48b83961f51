/*
 * UTF-8: well-formed sequences, code points, and names made printable.
 */
#ifndef GR_UTF8_H
#define GR_UTF8_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"

/* The length of the well-formed character at p (1 to 4), 0 if there is none
 * in the n bytes, or -1 if they end within one that may be well-formed. */
int		 utf8_length(const char *, size_t n);

/* How many of the n bytes, from the first, are whole well-formed characters
 * other than NUL. */
size_t		 utf8_valid(const char *, size_t n);

/* The code point at *p, which is moved on; U+FFFD for a malformed byte. */
uint32_t	 utf8_next(const char **p, const char *end);

/* Write a code point; returns the length. */
size_t		 utf8_put(uint32_t, char [4]);

/* Is it white space of any width, or invisible: U+3000, U+00A0, U+200B ...? */
int		 utf8_space(uint32_t);

/* Columns on a terminal: East Asian wide characters 2, invisible ones 0. */
int		 utf8_width(uint32_t);

/* The columns of a text. */
size_t		 utf8_columns(const char *, size_t);

/* Does a text begin, or end, with another? */
int		 utf8_starts(const char *, size_t, const char *with);
int		 utf8_ends(const char *, size_t, const char *with);

/* Where a text has another, or NULL. */
const char	*utf8_find(const char *, size_t, const char *with);

/* Has a text of n bytes any of these signs, which begin with the
 * bytes e2, e3 or ef, as no ideograph does? */
int		 utf8_has_sign(const char *p, size_t n,
		    const char *const *signs, size_t nsigns);

/* The characters of a text. */
size_t		 utf8_count(const char *, size_t);

/* Take white space off both ends of a view. */
void		 utf8_trim(const char **, size_t *);

/* Append a text without its white space.  0, or -1 without memory. */
int		 utf8_squeeze(struct str *, const char *, size_t);

/* Append a name as FORMATS writes names (out_name). */
int		 utf8_name(struct str *, const char *);

#endif
