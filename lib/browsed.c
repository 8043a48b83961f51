#include "browsed.h"

#include <string.h>

#include "number.h"
#include "utf8.h"

/* So many figures on lines of their own with a TAB before them are a table's,
 * and where so many times fewer have none.  A row's first words have none. */
#define ALONE	4
#define TIMES	4

/* So many line ends part rows whose cells have paragraphs; within a cell two
 * paragraphs have one less. */
#define ROW_ENDS	3

/* What a text is that stands in a cell. */
enum kind { NOTHING, FIGURE, WORDS };

/* What is between p and the next TAB, and where that is. */
static enum kind
kind_of(const char *p, const char *end, const char **tab)
{
	struct number	 num;
	enum unit	 unit;
	const char	*q = p;
	size_t		 n;

	*tab = memchr(p, '\t', (size_t)(end - p));
	if (*tab == NULL)
		*tab = end;
	while (q < *tab && (*q == ' ' || *q == '\r'))
		q++;
	if (q == *tab)
		return NOTHING;
	n = (size_t)(*tab - q);
	utf8_trim(&q, &n);
	return number_read(q, n, &num, &unit) == READ_TEXT ? WORDS : FIGURE;
}

/* What is met on the way from one line's text to the next's. */
struct met {
	enum kind	 last;
	int		 tab, end;	/* behind it: a TAB, the line's end, */
	int		 close;		/*  so many of them behind the TAB */
	size_t		 more;		/* figures that a TAB is before, */
	size_t		 bare;		/*  and those that none is */
	size_t		 first;		/* words that none is before, */
	size_t		 other;		/*  and those close behind one */
};

static void
meet(struct met *m, enum kind kind)
{
	if (kind == NOTHING)
		return;
	if (m->end && kind == FIGURE && (m->tab || m->last == FIGURE))
		*(m->tab ? &m->more : &m->bare) += 1;
	else if (m->end && kind == WORDS && !m->tab)
		m->first++;
	else if (m->end && kind == WORDS)
		m->other += m->close < (m->last == FIGURE ? 2 : 1);
	m->last = kind;
	m->tab = m->end = 0;
}

/* Begins a line with a TAB?  Most texts have none. */
static int
has_hung(const char *p, size_t n)
{
	const char	*end = p + n, *q;

	for (q = p; (q = memchr(q, '\t', (size_t)(end - q))) != NULL; q++)
		if (q > p && q[-1] == '\n')
			return 1;
	return 0;
}

int
browsed_is(const char *p, size_t n)
{
	const char	*end = p + n, *lf, *tab;
	struct met	 m = { .last = NOTHING };

	if (!has_hung(p, n))
		return 0;
	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		/* A browser leaves no blanks before a line. */
		if (*p == ' ' || (m.other >= ALONE && m.other > m.first))
			return 0;
		meet(&m, kind_of(p, lf, &tab));
		for (; tab < lf; meet(&m, kind_of(tab + 1, lf, &tab))) {
			m.tab = 1;
			m.close = 0;
		}
		m.end = 1;
		m.close++;
	}
	return m.more >= ALONE && m.bare * TIMES <= m.more &&
	    m.other * TIMES <= m.more && m.other * TIMES <= m.first;
}

void
browsed_open(struct browsed *b, const char *p, size_t n, uint64_t line)
{
	b->p = p;
	b->end = p + n;
	b->number = line;
	b->wide = memmem(p, n, "\n\n\n", 3) != NULL;
}

void
browsed_free(struct browsed *b)
{
	str_free(&b->row);
}

/* The first text behind p. */
static enum kind
kind_behind(const struct browsed *b, const char *p)
{
	const char	*lf, *tab;
	enum kind	 kind = NOTHING;

	for (; p < b->end && kind == NOTHING; p = tab + 1) {
		lf = memchr(p, '\n', (size_t)(b->end - p));
		kind = kind_of(p, lf, &tab);
	}
	return kind;
}

/* Begins another row with a line, so many line ends behind the last cell? */
static int
ends(const struct browsed *b, const char *p, const char *lf, int gap)
{
	const char	*cell = str_text(&b->row), *end = cell + b->row.len, *t;
	const enum kind	 next = kind_of(p, lf, &t);
	const int	 wide = b->wide && gap >= ROW_ENDS;
	enum kind	 kind = WORDS;
	size_t		 tabs = 0, figures = 0;

	for (; cell <= end; cell = t + 1) {
		kind = kind_of(cell, end, &t);
		tabs += t < end;
		figures += kind == FIGURE;
	}
	/* A <br> that ends a cell is a line end more than between its
	 * paragraphs; and a row's first cell may be empty. */
	if (*p == '\t')
		return wide && figures > 0 && kind_behind(b, p) == WORDS;
	if (wide || (figures > 0 && next == WORDS))
		return 1;
	/* Between a TAB and its cell none ends. */
	if (kind == NOTHING)
		return b->wide && gap == 1 && next == WORDS;
	return !b->wide || tabs == 0 || kind != next || (kind == WORDS &&
	    !b->spaced);
}

/* Put a line's text and TABs behind the row. */
static int
take(struct browsed *b, const char *p, size_t n)
{
	size_t	i, len;

	for (i = 0; i < n; i += len) {
		for (len = 0; i + len < n && p[i + len] != '\t'; len++)
			continue;
		if (len > 0 && b->ncell < BROWSED_CELLS &&
		    b->at[b->ncell] == 0)
			b->at[b->ncell] = b->number;
		if (len > 0 && b->row.len > 0 &&
		    b->row.p[b->row.len - 1] != '\t' &&
		    str_add(&b->row, " ", 1) == -1)
			return -1;
		b->ncell += len == 0;
		len += len == 0;
		if (str_add(&b->row, p + i, len) == -1)
			return -1;
	}
	return 0;
}

int
browsed_next(struct browsed *b)
{
	const char	*lf, *tab;
	int		 gap = 0, any = 0;

	str_clear(&b->row);
	memset(b->at, 0, sizeof(b->at));
	b->ncell = 0;
	b->spaced = 0;
	for (; b->p < b->end; b->p = lf + 1, b->number++, gap++) {
		lf = memchr(b->p, '\n', (size_t)(b->end - b->p));
		if (kind_of(b->p, lf, &tab) == NOTHING && tab == lf)
			continue;
		if (any && ends(b, b->p, lf, gap))
			break;
		if (!any)
			b->line = b->number;
		b->spaced |= any && gap > 1;
		any = 1;
		gap = 0;
		if (take(b, b->p, (size_t)(lf - b->p)) == -1)
			return -1;
	}
	b->ncell += (size_t)any;
	return any;
}
