#include "moves.h"

#define VALUES	(FORM_COLS - 1)		/* of a row, its total apart */

/* Take value b where a stands.  -1 if either is not printed. */
static int
take(const struct locate *l, struct guess *g, int a, int b)
{
	const struct cell	*x, *y;
	struct total		 v = { 0 };

	if (!locate_cell(l, a, &x) || !locate_cell(l, b, &y))
		return -1;
	(void)total_add(&v, x->num, 1);
	(void)total_add(&v, y->num, -1);
	if (v.digits == 0)
		return 0;
	g->at[g->n] = a;
	g->by[g->n++] = v;
	return 0;
}

static int
exchange(const struct locate *l, struct guess *g, int a, int b)
{
	return take(l, g, a, b) == -1 ? -1 : take(l, g, b, a);
}

/* A row's values shifted back by a column: the one at the end that they came
 * from is 0, as is the one that is left empty. */
static int
shift(const struct locate *l, struct guess *g, enum form_id row, int step)
{
	const struct cell	*end;
	int			 first = locate_at(row, 0), c;
	int			 last = first + VALUES - 1;

	if (!locate_cell(l, step > 0 ? last : first, &end) ||
	    end->num.digits != 0)
		return -1;
	for (c = first; c <= last; c++)
		if (take(l, g, c, c - step < first ? last : c - step > last ?
		    first : c - step) == -1)
			return -1;
	return 0;
}

/* What a move makes wrong. */
static int
make_guess(const struct locate *l, const struct move *m, struct guess *g)
{
	int	at = locate_at(m->row, m->col), c;
	int	below = locate_at(m->below, m->col);

	g->n = 0;
	switch (m->kind) {
	case MOVE_CELLS:
		return m->col + 1 < VALUES ? exchange(l, g, at, at + 1) : -1;
	case MOVE_DOWN:
		return exchange(l, g, at, below);
	case MOVE_ROWS:
		for (c = 0; m->col == 0 && c < FORM_COLS; c++)
			if (exchange(l, g, at + c, below + c) == -1)
				return -1;
		return m->col == 0 ? 0 : -1;
	default:
		return m->col > 0 ? -1 :
		    shift(l, g, m->row, m->kind == MOVE_LEFT ? 1 : -1);
	}
}

/* Two moves that come to the same are one. */
static int
alike(const struct guess *a, const struct guess *b)
{
	int	i, k;

	for (i = 0; i < a->n; i++) {
		for (k = 0; k < b->n; k++)
			if (a->at[i] == b->at[k] &&
			    total_cmp(&a->by[i], &b->by[k]) == 0)
				break;
		if (k == b->n)
			return 0;
	}
	return a->n == b->n;
}

static enum form_id
next_row(const struct locate *l, enum form_id row)
{
	do
		row++;
	while (row < F_REVIEW && !l->sheet->row[row].present);
	return row;
}

int
moves_find(const struct locate *l, struct move *found)
{
	struct guess	g, first = { .n = 0 };
	struct move	m;
	int		kind;

	for (kind = 0; l->failing != 0 && kind < MOVES; kind++)
		for (m.row = F_RECEIVED; m.row < F_REVIEW; m.row = m.below) {
			m.kind = (enum move_kind)kind;
			m.below = next_row(l, m.row);
			for (m.col = 0; m.col < FORM_COLS; m.col++) {
				if ((m.below == F_REVIEW &&
				    (kind == MOVE_DOWN || kind == MOVE_ROWS)) ||
				    make_guess(l, &m, &g) == -1 || g.n == 0 ||
				    !locate_mends(l, &g))
					continue;
				if (first.n > 0 && !alike(&first, &g))
					return 0;
				if (first.n > 0)
					continue;
				first = g;
				*found = m;
			}
		}
	return first.n > 0;
}
