/*
 * cells, table: the lines of a section.  The first byte names the table and
 * the year, and whether the last line was cut short.
 */
#include <string.h>

#include "cells.h"
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
	return 0;
}
