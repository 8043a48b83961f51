#include "sheet.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "limits.h"

static const char *const words[DOUBTS] = {
	"order", "label", "short", "long", "glued", "split", "blank", "text",
	"unit", "again", "column", "stray"
};

const char *
doubt_word(int i)
{
	return words[i];
}

/* Empty all but the rows of the form. */
static void
clear_rest(struct sheet *s)
{
	str_clear(&s->report);
	str_clear(&s->org);
	str_clear(&s->text);
	s->year = 0;
	s->nextra = 0;
	s->folded = 0;
}

void
sheet_clear(struct sheet *s)
{
	clear_rest(s);
	memset(s->row, 0, sizeof(s->row));
}

void
sheet_reset(struct sheet *s)
{
	form_set	folded = s->folded;
	struct row	*r;

	clear_rest(s);
	for (r = s->row; r < s->row + F_ROWS; r++, folded >>= 1)
		if (folded & 1)
			memset(r, 0, offsetof(struct row, cell));
		else if (r->present)
			memset(r, 0, sizeof(*r));
}

void
sheet_fold(struct sheet *s, enum form_id id)
{
	struct row	*r = &s->row[id];
	struct cell	*c = r->cell;
	unsigned	 printed = 0, blanks = 0;
	int		 i;

	if (s->folded >> id & 1)
		return;
	for (i = 0; i < FORM_COLS; i++, c++) {
		if ((c->doubt & ~DOUBT_BLANK) != 0 || c->line != 0 ||
		    (c->printed && (c->num.scale != 0 || c->num.digits < 0 ||
		    c->num.digits > UINT32_MAX)))
			return;
		s->count[id][i] = c->printed ? (uint32_t)c->num.digits : 0;
		printed |= (unsigned)(c->printed != 0) << i;
		blanks |= (unsigned)(c->doubt != 0) << i;
	}
	s->count[id][FORM_COLS] = 0;
	r->printed = (col_set)printed;
	r->blanks = (col_set)blanks;
	memset(r->cell, 0, sizeof(r->cell));
	s->folded |= (form_set)1 << id;
}

void
sheet_unfold_row(struct sheet *s, enum form_id id)
{
	struct row	*r = &s->row[id];
	form_set	 bit = (form_set)1 << id;
	int		 i;

	if (!(s->folded & bit))
		return;
	s->folded &= ~bit;
	for (i = 0; i < FORM_COLS; i++)
		r->cell[i] = (struct cell){ .num = { s->count[id][i], 0 },
		    .printed = r->printed >> i & 1,
		    .doubt = r->blanks >> i & 1 ? DOUBT_BLANK : 0 };
}

void
sheet_unfold(struct sheet *s)
{
	while (s->folded != 0)
		sheet_unfold_row(s, (enum form_id)__builtin_ctzll(s->folded));
}

void
sheet_free(struct sheet *s)
{
	str_free(&s->report);
	str_free(&s->org);
	str_free(&s->text);
	free(s->extra);
	s->extra = NULL;
	s->nextra = s->capextra = 0;
}

int
sheet_text(struct sheet *s, const char *p, size_t n, size_t *at)
{
	if (s->text.len == 0 && str_add(&s->text, "", 1) == -1)
		return -1;
	*at = s->text.len;
	return str_addz(&s->text, p, n);
}

/* For as many bytes as a row's a call is quicker than what compilers write in
 * its place. */
static void	*(*const volatile set_bytes)(void *, int, size_t) = memset;

/* An extra row behind the others, which is not counted yet. */
static struct extra *
next_extra(struct sheet *s, char table)
{
	struct extra	*p;
	size_t		 cap = s->capextra ? s->capextra * 2 : 16;

	/* Behind rows too many, there is room for headings, and for the word
	 * that there is no more room. */
	if (s->nextra >= LIM_EXTRAS + (table == '!' ? LIM_EXTRAS / 5 :
	    table == '0' ? LIM_EXTRAS / 10 : 0)) {
		errno = EFBIG;
		return NULL;
	}
	if (s->nextra == s->capextra) {
		if ((p = reallocarray(s->extra, cap, sizeof(*p))) == NULL)
			return NULL;
		s->extra = p;
		s->capextra = cap;
	}
	p = &s->extra[s->nextra];
	(void)set_bytes(p, 0, sizeof(*p));
	p->table = table;
	p->row.present = 1;
	return p;
}

