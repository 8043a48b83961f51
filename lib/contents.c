#include "contents.h"

#include "form.h"
#include "lead.h"
#include "listed.h"

/* So many headings without a line between them list the contents. */
#define CONTENTS	3

/* Does a line held go on with a list of headings, of which the last was of
 * *section?  It moves that on if it is one of them. */
static enum listed
look_listed(const struct ahead *a, const struct stage *g, size_t i,
    int *section)
{
	const struct held	*h = &a->held[i];
	int			 listed;

	if (stage_accepts(g, &h->sight.heading, *section) &&
	    h->sight.heading.section > *section) {
		*section = h->sight.heading.section;
		return LISTED_HEADING;
	}
	return h->sight.heading.kind > HEADING_SUB ? LISTED_NOT :
	    listed_look(a->text.p + h->off, h->len, &listed);
}

/* The headings of the list that begins with the first line held, *last that of
 * them which is the last; the line that ends it, or that is not held yet. */
static size_t
find_end(const struct ahead *a, const struct stage *g, size_t *run,
    size_t *last)
{
	enum listed	listed;
	size_t		i;
	int		section = 0;

	*run = 0;
	*last = a->first;
	for (i = a->first; i < a->count; i = ahead_solid(a, i + 1)) {
		listed = look_listed(a, g, i, &section);
		if (listed == LISTED_NOT)
			break;
		if (listed == LISTED_OTHER)
			continue;
		*last = i;
		++*run;
	}
	return i;
}

/* Is a line the numeral 一 of a heading, which goes on below it? */
static int
is_one(const struct ahead *a, const struct held *h)
{
	struct lead	t = { a->text.p + h->off, a->text.p + h->off + h->len };

	lead_skip_margin(&t);
	(void)lead_skip(&t, "第");
	return lead_skip(&t, "一");
}

/* The first line held, from i on, that heads this section or one before it. */
static size_t
find_again(const struct ahead *a, size_t i, int section)
{
	const struct heading	*h;

	for (; i < a->count; i++) {
		h = &a->held[i].sight.heading;
		if (h->kind == HEADING_PART ? is_one(a, &a->held[i]) :
		    h->kind != HEADING_NONE && h->section <= section)
			break;
	}
	return i;
}

int
contents_settle(struct ahead *a, struct stage *g)
{
	const struct sight	*head = &a->held[a->first].sight;
	size_t			 i, run, last;
	int			 first = head->heading.section;

	g->style = head->heading.kind;
	/* The contents, with their pages, have named it before; or it is a
	 * table's opening, which none have. */
	if ((g->sections >> first & 1) != 0 ||
	    head->heading.kind == HEADING_TABLE)
		return 1;
	i = find_end(a, g, &run, &last);
	if (i >= a->count && run < FORM_SECTIONS && !ahead_full(a))
		return 0;
	/* A line that has several is no line of a list. */
	if (run + g->listed < CONTENTS || head->last > first)
		return 1;
	if (find_again(a, i, first) == a->count)
		return ahead_full(a);
	for (i = a->first; i <= last; i++)
		a->held[i].contents = 1;
	return 1;
}
