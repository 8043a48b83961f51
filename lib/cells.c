#include "cells.h"

#include <stdlib.h>
#include <string.h>

#include "barred.h"
#include "bars.h"
#include "commas.h"
#include "counted.h"
#include "flow.h"
#include "frame.h"
#include "items.h"
#include "labelled.h"
#include "limits.h"
#include "lists.h"
#include "marks.h"
#include "page.h"
#include "piece.h"
#include "spaced.h"
#include "spaces.h"
#include "utf8.h"
#include "wiki.h"

/* A line of prose is no label: the longest label has 40 characters. */
#define LABEL_BYTES	480

/* A label, a sign and two values have so many bytes. */
#define LABELLED	8

void
cells_clear(struct cells *c)
{
	str_clear(&c->text);
	c->npiece = c->nvrow = c->ntabbed = 0;
	c->full = c->parted = c->solid = c->filled = c->flow = 0;
	c->touched = 0;
	c->alone = c->below = 0;
	c->wiki = c->listed = c->framed = 0;
	c->page = 0;
	c->open_line = 0;
	c->border = 0;
	c->even = FILL_UNEVEN;
	c->evens = 0;
	c->flowed = c->spaced = c->drawn = c->turned = 0;
	str_clear(&c->held);
	ruled_clear(&c->ruled);
}

void
cells_free(struct cells *c)
{
	str_free(&c->text);
	str_free(&c->held);
	free(c->piece);
	free(c->vrow);
	ruled_free(&c->ruled);
	box_free(&c->box);
	dashes_free(&c->dashes);
	*c = (struct cells){ .piece = NULL };
}

void
cells_cut(struct cells *c)
{
	(void)cells_end(c);
	if (c->npiece > 0 && c->piece[c->npiece - 1].vrow == c->nvrow - 1)
		c->piece[c->npiece - 1].kind = PIECE_LABEL;
}

const char *
cells_text(const struct cells *c, const struct piece *p)
{
	return c->text.p + p->off;
}

/* Take a line into the text, from last_off on and without its marks, and note
 * what it has.  1, 0 if it is empty or has no room, -1 without memory. */
static int
take_line(struct cells *c, const char *p, size_t n, unsigned *has)
{
	const char	*q = p;
	size_t		 len = n;

	utf8_trim(&q, &len);
	if (len == 0 && (n == 0 || *p != '\t')) {
		c->parted += c->parted < UINT8_MAX;
		c->solid = 0;
		return 0;
	}
	if (c->text.len + n > LIM_TABLE || c->npiece >= LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	c->last_off = c->text.len;
	if (str_add(&c->text, p, n) == -1)
		return -1;
	*has = barred_has(c->text.p + c->last_off, n);
	if (*has & HAS_MARK)
		c->text.len = c->last_off +
		    marks_strip(c->text.p + c->last_off, n);
	return 1;
}

/* Is a line nothing but bars? */
static int
are_bars(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < n && p[i] == '|'; i++)
		continue;
	return n > 0 && i == n;
}

/* A line of bars: is the first that of the cell on the line above?  Where it
 * may be, an empty line before another is what that cell holds. */
static int
below_cell(struct cells *c, int alone)
{
	c->below |= alone;
	c->ntabbed += (size_t)alone;
	if (c->below)
		c->parted = 0;
	return alone;
}

/* Add a line that is one cell, behind a TAB. */
static int
add_tabbed(struct cells *c, size_t off, size_t n, uint64_t line)
{
	if (piece_marked(c, off, n, line) == -1)
		return -1;
	c->vrow[c->nvrow - 1].tabbed = 1;
	return 0;
}

/* Add a line without TABs or bars. */
static int
add_plain(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const char	*p = c->text.p + off, *q = p;
	size_t		 len = n, before = c->npiece;
	int		 rc;

	utf8_trim(&q, &len);
	if (len > LABEL_BYTES)
		return 0;
	rc = len > 0 && !utf8_has_space(q, len) ?
	    spaces_add_one(c, off, (size_t)(q - p), len, line) :
	    spaces_add(c, off, n, line);
	c->alone = c->npiece == before + 1;
	return rc;
}

/* Add a line of lists, of a label and a list, or parted by commas.  1, 0 if it
 * is none, -1 without memory. */
static int
add_parted(struct cells *c, size_t off, size_t n, unsigned has, uint64_t line)
{
	const char	*p = c->text.p + off;
	struct labelled	 l;

	/* An item of YAML, which is a list. */
	if (n > 2 && memcmp(p, "- ", 2) == 0 && lists_may(p + 2)) {
		p += 2;
		off += 2;
		n -= 2;
	}
	if (n > 0 && lists_may(p)) {
		if (lists_frame(p, n))
			return 1;
		if (lists_are(p, n))
			return lists_add(c, off, n, line) == -1 ? -1 : 1;
	}
	if ((has & HAS_BAR) == 0 && n >= LABELLED && labelled_is(&l, p, n))
		return labelled_add(c, &l, off, line) == -1 ? -1 : 1;
	if ((has & (HAS_COMMA | HAS_BAR)) == HAS_COMMA && commas_are(p, n))
		return commas_add(c, off, n, line) == -1 ? -1 : 1;
	return 0;
}

