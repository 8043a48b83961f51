#include "guard.h"

#include "entry.h"
#include "footer.h"
#include "holds.h"
#include "lacking.h"
#include "loose.h"
#include "misplaced.h"
#include "pads.h"
#include "shifted.h"
#include "summed.h"
#include "surplus.h"

/* Few rows are odd among many that are not. */
#define FEW	2
#define MANY	8

/* Does a page's row take several lines, of which one has several cells?  With
 * a line for each cell none is lost with another's label. */
static int
is_spread(const struct job *r, const struct run *run)
{
	const struct vrow	*v = &r->c->vrow[r->c->piece[run->zone].vrow];
	const struct piece	*p = &r->c->piece[v->first];
	size_t			 i;
	int			 spread = 0, shared = 0;

	for (i = 1; i < v->count; i++) {
		spread |= p[i].line != p[i - 1].line;
		shared |= p[i].line == p[i - 1].line;
	}
	return spread && shared;
}

/* Is a row laid out in the columns of a page? */
static int
is_paged(const struct job *r, const struct run *run)
{
	return r->c->vrow[r->c->piece[run->zone].vrow].columns != 0;
}

/* Has a row of table 3 something in each of its cells, and a total that these
 * do not make? */
static int
is_uneven(const struct job *r, const struct run *run)
{
	const struct row	*row = &r->sheet->row[run->id];
	int			 col;

	for (col = 0; col < FORM_COLS; col++)
		if (row->cell[col].doubt & DOUBT_TEXT)
			return 0;
	return r->table == 3 && row->cell[FORM_COLS - 1].printed &&
	    job_solid(r, run) == job_columns(r, run->id) &&
	    !sheet_is_even(row->cell, FORM_COLS);
}

/*
 * With a piece of the text the end of a row may be lost, the rows behind it,
 * and the beginning of another.  Then a row begins as the one, ends as the
 * other, and has as many cells.  It may add up, if all of the first but its
 * label was lost; so a line of a page, which is no row, may do.
 */
static void
guard_pieces(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row;
	int			 paged, whole = r->table == 3 &&
	    (!r->sheet->row[F_OUTCOME].present || holds_columns(r));

	for (run = r->runs->run; run < end && r->runs->n > 1; run++) {
		row = &r->sheet->row[run->id];
		if (run->how == HOW_NONE || !loose_lacks(r, run->id, 1))
			continue;
		paged = is_paged(r, run);
		if ((paged && !whole && is_spread(r, run)) ||
		    ((paged || (row->doubt == 0 && r->runs->n > MANY)) &&
		    is_uneven(r, run)))
			row->doubt |= DOUBT_COLUMN;
	}
}

/*
 * Cells that flow over lines show no rows: where lines of them are lost, a
 * label may have another's values.  Only sums over rows would tell.
 */
static void
guard_flow(struct job *r)
{
	int	id;

	if (!r->c->flowed || (r->table == 3 && holds_columns(r)))
		return;
	for (id = (int)form_first(r->table); id < (int)form_end(r->table);
	    id++)
		r->sheet->row[id].doubt |= DOUBT_COLUMN;
}

/*
 * A number that leaves no room in its cell may have lost a line below it, and
 * its last digits; but not where all sums of the table hold, over rows and
 * over columns: no one line can be lost then.
 */
static void
guard_full(struct job *r)
{
	struct row	*row = r->sheet->row;
	int		 id, i, any = 0, even = 1;

	for (id = (int)form_first(3); id < (int)form_end(3); id++) {
		any |= r->full[id];
		even &= !row[id].present ||
		    sheet_is_even(row[id].cell, FORM_COLS);
	}
	if (any == 0 || !even || !holds_columns(r))
		return;
	for (id = (int)form_first(3); id < (int)form_end(3); id++)
		for (i = 0; i < FORM_COLS; i++)
			if (r->full[id] >> i & 1)
				row[id].cell[i].doubt &= (uint16_t)~DOUBT_SPLIT;
}

/*
 * Where spaces part a row's cells, blanks are told by the places of its values.
 * If the table is there and all its rows are read, and the sums over them do
 * not hold, some of these may stand beside their column.
 */
static void
guard_places(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row = r->sheet->row;
	int			 id, n = 0, all = row[F_OUTCOME].present;

	for (id = (int)form_first(3); id < (int)form_end(3); id++) {
		/* One that has nothing behind its label is blank. */
		all &= !(row[id].doubt & DOUBT_SHORT) || !r->taken[id];
		n += row[id].present;
	}
	if (!r->laid_out || !all || n < 2 * MANY || r->untotalled ||
	    holds_columns(r))
		return;
	for (run = r->runs->run; run < end; run++)
		if (run->how != HOW_NONE && !run->stream &&
		    run->kind == VROW_SPACES && run->nzone < FORM_COLS)
			row[run->id].doubt |= DOUBT_COLUMN;
}

