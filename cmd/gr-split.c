/*
 * gr-split: tag every line of a report with its section.
 */
#include <err.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "charset.h"
#include "cli.h"
#include "help.h"
#include "input.h"
#include "inventory.h"
#include "lines.h"
#include "names.h"
#include "out.h"
#include "outline.h"
#include "progress.h"
#include "record.h"
#include "sandbox.h"
#include "say.h"
#include "str.h"
#include "troubles.h"
#include "utf8.h"

static const char	usage[] =
    N_("usage: gr-split [-iv] [-f charset] [-s sections] [-T list [-0]] "
    "[file ...]");

struct options {
	int		 inventory;	/* -i */
	int		 nul;		/* -0 */
	int		 verbose;	/* -v */
	const char	*charset;	/* -f */
	const char	*list;		/* -T */
	unsigned	 sections;	/* -s, bit n for section n */
};

/* What is kept from one input to the next. */
struct split {
	const struct options	*opt;
	struct input		*in;
	struct charset		*charset;
	struct lines		*lines;
	struct outline		*outline;
	struct passage		 passage;
	struct inventory	 inventory;
	uint64_t		 reports;
	uint64_t		 count;		/* lines */
	struct troubles		 troubles;
};

static void
tell_faults(struct split *s, const char *path)
{
	const char	*report = outline_report(s->outline);

	if (charset_bad(s->charset) > 0)
		troubles_tell_bytes(&s->troubles, path, report,
		    lines_bad(s->lines), charset_bad(s->charset));
	if (lines_long(s->lines) > 0)
		troubles_tell(&s->troubles, path, report,
		    lines_long(s->lines), "line too long, cut");
	if (lines_number(s->lines) == 0 && input_error(s->in) == NULL)
		troubles_tell(&s->troubles, path, report, 0, "empty input");
}

static void
put(struct split *s, const struct record *r)
{
	if (s->opt->inventory) {
		if (inventory_add(&s->inventory, r) == -1)
			err(2, NULL);
	} else if (s->opt->sections & r->sections)
		record_put(r);
}

static void
put_passage(struct split *s)
{
	const struct passage	*p = &s->passage;
	struct record		 r = p->first;
	size_t			 i;

	if (!s->opt->inventory) {
		if (s->opt->sections & r.sections)
			record_put_all(p);
		return;
	}
	for (i = 0; i < p->n; i++, r.line++) {
		r.len = (size_t)(p->lines.end[i] - r.text);
		put(s, &r);
		r.text = p->lines.end[i] + 1;
	}
}

static void
tell(struct split *s, const char *path, const char *why)
{
	struct str	name = { NULL, 0, 0 };

	if (utf8_name(&name, path) == -1)
		err(2, NULL);
	troubles_tell(&s->troubles, path, str_text(&name), 0, why);
	str_free(&name);
}

static void
split(struct split *s, const char *path)
{
	struct record	r;
	int		got;

	progress_input(s->in);
	lines_start(s->lines, s->in);
	if (outline_start(s->outline, path) == -1)
		err(2, NULL);
	do {
		while (outline_text(s->outline, &s->passage), s->passage.n > 0)
			put_passage(s);
		if ((got = outline_next(s->outline, &r)) == 1)
			put(s, &r);
	} while (got == 1);
	inventory_end(&s->inventory);
	if (got == -1 && input_error(s->in) == NULL)
		err(2, NULL);
	tell_faults(s, path);
	if (got == -1)
		troubles_tell(&s->troubles, path, outline_report(s->outline),
		    lines_number(s->lines), input_error(s->in));
	s->reports += outline_reports(s->outline);
	s->count += lines_number(s->lines);
	progress_input(NULL);
}

static noreturn void
die(const char *name, const char *what)
{
	cli_warn(name, 0, what);
	exit(2);
}

static int
run(const struct options *opt, char *const *files)
{
	static struct split	 s;	/* large, and little of it used */
	struct names		*names;
	const char		*path;
	uint64_t		 inputs, bytes;
	int			 got;

	s.opt = opt;
	s.troubles.silent = opt->inventory;
	if ((names = names_open(files, opt->list, opt->nul)) == NULL)
		die(opt->list == NULL ? "-" : opt->list, strerror(errno));
	if ((s.charset = charset_open(opt->charset)) == NULL) {
		if (errno == EINVAL)
			die(opt->charset, "unknown charset");
		err(2, NULL);
	}
	if ((s.in = input_all(names)) == NULL ||
	    (s.lines = lines_open(s.charset)) == NULL ||
	    (s.outline = outline_open(s.lines)) == NULL)
		err(2, NULL);
	sandbox_enter();
	names_count(files, opt->list, opt->nul, &inputs, &bytes);
	progress_open(opt->verbose, inputs, bytes);
	if (opt->inventory)
		inventory_put_header();
	while ((got = input_path(s.in, &path)) != 0)
		if (got == 1)
			split(&s, path);
		else {
			tell(&s, path, strerror(errno));
			progress_input(NULL);
		}
	input_close(s.in);
	if (names_error(names) != NULL)
		tell(&s, opt->list, names_error(names));
	names_close(names);
	outline_close(s.outline);
	lines_close(s.lines);
	charset_close(s.charset);
	inventory_free(&s.inventory);
	progress_close(s.reports, s.count, s.troubles.n);
	return s.troubles.n > 0 ? 2 : 0;
}

static char **
parse_args(int argc, char **argv, struct options *opt)
{
	int	c;

	cli_words(argc, argv, usage, HELP_SPLIT);
	while ((c = cli_getopt(argc, argv, "0f:is:T:v")) != -1)
		switch (c) {
		case '0':
			opt->nul = 1;
			break;
		case 'f':
			opt->charset = optarg;
			break;
		case 'i':
			opt->inventory = 1;
			break;
		case 's':
			if (cli_set(optarg, 0, 6, &opt->sections) == -1)
				cli_bad_option('s', optarg, strlen(optarg),
				    "not a list of sections", usage);
			break;
		case 'T':
			opt->list = optarg;
			break;
		case 'v':
			opt->verbose = 1;
			break;
		default:
			cli_usage(usage);
		}
	if ((opt->nul && opt->list == NULL) ||
	    !cli_stdin_once(argc - optind, argv + optind))
		cli_usage(usage);
	return argv + optind;
}

int
main(int argc, char *argv[])
{
	struct options	 opt = { .sections = 0x7f };
	char		**files = parse_args(argc, argv, &opt);
	int		 status;

	out_open();
	input_on_wait(out_flush);
	status = run(&opt, files);
	out_close();
	return status;
}
