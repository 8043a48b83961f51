#include "wiki.h"

#include <string.h>

#include "piece.h"

/* Where a table is read: does its next cell begin a row? */
enum wiki {
	WIKI_NONE,
	WIKI_ROW,
	WIKI_CELL
};

/* Is what stands before a single bar a cell's attributes: |style="..."| 3? */
static int
are_attributes(const char *p, size_t n)
{
	return memmem(p, n, "=\"", 2) != NULL;
}

static int
add_cell(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const int	k = (int)c->vrow[c->nvrow - 1].count;
	const size_t	before = c->npiece;

	if (piece_add(c, off, n, k, k + 1) == -1)
		return -1;
	if (c->npiece > before)
		c->piece[before].line = line;
	return 0;
}

/* The cells of a line, behind the sign that it begins with. */
static int
add_cells(struct cells *c, size_t off, size_t n, uint64_t line)
{
	size_t	i, from = 1;
	int	pair;

	for (i = 1; i <= n; i++) {
		const char *p = c->text.p + off;

		pair = i + 1 < n && (p[i] == '|' || p[i] == '!') &&
		    p[i + 1] == p[i];
		if (i < n && !pair && p[i] != '|')
			continue;
		if ((i == n || pair || !are_attributes(p + from, i - from)) &&
		    add_cell(c, off + from, i - from, line) == -1)
			return -1;
		i += (size_t)pair;
		from = i + 1;
	}
	return 1;
}

int
wiki_add(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const char	*p = c->text.p + off;

	if (n > 1 && p[0] == '{' && p[1] == '|') {
		c->wiki = WIKI_ROW;
		return 1;
	}
	if (c->wiki == WIKI_NONE)
		return 0;
	if (n == 0 || (*p != '|' && *p != '!')) {
		c->wiki = WIKI_ROW;
		return 0;
	}
	if (n > 1 && *p == '|' && (p[1] == '-' || p[1] == '}')) {
		c->wiki = p[1] == '}' ? WIKI_NONE : WIKI_ROW;
		return 1;
	}
	if (c->wiki == WIKI_ROW && piece_row(c, VROW_CELLS, line) == -1)
		return -1;
	c->wiki = WIKI_CELL;
	return add_cells(c, off, n, line);
}
