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
	c->full = c->parted = c->spaced = 0;
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

/* Add a cell's text (a view into c->text) to the row begun last. */
static int
add_piece(struct cells *c, size_t off, size_t len, int from, int to)
{
	const char	*p = c->text.p + off, *q = p;
	struct piece	*piece;
	enum unit	 unit = UNIT_NONE;
	struct number	 num = { 0, 0 };

	if (c->npiece == LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	if ((piece = grow(c->piece, c->npiece, &c->cappiece,
	    sizeof(*piece))) == NULL)
		return -1;
	c->piece = piece;
	utf8_trim(&q, &len);
	piece = &c->piece[c->npiece++];
	*piece = (struct piece){ .off = off + (size_t)(q - p), .len = len,
	    .vrow = c->nvrow - 1, .line = c->vrow[c->nvrow - 1].line,
	    .span = 1, .from = from, .to = to };
	switch (number_read(q, len, &num, &unit)) {
	case READ_NUMBER:
		piece->kind = PIECE_VALUE;
		break;
	case READ_BLANK:
		piece->kind = PIECE_BLANK;
		break;
	default:
		piece->kind = PIECE_LABEL;
	}
	piece->num = num;
	piece->unit = (uint8_t)unit;
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

/* A place on a line: in display columns, and in characters, which is how
 * pdftotext -layout counts. */
struct at {
	int	col;
	int	chars;
};

static struct at
move(struct at at, const char *p, size_t n)
{
	const char	*end = p + n;
	int		 w;

	while (p < end) {
		w = utf8_width(utf8_next(&p, end));
		at.col += w;
		at.chars += w > 0;
	}
	return at;
}

/* Add a piece of a line of spaces: n bytes, `skip' bytes behind a place. */
static int
add_word(struct cells *c, size_t off, size_t skip, size_t n, struct at at)
{
	const char	*p = c->text.p + off;
	struct at	 from = move(at, p, skip), to;
	size_t		 before = c->npiece;

	to = move(from, p + skip, n);
	if (add_piece(c, off + skip, n, from.col, to.col) == -1)
		return -1;
	if (c->npiece > before) {
		c->piece[before].cfrom = from.chars;
		c->piece[before].cto = to.chars;
	}
	return 0;
}

/* Where a line of single words parts: a label, then numbers. */
static int
add_words(struct cells *c, size_t off, size_t n, struct at from, int *words)
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
	int		 gap = 0, fields = 0, words = 0;
	struct at	 at = { 0, 0 }, from = { 0, 0 };
	uint32_t	 ch;

	if (begin_row(c, VROW_SINGLE, line) == -1)
		return -1;
	for (; p <= end; p = q) {
		q = p;
		ch = p < end ? utf8_next(&q, end) : 0;
		if (p < end && utf8_space(ch)) {
			gap += ch == 0x3000 ? 2 : utf8_width(ch);
			at = move(at, p, (size_t)(q - p));
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
			from = at;
		}
		gap = 0;
		at = move(at, p, (size_t)(q - p));
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
cells_add(struct cells *c, const char *p, size_t n, uint64_t line)
{
	const char	*q = p, *tab;
	size_t		 len = n, off, bars_met;

	utf8_trim(&q, &len);
	if (len == 0 && (n == 0 || *p != '\t')) {
		c->parted += c->parted < UINT8_MAX;
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

int
cells_row(struct cells *c, uint64_t line)
{
	return begin_row(c, VROW_CELLS, line);
}

int
cells_cell(struct cells *c, const char *p, size_t n, uint64_t line,
    unsigned span)
{
	size_t	off = c->text.len, before = c->npiece;
	int	col = (int)c->vrow[c->nvrow - 1].count;

	if (off + n > LIM_TABLE || c->npiece >= LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	if (str_add(&c->text, p, n) == -1 ||
	    add_piece(c, off, n, col, col + 1) == -1)
		return -1;
	if (c->npiece > before) {
		c->piece[before].line = line;
		c->piece[before].span = span;
	}
	return 0;
}

/* Do empty lines stand for cells: are there lines of a cell each, and do many
 * of them follow one another? */
static int
empty_are_cells(const struct cells *c)
{
	const struct vrow	*v;
	size_t			 close = 0, apart = 0, single = 0;

	for (v = c->vrow; v < c->vrow + c->nvrow; v++)
		if (v->kind == VROW_SINGLE) {
			single++;
			*(v->parted ? &apart : &close) += 1;
		}
	return c->ntabbed == 0 && apart > 0 && close > 8 &&
	    close * 2 >= apart && single * 10 >= c->nvrow * 9;
}

/* Put empty cells before a row in place of its empty lines. */
static int
put_empty(struct cells *c, const struct vrow *v)
{
	uint64_t	line = v->line - v->parted;
	int		k;

	for (k = 0; k < v->parted; k++)
		if (begin_row(c, VROW_SINGLE, line + (uint64_t)k) == -1 ||
		    add_piece(c, c->text.len, 0, 0, 1) == -1)
			return -1;
	return 0;
}

/* Copy a row and its pieces. */
static int
copy_row(struct cells *c, const struct cells *from, const struct vrow *v)
{
	const struct piece	*p = from->piece + v->first;
	size_t			 i;

	if (begin_row(c, (enum vrow_kind)v->kind, v->line) == -1)
		return -1;
	for (i = 0; i < v->count; i++, p++)
		if (add_piece(c, p->off, p->len, p->from, p->to) == -1)
			return -1;
	return 0;
}

int
cells_settle(struct cells *c)
{
	struct cells	new = { .text = c->text, .full = c->full,
			    .spaced = 1 };
	struct vrow	last = { .parted = (uint8_t)c->parted };
	size_t		i;
	int		r = 0;

	if (!empty_are_cells(c))
		return 0;
	for (i = 0; i < c->nvrow && r == 0; i++)
		if (i > 0 && put_empty(&new, &c->vrow[i]) == -1)
			r = -1;
		else
			r = copy_row(&new, c, &c->vrow[i]);
	last.line = c->vrow[c->nvrow - 1].line + 1 + last.parted;
	if (r == 0)
		r = put_empty(&new, &last);
	free(c->piece);
	free(c->vrow);
	*c = new;
	return r;
}
