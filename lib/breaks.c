#include "breaks.h"

#include <string.h>

#include "utf8.h"

/* What a line is, without white space about it. */
enum kind { EMPTY, WORDS, BARS, OTHER };

void
breaks_drop(struct breaks *b)
{
	str_clear(&b->lines);
	b->nline = 0;
	b->barred = b->ended = b->listed = b->quoted = b->nested = 0;
	b->broken = b->worded = 0;
}

void
breaks_clear(struct breaks *b)
{
	breaks_drop(b);
	b->met = b->rows = 0;
}

void
breaks_free(struct breaks *b)
{
	str_free(&b->lines);
	*b = (struct breaks){ .nline = 0 };
}

static enum kind
kind_of(const char *p, size_t n)
{
	size_t	i;

	if (n == 0)
		return EMPTY;
	if (memchr(p, '\t', n) != NULL)
		return OTHER;
	if (memchr(p, '|', n) == NULL)
		return WORDS;
	for (i = 0; i < n && (p[i] == '|' || p[i] == ' '); i++)
		continue;
	return i == n ? BARS : OTHER;
}

/* Does a line end within quotes?  It begins within those of the line before, or
 * not. */
static int
ends_quoted(const char *p, size_t n, int quoted)
{
	const char	*end = p + n;

	for (;; p++) {
		if (!quoted) {
			while (p < end && *p == ' ')
				p++;
			quoted = p < end && *p == '"';
			p += quoted;
		}
		/* One that is doubled shuts nothing. */
		for (; quoted && p < end; p++)
			if (*p == '"' && (end - p == 1 || p[1] != '"'))
				quoted = 0;
			else
				p += *p == '"';
		if (quoted)
			return 1;
		while (p < end && *p != ',' && *p != ';' && *p != '\t')
			p++;
		if (p == end)
			return 0;
	}
}

/* The bytes of an item's mark, and of the blank behind it. */
static size_t
skip_mark(const char *p, size_t n, const char *marks)
{
	if (n == 0 || *p == '\0' || strchr(marks, *p) == NULL ||
	    (n > 1 && p[1] != ' '))
		return 0;
	return n > 1 ? 2 : 1;
}

/* Where the first cell stands on a line that begins a list within a list, * -
 * 规章; or NULL.  Signs for nothing may stand side by side. */
static const char *
begins_list(const char *p, size_t n)
{
	size_t		 mark;
	const char	*end;

	utf8_trim(&p, &n);
	end = p + n;
	if ((mark = skip_mark(p, n, "*-")) < 2)
		return NULL;
	p += mark;
	if ((mark = skip_mark(p, (size_t)(end - p), "-")) == 0)
		return NULL;
	return p + mark == end || (unsigned char)p[mark] >= 0x80 ||
	    memchr(p + mark, ' ', (size_t)(end - p) - mark) == NULL ?
	    p + mark : NULL;
}

/* Put a cell of such a list behind those of the row. */
static int
add_item(struct rowed *r, const char *p, size_t n, uint64_t line)
{
	const char	*end = p + n, *cell;

	cell = r->ncell == 0 ? begins_list(p, n) : NULL;
	if (cell == NULL) {
		utf8_trim(&p, &n);
		end = p + n;
		cell = p + skip_mark(p, n, "-");
	}
	if (r->ncell < ROWED_CELLS)
		r->at[r->ncell] = line;
	n = cell < end ? (size_t)(end - cell) : 0;
	if (n > 1 && (*cell == '\'' || *cell == '"') && cell[n - 1] == *cell) {
		cell++;
		n -= 2;
	}
	return (r->ncell++ > 0 && str_add(&r->row, "\t", 1) == -1) ||
	    str_add(&r->row, cell, n) == -1 ? -1 : 0;
}

/* Put a line's words and bars behind those of the row. */
static int
add_to_row(const struct breaks *b, struct rowed *r, const char *p, size_t n,
    uint64_t line)
{
	size_t	i;

	if (b->nested)
		return add_item(r, p, n, line);
	if (b->quoted)
		return (r->row.len > 0 && str_add(&r->row, "\v", 1) == -1) ||
		    str_add(&r->row, p, n) == -1 ? -1 : 0;
	utf8_trim(&p, &n);
	if (b->listed && n > 0 && strchr("[]{}", *p) == NULL &&
	    r->ncell < ROWED_CELLS)
		r->at[r->ncell++] = line;
	for (i = 0; i < n && !b->listed; i++)
		if (p[i] == '|')
			r->ncell++;
		else if (r->ncell < ROWED_CELLS && r->at[r->ncell] == 0)
			r->at[r->ncell] = line;
	if (n > 0 && *p != '|' && r->row.len > 0 &&
	    str_add(&r->row, " ", 1) == -1)
		return -1;
	return str_add(&r->row, p, n);
}

