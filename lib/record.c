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

void
record_put(const struct record *r)
{
	char		tag[32], *p;
	size_t		i = sizeof(tag), n;
	uint64_t	line = r->line;

	tag[--i] = '\t';
	do
		tag[--i] = (char)('0' + line % 10);
	while ((line /= 10) != 0);
	tag[--i] = '\t';
	tag[--i] = r->section;
	tag[--i] = '\t';
	n = r->report_len + (sizeof(tag) - i);
	if ((p = out_room(n + r->len + 1)) != NULL) {
		memcpy(p, r->report, r->report_len);
		memcpy(p + r->report_len, tag + i, sizeof(tag) - i);
		memcpy(p + n, r->text, r->len);
		p[n + r->len] = '\n';
		return;
	}
	out_write(r->report, r->report_len);
	out_write(tag + i, sizeof(tag) - i);
	out_write(r->text, r->len);
	out_char('\n');
}
