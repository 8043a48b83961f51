#include "present.h"

#include <err.h>
#include <string.h>

#include "out.h"
#include "safe.h"
#include "say.h"
#include "utf8.h"

/*
 * A block:
 *
 *	body  year -> year
 *	  report -> report
 *	totals
 *	  row	      old -> new   delta  percent
 *	row
 *	  column      old -> new   delta  percent
 */
static const char	arrow[] = " → ";
static const char	totals[] = "总计";
static const char	nothing[] = "-";
static const char	only_old[] = N_(" (in the old file only)");
static const char	only_new[] = N_(" (in the new file only)");

/* Labels wider than this stand on a line of their own: most are not, and
 * numbers of 5 digits fit behind it into 80 columns. */
#define LABEL_MAX	42
#define SCREEN		80
#define INDENT		2

enum field { FIELD_LABEL, FIELD_OLD, FIELD_NEW, FIELD_DELTA, FIELD_PERCENT,
	FIELDS };

/* The fields of one line, and the columns that each takes. */
struct line {
	struct str	text[FIELDS];
	size_t		columns[FIELDS];
};

static void
add(struct str *out, const char *s)
{
	if (str_adds(out, s) == -1)
		err(2, NULL);
}

static void
put_spaces(size_t n)
{
	while (n-- > 0)
		out_char(' ');
}

static size_t
columns_of(const char *s)
{
	return utf8_columns(s, strlen(s));
}

/* The form's words for a row: its group's, too, where its own are numbered
 * anew in each and both fit on a line. */
static void
add_row_label(struct str *out, enum form_id id)
{
	const char	*group = form_group_label(id);
	const char	*label = form_rows[id].label;

	if (*group != '\0' && INDENT + columns_of(group) + 1 +
	    columns_of(label) <= SCREEN) {
		add(out, group);
		add(out, " ");
	}
	add(out, label);
}

/* A number with its sign. */
static void
add_signed(struct str *out, const char *number, const char *unit)
{
	if (*number == '\0')
		return;
	if (*number != '-' && strspn(number, "0.") < strlen(number))
		add(out, "+");
	add(out, number);
	add(out, unit);
}

static int
is_total(const struct change *c)
{
	return c->col == C_TOTAL;
}

static void
make_line(struct line *l, const struct change *c)
{
	int	i, side;

	for (i = 0; i < FIELDS; i++)
		str_clear(&l->text[i]);
	if (is_total(c))
		add_row_label(&l->text[FIELD_LABEL], c->row);
	else
		add(&l->text[FIELD_LABEL], form_col_label(c->row, c->col));
	for (side = 0; side < SIDES; side++)
		add(&l->text[FIELD_OLD + side], *c->value[side] != '\0' ?
		    c->value[side] : nothing);
	add_signed(&l->text[FIELD_DELTA], c->delta, "");
	add_signed(&l->text[FIELD_PERCENT], c->percent, "%");
	for (i = 0; i < FIELDS; i++)
		l->columns[i] = utf8_columns(str_text(&l->text[i]),
		    l->text[i].len);
}

/* The columns of each field over all lines of the totals, or of the rest;
 * labels as far as LABEL_MAX. */
static void
measure(struct line *l, const struct change *c, size_t n, int of_totals,
    size_t width[FIELDS])
{
	size_t	i, k;

	memset(width, 0, FIELDS * sizeof(*width));
	for (i = 0; i < n; i++) {
		if (is_total(&c[i]) != of_totals)
			continue;
		make_line(l, &c[i]);
		for (k = 0; k < FIELDS; k++)
			if (l->columns[k] > width[k] &&
			    (k != FIELD_LABEL || l->columns[k] <= LABEL_MAX))
				width[k] = l->columns[k];
	}
}

static void
put_text(const struct str *s)
{
	out_write(str_text(s), s->len);
}

/* A field set to the right of its width. */
static void
put_right(const struct line *l, enum field i, const size_t width[FIELDS])
{
	put_spaces(width[i] - l->columns[i]);
	put_text(&l->text[i]);
}

