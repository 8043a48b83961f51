#include "markup.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "limits.h"
#include "tag.h"
#include "utf8.h"

enum { IN_TEXT = MARKUP_TEXT, IN_TAG, IN_COMMENT, IN_SCRIPT, IN_STYLE };

/* The tags that mean something here, and those that are met most; all others
 * part no words. */
#define NAME(name, tag)	{ name, sizeof(name) - 1, tag }
static const struct name {
	const char	*name;
	size_t		 len;
	enum tag	 tag;
} names[] = {
	NAME("td", TAG_CELL), NAME("span", TAG_INLINE), NAME("p", TAG_BREAK),
	NAME("tr", TAG_ROW), NAME("th", TAG_CELL), NAME("o:p", TAG_INLINE),
	NAME("b", TAG_INLINE), NAME("strong", TAG_INLINE),
	NAME("font", TAG_INLINE), NAME("br", TAG_LINE),
	NAME("table", TAG_TABLE), NAME("div", TAG_BREAK),
	NAME("h1", TAG_BREAK), NAME("h2", TAG_BREAK), NAME("h3", TAG_BREAK),
	NAME("h4", TAG_BREAK), NAME("h5", TAG_BREAK), NAME("h6", TAG_BREAK),
	NAME("li", TAG_BREAK), NAME("ul", TAG_BREAK), NAME("ol", TAG_BREAK),
	NAME("dl", TAG_BREAK), NAME("dt", TAG_BREAK), NAME("dd", TAG_BREAK),
	NAME("hr", TAG_BREAK), NAME("pre", TAG_BREAK),
	NAME("title", TAG_TITLE), NAME("caption", TAG_BREAK),
	NAME("head", TAG_BREAK), NAME("body", TAG_BREAK),
	NAME("html", TAG_BREAK), NAME("header", TAG_BREAK),
	NAME("footer", TAG_BREAK), NAME("section", TAG_BREAK),
	NAME("article", TAG_BREAK), NAME("main", TAG_BREAK),
	NAME("nav", TAG_BREAK), NAME("aside", TAG_BREAK),
	NAME("blockquote", TAG_BREAK), NAME("center", TAG_BREAK),
	NAME("form", TAG_BREAK), NAME("fieldset", TAG_BREAK),
	NAME("select", TAG_BREAK), NAME("option", TAG_BREAK),
	/* DocBook, CALS and what programs call them. */
	NAME("informaltable", TAG_TABLE), NAME("row", TAG_ROW),
	NAME("entry", TAG_CELL), NAME("cell", TAG_CELL),
	NAME("para", TAG_BREAK),
	/* OTSL, of readers of pictures: cells full, empty, and such as go on
	 * from the left, from above or both; heads of columns and of rows. */
	NAME("otsl", TAG_TABLE), NAME("nl", TAG_ROW),
	NAME("fcel", TAG_CELL), NAME("ecel", TAG_CELL),
	NAME("lcel", TAG_CELL), NAME("ucel", TAG_CELL),
	NAME("xcel", TAG_CELL), NAME("ched", TAG_CELL),
	NAME("rhed", TAG_CELL), NAME("srow", TAG_CELL),
	NAME("text", TAG_BREAK),
	NAME("sup", TAG_NONE), NAME("sub", TAG_NONE), NAME("del", TAG_NONE),
	NAME("s", TAG_NONE), NAME("strike", TAG_NONE),
};

/* What these last stand for, and what is hidden within a line: digits on both
 * sides are not one number, nor is what is hidden a cell's. */
static const char	mark[] = "^";

/* Tags that part no words, but a number from that of its note, or from what is
 * seen elsewhere or by nobody; the one of a link, if it leads anywhere. */
static const struct name notes[] = {
	NAME("a", TAG_INLINE), NAME("ref", TAG_INLINE),
	NAME("small", TAG_INLINE), NAME("rt", TAG_INLINE),
	NAME("noscript", TAG_INLINE), NAME("template", TAG_INLINE),
	NAME("textarea", TAG_INLINE),
};

