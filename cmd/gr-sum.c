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
#include "sandbox.h"
#include "say.h"
#include "tally.h"
#include "tsv.h"
#include "wholes.h"

static const char	usage[] =
    N_("usage: gr-sum [-1aHmqsx] [-g groups] [-r rules] [-W level] [file ...]");

struct options {
	int		 quiet, messages, counts;
	int		 explain;	/* -x */
	int		 one;		/* -1 */
	const char	*groups, *rules;
};

/* Of all that asks for another form of output, the strongest. */
static enum tally_form
form_of(const struct options *o)
{
	return o->quiet ? TALLY_NOTHING :
	    o->messages || o->explain ? TALLY_MESSAGES :
	    o->counts ? TALLY_COUNTS : TALLY_ROWS;
}

/* What is judged unasked, and what -r makes of it.  With -1 the sums that one
 * cell breaks are told by the rule `cell', whatever list names the sums. */
static void
select_rules(const struct options *o, struct tally *t)
{
	int	by = BY_SUM | (o->one ? BY_CELL : 0) |
		    (o->groups != NULL ? BY_PARTS : 0);

	t->rules = rule_all(by);
	if (o->rules != NULL)
		tally_select(t, o->rules, by, usage);
	if (o->one && (tally_has(t, R_ROW_TOTAL) ||
	    tally_has(t, R_OUTCOME_TOTAL) || tally_has(t, R_BALANCE)))
		t->rules |= rule_bit(R_CELL);
}

static void
parse_args(int argc, char *argv[], struct options *op, struct tally *t)
{
	struct options	o = { .quiet = 0 };
	int		ch;

	while ((ch = cli_getopt(argc, argv, "1ag:Hmqr:sW:x")) != -1) {
		switch (ch) {
		case '1':
			o.one = 1;
			break;
		case 'a':
			t->all = 1;
			break;
		case 'g':
			o.groups = optarg;
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
			o.rules = optarg;
			break;
		case 's':
			o.counts = 1;
			break;
		case 'W':
			tally_set_level(t, optarg, usage);
			break;
		case 'x':
			o.explain = t->excerpts = 1;
			break;
		default:
			cli_usage(usage);
		}
	}
	t->form = form_of(&o);
	select_rules(&o, t);
	*op = o;
}

/* All that a run needs. */
struct run {
	struct options	 o;
	struct tally	 tally;
	struct groups	*groups;	/* with -g, as these */
	struct wholes	*wholes;
	struct sheet	 sheet;
};

/* Take a report's figures for its body, and for those it is part of. */
static int
take_groups(struct run *r, const char *path)
{
	if (r->wholes == NULL)
		return 0;
	sheet_unfold(&r->sheet);
	if (wholes_add(r->wholes, &r->sheet) == 0)
		return 0;
	if (errno != EFBIG)
		err(2, NULL);
	judge_unread(&r->tally, path, 0,
	    "reports of one body on too many years");
	return 1;
}

/* Judge all reports of an input.  Whether there was any trouble. */
static int
judge_file(struct run *run, const char *path)
{
	struct tsv	*tsv;
	uint64_t	 line;
	const char	*what;
	int		 r, trouble = 0;

	if ((tsv = tsv_open(path)) == NULL) {
		judge_unread(&run->tally, path, 0, strerror(errno));
		return 1;
	}
	while ((r = tsv_next(tsv, &run->sheet)) == 1) {
		trouble |= judge_sheet(&run->tally, &run->sheet) > 0;
		trouble |= take_groups(run, path);
	}
	if (r == -1) {
		what = tsv_error(tsv, &line);
		judge_unread(&run->tally, path, line, what);
		trouble = 1;
	}
	tsv_close(tsv);
	return trouble;
}

/* Read the file of -g; nothing is judged where it cannot be. */
static int
open_groups(struct run *r)
{
	const char	*what;
	uint64_t	 line;

	if (r->o.groups == NULL)
		return 0;
	if ((r->groups = groups_open(r->o.groups, &what, &line)) == NULL) {
		cli_warn(r->o.groups, line, what);
		return -1;
	}
	if ((r->wholes = wholes_open(r->groups)) == NULL)
		err(2, NULL);
	return 0;
}

/* Judge the inputs, or standard input.  Whether there was any trouble. */
static int
judge_all(struct run *r, char *path[])
{
	static char	*standard_input[] = { "-", NULL };
	int		 trouble = 0;

	if (*path == NULL)
		path = standard_input;
	tally_begin(&r->tally);
	for (; *path != NULL; path++)
		trouble |= judge_file(r, *path);
	if (r->wholes != NULL)
		wholes_judge(r->wholes, &r->tally);
	tally_end(&r->tally);
	return trouble;
}

/* Do the operands name standard input, or none at all? */
static int
reads_stdin(int argc, char *argv[])
{
	int	i;

	for (i = 0; i < argc && strcmp(argv[i], "-") != 0; i++)
		continue;
	return argc == 0 || i < argc;
}

int
main(int argc, char *argv[])
{
	struct run	r = { .wholes = NULL };
	int		trouble;

	cli_words(argc, argv, usage, HELP_SUM);
	tally_init(&r.tally, BY_SUM);
	parse_args(argc, argv, &r.o, &r.tally);
	if (!cli_stdin_once(argc - optind, argv + optind) ||
	    (r.o.groups != NULL && strcmp(r.o.groups, "-") == 0 &&
	    reads_stdin(argc - optind, argv + optind)))
		cli_usage(usage);
	out_open();
	sandbox_enter();
	if (open_groups(&r) == -1)
		return 2;
	input_on_wait(out_flush);
	trouble = judge_all(&r, argv + optind);
	out_close();
	wholes_close(r.wholes);
	groups_close(r.groups);
	tally_free(&r.tally);
	sheet_free(&r.sheet);
	return trouble ? 2 : r.tally.found;
}
