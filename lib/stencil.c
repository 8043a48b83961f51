#include "stencil.h"

#include <stdlib.h>
#include <string.h>

#include "packed.h"

/* Where the row of an extra one stands for the id. */
#define EXTRA	F_ROWS

/* The most bytes of a row: id, code, seven of its own, two sets of cells, and
 * what cells have. */
#define ROW_BYTES	((11 + 5 * FORM_COLS) * PACKED_UINT)

/* What a section is kept by. */
static struct key
key_of(const struct shape *s, int is_plain)
{
	const struct str	*text = is_plain ? &s->text : &s->lines;

	return (struct key){ digest_of(str_text(text), text->len), s->nline };
}

static int
is_kept(const struct stencil *p, int is_plain, int table, int form,
    const struct key *key)
{
	return p->table == table && p->form == form &&
	    (p->plain != NULL) == is_plain && p->key.nline == key->nline &&
	    digest_is(&p->key.text, &key->text);
}

/* The place of a section; or, where none of its two has it, that which has not
 * been used for longer.  Is it kept there? */
static struct stencil *
place_of(struct stencils *all, int is_plain, int table, int form,
    const struct key *key, int *kept)
{
	const uint64_t	 at = key->text.at[0] +
			    (uint64_t)(table * 4 + form) * 8;
	struct stencil	*p = &all->place[at % LIM_STENCILS];
	struct stencil	*q = &all->place[(at ^ 1) % LIM_STENCILS];

	if ((*kept = is_kept(p, is_plain, table, form, key)))
		return p;
	*kept = is_kept(q, is_plain, table, form, key);
	return *kept || q->used < p->used ? q : p;
}

const struct stencil *
stencil_find(struct stencils *all, int table, int form, const struct shape *s)
{
	struct stencil	*p;
	struct key	 key;
	int		 is_plain, kept;

	for (is_plain = s->nfigure > 0; is_plain >= 0; is_plain--) {
		key = key_of(s, is_plain);
		p = place_of(all, is_plain, table, form, &key, &kept);
		if (kept && (!is_plain || plain_holds(p->plain, s->figure))) {
			p->used = ++all->uses;
			p->met = 1;
			return p;
		}
	}
	return NULL;
}

/* Move a row's lines by as many. */
static void
move_lines(struct row *row, uint64_t by)
{
	int	i;

	row->line += row->line != 0 ? by : 0;
	for (i = 0; i < FORM_COLS; i++)
		row->cell[i].line += row->cell[i].line != 0 ?
		    (uint32_t)by : 0;
}

/* Is a cell a printed 0, where its row is, and not doubted? */
static int
is_bare(const struct cell *c)
{
	return c->printed == 1 && c->num.digits == 0 && c->num.scale == 0 &&
	    c->doubt == 0 && c->line == 0;
}

static unsigned char *
pack_cell(unsigned char *p, const struct cell *c)
{
	p = packed_add(p, (uint64_t)c->num.digits);
	p = packed_add(p, c->num.scale);
	p = packed_add(p, c->printed);
	p = packed_add(p, c->doubt);
	return packed_add(p, c->line);
}

static void
unpack_cell(const unsigned char **p, struct cell *c)
{
	c->num.digits = (int64_t)packed_get(p);
	c->num.scale = (uint8_t)packed_get(p);
	c->printed = (uint8_t)packed_get(p);
	c->doubt = (uint16_t)packed_get(p);
	c->line = (uint32_t)packed_get(p);
}

/* Write a row; most cells are bare, once their figures are off, and have a bit
 * each. */
static unsigned char *
pack_row(unsigned char *p, const struct row *row)
{
	static const struct cell	none = { .printed = 0 };
	unsigned			bare = 0, others = 0;
	int				i;

	for (i = 0; i < FORM_COLS; i++)
		if (is_bare(&row->cell[i]))
			bare |= 1u << i;
		else if (memcmp(&row->cell[i], &none, sizeof(none)) != 0)
			others |= 1u << i;
	p = packed_add(p, row->present);
	p = packed_add(p, row->form);
	p = packed_add(p, row->doubt);
	p = packed_add(p, row->printed);
	p = packed_add(p, row->blanks);
	p = packed_add(p, row->line);
	p = packed_add(p, row->label);
	p = packed_add(p, bare);
	p = packed_add(p, others);
	for (i = 0; i < FORM_COLS; i++)
		if (others >> i & 1)
			p = pack_cell(p, &row->cell[i]);
	return p;
}

static void
unpack_row(const unsigned char **p, struct row *row)
{
	unsigned	bare, others;
	int		i;

	*row = (struct row){ .present = (uint8_t)packed_get(p) };
	row->form = (uint8_t)packed_get(p);
	row->doubt = (uint16_t)packed_get(p);
	row->printed = (col_set)packed_get(p);
	row->blanks = (col_set)packed_get(p);
	row->line = packed_get(p);
	row->label = (size_t)packed_get(p);
	bare = (unsigned)packed_get(p);
	others = (unsigned)packed_get(p);
	for (i = 0; i < FORM_COLS; i++)
		if (others >> i & 1)
			unpack_cell(p, &row->cell[i]);
		else
			row->cell[i].printed = (uint8_t)(bare >> i & 1);
}