/* The entities that reports have; others stay as they are written. */
static const struct entity {
	const char	*name;
	uint32_t	 code;
} entities[] = {
	{ "nbsp", 0xa0 }, { "lt", '<' }, { "gt", '>' }, { "amp", '&' },
	{ "quot", '"' }, { "apos", '\'' }, { "ensp", 0x2002 },
	{ "emsp", 0x2003 }, { "thinsp", 0x2009 }, { "mdash", 0x2014 },
	{ "ndash", 0x2013 }, { "minus", 0x2212 }, { "hellip", 0x2026 },
	{ "ldquo", 0x201c }, { "rdquo", 0x201d }, { "lsquo", 0x2018 },
	{ "rsquo", 0x2019 }, { "middot", 0xb7 }, { "times", 0xd7 },
	{ "bull", 0x2022 }, { "copy", 0xa9 }, { "zwnj", 0x200c },
	{ "zwj", 0x200d }, { "laquo", 0xab }, { "raquo", 0xbb },
	{ "permil", 0x2030 }, { "deg", 0xb0 }, { "sect", 0xa7 },
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The longest name of an entity, with & and ;. */
#define ENTITY		12

void
markup_clear(struct markup *m)
{
	m->inside = IN_TEXT;
	m->quote = '\0';
	m->len = m->at = 0;
	str_clear(&m->tag);
}

void
markup_free(struct markup *m)
{
	str_free(&m->tag);
	*m = (struct markup){ .line = NULL };
}

int
markup_plain(const struct markup *m, const char *p, size_t n)
{
	return m->inside == IN_TEXT && memchr(p, '<', n) == NULL &&
	    memchr(p, '&', n) == NULL;
}

int
markup_inside(const struct markup *m)
{
	return m->inside != IN_TEXT;
}

/* Does a page begin with a line, whatever the one before has left open? */
static int
begins_page(const char *p, size_t n)
{
	static const char *const starts[] = { "<!doctype html", "<html" };
	size_t	i, len;

	while (n > 0 && (*p == ' ' || *p == '\t')) {
		p++;
		n--;
	}
	for (i = 0; i < COUNT(starts); i++) {
		len = strlen(starts[i]);
		if (n >= len && strncasecmp(p, starts[i], len) == 0 &&
		    (n == len || p[len] == '>' || p[len] == ' '))
			return 1;
	}
	return 0;
}

int
markup_is_json(const char *p, size_t n)
{
	static const char *const signs[] = { "=\\\"", "<\\/", ">\\u" };
	const char	*end = p + n, *at;
	size_t		 i;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (p == end || (*p != '{' && *p != '[' && *p != '"') ||
	    (at = memchr(p, '\\', (size_t)(end - p))) == NULL)
		return 0;
	for (at--, i = 0; i < COUNT(signs); i++)
		if (memmem(at, (size_t)(end - at), signs[i], 3) != NULL)
			return 1;
	return 0;
}

void
markup_line(struct markup *m, const char *p, size_t n)
{
	if (!m->part)
		m->escaped = markup_is_json(p, n);
	if ((m->inside == IN_TAG && m->tag.len > LIM_TAG) ||
	    (m->inside != IN_TEXT && begins_page(p, n)))
		markup_clear(m);
	m->line = p;
	m->len = n;
	m->at = 0;
}

/* What < begins: a tag, a comment, or nothing but itself. */
static int
opens(const char *p, size_t n)
{
	unsigned char	c = n > 1 ? (unsigned char)p[1] : 0;

	if (n >= 4 && memcmp(p, "<!--", 4) == 0)
		return IN_COMMENT;
	if (c == '\\' && n > 3 && p[2] == '/')
		c = (unsigned char)p[3];
	else if (c == '/' && n > 2)
		c = (unsigned char)p[2];
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	    c == '!' || c == '?' ? IN_TAG : IN_TEXT;
}

/* The end of what a reader does not see: behind it, or NULL if the line ends
 * before it does. */
static const char *
closing(int inside, const char *p, const char *end)
{
	const char	*word = inside == IN_COMMENT ? "-->" :
			    inside == IN_SCRIPT ? "</script" : "</style";
	size_t		 n = strlen(word), escape;

	for (; (size_t)(end - p) >= n; p++) {
		if ((p = memchr(p, *word, (size_t)(end - p))) == NULL ||
		    (size_t)(end - p) < n)
			return NULL;
		/* <\/script, in JSON */
		escape = inside != IN_COMMENT && p[1] == '\\';
		if ((size_t)(end - p) >= n + escape &&
		    strncasecmp(p + 1 + escape, word + 1, n - 1) == 0)
			return inside == IN_COMMENT ? p + n : p;
	}
	return NULL;
}

/* A name ends at white space, too, be it a wide one. */
static size_t
name_length(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < n && p[i] != '>' && p[i] != '/' && p[i] != '\\' &&
	    (unsigned char)p[i] > ' ' && tag_blank(p + i, n - i) == 0; i++)
		continue;
	return i;
}

/* Is a name, which has no control characters, this one in either case? */
static inline int
is_named(const char *p, const char *name, size_t n)
{
	size_t	i;

	for (i = 0; i < n && (p[i] | 0x20) == name[i]; i++)
		continue;
	return i == n;
}

