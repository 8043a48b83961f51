/*
 * gr-diff: changes, or findings, between the years of each body.
 */
#include <err.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "compare.h"
#include "help.h"
#include "input.h"
#include "judge.h"
#include "out.h"
#include "store.h"
#include "tally.h"
#include "tsv.h"
#include "years.h"

static const char	usage[] =
    "usage: gr-diff [-acHmq] [-r rules] [-W level] [old new | file]";

struct diff {
	struct tally	 tally;		/* with -c */
	struct compare	 compare;	/* without */
	int		 judge;		/* -c */
	int		 trouble;
	const char	*path;		/* of the input being read */
};

static void
parse_args(int argc, char *argv[], struct diff *d)
{
	struct tally	*t = &d->tally;
	int		 ch, quiet = 0;

	while ((ch = getopt(argc, argv, "acHmqr:W:")) != -1) {
		switch (ch) {
		case 'a':
			t->all = d->compare.all = 1;
			break;
		case 'c':
			d->judge = 1;
			break;
		case 'H':
			t->header = 0;
			break;
		case 'm':
			t->form = TALLY_MESSAGES;
			d->compare.messages = 1;
			break;
		case 'q':
			quiet = 1;
			break;
		case 'r':
			tally_select(t, optarg, BY_DIFF, usage);
			break;
		case 'W':
			tally_set_level(t, optarg, usage);
			break;
		default:
			cli_usage(usage);
		}
	}
	if (quiet)
		out_quiet();
}

static void
trouble(struct diff *d, uint64_t line, const char *what)
{
	d->trouble = 1;
	cli_warn(d->path, line, what);
}

static struct tsv *
open_rows(struct diff *d, const char *path)
{
	struct tsv	*tsv;

	d->path = path;
	if ((tsv = tsv_open(path)) == NULL)
		trouble(d, 0, strerror(errno));
	return tsv;
}

/* The next report that can be matched with another; else as tsv_next(). */
static int
next_report(struct diff *d, struct tsv *tsv, struct sheet *s)
{
	const char	*what;
	uint64_t	 line;
	int		 r;

	while ((r = tsv_next(tsv, s)) == 1) {
		d->trouble |=
		    judge_troubles(d->judge ? &d->tally : NULL, s) > 0;
		if (judge_nothing(s))
			continue;
		if (s->org.len > 0 && s->year != 0)
			return 1;
		cli_warn(d->path, tsv_line(tsv), s->org.len == 0 ?
		    "a report without body: it matches no other" :
		    "a report without year: it matches no other");
	}
	what = tsv_error(tsv, &line);
	if (r == -1)
		trouble(d, line, what);
	return r;
}

/* Two reports of one body. */
static void
take_pair(struct diff *d, const struct sheet *old, const struct sheet *new)
{
	if (!d->judge)
		compare_sheets(&d->compare, old, new);
	else if (old != NULL && new != NULL)
		years_judge(&d->tally, old, new);
}

/* As strcmp(3), by body and then year. */
static int
order(const struct sheet *a, const struct sheet *b)
{
	int	cmp = strcmp(str_text(&a->org), str_text(&b->org));

	return cmp != 0 ? cmp : a->year - b->year;
}

/* One sorted stream: each year with the next of its body. */
static void
run_stream(struct diff *d, const char *path)
{
	struct sheet	 sheets[2] = { { .year = 0 }, { .year = 0 } };
	struct sheet	*last, *s;
	struct tsv	*tsv;
	int		 i, cmp, said = 0;

	if ((tsv = open_rows(d, path)) == NULL)
		return;
	for (i = 0; next_report(d, tsv, s = &sheets[i]) == 1; i = !i) {
		last = &sheets[!i];
		cmp = order(last, s);
		if (cmp > 0 && !said++)
			trouble(d, tsv_line(tsv),
			    "not sorted by body and year");
		if (cmp == 0 && !d->judge)
			cli_warn(path, tsv_line(tsv), "a second report of one "
			    "body and year: the next is compared with it");
		if (strcmp(str_text(&last->org), str_text(&s->org)) == 0 &&
		    (cmp < 0 || (cmp == 0 && d->judge)))
			take_pair(d, last, s);
	}
	tsv_close(tsv);
	sheet_free(&sheets[0]);
	sheet_free(&sheets[1]);
}

/* Keep all reports of the old file.  1, or 0 if it was not read whole. */
static int
load(struct diff *d, struct tsv *tsv, struct store *store)
{
	struct sheet	s = { .year = 0 };
	int		r, put;

	while ((r = next_report(d, tsv, &s)) == 1) {
		if ((put = store_put(store, &s)) == -1)
			err(2, NULL);
		if (put == 0)
			trouble(d, tsv_line(tsv), "a second report of one "
			    "body: the first is compared");
	}
	sheet_free(&s);
	return r == 0;
}

/* The new file against the old.  What only one has is told where the other
 * was read whole. */
static void
match(struct diff *d, struct tsv *tsv, struct store *store, int whole)
{
	struct sheet	s = { .year = 0 }, old = { .year = 0 };
	int		r, got;

	while ((r = next_report(d, tsv, &s)) == 1) {
		if ((got = store_get(store, &s, &old)) == 2)
			trouble(d, tsv_line(tsv), "a second report of one "
			    "body: the first was compared");
		else if (got == 1 || (got == 0 && whole))
			take_pair(d, got == 1 ? &old : NULL, &s);
		else if (got == -1)
			err(2, NULL);
	}
	while (r == 0 && (got = store_rest(store, &old)) != 0) {
		if (got == -1)
			err(2, NULL);
		take_pair(d, &old, NULL);
	}
	sheet_free(&s);
	sheet_free(&old);
}

static void
run_files(struct diff *d, const char *old, const char *new)
{
	struct store	*store;
	struct tsv	*tsv;
	int		 whole;

	if ((store = store_open()) == NULL)
		err(2, NULL);
	if ((tsv = open_rows(d, old)) == NULL)
		goto out;
	whole = load(d, tsv, store);
	tsv_close(tsv);
	if ((tsv = open_rows(d, new)) == NULL)
		goto out;
	match(d, tsv, store, whole);
	tsv_close(tsv);
out:
	store_close(store);
}

int
main(int argc, char *argv[])
{
	struct diff	d = { .judge = 0 };

	cli_words(argc, argv, usage, HELP_DIFF);
	tally_init(&d.tally, BY_DIFF);
	parse_args(argc, argv, &d);
	argc -= optind;
	argv += optind;
	if (argc > 2 || !cli_stdin_once(argc, argv))
		cli_usage(usage);
	out_open();
	input_on_wait(out_flush);
	if (d.judge)
		tally_begin(&d.tally);
	else if (d.tally.header && !d.compare.messages)
		compare_put_header();
	if (argc == 2)
		run_files(&d, argv[0], argv[1]);
	else
		run_stream(&d, argc == 1 ? argv[0] : "-");
	out_close();
	tally_free(&d.tally);
	return d.trouble ? 2 : d.judge ? d.tally.found : d.compare.changes > 0;
}
