/*
 * UTF-8: well-formed sequences, code points, and names made printable.
 */
#ifndef GR_UTF8_H
#define GR_UTF8_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "str.h"

/* The length of the well-formed character at p (1 to 4), 0 if there is none
 * in the n bytes, or -1 if they end within one that may be well-formed. */
int		 utf8_length(const char *, size_t n);

/* The code point at *p, which is moved on; U+FFFD for a malformed byte. */
uint32_t	 utf8_decode(const char **p, const char *end);

/* The same, quick for what is most common. */
static inline uint32_t
utf8_next(const char **s, const char *end)
{
	const unsigned char	*p = (const unsigned char *)*s;

	if (p[0] < 0x80) {
		*s += 1;
		return p[0];
	}
	/* Most are ideographs and signs, E1 to EF and two more. */
	if (p[0] >= 0xe1 && p[0] <= 0xef && p[0] != 0xed && end - *s >= 3 &&
	    (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) {
		*s += 3;
		return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 |
		    (p[2] & 0x3fu);
	}
	return utf8_decode(s, end);
}

/* Write a code point; returns the length. */
size_t		 utf8_put(uint32_t, char [4]);

/* A full-width sign, digit or letter as that of ASCII, others as they are. */
static inline uint32_t
utf8_narrow(uint32_t c)
{
	return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

/* Is it white space of any width, or invisible: U+3000, U+00A0, U+200B, and
 * U+E5E5, which the bytes A3 A0 of GBK are decoded to ...? */
int		 utf8_wide_space(uint32_t);
static inline int
utf8_space(uint32_t c)
{
	return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') :
	    c < 0x4e00 || c > 0x9fff ? utf8_wide_space(c) : 0;
}

/* Has a text any white space, or perhaps a control character? */
int		 utf8_has_space(const char *, size_t);

/* Columns on a terminal: East Asian wide characters 2, invisible ones 0. */
int		 utf8_odd_width(uint32_t);
static inline int
utf8_width(uint32_t c)
{
	return c >= 0x20 && c < 0x300 ? 1 :
	    c >= 0x4e00 && c <= 0x9fff ? 2 : utf8_odd_width(c);
}

/* The columns of a text. */
size_t		 utf8_columns(const char *, size_t);

/* Are the three bytes at p this character?  Compilers make a call of a memcmp()
 * of three. */
static inline int
utf8_is(const char *p, const char *c)
{
	return p[0] == c[0] && p[1] == c[1] && p[2] == c[2];
}

/* Does a text begin, or end, with another?  Inline, as those that are asked
 * for are mostly literals, and most texts differ in their first character. */
static inline int
utf8_starts(const char *p, size_t n, const char *with)
{
	size_t	len;

	if (n == 0 || *p != *with || (n > 2 && (unsigned char)*with >= 0xe0 &&
	    /* cppcheck-suppress arrayIndexOutOfBounds ; it has three bytes */
	    (p[1] != with[1] || p[2] != with[2])))
		return 0;
	len = strlen(with);
	return n >= len && (len == 3 ? utf8_is(p, with) :
	    memcmp(p, with, len) == 0);
}

static inline int
utf8_ends(const char *p, size_t n, const char *with)
{
	size_t	len = strlen(with);

	return n >= len && p[n - 1] == with[len - 1] &&
	    (len == 3 ? utf8_is(p + n - 3, with) :
	    memcmp(p + n - len, with, len) == 0);
}

/* Where a text has another, or NULL. */
const char	*utf8_find(const char *, size_t, const char *with);

/* Has a text of n bytes any of these signs, which begin with the
 * bytes e2, e3 or ef, as no ideograph does? */
int		 utf8_has_sign(const char *p, size_t n,
		    const char *const *signs, size_t nsigns);

/* The characters of a text. */
size_t		 utf8_count(const char *, size_t);

/* Take white space off both ends of a view. */
void		 utf8_trim_ends(const char **, size_t *);

/* Is a byte a visible character by itself, or the first of an ideograph? */
static inline int
utf8_visible(char c)
{
	return c > ' ' && c < 0x7f;
}

static inline int
utf8_ideograph(char c)
{
	return (unsigned char)c >= 0xe4 && (unsigned char)c <= 0xe9;
}

/* Does a text begin with all three bytes of one? */
static inline int
utf8_ideograph_at(const char *p, size_t n)
{
	return n >= 3 && utf8_ideograph(*p) &&
	    (((p[1] ^ 0x80) | (p[2] ^ 0x80)) & 0xc0) == 0;
}

/* Do three bytes at p begin with a visible sign of U+3000 to U+3FFF, or of
 * U+F000 to U+FFFF, as most do that are not ideographs? */
static inline int
utf8_wide_sign(const char *p)
{
	const unsigned char	*u = (const unsigned char *)p;

	return (u[0] == 0xe3 || u[0] == 0xef) && (u[1] & 0xc0) == 0x80 &&
	    (u[2] & 0xc0) == 0x80 && (u[0] == 0xe3 ? u[1] != 0x80 ||
	    u[2] != 0x80 : u[1] != 0xbb);
}

static inline void
utf8_trim(const char **p, size_t *n)
{
	const char	*s = *p;
	size_t		 k = *n;

	while (k > 0 && (*s == ' ' || *s == '\t')) {
		s++;
		k--;
	}
	while (k > 0 && (s[k - 1] == ' ' || s[k - 1] == '\t'))
		k--;
	*p = s;
	*n = k;
	/* Most texts have no other at their ends. */
	if (k == 0 || ((utf8_visible(s[0]) || utf8_ideograph(s[0]) ||
	    (k >= 3 && utf8_wide_sign(s))) &&
	    (utf8_visible(s[k - 1]) || (k >= 3 && (utf8_ideograph(s[k - 3]) ||
	    utf8_wide_sign(s + k - 3))))))
		return;
	utf8_trim_ends(p, n);
}

/* Is a text nothing but white space? */
static inline int
utf8_blank(const char *p, size_t n)
{
	utf8_trim(&p, &n);
	return n == 0;
}

/* Append a text without its white space.  0, or -1 without memory. */
int		 utf8_squeeze(struct str *, const char *, size_t);

/* Append a name: TAB, LF and backslash as \t \n \\, bytes that are no UTF-8
 * \xHH.  0, or -1 without memory. */
int		 utf8_name(struct str *, const char *);

/* The bytes of an ideograph's reading that stands in brackets behind it, as in
 * 規(guī)章; 0 if a text does not begin with one. */
size_t		 utf8_reading(const char *, size_t);

#endif
