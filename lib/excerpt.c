#include "excerpt.h"

#include <stdio.h>
#include <string.h>

#include "form.h"
#include "out.h"
#include "paint.h"
#include "say.h"
#include "utf8.h"

#define SUSPECTS	2	/* a finding names as many at the most */
#define NEAR		1	/* rows drawn above and below one in focus */
#define LABEL		16	/* columns of a row's label */
#define MARGIN		(10 + LABEL)	/* before the cells of a line */
#define GAP		1	/* columns between two cells */

/* Rules about a whole row, and about a whole column with the rows in it. */
static const struct rule_shape {
	const char	*rule;
	int		 row;		/* the row is marked */
	int		 col;		/* the column is */
	enum form_id	 with[5];	/* rows to draw, too, till F_ROWS */
} shapes[] = {
	{ "row-total", 1, 0, { F_ROWS } },
	{ "forum-total", 1, 0, { F_ROWS } },
	{ "outcome-total", 0, 1, { F_OUTCOME, F_ROWS } },
	{ "balance", 0, 1, { F_RECEIVED, F_CARRIED_IN, F_OUTCOME,
	    F_CARRIED_OUT, F_ROWS } },
	{ "cell", 1, 1, { F_OUTCOME, F_ROWS } },
};
#define SHAPES	(sizeof(shapes) / sizeof(shapes[0]))

/* A cell in focus. */
struct focus {
	int	id;			/* of its row, or -1 */
	int	col;			/* of the row's, or -1 */
	char	value[NUMBER_SIZE];	/* that would do, "" if none is known */
};

struct excerpt {
	const struct sheet		*sheet;
	const struct rule_shape		*shape;		/* NULL: none */
	int				 table;
	struct focus			 of;		/* the finding's own */
	struct focus			 suspect[SUSPECTS];
	int				 nsuspects;
	uint8_t				 drawn[F_ROWS];
};

/* --- which cells a finding is about */

/* The row and column of their names; -1 for what there is not. */
static struct focus
find_cell(const struct sheet *s, int table, const char *row, size_t nrow,
    const char *col, size_t ncol)
{
	struct focus	f = { .id = form_find(table, row, nrow), .col = -1 };
	enum form_col	name = form_col_find(col, ncol);

	if (f.id != -1 && name != C_NONE)
		f.col = sheet_col(s, (enum form_id)f.id, name);
	return f;
}

/* Read suspects as `3/3.3.6/natural=36', parted by spaces. */
static void
find_suspects(struct excerpt *e, const char *p)
{
	const char	*col, *value;
	struct focus	*f;
	size_t		 n;

	for (; *p != '\0' && e->nsuspects < SUSPECTS; p += *p == ' ') {
		n = strcspn(p, " ");
		col = memrchr(p, '/', n);
		value = memchr(p, '=', n);
		if (n > 2 && col != NULL && col > p + 2 && value != NULL &&
		    value > col) {
			f = &e->suspect[e->nsuspects++];
			*f = find_cell(e->sheet, p[0] - '0', p + 2,
			    (size_t)(col - p - 2), col + 1,
			    (size_t)(value - col - 1));
			(void)snprintf(f->value, sizeof(f->value), "%.*s",
			    (int)(n - (size_t)(value + 1 - p)), value + 1);
			if (f->id == -1 || f->col == -1)
				e->nsuspects--;
		}
		p += n;
	}
}

/* A row is in focus: it is drawn, and those that are there around it. */
static void
draw_around(struct excerpt *e, int id)
{
	int	i;

	for (i = id - NEAR; i <= id + NEAR; i++)
		if (i >= (int)form_first(e->table) &&
		    i < (int)form_end(e->table) && e->sheet->row[i].present)
			e->drawn[i] = 1;
}

/* Choose the rows.  Whether there is anything to draw. */
static int
choose(struct excerpt *e, const struct finding *f)
{
	size_t	i;
	int	k;

	if (f->table[0] < '2' || f->table[0] > '4' || f->table[1] != '\0')
		return 0;
	e->sheet = f->sheet;
	e->table = f->table[0] - '0';
	e->of = find_cell(f->sheet, e->table, f->row, strlen(f->row), f->col,
	    strlen(f->col));
	find_suspects(e, f->suspect);
	for (i = 0; i < SHAPES; i++)
		if (strcmp(f->rule, shapes[i].rule) == 0)
			e->shape = &shapes[i];
	if (e->of.id == -1)
		return 0;
	/* The columns of table 2 are another in each row. */
	if (e->table == 2)
		e->drawn[e->of.id] = e->sheet->row[e->of.id].present;
	else
		draw_around(e, e->of.id);
	for (k = 0; k < e->nsuspects; k++) {
		draw_around(e, e->suspect[k].id);
		e->drawn[F_OUTCOME] |= e->sheet->row[F_OUTCOME].present;
	}
	for (k = 0; e->shape != NULL && e->shape->with[k] != F_ROWS; k++)
		e->drawn[e->shape->with[k]] |=
		    e->sheet->row[e->shape->with[k]].present;
	return 1;
}

/* Is a cell suspected? */
static int
is_suspect(const struct excerpt *e, int id, int col)
{
	int	i;

	for (i = 0; i < e->nsuspects; i++)
		if (e->suspect[i].id == id && e->suspect[i].col == col)
			return 1;
	return 0;
}

/* Does a row, or a column, fail, or have a suspected cell? */
static int
row_fails(const struct excerpt *e, int id)
{
	int	i;

	for (i = 0; i < e->nsuspects; i++)
		if (e->suspect[i].id == id)
			return 1;
	return id == e->of.id && (e->shape == NULL || e->shape->row);
}