struct extra *
sheet_extra(struct sheet *s, char table, const char *code)
{
	struct extra	*p = next_extra(s, table);

	if (p == NULL || sheet_text(s, code, strlen(code), &p->code) == -1)
		return NULL;
	s->nextra++;
	return p;
}

struct extra *
sheet_extra_text(struct sheet *s, char table, const char *text, size_t code,
    size_t n)
{
	struct extra	*p = next_extra(s, table);
	struct str	*t = &s->text;
	char		*at;

	/* An empty string stands before all, and NULs behind these. */
	if (p == NULL || (t->cap - t->len <= n + 2 &&
	    str_reserve(t, n + 2) == -1))
		return NULL;
	if (t->len == 0)
		t->p[t->len++] = '\0';
	at = t->p + t->len;
	memcpy(at, text, n);
	at[code] = at[n] = at[n + 1] = '\0';
	p->code = t->len;
	p->row.label = p->code + code + 1;
	t->len += n + 1;
	s->nextra++;
	return p;
}

const struct extra *
sheet_heading(const struct sheet *s, const char *code)
{
	size_t	i;

	for (i = 0; i < s->nextra; i++)
		if (s->extra[i].table == '0' &&
		    strcmp(sheet_string(s, s->extra[i].code), code) == 0)
			return &s->extra[i];
	return NULL;
}

int
sheet_rows(const struct sheet *s, int table)
{
	enum form_id	i, end = form_end(table);
	int		n = 0;

	for (i = form_first(table); i < end; i++)
		n += s->row[i].present;
	return n;
}

int
sheet_form(const struct sheet *s, int table)
{
	enum form_id	i, end = form_end(table);
	int		said = 0, rows = 0;

	for (i = form_first(table); i < end; i++) {
		if (!s->row[i].present)
			continue;
		said |= s->row[i].form;
		if (form_rows[i].editions != FORM_BOTH)
			rows |= form_rows[i].editions;
	}
	if (said == FORM_2019 || said == FORM_2021)
		return said;
	return rows == FORM_2019 || rows == FORM_2021 ? rows : 0;
}

int
sheet_edition(const struct sheet *s, int table)
{
	int	form = sheet_form(s, table);

	return form != 0 ? form : form_of_year(s->year);
}

int
sheet_row_form(const struct sheet *s, enum form_id id)
{
	if (s->row[id].form != 0)
		return s->row[id].form;
	if (form_rows[id].editions != FORM_BOTH)
		return form_rows[id].editions;
	return sheet_form(s, form_rows[id].table);
}

int
sheet_col(const struct sheet *s, enum form_id id, enum form_col col)
{
	const uint8_t	*cols = form_cols(id, sheet_row_edition(s, id));
	int		 c;

	for (c = 0; c < FORM_COLS; c++)
		if (cols[c] == col)
			return c;
	return -1;
}

unsigned
row_doubts(const struct row *r)
{
	unsigned	all = r->doubt;
	int		c;

	for (c = 0; c < FORM_COLS; c++)
		all |= r->cell[c].doubt;
	return all;
}

int
sheet_same(const struct cell *a, const struct cell *b, int n)
{
	int	i;

	for (i = 0; i < n; i++)
		if (a[i].printed != b[i].printed || (a[i].printed &&
		    number_cmp(a[i].num, b[i].num) != 0))
			return 0;
	return 1;
}

int
sheet_sum(const struct cell *cell, int n, struct total *sum)
{
	int	i, printed = 0;

	*sum = (struct total){ 0 };
	for (i = 0; i < n; i++) {
		if (!cell[i].printed)
			continue;
		printed++;
		/* Most are whole numbers. */
		if (cell[i].num.scale == sum->scale) {
			sum->digits += cell[i].num.digits;
			sum->count++;
		} else
			(void)total_add(sum, cell[i].num, 1);
	}
	return printed;
}

