#include "cli.h"

#include <err.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "out.h"
#include "safe.h"

#ifndef VERSION
#define VERSION	"unreleased"
#endif

/* Is a word one that getopt(3) can show as it is, if it has a mind to? */
static int
is_plain(const char *s)
{
	while (*s >= 0x20 && *s < 0x7f)
		s++;
	return *s == '\0';
}

void
cli_words(int argc, char *argv[], const char *usage)
{
	int	i;

	for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
		if (argv[i][0] == '-' && !is_plain(argv[i]))
			opterr = 0;
		if (strcmp(argv[i], "--help") == 0)
			out_puts(usage);
		else if (strcmp(argv[i], "--version") == 0) {
			out_puts(getprogname());
			out_puts(" " VERSION);
		} else
			continue;
		out_char('\n');
		out_close();
		exit(0);
	}
}

noreturn void
cli_usage(const char *usage)
{
	(void)fprintf(stderr, "%s\n", usage);
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
