#include "box.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "number.h"
#include "utf8.h"

/* The part of a cell that stands on one line. */
struct box_piece {
	size_t	off;
	size_t	len;
	size_t	line;
	size_t	next;			/* the cell's next, plus one */
};

struct box_cell {
	size_t	from;
	size_t	to;
	size_t	band;			/* the first that it stands in */
	size_t	last;			/* the last */
	size_t	first;			/* pieces */
	size_t	end;
	struct ruled_cell joined;
};

/* The lines between two rulers. */
struct box_band {
	size_t	first;			/* lines that are no rulers */
	size_t	end;
	size_t	lines;			/* how many of these have words */
	int	heaps;			/* cells, a number below words */
	int	torn;			/* cells, a number that was broken */
	int	ragged;			/* cells, lines that are no rows */
	int	odd;			/* borders change without a ruler */
	int	loose;			/* it ends elsewhere than its ruler */
	int	ajar;			/* no ruler above, or none below */
};

/* What stands in a column of the table. */
struct box_column {
	size_t	open;			/* the cell begun in it, plus one */
	int	torn;			/* one that has a broken number */
};

/* Cells of a band that show that its lines are rows of their own. */
#define HEAPS		2

void
box_free(struct box *b)
{
	free(b->cell);
	free(b->piece);
	borders_free(&b->borders);
	free(b->band);
	free(b->column);
	free(b->part);
	free(b->on);
	*b = (struct box){ .cell = NULL };
}

static int
begin_band(struct box *b, size_t line)
{
	struct box_band	*band;

	if ((band = grow(b->band, b->nband, &b->cap.band,
	    sizeof(*band))) == NULL)
		return -1;
	b->band = band;
	band[b->nband++] = (struct box_band){ .first = line, .end = line };
	return 0;
}

/* Add to the cell that stands above, or begin one. */
static int
add_piece(struct box *b, const struct borders_seg *seg, size_t line)
{
	struct box_cell		*c;
	struct box_piece	*p;

	if ((p = grow(b->piece, b->npiece, &b->cap.piece,
	    sizeof(*p))) == NULL)
		return -1;
	b->piece = p;
	p[b->npiece++] = (struct box_piece){ seg->off, seg->len, line, 0 };
	if (b->column[seg->from].open != 0) {
		c = &b->cell[b->column[seg->from].open - 1];
		b->piece[c->end].next = b->npiece;
		c->end = b->npiece - 1;
		c->last = b->nband - 1;
		return 0;
	}
	if ((c = grow(b->cell, b->ncell, &b->cap.cell, sizeof(*c))) == NULL)
		return -1;
	b->cell = c;
	c[b->ncell] = (struct box_cell){ .from = seg->from, .to = seg->to,
	    .band = b->nband - 1, .last = b->nband - 1,
	    .first = b->npiece - 1, .end = b->npiece - 1 };
	b->column[seg->from].open = ++b->ncell;
	return 0;
}

/* End the cells above that a ruler crosses, or that have other borders than
 * this piece of a line; 1 if there is one of the latter. */
static int
shut_cells(struct box *b, const struct borders_seg *seg)
{
	size_t	i, c;
	int	odd = 0;

	for (i = seg->from; i < seg->to; i++)
		if ((c = b->column[i].open) != 0 && (seg->rule ||
		    i != seg->from || b->cell[c - 1].to != seg->to)) {
			b->column[i].open = 0;
			odd |= !seg->rule;
		}
	return odd;
}

/* A ruler that was cut short crosses them all. */
static void
shut_all(struct box *b)
{
	size_t	i;

	for (i = 0; i < b->ncolumn; i++)
		b->column[i].open = 0;
}

static int
has_words(const struct ruled *r, const struct borders_seg *seg)
{
	const char	*p = r->text.p + seg->off;
	size_t		 n = seg->len;

	utf8_trim(&p, &n);
	return n > 0;
}

/* Make the columns that a line's borders stand in known. */
static int
grow_columns(struct box *b, size_t to)
{
	struct box_column	*c;

	for (; b->ncolumn <= to; b->ncolumn++) {
		if ((c = grow(b->column, b->ncolumn, &b->cap.column,
		    sizeof(*c))) == NULL)
			return -1;
		b->column = c;
		c[b->ncolumn] = (struct box_column){ .open = 0 };
	}
	return 0;
}