/* Is a line none of a row's, but a ruler, or a page's number? */
static int
is_between(struct cells *c, const char *p, size_t n)
{
	if (!bars_are_ruler(c, p, n))
		return page_number(p, n);
	c->solid = 1;
	c->border = *p == '_' ? n : 0;
	return 1;
}

/* Add a line that is none of a table drawn with rulers. */
static int
add_line(struct cells *c, const char *text, size_t size, uint64_t line)
{
	const char	*p, *q, *tab;
	size_t		 n, len, off, bars_met;
	unsigned	 has;
	int		 rc, alone = c->alone;

	c->last_row = c->nvrow;
	if ((rc = take_line(c, text, size, &has)) != 1)
		return rc;
	c->alone = 0;
	off = c->last_off;
	p = q = c->text.p + off;
	n = len = c->text.len - off;
	utf8_trim(&q, &len);
	if ((rc = wiki_add(c, off + (size_t)(q - p), len, line)) != 0)
		return rc == -1 ? -1 : 0;
	if (len > 0 && is_between(c, q, len))
		return 0;
	tab = has & HAS_TAB ? memchr(p, '\t', n) : NULL;
	if (tab != NULL && tab == p && memchr(p + 1, '\t', n - 1) == NULL)
		return add_tabbed(c, off + 1, n - 1, line);
	if (tab != NULL)
		return barred_add_tabs(c, off, n, line);
	if ((rc = add_parted(c, off + (size_t)(q - p), len, has, line)) != 0)
		return rc == -1 ? -1 : 0;
	/* A TAB in a mark that was stripped is none. */
	has &= HAS_BAR | HAS_WIDE;
	if (are_bars(q, len) && below_cell(c, alone)) {
		q++;
		if (--len == 0)
			return 0;
	}
	bars_met = barred_count(q, len, has);
	barred_note_fill(c, q, len);
	if (bars_met == 1 && barred_ends(q, len))
		return piece_marked(c, off + (size_t)(q - p), len - 1, line);
	if (bars_met > 0)
		return barred_add(c, off + (size_t)(q - p), len, has,
		    bars_met, line);
	return add_plain(c, off, n, line);
}

