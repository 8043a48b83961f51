#include "amount.h"

#include "finding.h"

struct total
amount_number(struct number n)
{
	struct total	t = { 0 };

	(void)total_add(&t, n, 1);
	return t;
}

/* Has the sheet's form the row?  One that its table's edition does not have is
 * not asked for, unless it stands there. */
static int
has_row(const struct sheet *s, int id)
{
	const struct form_row	*r = &form_rows[id];
	int			 edition;

	if (s->row[id].present || r->editions == FORM_BOTH)
		return 1;
	edition = sheet_edition(s, r->table);
	return edition == 0 || (r->editions & edition);
}

/* The cell of a column of a row, or -1.  Table 3 has the same columns in both
 * editions. */
static int
cell_of(const struct sheet *s, int id, int col)
{
	return form_rows[id].table == 3 && col >= C_NATURAL &&
	    col <= C_TOTAL ? col - C_NATURAL :
	    sheet_col(s, (enum form_id)id, (enum form_col)col);
}

typedef int	visit_fn(void *, const struct sheet *, enum form_id, int col,
		    int sign);

/* Call for each cell of the areas until one says -1. */
static int
each_cell(const struct sheet *s, const struct area *a, visit_fn *visit,
    void *arg)
{
	int	k, id, col, c;

	for (k = 0; k < AREAS && a[k].sign != 0; k++)
		for (id = a[k].first; id < a[k].end; id++)
			for (col = a[k].col; col <= a[k].last &&
			    has_row(s, id); col++)
				if ((c = cell_of(s, id, col)) != -1 &&
				    visit(arg, s, (enum form_id)id, c,
				    a[k].sign) == -1)
					return -1;
	return 0;
}

static int
add_value(struct amount *a, const struct row *r, struct cell c, int sign)
{
	a->printed += sign > 0;
	a->negative |= c.num.digits < 0;
	a->unsure |= ((r->doubt | c.doubt) & ~DOUBT_HARMLESS) != 0;
	return total_add(&a->sum, c.num, sign);
}

static void
add_blank(struct amount *a, int sign)
{
	a->blank++;
	a->taken += sign < 0;
}

/*
 * A total that is not printed: its parts, as far as they are.  c is its
 * column, the last of its row.
 */
static int
add_parts(struct amount *a, const struct sheet *s, enum form_id id, int c,
    int sign)
{
	int	i, printed = 0;

	a->made++;
	for (i = 0; i < c; i++)
		printed += sheet_cell(s, id, i).printed;
	if (printed < c)
		add_blank(a, sign);
	for (i = 0; i < c; i++)
		if (sheet_cell(s, id, i).printed && add_value(a, &s->row[id],
		    sheet_cell(s, id, i), sign) == -1)
			return -1;
	return 0;
}

static int
add_cell(void *arg, const struct sheet *s, enum form_id id, int c, int sign)
{
	struct amount	*a = arg;
	struct cell	 cell = sheet_cell(s, id, c);

	a->cells++;
	if (a->line == 0)
		a->line = s->row[id].line;
	if (cell.printed)
		return add_value(a, &s->row[id], cell, sign);
	if (form_cols(id, sheet_row_edition(s, id))[c] == C_TOTAL)
		return add_parts(a, s, id, c, sign);
	add_blank(a, sign);
	return 0;
}

struct amount
amount_of(const struct sheet *s, const struct area area[AREAS])
{
	struct amount	a = { .sheet = s, .area = area };

	/* More than a total takes: nothing is told for sure. */
	if (each_cell(s, area, add_cell, &a) == -1)
		a.unsure = 1;
	return a;
}

/* Both at the coarser scale of the two, where it rounds the finer. */
static int
alike(const struct total *sum, const struct total *v)
{
	struct total	d = total_sub(sum, v);
	number_wide	half = 5;
	unsigned	k;

	if (sum->scale <= v->scale || v->scale == d.scale)
		return d.digits == 0;
	for (k = v->scale + 1; k < d.scale; k++)
		half *= 10;
	return d.digits <= half && d.digits >= -half;
}

enum outcome
amount_is(const struct amount *a, const struct total *v, int doubted)
{
	int	cmp = total_cmp(&a->sum, v);

	if (a->printed == 0 || (a->blank > 0 && a->negative) ||
	    (a->taken > 0 && a->blank > a->taken))
		return UNKNOWN;
	if (alike(&a->sum, v))
		return HOLDS;
	if ((cmp < 0 && a->blank > a->taken) || (cmp > 0 && a->taken > 0))
		return UNKNOWN;
	return a->unsure || doubted ? DOUBTED : FAILS;
}

struct noting {
	struct str	*note;
	enum outcome	 outcome;
	int		 year;
};

static int
note_cell(void *arg, const struct sheet *s, enum form_id id, int c, int sign)
{
	struct noting	*n = arg;
	int		 printed = sheet_cell(s, id, c).printed;

	(void)sign;
	if (n->outcome == UNKNOWN ? printed :
	    !printed || sheet_sure(s, id, c))
		return 0;
	return finding_cell(n->note, s, id, c, n->year);
}

int
amount_note(struct str *note, const struct amount *a, enum outcome outcome)
{
	struct noting	n = { note, outcome, a->before };

	if (outcome != UNKNOWN && outcome != DOUBTED)
		return 0;
	return each_cell(a->sheet, a->area, note_cell, &n);
}
