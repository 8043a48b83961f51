#include "order.h"

#include "arrange.h"

/* Doubts that leave a row's figures its own. */
#define CERTAIN	(DOUBT_STRAY | DOUBT_LABEL | DOUBT_ORDER)

/* The rows that a table should have, and the numbers that it has. */
struct tally {
	enum form_id	 row[F_ROWS];
	int		 nrow;
	size_t		 ncell;
	struct arrange	 a;
	size_t		 piece[ARRANGE_CELLS];	/* where each number stands */
	size_t		 nvalue;
	int		 zeros;			/* none is anything else */
};

/* The rows of the table's edition.  Returns 0 if one of another is there. */
static int
gather_rows(const struct job *r, struct tally *t)
{
	enum form_id	id, end = form_end(r->table);
	int		edition = job_edition(r, form_first(r->table));

	for (id = form_first(r->table); id < end; id++) {
		if (!(form_rows[id].editions & edition)) {
			if (r->sheet->row[id].present)
				return 0;
			continue;
		}
		t->row[t->nrow++] = id;
		t->ncell += (size_t)job_columns(r, id);
	}
	return t->ncell <= ARRANGE_CELLS;
}

/* All numbers, in order.  0 if there are others than counts, too many, or any
 * sign of an empty cell. */
static int
gather_values(const struct job *r, struct tally *t)
{
	const struct piece	*p = r->c->piece;
	size_t			 i;

	for (i = 0; i < r->runs->n; i++)
		if (r->runs->run[i].kind == VROW_CELLS)
			return 0;
	t->zeros = 1;
	for (i = 0; i < r->c->npiece; i++) {
		if (p[i].kind == PIECE_LABEL)
			continue;
		if (p[i].kind == PIECE_BLANK || p[i].num.scale != 0 ||
		    p[i].num.digits < 0 || p[i].glued ||
		    (p[i].unit != UNIT_NONE && p[i].unit != UNIT_COUNT) ||
		    t->nvalue == t->ncell ||
		    number_glued(cells_text(r->c, &p[i]), p[i].len))
			return 0;
		t->a.value[t->nvalue] = p[i].num.digits;
		t->a.begins[t->nvalue] = i > 0 && p[i - 1].kind == PIECE_LABEL;
		t->piece[t->nvalue++] = i;
		t->zeros &= p[i].num.digits == 0;
	}
	return t->nvalue == t->ncell;
}

static int
is_certain(const struct row *row, int ncols)
{
	int	i;

	if (!row->present || (row->doubt & ~CERTAIN) != 0)
		return 0;
	for (i = 0; i < ncols; i++)
		if (!row->cell[i].printed || row->cell[i].doubt != 0)
			return 0;
	return 1;
}

/* Do all rows that are certain have the figures found? */
static int
agrees(const struct job *r, const struct tally *t)
{
	const struct row	*row;
	int			 i, col, n;

	for (i = 0; i < t->nrow; i++) {
		row = &r->sheet->row[t->row[i]];
		n = job_columns(r, t->row[i]);
		if (!is_certain(row, n))
			continue;
		for (col = 0; col < n; col++)
			if (!t->a.differs[i][col] &&
			    row->cell[col].num.digits !=
			    t->a.value[t->a.at[i][col]])
				return 0;
	}
	return 1;
}

/* May a row be filled in?  One that is certain stays; so does one that is read,
 * if in doubt, of which the sums prove less than all. */
static int
is_open(const struct job *r, const struct tally *t, int i)
{
	const struct row	*row = &r->sheet->row[t->row[i]];
	int			 col, n = job_columns(r, t->row[i]);
	int			 read = 0, differs = 0;

	for (col = 0; col < n; col++) {
		read += row->cell[col].printed;
		differs += t->a.differs[i][col];
	}
	return !is_certain(row, n) && (differs == 0 || read < n);
}

/* Fill in the rows that are open. */
static void
write_rows(struct job *r, const struct tally *t)
{
	const struct piece	*p;
	struct row		*row;
	int			 i, col, n;

	for (i = 0; i < t->nrow; i++) {
		row = &r->sheet->row[t->row[i]];
		n = job_columns(r, t->row[i]);
		if (!is_open(r, t, i))
			continue;
		row->doubt = (uint16_t)((row->doubt & DOUBT_LABEL) |
		    DOUBT_ORDER | r->doubt);
		/* With other figures it may stay as it was. */
		r->proven = 1;
		row->present = 1;
		row->form = job_form(r, t->row[i]);
		for (col = n; col-- > 0; ) {
			p = &r->c->piece[t->piece[t->a.at[i][col]]];
			row->line = p->line;
			row->cell[col] = (struct cell){ .num = { 0, 0 } };
			if (t->a.differs[i][col])
				continue;
			row->cell[col].num = p->num;
			row->cell[col].printed = 1;
			row->cell[col].line = (uint32_t)row->line;
		}
	}
}

/* The rows, as they must add up. */
static void
set_sums(struct tally *t)
{
	struct arrange	*a = &t->a;
	enum form_id	 id;
	int		 i;

	a->rows = t->nrow;
	for (i = 0; i < t->nrow; i++) {
		id = t->row[i];
		if (id >= F_GRANTED && id < F_OUTCOME)
			a->sign[0][i] = 1;
		else if (id == F_RECEIVED || id == F_CARRIED_IN)
			a->sign[1][i] = 1;
		else
			a->sign[1][i] = -1;
		if (id == F_OUTCOME)
			a->sign[0][i] = -1;
	}
}

/* Rows that stand whole behind their whole label; where labels may stand below
 * their figures, those that are certain: what follows one is the next row's. */
static void
set_whole(const struct job *r, struct tally *t, int below)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	int			 i;
	size_t			 k;

	for (i = 0; i < t->nrow; i++) {
		t->a.whole[i] = -1;
		if (below && !is_certain(&r->sheet->row[t->row[i]],
		    ARRANGE_COLS))
			continue;
		for (run = r->runs->run; run < end; run++)
			if (run->how == HOW_LABEL && run->id == t->row[i] &&
			    run->nzone == ARRANGE_COLS)
				break;
		for (k = 0; run < end && k < t->nvalue; k++)
			if (t->piece[k] == run->zone)
				t->a.whole[i] = (int)k;
	}
}

/* Arrange table 3 by its sums.  1, 0 if none or several ways fit, -1. */
static int
arrange_rows(const struct job *r, struct tally *t)
{
	int	below, held = 0;

	set_sums(t);
	for (below = 0; below < 2 && held == 0; below++) {
		set_whole(r, t, below);
		held = arrange(&t->a);
	}
	return held;
}

int
order_settle(struct job *r)
{
	struct tally	t = { .nrow = 0 };
	int		i, col, held, certain = 0;
	uint16_t	k = 0;

	if (!gather_rows(r, &t))
		return 0;
	for (i = 0; i < t.nrow; i++)
		certain += is_certain(&r->sheet->row[t.row[i]],
		    job_columns(r, t.row[i]));
	if (certain == t.nrow || !gather_values(r, &t))
		return 0;
	if (t.zeros)
		/* Whatever their order. */
		for (i = 0; i < t.nrow; i++)
			for (col = 0; col < job_columns(r, t.row[i]); col++)
				t.a.at[i][col] = k++;
	else if (r->table == 3) {
		if ((held = arrange_rows(r, &t)) != 1)
			return held;
	} else
		return 0;
	if (agrees(r, &t))
		write_rows(r, &t);
	return 0;
}