/* Where many rows stand twice, whatever they print, there are two tables: a row
 * met once behind the first that was met before, or behind one of those twice
 * that the form has below it, is of the second, which may be another year's. */
static void
guard_second(struct job *r, const int met[F_ROWS])
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	uint8_t			 seen[F_ROWS] = { 0 };
	const int		 many = r->table == 2 ? FEW : MANY;
	int			 id, twice = 0, second = 0, last = 0;

	for (id = (int)form_first(r->table); id < (int)form_end(r->table); id++)
		twice += met[id] > 1;
	for (run = r->runs->run; run < end && twice >= many; run++) {
		if (run->how == HOW_NONE)
			continue;
		second |= seen[run->id];
		seen[run->id] = 1;
		if ((second || (int)run->id < last) && met[run->id] == 1)
			r->sheet->row[run->id].doubt |= DOUBT_AGAIN;
		else if (met[run->id] > 1 && (int)run->id > last)
			last = (int)run->id;
	}
}

/*
 * Where rows stand twice with other values, and figures stand there that no row
 * claims, the labels of some were not read: of one table, or of another below
 * it, and any row may be the other's.  So may one that stands there once, where
 * many stand twice; and all, where as many lines of figures as a table has are
 * no row's.
 */
static void
guard_twice(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row = r->sheet->row;
	int			 id, again = 0, open = 0, met[F_ROWS] = { 0 };
	int			 twice = 0;

	for (run = r->runs->run; run < end; run++)
		if (run->how == HOW_NONE)
			open += run->printed >= FORM_COLS;
		else
			twice += met[run->id]++ == 1;
	guard_second(r, met);
	for (id = (int)form_first(r->table); id < (int)form_end(r->table);
	    id++)
		again += (row[id].doubt & DOUBT_AGAIN) != 0;
	if (open < 2 * MANY && (again == 0 || twice < 2 * MANY) &&
	    (again < FEW || (again < MANY && open < FEW)))
		return;
	for (id = (int)form_first(r->table); id < (int)form_end(r->table); id++)
		if (row[id].present && (open >= FEW || met[id] == 1))
			row[id].doubt |= DOUBT_AGAIN;
}

/* Does a row's run stand below rows that the form has behind it, and its label
 * not whole on its line? */
static int
has_sunk(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;

	return run->how != HOW_NONE && loose_is_late(r, run) &&
	    (run->how != HOW_LABEL || run->to == run->from ||
	    p[run->from].vrow != p[run->zone].vrow);
}

/*
 * Few rows that have sunk below others may be of other labels; and so may those
 * be whose values stand between their labels and their own.  Where many have,
 * it is the row above them that has risen.
 */
static void
guard_sunk(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row = r->sheet->row;
	int			 id, n = 0;

	for (run = r->runs->run; run < end; run++)
		n += has_sunk(r, run);
	for (run = r->runs->run; run < end && n <= FEW; run++) {
		if (!has_sunk(r, run))
			continue;
		row[run->id].doubt |= DOUBT_COLUMN;
		for (id = (int)run->id + 1; id < (int)form_end(r->table); id++)
			if (row[id].present && row[id].line <
			    r->c->piece[run->zone].line)
				row[id].doubt |= DOUBT_COLUMN;
	}
}

/* Is a value of a row doubted to be whole, or any? */
static int
is_split(const struct row *row)
{
	uint16_t	doubt = row->doubt;
	int		col;

	for (col = 0; col < FORM_COLS; col++)
		doubt |= row->cell[col].doubt;
	return (doubt & DOUBT_SPLIT) != 0;
}

/* Where numbers of more than a few rows are broken, a row that does not add up
 * may have but a part of another, too. */
static void
guard_split(struct job *r)
{
	struct row	*row = r->sheet->row;
	const int	 end = (int)form_end(3);
	int		 id, n = 0;

	for (id = (int)form_first(3); id < end; id++)
		n += row[id].present && is_split(&row[id]);
	for (id = (int)form_first(3); id < end && n > FEW; id++)
		if (row[id].present && !entry_adds_up(&row[id], FORM_COLS))
			row[id].doubt |= DOUBT_SPLIT;
}

void
guard_rows(struct job *r)
{
	if (r->table != 4)
		surplus_words(r);
	if (r->table == 2) {
		surplus_doubt(r);
		surplus_marks(r);
	}
	guard_twice(r);
	loose_doubt(r);
	loose_between(r);
	guard_sunk(r);
	guard_flow(r);
	guard_pieces(r);
	pads_doubt(r);
	footer_doubt(r);
	shifted_doubt(r);
	if (r->table == 3) {
		lacking_totals(r);
		summed_doubt(r);
		lacking_leaves(r);
		lacking_short(r);
		lacking_long(r);
		lacking_beyond(r);
		lacking_sums(r);
		lacking_signs(r);
		guard_full(r);
		guard_places(r);
		guard_split(r);
		lacking_unseen(r);
		misplaced_doubt(r);
	}
}
