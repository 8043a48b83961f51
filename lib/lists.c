#include "lists.h"

#include <ctype.h>
#include <string.h>

#include "number.h"
#include "piece.h"
#include "utf8.h"

/* Escapes that stand for white space, and for the byte that a line's end in a
 * cell is (cells.h). */
static const struct {
	char	escape;
	char	is;
} spaces[] = {
	{ 'n', '\v' },
	{ 'r', ' ' },
	{ 't', ' ' },
	{ 'f', ' ' },
	{ 'b', ' ' },
};

/* Escapes of characters, by their number in so many hexadecimal digits. */
static const struct {
	char	escape;
	int	digits;
} numbered[] = {
	{ 'u', 4 },
	{ 'x', 2 },
	{ 'U', 8 },
};

/* A line that is read an item after another. */
struct reader {
	const char	*p;
	const char	*end;
	int		 begins;	/* a row, with the next item */
	int		 object;	/* names stand before items */
	int		 nests;		/* the object is none of a row */
	unsigned	 about;		/* brackets about it, bits: objects */
	int		 named;		/* the item is the name of its row */
	int		 shut;		/* a bracket is, no comma behind it */
	int		 placed;	/* an object tells a cell's place */
	int		 tuples;	/* round brackets are about rows, too */
	/* the item read last, without quotes */
	const char	*item;
	size_t		 len;
	int		 quoted;
};

/* Is a line a tuple of Python's, or several: ('规章', 3, None),?  A label in such
 * brackets, (一)予以公开, is none. */
static int
are_tuples(const char *p, size_t n)
{
	n -= p[n - 1] == ',';
	return n > 2 && *p == '(' && p[n - 1] == ')' &&
	    (p[1] == '\'' || p[1] == '"' || isdigit((unsigned char)p[1]) ||
	    utf8_starts(p + 1, n - 1, "None") ||
	    utf8_starts(p + 1, n - 1, "NULL"));
}

/* The row of a database's statement: INSERT INTO t VALUES('规章',3); */
static void
skip_statement(const char **p, size_t *n)
{
	static const char	insert[] = "INSERT INTO ", values[] = "VALUES";
	const char		*q;

	if (!utf8_starts(*p, *n, insert) ||
	    (q = memmem(*p, *n, values, sizeof(values) - 1)) == NULL)
		return;
	q += sizeof(values) - 1;
	*n -= (size_t)(q - *p);
	*p = q;
	*n -= *n > 0 && q[*n - 1] == ';';
	utf8_trim(p, n);
}

/* Begin with a line.  0 if it begins as none that is read here. */
static int
begin(struct reader *r, const char *p, size_t n)
{
	skip_statement(&p, &n);
	*r = (struct reader){ .p = p, .end = p + n, .begins = 1 };
	if (n == 0 || *p == 'I')
		return 0;
	/* A part of an object that stands on several lines. */
	r->object = r->nests = *p == '"';
	r->about = (unsigned)r->object;
	r->tuples = are_tuples(p, n) ||
	    (*p == '[' && n > 2 && are_tuples(p + 1, n - 2));
	return *p != '(' || r->tuples;
}

static void
skip_spaces(struct reader *r)
{
	for (; r->p < r->end && (*r->p == ' ' || *r->p == ','); r->p++)
		r->shut &= *r->p != ',';
}

/* Is the object that begins at p, behind its bracket, one of lists or of other
 * objects?  What else stands in it is of no row. */
static int
nests(const char *p, const char *end)
{
	while (p < end && *p != '[' && *p != '{' && *p != '}')
		p++;
	return p < end && *p != '}';
}

static int
is_one(char c, const char *of)
{
	return c != '\0' && strchr(of, c) != NULL;
}

/* Where the string ends whose quote is before p: at its last quote. */
static const char *
string_end(const struct reader *r, const char *p, char quote)
{
	const char	*end = r->end;

	for (; p < end; p++) {
		if (*p == '\\' && end - p > 1)
			p++;
		else if (*p == quote && (end - p == 1 ||
		    is_one(p[1], r->tuples ? ", ])" : ", ]}:")))
			return p;
	}
	return end;
}

static void
read_item(struct reader *r)
{
	r->quoted = *r->p == '"' || *r->p == '\'';
	r->item = r->p + r->quoted;
	if (r->quoted) {
		r->p = string_end(r, r->item, *r->p);
		r->len = (size_t)(r->p - r->item);
		r->p += r->p < r->end;
		return;
	}
	while (r->p < r->end &&
	    !is_one(*r->p, r->tuples ? ",])" : ",]}"))
		r->p++;
	r->len = (size_t)(r->p - r->item);
	utf8_trim(&r->item, &r->len);
}

