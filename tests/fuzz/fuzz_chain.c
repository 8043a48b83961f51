/*
 * The chain: a report's text as gr-split, gr-table and gr-sum read it, one
 * behind the other, with the promise of the suite for an oracle: a value
 * without a doubt stands in the text, on its line.
 */
#include <string.h>

#include "fuzz.h"
#include "judge.h"
#include "kept_lines.h"
#include "listing.h"
#include "memory_input.h"
#include "memory_out.h"
#include "outline.h"
#include "printed.h"
#include "report.h"
#include "stated.h"
#include "tally.h"
#include "tsv.h"
#include "valid.h"

#define FIELDS	11		/* of gr-table -l */

struct field {
	const char	*p;
	size_t		 n;
};

/* The text's lines, and what the oracles make of them. */
static struct kept_lines kept;
static struct str	 folded[2];
static struct stated_text prose;

/* As gr-split: the tagged lines are what is written. */
static void
split(void)
{
	static struct charset	*charset;
	static struct lines	*lines;
	static struct outline	*outline;
	struct input		*in = input_open("-");
	struct record		 r;
	int			 page;

	if (outline == NULL) {
		MUST((charset = charset_open(NULL)) != NULL);
		MUST((lines = lines_open(charset)) != NULL);
		MUST((outline = outline_open(lines)) != NULL);
	}
	kept_clear(&kept);
	lines_start(lines, in);
	MUST(outline_start(outline, "a") == 0);
	while (outline_next(outline, &r) == 1) {
		MUST(r.line == kept.n + 1);
		kept_add(&kept, r.text, r.len);
		record_put(&r);
	}
	input_close(in);
	if (kept.n == 0)
		return;
	for (page = 0; page < 2; page++)
		printed_fold(&folded[page], &kept.text, kept.begins, kept.n,
		    page, kept.at[page]);
	stated_read(&prose, &kept);
}

static int
is(const struct field *f, const char *s)
{
	return f->n == strlen(s) && memcmp(f->p, s, f->n) == 0;
}

static size_t
number_of(const struct field *f)
{
	size_t	n = 0, i;

	for (i = 0; i < f->n; i++)
		n = n * 10 + (size_t)(f->p[i] - '0');
	return n;
}

/* Does a line print it, read as a page's or by itself?  What is not well-formed
 * may be read in either way. */
static int
is_printed(size_t line, const struct field *value)
{
	const size_t	*at;
	int		 page;

	for (page = 0; page < 2; page++) {
		at = &kept.at[page][line - 1];
		if (printed(&folded[page], at[0], at[1], value->p, value->n))
			return 1;
	}
	return 0;
}

/* A figure of the prose. */
static void
check_stated(const struct field *f)
{
	MUST(f[6].n == 2 && f[6].p[0] == 'v' && f[9].n == 0);
	stated_check(&prose, &(struct stated_cell){ .row = f[5].p,
	    .row_len = f[5].n, .col = f[6].p[1] - '0', .value = f[7].p,
	    .len = f[7].n, .label = f[10].p, .label_len = f[10].n,
	    .line = number_of(&f[8]) });
}

/* A line of gr-table -l. */
static void
check_cell(const struct field *f)
{
	const struct field	*value = &f[7];
	char			 table = f[4].p[0];
	size_t			 line = number_of(&f[8]);
	int			 id;

	MUST(f[4].n == 1 && strchr("01234!", table) != NULL);
	if (table == '1' && value->n > 0)
		check_stated(f);
	if (table < '2')
		return;
	id = form_find(table - '0', f[5].p, f[5].n);
	MUST(id != -1 || is(&f[5], "?"));
	MUST(id == -1 || form_col_find(f[6].p, f[6].n) != C_NONE ||
	    (f[6].n == 2 && f[6].p[0] == 'v'));
	MUST(line > 0 && line <= kept.n);
	MUST(f[9].n > 0 || value->n > 0 || id == -1);
	if (value->n == 0 || f[9].n > 0)
		return;
	if (!is_printed(line, value)) {
		(void)fprintf(stderr, "row %.*s, %.*s: no %.*s on line %zu\n",
		    (int)f[5].n, f[5].p, (int)f[6].n, f[6].p, (int)value->n,
		    value->p, line);
		abort();
	}
}

/* All lines of gr-table -l. */
static void
check_cells(void)
{
	const char	*p = str_text(&written), *end = p + written.len, *q;
	struct field	 f[FIELDS];
	int		 n;

	MUST(valid_bytes(p, written.len) == written.len);
	while (p < end) {
		for (n = 0; n < FIELDS; n++, p = q + 1) {
			for (q = p; q < end && *q != '\t' && *q != '\n'; q++)
				continue;
			MUST(q < end && (*q == '\n') == (n == FIELDS - 1));
			f[n] = (struct field){ p, (size_t)(q - p) };
		}
		check_cell(f);
	}
}

/* A report's rows, with those before it. */
static void
end_report(struct report *p, struct str *rows)
{
	MUST(report_end(p) == 0);
	str_clear(&written);
	listing_put(LISTING_CELLS, &p->sheet, LISTING_ALL);
	check_cells();
	str_clear(&written);
	listing_put(LISTING_ROWS, &p->sheet, LISTING_ALL);
	MUST(str_add(rows, str_text(&written), written.len) == 0);
	str_clear(&written);
}

/* As gr-table. */
static void
read_tables(const struct str *tagged, struct str *rows)
{
	static struct report	 report;
	static struct lines	*lines;
	struct input		*in;
	struct record		 r;
	const char		*p;
	size_t			 n;
	int			 begun = 0;

	if (lines == NULL)
		MUST((lines = lines_open(NULL)) != NULL);
	memory_set(str_text(tagged), tagged->len, 0);
	in = input_open("-");
	lines_start(lines, in);
	str_clear(rows);
	while (lines_next(lines, &p, &n) == 1) {
		MUST(record_parse(&r, p, n) == 0);
		if (begun && !report_has(&report, &r)) {
			end_report(&report, rows);
			begun = 0;
		}
		if (!begun)
			MUST(report_begin(&report, &r) == 0);
		begun = 1;
		MUST(report_add(&report, &r) == 0);
	}
	if (begun)
		end_report(&report, rows);
	/* Each input stands alone. */
	stencil_free(&report.draft.stencils);
	input_close(in);
}

/* As gr-sum. */
static void
judge(const struct str *rows)
{
	static struct sheet	 sheet;
	struct tally		 t;
	struct tsv		*tsv;
	int			 r;

	memory_set(str_text(rows), rows->len, 0);
	MUST((tsv = tsv_open("-")) != NULL);
	tally_init(&t, BY_SUM);
	while ((r = tsv_next(tsv, &sheet)) == 1)
		(void)judge_sheet(&t, &sheet);
	MUST(r == 0);
	tally_free(&t);
	tsv_close(tsv);
	MUST(valid_bytes(str_text(&written), written.len) == written.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str	tagged, rows;

	if (size == 0)
		return 0;
	str_clear(&written);
	memory_set(data, size, size % 61 == 0 ? 7 : 0);
	split();
	MUST(str_set(&tagged, str_text(&written), written.len) == 0);
	if (tagged.len == 0)
		return 0;
	read_tables(&tagged, &rows);
	str_clear(&written);
	judge(&rows);
	return 0;
}
