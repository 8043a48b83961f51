#include "suspect.h"

#include "moves.h"
#include "say.h"
#include "slip.h"

/* 3/3.3.6/natural */
static int
add_name(struct str *out, enum form_id row, int col)
{
	return str_adds(out, "3/") == -1 ||
	    str_adds(out, form_rows[row].code) == -1 ||
	    str_adds(out, "/") == -1 ||
	    str_adds(out, form_col_name(form_cols(row,
	    FORM_2021)[col])) == -1 ? -1 : 0;
}

int
suspect_field(struct str *out, const struct locate *l)
{
	char	right[NUMBER_SIZE];
	int	i;

	for (i = 0; i < l->n; i++) {
		(void)total_format(&l->suspect[i].right, right);
		if ((i > 0 && str_adds(out, " ") == -1) ||
		    add_name(out, l->suspect[i].row, l->suspect[i].col) == -1 ||
		    str_adds(out, "=") == -1 || str_adds(out, right) == -1)
			return -1;
	}
	return 0;
}

/* The neighbour whose value stands in a cell, if it has two digits or more:
 * lesser ones are alike by chance. */
static int
find_neighbour(const struct locate *l, const struct suspect *p,
    struct suspect *other)
{
	static const int	step[][2] = {
		{ -1, 0 }, { 1, 0 }, { 0, -1 }, { 0, 1 }
	};
	const struct cell	*own, *c;
	size_t			 i;
	int			 row, col, at;

	at = locate_at(p->row, p->col);
	if (!locate_cell(l, at, &own) || own->num.digits < 10)
		return 0;
	for (i = 0; i < sizeof(step) / sizeof(step[0]); i++) {
		row = (int)p->row + step[i][0];
		col = p->col + step[i][1];
		while (row > F_RECEIVED && row < F_CARRIED_OUT &&
		    !l->sheet->row[row].present && step[i][0] != 0)
			row += step[i][0];
		if (row < F_RECEIVED || row > F_CARRIED_OUT || col < 0 ||
		    col >= FORM_COLS ||
		    !locate_cell(l, locate_at((enum form_id)row, col), &c) ||
		    number_cmp(own->num, c->num) != 0)
			continue;
		*other = (struct suspect){ (enum form_id)row, col, { 0 } };
		return 1;
	}
	return 0;
}

static int
add_slip(struct str *out, const struct locate *l, const struct suspect *p,
    const char *before)
{
	const struct row	*r = &l->sheet->row[p->row];
	struct suspect		 other;
	const char		*slip;

	if ((slip = slip_name(r->cell[p->col].num, &p->right)) != NULL)
		return str_adds(out, before) == -1 ? -1 : str_adds(out, slip);
	if (!find_neighbour(l, p, &other))
		return 0;
	return str_adds(out, before) == -1 ||
	    str_adds(out, M_("the value of ")) == -1 ? -1 :
	    add_name(out, other.row, other.col);
}

static int
add_suspect(struct str *out, const struct locate *l, const struct suspect *p)
{
	char	printed[NUMBER_SIZE], right[NUMBER_SIZE];

	(void)number_format(l->sheet->row[p->row].cell[p->col].num, printed);
	(void)total_format(&p->right, right);
	if (add_name(out, p->row, p->col) == -1 || str_adds(out, ", ") == -1 ||
	    str_adds(out, printed) == -1 || str_adds(out, M_(" for ")) == -1 ||
	    str_adds(out, right) == -1)
		return -1;
	return add_slip(out, l, p, ": ");
}

/* Where a suspect is doubted, its row was not read for certain. */
static int
add_blame(struct str *out, const struct locate *l, const char *before)
{
	const struct suspect	*p;
	int			 i;

	for (i = 0; i < l->n; i++) {
		p = &l->suspect[i];
		if (!cell_sure(&l->sheet->row[p->row], p->col))
			return str_adds(out, before) == -1 ? -1 :
			    str_adds(out, M_("as it is in doubt, the "
			    "extraction is more likely at fault than the "
			    "report"));
	}
	return 0;
}

int
suspect_say(struct str *out, const struct locate *l)
{
	if (str_adds(out, M_("the sums point at ")) == -1 ||
	    add_suspect(out, l, &l->suspect[0]) == -1)
		return -1;
	if (l->n == 2 && (str_adds(out, M_(", and at ")) == -1 ||
	    add_suspect(out, l, &l->suspect[1]) == -1))
		return -1;
	return add_blame(out, l, "; ");
}

int
suspect_say_slip(struct str *out, const struct locate *l)
{
	size_t	n = out->len;

	if (add_slip(out, l, &l->suspect[0], M_("likely slip: ")) == -1)
		return -1;
	return add_blame(out, l, out->len > n ? "; " : "");
}

/* Two things that stand in each other's place. */
static int
add_exchange(struct str *out, const struct move *m)
{
	enum form_id	other = m->kind == MOVE_CELLS ? m->row : m->below;
	int		col = m->col + (m->kind == MOVE_CELLS);

	if (m->kind == MOVE_ROWS)
		return str_adds(out, M_("rows ")) == -1 ||
		    str_adds(out, form_rows[m->row].code) == -1 ||
		    str_adds(out, M_(" and ")) == -1 ? -1 :
		    str_adds(out, form_rows[other].code);
	return add_name(out, m->row, m->col) == -1 ||
	    str_adds(out, M_(" and ")) == -1 ? -1 : add_name(out, other, col);
}

int
suspect_say_move(struct str *out, const struct locate *l)
{
	struct move	m;

	if (!moves_find(l, &m))
		return 0;
	if (m.kind != MOVE_LEFT && m.kind != MOVE_RIGHT)
		return str_adds(out, M_("the sums would hold with ")) == -1 ||
		    add_exchange(out, &m) == -1 ? -1 :
		    str_adds(out, M_(" exchanged"));
	return str_adds(out, M_("the sums would hold with the values of row "))
	    == -1 || str_adds(out, form_rows[m.row].code) == -1 ? -1 :
	    str_adds(out, m.kind == MOVE_LEFT ? M_(" one column to the right") :
	    M_(" one column to the left"));
}
