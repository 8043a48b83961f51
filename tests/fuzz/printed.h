/*
 * An oracle that knows nothing of tables: does a line print a number?
 */
#ifndef GR_PRINTED_H
#define GR_PRINTED_H

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "limits.h"
#include "str.h"
#include "utf8.h"

/* The character that an entity stands for, and its length: numbers, and those
 * names that numbers are printed with. */
static inline size_t
printed_entity(const char *p, const char *end, uint32_t *c)
{
	static const struct { const char *name; uint32_t c; } names[] = {
		{ "&nbsp;", ' ' }, { "&minus;", '-' }, { "&ndash;", '-' },
		{ "&nbsp", ' ' },
	};
	char	*behind, tmp[16];
	size_t	 i, n = (size_t)(end - p) < 15 ? (size_t)(end - p) : 15;

	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (utf8_starts(p, n, names[i].name)) {
			*c = names[i].c;
			return strlen(names[i].name);
		}
	if (n < 3 || p[1] != '#')
		return 0;
	memcpy(tmp, p, n);
	tmp[n] = '\0';
	i = tmp[2] == 'x' || tmp[2] == 'X';
	*c = (uint32_t)strtoul(tmp + 2 + i, &behind, i ? 16 : 10);
	if (behind == tmp + 2 + i)
		return 0;
	return (size_t)(behind - tmp) + (*behind == ';');
}

/* The sign, digit or point that a character is printed for; 0 for one that
 * counts as none (it may stand within a number), ' ' for any other. */
static inline char
printed_as(uint32_t c)
{
	if (c >= 0xff10 && c <= 0xff19)
		return (char)('0' + c - 0xff10);
	switch (c) {
	case ',': case 0xff0c: case 0x200b: case 0xfeff: case '*': case '\\':
	case '_': case '`': case '~': case '[': case ']':
		return 0;
	case 0x3007:				/* 0 */
		return '0';
	case 0xff0e:
		return '.';
	case 0x2212: case 0xff0d: case 0xfe63: case 0x2013: case 0x51cf:
		return '-';
	default:
		return c < 0x80 && c > ' ' ? (char)c : ' ';
	}
}

/* What a tag leaves where it stood: nothing, a space, or a cell's edge. */
#define PRINTED_CELL	'\2'
#define PRINTED_END	'\1'

static inline char
printed_edge(const char *name, int closes)
{
	static const char	blocks[] = " p br div li h1 h2 h3 h4 h5 h6 ul "
	    "ol dl dt dd hr tbody thead tfoot caption title body ";

	/* Words behind <table> and <tr> are a cell, too. */
	if (strcmp(name, " td ") == 0 || strcmp(name, " th ") == 0 ||
	    strcmp(name, " tr ") == 0 || strcmp(name, " table ") == 0)
		return closes ? PRINTED_END : PRINTED_CELL;
	return strstr(blocks, name) != NULL ? ' ' : 0;
}

/* Behind pandoc's ]{...}, which ends on its line, or NULL. */
static inline const char *
printed_span(const char *p, const char *line_end)
{
	const char	*to = NULL;

	if (line_end - p > 2 && p[0] == ']' && p[1] == '{')
		to = memchr(p, '}', (size_t)(line_end - p));
	if (to == NULL || memchr(p + 1, '[', (size_t)(to - p - 1)) != NULL)
		return NULL;
	return to + 1;
}

/* Where a tag ends: at its >, at another's <, which may begin before it has
 * ended, or NULL.  What is quoted is passed over. */
static inline const char *
printed_tag_end(const char *p, const char *end)
{
	const char	*to = p + 1;

	for (; to < end && *to != '>' && *to != '<'; to++)
		if ((*to == '"' || *to == '\'') && to[-1] == '=' &&
		    (to = memchr(to + 1, *to, (size_t)(end - to - 1))) == NULL)
			return NULL;
	return to >= end || to - p > LIM_TAG ? NULL : to;
}

/* Where a word stands that ends what no reader sees; NULL if none does, or if a
 * page begins before it: that ends all that is open. */
static inline const char *
printed_until(const char *p, const char *end, const char *word)
{
	size_t	n = strlen(word);

	for (; (size_t)(end - p) >= n; p++)
		if (strncasecmp(p, word, n) == 0)
			return p;
		else if (*p == '<' && end - p > 5 &&
		    (strncasecmp(p, "<html", 5) == 0 ||
		    strncasecmp(p, "<!doc", 5) == 0))
			return NULL;
	return NULL;
}

/* Where what a script or style does not show ends; its beginning where
 * nothing ends it. */
static inline const char *
printed_hidden(const char *p, const char *end, const char *name)
{
	const char	*word = strcmp(name, " script ") == 0 ? "</script" :
			    strcmp(name, " style ") == 0 ? "</style" : NULL;
	const char	*to = NULL;

	if (word != NULL)
		to = printed_until(p, end, word);
	return to == NULL ? p : to;
}

