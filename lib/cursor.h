/*
 * How far a text has been read: literals and digits, ASCII or full-width
 * (U+FF10 to U+FF19), are passed over where they stand.
 */
#ifndef GR_CURSOR_H
#define GR_CURSOR_H

#include <string.h>

struct cursor {
	const char	*p;
	const char	*end;
};

/* Does this stand here? */
static inline int
cursor_skip(struct cursor *c, const char *text)
{
	size_t	n;

	/* Most differ in their first byte. */
	if (c->p == c->end || *c->p != *text)
		return 0;
	n = strlen(text);
	if ((size_t)(c->end - c->p) < n || memcmp(c->p, text, n) != 0)
		return 0;
	c->p += n;
	return 1;
}

/* A digit's value, or -1. */
static inline int
cursor_digit(struct cursor *c)
{
	const unsigned char	*p = (const unsigned char *)c->p;

	if (c->p < c->end && *p >= '0' && *p <= '9') {
		c->p++;
		return *p - '0';
	}
	if (c->end - c->p >= 3 && p[0] == 0xef && p[1] == 0xbc &&
	    p[2] >= 0x90 && p[2] <= 0x99) {
		c->p += 3;
		return p[2] - 0x90;
	}
	return -1;
}

/* A separator of thousands: three digits, which are not passed over, and no
 * fourth stand behind it. */
static inline int
cursor_thousands(struct cursor *c)
{
	struct cursor	t = *c, u;
	int		i;

	if (!cursor_skip(&t, ",") && !cursor_skip(&t, "，"))
		return 0;
	u = t;
	for (i = 0; i < 3; i++)
		if (cursor_digit(&u) == -1)
			return 0;
	if (cursor_digit(&u) != -1)
		return 0;
	*c = t;
	return 1;
}

#endif