/* Take a line that has been parted: where a ruler stands a band ends. */
static int
take_line(struct box *b, const struct ruled *r, size_t line)
{
	const struct borders_seg	*seg = b->borders.seg;
	const size_t			 n = b->borders.nseg;
	struct box_band			*band;
	size_t				 i, right;
	int				 rule = b->borders.cut;
	int				 words = 0, odd = 0, whole = 1;

	if (n > 0 && grow_columns(b, seg[n - 1].to) == -1)
		return -1;
	for (i = 0; i < n; i++) {
		rule |= seg[i].rule;
		whole &= seg[i].rule;
		words |= !seg[i].rule && has_words(r, &seg[i]);
		odd |= shut_cells(b, &seg[i]);
	}
	right = n > 0 ? seg[n - 1].to : 0;
	if (rule && whole && (b->borders.cut || right < b->right))
		shut_all(b);
	band = &b->band[b->nband - 1];
	band->odd |= odd;
	/* A line that ends elsewhere than the ruler above has lost a cell. */
	if (n > 0 && rule && !b->borders.cut) {
		b->before = right < b->right ? b->right : right;
		b->right = right;
	} else if (n > 0 && !rule)
		band->loose |= b->right != 0 && right != b->right &&
		    right != b->before;
	band->ajar |= !rule && line == 0;
	if (rule && band->end > band->first) {
		if (begin_band(b, line + 1) == -1)
			return -1;
	} else if (rule)
		band->first = band->end = line + 1;
	else {
		band->end = line + 1;
		band->lines += (size_t)words;
	}
	for (i = 0; i < n; i++)
		if (!seg[i].rule && add_piece(b, &seg[i], line) == -1)
			return -1;
	return 0;
}

/* What the pieces of a cell are. */
struct kinds {
	int	numbers;
	int	marked;			/* pieces with marks: 62\ **9 48** */
	int	words;			/* all that are not empty */
};

static void
count_kind(const struct ruled *r, const struct box_piece *p, struct kinds *k)
{
	const char	*q = r->text.p + p->off;
	size_t		 n = p->len, i = 0;
	int		 digits = 0, marks = 0;
	struct number	 num;
	enum unit	 unit;

	utf8_trim(&q, &n);
	if (n == 0)
		return;
	k->words++;
	k->numbers += number_read(q, n, &num, &unit) == READ_NUMBER;
	for (; i < n && strchr("0123456789*\\_ ", q[i]) != NULL; i++) {
		digits |= q[i] >= '0' && q[i] <= '9';
		marks |= q[i] < '0' || q[i] > '9';
	}
	k->marked += i == n && digits && marks;
}

/*
 * Do the pieces of a cell show that the lines of its band are no rows: a
 * number on one line alone, or pieces of one with marks between?
 */
static int
is_ragged(const struct kinds *k)
{
	return (k->words == 1 && k->numbers == 1) || k->marked > 0;
}

/* Join a cell's pieces. */
static int
join_cell(struct box *b, struct ruled *r, struct box_cell *c)
{
	struct ruled_part	*part;
	struct box_piece	*p;
	struct kinds		 kinds = { 0, 0, 0 };
	size_t			 n = 0, i;

	for (i = c->first + 1; i != 0; i = p->next, n++) {
		p = &b->piece[i - 1];
		count_kind(r, p, &kinds);
		if ((part = grow(b->part, n, &b->cap.part,
		    sizeof(*part))) == NULL)
			return -1;
		b->part = part;
		part[n] = (struct ruled_part){ p->off, p->len, p->line,
		    (int)(c->to - c->from) - 1 };
	}
	if (ruled_join(r, b->part, n, &c->joined) == -1)
		return -1;
	b->band[c->band].heaps += c->joined.heap;
	b->band[c->band].ragged += is_ragged(&kinds);
	if (c->joined.torn == RULED_TORN) {
		b->band[c->band].torn++;
		b->column[c->from].torn = 1;
	}
	return 0;
}

static int
by_place(const void *x, const void *y)
{
	const struct box_cell	*a = x, *b = y;

	if (a->band != b->band)
		return a->band < b->band ? -1 : 1;
	if (a->from != b->from)
		return a->from < b->from ? -1 : 1;
	return a->first < b->first ? -1 : a->first > b->first;
}

/* Is a cell's number not whole, or may it have lost its rest?  It may in rows
 * whose borders are odd; and where it leaves no room for a digit and others of
 * its column are broken, or rulers are lost.  A nought has no rest, where one
 * line has all words. */
