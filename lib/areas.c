#include "areas.h"

/* The cell of a column of table 3, or of table 4's last two; -1 for others. */
static int
place(int table, int col)
{
	if (table == 3)
		return col < C_NATURAL || col > C_TOTAL ? -1 : col - C_NATURAL;
	return table != 4 ? -1 : col == C_TOTAL ? GRID_TOTAL(4) :
	    col == C_PENDING ? GRID_TOTAL(4) - 1 : -1;
}

/* Are all cells of areas told by a grid? */
static int
are_placed(const struct grid *g, const struct area *a)
{
	int	k, table;

	for (k = 0; k < AREAS && a[k].sign != 0; k++) {
		table = form_rows[a[k].first].table;
		if (place(table, a[k].col) == -1 ||
		    place(table, a[k].last) == -1)
			return 0;
	}
	return g->plain;
}

/* The rows of a table that are there, or that its edition has. */
static form_set
rows_of(const struct grid *g, int table)
{
	return g->present | form_edition_rows(g->edition[table] != 0 ?
	    g->edition[table] : FORM_BOTH);
}

/* What is printed in some cells, as far as it can tell what they come to. */
struct printed {
	int64_t	sum;
	int	any;		/* that is not subtracted */
	int	empty, negative, taken;
};

/* Add what is printed in cells from first to last of a row, of which the column
 * `total' is what the others are together, if it is not printed. */
static void
add_printed(struct printed *p, const struct grid_row *r, int first, int last,
    int total, int sign)
{
	const unsigned	parts = (1u << total) - 1;
	unsigned	cells = (2u << last) - (1u << first);

	if (cells & ~(unsigned)r->printed & 1u << total)
		cells = (cells & ~(1u << total)) | parts;
	p->empty |= (cells & ~(unsigned)r->printed) != 0;
	p->negative |= (cells & r->negative) != 0;
	for (cells &= r->printed; cells != 0; cells &= cells - 1) {
		p->sum += sign * r->v[__builtin_ctz(cells)];
		p->any |= sign > 0;
	}
}

int
areas_make(const struct grid *g, const struct area area[AREAS], int64_t v)
{
	const struct area	*p = area;
	struct printed		 sum = { 0, 0, 0, 0, 0 };
	form_set		 rows;
	int			 id, table;

	if (!are_placed(g, area))
		return 0;
	for (; p < area + AREAS && p->sign != 0; p++) {
		table = form_rows[p->first].table;
		rows = rows_of(g, table);
		sum.taken |= p->sign < 0;
		for (id = p->first; id < p->end; id++)
			if (rows >> id & 1)
				add_printed(&sum, &g->row[id], place(table,
				    p->col), place(table, p->last),
				    GRID_TOTAL(table), p->sign);
	}
	return sum.any && sum.sum == v &&
	    !(sum.empty && (sum.negative || sum.taken));
}

/* Add up printed cells of a row.  So small are a grid's numbers that any sum of
 * them counts as one. */
static void
add_cells(struct amount *a, const struct grid_row *r, unsigned cells,
    int sign)
{
	int	i;

	for (; cells != 0; cells &= cells - 1) {
		i = __builtin_ctz(cells);
		a->printed += sign > 0;
		a->negative |= r->v[i] < 0;
		a->unsure |= r->unsure >> i & 1;
		a->sum.count = 1;
		a->sum.digits += sign * r->v[i];
	}
}

/* The same of cells from first to last of a row that the form has, of which the
 * column `total' is what the others are together, if it is not printed. */
static void
add_area(struct amount *a, const struct grid_row *r, int first, int last,
    int total, int sign)
{
	const unsigned	cells = (2u << last) - (1u << first);
	const unsigned	parts = (1u << total) - 1;
	const unsigned	empty = cells & ~(unsigned)r->printed;
	int		made = (empty >> total & 1) != 0, blank = 0, i;

	a->cells += last + 1 - first;
	add_cells(a, r, cells & r->printed, sign);
	for (i = first; i <= last; i++)
		blank += (empty >> i & 1) != 0;
	blank -= made && (r->printed & parts) == parts;
	a->made += made;
	a->blank += blank;
	a->taken += sign < 0 ? blank : 0;
	if (made)
		add_cells(a, r, parts & r->printed, sign);
}

struct amount
areas_amount(const struct grid *g, const struct area area[AREAS])
{
	struct amount		 a = { .sheet = g->sheet, .area = area };
	const struct area	*p = area;
	form_set		 rows;
	int			 id, table;

	if (!are_placed(g, area))
		return amount_of(g->sheet, area);
	for (; p < area + AREAS && p->sign != 0; p++) {
		table = form_rows[p->first].table;
		rows = rows_of(g, table);
		for (id = p->first; id < p->end; id++) {
			if (!(rows >> id & 1))
				continue;
			if (a.line == 0)
				a.line = g->sheet->row[id].line;
			add_area(&a, &g->row[id], place(table, p->col),
			    place(table, p->last), GRID_TOTAL(table), p->sign);
		}
	}
	return a;
}
