#include "borders.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "utf8.h"

/* What is above may be wide for one and narrow for another. */
#define NO_BREAK	0xa0

/* So few bars of a line may be digits. */
#define FEW	2

void
borders_free(struct borders *b)
{
	free(b->seg);
	free(b->grid);
	*b = (struct borders){ .seg = NULL };
}

/* Make columns up to n known. */
static int
grow_columns(struct borders *b, size_t n)
{
	size_t	 want = b->columns == 0 ? 256 : b->columns * 2;
	uint8_t	*grid;

	if (n < b->columns)
		return 0;
	if (want <= n)
		want = n + 1;
	if ((grid = realloc(b->grid, want)) == NULL)
		return -1;
	b->grid = grid;
	memset(grid + b->columns, 0, want - b->columns);
	b->columns = want;
	return 0;
}

/* Does a text begin with two strokes that make rulers of +---+? */
static int
two_strokes(const char *p, const char *end)
{
	return end - p >= 2 && (*p == '-' || *p == '=') && p[1] == *p;
}

/* A character that stands between cells: 1, or 2 where a ruler may meet it;
 * 0 for all others.  begin and end are those of its line, next is behind. */
static int
border(const struct ruled *r, uint32_t c, const char *begin, const char *p,
    const char *next, const char *end)
{
	if (r->kind == RULED_GRID) {
		if (c == '|')
			return 1;
		return c == '+' && (two_strokes(next, end) ||
		    (p - begin >= 2 && two_strokes(p - 2, p))) ? 2 : 0;
	}
	if (c < 0x2502 || c > 0x257f || ruled_stroke(c))
		return 0;
	return c == 0x2502 || c == 0x2503 || c == 0x2551 || c == 0x2506 ||
	    c == 0x2507 || c == 0x250a || c == 0x250b ? 1 : 2;
}

static int
is_stroke(const struct ruled *r, uint32_t c)
{
	return r->kind == RULED_GRID ? c == '-' || c == '=' || c == ':' :
	    ruled_stroke(c);
}

static int
add_seg(struct borders *b, struct borders_seg seg)
{
	struct borders_seg	*s;

	if ((s = grow(b->seg, b->nseg, &b->capseg, sizeof(*s))) == NULL ||
	    grow_columns(b, seg.to + 1) == -1)
		return -1;
	b->seg = s;
	s[b->nseg++] = seg;
	return 0;
}

static size_t
width_of(const struct borders *b, uint32_t c)
{
	int	w = utf8_width(c);

	return b->chars ? w > 0 : (size_t)w;
}

/*
 * Part a line into what is between its borders.  *vague is how many of its
 * characters another may take to be wider or narrower.
 */
static int
part_line(struct borders *b, const struct ruled *r, const struct ruled_line *l,
    size_t *vague)
{
	const char	*begin = r->text.p + l->off, *end = begin + l->len;
	const char	*p = begin, *q;
	struct borders_seg	 seg = { .rule = 0 };
	size_t		 col = 0;
	int		 kind, last = 0, strokes = 0;
	uint32_t	 c;

	b->nseg = *vague = 0;
	for (; p < end; p = q, col += width_of(b, c)) {
		q = p;
		c = utf8_next(&q, end);
		kind = border(r, c, begin, p, q, end);
		if (kind == 0) {
			strokes &= is_stroke(r, c);
			*vague += !b->chars && c > NO_BREAK &&
			    !is_stroke(r, c) && utf8_width(c) < 2;
			continue;
		}
		seg.to = col;
		seg.len = (size_t)(p - r->text.p) - seg.off;
		/* Two joints side by side are a ruler, too. */
		seg.rule = seg.len > 0 ? strokes && (last | kind) >= 2 :
		    last == 2 && kind == 2;
		if (last != 0 && add_seg(b, seg) == -1)
			return -1;
		seg = (struct borders_seg){ .off = (size_t)(q - r->text.p),
		    .from = col };
		last = kind;
		strokes = 1;
	}
	b->cut = last == 2 && strokes && end - (r->text.p + seg.off) > 1;
	return 0;
}

