#include "explain.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "claim.h"
#include "listing.h"
#include "out.h"
#include "paint.h"
#include "say.h"
#include "utf8.h"

/* Columns before the text of a line: its number and a bar. */
#define MARGIN	8

/* Lines of the terminal that one with values may take; prose has one. */
#define TALL	8

/* The bytes of a line that may be a page's number alone. */
#define PAGE	24

/* The words of the column doubt, for a person; in the order of enum doubt. */
static const char *const why[DOUBTS] = {
	N_("the row is told by its place alone"),
	N_("the label is not one that the form is known to print"),
	N_("fewer values are printed than there are columns"),
	N_("more values are printed than there are columns"),
	N_("several numbers without space between them, parted by sums"),
	N_("one number printed in two pieces"),
	N_("the cell is printed empty, or has a sign for nothing"),
	N_("words, or a broken number, stand where a number should"),
	N_("the cell names another unit than the form"),
	N_("the row stands twice, with other values"),
	N_("which column a value belongs to is a guess"),
	N_("behind this row stand figures that belong to none"),
};

struct explain {
	struct shown	 shown;
	struct claim	 claim;
	size_t		 next;		/* of taking.at: the first not passed */
	struct str	 word;
};

struct explain *
explain_open(void)
{
	struct explain	*e;

	if ((e = calloc(1, sizeof(*e))) != NULL &&
	    shown_open(&e->shown) == -1) {
		free(e);
		return NULL;
	}
	paint_open();
	return e;
}

void
explain_close(struct explain *e)
{
	if (e == NULL)
		return;
	shown_free(&e->shown);
	claim_free(&e->claim);
	str_free(&e->word);
	free(e);
}

int
explain_add(struct explain *e, const struct record *r)
{
	return shown_add(&e->shown, r);
}

/* --- what is written below a line */

/* Begin one of the lines below: '=' tells, '!' warns. */
static void
put_mark(char mark)
{
	out_puts("      ");
	out_char(mark);
	out_char(' ');
}

/* What is written of a row begins with its name. */
static void
put_row_name(const struct taken_row *r, char mark)
{
	char	text[128];

	put_mark(mark);
	(void)snprintf(text, sizeof(text), _("table %c, row %s: "),
	    r->table, r->code);
	paint_puts(mark == '!' ? PAINT_DOUBT : PAINT_PLAIN, text);
}

static void
put_cell(const struct explain *e, size_t i)
{
	const struct taken	*at = &e->claim.taking.at[i];
	const struct cell	*c = taken_cell(&e->claim.taking, at);
	char			 num[NUMBER_SIZE];

	out_puts(_(taken_name(&e->claim.taking, at)));
	out_char(' ');
	if (c->printed)
		number_format(c->num, num);
	paint_puts(claim_doubted(&e->claim, i) ? PAINT_DOUBT : PAINT_VALUE,
	    c->printed ? num : _("empty"));
}

/* The doubt of a bit, about the columns of [a, b) that have it, or about the
 * row that [a, b) begins with. */
static void
put_doubt(const struct explain *e, size_t a, size_t b, int bit)
{
	const struct taking	*t = &e->claim.taking;
	int			 n = 0, whole;
	size_t			 i;

	whole = t->at[a].col == TAKEN_ROW &&
	    t->row[t->at[a].row].row->doubt >> bit & 1;
	for (i = a; i < b; i++) {
		if (t->at[i].col == TAKEN_ROW ? !whole :
		    !(taken_cell(t, &t->at[i])->doubt >> bit & 1))
			continue;
		if (n++ == 0)
			put_row_name(&t->row[t->at[a].row], '!');
		if (t->at[i].col != TAKEN_ROW) {
			out_puts(n > 1 + whole ? ", " : "");
			out_puts(_(taken_name(t, &t->at[i])));
		}
	}
	if (n == 0)
		return;
	out_puts(n > whole ? ": " : "");
	out_puts(doubt_word(bit));
	out_puts(": ");
	out_puts(_(why[bit]));
	out_char('\n');
}

/* What [a, b), all of one row, were taken for. */
static void
put_row(struct explain *e, size_t a, size_t b, int labelled)
{
	const struct taking	*t = &e->claim.taking;
	size_t			 i;
	int			 n = 0, bit;

	put_row_name(&t->row[t->at[a].row], '=');
	if (labelled) {
		paint_puts(PAINT_LABEL, _("label"));
		n++;
	}
	for (i = a; i < b; i++) {
		e->claim.told[i] = TOLD_WRITTEN;
		if (t->at[i].col == TAKEN_ROW)
			continue;
		out_puts(n++ > 0 ? ", " : "");
		put_cell(e, i);
	}
	if (n == 0)
		out_puts(_("its values begin here"));
	out_char('\n');
	for (bit = 0; bit < DOUBTS; bit++)
		put_doubt(e, a, b, bit);
}