static enum ruled_torn
how_torn(const struct box *b, const struct ruled *r, const struct box_cell *c)
{
	const struct box_band	*band = &b->band[c->band];
	const char		*p = r->text.p + c->joined.off;

	if (c->joined.torn == RULED_TORN || band->odd ||
	    (band->heaps >= HEAPS && band->torn + band->ragged > 0))
		return RULED_TORN;
	if (c->joined.torn != RULED_FULL ||
	    (!b->column[c->from].torn && !band->ajar) ||
	    (band->lines == 1 &&
	    ((c->joined.len == 1 && *p == '0') ||
	    (c->joined.len == 3 && memcmp(p, "０", 3) == 0))))
		return RULED_WHOLE;
	return RULED_FULL;
}

/* Add the empty cells of a row that begin before a column: what stands in
 * them began in the bands above. */
static int
write_empty(struct box *b, struct ruled *r, size_t *k, size_t before)
{
	for (; *k < b->non && b->cell[b->on[*k]].from < before; ++*k)
		if (ruled_add_cell(r, (struct ruled_cell){ .len = 0 }) == -1)
			return -1;
	return 0;
}

/* Write the cells [first, end) of a band as a row. */
static int
write_row(struct box *b, struct ruled *r, size_t first, size_t end)
{
	struct box_cell	*c;
	size_t		 i, k = 0;

	if (ruled_add_row(r) == -1)
		return -1;
	for (i = first; i < end; i++) {
		c = &b->cell[i];
		c->joined.torn = (uint8_t)how_torn(b, r, c);
		if (b->band[c->band].loose)
			c->joined.loose = 1;
		if (write_empty(b, r, &k, c->from) == -1 ||
		    ruled_add_cell(r, c->joined) == -1)
			return -1;
	}
	return write_empty(b, r, &k, SIZE_MAX);
}

/* Note the cells that go on below a band, of those that did above it and its
 * own [first, end). */
static int
go_on(struct box *b, size_t band, size_t first, size_t end)
{
	size_t	*on, i, k;

	for (i = k = 0; i < b->non; i++)
		if (b->cell[b->on[i]].last > band)
			b->on[k++] = b->on[i];
	b->non = k;
	for (i = first; i < end; i++) {
		if (b->cell[i].last == band)
			continue;
		if ((on = grow(b->on, b->non, &b->cap.on,
		    sizeof(*on))) == NULL)
			return -1;
		b->on = on;
		for (k = b->non++; k > 0 && b->cell[on[k - 1]].from >
		    b->cell[i].from; k--)
			on[k] = on[k - 1];
		on[k] = i;
	}
	return 0;
}

/* Write the lines of a band that no ruler parts, though they are rows. */
static int
write_lines(const struct box_band *band, struct ruled *r)
{
	size_t	i;

	for (i = band->first; i < band->end; i++)
		if (ruled_add_line(r, i, 0) == -1)
			return -1;
	return 0;
}

static int
write_rows(struct box *b, struct ruled *r)
{
	size_t	i, end, band;
	int	rc = 0;

	b->non = 0;
	for (i = 0; i < b->ncell && rc == 0; i = end) {
		band = b->cell[i].band;
		for (end = i; end < b->ncell && b->cell[end].band == band; )
			end++;
		if (b->band[band].heaps >= HEAPS &&
		    b->band[band].torn + b->band[band].ragged == 0)
			rc = write_lines(&b->band[band], r);
		else if (b->band[band].lines > 0)
			rc = write_row(b, r, i, end);
		if (rc == 0)
			rc = go_on(b, band, i, end);
	}
	return rc;
}

int
box_read(struct box *b, struct ruled *r)
{
	size_t	i;

	b->nband = b->ncell = b->npiece = b->ncolumn = 0;
	b->right = b->before = 0;
	if (borders_learn(&b->borders, r) == -1 || begin_band(b, 0) == -1)
		return -1;
	for (i = 0; i < r->nline; i++)
		if (borders_part(&b->borders, r, &r->line[i]) == -1 ||
		    take_line(b, r, i) == -1)
			return -1;
	b->band[b->nband - 1].ajar |= r->nline > 0 &&
	    b->band[b->nband - 1].end == r->nline;
	for (i = 0; i < b->ncell; i++)
		if (join_cell(b, r, &b->cell[i]) == -1)
			return -1;
	if (b->ncell > 0)
		qsort(b->cell, b->ncell, sizeof(*b->cell), by_place);
	return write_rows(b, r);
}
