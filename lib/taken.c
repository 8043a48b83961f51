#include "taken.h"

#include <stdlib.h>

#include "grow.h"

/* The names of cells that no form names: those of gr-table's columns. */
static const char *const names[FORM_COLS] = {
	"v1", "v2", "v3", "v4", "v5", "v6", "v7"
};

static int
add(struct taking *t, uint64_t line, int col)
{
	void	*p;

	if ((p = grow(t->at, t->n, &t->cap, sizeof(*t->at))) == NULL)
		return -1;
	t->at = p;
	t->at[t->n++] = (struct taken){ line, t->nrow - 1, col };
	return 0;
}

/* A row, and its cells: all that the form has, beyond it those printed. */
static int
add_row(struct taking *t, char table, const char *code, const struct row *row,
    const uint8_t *cols)
{
	const struct cell	*c;
	void			*p;
	int			 i;

	if ((p = grow(t->row, t->nrow, &t->caprow, sizeof(*t->row))) == NULL)
		return -1;
	t->row = p;
	t->row[t->nrow++] = (struct taken_row){ table, code, row, cols };
	if (add(t, row->line, TAKEN_ROW) == -1)
		return -1;
	for (i = 0; i < FORM_COLS; i++) {
		c = &row->cell[i];
		if ((cols[i] != C_NONE || c->printed) &&
		    add(t, c->line != 0 ? c->line : row->line, i) == -1)
			return -1;
	}
	return 0;
}

static int
by_line(const void *a, const void *b)
{
	const struct taken	*x = a, *y = b;

	if (x->line != y->line)
		return x->line < y->line ? -1 : 1;
	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->col - y->col;
}

int
taken_find(struct taking *t, const struct sheet *s, unsigned tables)
{
	static const uint8_t	 none[FORM_COLS];
	const struct extra	*e;
	size_t			 i;
	int			 id, table;

	t->nrow = t->n = 0;
	for (id = 0; id < F_ROWS; id++) {
		table = form_rows[id].table;
		if (s->row[id].present && tables >> table & 1 &&
		    add_row(t, (char)('0' + table), form_rows[id].code,
		    &s->row[id], form_cols((enum form_id)id,
		    sheet_row_edition(s, (enum form_id)id))) == -1)
			return -1;
	}
	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		if ((e->table == '!' || tables >> (e->table - '0') & 1) &&
		    add_row(t, e->table, sheet_string(s, e->code), &e->row,
		    none) == -1)
			return -1;
	}
	if (t->n > 0)
		qsort(t->at, t->n, sizeof(*t->at), by_line);
	return 0;
}

const struct cell *
taken_cell(const struct taking *t, const struct taken *at)
{
	return &t->row[at->row].row->cell[at->col];
}

const char *
taken_name(const struct taking *t, const struct taken *at)
{
	enum form_col	col = t->row[at->row].cols[at->col];

	return col != C_NONE ? form_col_name(col) : names[at->col];
}

void
taken_free(struct taking *t)
{
	free(t->row);
	free(t->at);
	*t = (struct taking){ .n = 0 };
}