/* Put the figures of a row into its cells. */
static void
put_figures(struct row *row, const struct plain_row *r,
    const struct figure *f)
{
	unsigned	cols = r->cols;
	int		i;

	f += r->at;
	for (i = 0; cols != 0; i++, cols >>= 1)
		if (cols & 1) {
			row->cell[i].num.digits = f->digits;
			row->cell[i].num.scale = f++->scale;
		}
}

int
stencil_put(const struct stencil *p, const struct shape *s, struct sheet *sheet)
{
	const unsigned char	*q = (const unsigned char *)str_text(&p->rows);
	const unsigned char	*end = q + p->rows.len;
	struct extra		*e;
	struct row		*row;
	size_t			 text, id, code;

	if (sheet_text(sheet, str_text(&p->text), p->text.len, &text) == -1)
		return -1;
	while (q < end) {
		id = (size_t)packed_get(&q);
		code = (size_t)packed_get(&q);
		if (id != EXTRA)
			row = &sheet->row[id];
		else if ((e = sheet_extra(sheet, (char)('0' + p->table),
		    p->text.p + code)) != NULL)
			row = &e->row;
		else
			return -1;
		unpack_row(&q, row);
		row->label += text;
		move_lines(row, s->first - 1);
		if (p->plain != NULL && id != EXTRA)
			put_figures(row, &p->plain->row[id], s->figure);
	}
	return 0;
}

/* Keep a text of the sheet's; *at is its place. */
static int
keep_text(struct stencil *p, const struct sheet *sheet, size_t *at)
{
	const char	*text = sheet_string(sheet, *at);

	*at = p->text.len;
	return str_addz(&p->text, text, strlen(text));
}

/* Keep a row, without its figures; code is an extra row's, else 0. */
static int
keep_row(struct stencil *p, const struct sheet *sheet, const struct row *kept,
    size_t id, size_t code, uint64_t first)
{
	/* What is read plainly has no extra rows. */
	const unsigned	 cols = p->plain != NULL && id != EXTRA ?
			    p->plain->row[id].cols : 0;
	struct row	 row = *kept;
	unsigned char	 bytes[ROW_BYTES], *q;
	int		 i;

	move_lines(&row, 1 - first);
	for (i = 0; i < FORM_COLS; i++)
		if (cols >> i & 1)
			row.cell[i].num = (struct number){ 0, 0 };
	if (keep_text(p, sheet, &row.label) == -1 ||
	    (id == EXTRA && keep_text(p, sheet, &code) == -1))
		return -1;
	q = packed_add(packed_add(bytes, id), code);
	q = pack_row(q, &row);
	return str_add(&p->rows, (const char *)bytes, (size_t)(q - bytes));
}

static int
keep_rows(struct stencil *p, const struct sheet *sheet, int table,
    size_t nextra, uint64_t first)
{
	const struct extra	*e;
	enum form_id		 id, end = form_end(table);

	for (id = form_first(table); id < end; id++)
		if (sheet->row[id].present && keep_row(p, sheet,
		    &sheet->row[id], (size_t)id, 0, first) == -1)
			return -1;
	for (; nextra < sheet->nextra; nextra++) {
		e = &sheet->extra[nextra];
		if (keep_row(p, sheet, &e->row, EXTRA, e->code, first) == -1)
			return -1;
	}
	return 0;
}

static size_t
bytes_of(const struct stencil *p)
{
	return p->text.cap + p->rows.cap +
	    (p->plain != NULL ? sizeof(*p->plain) : 0);
}

/* Nothing is kept.  The memory goes: each needs what it has. */
static void
stencil_clear(struct stencils *all, struct stencil *p)
{
	all->bytes -= p->table == 0 ? 0 : bytes_of(p);
	free(p->plain);
	p->plain = NULL;
	str_free(&p->text);
	str_free(&p->rows);
	p->table = p->met = 0;
}

/* Have no more bytes than may be kept, by those of others: of places that were
 * not met again since they were asked before. */
static void
make_room(struct stencils *all, const struct stencil *for_it)
{
	struct stencil	*p;

	while (all->bytes > LIM_KEPT) {
		p = &all->place[all->hand++ % LIM_STENCILS];
		if (p->met)
			p->met = 0;
		else if (p != for_it)
			stencil_clear(all, p);
	}
}

int
stencil_keep(struct stencils *all, int table, int form, const struct shape *s,
    const struct plain *plain, const struct sheet *sheet, size_t nextra)
{
	struct stencil	*p;
	struct key	 key = key_of(s, plain != NULL);
	int		 kept;

	p = place_of(all, plain != NULL, table, form, &key, &kept);
	stencil_clear(all, p);
	if (plain != NULL) {
		if ((p->plain = malloc(sizeof(*p->plain))) == NULL)
			return -1;
		*p->plain = *plain;
	}
	p->key = key;
	if (keep_rows(p, sheet, table, nextra, s->first) == -1)
		return -1;
	str_fit(&p->text);
	str_fit(&p->rows);
	p->used = ++all->uses;
	p->form = form;
	p->table = table;
	all->bytes += bytes_of(p);
	make_room(all, p);
	return 0;
}

void
stencil_free(struct stencils *all)
{
	struct stencil	*p;

	for (p = all->place; p < all->place + LIM_STENCILS; p++)
		stencil_clear(all, p);
	memset(all, 0, sizeof(*all));
}
