#include "pair.h"

#include <string.h>

/* A cell of a row. */
static void
read_cell(struct figure *f, const struct row *r, int c)
{
	const struct cell	*cell = &r->cell[c];

	f->printed = cell->printed;
	f->doubt = r->doubt | cell->doubt;
	f->line = cell_line(r, c);
	f->num = (struct total){ 0 };
	if (f->printed)
		f->num = (struct total){ cell->num.digits, cell->num.scale,
		    1 };
}

struct figure
figure_read(const struct sheet *s, enum form_id id, enum form_col col)
{
	struct figure	f = { .printed = 0 };
	int		c;

	if (s != NULL && (c = sheet_col(s, id, col)) != -1)
		read_cell(&f, &s->row[id], c);
	return f;
}

struct figure
figure_otherwise(const struct sheet *s, enum form_col col)
{
	struct figure	sum = { .printed = 1 }, f;
	int		id, any = 0;

	for (id = F_OTHERWISE_1; id <= F_OTHERWISE_3; id++) {
		f = figure_read(s, (enum form_id)id, col);
		sum.printed &= f.printed;
		any |= f.printed;
		sum.doubt |= f.doubt;
		if (sum.line == 0)
			sum.line = f.line;
		if (f.printed)
			(void)total_add(&sum.num, s->row[id].cell[
			    sheet_col(s, (enum form_id)id, col)].num, 1);
	}
	if (any && !sum.printed)
		sum.doubt |= DOUBT_BLANK;
	return sum;
}

int
figure_sure(const struct figure *f)
{
	return f->printed && (f->doubt & ~DOUBT_HARMLESS) == 0;
}

/* The edition of a report's table; 0 if it does not have the table, or does not
 * tell. */
static int
table_edition(const struct sheet *s, int table)
{
	int	form = s == NULL ? 0 : sheet_form(s, table);

	return s == NULL || form != 0 ? form :
	    sheet_rows(s, table) == 0 ? 0 : form_of_year(s->year);
}

static void
begin_table(struct pair *p, int table)
{
	int	side;

	p->table = table;
	for (side = 0; side < SIDES; side++)
		p->of_table[side] = table_edition(p->sheet[side], table);
}

/* Begin a row, and tell the edition in which each report has, or would have,
 * it.  0 if neither report has it, nor should, or if another stands for it. */
static int
begin_row(struct pair *p)
{
	const struct sheet	*s;
	int			 side, *e = p->edition, present = 0, have;

	if (form_rows[p->row].table != p->table)
		begin_table(p, form_rows[p->row].table);
	for (side = 0; side < SIDES; side++) {
		s = p->sheet[side];
		e[side] = p->of_table[side];
		if (s == NULL || !s->row[p->row].present)
			continue;
		present = 1;
		if (p->table == 2)
			e[side] = sheet_row_edition(s, p->row);
	}
	if (e[OLD] == 0 || e[NEW] == 0)
		e[OLD] = e[NEW] = e[OLD] + e[NEW];
	if (e[OLD] != e[NEW] &&
	    p->row >= F_OTHERWISE_1 && p->row <= F_OTHERWISE_3)
		return 0;
	have = e[OLD] | e[NEW];
	return present ||
	    (form_rows[p->row].editions & (have != 0 ? have : FORM_2019));
}

/* The i-th column of a row, if both editions have it; else C_NONE. */
static enum form_col
shared_col(const struct pair *p, int i)
{
	const int	*e = p->edition;
	int		 col;

	col = form_cols(p->row, e[NEW] != 0 ? e[NEW] : FORM_2021)[i];
	if (e[OLD] != e[NEW] && memchr(form_cols(p->row, e[OLD]), col,
	    FORM_COLS) == NULL)
		return C_NONE;
	return (enum form_col)col;
}

int
pair_is_sum(const struct pair *p, int side)
{
	return p->row == F_OTHERWISE && p->edition[OLD] != p->edition[NEW] &&
	    p->edition[side] == FORM_2021;
}

/* Find the rows of two reports whose cells of one column stand in one place:
 * those of one edition. */
static void
find_beside(struct pair *p)
{
	const struct sheet	*s;
	int			 edition = p->edition[NEW] != 0 ?
				    p->edition[NEW] : FORM_2021, side;

	p->beside[OLD] = p->beside[NEW] = NULL;
	if (p->edition[OLD] != p->edition[NEW])
		return;
	for (side = 0; side < SIDES; side++) {
		s = p->sheet[side];
		if (s == NULL || !s->row[p->row].present ||
		    sheet_row_edition(s, p->row) != edition)
			break;
		p->beside[side] = &s->row[p->row];
	}
	if (side < SIDES)
		p->beside[OLD] = NULL;
}

/* Is the same printed in both cells, or nothing? */
static int
is_same(const struct cell *a, const struct cell *b)
{
	return a->printed == b->printed && ((a->num.digits == b->num.digits &&
	    a->num.scale == b->num.scale) || !a->printed);
}

