#include "paint.h"

#include <sys/ioctl.h>
#include <err.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "out.h"
#include "safe.h"
#include "str.h"
#include "utf8.h"

#define COLUMNS	80	/* where no terminal tells */
#define STOP	8	/* columns from one TAB stop to the next */

/* As ECMA-48 has them: SGR, "select graphic rendition". */
static const char *const colours[PAINTS] = {
	[PAINT_PLAIN] = "", [PAINT_HEAD] = "\033[1m",
	[PAINT_LABEL] = "\033[36m", [PAINT_VALUE] = "\033[32m",
	[PAINT_DOUBT] = "\033[33m", [PAINT_WRONG] = "\033[1;31m",
	[PAINT_PASSED] = "\033[2m",
};
static const char	plain[] = "\033[m";

static int	coloured;
static int	columns = COLUMNS;

void
paint_open(void)
{
	const char	*no = getenv("NO_COLOR"), *term = getenv("TERM");
	struct winsize	 size;

	if (!isatty(STDOUT_FILENO))
		return;
	coloured = (no == NULL || *no == '\0') && term != NULL &&
	    strcmp(term, "dumb") != 0;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		columns = size.ws_col;
}

int
paint_columns(void)
{
	return columns;
}

/* Change from one colour to another. */
static void
change(enum paint from, enum paint to)
{
	if (!coloured || from == to)
		return;
	if (from != PAINT_PLAIN)
		out_puts(plain);
	out_puts(colours[to]);
}

void
paint_puts(enum paint paint, const char *s)
{
	struct str	safe = { NULL, 0, 0 };

	if (safe_add(&safe, s, strlen(s)) == -1)
		err(2, NULL);
	change(PAINT_PLAIN, paint);
	out_write(str_text(&safe), safe.len);
	change(paint, PAINT_PLAIN);
	str_free(&safe);
}

/* One character made safe to show, at a column; returns how many it takes. */
static int
show(struct str *out, const char *p, size_t n, uint32_t c, int at)
{
	str_clear(out);
	if (c == '\n')
		return str_add(out, " ", 1) == -1 ? (err(2, NULL), 0) : 1;
	if (c == '\t') {
		if (str_add(out, "        ", (size_t)(STOP - at % STOP)) == -1)
			err(2, NULL);
		return STOP - at % STOP;
	}
	if (safe_add(out, p, n) == -1)
		err(2, NULL);
	return out->len == n ? utf8_width(c) : (int)out->len;
}

void
paint_line(const char *text, size_t len, const struct span *span,
    size_t nspans, int limit)
{
	const char	*p = text, *q, *end = text + len;
	struct str	 safe = { NULL, 0, 0 };
	enum paint	 now = PAINT_PLAIN, next;
	uint32_t	 c;
	int		 at = 0, width;

	for (q = p; p < end; p = q) {
		c = utf8_next(&q, end);
		for (; nspans > 0 && p >= text + span->off + span->len;
		    nspans--)
			span++;
		next = nspans > 0 && p >= text + span->off ? span->paint :
		    PAINT_PLAIN;
		width = show(&safe, p, (size_t)(q - p), c, at);
		/* The last columns are for the dots, or for the text's end. */
		if (at + width > limit - 3 && q < end)
			break;
		change(now, next);
		now = next;
		out_write(str_text(&safe), safe.len);
		at += width;
	}
	change(now, PAINT_PLAIN);
	if (p < end)
		out_puts("...");
	str_free(&safe);
}