static int
opens(const struct reader *r, char c)
{
	return c == '[' || c == '{' || (c == '(' && r->tuples);
}

static int
shuts(const struct reader *r, char c)
{
	return c == ']' || c == '}' || (c == ')' && r->tuples);
}

/* Go into a list or an object. */
static void
enter(struct reader *r)
{
	r->object = *r->p++ == '{';
	r->nests = r->object && nests(r->p, r->end);
	r->about = r->about << 1 | (unsigned)r->object;
	/* Its name has begun the row. */
	r->begins = !r->named;
	r->named = 0;
}

/* Come out of one: what goes on behind a row is another's. */
static void
leave(struct reader *r)
{
	r->about >>= 1;
	r->object = r->nests = (int)(r->about & 1);
	r->begins = r->shut = 1;
	r->p++;
}

/* Has a name words of the form, as they stand or escaped, and no program's? */
static int
has_words(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < n; i++)
		if ((unsigned char)p[i] >= 0x80 || (p[i] == '\\' &&
		    i + 1 < n && p[i + 1] == 'u'))
			return 1;
	return 0;
}

/* Is the item that was read, a name, that of a list or an object which is a
 * row, and begins it? */
static int
names_row(struct reader *r)
{
	const char	*p = r->p;

	while (p < r->end && *p == ' ')
		p++;
	if (p == r->end || (*p != '[' && *p != '{') ||
	    !has_words(r->item, r->len))
		return 0;
	r->p = p;
	for (p++; p < r->end && *p == ' '; p++)
		continue;
	r->named = r->begins = p < r->end && !is_one(*p, "[]{}");
	return r->named;
}

/* Pass over the numbers that count the rows of a table: "index": [0, 1]. */
static void
skip_counts(struct reader *r)
{
	static const char	name[] = "index";
	const char		*p = r->p, *shut;

	while (p < r->end && (*p == ' ' || *p == '['))
		p++;
	if (r->len == sizeof(name) - 1 &&
	    memcmp(r->item, name, r->len) == 0 && p < r->end &&
	    isdigit((unsigned char)*p) && p[-1] == '[' &&
	    (shut = memchr(p, ']', (size_t)(r->end - p))) != NULL)
		r->p = shut + 1;
}

/* Is the item that was read the name of another, or of no row? */
static int
is_name(struct reader *r)
{
	const char	*p = r->p;

	while (p < r->end && *p == ' ')
		p++;
	if (r->object && r->quoted && p < r->end && *p == ':') {
		r->p = p + 1;
		r->placed |= r->len == 4 && memcmp(r->item, "text", 4) == 0;
		return 1;
	}
	return r->object && r->nests;
}

/* The next item of a row.  1, or 0 at the end. */
static int
next_item(struct reader *r)
{
	for (;;) {
		skip_spaces(r);
		if (r->p == r->end)
			return 0;
		if (opens(r, *r->p))
			enter(r);
		else if (shuts(r, *r->p))
			leave(r);
		else {
			read_item(r);
			if (!is_name(r) || names_row(r))
				return 1;
			skip_counts(r);
		}
	}
}

int
lists_frame(const char *p, size_t n)
{
	const char	*colon;

	/* "data": [ */
	if (n > 3 && *p == '"' && (colon = memchr(p, ':', n)) != NULL &&
	    colon[-1] == '"' && !has_words(p, n)) {
		n -= (size_t)(colon + 1 - p);
		p = colon + 1;
	}
	while (n > 0 && is_one(p[n - 1], "[]{}, "))
		n--;
	return n == 0;
}

int
lists_are(const char *p, size_t n)
{
	static const char *const stops[] = { "。", "，", "；" };
	struct reader		 r;
	size_t			 i;
	int			 values = 0, items = 0, quoted = 0;

	if (!begin(&r, p, n))
		return 0;
	while (next_item(&r)) {
		/* It is a note's mark, and words. */
		if (r.shut || r.placed)
			return 0;
		items++;
		quoted += r.quoted;
		if (number_kind(r.item, r.len) != READ_TEXT)
			values++;
		else if (!r.quoted && isdigit((unsigned char)
		    r.item[r.len - 1]))
			return 0;
	}
	if (items < 2)
		return 0;
	for (i = 0; values + quoted == 0 &&
	    i < sizeof(stops) / sizeof(stops[0]); i++)
		if (utf8_find(p, n, stops[i]) != NULL)
			return 0;
	return 1;
}

