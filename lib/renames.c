#include "renames.h"

#include <err.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "grow.h"
#include "input.h"
#include "lines.h"
#include "str.h"

static const char	header[] = "old\tnew\tfrom-year";
static const char	mark[] = "\xef\xbb\xbf";	/* a BOM */

struct entry {
	char		*old;		/* owned */
	char		*new;		/* in the same memory */
	int		 from;
	uint64_t	 line;
	unsigned	 seen;		/* in which round it was given */
};

struct renames {
	struct entry	*entry;		/* sorted by new */
	size_t		 n, cap;
	struct rename	*queue;		/* names to be given */
	size_t		 queued, given;
	unsigned	 round;
};

/* A year of four digits, or 0. */
static int
read_year(const char *p)
{
	if (strlen(p) != 4 || strspn(p, "0123456789") != 4)
		return 0;
	return (int)strtol(p, NULL, 10);
}

/* Part a line into an entry.  NULL, or what is wrong with it. */
static const char *
read_entry(struct entry *e, char *line)
{
	char	*new, *from, *rest;

	rest = line;
	e->old = strsep(&rest, "\t");
	new = strsep(&rest, "\t");
	from = strsep(&rest, "\t");
	if (from == NULL || *e->old == '\0' || *new == '\0')
		return "not three fields: old, new, from-year";
	e->new = new;
	if (strcmp(e->old, new) == 0)
		return "a body with one name, old and new";
	if ((e->from = read_year(from)) == 0)
		return "a from-year that is no year";
	return NULL;
}

/* Take a line of the map.  NULL, or what is wrong with it. */
static const char *
take_line(struct renames *r, const char *p, size_t n, uint64_t number)
{
	struct entry	*e, *grown;
	char		*line;
	const char	*what;

	if (number == 1 && n >= 3 && memcmp(p, mark, 3) == 0) {
		p += 3;
		n -= 3;
	}
	if (n > 0 && p[n - 1] == '\r')
		n--;
	if (n == 0 || (n == sizeof(header) - 1 && memcmp(p, header, n) == 0))
		return NULL;
	if ((grown = grow(r->entry, r->n, &r->cap, sizeof(*e))) == NULL ||
	    (line = strndup(p, n)) == NULL)
		err(2, NULL);
	r->entry = grown;
	e = &r->entry[r->n];
	*e = (struct entry){ .line = number };
	if ((what = read_entry(e, line)) != NULL) {
		free(line);
		return what;
	}
	r->n++;
	return NULL;
}

static int
by_old(const void *a, const void *b)
{
	const struct entry	*x = a, *y = b;
	int			 cmp = strcmp(x->old, y->old);

	return cmp != 0 ? cmp : (x->line > y->line) - (x->line < y->line);
}

static int
by_new(const void *a, const void *b)
{
	const struct entry	*x = a, *y = b;
	int			 cmp = strcmp(x->new, y->new);

	return cmp != 0 ? cmp : (x->line > y->line) - (x->line < y->line);
}

/* Sort the entries by their new names.  0, or the line of an old name that
 * stands there twice. */
static uint64_t
settle(struct renames *r)
{
	size_t	i;

	if (r->n == 0)
		return 0;
	qsort(r->entry, r->n, sizeof(*r->entry), by_old);
	for (i = 1; i < r->n; i++)
		if (strcmp(r->entry[i].old, r->entry[i - 1].old) == 0)
			return r->entry[i].line;
	qsort(r->entry, r->n, sizeof(*r->entry), by_new);
	return 0;
}

/* Read all lines.  0, or -1 once it has been said why not. */
static int
read_all(struct renames *r, struct input *in, const char *path)
{
	struct lines	*lines = lines_open(NULL);
	const char	*p, *what = NULL;
	uint64_t	 line = 0;
	size_t		 n;
	int		 got = 0;

	if (lines == NULL)
		err(2, NULL);
	lines_start(lines, in);
	while (what == NULL && (got = lines_next(lines, &p, &n)) == 1) {
		line = lines_number(lines);
		what = take_line(r, p, n, line);
	}
	/* What is no line of a map may have been cut short by damage. */
	if (what != NULL)
		got = lines_next(lines, &p, &n);
	if (got == -1) {
		what = input_error(in) != NULL ? input_error(in) :
		    strerror(ENOMEM);
		line = 0;
	} else if (what == NULL && (line = settle(r)) != 0)
		what = "a body renamed twice: a line for each of its names";
	if (what != NULL)
		cli_warn(path, line, what);
	lines_close(lines);
	return what == NULL ? 0 : -1;
}

struct renames *
renames_open(const char *path)
{
	struct renames	*r = calloc(1, sizeof(*r));
	struct input	*in;
	int		 bad;

	if (r == NULL)
		err(2, NULL);
	if ((in = input_open(path)) == NULL) {
		cli_warn(path, 0, strerror(errno));
		renames_close(r);
		return NULL;
	}
	bad = read_all(r, in, path) == -1;
	input_close(in);
	if (bad) {
		renames_close(r);
		return NULL;
	}
	/* Each entry is queued once at most, and the name begun with. */
	if ((r->queue = reallocarray(NULL, r->n + 1,
	    sizeof(*r->queue))) == NULL)
		err(2, NULL);
	return r;
}

void
renames_begin(struct renames *r, const char *name, int year)
{
	r->round++;
	r->given = 0;
	r->queued = 1;
	r->queue[0] = (struct rename){ .name = name, .until = year };
}

/* The first entry whose new name is not before this. */
static size_t
find_new(const struct renames *r, const char *name)
{
	size_t	lo = 0, hi = r->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (strcmp(r->entry[mid].new, name) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

int
renames_next(struct renames *r, struct rename *out)
{
	struct entry	*e;
	size_t		 i;

	if (r->given == r->queued)
		return 0;
	*out = r->queue[r->given++];
	out->first = 1;
	for (i = find_new(r, out->name); i < r->n; i++) {
		e = &r->entry[i];
		if (strcmp(e->new, out->name) != 0)
			break;
		if (e->from > out->until)
			continue;
		out->first = 0;
		if (e->seen == r->round ||
		    strcmp(e->old, r->queue[0].name) == 0)
			continue;
		e->seen = r->round;
		r->queue[r->queued++] = (struct rename){ .name = e->old,
		    .until = e->from };
	}
	return 1;
}

void
renames_close(struct renames *r)
{
	size_t	i;

	if (r == NULL)
		return;
	for (i = 0; i < r->n; i++)
		free(r->entry[i].old);
	free(r->entry);
	free(r->queue);
	free(r);
}
