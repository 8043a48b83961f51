#include "totals.h"

#include <string.h>

#include "guard.h"
#include "rows.h"

#define TOTAL	(FORM_COLS - 1)

/* The only cell of a row with something in it, if it is a value with the cells
 * of the other columns before it; else its number of cells. */
static size_t
only_value(const struct zone *z)
{
	size_t	i, at = z->n;

	for (i = 0; i < z->n; i++) {
		if (z->piece[i].len == 0)
			continue;
		if (at < z->n || i < TOTAL ||
		    z->piece[i].kind != PIECE_VALUE)
			return z->n;
		at = i;
	}
	return at;
}

/* Do rows print but their totals?  Then no other is bound to the row of one. */
static int
are_alone(const struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct zone		 z;
	uint8_t			 met[F_ROWS] = { 0 };
	int			 exact = 0;

	for (run = r->runs->run; run < end; run++) {
		if (run->printed == 0)
			continue;
		z = job_zone(r, run);
		if (run->how == HOW_NONE || run->stream || met[run->id]++ ||
		    run->kind != VROW_CELLS || only_value(&z) == z.n)
			return 0;
		exact += z.n == FORM_COLS;
	}
	return exact >= PLACE_MANY;
}

/* Write a row that is short, its value as the total. */
static void
write_total(const struct job *r, const struct run *run)
{
	const struct zone	 z = job_zone(r, run);
	struct row		*row = &r->sheet->row[run->id], new = { 0 };
	struct placed		 p;
	size_t			 at = only_value(&z);
	int			 col;

	memset(&p, 0, sizeof(p));
	for (col = 0; col < TOTAL; col++)
		p.cell[col].doubt = DOUBT_BLANK;
	p.cell[TOTAL].num = z.piece[at].num;
	p.cell[TOTAL].printed = 1;
	p.line[TOTAL] = (uint16_t)(at + 1);
	rows_write(r, &z, &p, 0, form_cols(run->id, job_edition(r, run->id)),
	    FORM_COLS, &new);
	new.doubt |= (uint16_t)(row->doubt & ~DOUBT_SHORT);
	new.label = row->label;
	*row = new;
}

void
totals_settle(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		 kept[F_ROWS];

	if (r->table != 3 || !are_alone(r))
		return;
	memcpy(kept, r->sheet->row, sizeof(kept));
	for (run = r->runs->run; run < end; run++)
		if (run->printed > 0 &&
		    (r->sheet->row[run->id].doubt & DOUBT_SHORT))
			write_total(r, run);
	if (!guard_columns(r))
		memcpy(r->sheet->row, kept, sizeof(kept));
}
