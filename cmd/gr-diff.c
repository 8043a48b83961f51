/*
 * gr-diff: changes, or findings, between the years of each body.
 */
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "compare.h"
#include "help.h"
#include "input.h"
#include "out.h"
#include "pairs.h"
#include "sandbox.h"
#include "say.h"
#include "tally.h"
#include "years.h"

static const char	usage[] =
    N_("usage: gr-diff [-acHmpq] [-k org|report] [-M map] [-r rules] "
    "[-W level]\n"
    "               [old new | file]");

struct diff {
	struct tally	 tally;		/* with -c */
	struct compare	 compare;	/* without */
	int		 judge;		/* -c */
	enum pairs_key	 key;		/* -k */
	const char	*map;		/* -M, or NULL */
};

static enum pairs_key
read_key(const char *word)
{
	if (strcmp(word, "report") == 0)
		return PAIRS_REPORT;
	if (strcmp(word, "org") != 0)
		cli_bad_option('k', word, strlen(word), "not org or report",
		    usage);
	return PAIRS_ORG;
}

/* Messages, or else a table for a terminal. */
static void
write_for_people(struct diff *d, int messages)
{
	d->tally.form = TALLY_MESSAGES;
	d->compare.form = messages ? COMPARE_MESSAGES : COMPARE_TABLE;
}

static void
parse_args(int argc, char *argv[], struct diff *d)
{
	struct tally	*t = &d->tally;
	int		 ch, quiet = 0, messages = 0, table = 0;

	while ((ch = cli_getopt(argc, argv, "acHk:M:mpqr:W:")) != -1)
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
		case 'k':
			d->key = read_key(optarg);
			break;
		case 'M':
			d->map = optarg;
			break;
		case 'm':
			messages = 1;
			break;
		case 'p':
			table = 1;
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
	if (messages || table)
		write_for_people(d, messages);
	if (quiet)
		out_quiet();
}

/* Two reports of one body. */
static void
take_pair(struct diff *d, struct sheet *old, struct sheet *new)
{
	if (!d->judge)
		compare_sheets(&d->compare, old, new);
	else if (old != NULL && new != NULL) {
		sheet_unfold(old);
		sheet_unfold(new);
		years_judge(&d->tally, old, new);
	}
}

/* Returns the exit status. */
static int
run(struct diff *d, char *operand[], int n)
{
	struct tally	*t = d->judge ? &d->tally : NULL;
	struct pairs	*pairs;
	struct sheet	*old, *new;
	int		 trouble;

	if (d->judge)
		tally_begin(&d->tally);
	else if (d->tally.header)
		compare_begin(&d->compare);
	pairs = n == 2 ?
	    pairs_open_files(operand[0], operand[1], d->key, d->map, t) :
	    pairs_open_stream(n == 1 ? operand[0] : "-", t);
	while (pairs_next(pairs, &old, &new) == 1)
		take_pair(d, old, new);
	trouble = pairs_trouble(pairs);
	pairs_close(pairs);
	return trouble ? 2 : d->judge ? d->tally.found :
	    d->compare.changes > 0;
}

/* What stands behind the options, n of them, and what only goes with two. */
static void
check_operands(const struct diff *d, char *operand[], int n)
{
	if (n > 2 || !cli_stdin_once(n, operand))
		cli_usage(usage);
	if (d->map != NULL && n < 2)
		cli_bad_option('M', d->map, strlen(d->map),
		    "only with two files, old and new", usage);
	if (d->key == PAIRS_REPORT && n < 2)
		cli_bad_option('k', "report", strlen("report"),
		    "only with two files, old and new", usage);
	if (d->map != NULL && strcmp(d->map, "-") == 0)
		cli_bad_option('M', d->map, 1, "a map is read from a file",
		    usage);
}

int
main(int argc, char *argv[])
{
	struct diff	d = { .judge = 0 };
	int		status;

	cli_words(argc, argv, usage, HELP_DIFF);
	tally_init(&d.tally, BY_DIFF);
	parse_args(argc, argv, &d);
	argc -= optind;
	argv += optind;
	check_operands(&d, argv, argc);
	out_open();
	input_on_wait(out_flush);
	sandbox_enter();
	status = run(&d, argv, argc);
	out_close();
	tally_free(&d.tally);
	return status;
}
