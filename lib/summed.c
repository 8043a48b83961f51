#include "summed.h"

/* Few rows are odd among many that are not. */
#define FEW	2
#define MANY	8

/* Cells of a row that may be one and all others, and not two alike. */
#define ORDER_CELLS	3

/* Is a cell the sum of the others, if they make this sum with it? */
static int
is_sum(const struct cell *cell, const struct total *sum)
{
	struct total	own, rest;

	if (cell->num.scale == sum->scale)
		return sum->digits == 2 * (number_wide)cell->num.digits;
	(void)sheet_sum(cell, 1, &own);
	rest = total_sub(sum, &own);
	return total_cmp(&rest, &own) == 0;
}

/* Which cells of a row, as bits, are the sum of the others; 0 if too few are
 * printed, or some are not and two make each other. */
static unsigned
sums_of(const struct row *row)
{
	struct total	sum;
	unsigned	sums = 0;
	int		col, n = sheet_sum(row->cell, FORM_COLS, &sum);

	for (col = 0; col < FORM_COLS; col++)
		sums |= (unsigned)is_sum(&row->cell[col], &sum) << col;
	return n == FORM_COLS ||
	    (n >= ORDER_CELLS && (sums & (sums - 1)) == 0) ? sums : 0;
}

/* How much does a cell that is the sum of all others weigh?  Of as many as
 * these it is no chance. */
static int
weight_of(const struct row *row)
{
	int	col, n = 0;

	for (col = 0; col < FORM_COLS; col++)
		n += row->cell[col].printed && row->cell[col].num.digits != 0;
	return n > ORDER_CELLS + 1 ? FEW : 1;
}

void
summed_doubt(struct job *r)
{
	unsigned	sums, last;
	int		id, col, odd[FORM_COLS - 1] = { 0 };
	const int	first = (int)form_first(3), end = (int)form_end(3);

	for (id = first; id < end; id++) {
		sums = sums_of(&r->sheet->row[id]);
		last = sums >> (FORM_COLS - 1);
		for (col = 0; col < FORM_COLS - 1; col++)
			if ((sums >> col & 1) != last)
				odd[col] += last ? -MANY :
				    weight_of(&r->sheet->row[id]);
	}
	for (col = 0; col < FORM_COLS - 1 && odd[col] < FEW; col++)
		continue;
	for (id = first; id < end && col < FORM_COLS - 1; id++)
		r->sheet->row[id].doubt |= DOUBT_COLUMN;
}
