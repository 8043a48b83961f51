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

/* So many rows show how all are filled, and so few that sums tell. */
#define MANY	8
#define FEW	2

#define TOTAL	(FORM_COLS - 1)

/* Has a sub-row something, but no total? */
static int
is_untotalled(const struct row *row)
{
	return row->present && !row->cell[TOTAL].printed;
}

static int
are_untotalled(const struct job *r)
{
	const struct row	*row = r->sheet->row;
	struct total		 sum;
	int			 id, n, without = 0, some = 0;

	for (id = F_GRANTED; id <= F_OTHERWISE_3; id++)
		without += is_untotalled(&row[id]);
	if (without < MANY)
		return 0;
	for (id = F_RECEIVED; id <= F_CARRIED_OUT; id++) {
		if (!row[id].present)
			continue;
		n = sheet_sum(row[id].cell, TOTAL, &sum);
		if (id < F_GRANTED || id > F_OTHERWISE_3 ||
		    !is_untotalled(&row[id])) {
			if (n == 0 || !sheet_is_even(row[id].cell, FORM_COLS))
				return 0;
			continue;
		}
		if (n < TOTAL)
			return 0;
		some += sum.digits != 0;
	}
	return some >= FEW && holds_parts(r);
}

void
holds_settle(struct job *r)
{
	struct row	*row = r->sheet->row;
	int		 id;

	if (r->table != 3 || !are_untotalled(r))
		return;
	r->proven = r->untotalled = 1;
	for (id = F_GRANTED; id <= F_OTHERWISE_3; id++)
		if (is_untotalled(&row[id]))
			row[id].doubt &= (uint16_t)~DOUBT_COLUMN;
}
