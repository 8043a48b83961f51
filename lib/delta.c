#include "delta.h"

#include <string.h>

#include "change.h"
#include "out.h"

/* The bytes of a change but for names: codes, and numbers. */
#define FIELDS_SIZE	(8 * NUMBER_SIZE)

/* Copies are of whole blocks: what stands behind them is written over. */
#define BLOCK	16

static inline char *
add_word(char *p, const char *word, size_t n)
{
	memcpy(p, word, n);
	return p + n;
}

static inline char *
add(char *p, const char *s, size_t n)
{
	size_t	i;

	for (i = 0; i < n; i += BLOCK)
		memcpy(p + i, s + i, BLOCK);
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

/* The digits of numbers up to three digits, without zeros before them. */
#define FEW		1000
static struct few {
	char	digit[3];
	uint8_t	n;
} few[FEW];

static void
make_few(void)
{
	struct few	*w;
	int		 v;

	if (few[0].n > 0)
		return;
	for (v = 0, w = few; v < FEW; v++, w++) {
		w->n = (uint8_t)(1 + (v > 9) + (v > 99));
		w->digit[w->n - 1] = (char)('0' + v % 10);
		if (v > 9)
			w->digit[w->n - 2] = (char)('0' + v / 10 % 10);
		if (v > 99)
			w->digit[0] = (char)('0' + v / 100);
	}
}

static inline char *
add_count(char *p, uint64_t v)
{
	if (v < FEW) {
		memcpy(p, &few[v], sizeof(few[v]));
		return p + few[v].n;
	}
	return p + number_format((struct number){ (int64_t)v, 0 }, p);
}

/* What change_put() gives as percent, of counts: rounded to one decimal, half
 * away from 0. */
static inline char *
add_percent(char *p, uint64_t part, int minus, uint64_t whole)
{
	uint64_t	q;

	if (whole == 0)
		return p;
	q = (part * 2000 + whole) / (whole * 2);
	*p = '-';
	p += minus && q != 0;
	p = add_count(p, q / 10);
	*p++ = '.';
	*p++ = (char)('0' + q % 10);
	return p;
}

int
delta_begin(struct delta *l, const struct sheet *old, const struct sheet *new)
{
	const struct str	*body, *report;
	char			 year[NUMBER_SIZE];
	int			 side;

	if (old == NULL || new == NULL)
		return 0;
	l->sheet[OLD] = old;
	l->sheet[NEW] = new;
	body = change_name(old, new);
	if (body->len > DELTA_NAME)
		return 0;
	make_few();
	memcpy(l->head, str_text(body), body->len);
	l->head[body->len] = '\t';
	l->nbody = body->len + 1;
	for (side = 0; side < SIDES; side++) {
		year[0] = '\0';
		if (l->sheet[side]->year != 0)
			(void)number_format((struct number){
			    l->sheet[side]->year, 0 }, year);
		set_stamp(&l->year[side], year);
		report = &l->sheet[side]->report;
		if (report->len > DELTA_NAME)
			return 0;
		memcpy(l->report[side], str_text(report), report->len);
		l->report[side][report->len] = '\t';
		l->nreport[side] = report->len + 1;
	}
	return 1;
}

/* A report's name and the line of a row. */
static inline char *
add_place(char *p, const struct delta *l, const struct pair *pair, int side)
{
	uint64_t	line = pair->beside[side]->line;

	p = add(p, l->report[side], l->nreport[side]);
	return line == 0 ? p : add_count(p, line);
}

static void
begin_row(struct delta *l, const struct pair *pair)
{
	const struct form_row	*r = &form_rows[pair->row];
	size_t			 n = strlen(r->code);
	char			*p = l->head + l->nbody;

	*p++ = (char)('0' + r->table);
	*p++ = '\t';
	memcpy(p, r->code, n);
	p[n] = '\t';
	l->nhead = (size_t)(p + n + 1 - l->head);
	p = add_place(l->tail, l, pair, NEW);
	*p++ = '\t';
	*p++ = '\t';
	p = add_place(p, l, pair, OLD);
	*p++ = '\n';
	l->ntail = (size_t)(p - l->tail);
}

/* One side of a cell. */
struct side {
	uint32_t	count;
	int		printed;
};

static inline struct side
side_of(const struct pair *pair, int side, int i)
{
	return (struct side){ pair->sheet[side]->count[pair->row][i],
	    pair->beside[side]->printed >> i & 1 };
}

/* A year and its value, empty where none is printed. */
static inline char *
add_side(char *p, const struct stamp *year, struct side s)
{
	p = add_stamp(p, year);
	if (s.printed)
		p = add_count(p, s.count);
	*p++ = '\t';
	return p;
}

static inline char *
add_change(char *p, const struct delta *l, struct side old, struct side new,
    enum form_col col)
{
	int		 minus = new.count < old.count;
	uint32_t	 by = minus ? old.count - new.count :
			    new.count - old.count;

	p = add(p, l->head, l->nhead);
	p = add_stamp(p, name_of(col));
	p = add_side(p, &l->year[OLD], old);
	p = add_side(p, &l->year[NEW], new);
	if (old.printed && new.printed) {
		*p = '-';
		p = add_count(p + minus, by);
		*p++ = '\t';
		p = add_percent(p, by, minus, old.count);
		p = add_word(p, "\tchanged\t", 9);
	} else if (new.printed)
		p = add_word(p, "\t\tadded\t", 8);
	else
		p = add_word(p, "\t\tremoved\t", 10);
	return add(p, l->tail, l->ntail);
}

unsigned
delta_put(struct delta *l, const struct pair *pair)
{
	int		 edition = pair->edition[NEW] != 0 ?
			    pair->edition[NEW] : FORM_2021;
	const uint8_t	*cols = form_cols(pair->row, edition);
	unsigned	 n = 0, set;
	char		*p;
	int		 i;

	begin_row(l, pair);
	p = out_room(FORM_COLS * (l->nhead + l->ntail + FIELDS_SIZE));
	for (set = pair->differ; set != 0; set &= set - 1) {
		i = __builtin_ctz(set);
		if (cols[i] == C_NONE)
			break;
		p = add_change(p, l, side_of(pair, OLD, i),
		    side_of(pair, NEW, i), (enum form_col)cols[i]);
		n++;
	}
	out_filled(p);
	return n;
}
