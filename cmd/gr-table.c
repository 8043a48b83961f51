/*
 * gr-table: the tables of tagged reports as rows.
 */
#include <err.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "explain.h"
#include "help.h"
#include "input.h"
#include "lines.h"
#include "listing.h"
#include "out.h"
#include "record.h"
#include "report.h"
#include "sandbox.h"
#include "say.h"
#include "utf8.h"

static const char	usage[] =
    N_("usage: gr-table [-Hlx] [-t tables] [file ...]");

struct options {
	int		 bare;		/* -H */
	enum listing	 listing;	/* -l: by cells */
	int		 explain;	/* -x */
	unsigned	 tables;	/* -t, bit n for table n */
};

/* What is kept from one report to the next. */
struct tables {
	const struct options	*opt;
	struct report		 report;
	struct explain		*explain;	/* with -x */
	int			 begun;
	int			 trouble;
};

static void
put(struct tables *t, const struct sheet *s)
{
	if (t->explain != NULL) {
		if (explain_put(t->explain, s, t->opt->tables) == -1)
			err(2, NULL);
	} else
		listing_put(t->opt->listing, s, t->opt->tables);
}

static void
end_report(struct tables *t)
{
	if (!t->begun)
		return;
	t->begun = 0;
	if (report_end(&t->report) == -1)
		err(2, NULL);
	if (t->report.trouble != NULL) {
		cli_warn(str_text(&t->report.sheet.report),
		    t->report.trouble_line, t->report.trouble);
		t->trouble = 1;
	}
	put(t, &t->report.sheet);
}

/* Say a trouble with an input on stderr, and to those who read the rows. */
static void
tell(struct tables *t, const char *path, uint64_t line, const char *what)
{
	struct sheet	 s = { .year = 0 };
	struct extra	*e;

	cli_warn(path, line, what);
	t->trouble = 1;
	if (utf8_name(&s.report, path) == -1 ||
	    (e = sheet_extra(&s, '!', "")) == NULL ||
	    sheet_text(&s, what, strlen(what), &e->row.label) == -1)
		err(2, NULL);
	e->row.line = line;
	put(t, &s);
	sheet_free(&s);
}

static void
add_record(struct tables *t, const struct record *r)
{
	if (t->begun && !r->follows && !report_has(&t->report, r))
		end_report(t);
	if (!t->begun && report_begin(&t->report, r) == -1)
		err(2, NULL);
	t->begun = 1;
	if (r->section == SECTION_TROUBLE)
		t->trouble = 1;
	if (report_add(&t->report, r) == -1 ||
	    (t->explain != NULL && explain_add(t->explain, r) == -1))
		err(2, NULL);
}

static void
read_tagged(struct tables *t, const char *path)
{
	struct input		*in;
	struct lines		*lines;
	struct record_next	 next = { .len = 0 };
	struct record		 r;
	const char	*p, *what = NULL;
	uint64_t	 line;
	size_t		 n;
	int		 got;

	if ((in = input_open(path)) == NULL) {
		tell(t, path, 0, strerror(errno));
		return;
	}
	if ((lines = lines_open(NULL)) == NULL)
		err(2, NULL);
	lines_start(lines, in);
	while ((got = lines_next(lines, &p, &n)) == 1 &&
	    record_follow(&next, &r, p, n) == 0) {
		r.plain = lines_plain(lines);
		add_record(t, &r);
	}
	line = lines_number(lines);
	/* A record that is none may be the last, cut short by damage. */
	if (got == 1 && (got = lines_next(lines, &p, &n)) != -1)
		what = "not tagged lines; run gr-split first";
	else if (got == 0 && line == 0)
		what = "empty input: the command before it has failed";
	if (got == -1) {
		if ((what = input_error(in)) == NULL)
			err(2, NULL);
		report_cut(&t->report);
		line = 0;
	}
	end_report(t);
	if (what != NULL)
		tell(t, path, line, what);
	lines_close(lines);
	input_close(in);
}

static int
run(const struct options *opt, char *const *files)
{
	static char *const	 from_stdin[] = { "-", NULL };
	static struct tables	 t;	/* large, and little of it used */

	t.opt = opt;
	if (opt->explain) {
		if ((t.explain = explain_open()) == NULL)
			err(2, NULL);
	} else if (!opt->bare)
		listing_head(opt->listing);
	for (files = *files == NULL ? from_stdin : files; *files != NULL;
	    files++)
		read_tagged(&t, *files);
	report_free(&t.report);
	explain_close(t.explain);
	return t.trouble ? 2 : 0;
}

static char **
parse_args(int argc, char **argv, struct options *opt)
{
	int	c;

	cli_words(argc, argv, usage, HELP_TABLE);
	while ((c = cli_getopt(argc, argv, "Hlt:x")) != -1)
		switch (c) {
		case 'H':
			opt->bare = 1;
			break;
		case 'l':
			opt->listing = LISTING_CELLS;
			break;
		case 't':
			if (cli_set(optarg, 0, 4, &opt->tables) == -1)
				cli_bad_option('t', optarg, strlen(optarg),
				    "not a list of tables", usage);
			break;
		case 'x':
			opt->explain = 1;
			break;
		default:
			cli_usage(usage);
		}
	if (!cli_stdin_once(argc - optind, argv + optind))
		cli_usage(usage);
	return argv + optind;
}

int
main(int argc, char *argv[])
{
	struct options	 opt = { .tables = LISTING_ALL };
	char		**files = parse_args(argc, argv, &opt);
	int		 status;

	out_open();
	input_on_wait(out_flush);
	sandbox_enter();
	status = run(&opt, files);
	out_close();
	return status;
}