static void
put_line(struct line *l, const struct change *c, const size_t width[FIELDS])
{
	struct str	doubts = { NULL, 0, 0 };

	make_line(l, c);
	put_spaces(INDENT);
	put_text(&l->text[FIELD_LABEL]);
	if (l->columns[FIELD_LABEL] > width[FIELD_LABEL]) {
		out_char('\n');
		put_spaces(INDENT + width[FIELD_LABEL]);
	} else
		put_spaces(width[FIELD_LABEL] - l->columns[FIELD_LABEL]);
	put_spaces(INDENT);
	put_right(l, FIELD_OLD, width);
	out_puts(arrow);
	put_right(l, FIELD_NEW, width);
	change_doubts(&doubts, c);
	if (l->columns[FIELD_DELTA] > 0 || doubts.len > 0) {
		put_spaces(INDENT);
		put_right(l, FIELD_DELTA, width);
	}
	if (l->columns[FIELD_PERCENT] > 0 || doubts.len > 0) {
		put_spaces(INDENT);
		put_right(l, FIELD_PERCENT, width);
	}
	if (doubts.len > 0) {
		out_puts("  [");
		put_text(&doubts);
		out_char(']');
	}
	out_char('\n');
	str_free(&doubts);
}

static void
put_safe(const char *text)
{
	struct str	safe = { NULL, 0, 0 };

	if (safe_add(&safe, text, strlen(text)) == -1)
		err(2, NULL);
	put_text(&safe);
	str_free(&safe);
}

static void
put_year(const struct sheet *s)
{
	if (s != NULL)
		out_uint((uint64_t)s->year);
	else
		out_puts(nothing);
}

/* Whose block it is: the body's name, twice where it has changed, the years and
 * the reports. */
static void
put_head(const struct sheet *old, const struct sheet *new)
{
	const char	*now = change_body(old, new);
	const char	*was = old != NULL && old->org.len > 0 ?
			    str_text(&old->org) : now;

	put_safe(was);
	put_spaces(INDENT);
	put_year(old);
	out_puts(arrow);
	if (strcmp(was, now) != 0) {
		put_safe(now);
		put_spaces(INDENT);
	}
	put_year(new);
	out_char('\n');
	put_spaces(INDENT);
	if (old != NULL)
		put_safe(str_text(&old->report));
	if (old != NULL && new != NULL)
		out_puts(arrow);
	if (new != NULL)
		put_safe(str_text(&new->report));
	if (old == NULL || new == NULL)
		out_puts(_(new == NULL ? only_old : only_new));
	out_char('\n');
}

static void
put_totals(struct line *l, const struct change *c, size_t n)
{
	size_t	width[FIELDS], i;

	measure(l, c, n, 1, width);
	if (width[FIELD_OLD] == 0)
		return;
	out_puts(totals);
	out_char('\n');
	for (i = 0; i < n; i++)
		if (is_total(&c[i]))
			put_line(l, &c[i], width);
}

static void
put_cells(struct line *l, const struct change *c, size_t n)
{
	struct str	label = { NULL, 0, 0 };
	size_t		width[FIELDS], i;
	enum form_id	row = F_ROWS;

	measure(l, c, n, 0, width);
	for (i = 0; i < n; i++) {
		if (is_total(&c[i]))
			continue;
		if (c[i].row != row) {
			row = c[i].row;
			str_clear(&label);
			add_row_label(&label, row);
			put_text(&label);
			out_char('\n');
		}
		put_line(l, &c[i], width);
	}
	str_free(&label);
}

void
present(const struct sheet *old, const struct sheet *new,
    const struct change *c, size_t n)
{
	struct line	l = { .columns = { 0 } };
	int		i;

	put_head(old, new);
	if (old == NULL || new == NULL)
		return;
	put_totals(&l, c, n);
	put_cells(&l, c, n);
	for (i = 0; i < FIELDS; i++)
		str_free(&l.text[i]);
}
