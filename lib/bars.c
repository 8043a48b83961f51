#include "bars.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "ruled.h"
#include "utf8.h"

#define MOST	64		/* bars of a line */
#define LINES	3		/* so many alike are a table */
#define PART	4		/* one of so many may differ */
#define MARKED	8		/* lines of a cell and a bar that are a table */
#define FEW	2		/* that are none */

/* The number of bars that most lines have, if those show that none is a
 * border; else 0. */
static unsigned
inner_bars(const struct cells *c)
{
	const struct vrow	*v;
	unsigned		 rows[MOST] = { 0 }, open[MOST] = { 0 };
	unsigned		 all = 0, n, best = 0;
	size_t			 i;

	for (i = 0; i < c->nvrow; i++) {
		v = &c->vrow[i];
		if ((n = v->bars) == 0 || n >= MOST)
			continue;
		all++;
		rows[n]++;
		open[n] += (v->borders & BARS_LEFT) == 0;
		best = rows[n] > rows[best] ? n : best;
	}
	return rows[best] >= LINES && (all - rows[best]) * PART <= all &&
	    open[best] > 0 ? best : 0;
}

/* A cell with nothing in it, at an end of another's line. */
static struct piece
empty(const struct piece *beside, int col)
{
	struct piece	p = *beside;

	p.kind = PIECE_BLANK;
	p.len = 0;
	p.from = col;
	p.to = col + 1;
	return p;
}

/* Copy a line's pieces, with what stands before and behind its borders. */
static struct piece *
copy(const struct cells *c, const struct vrow *v, int borders,
    struct piece *to)
{
	const struct piece	*p = &c->piece[v->first];
	const int		 left = (borders & BARS_LEFT) != 0;
	size_t			 i;

	if (left)
		*to++ = empty(p, 0);
	for (i = 0; i < v->count; i++) {
		*to = p[i];
		to->from += left;
		to->to += left;
		to++;
	}
	if (borders & BARS_RIGHT) {
		*to = empty(&p[i - 1], to[-1].to);
		to++;
	}
	return to;
}

int
bars_settle(struct cells *c)
{
	const unsigned	 bars = inner_bars(c);
	const size_t	 most = c->npiece + 2 * c->nvrow;
	struct piece	*piece, *end;
	struct vrow	*v;
	int		 borders;
	size_t		 first;

	if (bars == 0 || most > LIM_CELLS)
		return 0;
	if ((piece = calloc(most + 1, sizeof(*piece))) == NULL)
		return -1;
	end = piece;
	for (v = c->vrow; v < c->vrow + c->nvrow; v++) {
		first = (size_t)(end - piece);
		borders = v->bars == bars && v->count > 0 ? v->borders : 0;
		end = copy(c, v, borders, end);
		v->first = first;
		v->count = (size_t)(end - piece) - first;
		v->borders = 0;
	}
	free(c->piece);
	c->piece = piece;
	c->cappiece = most + 1;
	c->npiece = (size_t)(end - piece);
	return 0;
}

/* Does a bar stand behind a line's first cell, or end it, as behind a TAB? */
static int
is_marked(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];
	const char		*q = cells_text(c, p) + p->len;
	const char		*end = c->text.p + c->text.len;
	uint32_t		 ch = ' ';

	if (p->len > 0 && q[-1] == '|')
		return 1;
	/* Most blanks are ASCII's. */
	while (q < end && *q == ' ')
		q++;
	if (q < end && *q > ' ' && (unsigned char)*q < 0x80)
		return *q == '|';
	while (q < end && utf8_space(ch))
		ch = utf8_next(&q, end);
	return ch == '|';
}

/* Is a line of bars below one of a table drawn with rulers, of which it is not?
 * Then that may have lost its end. */
static int
is_beyond(const struct vrow *v)
{
	return v->kind == VROW_CELLS && v->bars == 0 && v[1].bars > 0 &&
	    !(v[1].borders & BARS_LEFT);
}

/* Is the last cell of a line without the bar that others have behind it? */
static int
is_open(const struct cells *c, const struct vrow *v)
{
	if (v->bars > 0)
		return (v->borders & (BARS_LEFT | BARS_RIGHT)) == BARS_LEFT &&
		    !(v[1].borders & BARS_LEFT);
	return v->kind == VROW_SINGLE && c->ntabbed >= MARKED &&
	    !is_marked(c, v) && is_marked(c, v + 1);
}