/* Read so many hexadecimal digits; -1 if there are others. */
static long
read_hex(const char *p, const char *end, int digits)
{
	long	n = 0;

	if (end - p < digits)
		return -1;
	for (; digits > 0; digits--, p++) {
		if (!isxdigit((unsigned char)*p))
			return -1;
		n = n * 16 + (isdigit((unsigned char)*p) ? *p - '0' :
		    (*p | 0x20) - 'a' + 10);
	}
	return n;
}

/* Write what the escape at *p, behind its backslash, stands for. */
static char *
put_escape(char *to, const char **p, const char *end)
{
	char	c = *(*p)++, buf[4];
	size_t	i, len;
	long	code;

	for (i = 0; i < sizeof(spaces) / sizeof(spaces[0]); i++)
		if (c == spaces[i].escape) {
			*to = spaces[i].is;
			return to + 1;
		}
	for (i = 0; i < sizeof(numbered) / sizeof(numbered[0]); i++) {
		if (c != numbered[i].escape || (code = read_hex(*p, end,
		    numbered[i].digits)) <= 0 || code > 0x10ffff)
			continue;
		*p += numbered[i].digits;
		/* Controls are white space, and halves of a pair no text. */
		if (code >= 0xd800 && code <= 0xdfff)
			code = 0xfffd;
		len = utf8_put(code < ' ' ? ' ' : (uint32_t)code, buf);
		memcpy(to, buf, len);
		return to + len;
	}
	*to = c;
	return to + 1;
}

/* Write a string's escapes as what they stand for, over it: its length. */
static size_t
unescape(char *s, size_t n)
{
	const char	*p = memchr(s, '\\', n), *end = s + n;
	char		*to;

	if (p == NULL)
		return n;
	for (to = s + (p - s); p < end; )
		if (*p == '\\' && end - p > 1) {
			p++;
			to = put_escape(to, &p, end);
		} else
			*to++ = *p++;
	return (size_t)(to - s);
}

/* Write an item's escapes as what they stand for, and what is left of it so
 * that it is yet one string. */
static size_t
unescape_item(const struct reader *r, char *s)
{
	const size_t	n = unescape(s, r->len);

	memset(s + n, 'x', r->len - n);
	return n;
}

/* Go to the next name of an object that has but names and scalars.  1, or 0
 * where there is none with words. */
static int
next_name(struct reader *r)
{
	skip_spaces(r);
	if (r->p == r->end || (*r->p != '"' && *r->p != '\''))
		return 0;
	read_item(r);
	return is_name(r) && has_words(r->item, r->len);
}

/* What the names of such an object are, as a number; 0 if it has none. */
static uint32_t
hash_names(struct reader r)
{
	const char	*p, *end;
	uint32_t	 h = 0;

	for (r.p++, r.object = 1, r.nests = 0; next_name(&r); ) {
		p = r.item;
		for (end = p + r.len; p < end; p++)
			h = h * 31 + (unsigned char)*p;
		skip_spaces(&r);
		if (r.p == r.end || opens(&r, *r.p))
			return 0;
		read_item(&r);
	}
	return h;
}

/* Add a line of the names in an object that is a row, which may be those of
 * others side by side. */
static int
add_names(struct cells *c, struct reader r, uint64_t line)
{
	size_t	at = (size_t)(r.p - c->text.p);
	int	k = 0, rc;

	if ((rc = piece_row(c, VROW_CELLS, line)) == 0)
		rc = piece_add(c, at, 0, 0, 1);
	for (r.p++, r.object = 1, r.nests = 0; rc == 0 && next_name(&r);
	    read_item(&r), k++) {
		at = (size_t)(r.item - c->text.p);
		rc = piece_add(c, at, unescape_item(&r, c->text.p + at), k + 1,
		    k + 2);
		skip_spaces(&r);
	}
	return rc;
}

int
lists_add(struct cells *c, size_t off, size_t n, uint64_t line)
{
	struct reader	r;
	size_t		at;
	uint32_t	names = 0, others;
	int		k = 0;

	(void)begin(&r, c->text.p + off, n);
	c->folds = FOLD_ESCAPED;
	while (next_item(&r)) {
		others = r.named && *r.p == '{' ? hash_names(r) : 0;
		if (others != 0 && others != names &&
		    add_names(c, r, line) == -1)
			return -1;
		names = others == 0 ? names : others;
		if (r.begins && piece_row(c, VROW_CELLS, line) == -1)
			return -1;
		k = r.begins ? 0 : k + 1;
		r.begins = 0;
		at = (size_t)(r.item - c->text.p);
		if (r.quoted)
			r.len = unescape(c->text.p + at, r.len);
		if (piece_add(c, at, r.len, k, k + 1) == -1)
			return -1;
	}
	c->folds = FOLD_NONE;
	return 0;
}
