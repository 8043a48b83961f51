#include "delta.h"

#include <string.h>

#include "change.h"
#include "out.h"

/* The bytes of a change but for names: codes, and numbers. */
#define FIELDS_SIZE	(8 * NUMBER_SIZE)

static inline char *
add(char *p, const char *s, size_t n)
{
	memcpy(p, s, n);
	return p + n;
}

static inline char *
add_stamp(char *p, const struct stamp *w)
{
	memcpy(p, w->text, sizeof(w->text));
	return p + w->n;
}

/* A field and its TAB as a stamp. */
static void
set_stamp(struct stamp *w, const char *s)
{
	w->n = strlen(s);
	memcpy(w->text, s, w->n);
	w->text[w->n++] = '\t';
}

/* A column's name. */
static inline const struct stamp *
name_of(enum form_col col)
{
	static struct stamp	names[C_COLS];
	struct stamp		*w = &names[col];

	if (w->n == 0)
		set_stamp(w, form_col_name(col));
	return w;
}

static inline char *
add_count(char *p, int64_t v)
{
	if (v >= 0 && v <= 9) {
		*p = (char)('0' + v);
		return p + 1;
	}
	return p + number_format((struct number){ v, 0 }, p);
}

/* What change_put() gives as percent, of counts: rounded to one decimal, half
 * away from 0. */
static char *
add_percent(char *p, int64_t part, int64_t whole)
{
	int64_t	a = part < 0 ? -part : part, q;

	if (whole == 0)
		return p;
	q = (a * 2000 + whole) / (whole * 2);
	if (part < 0 && q != 0)
		*p++ = '-';
	p = add_count(p, q / 10);
	*p++ = '.';
	*p++ = (char)('0' + q % 10);
	return p;
}

int
delta_begin(struct delta *l, const struct sheet *old, const struct sheet *new)
{
	char	year[NUMBER_SIZE];
	int	side;

	if (old == NULL || new == NULL)
		return 0;
	l->sheet[OLD] = old;
	l->sheet[NEW] = new;
	l->body = change_name(old, new);
	for (side = 0; side < SIDES; side++) {
		year[0] = '\0';
		if (l->sheet[side]->year != 0)
			(void)number_format((struct number){
			    l->sheet[side]->year, 0 }, year);
		set_stamp(&l->year[side], year);
		if (l->sheet[side]->report.len > DELTA_NAME)
			return 0;
	}
	return l->body->len <= DELTA_NAME;
}

/* A report's name and its line. */
static char *
add_place(char *p, const struct sheet *s, uint64_t line)
{
	p = add(p, str_text(&s->report), s->report.len);
	*p++ = '\t';
	return line == 0 ? p : add_count(p, (int64_t)line);
}

static void
begin_row(struct delta *l, const struct pair *pair)
{
	char	*p = l->tail;

	set_stamp(&l->mark, form_rows[pair->row].code);
	p = add_place(p, l->sheet[NEW], pair->beside[NEW]->line);
	p = add(p, "\t\t", 2);
	p = add_place(p, l->sheet[OLD], pair->beside[OLD]->line);
	*p++ = '\n';
	l->ntail = (size_t)(p - l->tail);
}

/* A year and its value, empty where none is printed. */
static inline char *
add_side(char *p, const struct stamp *year, const struct cell *c)
{
	p = add_stamp(p, year);
	if (c->printed)
		p = add_count(p, c->num.digits);
	*p++ = '\t';
	return p;
}

static void
put(const struct delta *l, const struct pair *pair, int i, enum form_col col)
{
	const struct cell	*old = &pair->beside[OLD]->cell[i];
	const struct cell	*new = &pair->beside[NEW]->cell[i];
	int64_t			 by = new->num.digits - old->num.digits;
	char			*p = out_room(l->body->len + l->ntail +
				    FIELDS_SIZE);

	p = add(p, str_text(l->body), l->body->len);
	*p++ = '\t';
	*p++ = (char)('0' + form_rows[pair->row].table);
	*p++ = '\t';
	p = add_stamp(p, &l->mark);
	p = add_stamp(p, name_of(col));
	p = add_side(p, &l->year[OLD], old);
	p = add_side(p, &l->year[NEW], new);
	if (old->printed && new->printed) {
		p = add_count(p, by);
		*p++ = '\t';
		p = add_percent(p, by, old->num.digits);
		p = add(p, "\tchanged\t", 9);
	} else if (new->printed)
		p = add(p, "\t\tadded\t", 8);
	else
		p = add(p, "\t\tremoved\t", 10);
	out_filled(add(p, l->tail, l->ntail));
}

unsigned
delta_put(struct delta *l, const struct pair *pair)
{
	int		 edition = pair->edition[NEW] != 0 ?
			    pair->edition[NEW] : FORM_2021;
	const uint8_t	*cols = form_cols(pair->row, edition);
	unsigned	 n = 0;
	int		 i;

	begin_row(l, pair);
	for (i = 0; i < FORM_COLS && cols[i] != C_NONE; i++) {
		if (!(pair->differ >> i & 1))
			continue;
		put(l, pair, i, (enum form_col)cols[i]);
		n++;
	}
	return n;
}