/* What is a tag of this name? */
static enum tag
tag_named(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; n > 0 && i < COUNT(names); i++)
		if (names[i].len == n && is_named(p, names[i].name, n))
			return names[i].tag;
	return TAG_INLINE;
}

/* May digits behind an inline tag of this name be a note's, or others that are
 * not the text's? */
static int
is_noted(const char *p, size_t len, size_t n)
{
	size_t	i;

	for (i = 0; i < COUNT(notes); i++)
		if (notes[i].len == len && is_named(p, notes[i].name, len))
			return i > 0 ||
			    tag_attribute(p + len, n - len, "href") != NULL;
	return 0;
}

/* What an inline tag says. */
static void
set_inline(struct token *t, const char *p, size_t len, size_t n)
{
	const unsigned	says = t->closes ? 0 :
				tag_says(p + len, n - len);

	if (says & TAG_HIDDEN)
		t->tag = TAG_NONE;
	t->noted = (says & TAG_NOTED) || is_noted(p, len, n);
}

/* What a tag of a name says, with the attributes behind it: n bytes in all. */
static inline void
set_tag(struct markup *m, struct token *t, const char *p, size_t len, size_t n)
{
	t->tag = tag_named(p, len);
	t->columns = t->rows = 1;
	m->inside = IN_TEXT;
	if (t->tag == TAG_INLINE)
		set_inline(t, p, len, n);
	if (t->tag == TAG_NONE) {
		t->text = mark;
		t->len = sizeof(mark) - 1;
	}
	if (t->closes)
		return;
	if (t->tag == TAG_CELL && !m->brief)
		t->hidden = (tag_cell(p + len, n - len, &t->columns,
		    &t->rows) & TAG_HIDDEN) != 0;
	else if (t->tag >= TAG_BREAK && !m->brief)
		t->hidden = (tag_says(p + len, n - len) & TAG_HIDDEN) != 0;
	else if (len == 6 && strncasecmp(p, "script", 6) == 0)
		m->inside = IN_SCRIPT;
	else if (len == 5 && strncasecmp(p, "style", 5) == 0)
		m->inside = IN_STYLE;
}

/* Read a whole tag, without its < and >. */
static void
read_tag(struct markup *m, struct token *t, const char *p, size_t n)
{
	if (n > 1 && *p == '\\' && p[1] == '/') {
		p++;
		n--;
	}
	t->closes = n > 0 && *p == '/';
	p += t->closes;
	n -= (size_t)t->closes;
	set_tag(m, t, p, name_length(p, n), n);
}

/* Where in its line an open tag ends, or the line does; a quote that is open
 * there is kept in mind. */
static size_t
tag_end(struct markup *m)
{
	static const unsigned char	signs[256] = {
		['>'] = 1, ['<'] = 1, ['"'] = 1, ['\''] = 1,
	};
	const char	*shut;
	size_t		 i;

	for (i = m->at; i < m->len; i++) {
		if (m->quote != 0) {
			shut = memchr(m->line + i, m->quote, m->len - i);
			if (shut == NULL)
				return m->len;
			i = (size_t)(shut - m->line);
			m->quote = '\0';
			continue;
		}
		while (i < m->len && !signs[(unsigned char)m->line[i]])
			i++;
		if (i == m->len || m->line[i] == '>' || m->line[i] == '<')
			break;
		if (i > 0 && m->line[i - 1] == '=')
			m->quote = m->line[i];
	}
	return i;
}

/* Go on with an open tag up to its >, or to a < that begins another; a > in a
 * quoted attribute is its own.  1 with the token, 0 if the line ends before
 * the tag does, -1 without memory. */
static int
finish_tag(struct markup *m, struct token *t)
{
	const char	*p = m->line + m->at;
	size_t		 end = tag_end(m), n = end - m->at;

	m->at = end < m->len ? end + (m->line[end] == '>') : end;
	/* Most are whole. */
	if (m->tag.len == 0 && end < m->len) {
		read_tag(m, t, p, n);
		return 1;
	}
	if (str_add(&m->tag, p, n) == -1 || str_add(&m->tag, "\n", 1) == -1)
		return -1;
	if (end == m->len)
		return 0;
	read_tag(m, t, m->tag.p, m->tag.len);
	str_clear(&m->tag);
	return 1;
}

static inline int
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* A tag that is but a name, as most are: <td>, </p>.  The bytes that it takes;
 * 0 if there is none at p, or another. */
static size_t
bare_tag(struct markup *m, struct token *t, const char *p, size_t n)
{
	size_t	from = n > 1 && p[1] == '/' ? 2 : 1, to = from;

	while (to < n && is_letter(p[to]))
		to++;
	if (to == from || to == n || p[to] != '>')
		return 0;
	t->closes = from == 2;
	set_tag(m, t, p + from, to - from, to - from);
	return to + 1;
}

