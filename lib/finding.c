#include "finding.h"

#include <err.h>
#include <string.h>

#include "out.h"
#include "paint.h"
#include "safe.h"
#include "say.h"

static const char *const levels[LEVELS] = {
	"error", "warning", "info", "unknown", "ok"
};

const char *
level_name(enum level level)
{
	return levels[level];
}

enum level
level_find(const char *word)
{
	int	i;

	for (i = 0; i < LEVEL_OK; i++)
		if (strcmp(levels[i], word) == 0)
			return (enum level)i;
	return LEVELS;
}

struct finding
finding_about(const struct sheet *sheet)
{
	return (struct finding){ .sheet = sheet, .rule = "", .table = "",
	    .row = "", .col = "", .label = "", .suspect = "", .hint = "",
	    .text = "" };
}

struct finding
finding_about_table(const struct sheet *s, int table)
{
	static const char *const	name[] = { "0", "1", "2", "3", "4" };
	struct finding			f = finding_about(s);

	f.table = name[table];
	return f;
}

struct finding
finding_about_row(const struct sheet *s, enum form_id id)
{
	struct finding	f = finding_about_table(s, form_rows[id].table);

	f.row = form_rows[id].code;
	f.label = form_rows[id].label;
	f.line = s->row[id].line;
	return f;
}

struct finding
finding_about_cell(const struct sheet *s, enum form_id id, int col)
{
	struct finding	f = finding_about_row(s, id);

	f.col = form_col_name(form_cols(id, sheet_row_edition(s, id))[col]);
	f.line = cell_line(&s->row[id], col);
	return f;
}

void
finding_count(char out[NUMBER_SIZE], int64_t n)
{
	(void)number_format((struct number){ n, 0 }, out);
}

/* What is the matter with a cell, as far as anything is. */
static int
add_matter(struct str *out, const struct sheet *s, enum form_id id, int col)
{
	static const uint8_t	none[FORM_COLS];
	struct cell		c = sheet_cell(s, id, col);
	struct row		one = { .doubt = s->row[id].doubt | c.doubt };

	if (!s->row[id].present)
		return str_adds(out, M_(" (missing)"));
	if (one.doubt == 0)
		return c.printed ? 0 : str_adds(out, M_(" (empty)"));
	if (str_adds(out, " (") == -1 || doubt_format(out, &one, none) == -1)
		return -1;
	return str_adds(out, ")");
}

int
finding_cell(struct str *out, const struct sheet *s, enum form_id id, int col,
    int year)
{
	const uint8_t	*cols = form_cols(id, sheet_row_edition(s, id));
	char		 table[3] = "0/", of[NUMBER_SIZE];
	struct number	 y = { s->year, 0 };

	table[0] = (char)('0' + form_rows[id].table);
	if ((out->len > 0 && str_adds(out, ", ") == -1) ||
	    str_adds(out, table) == -1 ||
	    str_adds(out, form_rows[id].code) == -1 ||
	    str_adds(out, "/") == -1 ||
	    str_adds(out, form_col_name(cols[col])) == -1)
		return -1;
	if (year && (str_adds(out, M_(" of ")) == -1 ||
	    str_add(out, of, number_format(y, of)) == -1))
		return -1;
	return add_matter(out, s, id, col);
}

void
finding_put_header(void)
{
	out_puts("report\torg\tyear\tlevel\trule\ttable\trow\tcol\t"
	    "found\texpected\tline\tsuspect\ttext\n");
}

static void
put_field(const char *s)
{
	out_puts(s);
	out_char('\t');
}

void
finding_put(const struct finding *f)
{
	put_field(str_text(&f->sheet->report));
	put_field(str_text(&f->sheet->org));
	if (f->sheet->year != 0)
		out_uint((uint64_t)f->sheet->year);
	out_char('\t');
	put_field(level_name(f->level));
	put_field(f->rule);
	put_field(f->table);
	put_field(f->row);
	put_field(f->col);
	put_field(f->found);
	put_field(f->expected);
	if (f->line != 0)
		out_uint(f->line);
	out_char('\t');
	put_field(f->suspect);
	out_puts(f->text);
	out_char('\n');
}

static void
put_safe(const char *s, size_t n)
{
	struct str	safe = { NULL, 0, 0 };

	if (safe_add(&safe, s, n) == -1)
		err(2, NULL);
	out_write(str_text(&safe), safe.len);
	str_free(&safe);
}

void
finding_put_message(const struct finding *f)
{
	put_safe(str_text(&f->sheet->report), f->sheet->report.len);
	if (f->line != 0) {
		out_char(':');
		out_uint(f->line);
	}
	out_puts(": ");
	paint_puts(f->level == LEVEL_ERROR ? PAINT_WRONG :
	    f->level == LEVEL_WARNING ? PAINT_DOUBT : PAINT_PLAIN,
	    level_name(f->level));
	out_puts(": ");
	put_safe(f->text, strlen(f->text));
	out_puts(" [");
	out_puts(f->rule);
	out_puts("]\n");
}
