#include "record.h"

#include <err.h>
#include <string.h>

#include "out.h"
#include "str.h"

int
record_parse(struct record *r, const char *p, size_t n)
{
	const char	*end = p + n, *tab;

	if ((tab = memchr(p, '\t', n)) == NULL || tab == p)
		return -1;
	r->report = p;
	r->report_len = (size_t)(tab - p);
	p = tab + 1;
	if (end - p < 3 || p[1] != '\t' ||
	    !((p[0] >= '0' && p[0] <= '6') || p[0] == SECTION_TROUBLE))
		return -1;
	r->section = p[0];
	r->sections = p[0] == SECTION_TROUBLE ? 0 : 1u << (p[0] - '0');
	r->line = 0;
	for (p += 2; p < end && *p >= '0' && *p <= '9'; p++) {
		if (r->line > UINT64_MAX / 10 - 1)
			return -1;
		r->line = r->line * 10 + (uint64_t)(*p - '0');
	}
	if (p[-1] == '\t' || p == end || *p != '\t' ||
	    (r->line == 0 && r->section != SECTION_TROUBLE))
		return -1;
	r->plain = r->follows = 0;
	r->text = p + 1;
	r->len = (size_t)(end - r->text);
	return 0;
}

/* Count the number on that the next record is to have; with one more digit it
 * is not known. */
static void
count_next(struct record_next *next)
{
	char	*digit = next->text + next->len - 2;

	for (; *digit == '9'; digit--)
		*digit = '0';
	if (*digit == '\t')
		next->len = 0;
	else
		++*digit;
}

int
record_follow(struct record_next *next, struct record *r, const char *p,
    size_t n)
{
	struct record	*last = &next->last;

	if (next->len > 0 && n >= next->len &&
	    memcmp(p, next->text, next->len) == 0) {
		last->line++;
		last->report = p;
		last->text = p + next->len;
		last->len = n - next->len;
		last->follows = 1;
	} else {
		next->len = 0;
		if (record_parse(last, p, n) == -1)
			return -1;
		if (last->section != SECTION_TROUBLE &&
		    (size_t)(last->text - p) <= sizeof(next->text)) {
			next->len = (size_t)(last->text - p);
			memcpy(next->text, p, next->len);
		}
	}
	if (next->len > 0)
		count_next(next);
	*r = *last;
	return 0;
}

/* So many bytes are copied at a time, and some of them to no purpose: that is
 * quicker than a call for those that a prefix and most lines have. */
#define STEP	32

/* So many of a line are always copied: four lines in five have no more, and how
 * many they have is not to be guessed. */
#define MOST	(2 * STEP)

/* A line up to so long is copied in such steps. */
#define STEPS	(8 * STEP)

/*
 * What stands before a line's text: mostly that of the line before, with the
 * number one more.  The last digit is by itself and put behind the copy: for
 * ten lines the rest stays, and what has just been written in parts is slow to
 * be read as one.
 */
static struct prefix {
	struct str	 text;		/* report, section, number, TABs */
	char		 first[STEP];	/* all of it that has room here */
	size_t		 report_len;
	size_t		 digits;	/* where the number begins, */
	char		 last;		/* and its last digit */
	uint64_t	 line;
} prefix;

static void
keep_first(void)
{
	memcpy(prefix.first, prefix.text.p, prefix.text.len < STEP ?
	    prefix.text.len : STEP);
}

static void
set_prefix(const struct record *r, uint64_t line)
{
	struct str	*s = &prefix.text;
	const char	 tag[] = { '\t', r->section, '\t' };
	char		 number[21];	/* of UINT64_MAX, and a TAB */
	size_t		 i = sizeof(number);

	number[--i] = '\t';
	prefix.line = line;
	prefix.last = (char)('0' + line % 10);
	do
		number[--i] = (char)('0' + line % 10);
	while ((line /= 10) != 0);
	if (str_set(s, r->report, r->report_len) == -1 ||
	    str_add(s, tag, sizeof(tag)) == -1 ||
	    str_add(s, number + i, sizeof(number) - i) == -1)
		err(2, NULL);
	prefix.report_len = r->report_len;
	prefix.digits = r->report_len + sizeof(tag);
	keep_first();
}

