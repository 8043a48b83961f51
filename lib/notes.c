#include "notes.h"

#include "utf8.h"

#define WORDS	9	/* bytes of a note's words, at least */

/* Does a piece that is no row's label begin with the first note's number, right
 * before its words? */
static int
is_note(const struct job *r, size_t i)
{
	const struct piece	*p = &r->c->piece[i];
	const char		*s = cells_text(r->c, p);

	return p->kind == PIECE_LABEL && !r->runs->used[i] &&
	    p->len > WORDS && s[0] == '1' && utf8_ideograph(s[1]);
}

/* Does what a row prints make its total? */
static int
adds_up(const struct row *row, int ncols)
{
	struct total	sum, whole;

	(void)sheet_sum(row->cell, ncols - 1, &sum);
	return sheet_sum(row->cell + ncols - 1, 1, &whole) == 0 ||
	    total_cmp(&sum, &whole) == 0;
}

/* Doubt the cells with which, less their last digits, the row adds up. */
static void
doubt_glued(struct row *row, int ncols)
{
	struct number	*num, whole;
	int		 col, fits;

	for (col = 0; col < ncols; col++) {
		num = &row->cell[col].num;
		whole = *num;
		if (!row->cell[col].printed || whole.scale != 0 ||
		    whole.digits < 10 || whole.digits % 10 == 0)
			continue;
		num->digits /= 10;
		fits = adds_up(row, ncols);
		*num = whole;
		row->cell[col].doubt |= fits ? DOUBT_GLUED : 0;
	}
}

void
notes_settle(struct job *r)
{
	struct row	*row = r->sheet->row;
	size_t		 i = 0;
	int		 id, ncols;

	while (i < r->c->npiece && !is_note(r, i))
		i++;
	if (i == r->c->npiece || r->table == 2)
		return;
	for (id = (int)form_first(r->table); id < (int)form_end(r->table);
	    id++) {
		ncols = job_columns(r, (enum form_id)id);
		if (row[id].present && !adds_up(&row[id], ncols))
			doubt_glued(&row[id], ncols);
	}
}
