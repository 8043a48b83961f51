#include "wraps.h"

#include <string.h>

#include "match.h"
#include "piece.h"

#define LINES	8		/* the longest label takes six in a box */

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

/* Do the words of the i-th cells of n lines make one whole label? */
static int
are_label(const struct cells *c, const struct vrow *v, size_t n, size_t i,
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
		if (got == 0 || (len += got) > MATCH_CHARS ||
		    p->kind != PIECE_LABEL)
			return 0;
	}
	return match_find(table, s, len, &id) == MATCH_ROW;
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

int
wraps_join(struct cells *c, int table)
{
	size_t	row, n, k;

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
