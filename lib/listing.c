#include "listing.h"

#include <err.h>
#include <stdio.h>

#include "out.h"

/* A sheet being written; with what its lines all begin: report org year. */
struct putter {
	const struct sheet	*s;
	struct str		 head;
};

static void
begin_sheet(struct putter *w)
{
	const struct sheet	*s = w->s;
	char			 year[16] = "";

	if (s->year != 0)
		(void)snprintf(year, sizeof(year), "%d", s->year);
	if (str_set(&w->head, str_text(&s->report), s->report.len) == -1 ||
	    str_add(&w->head, "\t", 1) == -1 ||
	    str_add(&w->head, str_text(&s->org), s->org.len) == -1 ||
	    str_add(&w->head, "\t", 1) == -1 ||
	    str_adds(&w->head, year) == -1 || str_add(&w->head, "\t", 1) == -1)
		err(2, NULL);
}

/* Before a row's own fields: report org year form table row. */
static void
put_head(const struct putter *w, int form, char table, const char *code)
{
	const char	*name = form_name(form);
	char		 tag[8];
	size_t		 n = 0;

	while (*name != '\0')
		tag[n++] = *name++;
	tag[n++] = '\t';
	tag[n++] = table;
	tag[n++] = '\t';
	out_write(w->head.p, w->head.len);
	out_write(tag, n);
	out_puts(code);
	out_char('\t');
}

static void
put_value(const struct cell *c)
{
	char	num[NUMBER_SIZE];

	if (c->printed)
		out_write(num, number_format(c->num, num));
}

static void
put_doubt(const struct row *r, const uint8_t *cols)
{
	struct str	tmp = { NULL, 0, 0 };

	/* Most have none. */
	if (row_doubts(r) == 0)
		return;
	if (doubt_format(&tmp, r, cols) == -1)
		err(2, NULL);
	out_write(str_text(&tmp), tmp.len);
	str_free(&tmp);
}

static void
put_row(const struct putter *w, const struct row *r, const uint8_t *cols,
    char table, const char *code)
{
	char	values[FORM_COLS * (NUMBER_SIZE + 1) + 1];
	size_t	n = 1;
	int	i;

	values[0] = '\t';
	put_head(w, r->form, table, code);
	out_puts(sheet_string(w->s, r->label));
	for (i = 0; i < FORM_COLS; i++) {
		if (r->cell[i].printed)
			n += number_format(r->cell[i].num, values + n);
		values[n++] = '\t';
	}
	out_write(values, n);
	out_uint(r->line);
	out_char('\t');
	put_doubt(r, cols);
	out_char('\n');
}

/* One cell's line: its own doubts and its row's. */
static void
put_cell(const struct putter *w, const struct row *r, const char *col, int i,
    char table, const char *code)
{
	static const uint8_t	none[FORM_COLS];
	struct row		one = { .doubt = r->doubt };

	one.doubt |= r->cell[i].doubt;
	put_head(w, r->form, table, code);
	out_puts(col);
	out_char('\t');
	put_value(&r->cell[i]);
	out_char('\t');
	out_uint(cell_line(r, i));
	out_char('\t');
	put_doubt(&one, none);
	out_char('\t');
	out_puts(sheet_string(w->s, r->label));
	out_char('\n');
}

static void
put_cells(const struct putter *w, const struct row *r, const uint8_t *cols,
    char table, const char *code)
{
	char	name[3] = "v1";
	int	i;

	for (i = 0; i < FORM_COLS; i++) {
		name[1] = (char)('1' + i);
		if (cols[i] != C_NONE)
			put_cell(w, r, form_col_name(cols[i]), i, table, code);
		else if (r->cell[i].printed)
			put_cell(w, r, name, i, table, code);
	}
}

typedef void	put_fn(const struct putter *, const struct row *,
		    const uint8_t *, char, const char *);

static void
put_extras(const struct putter *w, char table, put_fn *put)
{
	static const uint8_t	 none[FORM_COLS];
	const struct sheet	*s = w->s;
	const struct extra	*e;
	size_t			 i;

	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		if (e->table != table)
			continue;
		if (put == put_cells && (table == '0' || table == '!'))
			put_cell(w, &e->row, "", 0, table,
			    sheet_string(s, e->code));
		else
			put(w, &e->row, none, table, sheet_string(s, e->code));
	}
}

static void
put_sheet(const struct sheet *s, unsigned tables, put_fn *put)
{
	struct putter	w = { .s = s };
	enum form_id	id;
	int		table, edition;

	begin_sheet(&w);
	for (table = 0; table <= 4; table++) {
		if (!(tables >> table & 1))
			continue;
		for (id = table < 2 ? F_ROWS : form_first(table);
		    table >= 2 && id < form_end(table); id++) {
			if (!s->row[id].present)
				continue;
			edition = sheet_row_form(s, id);
			put(&w, &s->row[id], form_cols(id, edition != 0 ?
			    edition : FORM_2021), (char)('0' + table),
			    form_rows[id].code);
		}
		put_extras(&w, (char)('0' + table), put);
	}
	put_extras(&w, '!', put);
	str_free(&w.head);
}

void
listing_head(enum listing by)
{
	out_puts(by == LISTING_ROWS ? LISTING_ROWS_HEAD : LISTING_CELLS_HEAD);
	out_char('\n');
}

void
listing_put(enum listing by, const struct sheet *s, unsigned tables)
{
	put_sheet(s, tables, by == LISTING_ROWS ? put_row : put_cells);
}