/* The rows of two reports, if they are the same ones, and those of each table
 * say the same edition; or 0. */
static form_set
find_alike(const struct sheet *old, const struct sheet *new)
{
	const struct row	*a, *b;
	form_set		 set = 0;
	int			 id, *form, said[5] = { 0 };

	for (id = 0; id < F_ROWS; id++) {
		a = &old->row[id];
		b = &new->row[id];
		if (a->present != b->present || a->form != b->form)
			return 0;
		if (!a->present)
			continue;
		form = &said[form_rows[id].table];
		if (*form == 0)
			*form = a->form;
		if (*form == 0 || a->form != *form)
			return 0;
		set |= (form_set)1 << id;
	}
	return set;
}

/* The counts of two rows that are not the same, as bits. */
static inline unsigned
unlike(const uint32_t a[SHEET_COUNTS], const uint32_t b[SHEET_COUNTS])
{
	unsigned	set = 0;
	int		i;

	for (i = 0; i < SHEET_COUNTS; i++)
		set |= (unsigned)(a[i] != b[i]) << i;
	return set;
}

/* The columns in which two folded rows differ. */
static inline unsigned
find_differences(const struct pair *p)
{
	return (unsigned)(p->beside[OLD]->printed ^ p->beside[NEW]->printed) |
	    unlike(p->sheet[OLD]->count[p->row], p->sheet[NEW]->count[p->row]);
}

/* Are two rows beside each other told as a whole? */
static int
are_plain(const struct pair *p)
{
	return p->beside[OLD] != NULL && ((p->sheet[OLD]->folded &
	    p->sheet[NEW]->folded) >> p->row & 1) &&
	    (p->beside[OLD]->doubt | p->beside[NEW]->doubt |
	    p->beside[OLD]->blanks | p->beside[NEW]->blanks) == 0;
}

/* Have the cells of a row: where the editions differ, of those that make it
 * up, too. */
static void
unfold(struct pair *p)
{
	int	side;

	for (side = 0; side < SIDES; side++)
		if (p->edition[OLD] != p->edition[NEW])
			sheet_unfold(p->folded[side]);
		else
			sheet_unfold_row(p->folded[side], p->row);
}

/* The figures of column p->col, which is the i-th of its row. */
static void
read_figures(struct pair *p, int i)
{
	int	side;

	for (side = 0; side < SIDES; side++) {
		if (p->beside[OLD] != NULL)
			read_cell(&p->figure[side], p->beside[side], i);
		else
			p->figure[side] = pair_is_sum(p, side) ?
			    figure_otherwise(p->sheet[side], p->col) :
			    figure_read(p->sheet[side], p->row, p->col);
	}
}

/* Begin the next row, and find those that stand beside each other.  0 if there
 * is none to compare. */
static int
find_row(struct pair *p)
{
	int	side;

	if (p->alike == 0) {
		if (!begin_row(p))
			return 0;
		find_beside(p);
		return 1;
	}
	if (!(p->alike >> p->row & 1))
		return 0;
	for (side = 0; side < SIDES; side++) {
		p->beside[side] = &p->sheet[side]->row[p->row];
		p->edition[side] = p->beside[side]->form;
	}
	return 1;
}

/* Begin the row at p->next.  1 if it is given as a whole, 0 if its cells are to
 * be looked at, -1 if there is nothing more in it. */
static int
start_row(struct pair *p)
{
	if (p->next == 0 && p->folded[OLD] != NULL)
		p->alike = find_alike(p->sheet[OLD], p->sheet[NEW]);
	if (!find_row(p)) {
		p->next += FORM_COLS;
		return -1;
	}
	if (p->folded[OLD] == NULL)
		return 0;
	if (!are_plain(p)) {
		unfold(p);
		return 0;
	}
	p->next += FORM_COLS;
	p->col = C_NONE;
	return (p->differ = find_differences(p)) == 0 ? -1 : 1;
}

int
pair_next(struct pair *p)
{
	int	i, r;

	while (p->next < F_ROWS * FORM_COLS) {
		p->row = (enum form_id)(p->next / FORM_COLS);
		i = p->next % FORM_COLS;
		if (i == 0 && (r = start_row(p)) != 0) {
			if (r == 1)
				return 1;
			continue;
		}
		while (p->changes && p->beside[OLD] != NULL && i < FORM_COLS &&
		    is_same(&p->beside[OLD]->cell[i], &p->beside[NEW]->cell[i]))
			i++;
		p->next = (int)p->row * FORM_COLS + i;
		if (i == FORM_COLS)
			continue;
		p->next++;
		if ((p->col = shared_col(p, i)) == C_NONE)
			continue;
		read_figures(p, i);
		return 1;
	}
	return 0;
}
