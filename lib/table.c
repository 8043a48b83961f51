#include "table.h"

#include <errno.h>

#include "bind.h"
#include "caption.h"
#include "disputes.h"
#include "edition.h"
#include "glue.h"
#include "halves.h"
#include "money.h"
#include "notes.h"
#include "order.h"
#include "paging.h"
#include "rows.h"
#include "strewn.h"
#include "turned.h"
#include "twin.h"
#include "wraps.h"

/* So many rows that stand twice may show that their table does. */
#define TWICE	2

void
table_free(struct table *t)
{
	runs_free(&t->runs);
}

/* Was a row of the form not met, or read without its values? */
static int
is_open(const struct job *r, enum form_id id)
{
	const struct row	*row = &r->sheet->row[id];
	const int		 form = r->form != 0 ? r->form : r->year_form;

	return row->present ? (row->doubt & (DOUBT_ORDER | DOUBT_LABEL |
	    DOUBT_SHORT | DOUBT_STRAY)) != 0 :
	    (form_rows[id].editions & form) != 0;
}

/* Figures beside no label of the form are a row that no form has only where
 * each row of the form has its own. */
static void
doubt_unknown(struct job *r, size_t first)
{
	enum form_id	id = form_first(r->table), end = form_end(r->table);
	size_t		i;

	while (id < end && !is_open(r, id))
		id++;
	for (i = first; id < end && i < r->sheet->nextra; i++)
		r->sheet->extra[i].row.doubt |= DOUBT_LABEL;
}

/* The rows may be another year's. */
static void
doubt_years(struct job *r)
{
	enum form_id	id, end = form_end(r->table);

	for (id = form_first(r->table); id < end; id++)
		if (r->sheet->row[id].present)
			r->sheet->row[id].doubt |= DOUBT_AGAIN;
}

/* Find the runs of a table, and once only if it stands there twice: then some
 * of its rows do, or it is table 4, whose rows have no labels. */
static int
find_runs(struct runs *rs, struct cells *c, struct wanted w)
{
	const struct run	*run;
	int			 met[F_ROWS] = { 0 };
	int			 twice = w.table == 4 ? TWICE : 0;
	size_t			 i;

	if (runs_find(rs, c, w) == -1)
		return -1;
	for (i = 0; i < rs->n; i++) {
		run = &rs->run[i];
		twice += run->how != HOW_NONE && met[run->id]++ > 0;
	}
	return twice >= TWICE && twin_settle(c, w.table) ?
	    runs_find(rs, c, w) : 0;
}

/* Put a table's cells in the order of the form, and part those that are glued.
 * -1 without memory, else whether there are any. */
static int
arrange(struct cells *c, int table, int *turned)
{
	*turned = turned_settle(c, table);
	if (*turned == -1 || halves_settle(c, table) == -1 ||
	    wraps_join(c, table) == -1)
		return -1;
	return glue_part(c, table);
}

int
table_read(struct table *t, struct cells *c, int table, int year,
    struct sheet *sheet)
{
	const int	others = caption_settle(c, year);
	const int	lone = table == 3 && paging_drop(c);
	int		turned, glue = arrange(c, table, &turned);
	struct edition	e = edition_tell(c, table);
	struct job	r = { .c = c, .runs = &t->runs, .sheet = sheet,
			    .geometry = &t->geometry,
			    .table = table, .year = year, .form = e.form,
			    .proven = lone,
			    .year_form = form_of_year(year),
			    .doubt = e.shuffled || turned == TURNED_UNSURE ?
			    DOUBT_COLUMN : 0 };
	const size_t	first = sheet->nextra;
	int		rows = 1;

	if (glue == -1)
		return -1;
	geometry_clear(&t->geometry);
	t->proven = t->noted = 0;
	if (table == 2)
		money_name(c);
	r.glue = glue;
	if (r.year_form == 0)
		r.year_form = FORM_2021;
	if (find_runs(&t->runs, c, (struct wanted){ table, e.form }) == -1)
		return -1;
	if (t->runs.n == 0)
		return rows_bare(&r);
	if (table == 4)
		rows = disputes_read(&r);
	else
		strewn_join(&r);
	if (rows == -1 ||
	    (rows == 1 && (bind_runs(&r) == -1 || rows_fill(&r) == -1)))
		return -1;
	if (order_settle(&r) == -1)
		return -1;
	notes_settle(&r);
	doubt_unknown(&r, first);
	if (others)
		doubt_years(&r);
	t->proven = r.proven;
	t->noted = r.noted;
	if (!r.cut)
		return 0;
	errno = EFBIG;
	return -1;
}
