#include "wrapped.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "controls.h"
#include "glance.h"
#include "radicals.h"
#include "utf8.h"

/* What a line is wrapped in, as bits. */
#define TAGS	1		/* &lt;td&gt; */
#define CDATA	2		/* <![CDATA[ ... ]]> */
#define JSON	4		/* {"text": "...\n..."} */

/* So many lines and bytes in one of JSON's strings are a text's: a narrow
 * cell's have as many lines, but no more bytes than a label, the longest of
 * which has 102, or the note in the first cell, 120. */
#define LINES	8
#define BYTES	400

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static const char	cdata[] = "<![CDATA[", cdata_end[] = "]]>";

/* What is written for what, once. */
static const struct escape {
	const char	*name;
	char		 is;
} escapes[] = {
	{ "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' }, { "&quot;", '"' },
	{ "&#39;", '\'' }, { "&#34;", '"' }, { "&apos;", '\'' },
	{ "&#x27;", '\'' },
};

/* Do these bytes begin with a text? */
static int
starts(const char *p, const char *end, const char *s)
{
	size_t	n = strlen(s);

	return (size_t)(end - p) >= n && memcmp(p, s, n) == 0;
}

/* Is a tag escaped, or its end, or an entity?  A sign alone may be that of
 * 首页 &lt; 公开. */
static int
has_tags(const char *p, const char *end)
{
	for (; (p = memchr(p, '&', (size_t)(end - p))) != NULL; p++) {
		if (starts(p, end, "&gt;") || starts(p, end, "&amp;nbsp;"))
			return 1;
		if (end - p > 4 && starts(p, end, "&lt;") &&
		    (isalpha((unsigned char)p[4]) || p[4] == '/' ||
		    p[4] == '!'))
			return 1;
	}
	return 0;
}

/* Is a line JSON's, with a string first, or Python's? */
static int
is_json(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '[' || *p == '{'))
		p++;
	return p < end && *p == '"';
}

/* Are there as many lines in one of its strings as a text has? */
static int
has_lines(const char *p, const char *end)
{
	const char	*from = p;
	int		 n = 0;

	for (; p < end && (n < LINES || p - from < BYTES); p++)
		if (*p == '"') {
			n = 0;
			from = p;
		} else if (*p == '\\' && ++p < end)
			n += *p == 'n';
	return p < end;
}

/* What is a line wrapped in?  Mostly in nothing. */
static int
look(const char *p, size_t n)
{
	const char	*end = p + n;
	int		 wrapped = 0;

	if (has_tags(p, end))
		wrapped = TAGS;
	/* Few lines have any bracket. */
	if ((memchr(p, ']', n) != NULL &&
	    memmem(p, n, cdata_end, strlen(cdata_end)) != NULL) ||
	    (memchr(p, '[', n) != NULL &&
	    memmem(p, n, cdata, strlen(cdata)) != NULL))
		wrapped |= CDATA;
	if (n >= GLANCE_LONG && is_json(p, end) && has_lines(p, end) &&
	    (wrapped == TAGS || memchr(p, '<', n) == NULL))
		wrapped |= JSON;
	return wrapped;
}

/* Read what JSON escapes at p; the bytes that it takes. */
static size_t
read_escape(struct str *out, const char *p, const char *end)
{
	char		 digits[5] = "", c[4], *rest;
	unsigned long	 code;
	const char	*at;
	static const char signs[] = "nt\"/\\", are[] = "\n\t\"/\\";

	if (end - p < 2)
		return 1;
	if (p[1] == 'u' && end - p >= 6) {
		memcpy(digits, p + 2, 4);
		code = strtoul(digits, &rest, 16);
		if (*rest != '\0' || !isxdigit((unsigned char)*digits))
			return 2;
		if (code < ' ' || (code >= 0xd800 && code < 0xe000))
			code = code < ' ' ? ' ' : 0xfffd;
		return str_add(out, c, utf8_put((uint32_t)code, c)) == -1 ?
		    0 : 6;
	}
	if (p[1] == '\0' || (at = strchr(signs, p[1])) == NULL)
		return 2;
	return str_add(out, are + (at - signs), 1) == -1 ? 0 : 2;
}

