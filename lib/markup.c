#include "markup.h"

#include <ctype.h>
#include <string.h>

#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The digits of a page's number, at the most. */
#define PAGE_DIGITS	3

static size_t
starts(const char *p, const char *end, const char *with)
{
	size_t	n = strlen(with);

	return (size_t)(end - p) >= n && memcmp(p, with, n) == 0 ? n : 0;
}

/* From an opening sign to its closing one, or to the line's end. */
static size_t
through(const char *p, const char *end, char shut)
{
	const char	*q = memchr(p, shut, (size_t)(end - p));

	return (size_t)((q != NULL ? q + 1 : end) - p);
}

/* {#id .class key="value"}, but not {another}. */
static size_t
attributes(const char *p, const char *end)
{
	size_t	n = through(p, end, '}');

	return n > 1 && (p[1] == '#' || p[1] == '.' || p[1] == '=' ||
	    memchr(p, '=', n) != NULL) ? n : 0;
}

/* The [ of [text]{.class}; of [text](link), [3] and [ ] it is no mark. */
static size_t
opens_span(const char *p, const char *end)
{
	const char	*shut = memchr(p, ']', (size_t)(end - p));

	return shut == NULL || (shut + 1 < end && shut[1] == '{');
}

size_t
markup_skip(const char *p, const char *end)
{
	static const char *const spaces[] = {
		"&nbsp;", "&emsp;", "&ensp;", "&#160;", "&#xa0;", "&#12288;",
	};
	size_t	i, n = 0;

	if (p == end)
		return 0;
	switch (*p) {
	case '<':
		return p + 1 < end && (isalpha((unsigned char)p[1]) ||
		    p[1] == '/' || p[1] == '!') ? through(p, end, '>') : 0;
	case '{':
		return attributes(p, end);
	case '[':
		return opens_span(p, end);
	case ']':
		return p + 1 < end && p[1] == '{';
	case '\\':
		return 1;
	case '&':
		for (i = 0; n == 0 && i < COUNT(spaces); i++)
			n = starts(p, end, spaces[i]);
		return n;
	default:
		return 0;
	}
}

size_t
markup_torn(const char *p, const char *end)
{
	const char	*q = p;

	while (q < end && (islower((unsigned char)*q) || *q == '-'))
		q++;
	if (q == p || end - q < 2 || q[0] != '=' || (q[1] != '"' &&
	    q[1] != '\'') || memchr(q, '>', (size_t)(end - q)) == NULL)
		return 0;
	return through(p, end, '>');
}

/* :PROPERTIES:, :CUSTOM_ID: some, :END: */
static int
is_drawer(const char *p, const char *end)
{
	const char	*q = p + 1;

	if (*p != ':')
		return 0;
	while (q < end && (isupper((unsigned char)*q) || *q == '_'))
		q++;
	return q > p + 1 && q < end && *q == ':';
}

int
markup_blank(const char *p, size_t n)
{
	const char	*end, *q;
	uint32_t	 c;
	int		 digits = 0;

	utf8_trim(&p, &n);
	end = p + n;
	if (n == 0 || is_drawer(p, end))
		return 1;
	for (q = p; q < end; ) {
		c = utf8_next(&q, end);
		if (c >= '0' && c <= '9' && ++digits <= PAGE_DIGITS)
			continue;
		/* Signs and rules; dashes and boxes. */
		if ((c < 0x80 && !isalnum((int)c)) || utf8_space(c) ||
		    (c >= 0x2010 && c <= 0x2026) ||
		    (c >= 0x2500 && c <= 0x257f))
			continue;
		return 0;
	}
	return 1;
}
