#include "report.h"

#include <errno.h>
#include <string.h>

#include "joined.h"
#include "limits.h"
#include "opening.h"
#include "pages.h"
#include "shards.h"
#include "squeeze.h"
#include "strung.h"
#include "title.h"

int
report_begin(struct report *p, const struct record *r)
{
	sheet_clear(&p->sheet);
	imprint_clear(&p->imprint);
	draft_clear(&p->draft);
	glance_clear(&p->glance);
	prose_clear(&p->prose);
	if (p->html == NULL && (p->html = html_open()) == NULL)
		return -1;
	html_clear(p->html);
	p->section = 0;
	p->anew = 0;
	p->another.foreign = 0;
	p->closed = p->opens = 0;
	p->margin = (struct margin){ .kind = MARGIN_OPEN };
	p->line = 0;
	p->trouble = NULL;
	p->notes = (struct footnotes){ .met = { 0 } };
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

/* Add the cells of a table whose rows are strung on one line, each as a line of
 * its own, marked as the line marks them. */
static int
add_strung(struct report *p, struct strung *s, uint64_t line)
{
	struct str	 cell = { NULL, 0, 0 };
	const char	*q;
	size_t		 n;
	int		 rc = 0;

	while (rc == 0 && strung_next(s, &q, &n)) {
		if ((rc = str_set(&cell, &s->mark, s->mark == '\t')) == 0 &&
		    (rc = str_add(&cell, q, n)) == 0 && s->mark == '|')
			rc = str_add(&cell, "|", 1);
		if (rc == 0)
			rc = draft_strung(&p->draft, cell.p, cell.len, line);
	}
	str_free(&cell);
	return rc;
}

/* A line of a section, as a reader sees it.  What may be another report's
 * states nothing of this one. */
static int
add_line(struct report *p, const char *text, size_t n, uint64_t line)
{
	struct strung	s;

	if (n >= FOOTNOTE_LEAST && p->section >= '2') {
		if (p->section <= '4' &&
		    p->notes.tabled != p->section - '0')
			footnotes_table(&p->notes, p->section - '0', text, n);
		if (footnotes_may(text))
			footnotes_look(&p->notes, p->section - '0', text, n);
		if (memchr(text + 1, '[', n - 1) != NULL)
			footnotes_mark(&p->notes, text, n);
	}
	if (p->section >= '2' && p->section <= '4')
		return n >= STRUNG_LEAST &&
		    strung_is(&s, text, n, p->section - '0') ?
		    add_strung(p, &s, line) :
		    draft_add(&p->draft, text, n, line);
	return p->section < '1' || p->anew != 0 ? 0 : prose_add(&p->prose,
	    text, n, line < p->now ? line : p->now, imprint_year(&p->imprint));
}

/* What a page shows, as far as it is told by now. */
static int
take_html(struct report *p)
{
	struct html_line	l;
	size_t			i;

	while (html_next(p->html, &l) == 1) {
		if (l.kind == HTML_TEXT &&
		    add_line(p, l.text, l.len, l.line) == -1)
			return -1;
		if (l.kind != HTML_ROW || p->section < '2' ||
		    p->section > '4')
			continue;
		if (draft_row(&p->draft, l.line, l.columns) == -1)
			return -1;
		for (i = 0; i < l.ncell; i++)
			if (draft_cell(&p->draft, l.cell[i].text,
			    l.cell[i].len, (struct cell_at){ l.cell[i].line,
			    l.cell[i].col, l.cell[i].span }) == -1)
				return -1;
	}
	return 0;
}

/* Read a section's table, if it has one.  Behind the line where another report
 * seems to have taken the place of the rest of one that was cut short, rows are
 * doubted. */
static int
read_table(struct report *p, int table)
{
	struct row	*row = p->sheet.row;
	size_t		 k = p->sheet.nextra;
	const int	 year = imprint_year(&p->imprint);
	int		 i, r;

	if ((r = draft_read(&p->draft, table, year, &p->sheet)) == 0)
		return 0;
	p->read_as[table] = form_of_year(year);
	/* Lines within one were counted as if they stood below it. */
	sheet_ends(&p->sheet, table, k, p->now);
	for (i = (int)form_first(table); i < (int)form_end(table); i++)
		if (p->anew != 0 && row[i].present && row[i].line > p->anew)
			row[i].doubt |= DOUBT_AGAIN;
	for (; p->anew != 0 && k < p->sheet.nextra; k++)
		if (p->sheet.extra[k].row.line > p->anew)
			p->sheet.extra[k].row.doubt |= DOUBT_AGAIN;
	return r == -1 ? -1 : 0;
}

/* What is open of a page is told, but a row that has just begun with what opens
 * its table: that is the next section's. */
static int
flush_html(struct report *p)
{
	return p->opens && html_begins_row(p->html) ? 0 : html_flush(p->html);
}

/* The section's lines have all been seen: read its table. */
static int
end_section(struct report *p)
{
	int	r = 0;

	if (flush_html(p) == -1 || take_html(p) == -1 ||
	    prose_end(&p->prose) == -1)
		return -1;
	if (p->section >= '2' && p->section <= '4')
		r = read_table(p, p->section - '0');
	if (r == -1 && errno == EFBIG)
		r = add_trouble(p, "too many rows, cut", p->line);
	if (r == 0 && p->draft.cells.full)
		r = add_trouble(p, "a table too large to be read whole",
		    p->line);
	draft_clear(&p->draft);
	return r;
}

/* A section begins with its heading, or, without one, with its table. */
static int
begin_section(struct report *p, char section, const char *text, size_t len,
    uint64_t line)
{
	char	code[2] = { section, '\0' };
	size_t	n = len;

	if (end_section(p) == -1)
		return -1;
	p->section = section;
	if (section == '0')
		return 0;
	/* Of a page it is read with its row. */
	if (p->opens)
		return 0;
	if (opening_section(text, len) == section - '0')
		return add_line(p, text, len, line);
	if (n > (size_t)LIM_HEADING * 4)
		n = (size_t)LIM_HEADING * 4;
	while (n > 0 && n < len && (text[n] & 0xc0) == 0x80)
		n--;
	if (squeeze_line(&p->label, text, n) == -1)
		return -1;
	p->heading = p->sheet.nextra;
	return add_extra(p, '0', code, str_text(&p->label), p->label.len,
	    line);
}

void
report_cut(struct report *p)
{
	draft_cut(&p->draft);
}

/* Add a part [from, to) of a line of a page; with `to' its end, the line's. */
static int
add_html(struct report *p, const struct record *r, size_t from, size_t to)
{
	const int	how = (glance_in_json(&p->glance) ? HTML_JSON : 0) |
			    (p->glance.whole ? HTML_LINES : 0);
	size_t		at;

	do {
		/* Long lines come in parts, each up to a tag. */
		at = to;
		if (to - from > LIM_HTML)
			for (at = from + LIM_HTML; at < to &&
			    r->text[at] != '<'; at++)
				continue;
		if (html_add(p->html, r->text + from, at - from, r->line,
		    how | (at == r->len ? HTML_ENDS : 0)) == -1 ||
		    take_html(p) == -1)
			return -1;
		from = at;
	} while (from < to);
	if (to < r->len && flush_html(p) == -1)
		return -1;
	return take_html(p);
}

/* Add the words of a line that was taken apart, a cell each.  A bar that
 * touches a number may be a digit of its, where bars have blanks about them. */
static int
add_words(struct report *p, const struct record *r, size_t from, size_t to)
{
	const struct seen	*s;
	struct str		 cell = { NULL, 0, 0 };
	const char		*end;
	int			 rc = 0, bars, few;

	bars = !p->glance.lines && memchr(r->text, '|', r->len) != NULL;
	few = bars && glance_few_touched(&p->glance, r->text, r->len);
	for (s = p->glance.seen + from; rc == 0 && s < p->glance.seen + to;
	    s++) {
		end = !bars ? "" :
		    few && glance_touched(s, r->text, r->len) ? "?|" : "|";
		if ((rc = str_set(&cell, glance_text(&p->glance, s), s->len))
		    == 0 && (rc = str_add(&cell, end, strlen(end))) == 0)
			rc = add_line(p, cell.p, cell.len, r->line + (
			    p->glance.lines ? (uint64_t)(s - p->glance.seen) :
			    0));
	}
	str_free(&cell);
	return rc;
}

/* Add the lines of a table that were joined. */
static int
add_joined(struct report *p, const char *text, size_t n, uint64_t line)
{
	struct joined	 j = { text, text + n, p->section - '0' };
	const char	*q;
	int		 rc = 0;

	while (rc == 0 && joined_next(&j, &q, &n) == 1)
		rc = add_line(p, q, n, line);
	return rc;
}

/* Add the lines seen in a line from one up to another, with what stands about
 * them; from within the former's own, where it opens a table. */
static int
add_between(struct report *p, const struct record *r, size_t from, size_t to)
{
	const struct seen	*s = p->glance.seen;
	size_t			 off = p->opens ? s[from].off :
				    from == 0 ? 0 : s[from - 1].end;
	size_t			 end = to < p->glance.n ? s[to].off : r->len;

	p->opens = to < p->glance.n && s[to].heading.kind == HEADING_TABLE;

	if (!p->glance.apart)
		return add_html(p, r, off, end);
	if (p->section >= '2' && p->section <= '4' && !p->glance.lines &&
	    joined_is(r->text + off, end - off))
		return add_joined(p, r->text + off, end - off, r->line);
	return add_words(p, r, from, to);
}

/* A heading that went on into this line is whole now. */
static int
mend_heading(struct report *p, const struct seen *s)
{
	if (squeeze_line(&p->label, glance_text(&p->glance, s), s->len) == -1)
		return -1;
	return sheet_text(&p->sheet, str_text(&p->label), p->label.len,
	    &p->sheet.extra[p->heading].row.label);
}

/* Begin a section at the i-th line seen. */
static int
begin_at(struct report *p, const struct record *r, size_t i, char section)
{
	const struct seen	*s = &p->glance.seen[i];

	return begin_section(p, section, glance_text(&p->glance, s), s->len,
	    r->line);
}

/* Does a heading that is not the first of its line begin a section? */
static int
leads_on(const struct report *p, const struct heading *h)
{
	if (h->kind == HEADING_TABLE)
		return h->section == (p->section == '0' ? 2 :
		    p->section - '0' + 1);
	return h->kind > HEADING_SUB && h->section > p->section - '0';
}

/*
 * A line that holds more than a line: it is cut at the headings of sections,
 * the first of which is that of its tag.
 */
static int
add_seen(struct report *p, const struct record *r)
{
	const struct seen	*s;
	size_t			 i, n, first, from = 0;

	p->draft.cells.full |= p->glance.full;
	n = p->glance.n;
	first = i = glance_first(&p->glance, p->section - '0',
	    r->section - '0');
	/* Its heading goes on in the next line. */
	if (i == n && n > 0 && r->section != p->section &&
	    p->glance.open.len > 0) {
		if (add_between(p, r, 0, n - 1) == -1 ||
		    begin_at(p, r, n - 1, r->section) == -1)
			return -1;
		return add_between(p, r, n, n);
	}
	if (i == n && p->section != r->section &&
	    begin_section(p, r->section, r->text, r->len, r->line) == -1)
		return -1;
	if (n > 0 && p->glance.seen[0].continues &&
	    p->glance.seen[0].heading.kind != HEADING_NONE &&
	    p->glance.seen[0].heading.section == p->section - '0' &&
	    p->heading < p->sheet.nextra &&
	    mend_heading(p, &p->glance.seen[0]) == -1)
		return -1;
	for (; i < n; i++) {
		s = &p->glance.seen[i];
		if (s->heading.kind == HEADING_NONE || (i > first &&
		    !leads_on(p, &s->heading)))
			continue;
		if (add_between(p, r, from, i) == -1 || begin_at(p, r, i,
		    (char)(s->heading.section + '0')) == -1)
			return -1;
		from = i + !p->opens;
	}
	return add_between(p, r, from, n);
}

/* Leave a line that ends a page and begins another the first alone.  Another
 * line's is another report, where gr-split lets none begin. */
static void
look_for_pages(struct report *p, struct record *r)
{
	const struct pages	l = pages_look(r->text, r->len);

	if (p->anew == 0 && (p->imprint.title_line != 0 || p->section > '0')) {
		if (l.first < r->len)
			p->anew = r->line;
		else if (p->closed && l.begins)
			p->anew = p->line;
	}
	r->len = l.first;
	p->closed |= l.ends;
}

/* Add a record that is of the report itself. */
static int
add_record(struct report *p, struct record *r)
{
	int	rc, anew = 0, plain, seen;

	p->now = r->line;
	/* The title's row comes first, and is filled in last. */
	if (p->section == 0 && add_extra(p, '0', "0", "", 0, r->line) == -1)
		return -1;
	/* Before the line is read: it may move the section on. */
	if (p->anew == 0 && p->section != 0 &&
	    (anew = anew_begins(&p->another, &p->imprint, p->section,
	    r)) == -1)
		return -1;
	if (p->section == 0)
		p->section = '0';
	plain = (r->plain && r->len < GLANCE_LONG &&
	    glance_idle(&p->glance)) ||
	    glance_plain(&p->glance, r->text, r->len);
	seen = !plain || !(r->plain ? html_idle(p->html) :
	    html_plain(p->html, r->text, r->len));
	if (seen)
		look_for_pages(p, r);
	/* The title of a report on one line is wanted for its tables. */
	if (seen && glance_look(&p->glance, r->text, r->len) == -1)
		return -1;
	if (seen)
		r->len = p->glance.end;
	if (imprint_add_seen(&p->imprint, r, plain ? NULL : &p->glance) == -1)
		return -1;
	if (seen)
		rc = add_seen(p, r);
	else if (r->section != p->section)
		rc = begin_section(p, r->section, r->text, r->len, r->line);
	else
		rc = add_line(p, r->text, r->len, r->line);
	if (anew && p->anew == 0)
		p->anew = r->line;
	p->line = r->line;
	return rc;
}

int
report_add(struct report *p, const struct record *r)
{
	struct record	copy = *r;
	size_t		margin;

	if (r->section == SECTION_TROUBLE && r->line == p->line)
		report_cut(p);
	if (r->section == SECTION_TROUBLE)
		return add_extra(p, SECTION_TROUBLE, "", r->text, r->len,
		    r->line);
	margin = margin_skip(&p->margin, r->text, r->len, r->line);
	copy.text += margin;
	copy.len -= margin;
	if (wrapped_read(&p->wrapped, &copy.text, &copy.len, r->plain) == -1)
		return -1;
	copy.plain &= copy.len == r->len;
	return add_record(p, &copy);
}

/* Give a row its edition: the only one that has it, or its table's.  If it was
 * read as one with more or fewer columns, they are a guess, and it has no cells
 * beyond them. */
static void
settle_row(struct row *row, enum form_id id, int form, int read_as)
{
	int	i;

	if (!row->present || row->form != 0)
		return;
	if (form_rows[id].editions != FORM_BOTH) {
		row->form = form_rows[id].editions;
		return;
	}
	row->form = (uint8_t)form;
	if (form != 0 && form_ncols(id, form) != form_ncols(id, read_as != 0 ?
	    read_as : FORM_2021)) {
		row->doubt |= DOUBT_COLUMN;
		for (i = form_ncols(id, form); i < FORM_COLS; i++)
			row->cell[i] = (struct cell){ .printed = 0 };
	}
}

/* Where a table does not tell its edition: what the other tables have, else
 * what the year has. */
static void
settle_form(struct report *p)
{
	struct sheet	*s = &p->sheet;
	int		 table, form, said = 0, i;

	for (table = 2; table <= 4; table++)
		said |= sheet_form(s, table);
	if (said != FORM_2019 && said != FORM_2021)
		said = form_of_year(s->year);
	for (table = 2; table <= 4; table++) {
		if ((form = sheet_form(s, table)) == 0)
			form = said;
		for (i = (int)form_first(table); i < (int)form_end(table); i++)
			settle_row(&s->row[i], (enum form_id)i, form,
			    p->read_as[table]);
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

/* The date of signature is a figure of the prose, too.  A date of other years
 * is none. */
static int
add_signed(struct report *p)
{
	struct extra	*e;
	char		 text[NUMBER_SIZE];
	uint64_t	 line;
	int		 day = imprint_signed(&p->imprint, &line);

	if (day == 0 || (p->sheet.year != 0 && (day / 10000 < p->sheet.year ||
	    day / 10000 > p->sheet.year + 2)))
		return 0;
	if ((e = sheet_extra(&p->sheet, '1', stated_name(S_SIGNED))) == NULL)
		return -1;
	e->row.line = line;
	e->row.cell[0].printed = 1;
	e->row.cell[0].num.digits = day;
	return sheet_text(&p->sheet, text, number_format(e->row.cell[0].num,
	    text), &e->row.label);
}

int
report_end(struct report *p)
{
	const char	*org = imprint_org(&p->imprint);

	if (html_broken(p->html)) {
		if (html_flush(p->html) == -1 || take_html(p) == -1)
			return -1;
		report_cut(p);
	}
	if (end_section(p) == -1 || settle_title(p) == -1 ||
	    str_set(&p->sheet.org, org, strlen(org)) == -1)
		return -1;
	p->sheet.year = imprint_year(&p->imprint);
	settle_form(p);
	shards_doubt(&p->sheet);
	shards_lone(&p->sheet);
	footnotes_doubt(&p->notes, &p->sheet);
	if (prose_put(&p->prose, &p->sheet) == 0 && add_signed(p) == 0)
		return 0;
	return errno == EFBIG ?
	    add_trouble(p, "too many rows, cut", p->line) : -1;
}

void
report_free(struct report *p)
{
	sheet_free(&p->sheet);
	imprint_free(&p->imprint);
	draft_free(&p->draft);
	glance_free(&p->glance);
	prose_free(&p->prose);
	html_close(p->html);
	str_free(&p->label);
	wrapped_free(&p->wrapped);
	anew_free(&p->another);
}
