#include "judge.h"

#include <err.h>
#include <string.h>

#include "cli.h"
#include "sums.h"

/* The six sections of the form: article 50 of 政府信息公开条例. */
static const char *const headings[FORM_SECTIONS] = {
	"一、总体情况", "二、主动公开政府信息情况",
	"三、收到和处理政府信息公开申请情况",
	"四、政府信息公开行政复议、行政诉讼情况",
	"五、存在的主要问题及改进情况", "六、其他需要报告的事项",
};

static const char	left_out[] =
    "the report's own rows were left out (gr-table -t)";
static const char	form_not_told[] =
    "the edition of the form is not told";

/* A judge's place in the report: a finding about a table, with its name. */
struct place {
	struct finding	f;
	char		table[2];
	char		row[2];
};

static void
format_count(char out[NUMBER_SIZE], int64_t n)
{
	(void)number_format((struct number){ n, 0 }, out);
}

static void
set_note(struct tally *t, const char *text)
{
	if (str_set(&t->note, text, strlen(text)) == -1)
		err(2, NULL);
}

static void
begin_place(struct place *p, const struct sheet *s, int table)
{
	p->f = finding_about(s);
	p->table[0] = (char)('0' + table);
	p->table[1] = '\0';
	p->f.table = p->table;
}

/* The same for a row of the form. */
static void
begin_row(struct place *p, const struct sheet *s, enum form_id id)
{
	begin_place(p, s, form_rows[id].table);
	p->f.row = form_rows[id].code;
	p->f.label = form_rows[id].label;
	p->f.line = s->row[id].line;
}

int
judge_troubles(struct tally *t, const struct sheet *s)
{
	const struct extra	*e;
	struct finding		 f;
	const char		*what;
	size_t			 i;
	int			 n = 0;

	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		if (e->table != '!')
			continue;
		n++;
		what = sheet_string(s, e->row.label);
		if (t == NULL || !tally_has(t, R_INPUT)) {
			cli_warn(str_text(&s->report), e->row.line, what);
			continue;
		}
		if (!tally_count(t, R_INPUT, FAILS))
			continue;
		f = finding_about(s);
		f.label = what;
		f.line = e->row.line;
		set_note(t, "");
		tally_put(t, R_INPUT, FAILS, &f);
	}
	return n;
}

int
judge_nothing(const struct sheet *s)
{
	size_t	i;

	for (i = 0; i < s->nextra; i++)
		if (s->extra[i].table != '!')
			return 0;
	return sheet_rows(s, 2) + sheet_rows(s, 3) + sheet_rows(s, 4) == 0;
}

/* The rule `input' where the input was read whole. */
static void
judge_input(struct tally *t, const struct sheet *s)
{
	struct finding	f = finding_about(s);

	if (!tally_count(t, R_INPUT, HOLDS))
		return;
	set_note(t, "");
	tally_put(t, R_INPUT, HOLDS, &f);
}

/* How often a heading was met; *line is that of the last. */
static int
count_headings(const struct sheet *s, char code, uint64_t *line)
{
	const struct extra	*e;
	const char		*p;
	size_t			 i;
	int			 n = 0;

	*line = 0;
	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		p = sheet_string(s, e->code);
		if (e->table != '0' || p[0] != code || p[1] != '\0')
			continue;
		n++;
		*line = e->row.line;
	}
	return n;
}

static void
judge_headings(struct tally *t, const struct sheet *s)
{
	struct place	p;
	enum outcome	o;
	int		i, n;

	for (i = 0; i < FORM_SECTIONS; i++) {
		begin_place(&p, s, 0);
		p.row[0] = (char)('1' + i);
		p.row[1] = '\0';
		p.f.row = p.row;
		p.f.label = headings[i];
		n = count_headings(s, p.row[0], &p.f.line);
		o = n == 1 ? HOLDS : n > 1 ? FAILS :
		    sheet_heading(s, "0") != NULL ? FAILS : UNKNOWN;
		if (!tally_count(t, R_HEADING_MISSING, o))
			continue;
		if (o != UNKNOWN) {
			format_count(p.f.found, n);
			format_count(p.f.expected, 1);
		}
		set_note(t, o == UNKNOWN ? left_out : "");
		tally_put(t, R_HEADING_MISSING, o, &p.f);
	}
}

