#include "pairs.h"

#include <err.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "judge.h"
#include "key.h"
#include "merge.h"
#include "renames.h"
#include "store.h"
#include "tsv.h"

struct pairs {
	struct tally	*tally;
	const char	*path;		/* of the input being read */
	struct tsv	*tsv;		/* it, or NULL: trouble, or its end; */
	struct tsv	*read;		/* then it, to be used again */
	int		 trouble;
	struct str	 key;		/* of the report last read */
	struct sheet	 sheet[2];	/* old and new; of a stream, in turn */
	/* Of a stream: */
	int		 turn;		/* the sheet that is next */
	int		 unsorted;	/* it has been said */
	/* Of two files: */
	enum pairs_key	 by;
	struct store	*store;		/* the old one; NULL for a stream */
	struct renames	*renames;	/* or NULL */
	struct sheet	 part;		/* of a sum of old reports */
	int		 whole;		/* the old one was read to its end, */
	int		 rest;		/* and the new one */
};

static void
trouble(struct pairs *p, const char *what)
{
	p->trouble = 1;
	judge_unread(p->tally, p->path, tsv_line(p->tsv), what);
}

static void
open_rows(struct pairs *p, const char *path)
{
	p->path = path;
	if (p->read == NULL)
		p->tsv = tsv_open(path);
	else if (tsv_reopen(p->read, path) == 0)
		p->tsv = p->read;
	if (p->tsv == NULL) {
		p->trouble = 1;
		judge_unread(p->tally, path, 0, strerror(errno));
	}
}

/* Why a report can be matched with no other; NULL if it can.  Its key is found
 * on the way. */
static const char *
find_key(struct pairs *p, const struct sheet *s)
{
	int	r = p->by == PAIRS_ORG ?
		    str_set(&p->key, str_text(&s->org), s->org.len) :
		    key_of_report(&p->key, str_text(&s->report));

	if (r == -1)
		err(2, NULL);
	if (p->key.len == 0)
		return p->by == PAIRS_ORG ?
		    "a report without body: it matches no other" :
		    "a report without a name of its own: it matches no other";
	return s->year == 0 ?
	    "a report without year: it matches no other" : NULL;
}

/* The next report that can be matched.  1; 0 at the end, -1 in trouble that
 * has been said, and the rows are closed then. */
static int
next_report(struct pairs *p, struct sheet *s)
{
	const char	*what;
	uint64_t	 line;
	int		 r;

	while ((r = tsv_next(p->tsv, s)) == 1) {
		p->trouble |= judge_troubles(p->tally, s) > 0;
		if (judge_nothing(s))
			continue;
		if ((what = find_key(p, s)) == NULL)
			return 1;
		cli_warn(p->path, tsv_line(p->tsv), what);
	}
	what = tsv_error(p->tsv, &line);
	if (r == -1) {
		p->trouble = 1;
		judge_unread(p->tally, p->path, line, what);
	}
	p->read = p->tsv;
	p->tsv = NULL;
	return r;
}

static struct pairs *
new_pairs(struct tally *tally)
{
	struct pairs	*p = calloc(1, sizeof(*p));

	if (p == NULL)
		err(2, NULL);
	p->tally = tally;
	return p;
}

struct pairs *
pairs_open_stream(const char *path, struct tally *tally)
{
	struct pairs	*p = new_pairs(tally);

	open_rows(p, path);
	return p;
}

/* As strcmp(3), by body and then year. */
static int
order(const struct sheet *a, const struct sheet *b)
{
	int	cmp = strcmp(str_text(&a->org), str_text(&b->org));

	return cmp != 0 ? cmp : a->year - b->year;
}

static int
next_of_stream(struct pairs *p, struct sheet **old, struct sheet **new)
{
	struct sheet	*last, *s;
	int		 cmp;

	while (p->tsv != NULL) {
		last = &p->sheet[!p->turn];
		s = &p->sheet[p->turn];
		if (next_report(p, s) != 1)
			return 0;
		p->turn = !p->turn;
		cmp = order(last, s);
		if (cmp > 0 && !p->unsorted++)
			trouble(p, "not sorted by body and year");
		if (cmp == 0 && p->tally == NULL)
			cli_warn(p->path, tsv_line(p->tsv),
			    "a second report of one body and year: "
			    "the next is compared with it");
		*old = last;
		*new = s;
		if (strcmp(str_text(&last->org), str_text(&s->org)) == 0 &&
		    (cmp < 0 || (cmp == 0 && p->tally != NULL)))
			return 1;
	}
	return 0;
}

