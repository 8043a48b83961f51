#include "record.h"

#include <string.h>

#include "out.h"

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

/* A line's number in decimal, *n digits: mostly the one before, plus one. */
static const char *
decimal(uint64_t line, size_t *n)
{
	static char	text[20];
	static size_t	at = sizeof(text);
	static uint64_t	last;
	size_t		i = sizeof(text);

	if (line == last + 1 && last != 0) {
		while (i > at && text[i - 1] == '9')
			text[--i] = '0';
		if (i == at)
			text[--at] = '1';
		else
			text[i - 1]++;
	} else {
		last = line;
		do
			text[--i] = (char)('0' + last % 10);
		while ((last /= 10) != 0);
		at = i;
	}
	last = line;
	*n = sizeof(text) - at;
	return text + at;
}

void
record_put(const struct record *r)
{
	size_t		 digits, n;
	const char	*line = decimal(r->line, &digits);
	char		*p;

	n = r->report_len + 3 + digits + 1 + r->len + 1;
	if ((p = out_room(n)) != NULL) {
		memcpy(p, r->report, r->report_len);
		p += r->report_len;
		*p++ = '\t';
		*p++ = r->section;
		*p++ = '\t';
		memcpy(p, line, digits);
		p += digits;
		*p++ = '\t';
		memcpy(p, r->text, r->len);
		p[r->len] = '\n';
		return;
	}
	out_write(r->report, r->report_len);
	out_char('\t');
	out_char(r->section);
	out_char('\t');
	out_write(line, digits);
	out_char('\t');
	out_write(r->text, r->len);
	out_char('\n');
}