/* The strings of JSON, with an LF behind each. */
static int
open_json(struct str *out, const char *p, const char *end)
{
	const char	*q;
	size_t		 n;
	int		 inside = 0;

	for (q = p; p < end; p = q) {
		if (*p == '"') {
			q++;
			inside = !inside;
			if (!inside && str_add(out, "\n", 1) == -1)
				return -1;
		} else if (inside && *p == '\\') {
			if ((n = read_escape(out, p, end)) == 0)
				return -1;
			q = (size_t)(end - p) < n ? end : p + n;
		} else {
			while (q < end && *q != '"' && *q != '\\')
				q++;
			q += q == p;
			if (inside && str_add(out, p, (size_t)(q - p)) == -1)
				return -1;
		}
	}
	return 0;
}

/* What stands at p for another sign, or for none: the bytes that it takes. */
static size_t
escaped(const char *p, const char *end, int wrapped, char *is)
{
	size_t	i;

	*is = '\0';
	if ((wrapped & CDATA) != 0 && starts(p, end, cdata))
		return strlen(cdata);
	if ((wrapped & CDATA) != 0 && starts(p, end, cdata_end))
		return strlen(cdata_end);
	for (i = 0; (wrapped & TAGS) != 0 && *p == '&' &&
	    i < COUNT(escapes); i++)
		if (starts(p, end, escapes[i].name)) {
			*is = escapes[i].is;
			return strlen(escapes[i].name);
		}
	return 0;
}

/* Tags as they are, and no CDATA about them. */
static int
open_tags(struct str *out, const char *p, const char *end, int wrapped)
{
	const char	*q;
	size_t		 n;
	char		 is;

	for (; p < end; p = q + n) {
		for (q = p, n = 0; q < end; q++)
			if ((*q == '&' || *q == '<' || *q == ']') &&
			    (n = escaped(q, end, wrapped, &is)) > 0)
				break;
		if (str_add(out, p, (size_t)(q - p)) == -1 ||
		    (n > 0 && is != '\0' && str_add(out, &is, 1) == -1))
			return -1;
	}
	return 0;
}

/* Take off what a line is wrapped in. */
static int
unwrap(struct wrapped *w, const char *p, size_t n, int wrapped)
{
	size_t	i;

	str_clear(&w->text);
	str_clear(&w->json);
	if (wrapped == JSON)
		return open_json(&w->text, p, p + n);
	if ((wrapped & JSON) != 0) {
		if (open_json(&w->json, p, p + n) == -1)
			return -1;
		p = str_text(&w->json);
		n = w->json.len;
	}
	if (open_tags(&w->text, p, p + n, wrapped) == -1)
		return -1;
	/* A page's lines end where its tags say so. */
	for (i = 0; i < w->text.len; i++)
		if (w->text.p[i] == '\n')
			w->text.p[i] = ' ';
	return 0;
}

int
wrapped_read(struct wrapped *w, const char **p, size_t *n, int plain)
{
	int	wrapped = plain && *n < GLANCE_LONG ? 0 : look(*p, *n);

	if (plain && controls_in(*p, *n)) {
		if (controls_drop(&w->bare, *p, *n) == -1)
			return -1;
		*p = str_text(&w->bare);
		*n = w->bare.len;
	}
	if (wrapped != 0) {
		if (unwrap(w, *p, *n, wrapped) == -1)
			return -1;
		*p = str_text(&w->text);
		*n = w->text.len;
	}
	if (!radicals_in(*p, *n))
		return 0;
	if (str_set(&w->folded, *p, *n) == -1)
		return -1;
	radicals_fold(w->folded.p, *n);
	*p = w->folded.p;
	return 0;
}

void
wrapped_free(struct wrapped *w)
{
	str_free(&w->text);
	str_free(&w->json);
	str_free(&w->folded);
	str_free(&w->bare);
}
