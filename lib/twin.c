#include "twin.h"

#include "limits.h"
#include "utf8.h"

/* Lines that may stand before a table, and words that it has. */
#define BEFORE	16
#define WORDS	6

/* A place in the text of cells. */
struct place_in {
	size_t		 piece;
	size_t		 at;		/* in its text */
};

/* The values that a table has at the least, or parts of one may be alike. */
static size_t
least(int table)
{
	return table == 2 ? 6 : table == 3 ? 21 : 15;
}

/* The next character that is no white space, before a piece; 0 if none is. */
static uint32_t
next_char(const struct cells *c, struct place_in *p, size_t end)
{
	const struct piece	*piece;
	const char		*q;
	uint32_t		 ch;

	for (; p->piece < end; p->piece++, p->at = 0) {
		piece = &c->piece[p->piece];
		while (p->at < piece->len) {
			q = cells_text(c, piece) + p->at;
			ch = utf8_next(&q, cells_text(c, piece) + piece->len);
			p->at = (size_t)(q - cells_text(c, piece));
			if (!utf8_space(ch))
				return ch;
		}
	}
	return 0;
}

/* The end of the lines from b on that print the same as those from a to b; b if
 * they do not, or there are no steps left to tell. */
static size_t
twin_end(const struct cells *c, size_t a, size_t b, long *steps)
{
	struct place_in	p = { c->vrow[a].first, 0 };
	struct place_in	q = { c->vrow[b].first, 0 };
	const size_t	middle = q.piece;
	uint32_t	ch;
	size_t		end;

	while ((ch = next_char(c, &p, middle)) != 0)
		if (--*steps < 0 || next_char(c, &q, c->npiece) != ch)
			return b;
	if (q.piece < c->npiece && q.at < c->piece[q.piece].len)
		return b;
	for (end = b; end < c->nvrow && c->vrow[end].first <= q.piece; end++)
		continue;
	return end;
}

/* How many cells of a kind has a line? */
static size_t
count(const struct cells *c, const struct vrow *v, enum piece_kind kind)
{
	size_t	i, n = 0;

	for (i = v->first; i < v->first + v->count; i++)
		n += c->piece[i].kind == kind;
	return n;
}

int
twin_settle(struct cells *c, int table)
{
	long	steps = LIM_STEPS;
	size_t	a, b, end, values = 0, words;

	for (a = 0; a < c->npiece; a++)
		values += c->piece[a].kind == PIECE_VALUE;
	if (values < 2 * least(table))
		return 0;
	for (a = 0; a < c->nvrow && a < BEFORE; a++)
		for (values = words = 0, b = a + 1; b < c->nvrow && steps > 0;
		    b++) {
			values += count(c, &c->vrow[b - 1], PIECE_VALUE);
			words += count(c, &c->vrow[b - 1], PIECE_LABEL);
			if (values >= least(table) && words >= WORDS &&
			    (end = twin_end(c, a, b, &steps)) > b) {
				cells_drop(c, b, end);
				return 1;
			}
		}
	return 0;
}
