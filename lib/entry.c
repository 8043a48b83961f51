#include "entry.h"

#include <string.h>

/* A unit that the cell names, or for an amount its header, and the form does
 * not. */
static int
other_unit(const struct piece *p, enum form_col col)
{
	int	amount = form_is_amount(col);
	uint8_t	unit = p->unit;

	if (unit == UNIT_NONE && amount)
		unit = p->named;
	return unit != UNIT_NONE && unit != (amount ? UNIT_WAN : UNIT_COUNT);
}

/* Of last year's projects and their change (2019 form), has the first column a
 * number with a sign, and the second none or one without?  Then it is the
 * second's, and the first is lost or stands behind it. */
static int
is_signed(const struct job *r, const struct zone *z, const struct placed *p,
    int at, const uint8_t *cols, int n)
{
	const struct piece	*piece;
	int			 i, empty = 0, sign[FORM_COLS] = { 0 };

	for (i = 0; i < n && cols[0] == C_LAST_YEAR; i++) {
		if (!p->cell[at + i].printed || p->line[at + i] == 0) {
			empty = 1;
			continue;
		}
		piece = &z->piece[p->line[at + i] - 1];
		sign[i] = piece->num.digits < 0 ||
		    *cells_text(r->c, piece) == '+';
	}
	return empty ? sign[0] || sign[2] : sign[0] && !sign[1];
}

/* Is a cell two numbers and more, or in a row of several columns a sign for
 * nothing among them?  Then its row has more of them than columns, and others
 * of it may stand a column aside. */
static int
is_crowded(const struct job *r, const struct piece *p, int ncols)
{
	const char	*s = cells_text(r->c, p), *end = s + p->len, *q;
	enum reading	 as;
	int		 n = 0, numbers = 0;

	for (; p->kind == PIECE_LABEL && s < end; s = q + 1) {
		if ((q = memchr(s, ' ', (size_t)(end - s))) == NULL)
			q = end;
		if (q == s)
			continue;
		as = number_kind(s, (size_t)(q - s));
		if (as != READ_NUMBER && as != READ_BLANK)
			return 0;
		numbers += as == READ_NUMBER;
		n++;
	}
	return numbers > 1 || (n > 1 && numbers > 0 && ncols > 1);
}

int
entry_is_crowded(const struct job *r, const struct run *run)
{
	const size_t	end = run->zone + run->nzone;
	size_t		i = r->c->vrow[r->c->piece[run->zone].vrow].first;

	while (i < run->zone && !is_crowded(r, &r->c->piece[i], 1))
		i++;
	return i < run->zone || (end < r->c->npiece &&
	    r->c->piece[end].vrow == r->c->piece[end - 1].vrow + 1 &&
	    is_crowded(r, &r->c->piece[end], 1));
}

/* Is a line's sign perhaps but the mark of an item in a list? */
static int
is_item(const struct job *r, const struct zone *z, const struct piece *p)
{
	const char	*s = cells_text(r->c, p);

	return z->kind == VROW_SINGLE && p->len > 2 && s[0] == '-' &&
	    s[1] == ' ';
}

void
entry_put(const struct job *r, const struct zone *z, const struct placed *p,
    int at, const uint8_t *cols, int n, struct row *row)
{
	const struct piece	*piece;
	int			 i;

	for (i = 0; i < n; i++) {
		row->cell[i] = p->cell[at + i];
		if (p->line[at + i] == 0)
			continue;
		piece = &z->piece[p->line[at + i] - 1];
		row->cell[i].line = (uint32_t)piece->line;
		if (is_crowded(r, piece, n))
			row->doubt |= DOUBT_LONG;
		if (!row->cell[i].printed)
			continue;
		if (other_unit(piece, (enum form_col)cols[i]))
			row->cell[i].doubt |= DOUBT_UNIT;
		if (piece->torn || is_item(r, z, piece))
			row->cell[i].doubt |= DOUBT_SPLIT;
		if (piece->loose)
			row->cell[i].doubt |= DOUBT_COLUMN;
		if (piece->glued ||
		    number_glued(cells_text(r->c, piece), piece->len))
			row->doubt |= DOUBT_GLUED;
	}
	/* One column alone is in no other order. */
	row->doubt |= p->doubt | (n > 1 ? r->doubt : 0);
	if (is_signed(r, z, p, at, cols, n))
		row->doubt |= DOUBT_COLUMN;
	row->line = z->piece[0].line;
	for (i = n; i-- > 0; )
		if (row->cell[i].line != 0)
			row->line = cell_line(row, i);
	row->form = (uint8_t)r->form;
	row->present = 1;
}

int
entry_has_shifted(const struct row *row, int ncols)
{
	return !sheet_is_even(row->cell, ncols);
}

int
entry_adds_up(const struct row *row, int ncols)
{
	struct total	sum;

	return sheet_sum(row->cell, ncols, &sum) < ncols ||
	    sheet_is_even(row->cell, ncols);
}

/* Is a piece a number, or one and what parts cells? */
static int
is_figure(const struct job *r, const struct piece *p)
{
	const char	*s = cells_text(r->c, p);
	size_t		 i;

	for (i = 0; p->kind == PIECE_LABEL && i < p->len; i++)
		if (s[i] == '\0' || strchr("0123456789,;| ", s[i]) == NULL)
			return 0;
	return p->kind != PIECE_BLANK && p->len > 0 && s[0] >= '0' &&
	    s[0] <= '9';
}

/* Does nothing stand behind a run, or a number alone on the line below? */
static int
is_last(const struct job *r, const struct run *run)
{
	const size_t		 at = run->zone + run->nzone;
	const struct piece	*next = r->c->piece + at;
	const struct vrow	*v;
	size_t			 i;

	if (at == r->c->npiece)
		return 1;
	v = &r->c->vrow[next->vrow];
	if (v->first != at)
		return 0;
	for (i = 1; i < v->count && next[i].len == 0; i++)
		continue;
	return is_figure(r, next) && i == v->count && !v->parted;
}

int
entry_is_clipped(const struct job *r, const struct run *run,
    const struct row *row, int ncols)
{
	char		a[NUMBER_SIZE], b[NUMBER_SIZE];
	struct total	sum;
	size_t		n;

	if ((run->kind == VROW_CELLS && !run->stream && !is_last(r, run)) ||
	    !row->cell[ncols - 1].printed ||
	    sheet_sum(row->cell, ncols - 1, &sum) == 0)
		return 0;
	n = number_format(row->cell[ncols - 1].num, a);
	return n < total_format(&sum, b) && memcmp(a, b, n) == 0;
}
