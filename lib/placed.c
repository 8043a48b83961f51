#include "placed.h"

void
placed_put(struct placed *out, int col, const struct zone *z, size_t i)
{
	const struct piece	*p = &z->piece[i];
	struct cell		*c = &out->cell[col];

	if (p->kind == PIECE_BLANK) {
		c->doubt |= p->worded ? DOUBT_TEXT : DOUBT_BLANK;
		return;
	}
	out->line[col] = (uint16_t)(i + 1);
	if (p->kind == PIECE_LABEL) {
		c->doubt |= DOUBT_TEXT;
		return;
	}
	c->num = p->num;
	c->printed = 1;
}

void
placed_put_from(struct placed *out, int ncols, const struct zone *z,
    size_t lead)
{
	int	i;

	for (i = 0; i < ncols; i++)
		placed_put(out, i, z, lead + (size_t)i);
}

void
placed_put_all(struct placed *out, const struct zone *z,
    int (*is)(const struct piece *))
{
	size_t	i;
	int	col = 0;

	for (i = 0; i < z->n; i++)
		if (is(&z->piece[i]))
			placed_put(out, col++, z, i);
}

int
placed_adds_up(const struct placed *p, int ncols, int group)
{
	struct total	sum, whole;
	int		i;

	for (i = 0; group > 0 && i < ncols; i += group)
		if (sheet_sum(p->cell + i, group - 1, &sum) < group - 1 ||
		    sheet_sum(p->cell + i + group - 1, 1, &whole) == 0 ||
		    total_cmp(&sum, &whole) != 0)
			return 0;
	return group > 0;
}

int
placed_holds(const struct placed *p, int ncols)
{
	return sheet_is_even(p->cell, ncols);
}
