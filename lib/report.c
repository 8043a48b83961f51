#include "report.h"

#include <errno.h>
#include <string.h>

#include "limits.h"
#include "title.h"

int
report_begin(struct report *p, const struct record *r)
{
	sheet_clear(&p->sheet);
	imprint_clear(&p->imprint);
	cells_clear(&p->cells);
	p->section = 0;
	p->anew = 0;
	p->line = 0;
	p->trouble = NULL;
	return str_set(&p->sheet.report, r->report, r->report_len);
}

int
report_has(const struct report *p, const struct record *r)
{
	return p->sheet.report.len == r->report_len &&
	    memcmp(p->sheet.report.p, r->report, r->report_len) == 0 &&
	    (r->section == SECTION_TROUBLE || r->line > p->line);
}

/* Say once that something of the report was left out. */
static int
add_trouble(struct report *p, const char *text, uint64_t line)
{
	struct extra	*e;

	if (p->trouble != NULL)
		return 0;
	p->trouble = text;
	p->trouble_line = line;
	if ((e = sheet_extra(&p->sheet, SECTION_TROUBLE, "")) == NULL)
		return errno == EFBIG ? 0 : -1;
	e->row.line = line;
	return sheet_text(&p->sheet, text, strlen(text), &e->row.label);
}

static int
add_extra(struct report *p, char table, const char *code, const char *text,
    size_t n, uint64_t line)
{
	struct extra	*e;

	if ((e = sheet_extra(&p->sheet, table, code)) == NULL)
		return errno == EFBIG ?
		    add_trouble(p, "too many rows, cut", line) : -1;
	e->row.line = line;
	return sheet_text(&p->sheet, text, n, &e->row.label);
}

/* Read a section's table.  Behind the line where another report seems to have
 * taken the place of the rest of one that was cut short, rows are doubted. */
static int
read_table(struct report *p, int table)
{
	struct row	*row = p->sheet.row;
	size_t		 k = p->sheet.nextra;
	int		 i, r;

	r = table_read(&p->table, &p->cells, table, p->imprint.title.year,
	    &p->sheet);
	for (i = (int)form_first(table); i < (int)form_end(table); i++)
		if (p->anew != 0 && row[i].present && row[i].line > p->anew)
			row[i].doubt |= DOUBT_AGAIN;
	for (; p->anew != 0 && k < p->sheet.nextra; k++)
		if (p->sheet.extra[k].row.line > p->anew)
			p->sheet.extra[k].row.doubt |= DOUBT_AGAIN;
	return r;
}

/* Does another report begin at a line before section 4 was reached, where
 * gr-split lets none begin: do sections begin again, or is it the title of
 * another body or year?  -1 without memory. */
static int
begins_anew(struct report *p, const struct record *r)
{
	const struct title	*own = &p->imprint.title;
	struct title		 t = { .year = 0 };
	int			 got;

	if (r->section < p->section)
		return 1;
	if (r->section < '2' || r->section > '3' ||
	    !title_may_be(r->text, r->len) ||
	    r->len > (size_t)LIM_HEADING * 4)
		return 0;
	if (title_squeeze(&p->label, r->text, r->len) == -1)
		return -1;
	got = title_parse(&t, str_text(&p->label), p->label.len);
	/* A page's head has the report's own title. */
	if (got == 1)
		got = t.year != 0 && (t.year != own->year ||
		    (t.body.len > 0 && own->body.len > 0 &&
		    strcmp(t.body.p, own->body.p) != 0));
	title_free(&t);
	return got;
}

/* The section's lines have all been seen: read its table. */
static int
end_section(struct report *p)
{
	int	r = 0;

	if (p->section >= '2' && p->section <= '4' && p->cells.npiece > 0)
		r = read_table(p, p->section - '0');
	if (r == -1 && errno == EFBIG)
		r = add_trouble(p, "too many rows, cut", p->line);
	if (r == 0 && p->cells.full)
		r = add_trouble(p, "a table too large to be read whole",
		    p->line);
	cells_clear(&p->cells);
	return r;
}

/* The first line of a section is its heading. */
static int
add_heading(struct report *p, const struct record *r)
{
	char	code[2] = { r->section, '\0' };
	size_t	n = r->len;

	if (n > (size_t)LIM_HEADING * 4)
		n = (size_t)LIM_HEADING * 4;
	while (n > 0 && n < r->len && (r->text[n] & 0xc0) == 0x80)
		n--;
	if (title_squeeze(&p->label, r->text, n) == -1)
		return -1;
	return add_extra(p, '0', code, str_text(&p->label), p->label.len,
	    r->line);
}

void
report_cut(struct report *p)
{
	cells_cut(&p->cells);
}

int
report_add(struct report *p, const struct record *r)
{
	int	got;

	if (r->section == SECTION_TROUBLE && r->line == p->line)
		report_cut(p);
	if (r->section == SECTION_TROUBLE)
		return add_extra(p, SECTION_TROUBLE, "", r->text, r->len,
		    r->line);
	/* The title's row comes first, and is filled in last. */
	if (p->section == 0 && add_extra(p, '0', "0", "", 0, r->line) == -1)
		return -1;
	if (r->section != p->section) {
		if (end_section(p) == -1)
			return -1;
		if (r->section != '0' && add_heading(p, r) == -1)
			return -1;
	} else if (r->section >= '2' && r->section <= '4') {
		if (cells_add(&p->cells, r->text, r->len, r->line) == -1)
			return -1;
	}
	if (p->anew == 0 && p->section != 0) {
		if ((got = begins_anew(p, r)) == -1)
			return -1;
		p->anew = got == 1 ? r->line : 0;
	}
	p->section = r->section;
	p->line = r->line;
	return imprint_add(&p->imprint, r);
}

/* Where a table does not tell its edition: what the other tables have, else
 * what the year has. */
static void
settle_form(struct sheet *s)
{
	int	table, form, said = 0, i;

	for (table = 2; table <= 4; table++)
		said |= sheet_form(s, table);
	if (said != FORM_2019 && said != FORM_2021)
		said = form_of_year(s->year);
	for (table = 2; table <= 4; table++) {
		if ((form = sheet_form(s, table)) == 0)
			form = said;
		for (i = (int)form_first(table); i < (int)form_end(table); i++)
			if (s->row[i].present && s->row[i].form == 0)
				s->row[i].form = (uint8_t)form;
	}
}

static int
settle_title(struct report *p)
{
	struct extra	*e;
	size_t		 i;

	for (i = 0; i < p->sheet.nextra; i++) {
		e = &p->sheet.extra[i];
		if (e->table != '0' ||
		    strcmp(sheet_string(&p->sheet, e->code), "0") != 0)
			continue;
		if (p->imprint.title_line != 0)
			e->row.line = p->imprint.title_line;
		return sheet_text(&p->sheet, str_text(&p->imprint.title.text),
		    p->imprint.title.text.len, &e->row.label);
	}
	return 0;
}

int
report_end(struct report *p)
{
	const char	*org = imprint_org(&p->imprint);

	if (end_section(p) == -1 || settle_title(p) == -1 ||
	    str_set(&p->sheet.org, org, strlen(org)) == -1)
		return -1;
	p->sheet.year = imprint_year(&p->imprint);
	settle_form(&p->sheet);
	return 0;
}

void
report_free(struct report *p)
{
	sheet_free(&p->sheet);
	imprint_free(&p->imprint);
	cells_free(&p->cells);
	table_free(&p->table);
	str_free(&p->label);
}