/* What is no row of a table's: a title, a heading, what the prose states, a
 * trouble. */
static void
put_extra(const struct taken_row *r, const struct sheet *s)
{
	const char		*label = sheet_string(s, r->row->label);
	char			 text[128], num[NUMBER_SIZE];
	int			 i;

	put_mark(r->table == '!' || *label == '\0' ? '!' : '=');
	if (r->table == '!') {
		out_puts(_("trouble: "));
		paint_puts(PAINT_WRONG, _(label));
	} else if (r->table == '0' && *r->code == '0')
		paint_puts(*label == '\0' ? PAINT_DOUBT : PAINT_HEAD,
		    _(*label == '\0' ? "the report begins, without a title" :
		    "title"));
	else if (r->table == '0') {
		(void)snprintf(text, sizeof(text), _("heading of section %s"),
		    r->code);
		paint_puts(PAINT_HEAD, text);
	} else {
		(void)snprintf(text, sizeof(text), _("states %s: "), r->code);
		out_puts(text);
		for (i = 0; i < FORM_COLS && r->row->cell[i].printed; i++) {
			number_format(r->row->cell[i].num, num);
			out_puts(i > 0 ? ", " : "");
			paint_puts(PAINT_VALUE, num);
		}
		out_puts(" (");
		paint_puts(PAINT_PLAIN, label);
		out_char(')');
	}
	out_char('\n');
}

/* Do the cells [a, b) of one row belong to what is written here, of several
 * parts of one line?  They do where one of them was seen, or its label. */
static int
is_here(struct explain *e, const struct sheet *s, const struct shown_line *l,
    size_t a, size_t b)
{
	const struct taking	*t = &e->claim.taking;
	const struct taken_row	*r = &t->row[t->at[a].row];
	const char		*label = sheet_string(s, r->row->label);
	size_t			 i;

	if (claim_labelled(&e->claim, t->at[a].row))
		return 1;
	for (i = a; i < b; i++)
		if (e->claim.told[i] == TOLD_SEEN)
			return 1;
	if (r->table >= '2' || *label == '\0')
		return 0;
	str_clear(&e->word);
	return utf8_squeeze(&e->word, shown_text(&e->shown, l), l->len) == 0 &&
	    strstr(str_text(&e->word), label) != NULL;
}

/* Where the entries of one row end, from a on. */
static size_t
row_end(const struct explain *e, size_t a, size_t b)
{
	size_t	i = a;

	while (i < b && e->claim.taking.at[i].row == e->claim.taking.at[a].row)
		i++;
	return i;
}

/* Write what [a, b), all of one line, were taken for; unless it is the last
 * part of its line, only what is there. */
static void
put_rows(struct explain *e, const struct sheet *s, const struct shown_line *l,
    size_t a, size_t b, int last)
{
	const struct taking	*t = &e->claim.taking;
	size_t			 end;

	for (; a < b; a = end) {
		end = row_end(e, a, b);
		while (a < end && e->claim.told[a] == TOLD_WRITTEN)
			a++;
		if (a == end || !(last || is_here(e, s, l, a, end)))
			continue;
		if (t->row[t->at[a].row].table >= '2') {
			put_row(e, a, end,
			    claim_labelled(&e->claim, t->at[a].row));
			continue;
		}
		put_extra(&t->row[t->at[a].row], s);
		while (a < end)
			e->claim.told[a++] = TOLD_WRITTEN;
	}
}

static void
put_note(const char *text)
{
	put_mark('=');
	paint_puts(PAINT_LABEL, text);
	out_char('\n');
}

/* Headings, and labels of rows whose values stand on other lines. */
static void
put_labels(const struct explain *e, size_t a, size_t b)
{
	const struct claim	*c = &e->claim;
	size_t			 i;
	int			 k;

	if (c->headed)
		put_note(_("headings of columns"));
	if (c->grouped)
		put_note(_("heading of a group of rows"));
	for (k = 0; k < c->nlabel; k++) {
		for (i = a; i < b; i++)
			if (c->taking.at[i].row == c->label[k])
				break;
		if (i < b)
			continue;
		put_row_name(&c->taking.row[c->label[k]], '=');
		paint_puts(PAINT_LABEL, _("label"));
		out_char('\n');
	}
}

