#include "tables.h"

#include "bounds.h"
#include "say.h"

const char	tables_left_out[] =
    N_("the report's own rows were left out (gr-table -t)");
static const char	form_not_told[] =
    N_("the edition of the form is not told");

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
judge_table(struct tally *t, const struct grid *g, int table)
{
	const struct sheet	*s = g->sheet;
	struct finding		 f;
	enum outcome		 o;
	int			 n = g->rows[table];

	o = n > 0 ? HOLDS : sheet_heading(s, "0") != NULL ? FAILS : UNKNOWN;
	if (!tally_count(t, R_TABLE_MISSING, o))
		return;
	f = finding_about_table(s, table);
	f.line = table_line(s, table);
	if (o != UNKNOWN)
		finding_count(f.found, n);
	tally_note(t, o == UNKNOWN ? tables_left_out : "");
	tally_put(t, R_TABLE_MISSING, o, &f);
}

/* A table that is not there, though it may have been left out: told once. */
static void
judge_no_rows(struct tally *t, const struct sheet *s, int table)
{
	struct finding	f;

	if (sheet_heading(s, "0") != NULL ||
	    !tally_count(t, R_ROW_MISSING, UNKNOWN))
		return;
	f = finding_about_table(s, table);
	tally_note(t, tables_left_out);
	tally_put(t, R_ROW_MISSING, UNKNOWN, &f);
}

static void
judge_row(struct tally *t, const struct sheet *s, enum form_id id,
    int edition)
{
	const struct form_row	*r = &form_rows[id];
	struct finding		 f;
	enum outcome		 o = HOLDS;

	if (!s->row[id].present) {
		if (edition != 0 && !(r->editions & edition))
			return;
		o = edition == 0 && r->editions != FORM_BOTH ? UNKNOWN : FAILS;
	}
	if (!tally_count(t, R_ROW_MISSING, o))
		return;
	f = finding_about_row(s, id);
	tally_note(t, o == UNKNOWN ? form_not_told : "");
	tally_put(t, R_ROW_MISSING, o, &f);
}

/* Table 4 is alike in both editions and so has no age. */
static void
judge_age(struct tally *t, const struct grid *g, int table)
{
	const struct sheet	*s = g->sheet;
	struct finding		 f;
	enum outcome		 o;
	int			 is = g->form[table];
	int			 due = form_of_year(s->year);

	if (table == 4 || (s->year != 0 && due == 0))
		return;
	o = is == 0 || due == 0 ? UNKNOWN : is == due ? HOLDS : FAILS;
	if (!tally_count(t, R_FORM_AGE, o))
		return;
	f = finding_about_table(s, table);
	f.line = table_line(s, table);
	if (is != 0)
		finding_count(f.found, is == FORM_2019 ? 2019 : 2021);
	if (due != 0)
		finding_count(f.expected, due == FORM_2019 ? 2019 : 2021);
	tally_note(t, o != UNKNOWN ? "" : is == 0 ? form_not_told :
	    "the year is not told");
	tally_put(t, R_FORM_AGE, o, &f);
}

/* A row of figures that no form has, or none in its table. */
static void
put_unknown(struct tally *t, const struct grid *g, int table,
    const struct extra *e)
{
	const struct sheet	*s = g->sheet;
	struct finding		 f;
	enum outcome		 o = HOLDS;

	if (e != NULL)
		o = e->row.doubt & ~DOUBT_HARMLESS ? DOUBTED : FAILS;
	else if (g->rows[table] == 0)
		o = UNKNOWN;
	if (!tally_count(t, R_ROW_UNKNOWN, o))
		return;
	f = finding_about_table(s, table);
	if (e != NULL) {
		f.row = sheet_string(s, e->code);
		f.label = sheet_string(s, e->row.label);
		f.line = e->row.line;
	}
	if (*f.label == '\0')
		f.label = M_("(without words)");
	tally_note(t, o == UNKNOWN ? tables_left_out :
	    o == DOUBTED ? "the row itself" : "");
	tally_put(t, R_ROW_UNKNOWN, o, &f);
}

/* A table without rows is told to be missing, unless all were left out. */
static void
judge_unknown(struct tally *t, const struct grid *g, int table)
{
	const struct sheet	*s = g->sheet;
	size_t			 i;

	for (i = 0; g->beyond[table] > 0 && i < s->nextra; i++)
		if (s->extra[i].table == '0' + table)
			put_unknown(t, g, table, &s->extra[i]);
	if (g->beyond[table] == 0 && (g->rows[table] > 0 ||
	    sheet_heading(s, "0") == NULL))
		put_unknown(t, g, table, NULL);
}

/* Table 4 is alike in both editions. */
static void
judge_mixed(struct tally *t, const struct grid *g)
{
	const struct sheet	*s = g->sheet;
	struct finding		 f;
	enum outcome		 o;

	if (g->rows[2] == 0 || g->rows[3] == 0)
		return;
	o = g->sure_forms == FORM_BOTH ? FAILS :
	    g->forms == FORM_BOTH ? DOUBTED :
	    g->form[2] == 0 || g->form[3] == 0 ? UNKNOWN : HOLDS;
	if (!tally_count(t, R_FORM_MIXED, o))
		return;
	f = finding_about(s);
	if (o != UNKNOWN)
		finding_count(f.found, g->forms & FORM_2019 ? 2019 : 2021);
	if (o != UNKNOWN && o != HOLDS)
		finding_count(f.expected, 2021);
	tally_note(t, o == UNKNOWN ? form_not_told :
	    o == DOUBTED ? "the rows of one of them" : "");
	tally_put(t, R_FORM_MIXED, o, &f);
}

/* The rows of a table, there or missing, and their cells. */
static void
judge_rows(struct tally *t, const struct grid *g, int table)
{
	int		told = tally_tells(t, R_ROW_MISSING, HOLDS);
	form_set	all = form_table_rows(table), rows;
	form_set	in_order = bounds_count_rows(t, g, table);
	enum form_id	id;

	/* What was counted is to be told of no more. */
	for (rows = told ? all : all & ~in_order; rows != 0;
	    rows &= rows - 1) {
		id = (enum form_id)__builtin_ctzll(rows);
		if (told || !(g->present >> id & 1))
			judge_row(t, g->sheet, id, g->edition[table]);
		if ((g->present & ~in_order) >> id & 1)
			bounds_judge_row(t, g, id);
	}
	if (!told)
		tally_add(t, R_ROW_MISSING, HOLDS, (unsigned)g->rows[table]);
}

void
tables_judge(struct tally *t, const struct grid *g)
{
	int	table;

	judge_mixed(t, g);
	for (table = 2; table <= 4; table++) {
		judge_table(t, g, table);
		judge_unknown(t, g, table);
		if (g->rows[table] == 0) {
			judge_no_rows(t, g->sheet, table);
			continue;
		}
		judge_age(t, g, table);
		judge_rows(t, g, table);
	}
	if (g->rows[2] > 0)
		bounds_judge_in_force(t, g);
	if (g->rows[3] > 0)
		bounds_judge_columns(t, g);
}
