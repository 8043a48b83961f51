#include "wraps.h"

#include <string.h>

#include "match.h"
#include "piece.h"

#define LINES	8		/* the longest label takes six in a box */
#define DOWN	4		/* lines between characters of a label */

/* Does a line go on with words alone in the cells of the one above? */
static int
goes_on(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];
	size_t			 i;
	int			 words = 0;

	if (v->kind != VROW_CELLS || v->columns != 0 || v->parted ||
	    v->count != v[-1].count || v->line != v[-1].line + 1)
		return 0;
	for (i = 0; i < v->count; i++) {
		if (p[i].len > 0 && p[i].kind != PIECE_LABEL)
			return 0;
		words += p[i].len > 0;
	}
	return words > 0 && words * 2 <= (int)v->count;
}

/* Do the i-th cells of n lines make one whole label? */
static int
are_words(const struct cells *c, const struct vrow *v, size_t n, size_t i,
    int table)
{
	const struct piece	*p;
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 id;
	size_t			 k, len = 0, got;

	for (k = 0; k < n; k++) {
		p = &c->piece[v[k].first + i];
		got = match_fold(cells_text(c, p), p->len, s + len,
		    MATCH_CHARS - len, NULL);
		if (got == 0 || (len += got) > MATCH_CHARS)
			return 0;
	}
	return match_find(table, s, len, &id) == MATCH_ROW;
}

/* Are they words, too? */
static int
are_label(const struct cells *c, const struct vrow *v, size_t n, size_t i,
    int table)
{
	size_t	k;

	for (k = 0; k < n; k++)
		if (c->piece[v[k].first + i].kind != PIECE_LABEL)
			return 0;
	return are_words(c, v, n, i, table);
}

/* How many lines from one on are one row: 1 if it has no other. */
static size_t
height(const struct cells *c, size_t row, int table)
{
	const struct vrow	*v = &c->vrow[row];
	size_t			 n = 1, i;

	while (n < LINES && row + n < c->nvrow && goes_on(c, &v[n]))
		n++;
	for (; n > 1; n--)
		for (i = 0; i < v->count; i++)
			if (are_label(c, v, n, i, table))
				return n;
	return 1;
}

/* Does a line begin with the point behind a numeral, and is that all there is
 * of the line above?  With it the words are a whole label. */
static int
has_numeral(const struct cells *c, const struct vrow *v, int table)
{
	const struct piece	*p = &c->piece[v->first];
	const struct piece	*above = &c->piece[v[-1].first];
	const char		*s = cells_text(c, p);

	return v->kind != VROW_CELLS && v[-1].kind != VROW_CELLS &&
	    v->count == 1 && v[-1].count == 1 && !v->parted &&
	    v->line == v[-1].line + 1 && p->kind == PIECE_LABEL &&
	    above->kind == PIECE_VALUE && p->len > 3 && (*s == '.' ||
	    memcmp(s, "．", 3) == 0 || memcmp(s, "、", 3) == 0) &&
	    are_words(c, &v[-1], 2, 0, table);
}

/* Begins a line with this character, alone; where does it stand? */
static int
begins(const struct cells *c, const struct vrow *v, const char *text, int *at)
{
	const struct piece	*p = &c->piece[v->first];

	*at = v->count > 0 ? p->from : 0;
	return v->count > 0 && v->kind != VROW_CELLS && p->len == 3 &&
	    memcmp(cells_text(c, p), text, 3) == 0;
}

/* Is the 无 that a line begins with one of a label that stands downwards? */
static int
is_downwards(const struct cells *c, size_t row)
{
	size_t	first = row > DOWN ? row - DOWN : 0, i;
	int	at, other;

	if (!begins(c, &c->vrow[row], "无", &at))
		return 0;
	for (i = first; i <= row + DOWN && i < c->nvrow; i++)
		if ((begins(c, &c->vrow[i], "法", &other) ||
		    begins(c, &c->vrow[i], "四", &other)) &&
		    other - at <= 2 && at - other <= 2)
			return 1;
	return 0;
}

int
wraps_join(struct cells *c, int table)
{
	size_t	row, n, k;

	for (row = 1; row < c->nvrow; row++)
		if (has_numeral(c, &c->vrow[row], table))
			c->piece[c->vrow[row - 1].first].kind = PIECE_LABEL;
	for (row = 0; table == 3 && row < c->nvrow; row++)
		if (is_downwards(c, row))
			c->piece[c->vrow[row].first].kind = PIECE_LABEL;
	for (row = 0; row < c->nvrow; row += n) {
		n = 1;
		if (c->vrow[row].kind != VROW_CELLS ||
		    c->vrow[row].columns != 0)
			continue;
		n = height(c, row, table);
		for (k = 1; k < n; k++)
			if (piece_fold(c, &c->vrow[row], &c->vrow[row + k]) ==
			    -1)
				return -1;
	}
	return 0;
}
