/*
 * cells, table, draft: the lines of a section.  The first byte names the table
 * and the year, and whether the last line was cut short.  What was read of the
 * section changes nothing of how it is read with other figures.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cells.h"
#include "draft.h"
#include "fuzz.h"
#include "limits.h"
#include "table.h"

static void
check_cells(const struct cells *c)
{
	const struct piece	*p;
	size_t			 i, count = 0;
	char			 text[NUMBER_SIZE];

	MUST(c->text.len <= LIM_TABLE && c->npiece <= LIM_CELLS);
	for (i = 0; i < c->nvrow; i++) {
		MUST(c->vrow[i].count == 0 || c->vrow[i].first == count);
		count += c->vrow[i].count;
	}
	MUST(count == c->npiece);
	for (i = 0; i < c->npiece; i++) {
		p = &c->piece[i];
		MUST(p->off <= c->text.len && p->len <= c->text.len - p->off);
		MUST(p->vrow < c->nvrow && p->from <= p->to);
		MUST(i == 0 || p->vrow >= p[-1].vrow);
		MUST(p->kind <= PIECE_BLANK);
		if (p->kind == PIECE_VALUE)
			MUST(number_format(p->num, text) > 0);
	}
}

static void
check_sheet(const struct sheet *s, uint64_t lines)
{
	const struct row	*r;
	int			 i, k;

	for (i = 0; i < F_ROWS; i++) {
		r = &s->row[i];
		MUST(!r->present || (r->line > 0 && r->line <= lines));
		for (k = 0; k < FORM_COLS; k++)
			MUST(r->present || !r->cell[k].printed);
	}
}

static void
check_rows(const struct sheet *a, const struct row *p, const struct sheet *b,
    const struct row *q)
{
	int	k;

	MUST(p->present == q->present && p->form == q->form &&
	    p->doubt == q->doubt && p->line == q->line);
	MUST(strcmp(sheet_string(a, p->label), sheet_string(b, q->label)) ==
	    0);
	for (k = 0; k < FORM_COLS; k++) {
		MUST(p->cell[k].printed == q->cell[k].printed &&
		    p->cell[k].doubt == q->cell[k].doubt &&
		    p->cell[k].line == q->cell[k].line);
		MUST(!p->cell[k].printed ||
		    (p->cell[k].num.digits == q->cell[k].num.digits &&
		    p->cell[k].num.scale == q->cell[k].num.scale));
	}
}

static void
check_alike(const struct sheet *a, const struct sheet *b)
{
	size_t	i;

	for (i = 0; i < F_ROWS; i++)
		check_rows(a, &a->row[i], b, &b->row[i]);
	MUST(a->nextra == b->nextra);
	for (i = 0; i < a->nextra; i++) {
		MUST(a->extra[i].table == b->extra[i].table);
		MUST(strcmp(sheet_string(a, a->extra[i].code),
		    sheet_string(b, b->extra[i].code)) == 0);
		check_rows(a, &a->extra[i].row, b, &b->extra[i].row);
	}
}

/* Read lines as a section. */
static void
read_section(struct draft *d, const char *p, size_t n, int how,
    struct sheet *sheet)
{
	const char	*end = p + n, *lf;
	uint64_t	 line = 0;

	draft_clear(d);
	sheet_clear(sheet);
	for (; p < end; p = lf + 1) {
		if ((lf = memchr(p, '\n', (size_t)(end - p))) == NULL)
			lf = end;
		MUST(draft_add(d, p, (size_t)(lf - p), ++line) == 0);
	}
	if (how & 0x80)
		draft_cut(d);
	(void)draft_read(d, 2 + how % 3,
	    how & 0x40 ? 2019 + (how >> 3 & 7) : 0, sheet);
}

/* The same lines with each number of up to four digits times a factor. */
static void
multiply(struct str *out, const char *p, size_t n, int factor)
{
	const char	*end = p + n;
	char		 num[16];
	size_t		 k;

	str_clear(out);
	for (; p < end; p += k) {
		for (k = 0; p + k < end && p[k] >= '0' && p[k] <= '9'; k++)
			continue;
		if (k == 0 || k > 4 || (k > 1 && *p == '0')) {
			k += k == 0;
			MUST(str_add(out, p, k) == 0);
			continue;
		}
		(void)snprintf(num, sizeof(num), "%d", atoi(p) * factor);
		MUST(str_adds(out, num) == 0);
	}
}

static void
check_known(const char *p, size_t n, int how)
{
	static struct draft	 warm, cold;
	static struct sheet	 a, b;
	static struct str	 other;
	char			*text;
	int			 factor;

	if (n == 0 || (text = malloc(n + 1)) == NULL)
		return;
	memcpy(text, p, n);
	text[n] = '\0';		/* for atoi() */
	read_section(&warm, text, n, how, &a);
	for (factor = 0; factor < 6; factor += 3) {
		multiply(&other, text, n, factor);
		read_section(&warm, other.p, other.len, how, &a);
		read_section(&cold, other.p, other.len, how, &b);
		check_alike(&a, &b);
		draft_free(&cold);
	}
	draft_free(&warm);
	free(text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct cells	 cells;
	static struct table	 table;
	static struct sheet	 sheet;
	const char		*p = (const char *)data + 1, *lf;
	const char		*end = (const char *)data + size;
	uint64_t		 line = 0;

	if (size < 1)
		return 0;
	cells_clear(&cells);
	sheet_clear(&sheet);
	for (; p < end; p = lf + 1) {
		if ((lf = memchr(p, '\n', (size_t)(end - p))) == NULL)
			lf = end;
		MUST(cells_add(&cells, p, (size_t)(lf - p), ++line) == 0);
	}
	if (data[0] & 0x80)
		cells_cut(&cells);
	MUST(cells_end(&cells) == 0);
	check_cells(&cells);
	(void)table_read(&table, &cells, 2 + data[0] % 3,
	    data[0] & 0x40 ? 2019 + (data[0] >> 3 & 7) : 0, &sheet);
	check_sheet(&sheet, line);
	check_known((const char *)data + 1, size - 1, data[0]);
	return 0;
}
