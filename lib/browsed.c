#include "browsed.h"

#include <string.h>

/* So many figures on lines of their own with a TAB before them are a table's,
 * and where so many times fewer have none.  A row's first words have none. */
#define ALONE	4
#define TIMES	4

/* So many line ends part rows whose cells have paragraphs; within a cell two
 * paragraphs have one less. */
#define ROW_ENDS	3

/* What is between p and the next TAB, and where that is. */
static enum rowed_kind
kind_of(const char *p, const char *end, const char **tab)
{
	*tab = memchr(p, '\t', (size_t)(end - p));
	if (*tab == NULL)
		*tab = end;
	return rowed_kind(p, (size_t)(*tab - p));
}

/* What is met on the way from one line's text to the next's. */
struct met {
	enum rowed_kind	 last;
	int		 tab, end;	/* behind it: a TAB, the line's end, */
	int		 close;		/*  so many of them behind the TAB */
	size_t		 more;		/* figures that a TAB is before, */
	size_t		 bare;		/*  and those that none is */
	size_t		 first;		/* words that none is before, */
	size_t		 other;		/*  and those close behind one */
};

static void
meet(struct met *m, enum rowed_kind kind)
{
	if (kind == ROWED_NOTHING)
		return;
	if (m->end && kind == ROWED_FIGURE &&
	    (m->tab || m->last == ROWED_FIGURE))
		*(m->tab ? &m->more : &m->bare) += 1;
	else if (m->end && kind == ROWED_WORDS && !m->tab)
		m->first++;
	else if (m->end && kind == ROWED_WORDS)
		m->other += m->close < (m->last == ROWED_FIGURE ? 2 : 1);
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
	struct met	 m = { .last = ROWED_NOTHING };

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

/* The first text behind p. */
static enum rowed_kind
kind_behind(const struct browsed *b, const char *p)
{
	const char	*lf, *tab;
	enum rowed_kind	 kind = ROWED_NOTHING;

	for (; p < b->end && kind == ROWED_NOTHING; p = tab + 1) {
		lf = memchr(p, '\n', (size_t)(b->end - p));
		kind = kind_of(p, lf, &tab);
	}
	return kind;
}

/* Begins another row with a line, so many line ends behind the last cell? */
static int
ends(const struct browsed *b, const struct str *row, const char *p,
    const char *lf, int gap)
{
	const char	*cell = str_text(row), *end = cell + row->len, *t;
	const enum rowed_kind	 next = kind_of(p, lf, &t);
	const int	 wide = b->wide && gap >= ROW_ENDS;
	enum rowed_kind	 kind = ROWED_WORDS;
	size_t		 tabs = 0, figures = 0;

	for (; cell <= end; cell = t + 1) {
		kind = kind_of(cell, end, &t);
		tabs += t < end;
		figures += kind == ROWED_FIGURE;
	}
	/* A <br> that ends a cell is a line end more than between its
	 * paragraphs; and a row's first cell may be empty. */
	if (*p == '\t')
		return wide && figures > 0 && kind_behind(b, p) == ROWED_WORDS;
	if (wide || (figures > 0 && next == ROWED_WORDS))
		return 1;
	/* Between a TAB and its cell none ends. */
	if (kind == ROWED_NOTHING)
		return b->wide && gap == 1 && next == ROWED_WORDS;
	return !b->wide || tabs == 0 || kind != next || (kind == ROWED_WORDS &&
	    !b->spaced);
}

/* Put a line's text and TABs behind the row. */
static int
take(const struct browsed *b, struct rowed *r, const char *p, size_t n)
{
	size_t	i, len;

	for (i = 0; i < n; i += len) {
		for (len = 0; i + len < n && p[i + len] != '\t'; len++)
			continue;
		if ((len > 0 ? rowed_add(r, p + i, len, b->number) :
		    rowed_next(r)) == -1)
			return -1;
		len += len == 0;
	}
	return 0;
}

int
browsed_next(struct browsed *b, struct rowed *r)
{
	const char	*lf, *tab;
	int		 gap = 0, any = 0;

	b->spaced = 0;
	for (; b->p < b->end; b->p = lf + 1, b->number++, gap++) {
		lf = memchr(b->p, '\n', (size_t)(b->end - b->p));
		if (kind_of(b->p, lf, &tab) == ROWED_NOTHING && tab == lf)
			continue;
		if (any && ends(b, &r->row, b->p, lf, gap))
			break;
		if (!any)
			rowed_begin(r, b->number);
		b->spaced |= any && gap > 1;
		any = 1;
		gap = 0;
		if (take(b, r, b->p, (size_t)(lf - b->p)) == -1)
			return -1;
	}
	return any;
}
