#include "amount.h"

#include "finding.h"

struct total
amount_number(struct number n)
{
	struct total	t = { 0 };

	(void)total_add(&t, n, 1);
	return t;
}

/*
 * Has the sheet's form the cell?  *cell is then it; a row that its table's
 * edition does not have is not asked for, unless it stands there.
 */
static int
has_cell(const struct sheet *s, int id, int col, int *c)
{
	const struct form_row	*r = &form_rows[id];
	int			 edition;

	if (!s->row[id].present && r->editions != FORM_BOTH) {
		edition = sheet_edition(s, r->table);
		if (edition != 0 && !(r->editions & edition))
			return 0;
	}
	/* Table 3 has the same columns in both. */
	*c = r->table == 3 && col >= C_NATURAL && col <= C_TOTAL ?
	    col - C_NATURAL :
	    sheet_col(s, (enum form_id)id, (enum form_col)col);
	return *c != -1;
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
			for (col = a[k].col; col <= a[k].last; col++)
				if (has_cell(s, id, col, &c) &&
				    visit(arg, s, (enum form_id)id, c,
				    a[k].sign) == -1)
					return -1;
	return 0;
}

static int
add_value(struct amount *a, const struct sheet *s, enum form_id id, int c,
    int sign)
{
	a->printed++;
	a->unsure |= !sheet_sure(s, id, c);
	return total_add(&a->sum, sheet_cell(s, id, c).num, sign);
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
		if (sheet_cell(s, id, i).printed &&
		    add_value(a, s, id, i, sign) == -1)
			return -1;
	return 0;
}

static int
add_cell(void *arg, const struct sheet *s, enum form_id id, int c, int sign)
{
	struct amount	*a = arg;

	a->cells++;
	if (a->line == 0)
		a->line = s->row[id].line;
	if (sheet_cell(s, id, c).printed)
		return add_value(a, s, id, c, sign);
	if (form_cols(id, sheet_row_edition(s, id))[c] == C_TOTAL)
		return add_parts(a, s, id, c, sign);
	add_blank(a, sign);
	return 0;
}

struct amount
amount_of(const struct sheet *s, const struct area area[AREAS])
{
	struct amount	a = { .sheet = s, .area = area };

	(void)each_cell(s, area, add_cell, &a);
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

	if (a->printed == 0)
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
