#include "ruled.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "number.h"
#include "utf8.h"

/* Dashes of a group at least; and of one above a column that is empty, as are
 * less than half of all. */
#define STROKES		3
#define STROKES_EMPTY	2

/* The columns of a table whose row of signs for nothing is no line of strokes
 * across the page. */
#define SIGNS_LEAST	5
#define SIGNS_MOST	15

void
ruled_clear(struct ruled *r)
{
	str_clear(&r->text);
	r->nline = r->ncell = r->nrow = 0;
	r->kind = RULED_NONE;
	r->shut = 0;
}

void
ruled_free(struct ruled *r)
{
	str_free(&r->text);
	str_free(&r->joined);
	free(r->line);
	free(r->cell);
	free(r->row);
	*r = (struct ruled){ .line = NULL };
}

/* Is a line groups of dashes and nothing else; how many are they? */
static int
count_groups(const char *p, size_t n)
{
	size_t	i = 0, k;
	int	groups = 0, empty = 0;

	while (i < n) {
		for (k = i; k < n && p[k] == '-'; k++)
			continue;
		if (k - i < STROKES_EMPTY)
			return 0;
		groups++;
		empty += k - i < STROKES;
		for (i = k; i < n && p[i] == ' '; i++)
			continue;
		if (i == k && i < n)
			return 0;
	}
	return empty * 2 < groups ? groups : 0;
}

int
ruled_signs(const char *p, size_t n)
{
	size_t	i;
	int	signs = 0;

	if (n < 2 * SIGNS_LEAST - 1 || *p != '-')
		return 0;
	for (i = 0; i < n; i++)
		if (p[i] == '-')
			signs++;
		else if (p[i] != ' ')
			return 0;
	return signs >= SIGNS_LEAST && signs <= SIGNS_MOST &&
	    memmem(p, n, "--", 2) == NULL;
}

enum ruled_kind
ruled_begins(const char *p, size_t n)
{
	const char	*q = p;
	uint32_t	 c;

	if (n < STROKES)
		return RULED_NONE;
	if (*p == '+')
		return (p[1] == '-' || p[1] == '=') && p[2] == p[1] ?
		    RULED_GRID : RULED_NONE;
	if (*p == '-')
		return count_groups(p, n) > 1 ? RULED_DASHES : RULED_NONE;
	if ((unsigned char)*p != 0xe2)
		return RULED_NONE;
	c = utf8_next(&q, p + n);
	return c >= 0x2502 && c <= 0x257f && !ruled_stroke(c) ? RULED_BOX :
	    RULED_NONE;
}

int
ruled_takes(const struct ruled *r, const char *p, size_t n)
{
	switch (r->kind) {
	case RULED_BOX:
		return ruled_begins(p, n) == RULED_BOX;
	case RULED_GRID:
		return n > 0 && (*p == '|' || ruled_begins(p, n) ==
		    RULED_GRID);
	case RULED_HEADED:
		return n > 0 && !r->shut;
	case RULED_DASHES:
		return !r->shut;
	default:
		return 0;
	}
}

void
ruled_begin(struct ruled *r, enum ruled_kind kind)
{
	ruled_clear(r);
	r->kind = (uint8_t)kind;
}

int
ruled_add(struct ruled *r, const char *p, size_t n, uint64_t line)
{
	struct ruled_line	*l;
	const char		*q = p;
	size_t			 len = n;

	if ((l = grow(r->line, r->nline, &r->capline, sizeof(*l))) == NULL)
		return -1;
	r->line = l;
	l[r->nline] = (struct ruled_line){ r->text.len, n, line };
	if (str_add(&r->text, p, n) == -1)
		return -1;
	utf8_trim(&q, &len);
	/* The first ruler of dashes is the first line, or the second. */
	if ((r->kind == RULED_DASHES || r->kind == RULED_HEADED) &&
	    r->nline > (r->kind == RULED_HEADED) && count_groups(q, len) > 0)
		r->shut = 1;
	r->nline++;
	return 0;
}

int
ruled_add_row(struct ruled *r)
{
	struct ruled_row	*row;

	if ((row = grow(r->row, r->nrow, &r->caprow, sizeof(*row))) == NULL)
		return -1;
	r->row = row;
	row[r->nrow++] = (struct ruled_row){ .cell = r->ncell };
	return 0;
}

int
ruled_add_line(struct ruled *r, size_t line, int blank)
{
	if (ruled_add_row(r) == -1)
		return -1;
	r->row[r->nrow - 1].line = line;
	r->row[r->nrow - 1].blank = blank;
	return 0;
}

int
ruled_add_cell(struct ruled *r, struct ruled_cell cell)
{
	struct ruled_cell	*c;

	if ((c = grow(r->cell, r->ncell, &r->capcell, sizeof(*c))) == NULL)
		return -1;
	r->cell = c;
	c[r->ncell++] = cell;
	r->row[r->nrow - 1].ncell++;
	return 0;
}

int
ruled_stroke(uint32_t c)
{
	return c == 0x2500 || c == 0x2501 || c == 0x2550 ||
	    (c >= 0x2504 && c <= 0x250b && (c & 2) == 0) || c == 0x254c ||
	    c == 0x254d || c == 0x2574 || c == 0x2576 || c == 0x2578 ||
	    c == 0x257a || c == 0x257c || c == 0x257e;
}

