#include "marks.h"

#include <ctype.h>
#include <string.h>

#include "utf8.h"

/* Brackets that are open at a time; those further out are left. */
#define DEPTH	8

/* Bytes within which what a mark opens is shut. */
#define NEAR	512

/* Elements that are but marks among words. */
static const char *const elements[] = {
	"span", "b", "strong", "em", "i", "u", "font", "o:p"
};

/* The digits of a page's number, at the most. */
#define PAGE_DIGITS	3

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What is taken out is first made NUL, which no line has. */
static void
erase(char *p, size_t n)
{
	memset(p, '\0', n);
}

static int
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ':';
}

/* The length of a tag that is but a mark; 0 if there is none. */
static size_t
tag_at(const char *p, size_t n)
{
	const char	*end = memchr(p, '>', n < NEAR ? n : NEAR);
	const char	*name = p + 1;
	size_t		 i, len;

	if (end == NULL)
		return 0;
	if (*name == '/')
		name++;
	for (len = 0; is_letter(name[len]); len++)
		continue;
	if (name[len] != '>' && name[len] != ' ')
		return 0;
	for (i = 0; i < COUNT(elements); i++)
		if (strlen(elements[i]) == len &&
		    memcmp(name, elements[i], len) == 0)
			return (size_t)(end - p) + 1;
	return 0;
}

/* The length of attributes in braces; 0 if there are none. */
static size_t
attributes_at(const char *p, size_t n)
{
	const char	*end;

	if (n < 3 || *p != '{' || !(is_letter(p[1]) || p[1] == '.' ||
	    p[1] == '#'))
		return 0;
	end = memchr(p, '}', n < NEAR ? n : NEAR);
	return end == NULL ? 0 : (size_t)(end - p) + 1;
}

/* A backslash before what Markdown would take for a mark. */
static int
is_escape(const char *p, size_t n)
{
	return n > 1 && strchr("-+*[]().#~'\"<>$^", p[1]) != NULL &&
	    p[1] != '\0';
}

static size_t
count_stars(const char *p, size_t n)
{
	size_t	i, k = 0;

	for (i = 0; i < n; i++)
		k += p[i] == '*';
	return k;
}

static size_t
compact(char *p, size_t n)
{
	size_t	i, k = 0;

	for (i = 0; i < n; i++)
		if (p[i] != '\0')
			p[k++] = p[i];
	return k;
}

size_t
marks_strip(char *p, size_t n)
{
	size_t	open[DEPTH], depth = 0, i, len, stars;
	int	any = 0;

	for (i = 0; i < n; i++)
		any |= (p[i] == '*') | (p[i] == '<') | (p[i] == '{') |
		    (p[i] == '\\');
	if (!any)
		return n;
	stars = count_stars(p, n);
	for (i = 0; i < n; i += len) {
		len = 1;
		if (p[i] == '\\' && is_escape(p + i, n - i)) {
			erase(p + i, 1);
			len = 2;
		} else if (p[i] == '*' && stars % 2 == 0)
			erase(p + i, 1);
		else if (n - i >= 4 && memcmp(p + i, "<<>>", 4) == 0)
			erase(p + i, len = 4);
		else if (p[i] == '<' && (len = tag_at(p + i, n - i)) > 0)
			erase(p + i, len);
		else if (p[i] == '[' && depth < DEPTH)
			open[depth++] = i;
		else if (p[i] == ']' && depth > 0) {
			depth--;
			len = attributes_at(p + i + 1, n - i - 1);
			if (len > 0) {
				erase(p + open[depth], 1);
				erase(p + i, len + 1);
			}
			len++;
		}
		len = len == 0 ? 1 : len;
	}
	return compact(p, n);
}

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

/* As far as marks reach that are not told by their first character: without a
 * bound, a line of nothing but these is looked through from each of them. */
static const char *
near(const char *p, const char *end)
{
	return end - p < NEAR ? end : p + NEAR;
}

/* {#id .class key="value"}, but not {another}. */
static size_t
attributes(const char *p, const char *end)
{
	size_t	n = through(p, near(p, end), '}');

	return n > 1 && (p[1] == '#' || p[1] == '.' || p[1] == '=' ||
	    memchr(p, '=', n) != NULL) ? n : 0;
}

/* The [ of [text]{.class}; of [text](link), [3] and [ ] it is no mark. */
static size_t
opens_span(const char *p, const char *end)
{
	const char	*shut = memchr(p, ']', (size_t)(near(p, end) - p));

	return shut == NULL || (shut + 1 < end && shut[1] == '{');
}

/* h2. and h2(#id). before a heading of Textile or Jira. */
static size_t
level(const char *p, const char *end)
{
	const char	*q = p + 2;

	if (end - p < 4 || p[1] < '1' || p[1] > '6')
		return 0;
	if (*q == '(')
		q += through(q, end, ')');
	return end - q > 1 && q[0] == '.' && q[1] == ' ' ?
	    (size_t)(q - p) + 2 : 0;
}

/* A command of LaTeX before what it is about, \section*{; or a backslash. */
static size_t
command(const char *p, const char *end)
{
	const char	*q = p + 1;

	while (q < end && islower((unsigned char)*q))
		q++;
	if (q == p + 1)
		return 1;
	q += q < end && *q == '*';
	return q < end && *q == '{' ? (size_t)(q - p) + 1 : 1;
}

size_t
marks_skip(const char *p, const char *end)
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
		return command(p, end);
	case '.':
		return starts(p, end, ".. rubric:: ");
	case 'h':
		return level(p, end);
	case '&':
		for (i = 0; n == 0 && i < COUNT(spaces); i++)
			n = starts(p, end, spaces[i]);
		return n;
	default:
		return 0;
	}
}

size_t
marks_torn(const char *p, const char *end)
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
marks_blank(const char *p, size_t n)
{
	const char	*end, *q;
	uint32_t	 c;
	int		 digits = 0;

	utf8_trim(&p, &n);
	end = p + n;
	if (n == 0 || is_drawer(p, end))
		return 1;
	for (q = p; q < end; ) {
		if ((*q == '<' || *q == '&') && (n = marks_skip(q, end)) > 0) {
			q += n;
			continue;
		}
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