int
sheet_is_even(const struct cell *cell, int ncols)
{
	const struct cell	*last = &cell[ncols - 1];
	struct total		 sum, whole;

	(void)sheet_sum(cell, ncols - 1, &sum);
	/* Most are whole numbers. */
	if (last->printed && last->num.scale == sum.scale)
		return sum.digits == last->num.digits;
	(void)sheet_sum(last, 1, &whole);
	return total_cmp(&sum, &whole) == 0;
}

int
doubt_format(struct str *out, const struct row *r,
    const uint8_t cols[FORM_COLS])
{
	unsigned	all = row_doubts(r);
	int		i, c, n, any = 0;

	for (i = 0; all >> i != 0; i++) {
		if (!(all >> i & 1))
			continue;
		n = 0;
		for (c = 0; c < FORM_COLS && !(r->doubt >> i & 1); c++) {
			if (!(r->cell[c].doubt >> i & 1))
				continue;
			if (n == 0 && ((any && str_adds(out, " ") == -1) ||
			    str_adds(out, words[i]) == -1))
				return -1;
			if (str_adds(out, n++ == 0 ? ":" : ",") == -1 ||
			    str_adds(out, form_col_name(cols[c])) == -1)
				return -1;
		}
		if (r->doubt >> i & 1) {
			if ((any && str_adds(out, " ") == -1) ||
			    str_adds(out, words[i]) == -1)
				return -1;
			n = 1;
		}
		any |= n > 0;
	}
	return 0;
}

static uint16_t
word_bit(const char *p, size_t n)
{
	int	i;

	for (i = 0; i < DOUBTS; i++)
		if (*words[i] == *p && strlen(words[i]) == n &&
		    memcmp(words[i], p, n) == 0)
			return (uint16_t)(1 << i);
	return DOUBT_TEXT;
}

/* Is this the name of a column? */
static int
is_col(enum form_col col, const char *p, size_t n)
{
	const char	*name = form_col_name(col);

	return *name == *p && strlen(name) == n && memcmp(name, p, n) == 0;
}

/* Set a bit on the cells that a list of column names has, mostly in order. */
static int
parse_cols(struct row *r, const uint8_t cols[FORM_COLS], uint16_t bit,
    const char *p, const char *end)
{
	const char	*q;
	enum form_col	 col;
	int		 c, next = 0;

	for (; p < end; p = q + 1) {
		if ((q = memchr(p, ',', (size_t)(end - p))) == NULL)
			q = end;
		for (c = next; c < FORM_COLS; c++)
			if (is_col((enum form_col)cols[c], p, (size_t)(q - p)))
				break;
		if (c < FORM_COLS) {
			r->cell[c].doubt |= bit;
			next = c + 1;
			continue;
		}
		if ((col = form_col_find(p, (size_t)(q - p))) == C_NONE)
			return -1;
		for (c = 0; c < FORM_COLS; c++)
			if (cols[c] == col)
				r->cell[c].doubt |= bit;
	}
	return 0;
}

int
doubt_parse(struct row *r, const uint8_t cols[FORM_COLS], const char *p,
    size_t n)
{
	const char	*end = p + n, *q, *colon;
	uint16_t	 bit;

	for (; p < end; p = q + 1) {
		if ((q = memchr(p, ' ', (size_t)(end - p))) == NULL)
			q = end;
		if (q == p)
			return -1;
		if ((colon = memchr(p, ':', (size_t)(q - p))) == NULL) {
			r->doubt |= word_bit(p, (size_t)(q - p));
			continue;
		}
		bit = word_bit(p, (size_t)(colon - p));
		if (parse_cols(r, cols, bit, colon + 1, q) == -1)
			return -1;
	}
	return 0;
}

void
sheet_ends(struct sheet *s, int table, size_t first, uint64_t line)
{
	struct row	*row = &s->row[form_first(table)];
	struct row	*end = &s->row[form_end(table)];
	int		 i;

	for (; row < end; row++) {
		for (i = 0; i < FORM_COLS; i++)
			if (cell_line(row, i) > line)
				row->cell[i].line = (uint32_t)line;
		if (row->line > line)
			row->line = line;
	}
	for (; first < s->nextra; first++)
		if (s->extra[first].row.line > line)
			s->extra[first].row.line = line;
}
