#include "tsv.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "lines.h"
#include "listing.h"
#include "skim.h"

enum field {
	FIELD_REPORT, FIELD_ORG, FIELD_YEAR, FIELD_FORM, FIELD_TABLE,
	FIELD_ROW, FIELD_LABEL, FIELD_V1, FIELD_LINE = FIELD_V1 + FORM_COLS,
	FIELD_DOUBT, FIELDS
};

struct field_view {
	const char	*p;
	size_t		 n;
};

struct tsv {
	struct input		*in;
	struct lines		*lines;
	struct field_view	 field[FIELDS];
	struct skim		 skim;
	int			 pending;	/* field[] is to be used */
	int			 state;		/* 1, or what tsv_next() says */
	uint64_t		 start;		/* of the sheet last given */
	uint64_t		 error_line;
	const char		*error;
};

struct tsv *
tsv_open(const char *path)
{
	struct tsv	*t;
	int		 saved;

	if ((t = calloc(1, sizeof(*t))) == NULL)
		return NULL;
	if ((t->in = input_open(path)) == NULL ||
	    (t->lines = lines_open(NULL)) == NULL) {
		saved = errno;
		tsv_close(t);
		errno = saved;
		return NULL;
	}
	lines_start(t->lines, t->in);
	t->state = 1;
	return t;
}

int
tsv_reopen(struct tsv *t, const char *path)
{
	if (input_reopen(t->in, path) == -1)
		return -1;
	lines_start(t->lines, t->in);
	t->pending = 0;
	t->state = 1;
	t->start = t->error_line = 0;
	t->error = NULL;
	return 0;
}

void
tsv_close(struct tsv *t)
{
	if (t == NULL)
		return;
	lines_close(t->lines);
	input_close(t->in);
	str_free(&t->skim.head);
	free(t);
}

const char *
tsv_error(const struct tsv *t, uint64_t *line)
{
	*line = t->error_line;
	return t->error;
}

uint64_t
tsv_line(const struct tsv *t)
{
	return t->start;
}

static int
fail(struct tsv *t, const char *what)
{
	t->state = -1;
	t->error = what;
	t->error_line = lines_number(t->lines);
	return -1;
}

static inline int
equals(const struct field_view *f, const char *s, size_t n)
{
	return f->n == n && memcmp(f->p, s, n) == 0;
}

static inline int
starts(const char *p, size_t n, const char *with)
{
	size_t	len;

	/* Most rows begin otherwise than the headers. */
	if (n < 2 || p[0] != with[0] || p[1] != with[1])
		return 0;
	len = strlen(with);
	return n >= len && memcmp(p, with, len) == 0 &&
	    (n == len || p[len] == '\t');
}

/* Part a line into its first FIELDS fields.  0, or -1 if it has fewer. */
static int
part(struct tsv *t, const char *p, size_t n)
{
	const char	*end = p + n, *tab;
	int		 i;

	for (i = 0; i < FIELDS; i++) {
		if ((tab = memchr(p, '\t', (size_t)(end - p))) == NULL)
			tab = end;
		t->field[i] = (struct field_view){ p, (size_t)(tab - p) };
		if (tab == end && i < FIELDS - 1)
			return -1;
		p = tab + 1;
	}
	return 0;
}

/* The input has ended, or broken off.  Returns the state. */
static int
end(struct tsv *t, int r)
{
	t->state = 0;
	if (r == -1) {
		(void)fail(t, input_error(t->in) != NULL ?
		    input_error(t->in) : strerror(ENOMEM));
		t->error_line = 0;
	} else if (lines_number(t->lines) == 0)
		(void)fail(t, "empty input: the command before it has failed");
	return t->state;
}

/* A line is no row; the last one may have been cut short by damage. */
static int
no_row(struct tsv *t, const char *what)
{
	const char	*p;
	size_t		 n;

	(void)fail(t, what);
	if (lines_next(t->lines, &p, &n) == -1)
		return end(t, -1);
	return -1;
}

/* Digits to a number below 10^15; -1 for anything else, 0 for nothing. */
static int64_t
whole(const struct field_view *f)
{
	struct number	num;

	int64_t		v = 0;
	size_t		i;

	for (i = 0; i < f->n && i < 9; i++) {
		if (f->p[i] < '0' || f->p[i] > '9')
			break;
		v = v * 10 + (f->p[i] - '0');
	}
	if (i == f->n)
		return v;
	if (f->n > 15 || number_parse(f->p, f->n, &num) == -1 ||
	    num.scale != 0 || num.digits < 0)
		return -1;
	return num.digits;
}

