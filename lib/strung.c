#include "strung.h"

#include <string.h>

#include "joined.h"
#include "match.h"
#include "number.h"
#include "utf8.h"

/* Two years side by side have two rows on a line. */
#define ROWS	3

/* The headings of table 4, and its cells. */
#define HEADS	12
#define VALUES	15

/* What may part the cells of a line, the blanks in it, and how a cell of such
 * a line is marked.  The last is the default. */
static const struct {
	const char	*sep;
	unsigned	 blanks;
	char		 mark;
} seps[] = {
	{ "\t", 0, '\t' }, { "|", 0, '|' }, { ", ", 1, '|' },
	{ "; ", 1, '|' }, { " / ", 2, '|' }, { " ", 1, '\0' },
};

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static const char *
find_sep(const char *sep, const char *p, const char *end)
{
	const size_t	 n = (size_t)(end - p);
	const char	*q;

	q = sep[1] == '\0' ? memchr(p, *sep, n) :
	    memmem(p, n, sep, strlen(sep));
	return q == NULL ? end : q;
}

int
strung_next(struct strung *s, const char **text, size_t *n)
{
	const size_t	 len = strlen(s->sep);
	const char	*q, *next;

	while (s->mark == '\0' && s->p < s->end && *s->p == ' ')
		s->p++;
	if (s->p >= s->end)
		return 0;
	q = find_sep(s->sep, s->p, s->end);
	next = q < s->end ? q + len : q;
	/* 1. is no value before 属于国家秘密. */
	if (s->mark == '\0' && joined_numeral(s->p, q, next, s->end)) {
		q = find_sep(s->sep, next, s->end);
		next = q < s->end ? q + len : q;
	}
	*text = s->p;
	*n = (size_t)(q - s->p);
	s->p = next;
	return 1;
}

static size_t
count_sep(const char *sep, const char *p, const char *end)
{
	size_t	n = 0;

	while ((p = find_sep(sep, p, end)) < end) {
		p += strlen(sep);
		n++;
	}
	return n;
}

/* Does a line part its cells so: by TABs or bars, if it has any; by more, if
 * most of its blanks are of it? */
static int
parts_by(size_t i, const char *p, const char *end)
{
	const size_t	n = count_sep(seps[i].sep, p, end);

	return n > 0 && (seps[i].blanks == 0 ||
	    n * seps[i].blanks * 2 > count_sep(" ", p, end));
}

int
strung_is(struct strung *s, const char *p, size_t n, int table)
{
	struct strung	 t;
	const char	*cell;
	size_t		 len, i = 0;
	int		 rows = 0, label = 0, words = 0, values = 0;

	/* A list of JSON shows its rows. */
	if (n < STRUNG_LEAST || *p == '[')
		return 0;
	while (i < COUNT(seps) - 1 && !parts_by(i, p, p + n))
		i++;
	*s = t = (struct strung){ p, p + n, seps[i].sep, seps[i].mark };
	while (rows < ROWS && strung_next(&t, &cell, &len)) {
		utf8_trim(&cell, &len);
		if (len == 0)
			continue;
		if (number_kind(cell, len) != READ_TEXT) {
			values++;
			rows += label;
			label = 0;
		} else {
			words++;
			label = match_text(table, cell, len) == MATCH_ROW;
		}
	}
	return rows == ROWS ||
	    (table == 4 && words >= HEADS && values >= VALUES);
}