int
breaks_row(struct breaks *b, struct rowed *r)
{
	const char	*p = str_text(&b->lines), *lf;
	const char	*end = p + b->lines.len;
	uint64_t	 line = b->first;

	if (!b->ended || !(b->barred || b->quoted || b->nested))
		return 0;
	rowed_begin(r, line);
	r->ncell = 0;
	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (add_to_row(b, r, p, (size_t)(lf - p), line++) == -1)
			return -1;
	}
	r->ncell += !b->listed && !b->quoted && !b->nested;
	r->folded = b->quoted;
	b->rows |= !b->listed && !b->quoted && !b->nested;
	breaks_drop(b);
	return 1;
}

/* May a line go on with those that are held, or begin a row? */
static int
goes_on(const struct breaks *b, enum kind kind, uint64_t line)
{
	if (b->nline == 0)
		return kind == WORDS || (kind == BARS && b->rows);
	return line == b->first + b->nline && b->nline < BREAKS_LINES &&
	    (b->barred || kind == EMPTY || kind == BARS);
}

/* Does a row end above a line?  A hard break on a line of its own ends one
 * whose last cell is empty, unless a bar follows: it stood in that cell. */
static int
ends_above(struct breaks *b, enum kind kind)
{
	if (!b->broken || !b->barred ||
	    (kind != WORDS && (kind != BARS || !b->worded)))
		return 0;
	b->ended = 1;
	return 1;
}

/* Hold a line.  0, or -1 without memory. */
static int
hold(struct breaks *b, const char *p, size_t n, uint64_t line)
{
	if (str_add(&b->lines, p, n) == -1 || str_add(&b->lines, "\n", 1) == -1)
		return -1;
	if (b->nline++ == 0)
		b->first = line;
	return 0;
}

/* Take a line that ends within quotes, and those on to the one that shuts
 * them. */
static enum breaks_take
take_quoted(struct breaks *b, const char *p, size_t n, uint64_t line)
{
	const int	opens = b->nline == 0;

	if (!opens && (b->ended || line != b->first + b->nline ||
	    b->nline == BREAKS_LINES))
		return BREAKS_PASS;
	if (hold(b, p, n, line) == -1)
		return BREAKS_FAIL;
	b->quoted = 1;
	b->ended = !ends_quoted(p, n, !opens);
	return BREAKS_HOLD;
}

/* Take a line that begins a list within a list, and those of its items. */
static enum breaks_take
take_nested(struct breaks *b, const char *p, size_t n, uint64_t line)
{
	const char	*q = p;
	size_t		 len = n, first;

	utf8_trim(&q, &len);
	first = strspn(str_text(&b->lines), " \t");
	/* Its items stand further in. */
	if (b->nline > 0 && ((size_t)(q - p) <= first ||
	    skip_mark(q, len, "-") == 0 || line != b->first + b->nline ||
	    b->nline == BREAKS_LINES))
		return BREAKS_PASS;
	if (hold(b, p, n, line) == -1)
		return BREAKS_FAIL;
	b->nested = b->ended = 1;
	return BREAKS_HOLD;
}

/* Is a line a bracket, or the name of what it begins, too: "规章": [? */
static int
opens_list(const char *p, size_t n)
{
	if (n == 0 || (p[n - 1] != '[' && p[n - 1] != '{'))
		return 0;
	if (n == 1)
		return 1;
	for (n--; n > 0 && p[n - 1] == ' '; n--)
		continue;
	return n > 3 && *p == '"' && p[n - 1] == ':' && p[n - 2] == '"';
}

enum breaks_take
breaks_take(struct breaks *b, const char *p, size_t n, uint64_t line)
{
	const char	*q = p;
	size_t		 len = n;
	enum kind	 kind;
	int		 breaks, opens, closes;

	if (b->quoted || (b->nline == 0 && memchr(p, '"', n) != NULL &&
	    ends_quoted(p, n, 0)))
		return take_quoted(b, p, n, line);
	if (b->nested || (b->nline == 0 && memchr(p, '-', n) != NULL &&
	    begins_list(p, n) != NULL))
		return take_nested(b, p, n, line);
	/* Most texts have none. */
	breaks = n > 1 && p[n - 1] == ' ' && p[n - 2] == ' ';
	if (!breaks && !b->met && b->nline == 0 && (n == 0 ||
	    (p[n - 1] != '[' && p[n - 1] != '{')))
		return BREAKS_PASS;
	utf8_trim(&q, &len);
	opens = opens_list(q, len);
	closes = b->listed && len > 0 && len < 3 && (*q == ']' || *q == '}');
	kind = kind_of(q, len);
	/* What <br> breaks, within a cell, has an empty line behind it. */
	if ((b->ended && (n > 0 || b->listed)) || (opens && b->nline > 0) ||
	    ends_above(b, kind))
		return BREAKS_PASS;
	b->ended = 0;
	b->met |= breaks && kind != EMPTY;
	if ((!opens && !goes_on(b, kind, line)) || memchr(p, '\n', n) != NULL)
		return BREAKS_PASS;
	if (hold(b, p, n, line) == -1)
		return BREAKS_FAIL;
	b->listed |= opens;
	b->barred |= opens || kind == BARS;
	b->ended = b->listed ? closes : breaks;
	b->broken = kind == EMPTY && (breaks || b->broken);
	b->worded = kind == EMPTY ? b->worded : kind != BARS;
	return BREAKS_HOLD;
}