/* The first line of a table's rows. */
static uint64_t
table_line(const struct sheet *s, int table)
{
	enum form_id	id;

	for (id = form_first(table); id < form_end(table); id++)
		if (s->row[id].present)
			return s->row[id].line;
	return 0;
}

static void
judge_table(struct tally *t, const struct sheet *s, int table)
{
	struct place	p;
	enum outcome	o;
	int		n = sheet_rows(s, table);

	o = n > 0 ? HOLDS : sheet_heading(s, "0") != NULL ? FAILS : UNKNOWN;
	if (!tally_count(t, R_TABLE_MISSING, o))
		return;
	begin_place(&p, s, table);
	p.f.line = table_line(s, table);
	if (o != UNKNOWN)
		format_count(p.f.found, n);
	set_note(t, o == UNKNOWN ? left_out : "");
	tally_put(t, R_TABLE_MISSING, o, &p.f);
}

/* A table that is not there, though it may have been left out: told once. */
static void
judge_no_rows(struct tally *t, const struct sheet *s, int table)
{
	struct place	p;

	if (sheet_heading(s, "0") != NULL ||
	    !tally_count(t, R_ROW_MISSING, UNKNOWN))
		return;
	begin_place(&p, s, table);
	set_note(t, left_out);
	tally_put(t, R_ROW_MISSING, UNKNOWN, &p.f);
}

static void
judge_row(struct tally *t, const struct sheet *s, enum form_id id,
    int edition)
{
	const struct form_row	*r = &form_rows[id];
	struct place		 p;
	enum outcome		 o = HOLDS;

	if (!s->row[id].present) {
		if (edition != 0 && !(r->editions & edition))
			return;
		o = edition == 0 && r->editions != FORM_BOTH ? UNKNOWN : FAILS;
	}
	if (!tally_count(t, R_ROW_MISSING, o))
		return;
	begin_row(&p, s, id);
	set_note(t, o == UNKNOWN ? form_not_told : "");
	tally_put(t, R_ROW_MISSING, o, &p.f);
}

/* Table 4 is alike in both editions and so has no age. */
static void
judge_age(struct tally *t, const struct sheet *s, int table)
{
	struct place	p;
	enum outcome	o;
	int		is = sheet_form(s, table), due = form_of_year(s->year);

	if (table == 4 || (s->year != 0 && due == 0))
		return;
	o = is == 0 || due == 0 ? UNKNOWN : is == due ? HOLDS : FAILS;
	if (!tally_count(t, R_FORM_AGE, o))
		return;
	begin_place(&p, s, table);
	p.f.line = table_line(s, table);
	if (is != 0)
		format_count(p.f.found, is == FORM_2019 ? 2019 : 2021);
	if (due != 0)
		format_count(p.f.expected, due == FORM_2019 ? 2019 : 2021);
	set_note(t, o != UNKNOWN ? "" : is == 0 ? form_not_told :
	    "the year is not told");
	tally_put(t, R_FORM_AGE, o, &p.f);
}

/* Empty cells of a row that were printed so, by their place; words are not
 * blanks.  Where the row itself is doubted, none can be told. */
static enum outcome
find_blanks(const struct sheet *s, enum form_id id, int cells[FORM_COLS],
    int *n)
{
	const struct row	*r = &s->row[id];
	int			 c, cols, unclear = 0;

	*n = 0;
	cols = form_ncols(id, sheet_row_edition(s, id));
	for (c = 0; c < cols; c++) {
		if (r->cell[c].printed || (r->cell[c].doubt & DOUBT_TEXT))
			continue;
		unclear |= (r->doubt & ~(DOUBT_BLANK | DOUBT_HARMLESS)) != 0 ||
		    (r->cell[c].doubt & ~(DOUBT_BLANK | DOUBT_HARMLESS)) != 0;
		cells[(*n)++] = c;
	}
	return unclear ? UNKNOWN : *n > 0 ? FAILS : HOLDS;
}

