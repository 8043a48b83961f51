#include "cells.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "utf8.h"

/* A line of prose is no label: the longest label has 40 characters. */
#define LABEL_BYTES	480

/* What parts the cells of one line. */
static const char *const bars[] = { "|", "│", "┃", "║", "｜", "︱" };

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

void
cells_clear(struct cells *c)
{
	str_clear(&c->text);
	c->npiece = c->nvrow = c->ntabbed = 0;
	c->full = c->parted = 0;
}

void
cells_free(struct cells *c)
{
	str_free(&c->text);
	free(c->piece);
	free(c->vrow);
	*c = (struct cells){ .piece = NULL };
}

void
cells_cut(struct cells *c)
{
	if (c->npiece > 0 && c->piece[c->npiece - 1].vrow == c->nvrow - 1)
		c->piece[c->npiece - 1].kind = PIECE_LABEL;
}

const char *
cells_text(const struct cells *c, const struct piece *p)
{
	return c->text.p + p->off;
}

/* Grow an array so that one more fits. */
static void *
grow(void *p, size_t n, size_t *cap, size_t size)
{
	size_t	 want = *cap == 0 ? 256 : *cap * 2;

	if (n < *cap)
		return p;
	if ((p = reallocarray(p, want, size)) != NULL)
		*cap = want;
	return p;
}

/* What a cell's text (a view into c->text) is. */
static struct piece
make_piece(const struct cells *c, size_t off, size_t len)
{
	const char	*p = c->text.p + off, *q = p;
	enum unit	 unit = UNIT_NONE;
	struct number	 num = { 0, 0 };
	struct piece	 piece = { .kind = PIECE_LABEL };

	utf8_trim(&q, &len);
	piece.off = off + (size_t)(q - p);
	piece.len = len;
	switch (number_read(q, len, &num, &unit)) {
	case READ_NUMBER:
		piece.kind = PIECE_VALUE;
		break;
	case READ_BLANK:
		piece.kind = PIECE_BLANK;
		break;
	default:
		break;
	}
	piece.num = num;
	piece.unit = (uint8_t)unit;
	return piece;
}

