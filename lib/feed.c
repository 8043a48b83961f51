#include "feed.h"

#include <string.h>

#include "browsed.h"
#include "indented.h"
#include "opened.h"

void
feed_clear(struct feed *f)
{
	attributes_clear(&f->attributes);
	breaks_clear(&f->breaks);
	tabular_clear(&f->tabular);
}

void
feed_free(struct feed *f)
{
	attributes_free(&f->attributes);
	breaks_free(&f->breaks);
	tabular_free(&f->tabular);
	str_free(&f->line);
	rowed_free(&f->named);
	rowed_free(&f->row);
}

typedef int	 add_line(struct feed *, struct cells *, const char *, size_t,
		    uint64_t);

/* Add lines, each with an LF behind it, by a function. */
static int
add_lines(struct feed *f, struct cells *c, const struct str *lines,
    uint64_t line, add_line *add)
{
	const char	*p = str_text(lines), *lf, *end = p + lines->len;

	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		if (add(f, c, p, (size_t)(lf - p), line++) == -1)
			return -1;
	}
	return 0;
}

static int
add_plain(struct feed *f, struct cells *c, const char *p, size_t n,
    uint64_t line)
{
	(void)f;
	return cells_add(c, p, n, line);
}

/* Add the row that was put together, each cell with the line it stands on. */
static int
add_row(const struct rowed *r, struct cells *c)
{
	const size_t		 before = c->nvrow;
	const struct vrow	*v;
	size_t			 i;

	c->folds = r->folded ? FOLD_LINES : FOLD_NONE;
	if (cells_add(c, r->row.p, r->row.len, r->line) == -1)
		return -1;
	c->folds = FOLD_NONE;
	if (c->nvrow != before + 1)
		return 0;
	v = &c->vrow[before];
	for (i = 0; v->count == r->ncell && i < v->count && i < ROWED_CELLS;
	    i++)
		if (r->at[i] != 0)
			c->piece[v->first + i].line = r->at[i];
	return 0;
}

/* Add the lines whose breaks are held: as a row, or as they are. */
static int
give_breaks(struct feed *f, struct cells *c)
{
	struct breaks	*b = &f->breaks;
	int		 rc = breaks_row(b, &f->row);

	if (rc != 0)
		return rc == -1 ? -1 : add_row(&f->row, c);
	rc = add_lines(f, c, &b->lines, b->first, add_plain);
	breaks_drop(b);
	return rc;
}

/* Add the rows of a table in LaTeX. */
static int
give_tabular(struct feed *f, struct cells *c)
{
	struct tabular	*t = &f->tabular;
	int		 rc = 0;

	while (t->nline > 0 && (rc = tabular_next(t, &f->row)) == 1 &&
	    (rc = add_row(&f->row, c)) == 0)
		continue;
	tabular_clear(t);
	return rc;
}

/* Add a line to the cells, or to a row of them, or to a table that is held. */
static int
take(struct feed *f, struct cells *c, const char *p, size_t n, uint64_t line)
{
	enum breaks_take	t;
	int			rc = !tabular_may(&f->tabular, p, n) ? 0 :
	    tabular_take(&f->tabular, p, n, line);

	if (rc == 1 && f->tabular.ended)
		return give_breaks(f, c) == -1 ? -1 : give_tabular(f, c);
	if (rc == 0 && f->attributes.parting.n > 0 &&
	    (rc = parting_line(&f->attributes.parting, &f->line, p, n)) == 1) {
		p = f->line.p;
		n = f->line.len;
	} else if (rc != 0)
		return rc == -1 ? -1 : 0;
	t = breaks_take(&f->breaks, p, n, line);
	if (t == BREAKS_PASS && f->breaks.nline > 0) {
		if (give_breaks(f, c) == -1)
			return -1;
		t = breaks_take(&f->breaks, p, n, line);
	}
	return t == BREAKS_FAIL ? -1 : t == BREAKS_HOLD ? 0 :
	    cells_add(c, p, n, line);
}

/* Add the rows of values that stand behind their names. */
static int
add_named(struct feed *f, struct cells *c)
{
	struct rowed	*r = &f->named;
	int		 rc;

	while ((rc = attributes_next(&f->attributes, r)) == 1) {
		if (r->ncell == 0)
			rc = take(f, c, r->row.p, r->row.len, r->line);
		else if ((rc = give_breaks(f, c)) == 0)
			rc = add_row(r, c);
		if (rc == -1)
			return -1;
	}
	return rc;
}

/* Add the lines that are held for their names: as rows, or as they are. */
static int
give_named(struct feed *f, struct cells *c)
{
	struct attributes	*a = &f->attributes;
	int			 rc = attributes_are(a);

	if (rc == 1)
		rc = add_named(f, c);
	else if (rc == 0)
		rc = add_lines(f, c, &a->lines, a->first, take);
	attributes_drop(a);
	return rc;
}

int
feed_flush(struct feed *f, struct cells *c)
{
	return give_named(f, c) == -1 || give_breaks(f, c) == -1 ? -1 :
	    give_tabular(f, c);
}

int
feed_add(struct feed *f, struct cells *c, const char *p, size_t n,
    uint64_t line)
{
	int	rc = attributes_take(&f->attributes, p, n, line);

	if (rc == 0 && f->attributes.nline > 0) {
		if (give_named(f, c) == -1)
			return -1;
		rc = attributes_take(&f->attributes, p, n, line);
	}
	return rc == -1 ? -1 : rc == 1 ? 0 : take(f, c, p, n, line);
}

/* How the rows of a table stand on its lines. */
enum whole { WHOLE_NONE, WHOLE_BROWSED, WHOLE_OPENED, WHOLE_INDENTED };

/* Add the rows of a table as browsers give it, of one whose rows a bar opens,
 * or of one that is indented as its source was.  0 if it is none; -1. */
static int
add_whole(struct feed *f, struct cells *c, const struct str *lines,
    uint64_t line)
{
	const char	*p = str_text(lines);
	const size_t	 n = lines->len;
	struct browsed	 b;
	struct opened	 o;
	struct indented	 t;
	enum whole	 kind = browsed_is(p, n) ? WHOLE_BROWSED :
	    opened_is(p, n) ? WHOLE_OPENED :
	    indented_open(&t, p, n, line) ? WHOLE_INDENTED : WHOLE_NONE;
	int		 rc;

	if (kind == WHOLE_BROWSED)
		browsed_open(&b, p, n, line);
	else if (kind == WHOLE_OPENED)
		opened_open(&o, p, n, line);
	else if (kind == WHOLE_NONE)
		return 0;
	while ((rc = kind == WHOLE_BROWSED ? browsed_next(&b, &f->row) :
	    kind == WHOLE_OPENED ? opened_next(&o, &f->row) :
	    indented_next(&t, &f->row)) == 1)
		if (add_row(&f->row, c) == -1)
			return -1;
	return rc == -1 ? -1 : 1;
}

int
feed_lines(struct feed *f, struct cells *c, const struct str *lines,
    uint64_t line)
{
	int	rc = add_whole(f, c, lines, line);

	if (rc != 0)
		return rc == -1 ? -1 : 0;
	return add_lines(f, c, lines, line, attributes_any(&f->attributes,
	    str_text(lines), lines->len) ? feed_add : take);
}
