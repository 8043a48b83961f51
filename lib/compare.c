#include "compare.h"

#include <err.h>
#include <string.h>

#include "finding.h"
#include "out.h"

/* One side of a comparison. */
struct value {
	int		printed;
	struct total	num;
	uint16_t	doubt;		/* of the cell and its row */
	uint64_t	line;
};

enum kind { SAME, CHANGED, ADDED, REMOVED };

static const char *const kinds[] = { "same", "changed", "added", "removed" };

struct change {
	enum kind		 kind;
	const struct sheet	*sheet[2];	/* old, new; or NULL */
	struct value		 value[2];
	enum form_id		 row;
	enum form_col		 col;
	char			 old[NUMBER_SIZE], new[NUMBER_SIZE];
	char			 delta[NUMBER_SIZE], percent[NUMBER_SIZE];
};

void
compare_put_header(void)
{
	out_puts("org\ttable\trow\tcol\tyear_old\told\tyear_new\tnew\tdelta\t"
	    "percent\tchange\treport\tline\tdoubt\treport_old\tline_old\n");
}

/* Add one to a number in n decimal digits, the first of which is 0. */
static void
add_one(char *digits, size_t n)
{
	while (digits[n - 1] == '9')
		digits[--n] = '0';
	digits[n - 1]++;
}

void
compare_percent(const struct total *old, const struct total *delta,
    char out[NUMBER_SIZE])
{
	struct total	zero = { .scale = delta->scale }, a, b, quotient;
	number_wide	rest;
	char		digits[NUMBER_SIZE + 4] = "0";
	size_t		n, i, k = 0;

	out[0] = '\0';
	if (old->digits == 0)
		return;
	/* Both at one scale; then thousandths by long division, for a product
	 * by 1000 may not fit. */
	a = total_sub(old, &zero);
	zero.scale = a.scale;
	b = total_sub(delta, &zero);
	a.digits = a.digits < 0 ? -a.digits : a.digits;
	rest = b.digits < 0 ? -b.digits : b.digits;
	quotient = (struct total){ .digits = rest / a.digits };
	n = 1 + total_format(&quotient, digits + 1);
	for (i = 0; i < 3; i++) {
		rest = rest % a.digits * 10;
		digits[n++] = (char)('0' + (int)(rest / a.digits));
	}
	if (rest % a.digits * 2 >= a.digits)
		add_one(digits, n);
	for (i = 0; i < n - 2 && digits[i] == '0'; i++)
		continue;
	if (b.digits < 0 && strspn(digits + i, "0") < n - i)
		out[k++] = '-';
	memcpy(out + k, digits + i, n - 1 - i);
	k += n - 1 - i;
	out[k++] = '.';
	out[k++] = digits[n - 1];
	out[k] = '\0';
}

static struct value
read_cell(const struct sheet *s, enum form_id id, enum form_col col)
{
	struct value		 v = { .printed = 0 };
	const struct row	*r;
	int			 c;

	if (s == NULL || (c = sheet_col(s, id, col)) == -1)
		return v;
	r = &s->row[id];
	v.printed = r->cell[c].printed;
	v.doubt = r->doubt | r->cell[c].doubt;
	v.line = r->cell[c].line != 0 ? r->cell[c].line : r->line;
	if (v.printed)
		(void)total_add(&v.num, r->cell[c].num, 1);
	return v;
}

/* Row 3.6 of a report on the 2021 form: the sum of 3.6.1 to 3.6.3.  One that
 * is not printed leaves it empty. */
static struct value
read_otherwise(const struct sheet *s, enum form_col col)
{
	struct value	sum = { .printed = 1 }, v;
	int		id, any = 0;

	for (id = F_OTHERWISE_1; id <= F_OTHERWISE_3; id++) {
		v = read_cell(s, (enum form_id)id, col);
		sum.printed &= v.printed;
		any |= v.printed;
		sum.doubt |= v.doubt;
		if (sum.line == 0)
			sum.line = v.line;
		if (v.printed)
			(void)total_add(&sum.num, s->row[id].cell[
			    sheet_col(s, (enum form_id)id, col)].num, 1);
	}
	if (any && !sum.printed)
		sum.doubt |= DOUBT_BLANK;
	return sum;
}

/* The edition in which a report has, or would have, a row; 0 if it does not
 * have the table, or does not tell. */
static int
edition(const struct sheet *s, enum form_id id)
{
	int	table = form_rows[id].table;

	if (s == NULL || sheet_rows(s, table) == 0)
		return 0;
	if (table == 2 && s->row[id].present)
		return sheet_row_edition(s, id);
	return sheet_edition(s, table);
}

static void
put_field(const char *s)
{
	out_puts(s);
	out_char('\t');
}

static void
put_number(uint64_t v)
{
	if (v != 0)
		out_uint(v);
	out_char('\t');
}

static void
put_report(const struct sheet *s, uint64_t line)
{
	put_field(s == NULL ? "" : str_text(&s->report));
	if (line != 0)
		out_uint(line);
}