/* Carry one from the number's last digit.  0 if there is no room for it. */
static int
carry(void)
{
	char	*first = prefix.text.p + prefix.digits;
	char	*digit = prefix.text.p + prefix.text.len - 2;

	do
		if (digit == first)
			return 0;
	while (*--digit == '9');
	++*digit;
	while (*++digit != '\t')
		*digit = '0';
	prefix.last = '0';
	keep_first();
	return 1;
}

/* Count the prefix's number on.  0 if it has no room for it. */
static inline int
count_on(void)
{
	if (prefix.last == '9' ? !carry() : (prefix.last++, 0))
		return 0;
	prefix.line++;
	return 1;
}

/* Have the prefix of a record: mostly it is that of the line before, counted
 * on, but for the section now and then. */
static void
have_prefix(const struct record *r)
{
	char	*section;

	if (prefix.line == 0 || r->line != prefix.line + 1 ||
	    r->report_len != prefix.report_len ||
	    memcmp(prefix.text.p, r->report, r->report_len) != 0 ||
	    !count_on()) {
		set_prefix(r, r->line);
		return;
	}
	section = prefix.text.p + prefix.digits - 2;
	if (*section != r->section) {
		*section = r->section;
		keep_first();
	}
}

/* Write the prefix with this last digit where there is room for it and for
 * STEP: the end. */
static inline char *
put_prefix(char *p, size_t n, char last)
{
	/* Mostly it is short. */
	memcpy(p, prefix.first, STEP);
	if (n > STEP)
		memcpy(p, prefix.text.p, n);
	p[n - 2] = last;
	return p + n;
}

void
record_put(const struct record *r)
{
	char	*p;

	have_prefix(r);
	p = out_room(prefix.text.len + STEP + r->len + 1);
	if (p == NULL) {
		prefix.text.p[prefix.text.len - 2] = prefix.last;
		out_write(prefix.text.p, prefix.text.len);
		out_write(r->text, r->len);
		out_char('\n');
		return;
	}
	p = put_prefix(p, prefix.text.len, prefix.last);
	if (r->len > 0)
		memcpy(p, r->text, r->len);
	p[r->len] = '\n';
	out_filled(p + r->len + 1);
}

/* Write a line and its LF where there is room for it and for MOST: the end.
 * Up to stop bytes may be read. */
static inline char *
put_line(char *p, const char *text, size_t n, const char *stop)
{
	size_t	i;

	if (n > STEPS || (size_t)(stop - text) < STEPS) {
		memcpy(p, text, n);
		return p + n;
	}
	memcpy(p, text, MOST);
	for (i = MOST; i < n; i += STEP)
		memcpy(p + i, text + i, STEP);
	return p + n;
}

/* Write the lines of a passage, of which the first has its prefix, where there
 * is room for them: the end. */
static char *
put_lines(char *p, const struct passage *s)
{
	const char	*text = s->lines.p, *lf;
	size_t		 i, head = prefix.text.len;
	char		 last = prefix.last;

	for (i = 0; i < s->n; i++, text = lf + 1) {
		lf = s->lines.end[i];
		if (i > 0 && last++ == '9') {
			prefix.last = '9';
			if (!count_on())
				set_prefix(&s->first, s->first.line + i);
			head = prefix.text.len;
			last = '0';
		}
		p = put_prefix(p, head, last);
		p = put_line(p, text, (size_t)(lf + 1 - text), s->lines.stop);
	}
	prefix.line = s->first.line + s->n - 1;
	prefix.last = last;
	return p;
}

void
record_put_all(const struct passage *s)
{
	struct record	 r = s->first;
	size_t		 i;
	char		*p;

	have_prefix(&r);
	/* A number may have one digit more than that of the first line. */
	p = out_room((size_t)(s->lines.end[s->n - 1] + 1 - s->lines.p) +
	    s->n * (prefix.text.len + 1) + MOST);
	if (p != NULL) {
		out_filled(put_lines(p, s));
		return;
	}
	prefix.line = 0;
	for (i = 0; i < s->n; i++, r.line++) {
		r.len = (size_t)(s->lines.end[i] - r.text);
		record_put(&r);
		r.text = s->lines.end[i] + 1;
	}
}
