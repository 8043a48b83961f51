#include "counted.h"

#include <stdlib.h>
#include <string.h>

/* So many rows one after another are counted, and most of them have words. */
#define ROWS	4

/* The cells of a row that may be counted. */
#define CELLS	3

/* So many labels of a stream with such numbers before them are. */
#define LABELS	8

/* Does a row of cells begin with a whole number?  It is *n then. */
static int
number_of(const struct cells *c, const struct vrow *v, int64_t *n)
{
	const struct piece	*p = c->piece + v->first;

	if ((v->kind != VROW_CELLS && v->kind != VROW_SPACES) ||
	    v->count < CELLS ||
	    p->kind != PIECE_VALUE || p->num.scale != 0 || p->num.digits < 0)
		return 0;
	*n = p->num.digits;
	return 1;
}

/* Have a row's other cells words? */
static int
has_words(const struct cells *c, const struct vrow *v)
{
	size_t	i;

	for (i = v->first + 1; i < v->first + v->count; i++)
		if (c->piece[i].kind == PIECE_LABEL)
			return 1;
	return 0;
}

/* The rows from v on whose numbers go up by one from each to the next, and
 * whether they count them: enough, and most with words. */
static size_t
count_rows(const struct cells *c, const struct vrow *v, int *counted)
{
	const struct vrow	*end = c->vrow + c->nvrow;
	int64_t			 first, n;
	size_t			 k, words = 0;

	if (!number_of(c, v, &first))
		return 0;
	for (k = 0; v + k < end && number_of(c, v + k, &n) &&
	    n == first + (int64_t)k; k++)
		words += (size_t)has_words(c, v + k);
	*counted = k >= ROWS && words * 4 >= k * 3;
	return k;
}

/* Begins a label with a number, apart from its words? */
static size_t	number_within(const char *, size_t);

/* Take the first cell off a row, or its number if words follow; its others move
 * up to `to', and stand where they stood if spaces part them. */
static void
take_first(struct cells *c, struct vrow *v, size_t to)
{
	const int	up = v->kind == VROW_CELLS;
	struct piece	*p = &c->piece[v->first];
	size_t		i, n;

	if (p->kind == PIECE_LABEL &&
	    (n = number_within(cells_text(c, p), p->len)) > 0) {
		p->off += n;
		p->len -= n;
		for (i = 0; i < v->count; i++)
			c->piece[to + i] = p[i];
		return;
	}
	for (i = 1; i < v->count; i++) {
		c->piece[to + i - 1] = c->piece[v->first + i];
		c->piece[to + i - 1].from -= up;
		c->piece[to + i - 1].to -= up;
	}
	v->count--;
}

/* Does a line of headings, as wide as the row that is counted, begin with none,
 * or with one for the numbers? */
static int
heads_counts(const struct cells *c, const struct vrow *v,
    const struct vrow *row)
{
	static const char *const names[] = { "", "序号", "编号", "#" };
	const struct piece	*p = c->piece + v->first;
	size_t			 i;

	if (v->kind != VROW_CELLS || v->counted || v->count < CELLS ||
	    v->columns != 0 || v->bars != row->bars || cells_has_value(c, v) ||
	    cells_columns(c, v) != cells_columns(c, row))
		return 0;
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (p->len == strlen(names[i]) &&
		    memcmp(cells_text(c, p), names[i], p->len) == 0)
			return 1;
	return 0;
}

/* Mark the rows that are counted, and the headings above them. */
static void
mark_rows(struct cells *c)
{
	struct vrow	*v, *h;
	size_t		 i, n;
	int		 counted = 0;

	for (i = 0; i < c->nvrow; i += n > 0 ? n : 1) {
		v = &c->vrow[i];
		n = count_rows(c, v, &counted);
		if (n == 0 || !counted)
			continue;
		for (h = v; h > c->vrow && heads_counts(c, h - 1, v); h--)
			h[-1].counted = 1;
		for (h = v; h < v + n; h++)
			h->counted = 1;
	}
}

/* Begins a label with a number of one or two digits, a space behind it, that is
 * not its own, as in 1 .属于国家秘密?  How many bytes these take, or 0. */
static size_t
number_within(const char *p, size_t n)
{
	size_t	i = 0;

	while (i < n && i < 2 && p[i] >= '0' && p[i] <= '9')
		i++;
	return i > 0 && i + 3 < n && p[i] == ' ' &&
	    strchr(" .,)", p[i + 1]) == NULL &&
	    memcmp(p + i + 1, "、", 3) != 0 ? i + 1 : 0;
}

/* Begins a line with a whole number, and a label behind it, on that line or as
 * the next, where each cell has one?  It is *n then. */
static int
number_before(const struct cells *c, const struct vrow *v, int64_t *n)
{
	const struct piece	*p = c->piece + v->first;
	const char		*s;

	if (v->kind == VROW_CELLS || v->count == 0)
		return 0;
	if (p->kind == PIECE_LABEL) {
		s = cells_text(c, p);
		if (number_within(s, p->len) == 0)
			return 0;
		*n = strtol(s, NULL, 10);
		return 1;
	}
	if (v->first + 1 >= c->npiece || p->kind != PIECE_VALUE ||
	    p[1].kind != PIECE_LABEL ||
	    (v->count == 1 && v[1].kind == VROW_CELLS) ||
	    p->num.scale != 0 || p->num.digits < 0)
		return 0;
	*n = p->num.digits;
	return 1;
}

/*
 * Mark the lines of a stream whose numbers count its labels, from 1 on.  Before
 * a label stands else the total of the row above, which may happen to be the
 * next number, but not for most labels.
 */
static void
mark_labels(struct cells *c, int mark)
{
	struct vrow	*v, *end = c->vrow + c->nvrow;
	int64_t		 n, next = 1;
	int		 others = 0;

	for (v = c->vrow; v < end; v++) {
		if (!number_before(c, v, &n))
			continue;
		if (n != next)
			others++;
		else if (next++ && mark)
			v->counted = 1;
	}
	if (!mark && next > LABELS && next > 3 * others)
		mark_labels(c, 1);
}

void
counted_settle(struct cells *c)
{
	struct vrow	*v;
	size_t		 i, k, to = 0;

	mark_rows(c);
	mark_labels(c, 0);
	for (k = 0; k < c->nvrow; k++) {
		v = &c->vrow[k];
		if (v->counted && v->count > 0)
			take_first(c, v, to);
		else if (to != v->first)
			for (i = 0; i < v->count; i++)
				c->piece[to + i] = c->piece[v->first + i];
		v->first = to;
		to += v->count;
	}
	c->npiece = to;
}
