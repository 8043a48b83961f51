#include "barred.h"

#include <string.h>

#include "bars.h"
#include "fill.h"
#include "piece.h"

/* What parts the cells of one line. */
static const char *const bars[] = { "|", "│", "┃", "║", "｜", "︱" };

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The bytes of a bar, or 0. */
static inline size_t
bar_at(const char *p, size_t n)
{
	size_t	i;

	if (*p == '|')
		return 1;
	if ((unsigned char)*p != 0xe2 && (unsigned char)*p != 0xef)
		return 0;
	for (i = 1; i < COUNT(bars); i++)
		if (n >= 3 && memcmp(p, bars[i], 3) == 0)
			return 3;
	return 0;
}

static const uint8_t	byte_has[256] = {
	[' '] = HAS_ITEM, ['-'] = HAS_ITEM, ['+'] = HAS_ITEM,
	[0xc2] = HAS_ITEM, ['*'] = HAS_MARK, ['<'] = HAS_MARK, ['{'] = HAS_MARK,
	['\\'] = HAS_MARK, ['|'] = HAS_BAR, [0xe2] = HAS_WIDE | HAS_ITEM,
	[0xef] = HAS_WIDE, ['\t'] = HAS_TAB, [','] = HAS_COMMA,
	[';'] = HAS_COMMA,
};

unsigned
barred_has(const char *p, size_t n)
{
	unsigned	has = 0;
	size_t		i;

	for (i = 0; i < n; i++)
		has |= byte_has[(unsigned char)p[i]];
	return has;
}

/* Where from i on a line that has TABs or bars (HAS_...) parts its cells, and
 * how many bytes it takes: n, and 1, where it does not. */
static inline size_t
next_bar(const char *p, size_t n, size_t i, unsigned has, size_t *bar)
{
	const char	*q;

	*bar = 1;
	if ((has & HAS_TAB) || !(has & HAS_WIDE)) {
		q = memchr(p + i, has & HAS_TAB ? '\t' : '|', n - i);
		return q == NULL ? n : (size_t)(q - p);
	}
	for (; i < n; i++)
		if (byte_has[(unsigned char)p[i]] & (HAS_BAR | HAS_WIDE) &&
		    (*bar = bar_at(p + i, n - i)) > 0)
			return i;
	*bar = 1;
	return n;
}

/* Does a line begin and end with two bars, and part its cells by two, as wikis
 * write tables: || 规章 || 3 ||? */
static int
is_paired(const char *p, size_t n)
{
	const char	*end = p + n, *q;

	for (q = p; q < end && (q = memchr(q, '|', (size_t)(end - q))) != NULL;
	    q += 2)
		if (q + 1 == end || q[1] != '|')
			return 0;
	return n > 4 && *p == '|' && end[-1] == '|';
}

/* Does a line end in a bar? */
static int
bar_end(const char *p, size_t n)
{
	return bar_at(p + n - 1, 1) == 1 ||
	    (n >= 3 && bar_at(p + n - 3, 3) == 3);
}

/* A cell of html2text's was added, a number in which may not be whole.  Where a
 * line is not as wide as others, it has more or fewer cells. */
static void
note_filled(struct cells *c, int sure)
{
	struct piece	*p = &c->piece[c->npiece - 1];

	if (!sure && c->even == FILL_UNEVEN && p->kind == PIECE_VALUE)
		p->kind = PIECE_LABEL;
	p->loose = c->evens && c->even == FILL_UNEVEN;
}

/* A cell was added that has n bytes between two bars, or a bar and the line's
 * end: may one of them alone touch its number? */
static void
note_touched(struct cells *c, size_t off, size_t n, int last)
{
	const struct piece	*p = &c->piece[c->npiece - 1];

	if (p->kind == PIECE_VALUE)
		c->touched += last ? p->off == off :
		    (p->off == off) != (p->off + p->len == off + n);
}

/* Cells parted by TABs, if the line has them, or by bars, of which the
 * outermost are borders where a line begins with one. */
