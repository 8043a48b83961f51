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
	r->plain = 0;
	r->text = p + 1;
	r->len = (size_t)(end - r->text);
	return 0;
}

/* A prefix up to so long is copied by as many bytes: quicker than by a call
 * for those that it has.  A struct str never has fewer. */
#define SHORT	32

/* What stands before a line's text: mostly that of the line before, with the
 * number one more. */
static struct prefix {
	struct str	 text;		/* report, section, number, TABs */
	size_t		 report_len;
	size_t		 digits;	/* where the number begins */
	uint64_t	 line;
} prefix;

static void
set_prefix(const struct record *r, uint64_t line)
{
	struct str	*s = &prefix.text;
	const char	 tag[] = { '\t', r->section, '\t' };
	char		 number[21];	/* of UINT64_MAX, and a TAB */
	size_t		 i = sizeof(number);

	number[--i] = '\t';
	prefix.line = line;
	do
		number[--i] = (char)('0' + line % 10);
	while ((line /= 10) != 0);
	if (str_set(s, r->report, r->report_len) == -1 ||
	    str_add(s, tag, sizeof(tag)) == -1 ||
	    str_add(s, number + i, sizeof(number) - i) == -1)
		err(2, NULL);
	prefix.report_len = r->report_len;
	prefix.digits = r->report_len + sizeof(tag);
}

/* Is the prefix that of the line before r? */
static int
is_next(const struct record *r)
{
	return prefix.line != 0 && r->line == prefix.line + 1 &&
	    r->report_len == prefix.report_len &&
	    r->section == prefix.text.p[prefix.digits - 2] &&
	    memcmp(prefix.text.p, r->report, r->report_len) == 0;
}

/* Count the prefix's number on.  0 if it has no room for it. */
static inline int
count_on(void)
{
	char	*first = prefix.text.p + prefix.digits;
	char	*last = prefix.text.p + prefix.text.len - 2;

	for (; *last == '9'; last--) {
		if (last == first)
			return 0;
		*last = '0';
	}
	++*last;
	prefix.line++;
	return 1;
}

/* Write a line behind the prefix. */
static inline void
put(const char *text, size_t len)
{
	size_t	 head = prefix.text.len;
	char	*p;

	if ((p = out_room(head + len + 1)) != NULL) {
		memcpy(p, prefix.text.p, head);
		p += head;
		memcpy(p, text, len);
		p += len;
		*p++ = '\n';
		out_filled(p);
		return;
	}
	out_write(prefix.text.p, head);
	out_write(text, len);
	out_char('\n');
}

void
record_put(const struct record *r)
{
	if (!is_next(r) || !count_on())
		set_prefix(r, r->line);
	put(r->text, r->len);
}

/* Write the prefix and a line where there is room for them: the end. */
static inline char *
put_at(char *p, const char *text, size_t len)
{
	size_t	head = prefix.text.len;

	/* Mostly the prefix is short. */
	if (head <= SHORT)
		memcpy(p, prefix.text.p, SHORT);
	else
		memcpy(p, prefix.text.p, head);
	p += head;
	if (len > 0)
		memcpy(p, text, len);
	p[len] = '\n';
	return p + len + 1;
}

void
record_put_all(const struct passage *s)
{
	size_t	 i, n = 0;
	char	*p;

	record_put(&s->first);
	for (i = 1; i < s->n; i++)
		n += s->len[i];
	/* A number may have one digit more than that of the first line. */
	p = out_room(n + s->n * (prefix.text.len + 2) + SHORT);
	for (i = 1; i < s->n; i++) {
		if (!count_on())
			set_prefix(&s->first, s->first.line + i);
		if (p == NULL)
			put(s->text[i], s->len[i]);
		else
			p = put_at(p, s->text[i], s->len[i]);
	}
	if (p != NULL)
		out_filled(p);
}
