#include "holds.h"

/* Add what some rows print in a column to a sum. */
static void
add_column(const struct job *r, int from, int to, int col, struct total *sum)
{
	const struct cell	*c;
	int			 id;

	for (id = from; id <= to; id++) {
		c = &r->sheet->row[id].cell[col];
		if (r->sheet->row[id].present && c->printed)
			(void)total_add(sum, c->num, 1);
	}
}

int
holds_column(const struct job *r, int col)
{
	struct total	part = { 0 }, whole = { 0 }, in = { 0 }, out = { 0 };

	if (!r->sheet->row[F_OUTCOME].present)
		return 0;
	add_column(r, F_GRANTED, F_OTHERWISE_3, col, &part);
	add_column(r, F_OUTCOME, F_OUTCOME, col, &whole);
	add_column(r, F_RECEIVED, F_CARRIED_IN, col, &in);
	add_column(r, F_OUTCOME, F_CARRIED_OUT, col, &out);
	return total_cmp(&part, &whole) == 0 && total_cmp(&in, &out) == 0;
}

int
holds_parts(const struct job *r)
{
	int	col;

	for (col = 0; col < FORM_COLS - 1; col++)
		if (!holds_column(r, col))
			return 0;
	return 1;
}

int
holds_columns(const struct job *r)
{
	return holds_parts(r) && holds_column(r, FORM_COLS - 1);
}
