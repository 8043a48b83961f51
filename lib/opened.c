#include "opened.h"

#include <string.h>

#include "utf8.h"

/* So many rows are a table; and the bars that one may have. */
#define ROWS	3
#define MOST	64

/* So often are they looked for in vain; and the first at the beginning of so
 * many lines that have bars: others may stand before it. */
#define TRIES	8
#define LOOKS	4

/* A line without white space about it, and its bars. */
struct line {
	const char	*p, *lf;
	size_t		 n;
	size_t		 bars;
};

static struct line
line_at(const char *p, const char *end)
{
	struct line	l = { .p = p };
	size_t		i;

	l.lf = memchr(p, '\n', (size_t)(end - p));
	l.n = (size_t)(l.lf - p);
	utf8_trim(&l.p, &l.n);
	for (i = 0; i < l.n; i++)
		l.bars += l.p[i] == '|';
	return l;
}

/* Is a line the bar that opens a row? */
static int
opens(const struct line *l)
{
	return l->n == 1 && l->bars == 1;
}

/* Does a line end in a bar? */
static int
shuts(const struct line *l)
{
	return l->bars > 0 && l->p[l->n - 1] == '|';
}

/* The lines of the row at p that has so many bars, and what is behind them: 1,
 * 0 if the text is over before it, -1 if none has as many.  A row may stand on
 * one line, too. */
static int
skip_row(const char *p, const char *end, size_t bars, const char **behind)
{
	struct line	l = line_at(p, end);
	size_t		met = l.bars;

	if (!opens(&l) && (l.n == 0 || *l.p != '|' || met != bars))
		return -1;
	for (; met < bars && l.lf + 1 < end; met += l.bars)
		l = line_at(l.lf + 1, end);
	*behind = l.lf + 1;
	return met < bars ? 0 : met == bars && shuts(&l) ? 1 : -1;
}

/* Behind empty lines. */
static const char *
skip_empty(const char *p, const char *end)
{
	struct line	l;

	for (; p < end; p = l.lf + 1)
		if ((l = line_at(p, end)).n > 0)
			break;
	return p;
}

/* Behind the rows from p on that have so many bars each; NULL if they are too
 * few, or what stands behind them has bars, too. */
static const char *
behind_rows(const char *p, const char *end, size_t bars)
{
	const char	*behind;
	struct line	 l;
	size_t		 rows = 0;
	int		 rc = 1;

	for (; p < end; p = skip_empty(behind, end)) {
		l = line_at(p, end);
		if (l.bars == 0 ||
		    (rc = skip_row(p, end, bars, &behind)) != 1)
			break;
		rows++;
	}
	return rows < ROWS || rc == -1 ? NULL : p;
}

/* The bars of each of the rows that the line at p opens, and where they end; 0
 * if it opens none, or they may have more or fewer. */
static size_t
find_bars(const char *p, const char *end, const char **till)
{
	const char	*behind;
	struct line	 l = line_at(p, end);
	size_t		 met = 1, found = 0;

	if (!opens(&l))
		return 0;
	/* The first is a heading: no empty cell of it is a bar alone. */
	while (met < MOST && l.lf + 1 < end) {
		l = line_at(l.lf + 1, end);
		if (opens(&l))
			break;
		met += l.bars;
		if (met < 3 || !shuts(&l) ||
		    (behind = behind_rows(p, end, met)) == NULL)
			continue;
		if (found != 0)
			return 0;
		found = met;
		*till = behind;
	}
	return found;
}

int
opened_is(const char *p, size_t n)
{
	const char	*end = p + n, *bar = p, *till;
	int		 i;

	/* Most texts have no bar, or none alone. */
	for (i = 0; i < LOOKS; i++) {
		if ((bar = memchr(bar, '|', (size_t)(end - bar))) == NULL)
			return 0;
		while (bar > p && bar[-1] == ' ')
			bar--;
		if (bar == p || bar[-1] == '\n')
			return find_bars(bar, end, &till) > 0;
		bar = memchr(bar, '\n', (size_t)(end - bar));
	}
	return 0;
}

void
opened_open(struct opened *o, const char *p, size_t n, uint64_t line)
{
	*o = (struct opened){ .p = p, .end = p + n, .number = line };
}

/* Put a line of a row behind those before it, as it is. */
static int
take(struct opened *o, struct rowed *r, size_t *met)
{
	const struct line	l = line_at(o->p, o->end);
	size_t			i;

	for (i = 0; i < l.n; i++)
		if (l.p[i] == '|')
			++*met;
		else if (*met > 0 && *met <= ROWED_CELLS && l.p[i] != ' ' &&
		    r->at[*met - 1] == 0)
			r->at[*met - 1] = o->number;
	o->p = l.lf + 1;
	o->number++;
	if (l.n > 0 && r->row.len > 0 && str_add(&r->row, " ", 1) == -1)
		return -1;
	return str_add(&r->row, l.p, l.n);
}

/* Find the rows that the line to be read opens. */
static void
look(struct opened *o)
{
	const struct line	l = line_at(o->p, o->end);

	o->bars = 0;
	if (!opens(&l) || o->tries == TRIES)
		return;
	o->bars = find_bars(o->p, o->end, &o->till);
	o->tries += o->bars == 0;
}

int
opened_next(struct opened *o, struct rowed *r)
{
	const char	*lf, *p = o->p;
	size_t		 met = 0;

	if (o->p >= o->end)
		return 0;
	if (o->bars == 0 || o->p >= o->till)
		look(o);
	rowed_begin(r, o->number);
	r->ncell = 0;
	if (o->bars == 0) {
		lf = memchr(p, '\n', (size_t)(o->end - p));
		o->p = lf + 1;
		o->number++;
		return str_add(&r->row, p, (size_t)(lf - p)) == -1 ? -1 : 1;
	}
	while (met < o->bars && o->p < o->till)
		if (take(o, r, &met) == -1)
			return -1;
	r->ncell = met > 0 ? met - 1 : 0;
	return 1;
}