/* What all rows have: line, cells, doubt.  0 or -1. */
static int
fill(struct tsv *t, struct row *r, const uint8_t *cols)
{
	const struct field_view	*f = t->field;
	int64_t			 line = whole(&f[FIELD_LINE]);
	int			 i;

	if (line == -1)
		return fail(t, "a line that is no number");
	r->line = (uint64_t)line;
	r->present = 1;
	r->form = equals(&f[FIELD_FORM], "2019", 4) ? FORM_2019 :
	    equals(&f[FIELD_FORM], "2021", 4) ? FORM_2021 : 0;
	for (i = 0; i < FORM_COLS; i++) {
		if (f[FIELD_V1 + i].n == 0)
			continue;
		if (number_parse(f[FIELD_V1 + i].p, f[FIELD_V1 + i].n,
		    &r->cell[i].num) == -1)
			return fail(t, "a value that is no number");
		r->cell[i].printed = 1;
	}
	if (f[FIELD_DOUBT].n > 0 &&
	    doubt_parse(r, cols, f[FIELD_DOUBT].p, f[FIELD_DOUBT].n) == -1)
		return fail(t, "a doubt that is no list of words");
	return 0;
}

static int
take_form_row(struct tsv *t, struct sheet *s, int table)
{
	const struct field_view	*f = t->field;
	int			 id, edition = FORM_2021;

	if (equals(&f[FIELD_FORM], "2019", 4))
		edition = FORM_2019;
	if ((id = form_find(table, f[FIELD_ROW].p, f[FIELD_ROW].n)) == -1)
		return fail(t, "a row that the form has not");
	if (s->row[id].present)
		return fail(t, "a row that stands twice in its report");
	t->skim.id = id;
	if (!(form_rows[id].editions & edition))
		edition = form_rows[id].editions;
	return fill(t, &s->row[id], form_cols((enum form_id)id, edition));
}

static int
take(struct tsv *t, struct sheet *s)
{
	static const uint8_t	 none[FORM_COLS];
	const struct field_view	*f = t->field;
	struct extra		*e;
	char			 table = f[FIELD_TABLE].p[0], code[SKIM_CODE];

	t->pending = 0;
	if (table == '\0' || strchr("01234!", table) == NULL)
		return fail(t, "not table rows; "
		    "run gr-split and gr-table first");
	if (table >= '2' && !equals(&f[FIELD_ROW], "?", 1))
		return take_form_row(t, s, table - '0');
	if (f[FIELD_ROW].n >= sizeof(code))
		return fail(t, "a row that the form has not");
	memcpy(code, f[FIELD_ROW].p, f[FIELD_ROW].n);
	code[f[FIELD_ROW].n] = '\0';
	if ((e = sheet_extra(s, table, code)) == NULL)
		return fail(t, errno == EFBIG ? "a report with too many rows" :
		    strerror(ENOMEM));
	if (sheet_text(s, f[FIELD_LABEL].p, f[FIELD_LABEL].n,
	    &e->row.label) == -1)
		return fail(t, strerror(ENOMEM));
	return fill(t, &e->row, none);
}

/* Take the pending row, mostly at a glance: its LF stands behind it. */
static int
take_first(struct tsv *t, struct sheet *s)
{
	const char	*p = t->field[FIELD_REPORT].p;
	const char	*end = t->field[FIELD_DOUBT].p +
			    t->field[FIELD_DOUBT].n;
	size_t		 rows = 0;

	if (*end == '\n')
		(void)skim_rows(&t->skim, s, p, end + 1, &rows);
	if (rows == 0)
		return take(t, s);
	t->pending = 0;
	return 0;
}

/* Is the pending row of the sheet's report?  A trouble is its report's, as
 * far as that was read. */
static int
belongs(const struct tsv *t, const struct sheet *s)
{
	const struct field_view	*f = t->field;

	if (!equals(&f[FIELD_REPORT], str_text(&s->report), s->report.len))
		return 0;
	if (f[FIELD_TABLE].p[0] == '!')
		return 1;
	return equals(&f[FIELD_ORG], str_text(&s->org), s->org.len) &&
	    whole(&f[FIELD_YEAR]) == s->year;
}