/* The first thing that a line has, NULL if that is no figure. */
static struct piece *
figure_of(struct cells *c, const struct vrow *v)
{
	struct piece	*p = &c->piece[v->first];
	const char	*s, *end;

	for (; p < &c->piece[v->first + v->count] && p->len == 0; p++)
		continue;
	if (p == &c->piece[v->first + v->count])
		return NULL;
	s = cells_text(c, p);
	for (end = s + p->len; s < end && *s >= '0' && *s <= '9'; s++)
		continue;
	return s > cells_text(c, p) && (s == end || *s == ' ' || *s == '|') ?
	    p : NULL;
}

/* Is a line a number, 1 with a bar behind it, 2 without; or 0? */
static int
is_alone(const struct cells *c, const struct vrow *v)
{
	return v->kind != VROW_SINGLE || v->count != 1 ||
	    c->piece[v->first].kind != PIECE_VALUE ? 0 :
	    is_marked(c, v) ? 1 : 2;
}

/* Where hardly any of many numbers on lines of their own has a bar behind it,
 * that may be a digit: 1| for 11. */
static void
tear_marked(struct cells *c)
{
	const struct vrow	*v, *end = c->vrow + c->nvrow;
	int			 marked = 0, plain = 0, alone;

	for (v = c->vrow; v < end && marked <= FEW; v++) {
		alone = is_alone(c, v);
		marked += alone == 1;
		plain += alone == 2;
	}
	for (v = c->vrow; v < end && marked > 0 && marked <= FEW &&
	    plain >= MARKED; v++)
		if (is_alone(c, v) == 1)
			c->piece[v->first].torn = RULED_TORN;
}

/* Where a TAB stands before nearly every number that is a line, one of the few
 * without may be the rest of the one above it, or of no row. */
static void
tear_untabbed(struct cells *c)
{
	const struct vrow	*v, *end = c->vrow + c->nvrow;
	struct piece		*p;
	size_t			 plain = 0, tabbed = 0;

	for (v = c->vrow; v < end && c->ntabbed >= MARKED; v++) {
		p = &c->piece[v->first];
		if (v->kind != VROW_SINGLE || v->count != 1 ||
		    p->kind != PIECE_VALUE)
			continue;
		tabbed += v->tabbed;
		plain += !v->tabbed;
	}
	if (plain == 0 || plain > FEW || tabbed < MARKED)
		return;
	for (v = c->vrow; v < end; v++) {
		p = &c->piece[v->first];
		if (v->kind != VROW_SINGLE || v->count != 1 || v->tabbed ||
		    p->kind != PIECE_VALUE)
			continue;
		p->torn = RULED_TORN;
		if (v > c->vrow && v[-1].tabbed && !v->parted &&
		    p[-1].kind == PIECE_VALUE)
			p[-1].torn = RULED_TORN;
	}
}

/* Is a line digits and commas behind them, which part empty cells?  How many
 * cells are that. */
static size_t
cells_of_commas(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];
	const char		*s = cells_text(c, p), *end = s + p->len;
	size_t			 n = 1;

	if (v->count != 1 || p->kind != PIECE_LABEL)
		return 0;
	while (s < end && *s >= '0' && *s <= '9')
		s++;
	for (; s < end && (*s == ',' || *s == ';'); s++)
		n++;
	return s == end && s > cells_text(c, p) ? n : 0;
}

/* Does a line end in a number, and the next one, which has no label, begin with
 * one, and have they together one cell more than the line above or below? */
static int
is_broken(const struct cells *c, const struct vrow *v, const struct vrow *end)
{
	const struct piece	*p = &c->piece[v[1].first];
	size_t			 n = 0;

	if (v->kind != VROW_CELLS || v->bars > 0 || v->columns > 0 ||
	    v[1].parted || p[-1].kind != PIECE_VALUE)
		return 0;
	if (v[1].kind == VROW_CELLS && p->kind == PIECE_VALUE)
		n = v->count + v[1].count - 1;
	else if ((n = cells_of_commas(c, v + 1)) > 0)
		n += v->count - 1;
	return n > 0 && (v > c->vrow ? v[-1].count == n :
	    v + 2 < end && v[2].count == n);
}

/* On which sides does a bar touch what a line's i-th cell has: BARS_...?  What
 * stands before the line, or behind it, is another's. */
static int
touched(const struct cells *c, const struct vrow *v, size_t i)
{
	const struct piece	*p = &c->piece[v->first + i];
	const char		*q = cells_text(c, p);
	int			 sides = 0;

	if (v->bars == 0 || p->len == 0)
		return 0;
	if ((i > 0 || (v->borders & BARS_LEFT)) && q[-1] == '|')
		sides = BARS_LEFT;
	if ((i + 1 < v->count || (v->borders & BARS_RIGHT)) && q[p->len] == '|')
		sides |= BARS_RIGHT;
	return sides;
}

