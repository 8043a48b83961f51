#include "flow.h"

#include <string.h>

#include "marks.h"
#include "number.h"
#include "piece.h"
#include "utf8.h"

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

int
flow_hold(struct cells *c, const char *p, size_t n, uint64_t line)
{
	const struct held_line	h = { line, n };

	return str_add(&c->held, (const char *)&h, sizeof(h)) == -1 ||
	    str_add(&c->held, p, n) == -1 ? -1 : 0;
}

const char *
flow_next(const struct cells *c, size_t *at, struct held_line *h)
{
	const char	*p;

	if (*at == c->held.len)
		return NULL;
	p = c->held.p + *at;
	memcpy(h, p, sizeof(*h));
	p += sizeof(*h);
	*at += sizeof(*h) + h->n;
	return p;
}

/* Do the words of a line stand before its numbers, and has it no bar at its
 * ends? */
static int
is_row(const char *p, size_t n)
{
	const char	*end = p + n, *bar;
	struct number	 num;
	enum unit	 unit;
	int		 values = 0;

	if (n == 0 || *p == '|' || end[-1] == '|')
		return 0;
	for (; p < end; p = bar + 1) {
		if ((bar = memchr(p, '|', (size_t)(end - p))) == NULL)
			bar = end;
		switch (number_read(p, (size_t)(bar - p), &num, &unit)) {
		case READ_NUMBER:
			values = 1;
			break;
		case READ_TEXT:
			if (values)
				return 0;
			break;
		case READ_BLANK:
			break;
		}
	}
	return 1;
}

int
flow_are_rows(const struct cells *c)
{
	struct held_line	 h;
	const char		*p;
	size_t			 at = 0, n;

	while ((p = flow_next(c, &at, &h)) != NULL) {
		n = h.n;
		utf8_trim(&p, &n);
		if (!is_row(p, n))
			return 0;
	}
	return 1;
}

/* A cell is whole. */
static int
end_cell(struct cells *c, const struct str *cell, uint64_t line)
{
	size_t	off = c->text.len;

	if (str_add(&c->text, cell->p, cell->len) == -1)
		return -1;
	c->text.len = off + marks_strip(c->text.p + off, cell->len);
	return piece_marked(c, off, c->text.len - off, line);
}

/* Add a line's cells; the last goes on in the next line. */
static int
add_cells(struct cells *c, struct str *cell, uint64_t *first, const char *p,
    const struct held_line *h)
{
	size_t	i, from = 0, n = h->n;

	utf8_trim(&p, &n);
	for (i = 0; i <= n; i++) {
		if (i < n && p[i] != '|')
			continue;
		if (cell->len == 0)
			*first = h->line;
		if ((cell->len > 0 && i > from && str_adds(cell, " ") == -1) ||
		    str_add(cell, p + from, i - from) == -1 ||
		    (i < n && end_cell(c, cell, *first) == -1))
			return -1;
		if (i < n)
			str_clear(cell);
		from = i + 1;
	}
	return 0;
}

/* Does every n-th of the cells from one on stand empty, as between rows, of
 * which there are some? */
static int
is_period(const struct cells *c, size_t from, size_t n)
{
	size_t	i;

	if (c->npiece - from < n * ROWS)
		return 0;
	for (i = from + n - 1; i < c->npiece; i += n)
		if (c->piece[i].kind != PIECE_BLANK || c->piece[i].len > 0)
			return 0;
	return 1;
}

int
flow_end(struct cells *c)
{
	struct str		 cell = { NULL, 0, 0 };
	struct held_line	 h;
	const char		*p;
	uint64_t		 first = 0;
	size_t			 i, n = BARS, at = 0, from = c->npiece;
	int			 rc = 0;

	c->flowed = 1;
	while (rc == 0 && (p = flow_next(c, &at, &h)) != NULL)
		rc = add_cells(c, &cell, &first, p, &h);
	if (rc == 0 && cell.len > 0)
		rc = end_cell(c, &cell, first);
	str_free(&cell);
	while (n < CELLS && !is_period(c, from, n))
		n++;
	for (i = from; n == CELLS && i < c->npiece; i++)
		c->piece[i].loose = 1;
	return rc;
}