static int
col_fails(const struct excerpt *e, int col)
{
	int	i;

	for (i = 0; i < e->nsuspects; i++)
		if (e->suspect[i].col == col)
			return 1;
	return col == e->of.col && (e->shape == NULL || e->shape->col);
}

/* --- drawing */

static int
width_of(const char *s)
{
	return (int)utf8_columns(s, strlen(s));
}

static void
put_spaces(int n)
{
	while (n-- > 0)
		out_char(' ');
}

static void
put_right(enum paint paint, const char *s, int width)
{
	put_spaces(width - width_of(s));
	paint_puts(paint, s);
}

/* A cell as it is drawn: a doubted one with a question mark. */
static void
cell_text(const struct row *r, int col, char out[NUMBER_SIZE + 1])
{
	size_t	n = 0;

	if (r->cell[col].printed)
		n = number_format(r->cell[col].num, out);
	if (n == 0)
		out[n++] = '.';
	if ((r->doubt | r->cell[col].doubt) & ~DOUBT_HARMLESS)
		out[n++] = '?';
	out[n] = '\0';
}

static const char *
col_name(const struct excerpt *e, int id, int col)
{
	return _(form_col_name(form_cols((enum form_id)id,
	    sheet_row_edition(e->sheet, (enum form_id)id))[col]));
}

/* As wide as its name and the cells drawn below it. */
static int
col_width(const struct excerpt *e, int col)
{
	char	text[NUMBER_SIZE + 1] = "";
	int	w = width_of(col_name(e, e->of.id, col)), id, one;

	for (id = (int)form_first(e->table); id < (int)form_end(e->table);
	    id++) {
		if (!e->drawn[id])
			continue;
		cell_text(&e->sheet->row[id], col, text);
		if ((one = width_of(text)) > w)
			w = one;
	}
	return w + GAP;
}

/* What stands before the cells of a line. */
static void
put_margin(char mark, const char *code, const char *label)
{
	char		 text[16];
	const char	*end = label + strlen(label), *p = label, *q = label;
	int		 w = 0, one;

	(void)snprintf(text, sizeof(text), "  %c %-6s", mark, code);
	paint_puts(mark == '>' ? PAINT_WRONG : PAINT_PLAIN, text);
	for (; p < end; p = q) {
		one = utf8_width(utf8_next(&q, end));
		if (w + one > LABEL)
			break;
		w += one;
	}
	paint_line(label, (size_t)(p - label), NULL, 0, LABEL + 3);
	put_spaces(LABEL - w);
}

static void
put_row(const struct excerpt *e, int id, int ncols)
{
	const struct row	*r = &e->sheet->row[id];
	char			 text[NUMBER_SIZE + 1] = "";
	enum paint		 paint;
	int			 i;

	put_margin(row_fails(e, id) ? '>' : ' ', form_rows[id].code,
	    form_rows[id].label);
	for (i = 0; i < ncols; i++) {
		cell_text(r, i, text);
		paint = is_suspect(e, id, i) ? PAINT_WRONG :
		    strchr(text, '?') != NULL ? PAINT_DOUBT :
		    row_fails(e, id) || col_fails(e, i) ? PAINT_LABEL :
		    PAINT_PLAIN;
		put_right(paint, text, col_width(e, i));
	}
	out_char('\n');
}

/* Below the rows: which columns fail. */
static void
put_feet(const struct excerpt *e, int ncols)
{
	static const char	foot[] = "^^^^^^^^^^^^^^^^^^^^^^^^";
	int			i, w, at = MARGIN, any = 0;

	for (i = 0; i < ncols; i++) {
		at += col_width(e, i);
		w = width_of(col_name(e, e->of.id, i));
		if (!col_fails(e, i) || w >= (int)sizeof(foot))
			continue;
		put_right(PAINT_WRONG, foot + sizeof(foot) - 1 - w, at);
		at = 0;
		any = 1;
	}
	if (any)
		out_char('\n');
}

static void
put_grid(const struct excerpt *e)
{
	int	ncols = form_ncols((enum form_id)e->of.id,
		    sheet_row_edition(e->sheet, (enum form_id)e->of.id));
	int	i, id, last = -1;

	put_spaces(MARGIN);
	for (i = 0; i < ncols; i++)
		put_right(col_fails(e, i) ? PAINT_WRONG : PAINT_HEAD,
		    col_name(e, e->of.id, i), col_width(e, i));
	out_char('\n');
	for (id = (int)form_first(e->table); id < (int)form_end(e->table);
	    id++) {
		if (!e->drawn[id])
			continue;
		if (last != -1 && id > last + 1)
			out_puts("    ...\n");
		put_row(e, id, ncols);
		last = id;
	}
	put_feet(e, ncols);
}

/* What a suspected cell prints, and what would do. */
static void
put_suspect(const struct excerpt *e, const struct focus *f)
{
	const struct row	*r = &e->sheet->row[f->id];
	char			 text[NUMBER_SIZE + 1] = "";

	cell_text(r, f->col, text);
	out_puts("    ");
	out_puts(form_rows[f->id].code);
	out_char(' ');
	out_puts(col_name(e, f->id, f->col));
	out_puts(_(": printed "));
	paint_puts(PAINT_WRONG, text);
	out_puts(_(", the sums hold with "));
	paint_puts(PAINT_VALUE, f->value);
	out_char('\n');
}

void
excerpt_put(const struct finding *f)
{
	struct excerpt	e = { .table = 0 };
	int		i;

	if (!choose(&e, f))
		return;
	put_grid(&e);
	for (i = 0; i < e.nsuspects; i++)
		put_suspect(&e, &e.suspect[i]);
}