/* Behind a tag, a comment, a script or a span; NULL where none stands. */
static inline const char *
printed_tag(const char *p, const char *line_end, const char *end, char *edge)
{
	const char	*to;
	char		 name[16] = " ";
	size_t		 n = 1;
	int		 closes;

	*edge = 0;
	if (end - p < 3 || *p != '<')
		return printed_span(p, line_end);
	if (utf8_starts(p, (size_t)(end - p), "<!--"))
		return (to = printed_until(p + 1, end, "-->")) == NULL ?
		    NULL : to + 3;
	if ((to = printed_tag_end(p, end)) == NULL)
		return NULL;
	closes = p[1] == '/';
	for (p += 1 + closes; p < to && n < 14 && *p > ' ' &&
	    *p != '/'; p++)
		name[n++] = (char)(*p >= 'A' && *p <= 'Z' ? *p | 32 : *p);
	if (n == 1 || !((name[1] >= 'a' && name[1] <= 'z') || name[1] == '!' ||
	    name[1] == '?'))
		return NULL;
	name[n] = ' ';
	*edge = printed_edge(name, closes);
	to += *to == '>';
	return closes ? to : printed_hidden(to, end, name);
}

/* Add one character, or a tag.  Behind it. */
static inline const char *
printed_step(struct str *out, const char *p, const char *line_end,
    const char *end)
{
	const char	*tag;
	uint32_t	 c;
	size_t		 n;
	char		 ch;

	if ((tag = printed_tag(p, line_end, end, &ch)) != NULL) {
		if (ch != 0)
			MUST(str_add(out, &ch, 1) == 0);
		return tag;
	}
	if (*p == '&' && (n = printed_entity(p, end, &c)) > 0)
		p += n;
	else
		c = utf8_next(&p, end);
	if ((ch = printed_as(c)) != 0)
		MUST(str_add(out, &ch, 1) == 0);
	return p;
}

/* A text's lines, line i from begins[i] to begins[i + 1], made of nothing but
 * what numbers are made of, without tags, which in a page may run over lines;
 * at[i] is where each begins. */
static inline void
printed_fold(struct str *out, const struct str *text, const size_t *begins,
    size_t lines, int page, size_t *at)
{
	const char	*p = str_text(text), *end = p + text->len, *line_end;
	size_t		 i = 0;

	str_clear(out);
	while (p < end) {
		while (i < lines && begins[i] <= (size_t)(p - text->p)) {
			at[i++] = out->len;
			/* Within a tag lines part nothing. */
			if (begins[i - 1] == (size_t)(p - text->p))
				MUST(str_adds(out, " ") == 0);
		}
		line_end = i < lines ? text->p + begins[i] : end;
		p = printed_step(out, p, line_end, page ? end : line_end);
	}
	while (i <= lines)
		at[i++] = out->len;
}

static inline int
printed_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does it stand at p[i], a number from its beginning to its end, with a minus
 * before it or without? */
static inline int
printed_at(const char *p, size_t n, size_t i, const char *value, size_t len,
    int minus)
{
	size_t	to = i + len, k = i;

	if (to > n || memcmp(p + i, value, len) != 0)
		return 0;
	if (i > 0 && (printed_digit(p[i - 1]) || (i > 1 && p[i - 1] == '.' &&
	    printed_digit(p[i - 2]))))
		return 0;
	if (to < n && (printed_digit(p[to]) || (to + 1 < n && p[to] == '.' &&
	    printed_digit(p[to + 1]))))
		return 0;
	while (k > 0 && p[k - 1] == ' ')
		k--;
	if (minus)
		return k > 0 && p[k - 1] == '-';
	/* Less nothing is nothing. */
	return i == 0 || p[i - 1] != '-' || strspn(value, "0.") >= len;
}

/* A cell that begins on a line, from..to of a folded text, may go on: where it
 * ends. */
static inline size_t
printed_cell(const struct str *s, size_t from, size_t to)
{
	size_t	i = to;

	while (i > from && s->p[i - 1] != PRINTED_END &&
	    s->p[i - 1] != PRINTED_CELL)
		i--;
	if (i == from || s->p[i - 1] != PRINTED_CELL)
		return to;
	while (to < s->len && s->p[to] != PRINTED_END &&
	    s->p[to] != PRINTED_CELL)
		to++;
	return to;
}

/* Does the folded line from..to print this value, a plain decimal? */
static inline int
printed(const struct str *s, size_t from, size_t to, const char *value,
    size_t len)
{
	int	minus = *value == '-';

	for (to = printed_cell(s, from, to); from < to; from++)
		if (printed_at(s->p, to, from, value + minus,
		    len - (size_t)minus, minus))
			return 1;
	return 0;
}

#endif