/* Is what stands beyond that bar no number, nor a sign for none? */
static int
parts_nothing(const struct cells *c, const struct vrow *v, size_t i, int side)
{
	const size_t		 at = side == BARS_LEFT ? i - 1 : i + 1;
	const struct piece	*p = &c->piece[v->first + at];

	return at >= v->count || p->len == 0 || p->kind == PIECE_LABEL;
}

/* Where bars hardly ever touch on one side what a cell has, a number that one
 * does touch there, and none on the other side, may have it for a digit: |2 for
 * 12. */
static void
tear_touched(struct cells *c)
{
	const struct vrow	*v, *end = c->vrow + c->nvrow;
	size_t			 met[BARS_LEFT + BARS_RIGHT + 1] = { 0 };
	size_t			 i, both;
	int			 side;

	if (c->touched == 0 || c->drawn)
		return;
	for (v = c->vrow; v < end; v++)
		for (i = 0; i < v->count; i++)
			met[touched(c, v, i)]++;
	both = met[BARS_LEFT | BARS_RIGHT];
	for (v = c->vrow; v < end; v++)
		for (i = 0; i < v->count && v->bars > 0; i++) {
			side = touched(c, v, i);
			if ((side == BARS_LEFT || side == BARS_RIGHT) &&
			    (met[side] + both) * PART <= met[0] &&
			    c->piece[v->first + i].kind == PIECE_VALUE &&
			    parts_nothing(c, v, i, side))
				c->piece[v->first + i].torn = RULED_TORN;
		}
}

static void
tear(struct piece *p)
{
	if (p->kind == PIECE_VALUE)
		p->torn = RULED_TORN;
}

void
bars_tear(struct cells *c)
{
	const struct vrow	*v = c->vrow, *end = v + c->nvrow;
	struct piece		*last, *rest;

	tear_marked(c);
	tear_touched(c);
	tear_untabbed(c);
	for (; v + 1 < end; v++) {
		if (v->count == 0 || v[1].count == 0)
			continue;
		if (is_broken(c, v, end)) {
			tear(&c->piece[v[1].first - 1]);
			tear(&c->piece[v[1].first]);
			continue;
		}
		if ((!is_beyond(v) && !is_open(c, v)) ||
		    (rest = figure_of(c, v + 1)) == NULL)
			continue;
		last = &c->piece[v->first + v->count - 1];
		if (last->kind != PIECE_VALUE && !is_beyond(v))
			continue;
		tear(last);
		tear(rest);
	}
}

/* Is a row filled up with bars at its end; -1 if a cell is empty before. */
static int
is_filled(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];
	const char		*text = c->text.p;
	size_t			 i, k = v->count;

	while (k > 0 && p[k - 1].len == 0)
		k--;
	for (i = 0; i < k; i++)
		if (p[i].len == 0)
			return -1;
	for (i = k; k > 0 && i + 1 < v->count; i++)
		if (text[p[i].off - 1] == '|' && text[p[i].off] == '|')
			return text[p[k - 1].off + p[k - 1].len] == ' ';
	return 0;
}

int
bars_fill(const struct cells *c)
{
	const struct vrow	*v;
	size_t			 filled = 0, open = 0;
	int			 is;

	for (v = c->vrow; v < c->vrow + c->nvrow; v++) {
		is = v->bars == 0 ? 0 : is_filled(c, v);
		filled += is == 1;
		open += is == -1;
	}
	/* A row or two may be two that lost the line's end between them. */
	return filled > 0 && open * PART <= filled;
}

/* Is it rather a row of signs for nothing, | - | - |?  No ruler of a table
 * of bars has single strokes below its second row. */
static int
is_blank_row(const struct cells *c, const char *p, size_t n)
{
	const struct vrow	*v;

	if (c->nvrow <= 1)
		return 0;
	v = c->vrow + c->nvrow;
	return !c->parted && v[-1].bars > 0 &&
	    v[-2].bars == v[-1].bars && !v[-1].parted &&
	    memmem(p, n, "--", 2) == NULL && memmem(p, n, " - ", 3) != NULL;
}

int
bars_are_ruler(const struct cells *c, const char *p, size_t n)
{
	const char	*q = p, *end = p + n;
	uint32_t	 ch;
	int		 strokes = 0;

	if (ruled_signs(p, n))
		return 0;
	while (q < end) {
		ch = utf8_next(&q, end);
		if ((ch >= 0x2500 && ch <= 0x257f) || ch == '-' ||
		    ch == '=' || ch == '_')
			strokes++;
		else if (!utf8_space(ch) && ch != '|' && ch != '+' &&
		    ch != ':')
			return 0;
	}
	return strokes >= 3 && !is_blank_row(c, p, n);
}