/* Add a cell's text to the row begun last. */
static int
add_piece(struct cells *c, size_t off, size_t len, int from, int to)
{
	struct piece	*piece;

	if (c->npiece == LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	if ((piece = grow(c->piece, c->npiece, &c->cappiece,
	    sizeof(*piece))) == NULL)
		return -1;
	c->piece = piece;
	piece = &c->piece[c->npiece++];
	*piece = make_piece(c, off, len);
	piece->vrow = c->nvrow - 1;
	piece->from = from;
	piece->to = to;
	c->vrow[c->nvrow - 1].count++;
	return 0;
}

static int
begin_row(struct cells *c, enum vrow_kind kind, uint64_t line)
{
	struct vrow	*v;

	if ((v = grow(c->vrow, c->nvrow, &c->capvrow, sizeof(*v))) == NULL)
		return -1;
	c->vrow = v;
	v = &c->vrow[c->nvrow++];
	*v = (struct vrow){ .kind = (uint8_t)kind, .line = line,
	    .first = c->npiece, .parted = (uint8_t)c->parted };
	c->parted = 0;
	return 0;
}

static size_t
bar_at(const char *p, size_t n)
{
	size_t	i;

	if (*p == '|')
		return 1;
	if ((unsigned char)*p < 0xe0)
		return 0;
	for (i = 1; i < COUNT(bars); i++)
		if (n >= 3 && memcmp(p, bars[i], 3) == 0)
			return 3;
	return 0;
}

/* Is a line nothing but the ruler of a table: ---, +---+, ├──┼──┤, |:--|? */
static int
is_ruler(const char *p, size_t n)
{
	const char	*end = p + n;
	uint32_t	 c;
	int		 strokes = 0;

	while (p < end) {
		c = utf8_next(&p, end);
		if ((c >= 0x2500 && c <= 0x257f) || c == '-' || c == '=' ||
		    c == '_')
			strokes++;
		else if (!utf8_space(c) && c != '|' && c != '+' && c != ':')
			return 0;
	}
	return strokes >= 3;
}

/* Is it a page's number: -3-, — 3 —, 第 3 页? */
static int
is_page(const char *p, size_t n)
{
	static const char *const dashes[] = { "-", "—", "–", "－", "·", "～" };
	struct number	num;
	enum unit	unit;
	const char	*q = p;
	size_t		i, k, len;

	if (n > 3 && memcmp(p, "第", 3) == 0 && memmem(p, n, "页", 3) != NULL)
		return 1;
	for (i = 0; i < COUNT(dashes); i++) {
		len = strlen(dashes[i]);
		while (n > len && memcmp(q, dashes[i], len) == 0) {
			q += len;
			n -= len;
		}
		if (q == p)
			continue;
		k = n;
		while (k > len && memcmp(q + k - len, dashes[i], len) == 0)
			k -= len;
		return k < n && number_read(q, k, &num, &unit) ==
		    READ_NUMBER && num.scale == 0;
	}
	return 0;
}

/* Cells parted by TABs, or by bars, of which the outermost are borders where
 * a line begins with one. */
static int
add_cells(struct cells *c, size_t off, size_t n, int tabs, uint64_t line)
{
	const char	*p = c->text.p + off;
	size_t		 i, bar, from = tabs ? 0 : bar_at(p, n);
	int		 k = 0, bordered = from > 0;

	if (begin_row(c, VROW_CELLS, line) == -1)
		return -1;
	for (i = from; i <= n; i += bar > 0 ? bar : 1) {
		bar = i == n ? 1 : tabs ? p[i] == '\t' : bar_at(p + i, n - i);
		if (bar == 0 || (i == n && bordered && from == n))
			continue;
		if (add_piece(c, off + from, i - from, k, k + 1) == -1)
			return -1;
		k++;
		from = i + bar;
	}
	return 0;
}

static int
width_of(const char *p, size_t n)
{
	const char	*end = p + n;
	int		 w = 0;

	while (p < end)
		w += utf8_width(utf8_next(&p, end));
	return w;
}

/* Add a piece of a line of spaces: n bytes, `at' bytes behind one that stands
 * at this column. */
static int
add_word(struct cells *c, size_t off, size_t at, size_t n, int from)
{
	const char	*p = c->text.p + off;
	int		 col = from + width_of(p, at);

	return add_piece(c, off + at, n, col, col + width_of(p + at, n));
}

/* Where a line of single words parts: a label, then numbers. */
static int
add_words(struct cells *c, size_t off, size_t n, int from, int *words)
{
	struct number	num;
	enum unit	unit;
	const char	*p = c->text.p + off;
	size_t		label = n, at, end = n;

	/* From the end: as long as words are numbers, or signs for none. */
	while (end > 0) {
		at = end;
		while (at > 0 && p[at - 1] != ' ')
			at--;
		if (at < end &&
		    number_read(p + at, end - at, &num, &unit) == READ_TEXT)
			break;
		label = at;
		end = at;
		while (end > 0 && p[end - 1] == ' ')
			end--;
	}
	if (end > 0 && end == n)
		label = n;
	if (end > 0) {
		++*words;
		if (add_word(c, off, 0, end, from) == -1)
			return -1;
	}
	for (at = label; at < n; at = end) {
		p = c->text.p + off;
		for (end = at; end < n && p[end] != ' '; end++)
			continue;
		if (end == at) {
			end++;
			continue;
		}
		++*words;
		if (add_word(c, off, at, end - at, from) == -1)
			return -1;
	}
	return 0;
}

/* Cells parted by spaces, their places in display columns. */
static int
add_spaced(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const char	*p = c->text.p + off, *end = p + n, *q;
	const char	*begin = NULL, *last = p;
	int		 col = 0, from = 0, gap = 0, fields = 0;
	int		 words = 0;
	uint32_t	 ch;

	if (begin_row(c, VROW_SINGLE, line) == -1)
		return -1;
	for (; p <= end; p = q) {
		q = p;
		ch = p < end ? utf8_next(&q, end) : 0;
		if (p < end && utf8_space(ch)) {
			gap += ch == 0x3000 ? 2 : utf8_width(ch);
			col += utf8_width(ch);
			continue;
		}
		if (begin != NULL && (p == end || gap >= 2)) {
			fields++;
			if (add_words(c, (size_t)(begin - c->text.p),
			    (size_t)(last - begin), from, &words) == -1)
				return -1;
			begin = NULL;
		}
		if (p == end)
			break;
		if (begin == NULL) {
			begin = p;
			from = col;
		}
		gap = 0;
		col += utf8_width(ch);
		last = q;
	}
	if (words > 1)
		c->vrow[c->nvrow - 1].kind = (uint8_t)(fields > 1 ?
		    VROW_SPACES : VROW_WORDS);
	return 0;
}

static size_t
count_bars(const char *p, size_t n)
{
	size_t	i, bar, k = 0;

	for (i = 0; i < n; i += bar > 0 ? bar : 1)
		if ((bar = bar_at(p + i, n - i)) > 0)
			k++;
	return k;
}

/* A line that is one cell, marked by a TAB before it or a bar behind. */
static int
add_marked(struct cells *c, size_t off, size_t n, uint64_t line)
{
	c->ntabbed++;
	if (begin_row(c, VROW_SINGLE, line) == -1)
		return -1;
	return add_piece(c, off, n, 0, 1);
}

int
cells_part(struct cells *c, size_t i, size_t n)
{
	struct piece	 whole = c->piece[i], *p;
	int		 col;
	size_t		 k;

	if (c->npiece == LIM_CELLS)
		return 0;
	if ((p = grow(c->piece, c->npiece, &c->cappiece, sizeof(*p))) == NULL)
		return -1;
	c->piece = p;
	memmove(p + i + 1, p + i, (c->npiece++ - i) * sizeof(*p));
	col = whole.from + width_of(cells_text(c, &whole), n);
	p[i] = make_piece(c, whole.off, n);
	p[i + 1] = make_piece(c, whole.off + n, whole.len - n);
	p[i].vrow = p[i + 1].vrow = whole.vrow;
	p[i].from = whole.from;
	p[i].to = p[i + 1].from = col;
	p[i + 1].to = whole.to;
	p[i + 1].glued = 1;
	if (c->vrow[whole.vrow].count++ == 1)
		c->vrow[whole.vrow].kind = VROW_WORDS;
	for (k = whole.vrow + 1; k < c->nvrow; k++)
		c->vrow[k].first++;
	return 0;
}

int
cells_add(struct cells *c, const char *p, size_t n, uint64_t line)
{
	const char	*q = p, *tab;
	size_t		 len = n, off, bars_met;

	utf8_trim(&q, &len);
	if (len == 0 && (n == 0 || *p != '\t')) {
		c->parted = 1;
		return 0;
	}
	if (c->text.len + n > LIM_TABLE || c->npiece >= LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	off = c->text.len;
	if (str_add(&c->text, p, n) == -1)
		return -1;
	if (len > 0 && (is_ruler(q, len) || is_page(q, len)))
		return 0;
	tab = memchr(p, '\t', n);
	if (tab == p && memchr(p + 1, '\t', n - 1) == NULL)
		return add_marked(c, off + 1, n - 1, line);
	if (tab != NULL)
		return add_cells(c, off, n, 1, line);
	bars_met = count_bars(q, len);
	off += (size_t)(q - p);
	if (bars_met == 1 && bar_at(q + len - 1, 1) == 1)
		return add_marked(c, off, len - 1, line);
	if (bars_met > 0)
		return add_cells(c, off, len, 0, line);
	if (len > LABEL_BYTES)
		return 0;
	off -= (size_t)(q - p);
	return add_spaced(c, off, n, line);
}
