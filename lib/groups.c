#include "groups.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "lines.h"
#include "str.h"

struct whole {
	const char	*name;
	size_t		 first, n;	/* its parts, among links by whole */
};

struct link {
	const char	*part, *whole;
	size_t		 of, at;	/* the whole, and which of its parts */
};

struct groups {
	struct str	 text;		/* names, NUL-ended */
	struct link	*link;		/* by part and whole */
	const char	**part;		/* by whole and part */
	size_t		 nlink;
	struct whole	*whole;		/* by name */
	size_t		 nwhole;
};

static int
by_whole(const void *a, const void *b)
{
	const struct link	*x = a, *y = b;
	int			 cmp = strcmp(x->whole, y->whole);

	return cmp != 0 ? cmp : strcmp(x->part, y->part);
}

static int
by_part(const void *a, const void *b)
{
	const struct link	*x = a, *y = b;
	int			 cmp = strcmp(x->part, y->part);

	return cmp != 0 ? cmp : strcmp(x->whole, y->whole);
}

static int
by_name(const void *a, const void *b)
{
	const struct whole	*x = a, *y = b;

	return strcmp(x->name, y->name);
}

/* Is a line two names with a TAB between them, and no more?  *tab is it. */
static int
is_pair(const char *p, size_t n, const char **tab)
{
	if ((*tab = memchr(p, '\t', n)) == NULL || *tab == p ||
	    *tab + 1 == p + n)
		return 0;
	return memchr(*tab + 1, '\t', n - 1 - (size_t)(*tab - p)) == NULL &&
	    memchr(p, '\0', n) == NULL;
}

/* Keep the names of all lines, one behind the other.  NULL, or the trouble
 * and its line. */
static const char *
read_names(struct groups *g, struct input *in, struct lines *lines,
    uint64_t *line)
{
	const char	*p, *tab;
	size_t		 n;
	int		 r;

	while ((r = lines_next(lines, &p, &n)) == 1) {
		*line = lines_number(lines);
		if (n > 0 && p[n - 1] == '\r')
			n--;
		if (n == 0)
			continue;
		/* The last line may have been cut short by damage. */
		if (!is_pair(p, n, &tab)) {
			if ((r = lines_next(lines, &p, &n)) == -1)
				break;
			return "not two names, part TAB whole";
		}
		if (str_add(&g->text, p, (size_t)(tab - p)) == -1 ||
		    str_add(&g->text, "", 1) == -1 ||
		    str_add(&g->text, tab + 1, n - 1 - (size_t)(tab - p))
		    == -1 || str_add(&g->text, "", 1) == -1)
			return strerror(ENOMEM);
		g->nlink++;
	}
	*line = 0;
	return r == 0 ? NULL : input_error(in) != NULL ? input_error(in) :
	    strerror(ENOMEM);
}

/* The links of the names, sorted by whole, each once. */
static void
make_links(struct groups *g)
{
	const char	*p = str_text(&g->text);
	size_t		 i, n = 0;

	for (i = 0; i < g->nlink; i++) {
		g->link[i].part = p;
		p += strlen(p) + 1;
		g->link[i].whole = p;
		p += strlen(p) + 1;
	}
	qsort(g->link, g->nlink, sizeof(*g->link), by_whole);
	for (i = 0; i < g->nlink; i++)
		if (n == 0 || by_whole(&g->link[n - 1], &g->link[i]) != 0)
			g->link[n++] = g->link[i];
	g->nlink = n;
}

static void
make_wholes(struct groups *g)
{
	struct whole	*w = NULL;
	struct link	*l;
	size_t		 i;

	for (i = 0; i < g->nlink; i++) {
		l = &g->link[i];
		if (w == NULL || strcmp(w->name, l->whole) != 0) {
			w = &g->whole[g->nwhole++];
			w->name = l->whole;
			w->first = i;
		}
		l->of = g->nwhole - 1;
		l->at = w->n++;
		g->part[i] = l->part;
	}
	qsort(g->link, g->nlink, sizeof(*g->link), by_part);
}

static const char *
read_groups(struct groups *g, const char *path, uint64_t *line)
{
	struct input	*in;
	struct lines	*lines;
	const char	*what;
	size_t		 n;

	*line = 0;
	if ((in = input_open(path)) == NULL)
		return strerror(errno);
	if ((lines = lines_open(NULL)) == NULL) {
		input_close(in);
		return strerror(ENOMEM);
	}
	lines_start(lines, in);
	what = read_names(g, in, lines, line);
	lines_close(lines);
	input_close(in);
	n = g->nlink + 1;
	if (what == NULL && ((g->link = calloc(n, sizeof(*g->link))) == NULL ||
	    (g->part = calloc(n, sizeof(*g->part))) == NULL ||
	    (g->whole = calloc(n, sizeof(*g->whole))) == NULL))
		what = strerror(ENOMEM);
	return what;
}

struct groups *
groups_open(const char *path, const char **what, uint64_t *line)
{
	struct groups	*g;

	*line = 0;
	*what = strerror(ENOMEM);
	if ((g = calloc(1, sizeof(*g))) == NULL)
		return NULL;
	if ((*what = read_groups(g, path, line)) != NULL || g->link == NULL) {
		groups_close(g);
		return NULL;
	}
	make_links(g);
	make_wholes(g);
	return g;
}

void
groups_close(struct groups *g)
{
	if (g == NULL)
		return;
	free(g->whole);
	free(g->part);
	free(g->link);
	str_free(&g->text);
	free(g);
}

size_t
groups_count(const struct groups *g)
{
	return g->nwhole;
}

size_t
groups_parts(const struct groups *g, size_t whole)
{
	return g->whole[whole].n;
}

const char *
groups_name(const struct groups *g, size_t whole)
{
	return g->whole[whole].name;
}

const char *
groups_part(const struct groups *g, size_t whole, size_t part)
{
	return g->part[g->whole[whole].first + part];
}

int
groups_find(const struct groups *g, const char *name, size_t *whole)
{
	struct whole	*w, key = { .name = name };

	w = bsearch(&key, g->whole, g->nwhole, sizeof(*w), by_name);
	if (w == NULL)
		return 0;
	*whole = (size_t)(w - g->whole);
	return 1;
}

/* The first link of a part, or the end. */
static size_t
first_link(const struct groups *g, const char *name)
{
	size_t	low = 0, high = g->nlink, mid;

	while (low < high) {
		mid = low + (high - low) / 2;
		if (strcmp(g->link[mid].part, name) < 0)
			low = mid + 1;
		else
			high = mid;
	}
	return low;
}

int
groups_next(const struct groups *g, const char *name, size_t *at,
    size_t *whole, size_t *part)
{
	size_t	i = *at == 0 ? first_link(g, name) : *at;

	if (i == g->nlink || strcmp(g->link[i].part, name) != 0)
		return 0;
	*whole = g->link[i].of;
	*part = g->link[i].at;
	*at = i + 1;
	return 1;
}
