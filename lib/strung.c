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

static int
is_value(const char *p, size_t n)
{
	struct number	num;
	enum unit	unit;

	return number_read(p, n, &num, &unit) != READ_TEXT;
}

static int
is_label(const char *p, size_t n, int table)
{
	uint16_t	s[MATCH_CHARS];
	enum form_id	id;

	n = match_fold(p, n, s, MATCH_CHARS, NULL);
	return n <= MATCH_CHARS && match_find(table, s, n, &id) == MATCH_ROW;
}

int
strung_next(struct strung *s, const char **text, size_t *n)
{
	const char	*q, *next;

	while (s->sep == ' ' && s->p < s->end && *s->p == ' ')
		s->p++;
	if (s->p >= s->end)
		return 0;
	q = memchr(s->p, s->sep, (size_t)(s->end - s->p));
	q = q == NULL ? s->end : q;
	next = q < s->end ? q + 1 : q;
	/* 1. is no value before 属于国家秘密. */
	if (s->sep == ' ' && joined_numeral(s->p, q, next, s->end)) {
		q = memchr(next, ' ', (size_t)(s->end - next));
		q = q == NULL ? s->end : q;
	}
	*text = s->p;
	*n = (size_t)(q - s->p);
	s->p = q < s->end ? q + 1 : q;
	return 1;
}

/* What parts the cells of a line. */
static char
separator(const char *p, size_t n)
{
	const char	*s = "\t| ";

	while (*s != ' ' && memchr(p, *s, n) == NULL)
		s++;
	return *s;
}

int
strung_is(struct strung *s, const char *p, size_t n, int table)
{
	struct strung	 t;
	const char	*cell;
	size_t		 len;
	int		 rows = 0, label = 0, words = 0, values = 0;

	if (n < STRUNG_LEAST)
		return 0;
	t = (struct strung){ p, p + n, separator(p, n) };
	*s = t;
	while (rows < ROWS && strung_next(&t, &cell, &len)) {
		utf8_trim(&cell, &len);
		if (len == 0)
			continue;
		if (is_value(cell, len)) {
			values++;
			rows += label;
			label = 0;
		} else {
			words++;
			label = is_label(cell, len, table);
		}
	}
	return rows == ROWS ||
	    (table == 4 && words >= HEADS && values >= VALUES);
}