static int
add_cells(struct cells *c, size_t off, size_t n, unsigned has, uint64_t line)
{
	const char	*p = c->text.p + off;
	const int	 tabs = (has & HAS_TAB) != 0;
	enum fill_spill	 spill = FILL_DRY;
	size_t		 i, bar, len, from = tabs ? 0 : bar_at(p, n);
	int		 k = 0, bordered = from > 0, sure = 1;
	const int	 filled = bordered && c->filled;
	const int	 paired = bordered && is_paired(p, n);

	from += paired ? 1 : 0;
	if (piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	for (i = from; i <= n; i += bar) {
		i = next_bar(c->text.p + off, n, i, has, &bar);
		if (i == n && bordered && (from == n || c->filled))
			break;
		bar += paired && i + 1 < n && c->text.p[off + i + 1] == '|';
		len = i - from;
		if (filled) {
			spill = c->even != FILL_UNEVEN ? FILL_DRY : spill;
			len = fill_cell(c->text.p + off + from, len, &spill,
			    &sure);
		}
		if (piece_add(c, off + from, len, k, k + 1) == -1)
			return -1;
		if (filled)
			note_filled(c, sure);
		else if (!tabs)
			note_touched(c, off + from, len, i == n);
		k++;
		from = i + bar;
	}
	return 0;
}

/* Is something else than words in any cell of a line? */
static int
has_figures(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];
	size_t			 i;

	for (i = 0; i < v->count; i++)
		if (p[i].kind != PIECE_LABEL && p[i].len > 0)
			return 1;
	return 0;
}

/*
 * Does a line with values, or signs for none, go on with a row of words alone?
 * They stand in the middle of three lines and more.  Its words must go on, too,
 * and the others have nothing above them.
 */
static int
is_middle(const struct cells *c, const struct vrow *above, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];
	const struct piece	*q = &c->piece[above->first];
	size_t			 i;
	int			 words = 0;

	for (i = 0; i < v->count; i++) {
		if (q[i].len > 0 && p[i].kind != PIECE_LABEL && p[i].len > 0)
			return 0;
		words |= q[i].len > 0 && p[i].len > 0;
	}
	return words && !has_figures(c, above);
}

/*
 * A line of html2text's was added.  Its cells are filled where a row ends: if
 * the line above it is open, this one goes on with its words.  Another line
 * with values, or signs for none, has a row of its own, and that above has lost
 * its end.
 */
static int
close_row(struct cells *c, int open, uint64_t line)
{
	const struct vrow	*v = &c->vrow[c->nvrow - 1];
	const int		 goes_on = c->open_line != 0 &&
	    c->open_line + 1 == line && v[-1].count == v->count &&
	    (!has_figures(c, v) || (open && is_middle(c, v - 1, v)));

	c->open_line = open ? line : 0;
	if (!goes_on || piece_fold(c, v - 1, v) == -1)
		return goes_on ? -1 : 0;
	c->npiece = v->first;
	c->nvrow--;
	return 0;
}

/* Note which of a line's bars were taken for borders. */
static void
note_bars(struct cells *c, const char *p, size_t n, size_t bars_met)
{
	struct vrow	*v = &c->vrow[c->nvrow - 1];

	if (c->filled)
		return;
	v->bars = (uint8_t)(bars_met < UINT8_MAX ? bars_met : UINT8_MAX);
	if (bar_at(p, n) > 0)
		v->borders = BARS_LEFT | (bar_end(p, n) ? BARS_RIGHT : 0);
}

size_t
barred_count(const char *p, size_t n, unsigned has)
{
	size_t	i, bar, k = 0;

	if (!(has & (HAS_BAR | HAS_WIDE)))
		return 0;
	for (i = 0; (i = next_bar(p, n, i, has, &bar)) < n; i += bar)
		k++;
	return k;
}

void
barred_note_fill(struct cells *c, const char *p, size_t n)
{
	c->filled |= fill_line(p, n);
	c->drawn |= c->filled;
	c->even = c->filled ? fill_even(p, n, c->border) : FILL_UNEVEN;
	c->evens |= c->even == FILL_EVEN_WORDS;
}

int
barred_add(struct cells *c, size_t off, size_t n, unsigned has,
    size_t bars_met, uint64_t line)
{
	const char	*p = c->text.p + off;
	const int	 open = c->filled && *p == '|' &&
			    memchr(p, '_', n) == NULL;

	if (add_cells(c, off, n, has, line) == -1 ||
	    (c->filled && close_row(c, open, line) == -1))
		return -1;
	note_bars(c, c->text.p + off, n, bars_met);
	return 0;
}

int
barred_add_tabs(struct cells *c, size_t off, size_t n, uint64_t line)
{
	return add_cells(c, off, n, HAS_TAB, line);
}

int
barred_ends(const char *p, size_t n)
{
	return bar_at(p + n - 1, 1) == 1;
}
