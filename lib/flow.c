#include "flow.h"

#include <string.h>

#include "marks.h"
#include "piece.h"

/* So many bars on a line show that cells flow; and an empty cell behind each of
 * so many rows, that all rows are as long. */
#define BARS	4
#define ROWS	3
#define CELLS	33		/* of a row; table 4 has 16 */

/*
 * The bars of a line of such cells.  They stand at its beginning, or behind a
 * space and before no other; a bar between two spaces parts the cells of a row.
 * 0 if it is none.
 */
static size_t
count_bars(const char *p, size_t n)
{
	size_t	i, all = 0, tight = 0;

	if (memchr(p, '|', n) == NULL)
		return 0;
	for (i = 0; i < n; i++) {
		if (p[i] != '|')
			continue;
		if ((i > 0 && p[i - 1] != ' ') ||
		    (i + 2 < n && p[i + 1] == ' ' && p[i + 2] != '|'))
			return 0;
		tight += i + 1 < n && p[i + 1] != ' ';
		all++;
	}
	return tight > 0 || (n > 0 && *p == '|') ? all : 0;
}

int
flow_begins(const char *p, size_t n)
{
	/* Rows of their own begin with a bar. */
	return n > 0 && *p != '|' && count_bars(p, n) >= BARS;
}

int
flow_takes(const char *p, size_t n)
{
	return count_bars(p, n) > 0;
}

void
flow_begin(struct cells *c)
{
	c->flow = c->flowed = 1;
	c->flow_first = c->npiece;
}

/* The cell held is whole. */
static int
end_cell(struct cells *c)
{
	size_t	off = c->text.len;
	int	rc;

	if (str_add(&c->text, c->held.p, c->held.len) == -1)
		return -1;
	c->text.len = off + marks_strip(c->text.p + off, c->held.len);
	rc = piece_marked(c, off, c->text.len - off, c->held_line);
	str_clear(&c->held);
	return rc;
}

int
flow_add(struct cells *c, const char *p, size_t n, uint64_t line)
{
	size_t	i, from = 0;

	for (i = 0; i <= n; i++) {
		if (i < n && p[i] != '|')
			continue;
		if (c->held.len == 0)
			c->held_line = line;
		if ((c->held.len > 0 && i > from &&
		    str_adds(&c->held, " ") == -1) ||
		    str_add(&c->held, p + from, i - from) == -1 ||
		    (i < n && end_cell(c) == -1))
			return -1;
		from = i + 1;
	}
	return 0;
}

/* Does every n-th of the cells stand empty, as between rows, of which there
 * are some? */
static int
is_period(const struct cells *c, size_t n)
{
	size_t	i;

	if (c->npiece - c->flow_first < n * ROWS)
		return 0;
	for (i = c->flow_first + n - 1; i < c->npiece; i += n)
		if (c->piece[i].kind != PIECE_BLANK || c->piece[i].len > 0)
			return 0;
	return 1;
}

int
flow_end(struct cells *c)
{
	size_t	i, n = BARS;

	c->flow = 0;
	if (c->held.len > 0 && end_cell(c) == -1)
		return -1;
	while (n < CELLS && !is_period(c, n))
		n++;
	for (i = c->flow_first; n == CELLS && i < c->npiece; i++)
		c->piece[i].loose = 1;
	return 0;
}