int
cells_row(struct cells *c, uint64_t line, unsigned columns)
{
	if (piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	c->vrow[c->nvrow - 1].columns = columns;
	return 0;
}

int
cells_cell(struct cells *c, const char *p, size_t n, struct cell_at at)
{
	size_t	off = c->text.len, before = c->npiece;
	int	col = (int)c->vrow[c->nvrow - 1].count;

	if (off + n > LIM_TABLE || c->npiece >= LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	if (str_add(&c->text, p, n) == -1 ||
	    piece_add(c, off, n, col, col + 1) == -1)
		return -1;
	if (c->npiece > before) {
		c->piece[before].line = at.line;
		c->piece[before].col = at.col;
		c->piece[before].span = at.span;
	}
	return 0;
}

size_t
cells_column(const struct cells *c, const struct vrow *v, size_t i)
{
	size_t	k, n = 0;

	if (v->columns != 0 && i < v->count)
		return c->piece[v->first + i].col;
	for (k = 0; k < i; k++)
		n += c->piece[v->first + k].span;
	return n;
}

int
cells_has_value(const struct cells *c, const struct vrow *v)
{
	size_t	i;

	for (i = v->first; i < v->first + v->count; i++)
		if (c->piece[i].kind == PIECE_VALUE)
			return 1;
	return 0;
}

size_t
cells_columns(const struct cells *c, const struct vrow *v)
{
	return v->columns != 0 ? v->columns : cells_column(c, v, v->count);
}

void
cells_drop(struct cells *c, size_t from, size_t to)
{
	const size_t	first = c->vrow[from].first;
	const size_t	end = to < c->nvrow ? c->vrow[to].first : c->npiece;
	size_t		i;

	memmove(c->piece + first, c->piece + end,
	    (c->npiece - end) * sizeof(*c->piece));
	c->npiece -= end - first;
	for (i = from; i < c->nvrow; i++)
		if (i < to)
			c->vrow[i].count = 0;
		else
			c->vrow[i].first -= end - first;
	for (i = from; i < to; i++)
		c->vrow[i].first = first;
}

/* Add a row of a table drawn with rulers. */
static int
add_ruled(struct cells *c, const struct ruled_row *row)
{
	const struct ruled_cell	*cell = c->ruled.cell + row->cell;
	size_t			 off, i;
	struct piece		*p;
	uint64_t		 line = 0;

	for (i = 0; i < row->ncell && line == 0; i++)
		line = cell[i].line;
	if (piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	for (i = 0; i < row->ncell && c->npiece < LIM_CELLS; i++) {
		off = c->text.len;
		if (str_add(&c->text, c->ruled.text.p + cell[i].off,
		    cell[i].len) == -1)
			return -1;
		c->text.len = off + marks_strip(c->text.p + off, cell[i].len);
		if (piece_add(c, off, c->text.len - off, (int)i,
		    (int)i + 1) == -1)
			return -1;
		p = &c->piece[c->npiece - 1];
		if (cell[i].line != 0)
			p->line = cell[i].line;
		p->loose = cell[i].loose;
		p->torn = p->kind == PIECE_VALUE ? cell[i].torn : RULED_WHOLE;
	}
	c->full |= i < row->ncell;
	return 0;
}

/* A flow of cells ends, or lines that were taken for one. */
static int
end_flow(struct cells *c)
{
	struct held_line	 h;
	const char		*p;
	size_t			 at = 0;
	int			 rc = 0;

	c->flow = 0;
	if (!flow_are_rows(c))
		rc = flow_end(c);
	else
		while (rc == 0 && (p = flow_next(c, &at, &h)) != NULL)
			rc = add_line(c, p, h.n, h.line);
	str_clear(&c->held);
	return rc;
}

/* A table drawn with rulers, or a flow of cells, ends. */
static int
end_drawn(struct cells *c)
{
	struct ruled		*r = &c->ruled;
	const struct ruled_row	*row;
	const struct ruled_line	*l;
	size_t			 i;
	int			 rc;

	if (c->flow)
		return end_flow(c);
	if (r->kind == RULED_NONE)
		return 0;
	if (r->kind == RULED_BOX || r->kind == RULED_GRID)
		rc = box_read(&c->box, r);
	else
		rc = dashes_read(&c->dashes, r);
	for (i = 0; rc == 0 && i < r->nrow; i++) {
		row = &r->row[i];
		if (row->blank)
			c->parted = 1;
		if (row->ncell > 0) {
			rc = add_ruled(c, row);
			continue;
		}
		l = &r->line[row->line];
		rc = add_line(c, r->text.p + l->off, l->len, l->line);
	}
	ruled_clear(r);
	c->last_row = c->nvrow;
	return rc;
}

int
cells_end(struct cells *c)
{
	if (end_drawn(c) == -1)
		return -1;
	if (c->nvrow == 0)
		return 0;
	bars_tear(c);
	if (bars_settle(c) == -1)
		return -1;
	counted_settle(c);
	return spaced_settle(c);
}

/* Give the line above a ruler of dashes back: it is of the table, too. */
static int
hold_head(struct cells *c)
{
	struct vrow	*v = &c->vrow[c->nvrow - 1];
	size_t		 off = c->last_off;

	c->npiece = v->first;
	c->nvrow--;
	c->parted = v->parted;
	return ruled_add(&c->ruled, c->text.p + off, c->text.len - off,
	    v->line);
}

/* Take off what quotes a line, or makes it one of a list: > and * of Markdown.
 * It is no word of its cells. */
static void
skip_quote(const char **p, size_t *n)
{
	const char	*q = *p, *end = q + *n;

	while (q < end && *q == '>') {
		q++;
		q += q < end && *q == ' ';
	}
	if (end - q > 2 && q[0] == '*' && q[1] == ' ' && q[2] != '*')
		q += 2;
	*n = (size_t)(end - q);
	*p = q;
}

int
cells_add(struct cells *c, const char *p, size_t n, uint64_t line)
{
	enum ruled_kind	 kind;
	const char	*q;
	size_t		 len;

	c->page += n > 0 && *p == '\f';
	if (n > 0 && (c->framed || *p == '|') &&
	    frame_skip(&c->framed, &c->ruled, &p, &n) && end_drawn(c) == -1)
		return -1;
	if (n > 0 && (*p == '>' || *p == '*'))
		skip_quote(&p, &n);
	if (n > 0 && (c->listed || barred_has(p, 1) & HAS_ITEM))
		items_skip(&c->listed, &p, &n);
	q = p;
	len = n;
	utf8_trim(&q, &len);
	if (c->ruled.kind != RULED_NONE && !ruled_takes(&c->ruled, q, len) &&
	    end_drawn(c) == -1)
		return -1;
	if (c->ruled.kind == RULED_NONE &&
	    (kind = ruled_begins(q, len)) != RULED_NONE) {
		c->drawn = 1;
		if (kind == RULED_DASHES && !c->solid && !c->parted &&
		    c->nvrow == c->last_row + 1) {
			ruled_begin(&c->ruled, RULED_HEADED);
			if (hold_head(c) == -1)
				return -1;
		} else
			ruled_begin(&c->ruled, kind);
	}
	if (c->flow && !flow_takes(q, len) && end_flow(c) == -1)
		return -1;
	if (!c->flow && c->ruled.kind == RULED_NONE)
		c->flow = flow_begins(q, len);
	if (c->flow && c->text.len + c->held.len + n <= LIM_TABLE)
		return flow_hold(c, p, n, line);
	if (c->ruled.kind == RULED_NONE)
		return add_line(c, p, n, line);
	if (c->text.len + c->ruled.text.len + n > LIM_TABLE) {
		c->full = 1;
		return 0;
	}
	return ruled_add(&c->ruled, p, n, line);
}
