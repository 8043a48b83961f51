#include "cli.h"

#include <err.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "form.h"
#include "out.h"
#include "safe.h"
#include "say.h"

#ifndef VERSION
#define VERSION	"unreleased"
#endif

static void
put_version(void)
{
	int	edition;

	out_puts(getprogname());
	out_puts(" " VERSION "\n");
	out_puts(_("forms:"));
	for (edition = 1; edition <= FORM_BOTH; edition <<= 1)
		if (edition & FORM_BOTH) {
			out_char(' ');
			out_puts(form_name(edition));
		}
	out_char('\n');
}

static void
put_help(const char *usage, const char *help)
{
	out_puts(_(usage));
	out_char('\n');
	out_puts(_(help));
	out_char('\n');
}

void
cli_words(int argc, char *argv[], const char *usage, const char *help)
{
	int	i;

	say_open();
	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (strcmp(argv[i], "--help") == 0)
			put_help(usage, help);
		else if (strcmp(argv[i], "--version") == 0)
			put_version();
		else
			continue;
		out_close();
		exit(0);
	}
}

int
cli_getopt(int argc, char *argv[], const char *options)
{
	char	letter[3] = "-", *name = letter;
	int	ch;

	opterr = 0;
	if ((ch = getopt(argc, argv, options)) != '?')
		return ch;
	letter[1] = (char)optopt;
	/* Of a long one, which none is but those above, getopt(3) tells no
	 * more than its second dash. */
	if (optopt == '-' && optind < argc &&
	    strncmp(argv[optind], "--", 2) == 0)
		name = argv[optind];
	cli_warn(name, 0, strchr(options, optopt) != NULL ?
	    N_("this option needs an argument") : N_("no such option"));
	return ch;
}

noreturn void
cli_usage(const char *usage)
{
	(void)fprintf(stderr, "%s\n", _(usage));
	exit(2);
}

noreturn void
cli_bad_option(int option, const char *value, size_t n, const char *what,
    const char *usage)
{
	struct str	text = { NULL, 0, 0 };
	char		name[3] = { '-', (char)option, '\0' };

	if (str_adds(&text, name) == -1 || str_adds(&text, " ") == -1 ||
	    str_add(&text, value, n) == -1)
		err(2, NULL);
	cli_warn(str_text(&text), 0, what);
	str_free(&text);
	cli_usage(usage);
}

void
cli_warn(const char *name, uint64_t line, const char *what)
{
	struct str	text = { NULL, 0, 0 };
	char		at[24] = "";

	what = _(what);
	if (line != 0)
		(void)snprintf(at, sizeof(at), ":%" PRIu64, line);
	if (safe_add(&text, name, strlen(name)) == -1 ||
	    str_adds(&text, at) == -1 || str_adds(&text, ": ") == -1 ||
	    safe_add(&text, what, strlen(what)) == -1)
		err(2, NULL);
	warnx("%s", str_text(&text));
	str_free(&text);
}

int
cli_stdin_once(int argc, char *argv[])
{
	int	i, n = 0;

	for (i = 0; i < argc; i++)
		n += strcmp(argv[i], "-") == 0;
	return n <= 1;
}

int
cli_set(const char *s, int lo, int hi, unsigned *set)
{
	int	from, to;

	*set = 0;
	do {
		if (*s < '0' + lo || *s > '0' + hi)
			return -1;
		from = to = *s++ - '0';
		if (*s == '-') {
			if (*++s < '0' + from || *s > '0' + hi)
				return -1;
			to = *s++ - '0';
		}
		for (; from <= to; from++)
			*set |= 1u << from;
	} while (*s == ',' && s++ != NULL);
	return *s == '\0' ? 0 : -1;
}