/* Numbers that are no cell's. */
static void
put_passed(const struct explain *e, const struct shown_line *l)
{
	const char	*text = shown_text(&e->shown, l);
	size_t		 i;

	if (e->claim.passed.len > 0) {
		put_mark('=');
		out_puts(_("passed over: "));
		paint_puts(PAINT_PASSED, str_text(&e->claim.passed));
		if (e->claim.npiece == 1)
			out_puts(_(" (a page's number?)"));
		out_char('\n');
		return;
	}
	for (i = 0; i < l->len && !(text[i] >= '0' && text[i] <= '9'); )
		i++;
	if (i == l->len || l->len > PAGE || e->claim.npiece > 0)
		return;
	put_mark('=');
	out_puts(_("passed over: a page's number"));
	out_char('\n');
}

/* --- a report */

static void
put_margin(uint64_t line)
{
	char	text[32];

	(void)snprintf(text, sizeof(text), "%5" PRIu64 " | ", line);
	paint_puts(PAINT_PASSED, text);
}

/* What stands on lines that were not kept. */
static void
put_lost(struct explain *e, const struct sheet *s, uint64_t before)
{
	const struct taken	*at = e->claim.taking.at;
	size_t			 end;

	claim_clear(&e->claim);
	while (e->next < e->claim.taking.n && at[e->next].line < before) {
		for (end = e->next; end < e->claim.taking.n &&
		    at[end].line == at[e->next].line; )
			end++;
		if (e->claim.taking.row[at[e->next].row].table != '!') {
			put_margin(at[e->next].line);
			paint_puts(PAINT_PASSED, _("(not kept)"));
			out_char('\n');
		}
		put_rows(e, s, NULL, e->next, end, 1);
		e->next = end;
	}
}

/* One of the lines shown. */
static int
put_line(struct explain *e, const struct sheet *s, const struct shown_line *l,
    int last, unsigned tables)
{
	const struct taken	*at = e->claim.taking.at;
	size_t			 a = e->next, b;
	int			 table, heading, width;

	table = l->section >= '2' && l->section <= '4';
	width = paint_columns() - MARGIN;
	for (b = a; b < e->claim.taking.n && at[b].line == l->line; )
		b++;
	claim_clear(&e->claim);
	if (a == b && tables != LISTING_ALL &&
	    !(table && tables >> (l->section - '0') & 1))
		return 0;
	heading = a < b && l->section != SHOWN_MANY &&
	    e->claim.taking.row[at[a].row].table == '0';
	if ((table || l->section == SHOWN_MANY) && !heading &&
	    claim_line(&e->claim, s, &e->shown, l, a, b) == -1)
		return -1;
	put_margin(l->line);
	paint_line(shown_text(&e->shown, l), l->len, e->claim.span,
	    e->claim.nspan, e->claim.nspan > 0 ? width * TALL : width);
	out_char('\n');
	put_labels(e, a, b);
	put_rows(e, s, l, a, b, last);
	if (table && !heading)
		put_passed(e, l);
	if (last)
		e->next = b;
	return 0;
}

static void
put_title(const struct sheet *s)
{
	char	year[16] = "";

	if (s->year != 0)
		(void)snprintf(year, sizeof(year), ", %d", s->year);
	paint_puts(PAINT_HEAD, str_text(&s->report));
	out_puts(": ");
	paint_puts(PAINT_HEAD, s->org.len > 0 ? str_text(&s->org) :
	    _("no body named"));
	out_puts(s->year != 0 ? year : _(", no year named"));
	out_char('\n');
}

int
explain_put(struct explain *e, const struct sheet *s, unsigned tables)
{
	const struct shown_line	*l;
	size_t			 i, n;
	int			 r = 0;

	if (shown_end(&e->shown) == -1 ||
	    claim_begin(&e->claim, s, tables) == -1)
		return -1;
	e->next = 0;
	put_title(s);
	n = e->shown.n;
	for (i = 0; r == 0 && i < n; i++) {
		l = &e->shown.at[i];
		put_lost(e, s, l->line);
		r = put_line(e, s, l, i + 1 == n || l[1].line != l->line,
		    tables);
	}
	put_lost(e, s, UINT64_MAX);
	shown_clear(&e->shown);
	return r;
}
