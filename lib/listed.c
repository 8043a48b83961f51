#include "listed.h"

#include <string.h>

#include "heading.h"
#include "lead.h"
#include "limits.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* Take off what ends a line beside its text: a box's side, tags. */
static void
cut_frame(struct lead *t)
{
	const char	*tag;

	for (; t->end > t->p; t->end--) {
		if (t->end[-1] == '>' && (tag = memrchr(t->p, '<',
		    (size_t)(t->end - t->p))) != NULL)
			t->end = tag + 1;
		else if (t->end[-1] != ' ' && t->end[-1] != '|')
			return;
	}
}

/* Take a page's number off a line's end, and what leads to it. */
static int
cut_page(struct lead *t)
{
	static const char *const leads[] = {
		"…", "．", "·", "—", "─", "　", "（", "）",
	};
	const char	*end = t->end;
	size_t		 i, n;
	int		 digits = 0;

	while (t->end > t->p) {
		if (strchr(" \t.-()|", t->end[-1]) != NULL ||
		    (t->end[-1] >= '0' && t->end[-1] <= '9')) {
			digits |= t->end[-1] >= '0' && t->end[-1] <= '9';
			t->end--;
			continue;
		}
		for (i = 0; i < COUNT(leads); i++) {
			n = strlen(leads[i]);
			if ((size_t)(t->end - t->p) >= n &&
			    memcmp(t->end - n, leads[i], n) == 0)
				break;
		}
		if (i == COUNT(leads))
			break;
		t->end -= strlen(leads[i]);
	}
	if (!digits)
		t->end = end;
	return digits;
}

enum listed
listed_look(const char *p, size_t n, int *section)
{
	static const char *const stops[] = { "。", "；", "，", "：" };
	struct lead	t = { p, p + n };
	struct heading	h;
	size_t		i;
	int		framed;

	lead_skip_margin(&t);
	framed = n > 0 && (p[n - 1] == '>' || p[n - 1] == '|');
	if (framed)
		cut_frame(&t);
	if (t.end - t.p > LIM_HEADING * 3)
		return LISTED_NOT;
	if ((cut_page(&t) || framed) && t.p == t.end)
		return LISTED_OTHER;
	h = heading_match(t.p, (size_t)(t.end - t.p));
	*section = h.section;
	if (h.kind > HEADING_SUB)
		return LISTED_HEADING;
	for (i = 0; i < COUNT(stops); i++)
		if (memmem(t.p, (size_t)(t.end - t.p), stops[i],
		    strlen(stops[i])) != NULL)
			return LISTED_NOT;
	return lead_skip_numeral(&t) != LEAD_NONE ? LISTED_OTHER : LISTED_NOT;
}