/* Read the entity at p; the bytes that it takes, 0 if it is none. */
static size_t
read_entity(struct markup *m, const char *p, size_t n, struct token *t)
{
	const char	*semi;
	char		 name[ENTITY + 1] = "", *rest = name;
	unsigned long	 code = 0;
	size_t		 len, i;
	int		 base;

	semi = memchr(p, ';', n < ENTITY ? n : ENTITY);
	if (semi == NULL || semi == p + 1)
		return 0;
	len = (size_t)(semi - p) - 1;
	memcpy(name, p + 1, len);
	if (name[0] == '#') {
		base = name[1] == 'x' || name[1] == 'X' ? 16 : 10;
		i = base == 16 ? 2 : 1;
		code = isxdigit((unsigned char)name[i]) ?
		    strtoul(name + i, &rest, base) : 0;
		if (!isxdigit((unsigned char)name[i]) || *rest != '\0')
			return 0;
		if (code < ' ' || code > 0x10ffff ||
		    (code >= 0xd800 && code < 0xe000))
			code = code == '\t' || code == '\n' ? ' ' : 0xfffd;
	}
	for (i = 0; i < COUNT(entities) && code == 0; i++)
		if (strcmp(entities[i].name, name) == 0)
			code = entities[i].code;
	if (code == 0)
		return 0;
	t->text = m->entity;
	t->len = utf8_put((uint32_t)code, m->entity);
	return len + 2;
}

/* Read what JSON escapes at p: an end of line is white space in a page.  The
 * bytes that it takes, 0 if it is nothing. */
static size_t
read_escape(struct markup *m, const char *p, size_t n, struct token *t)
{
	char		 digits[5] = "", *rest;
	unsigned long	 code = ' ';
	size_t		 len = 2;

	if (n < 2)
		return 0;
	if (p[1] == 'u' && n >= 6) {
		memcpy(digits, p + 2, 4);
		code = strtoul(digits, &rest, 16);
		if (*rest != '\0' || !isxdigit((unsigned char)*digits))
			return 0;
		code = code < ' ' ? ' ' :
		    code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
		len = 6;
	} else if (strchr("nrtbf", p[1]) == NULL || p[1] == '\0')
		code = strchr("\"/\\", p[1]) != NULL && p[1] != '\0' ?
		    (unsigned char)p[1] : 0;
	if (code == 0)
		return 0;
	t->text = m->entity;
	t->len = utf8_put((uint32_t)code, m->entity);
	return len;
}

/* The text up to the next tag or entity. */
static void
read_text(struct markup *m, struct token *t)
{
	const char	*p = m->line + m->at, *end = m->line + m->len, *q;
	size_t		 n;

	t->tag = TAG_NONE;
	/* Its own quotes are escaped: here a string of JSON begins, or ends. */
	if (*p == '"' && m->escaped) {
		t->tag = TAG_BREAK;
		m->at++;
		return;
	}
	if ((*p == '&' && (n = read_entity(m, p, (size_t)(end - p), t)) > 0) ||
	    (*p == '\\' && m->escaped &&
	    (n = read_escape(m, p, (size_t)(end - p), t)) > 0)) {
		m->at += n;
		return;
	}
	for (q = p + 1; q < end; q++) {
		/* Most bytes are of ideographs. */
		while (q < end && (unsigned char)*q >= 0x80)
			q++;
		if (q == end || *q == '&' ||
		    (m->escaped && (*q == '\\' || *q == '"')) ||
		    (*q == '<' && opens(q, (size_t)(end - q)) !=
		    IN_TEXT))
			break;
	}
	t->text = p;
	t->len = (size_t)(q - p);
	m->at += t->len;
}

int
markup_next(struct markup *m, struct token *t)
{
	const char	*p, *end = m->line + m->len;
	size_t		 n;
	int		 r;

	while (m->at < m->len) {
		*t = (struct token){ .tag = TAG_NONE, .off = m->at };
		p = m->line + m->at;
		if (m->inside == IN_TEXT && *p == '<') {
			if ((n = bare_tag(m, t, p, m->len - m->at)) > 0) {
				m->at += n;
				return 1;
			}
			m->inside = opens(p, m->len - m->at);
			m->at += m->inside == IN_TAG;
		}
		if (m->inside == IN_TEXT) {
			read_text(m, t);
			return 1;
		}
		if (m->inside == IN_TAG) {
			if ((r = finish_tag(m, t)) != 0)
				return r;
		} else if ((p = closing(m->inside, p, end)) == NULL)
			m->at = m->len;
		else {
			m->at = (size_t)(p - m->line);
			m->inside = IN_TEXT;
		}
	}
	return 0;
}
