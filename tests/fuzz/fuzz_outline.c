/*
 * outline: lines with their reports and sections, alike however the input is
 * cut into views, by the short way and without.  The first byte is the size of
 * views.
 */
#include <string.h>

#include "../unit/each.h"
#include "fuzz.h"
#include "memory_input.h"
#include "outline.h"
#include "str.h"

static struct charset	*charset;
static struct lines	*lines;
static struct outline	*outline;

static void
open_all(void)
{
	if (outline != NULL)
		return;
	MUST((charset = charset_open(NULL)) != NULL);
	MUST((lines = lines_open(charset)) != NULL);
	MUST((outline = outline_open(lines)) != NULL);
}

/* The text and where its lines belong; every line of the input, in order. */
static void
tag(struct str *text, struct str *tags, int quick)
{
	struct each	 each = { .outline = outline, .quick = quick };
	struct input	*in = input_open("-");
	struct record	 r;
	uint64_t	 line = 0;
	int		 got;

	str_clear(text);
	str_clear(tags);
	lines_start(lines, in);
	MUST(outline_start(outline, "a") == 0);
	while ((got = each_next(&each, &r)) == 1) {
		MUST(r.section >= '0' && r.section <= '6');
		MUST(r.sections >> (r.section - '0') & 1);
		MUST(r.line == ++line);
		MUST(str_add(text, r.text, r.len) == 0);
		MUST(str_adds(text, "\n") == 0);
		MUST(str_add(tags, r.report, r.report_len) == 0);
		MUST(str_add(tags, &r.section, 1) == 0);
	}
	MUST(got == 0);
	input_close(in);
}

/* The lines alone. */
static void
read_lines(struct str *text)
{
	struct input	*in = input_open("-");
	const char	*p;
	size_t		 n;

	str_clear(text);
	lines_start(lines, in);
	while (lines_next(lines, &p, &n) == 1) {
		MUST(str_add(text, p, n) == 0);
		MUST(str_adds(text, "\n") == 0);
	}
	input_close(in);
}

static int
same(const struct str *a, const struct str *b)
{
	return a->len == b->len &&
	    memcmp(str_text(a), str_text(b), a->len) == 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct str	plain, text, tags, text2, tags2;

	if (size < 1)
		return 0;
	open_all();
	memory_set(data + 1, size - 1, 0);
	read_lines(&plain);
	tag(&text, &tags, 0);
	MUST(same(&plain, &text));
	memory_set(data + 1, size - 1, data[0]);
	tag(&text2, &tags2, 1);
	MUST(same(&text, &text2));
	MUST(same(&tags, &tags2));
	return 0;
}