/* Where a border stands in the table, if one may stand this far from it. */
static size_t
on_grid(const struct borders *b, size_t col, size_t vague, size_t *shift,
    int *left)
{
	size_t	d, at = *left ? col + *shift : col - *shift;

	if (*shift > col && !*left)
		at = col;
	if (at < b->columns && b->grid[at])
		return at;
	for (d = 1; d <= vague; d++) {
		if (col + d < b->columns &&
		    b->grid[col + d]) {
			*shift = d;
			*left = 1;
			return col + d;
		}
		if (d <= col && b->grid[col - d]) {
			*shift = d;
			*left = 0;
			return col - d;
		}
	}
	return col;
}

/* Put the borders of a line where those of the table stand. */
static void
straighten(struct borders *b, size_t vague)
{
	size_t	i, shift = 0;
	int	left = 0;

	for (i = 0; vague > 0 && i < b->nseg; i++) {
		if (i == 0)
			b->seg[i].from = on_grid(b, b->seg[i].from, vague,
			    &shift, &left);
		else
			b->seg[i].from = b->seg[i - 1].to;
		b->seg[i].to = on_grid(b, b->seg[i].to, vague, &shift, &left);
		if (b->seg[i].to <= b->seg[i].from)
			b->seg[i].to = b->seg[i].from + 1;
	}
}

/* A border was met on a line: the first in this column, or another. */
static void
meet(struct borders *b, size_t col)
{
	b->grid[col] = b->grid[col] == 0 ? 1 : 2;
}

/* Learn where borders stand, from lines that leave no doubt; *loose is how many
 * lines end elsewhere than the ruler above. */
static int
learn_grid(struct borders *b, const struct ruled *r, size_t *loose)
{
	size_t	i, k, vague, right = 0;
	int	rule;

	*loose = 0;
	memset(b->grid, 0, b->columns);
	for (i = 0; i < r->nline; i++) {
		if (part_line(b, r, &r->line[i], &vague) == -1)
			return -1;
		rule = 0;
		for (k = 0; k < b->nseg; k++)
			rule |= b->seg[k].rule;
		if (rule)
			right = b->seg[b->nseg - 1].to;
		*loose += b->nseg > 0 && b->seg[b->nseg - 1].to != right;
		for (k = 0; vague == 0 && k < b->nseg; k++) {
			if (k == 0)
				meet(b, b->seg[k].from);
			meet(b, b->seg[k].to);
		}
	}
	b->even = *loose == 0;
	return 0;
}

/* The same, in columns; or in characters, where that makes lines even that are
 * not else, as programs draw tables that take all letters for one wide. */
int
borders_learn(struct borders *b, const struct ruled *r)
{
	size_t	loose;

	b->chars = 0;
	if (grow_columns(b, 0) == -1)
		return -1;
	if (learn_grid(b, r, &loose) == -1)
		return -1;
	if (loose == 0)
		return 0;
	b->chars = 1;
	if (learn_grid(b, r, &loose) == -1)
		return -1;
	if (loose == 0)
		return 0;
	b->chars = 0;
	return learn_grid(b, r, &loose);
}

/* Is a border of a line, that behind its k-th piece, the only one in its
 * column, neither ruler having a joint there? */
static int
is_lone(const struct borders *b, size_t k)
{
	return k + 1 < b->nseg && b->grid[b->seg[k].to] == 1;
}

/* Where a few borders of a line are the only ones in their columns, they are
 * no borders but a cell's own, as where a 1 was taken for a bar: || 98 |. */
static void
join_lone(struct borders *b)
{
	struct borders_seg	*s = b->seg;
	size_t			 i, k = 0, n = 0;

	for (i = 0; i < b->nseg; i++)
		n += (size_t)is_lone(b, i);
	if (n == 0 || n > FEW || 2 * n >= b->nseg)
		return;
	for (i = 0; i < b->nseg; i++, k++) {
		s[k] = s[i];
		for (; is_lone(b, i); i++) {
			s[k].len = s[i + 1].off + s[i + 1].len - s[k].off;
			s[k].to = s[i + 1].to;
			s[k].rule = 0;
		}
	}
	b->nseg = k;
}

int
borders_part(struct borders *b, const struct ruled *r,
    const struct ruled_line *l)
{
	size_t	vague;

	if (part_line(b, r, l, &vague) == -1)
		return -1;
	if (b->even && vague == 0)
		join_lone(b);
	straighten(b, vague);
	return 0;
}