/* Skim all rows that lie ready, as far as they let.  Is what stands behind them
 * another report's, for certain? */
static int
skim_ready(struct tsv *t, struct sheet *s)
{
	const char	*p, *start;
	size_t		 n = lines_whole(t->lines, &start), rows;

	if (n == 0)
		return 0;
	p = skim_rows(&t->skim, s, start, start + n, &rows);
	lines_pass(t->lines, (size_t)(p - start), rows);
	return (size_t)(start + n - p) > s->report.len &&
	    memcmp(p, str_text(&s->report), s->report.len) != 0;
}

/* Have a row pending that is not skimmed into the sheet (NULL if it
 * has not begun).  1, 0 where the sheet's last one lies behind, else the
 * state. */
static int
next_row(struct tsv *t, struct sheet *s)
{
	const char	*p;
	size_t		 n;
	int		 r;

	if (s != NULL && !t->pending && t->state == 1 && skim_ready(t, s))
		return 0;
	while (!t->pending && t->state == 1) {
		if ((r = lines_next(t->lines, &p, &n)) != 1)
			return end(t, r);
		if (starts(p, n, LISTING_ROWS_HEAD)) {
			if (s != NULL)
				return 0;
		} else if (starts(p, n, LISTING_CELLS_HEAD))
			return no_row(t, "a cell a line (gr-table -l); "
			    "gr-sum and gr-diff read rows");
		else if (part(t, p, n) == -1 || t->field[FIELD_TABLE].n != 1)
			return no_row(t, "not table rows; "
			    "run gr-split and gr-table first");
		else
			t->pending = 1;
	}
	return t->pending ? 1 : t->state;
}

/* Begin a sheet with the first fields of its first row.  0 or -1. */
static int
begin(struct tsv *t, struct sheet *s)
{
	const struct field_view	*f = t->field;
	int64_t			 year = whole(&f[FIELD_YEAR]);

	if (year == -1 || year > 9999)
		return fail(t, "a year that is no number");
	s->year = (int)year;
	if (str_set(&s->report, f[FIELD_REPORT].p, f[FIELD_REPORT].n) == -1 ||
	    str_set(&s->org, f[FIELD_ORG].p, f[FIELD_ORG].n) == -1 ||
	    skim_begin(&t->skim, f[FIELD_REPORT].p, (size_t)(f[FIELD_YEAR].p +
	    f[FIELD_YEAR].n + 1 - f[FIELD_REPORT].p)) == -1)
		return fail(t, strerror(ENOMEM));
	return 0;
}

/* Begin a sheet, and skim its first rows, if they can be.  Whether they were:
 * if not, all is as before, and a header is none that can be. */
static int
skim_first(struct tsv *t, struct sheet *s)
{
	const char	*p, *start, *tab[FIELD_YEAR + 1];
	size_t		 n = lines_whole(t->lines, &start), rows = 0;
	int		 i;

	if (t->pending || t->state != 1 || n == 0 ||
	    skim_fields(start, start + n, tab, FIELD_YEAR + 1) == -1)
		return 0;
	for (p = start, i = 0; i <= FIELD_YEAR; p = tab[i++] + 1)
		t->field[i] = (struct field_view){ p, (size_t)(tab[i] - p) };
	if (begin(t, s) == 0)
		p = skim_rows(&t->skim, s, start, start + n, &rows);
	t->state = 1;
	if (rows == 0) {
		sheet_reset(s);
		return 0;
	}
	t->start = lines_number(t->lines) + 1;
	lines_pass(t->lines, (size_t)(p - start), rows);
	return 1;
}

int
tsv_next(struct tsv *t, struct sheet *s)
{
	int	r;

	sheet_reset(s);
	if (!skim_first(t, s)) {
		if ((r = next_row(t, NULL)) != 1)
			return r;
		t->start = lines_number(t->lines);
		if (begin(t, s) == -1)
			return -1;
		if (take_first(t, s) == -1)
			return 1;
	}
	while (next_row(t, s) == 1 && belongs(t, s) && take(t, s) == 0)
		continue;
	return 1;
}
