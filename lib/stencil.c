#include "stencil.h"

#include <stdlib.h>
#include <string.h>

/* Eight bytes at a time. */
static uint64_t
hash_of(const struct str *s, int table, int form)
{
	uint64_t	h = (uint64_t)table * 4 + (uint64_t)form, word;
	size_t		i;

	for (i = 0; s->len - i >= 8; i += 8) {
		memcpy(&word, s->p + i, sizeof(word));
		h = (h ^ word) * 0x9e3779b97f4a7c15u;
		h ^= h >> 32;
	}
	for (; i < s->len; i++)
		h = (h ^ (unsigned char)s->p[i]) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* What a section is kept by. */
static const struct str *
key_of(const struct shape *s, int is_plain)
{
	return is_plain ? &s->text : &s->lines;
}

static int
is_kept(const struct stencil *p, int is_plain, int table, int form,
    const struct str *key)
{
	return p->table == table && p->form == form &&
	    p->is_plain == is_plain && p->key.len == key->len &&
	    memcmp(p->key.p, key->p, key->len) == 0;
}

/* The place of a section; or, where none of its two has it, that which has not
 * been used for longer.  Is it kept there? */
static struct stencil *
place_of(struct stencils *all, int is_plain, int table, int form,
    const struct shape *s, int *kept)
{
	const struct str	*key = key_of(s, is_plain);
	const uint64_t		 hash = hash_of(key, table, form);
	struct stencil		*p = &all->place[hash % LIM_STENCILS];
	struct stencil		*q = &all->place[(hash ^ 1) % LIM_STENCILS];

	if ((*kept = is_kept(p, is_plain, table, form, key)))
		return p;
	*kept = is_kept(q, is_plain, table, form, key);
	return *kept || q->used < p->used ? q : p;
}

const struct stencil *
stencil_find(struct stencils *all, int table, int form, const struct shape *s)
{
	struct stencil	*p;
	int		 is_plain, kept;

	for (is_plain = s->nfigure > 0; is_plain >= 0; is_plain--) {
		p = place_of(all, is_plain, table, form, s, &kept);
		if (kept && (!is_plain || plain_holds(&p->plain, s->figure))) {
			p->used = ++all->uses;
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
	const struct stencil_row	*r;
	struct extra			*e;
	struct row			*row;
	size_t				 text;

	if (sheet_text(sheet, str_text(&p->text), p->text.len, &text) == -1)
		return -1;
	for (r = p->row; r < p->row + p->nrow; r++) {
		if (r->id != -1)
			row = &sheet->row[r->id];
		else if ((e = sheet_extra(sheet, (char)('0' + p->table),
		    p->text.p + r->code)) != NULL)
			row = &e->row;
		else
			return -1;
		*row = r->row;
		row->label += text;
		move_lines(row, s->first - 1);
		if (p->is_plain)
			put_figures(row, &p->plain.row[r->id], s->figure);
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

static int
keep_row(struct stencil *p, const struct sheet *sheet, const struct row *row,
    int id, size_t code, uint64_t first)
{
	struct stencil_row	*r = &p->row[p->nrow++];

	*r = (struct stencil_row){ .id = id, .code = code, .row = *row };
	move_lines(&r->row, 1 - first);
	return keep_text(p, sheet, &r->row.label) == -1 || (id == -1 &&
	    keep_text(p, sheet, &r->code) == -1) ? -1 : 0;
}

static int
keep_rows(struct stencil *p, const struct sheet *sheet, int table,
    size_t nextra, uint64_t first)
{
	const struct extra	*e;
	enum form_id		 id, end = form_end(table);

	p->row = reallocarray(NULL, (size_t)sheet_rows(sheet, table) +
	    sheet->nextra - nextra, sizeof(*p->row));
	if (p->row == NULL)
		return -1;
	for (id = form_first(table); id < end; id++)
		if (sheet->row[id].present && keep_row(p, sheet,
		    &sheet->row[id], (int)id, 0, first) == -1)
			return -1;
	for (; nextra < sheet->nextra; nextra++) {
		e = &sheet->extra[nextra];
		if (keep_row(p, sheet, &e->row, -1, e->code, first) == -1)
			return -1;
	}
	return 0;
}

/* Nothing is kept.  The memory goes: each needs what it has. */
static void
stencil_clear(struct stencil *p)
{
	str_free(&p->key);
	str_free(&p->text);
	free(p->row);
	p->row = NULL;
	p->nrow = 0;
	p->table = 0;
}

int
stencil_keep(struct stencils *all, int table, int form, const struct shape *s,
    const struct plain *plain, const struct sheet *sheet, size_t nextra)
{
	struct stencil	*p;
	int		 kept;

	p = place_of(all, plain != NULL, table, form, s, &kept);
	stencil_clear(p);
	if (str_set(&p->key, key_of(s, plain != NULL)->p,
	    key_of(s, plain != NULL)->len) == -1 ||
	    keep_rows(p, sheet, table, nextra, s->first) == -1)
		return -1;
	p->is_plain = plain != NULL;
	if (plain != NULL)
		p->plain = *plain;
	p->used = ++all->uses;
	p->form = form;
	p->table = table;
	return 0;
}

void
stencil_free(struct stencils *all)
{
	struct stencil	*p;

	for (p = all->place; p < all->place + LIM_STENCILS; p++)
		stencil_clear(p);
	memset(all, 0, sizeof(*all));
}