/* What a cell's lines show, down to one of them. */
struct joint {
	struct ruled_cell	 cell;
	size_t			 parts;	/* with words */
	const struct ruled_part	*last;	/* the last such */
	int			 depth;	/* brackets that are open */
	int			 digit;	/* words before end in a digit */
	int			 point;	/*  or in a point or comma */
	int			 torn;	/* within a number, no room above */
	int			 apart;	/* there, with room left above */
};

static int
is_digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

/* Digits, and what stands within a number. */
static int
in_number(uint32_t c)
{
	return is_digit(c) || c == '.' || c == ',' || c == 0xff0e ||
	    c == 0xff0c;
}

static uint32_t
first_char(const char *p, size_t n)
{
	return n == 0 ? 0 : utf8_next(&p, p + n);
}

/* The columns of a cell's line that are left behind its words. */
static int
room(const struct ruled *r, const struct ruled_part *part)
{
	const char	*p = r->text.p + part->off, *q = p;
	size_t		 n = part->len;

	utf8_trim(&q, &n);
	return part->width - (int)utf8_columns(p, (size_t)(q - p) + n);
}

/* Would the words of two lines have stood on one, with a blank around them
 * where there is one before those below?  What is wider is broken anywhere,
 * with room left. */
static int
would_fit(const struct ruled *r, const struct ruled_part *part, int words)
{
	const int	pads = part->len > 0 && r->text.p[part->off] == ' ';

	return words + 2 * pads <= part->width;
}

static void
note_chars(struct joint *j, const char *p, size_t n)
{
	const char	*end = p + n;
	uint32_t	 c;

	while (p < end) {
		c = utf8_next(&p, end);
		if (c == '(' || c == 0xff08)
			j->depth++;
		else if ((c == ')' || c == 0xff09) && j->depth > 0)
			j->depth--;
		j->digit = is_digit(c);
		j->point = in_number(c) && !j->digit;
	}
}

/* Words below others in their cell. */
static void
note_joint(struct joint *j, const struct ruled *r,
    const struct ruled_part *part, const char *p, size_t n)
{
	const char	*q = r->text.p + j->last->off;
	size_t		 len = j->last->len;
	uint32_t	 c = first_char(p, n);
	int		 apart;

	utf8_trim(&q, &len);
	if (j->depth > 0 || !in_number(c))
		return;
	apart = (room(r, j->last) >= utf8_width(c) && !j->point &&
	    would_fit(r, part, (int)(utf8_columns(q, len) +
	    utf8_columns(p, n)))) ||
	    part->line != j->last->line + 1;
	if (number_kind(p, n) == READ_NUMBER && is_digit(c) &&
	    (number_kind(q, len) == READ_TEXT || (j->digit && apart)))
		j->cell.heap = 1;
	j->torn |= !apart;
	j->apart |= apart;
}

/* Is a number's only part so wide that there was no room for more? */
static int
is_full(const struct ruled *r, const struct joint *j)
{
	const char	*p = r->text.p + j->cell.off;
	uint32_t	 c = first_char(p, j->cell.len);

	return number_kind(p, j->cell.len) == READ_NUMBER &&
	    room(r, j->last) < utf8_width(c);
}

/* The words of all parts one behind the other, into r->joined. */
static int
join_parts(struct ruled *r, const struct ruled_part *part, size_t n,
    const char *between)
{
	const char	*p;
	size_t		 i, len;

	str_clear(&r->joined);
	for (i = 0; i < n; i++) {
		p = r->text.p + part[i].off;
		len = part[i].len;
		utf8_trim(&p, &len);
		if (len == 0)
			continue;
		if ((r->joined.len > 0 && str_adds(&r->joined, between) == -1)
		    || str_add(&r->joined, p, len) == -1)
			return -1;
	}
	return 0;
}

int
ruled_join(struct ruled *r, const struct ruled_part *part, size_t n,
    struct ruled_cell *cell)
{
	struct joint	 j = { .parts = 0 };
	const char	*p;
	size_t		 i, len, from;

	j.cell.line = n > 0 ? r->line[part[0].line].line : 0;
	for (i = 0; i < n; i++) {
		p = r->text.p + part[i].off;
		len = part[i].len;
		utf8_trim(&p, &len);
		if (len == 0)
			continue;
		from = (size_t)(p - r->text.p);
		if (j.parts++ == 0) {
			j.cell.off = from;
			j.cell.len = len;
			j.cell.line = r->line[part[i].line].line;
		} else
			note_joint(&j, r, &part[i], p, len);
		note_chars(&j, p, len);
		j.last = &part[i];
	}
	*cell = j.cell;
	if (j.parts < 2) {
		cell->torn = j.parts == 1 && is_full(r, &j) ? RULED_FULL :
		    RULED_WHOLE;
		return 0;
	}
	if (join_parts(r, part, n, "") == -1)
		return -1;
	if (number_kind(r->joined.p, r->joined.len) == READ_NUMBER) {
		if (j.torn)
			cell->torn = RULED_TORN;
		if (j.apart && join_parts(r, part, n, " ; ") == -1)
			return -1;
	}
	cell->off = r->text.len;
	cell->len = r->joined.len;
	return str_add(&r->text, r->joined.p, r->joined.len);
}