/* Keep all reports of the old file. */
static void
load(struct pairs *p)
{
	struct sheet	*s = &p->sheet[0];
	int		 r, put;

	while ((r = next_report(p, s)) == 1) {
		put = store_put(p->store, str_text(&p->key), p->key.len, s);
		if (put == -1)
			err(2, NULL);
		if (put == 0)
			trouble(p, "a second report of one body: the first is "
			    "compared");
	}
	p->whole = r == 0;
}

struct pairs *
pairs_open_files(const char *old, const char *new, enum pairs_key by,
    const char *map, struct tally *tally)
{
	struct pairs	*p = new_pairs(tally);

	p->by = by;
	if ((p->store = store_open()) == NULL)
		err(2, NULL);
	if (map != NULL && (p->renames = renames_open(map)) == NULL) {
		p->trouble = 1;
		return p;
	}
	open_rows(p, old);
	if (p->tsv == NULL)
		return p;
	load(p);
	open_rows(p, new);
	return p;
}

static int
get(struct pairs *p, const char *name, struct sheet *s)
{
	int	got = store_get(p->store, name, strlen(name), s);

	if (got == -1)
		err(2, NULL);
	return got;
}

/* Say which of the bodies that were merged has no report in the old file. */
static void
say_lacking(const struct pairs *p, const char *name, const char *merged)
{
	struct str	text = { NULL, 0, 0 };

	if (str_adds(&text, name) == -1 ||
	    str_adds(&text, ": no report in OLD: the sum of what became ") ==
	    -1 || str_adds(&text, merged) == -1 ||
	    str_adds(&text, " is not known") == -1)
		err(2, NULL);
	cli_warn(p->path, tsv_line(p->tsv), str_text(&text));
	str_free(&text);
}

static int
has(struct pairs *p, const char *name)
{
	int	r = store_has(p->store, name, strlen(name));

	if (r == -1)
		err(2, NULL);
	return r;
}

/* Does the sum of all that became a report's body lack one: a body that still
 * had its name in the year of the sum?  Each is said. */
static int
is_lacking(struct pairs *p, const struct sheet *sum, int year)
{
	struct rename	name;
	int		n = 0;

	renames_begin(p->renames, str_text(&p->key), year);
	while (renames_next(p->renames, &name)) {
		if (!name.first || name.until <= sum->year ||
		    has(p, name.name))
			continue;
		n++;
		say_lacking(p, name.name, str_text(&p->key));
	}
	return n > 0;
}

/* The old report of a new one's body, or the sum of those that became it.
 * 1; 0 if there is none, -1 if one was compared before. */
static int
find_old(struct pairs *p, const struct sheet *s, struct sheet *old)
{
	struct rename	name;
	int		n = 0, got, again = 0;

	if (p->renames == NULL) {
		got = get(p, str_text(&p->key), old);
		return got == 2 ? -1 : got;
	}
	renames_begin(p->renames, str_text(&p->key), s->year);
	while (renames_next(p->renames, &name)) {
		got = get(p, name.name, n == 0 ? old : &p->part);
		sheet_unfold(n == 0 ? old : &p->part);
		again |= got == 2;
		if (got == 1 && n++ > 0 && merge_add(old, &p->part) == -1)
			err(2, NULL);
	}
	if (n > 0 && !again && is_lacking(p, old, s->year))
		merge_lacks(old);
	return again ? -1 : n > 0;
}

static int
next_of_files(struct pairs *p, struct sheet **old, struct sheet **new)
{
	struct sheet	*was = &p->sheet[0], *is = &p->sheet[1];
	int		 r, found;

	while (p->tsv != NULL) {
		if ((r = next_report(p, is)) != 1) {
			p->rest = r == 0;
			break;
		}
		if ((found = find_old(p, is, was)) == -1)
			trouble(p, "a second report of one body: the first "
			    "was compared");
		else if (found || p->whole) {
			*old = found ? was : NULL;
			*new = is;
			return 1;
		}
	}
	if (!p->rest || (r = store_rest(p->store, was)) == 0)
		return 0;
	if (r == -1)
		err(2, NULL);
	*old = was;
	*new = NULL;
	return 1;
}

int
pairs_next(struct pairs *p, struct sheet **old, struct sheet **new)
{
	return p->store == NULL ? next_of_stream(p, old, new) :
	    next_of_files(p, old, new);
}

int
pairs_trouble(const struct pairs *p)
{
	return p->trouble;
}

void
pairs_close(struct pairs *p)
{
	if (p == NULL)
		return;
	tsv_close(p->read != NULL ? p->read : p->tsv);
	store_close(p->store);
	renames_close(p->renames);
	sheet_free(&p->sheet[0]);
	sheet_free(&p->sheet[1]);
	sheet_free(&p->part);
	str_free(&p->key);
	free(p);
}
