/*
 * gr-sum: judge reports by the rules of their form.
 */
#include <err.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "help.h"
#include "input.h"
#include "judge.h"
#include "out.h"
#include "tally.h"
#include "tsv.h"

static const char	usage[] =
    "usage: gr-sum [-aHmqs] [-r rules] [-W level] [file ...]";

struct options {
	int	quiet, messages, counts;
};

/* Of all that asks for another form of output, the strongest. */
static enum tally_form
form_of(const struct options *o)
{
	return o->quiet ? TALLY_NOTHING : o->messages ? TALLY_MESSAGES :
	    o->counts ? TALLY_COUNTS : TALLY_ROWS;
}

static void
parse_args(int argc, char *argv[], struct tally *t)
{
	struct options	o = { 0, 0, 0 };
	int		ch;

	while ((ch = getopt(argc, argv, "aHmqr:sW:")) != -1) {
		switch (ch) {
		case 'a':
			t->all = 1;
			break;
		case 'H':
			t->header = 0;
			break;
		case 'm':
			o.messages = 1;
			break;
		case 'q':
			o.quiet = 1;
			break;
		case 'r':
			tally_select(t, optarg, BY_SUM, usage);
			break;
		case 's':
			o.counts = 1;
			break;
		case 'W':
			tally_set_level(t, optarg, usage);
			break;
		default:
			cli_usage(usage);
		}
	}
	t->form = form_of(&o);
}

/* Judge all reports of an input.  Whether there was any trouble. */
static int
judge_file(const char *path, struct sheet *sheet, struct tally *t)
{
	struct tsv	*tsv;
	uint64_t	 line;
	const char	*what;
	int		 r, trouble = 0;

	if ((tsv = tsv_open(path)) == NULL) {
		cli_warn(path, 0, strerror(errno));
		return 1;
	}
	while ((r = tsv_next(tsv, sheet)) == 1)
		trouble |= judge_sheet(t, sheet) > 0;
	if (r == -1) {
		what = tsv_error(tsv, &line);
		cli_warn(path, line, what);
		trouble = 1;
	}
	tsv_close(tsv);
	return trouble;
}

int
main(int argc, char *argv[])
{
	static char	*standard_input[] = { "-", NULL };
	struct sheet	 sheet = { .year = 0 };
	struct tally	 tally;
	char		**path;
	int		 trouble = 0;

	cli_words(argc, argv, usage, HELP_SUM);
	tally_init(&tally, BY_SUM);
	parse_args(argc, argv, &tally);
	path = optind < argc ? argv + optind : standard_input;
	if (!cli_stdin_once(argc - optind, argv + optind))
		cli_usage(usage);
	out_open();
	input_on_wait(out_flush);
	tally_begin(&tally);
	for (; *path != NULL; path++)
		trouble |= judge_file(*path, &sheet, &tally);
	tally_end(&tally);
	out_close();
	tally_free(&tally);
	sheet_free(&sheet);
	return trouble ? 2 : tally.found;
}
