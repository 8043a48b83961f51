#include "table.h"

#include <errno.h>

#include "bind.h"
#include "disputes.h"
#include "edition.h"
#include "glue.h"
#include "money.h"
#include "order.h"
#include "rows.h"
#include "wraps.h"

void
table_free(struct table *t)
{
	runs_free(&t->runs);
}

int
table_read(struct table *t, struct cells *c, int table, int year,
    struct sheet *sheet)
{
	int		glue = wraps_join(c, table) == -1 ? -1 :
	    glue_part(c, table);
	struct edition	e = edition_tell(c, table);
	struct job	r = { .c = c, .runs = &t->runs, .sheet = sheet,
			    .geometry = &t->geometry,
			    .table = table, .form = e.form,
			    .year_form = form_of_year(year),
			    .doubt = e.shuffled ? DOUBT_COLUMN : 0 };
	int		rows = 1;

	if (glue == -1)
		return -1;
	geometry_clear(&t->geometry);
	if (table == 2)
		money_name(c);
	r.glue = glue;
	if (r.year_form == 0)
		r.year_form = FORM_2021;
	if (runs_find(&t->runs, c, (struct wanted){ table, e.form }) == -1)
		return -1;
	if (t->runs.n == 0)
		return 0;
	if (table == 4)
		rows = disputes_read(&r);
	if (rows == -1 ||
	    (rows == 1 && (bind_runs(&r) == -1 || rows_fill(&r) == -1)))
		return -1;
	if (order_settle(&r) == -1)
		return -1;
	if (!r.cut)
		return 0;
	errno = EFBIG;
	return -1;
}