static void
put_row(const struct change *c)
{
	static const uint8_t	 none[FORM_COLS];
	const struct sheet	*old = c->sheet[0], *new = c->sheet[1];
	const struct form_row	*r = &form_rows[c->row];
	struct row		 one = { .present = 1 };
	struct str		 doubt = { NULL, 0, 0 };

	put_field(str_text(new != NULL ? &new->org : &old->org));
	out_uint(r->table);
	out_char('\t');
	put_field(r->code);
	put_field(form_col_name(c->col));
	put_number(old == NULL ? 0 : (uint64_t)old->year);
	put_field(c->old);
	put_number(new == NULL ? 0 : (uint64_t)new->year);
	put_field(c->new);
	put_field(c->delta);
	put_field(c->percent);
	put_field(kinds[c->kind]);
	put_report(new, c->value[1].line);
	out_char('\t');
	one.doubt = c->value[0].doubt | c->value[1].doubt;
	if (doubt_format(&doubt, &one, none) == -1)
		err(2, NULL);
	put_field(str_text(&doubt));
	str_free(&doubt);
	put_report(old, c->value[0].line);
	out_char('\n');
}

/* Append a list of strings, NULL-ended. */
static void
add_all(struct str *out, const char *const *list)
{
	for (; *list != NULL; list++)
		if (str_adds(out, *list) == -1)
			err(2, NULL);
}

/* Append a value and its year: `5 (2021)'. */
static void
add_value(struct str *out, const char *value, const struct sheet *s)
{
	char	year[NUMBER_SIZE];

	(void)number_format((struct number){ s->year, 0 }, year);
	add_all(out, (const char *const []){ value, " (", year, ")", NULL });
}

static void
put_message(const struct change *c)
{
	int		 new = c->kind != REMOVED;
	struct finding	 f = finding_about(c->sheet[new]);
	struct str	 text = { NULL, 0, 0 };

	f.level = LEVEL_INFO;
	f.rule = kinds[c->kind];
	f.line = c->value[new].line;
	add_all(&text, (const char *const []){ str_text(&f.sheet->org), ", ",
	    form_rows[c->row].label, ", ", form_col_name(c->col), ": ", NULL });
	if (*c->old != '\0')
		add_value(&text, c->old, c->sheet[0]);
	if (*c->old != '\0' && *c->new != '\0')
		add_all(&text, (const char *const []){ " to ", NULL });
	if (*c->new != '\0')
		add_value(&text, c->new, c->sheet[1]);
	if (*c->delta != '\0')
		add_all(&text, (const char *const []){ ", ",
		    *c->delta == '-' ? "" : "+", c->delta, NULL });
	if (*c->percent != '\0')
		add_all(&text, (const char *const []){ ", ",
		    *c->percent == '-' ? "" : "+", c->percent, " %", NULL });
	f.text = str_text(&text);
	finding_put_message(&f);
	str_free(&text);
}

/* Tell what two values make of a cell. */
static void
compare_values(struct compare *cmp, struct change *c)
{
	const struct value	*old = &c->value[0], *new = &c->value[1];
	struct total		 delta;

	if (!old->printed && !new->printed)
		return;
	c->old[0] = c->new[0] = c->delta[0] = c->percent[0] = '\0';
	if (old->printed)
		(void)total_format(&old->num, c->old);
	if (new->printed)
		(void)total_format(&new->num, c->new);
	if (old->printed && new->printed) {
		delta = total_sub(&new->num, &old->num);
		(void)total_format(&delta, c->delta);
		compare_percent(&old->num, &delta, c->percent);
		c->kind = delta.digits == 0 ? SAME : CHANGED;
	} else
		c->kind = new->printed ? ADDED : REMOVED;
	cmp->changes += c->kind != SAME;
	if (c->kind == SAME && !cmp->all)
		return;
	if (cmp->messages)
		put_message(c);
	else
		put_row(c);
}

/* Is a column one of a row's in an edition? */
static int
has_col(enum form_id id, int in, int col)
{
	return memchr(form_cols(id, in), col, FORM_COLS) != NULL;
}

/*
 * Between two editions row 3.6 stands for the sum of 3.6.1 to 3.6.3, and the
 * columns of table 2 that only one has are left out.
 */
static void
compare_row(struct compare *cmp, struct change *c)
{
	int		 e[2], i, side;
	int		 split = c->row >= F_OTHERWISE_1 &&
			    c->row <= F_OTHERWISE_3;
	const uint8_t	*cols;

	for (side = 0; side < 2; side++)
		e[side] = edition(c->sheet[side], c->row);
	if (e[0] == 0 || e[1] == 0)
		e[0] = e[1] = e[0] + e[1];
	if (split && e[0] != e[1])
		return;
	cols = form_cols(c->row, e[1] != 0 ? e[1] : FORM_2021);
	for (i = 0; i < FORM_COLS && cols[i] != C_NONE; i++) {
		if (e[0] != e[1] && !has_col(c->row, e[0], cols[i]))
			continue;
		c->col = (enum form_col)cols[i];
		for (side = 0; side < 2; side++)
			c->value[side] = c->row == F_OTHERWISE &&
			    e[0] != e[1] && e[side] == FORM_2021 ?
			    read_otherwise(c->sheet[side], c->col) :
			    read_cell(c->sheet[side], c->row, c->col);
		compare_values(cmp, c);
	}
}

void
compare_sheets(struct compare *cmp, const struct sheet *old,
    const struct sheet *new)
{
	struct change	c = { .sheet = { old, new } };
	int		id;

	for (id = 0; id < F_ROWS; id++) {
		c.row = (enum form_id)id;
		if ((old != NULL && old->row[id].present) ||
		    (new != NULL && new->row[id].present) ||
		    id == F_OTHERWISE)
			compare_row(cmp, &c);
	}
}
