#include "labelled.h"

#include <string.h>

#include "number.h"
#include "piece.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What stands between a label and its values, and how many of these there are
 * at the least: a bracket may as well be about a note's. */
static const struct {
	const char	*sign;
	size_t		 least;
} signs[] = {
	{ ":", 2 }, { "：", 2 }, { "=", 2 }, { "=>", 2 }, { "array(", 2 },
	{ "(", 3 }, { "（", 3 }, { "[", 2 },
};

/* What parts values, the first that does taken; a comma without a blank may be
 * one within a number. */
static const char *const seps[] = { "，", "、", "；", ", ", " / ", ";", "," };

/* What is about values, or ends a line, and what quotes a label. */
static const char	brackets[] = "[({";
static const char	closing[] = "])},; ";
static const char	quotes[] = "\"'";

static int
is_one(char c, const char *of)
{
	return c != '\0' && strchr(of, c) != NULL;
}

/* Take signs off the end of a text. */
static size_t
rtrim(const char *p, size_t n, const char *of)
{
	while (n > 0 && is_one(p[n - 1], of))
		n--;
	return n;
}

/* The next value of a text, without its quotes; *p moves behind it. */
static int
next_value(const struct labelled *l, const char **p, const char *end,
    const char **value, size_t *n)
{
	const char	*q;

	if (*p > end)
		return 0;
	q = memmem(*p, (size_t)(end - *p), l->sep, l->nsep);
	if (q == NULL)
		q = end;
	*value = *p;
	*n = (size_t)(q - *p);
	*p = q == end ? end + 1 : q + l->nsep;
	utf8_trim(value, n);
	if (*n > 1 && is_one(**value, quotes) && (*value)[*n - 1] == **value) {
		++*value;
		*n -= 2;
	}
	return 1;
}

/* How many values is a text, all of it, parted as the row is?  0 if it has
 * words. */
static size_t
count_values(const struct labelled *l, const char *p, size_t n)
{
	const char	*end = p + n, *value;
	size_t		 len, values = 0;

	while (next_value(l, &p, end, &value, &len)) {
		if (number_kind(value, len) == READ_TEXT)
			return 0;
		values++;
	}
	return values;
}

/* Are values, behind a sign of which so many are wanted, parted by something,
 * and nothing else? */
static int
are_values(struct labelled *l, const char *p, size_t least)
{
	size_t	i;

	for (i = 0; i < COUNT(seps); i++) {
		l->nsep = strlen(seps[i]);
		if (memmem(p + l->from, l->to - l->from, seps[i],
		    l->nsep) == NULL)
			continue;
		memcpy(l->sep, seps[i], l->nsep);
		return count_values(l, p + l->from, l->to - l->from) >= least;
	}
	return 0;
}

/* Is a text what no label is: nothing, or a number? */
static int
is_bare(const char *p, size_t n)
{
	return n < 3 || number_kind(p, n) != READ_TEXT;
}

/* The sign that ends at `at' in a text; COUNT(signs) for none. */
static size_t
sign_at(const char *p, size_t at)
{
	size_t	i, n;

	for (i = 0; i < COUNT(signs); i++) {
		n = strlen(signs[i].sign);
		if (at > n && memcmp(p + at - n, signs[i].sign, n) == 0)
			break;
	}
	return i;
}

int
labelled_is(struct labelled *l, const char *p, size_t n)
{
	size_t	i, at;

	if (utf8_ends(p, n, "。") || utf8_ends(p, n, "；"))
		n -= 3;
	l->to = rtrim(p, n, closing);
	/* The values stand behind the last such sign. */
	for (at = l->to; at > 0; at--) {
		if (utf8_ideograph(p[at - 1]) &&
		    !utf8_starts(p + at - 1, l->to - at + 1, "无"))
			return 0;
		/* Most are digits and blanks. */
		if (p[at - 1] == ' ' || (p[at - 1] >= '0' && p[at - 1] <= '9')
		    || (i = sign_at(p, at)) == COUNT(signs))
			continue;
		l->from = at;
		while (l->from < l->to && (p[l->from] == ' ' ||
		    is_one(p[l->from], brackets)))
			l->from++;
		l->label = rtrim(p, at - strlen(signs[i].sign), " =>:[({");
		if (l->label > 1 && is_one(*p, quotes) &&
		    p[l->label - 1] == *p)
			l->label--;
		return !is_bare(p, l->label) &&
		    are_values(l, p, signs[i].least);
	}
	return 0;
}

int
labelled_add(struct cells *c, const struct labelled *l, size_t off,
    uint64_t line)
{
	const char	*p = c->text.p + off;
	const char	*q = p + l->from, *end = p + l->to, *value;
	const size_t	 quoted = (size_t)is_one(*p, quotes);
	size_t		 n;
	int		 k = 1;

	if (piece_row(c, VROW_CELLS, line) == -1 ||
	    piece_add(c, off + quoted, l->label - quoted, 0, 1) == -1)
		return -1;
	for (; next_value(l, &q, end, &value, &n); k++)
		if (piece_add(c, (size_t)(value - c->text.p), n, k,
		    k + 1) == -1)
			return -1;
	return 0;
}