static void
judge_blank(struct tally *t, const struct sheet *s, enum form_id id)
{
	struct place	p;
	enum outcome	o;
	int		cells[FORM_COLS], n, i;

	o = find_blanks(s, id, cells, &n);
	if (!tally_count(t, R_CELL_BLANK, o))
		return;
	begin_row(&p, s, id);
	if (o != UNKNOWN) {
		format_count(p.f.found, n);
		format_count(p.f.expected, 0);
	}
	str_clear(&t->note);
	for (i = 0; i < n; i++)
		if (finding_cell(&t->note, s, id, cells[i], 0) == -1)
			err(2, NULL);
	tally_put(t, R_CELL_BLANK, o, &p.f);
}

/* One printed count: `good' tells whether it is as the rule wants it. */
static void
judge_cell(struct tally *t, enum rule_id rule, const struct sheet *s,
    enum form_id id, int c, int good)
{
	const struct row	*r = &s->row[id];
	enum outcome		 o;
	struct place		 p;

	o = good ? HOLDS : cell_sure(r, c) ? FAILS : DOUBTED;
	if (!tally_count(t, rule, o))
		return;
	begin_row(&p, s, id);
	p.f.col = form_col_name(form_cols(id, sheet_row_edition(s, id))[c]);
	if (r->cell[c].line != 0)
		p.f.line = r->cell[c].line;
	(void)number_format(r->cell[c].num, p.f.found);
	str_clear(&t->note);
	if (o == DOUBTED && finding_cell(&t->note, s, id, c, 0) == -1)
		err(2, NULL);
	tally_put(t, rule, o, &p.f);
}

static void
judge_counts(struct tally *t, const struct sheet *s, enum form_id id)
{
	const struct row	*r = &s->row[id];
	int			 edition = sheet_row_edition(s, id), c;
	enum form_col		 col;

	for (c = 0; c < form_ncols(id, edition); c++) {
		col = (enum form_col)form_cols(id, edition)[c];
		if (!r->cell[c].printed)
			continue;
		if (!form_may_be_negative(col))
			judge_cell(t, R_COUNT_NEGATIVE, s, id, c,
			    r->cell[c].num.digits >= 0);
		if (!form_is_amount(col))
			judge_cell(t, R_COUNT_FRACTION, s, id, c,
			    number_whole(r->cell[c].num));
	}
}

static void
judge_tables(struct tally *t, const struct sheet *s)
{
	enum form_id	id;
	int		table, edition;

	for (table = 2; table <= 4; table++) {
		judge_table(t, s, table);
		if (sheet_rows(s, table) == 0) {
			judge_no_rows(t, s, table);
			continue;
		}
		judge_age(t, s, table);
		edition = sheet_edition(s, table);
		for (id = form_first(table); id < form_end(table); id++) {
			judge_row(t, s, id, edition);
			if (!s->row[id].present)
				continue;
			judge_blank(t, s, id);
			judge_counts(t, s, id);
		}
	}
}

static void
judge_unjudged(struct tally *t, const struct sheet *s,
    struct sums_count count)
{
	struct finding	f = finding_about(s);
	enum outcome	o = count.unknown > 0 ? FAILS : HOLDS;

	if (count.judged == 0 || !tally_count(t, R_UNJUDGED, o))
		return;
	format_count(f.found, count.unknown);
	format_count(f.expected, 0);
	set_note(t, "");
	tally_put(t, R_UNJUDGED, o, &f);
}

int
judge_sheet(struct tally *t, const struct sheet *s)
{
	int	troubles = judge_troubles(t, s);

	if (judge_nothing(s))
		return troubles;
	if (troubles == 0)
		judge_input(t, s);
	judge_headings(t, s);
	judge_tables(t, s);
	judge_unjudged(t, s, sums_judge(t, s));
	return troubles;
}
