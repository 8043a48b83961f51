#include "troubles.h"

#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "progress.h"
#include "record.h"
#include "say.h"

/* Say one on stderr alone: with its input's path, and its line unless 0. */
static void
warn_of(struct troubles *t, const char *path, uint64_t line,
    const char *what)
{
	progress_clear();
	cli_warn(path, line, what);
	t->n++;
}

static void
put(const struct troubles *t, const char *report, uint64_t line,
    const char *what)
{
	struct record	r = { report, strlen(report), SECTION_TROUBLE, 0,
			    line, what, strlen(what), 0, 0 };

	if (!t->silent)
		record_put(&r);
}

void
troubles_tell(struct troubles *t, const char *path, const char *report,
    uint64_t line, const char *what)
{
	warn_of(t, path, line, what);
	put(t, report, line, what);
}

void
troubles_tell_bytes(struct troubles *t, const char *path, const char *report,
    uint64_t line, uint64_t bytes)
{
	static const char	one[] = N_("%ju byte that could not be "
				    "decoded or was NUL, now U+FFFD");
	static const char	more[] = N_("%ju bytes that could not be "
				    "decoded or were NUL, now U+FFFD");
	uintmax_t		n = bytes;
	char			text[192];

	(void)snprintf(text, sizeof(text), _(n == 1 ? one : more), n);
	warn_of(t, path, line, text);
	(void)snprintf(text, sizeof(text), n == 1 ? one : more, n);
	put(t, report, line, text);
}
