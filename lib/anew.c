#include "anew.h"

#include <string.h>

#include "dates.h"
#include "heading.h"
#include "limits.h"
#include "squeeze.h"
#include "tail.h"
#include "utf8.h"

/* Bytes of headings of section 1, more and at most; and of titles with a year,
 * at least and at most. */
#define LEAST	6
#define FIRST	40
#define SHORTEST	20
#define LONGEST	((size_t)LIM_HEADING * 2)

/* Is a line, its words squeezed, the title of another body or year?  A page's
 * head has the report's own.  -1 without memory. */
static int
is_foreign(const struct title *own, int year, const struct str *line)
{
	struct title		 t = { .year = 0 };
	int			 got;

	got = title_parse(&t, str_text(line), line->len);
	if (got == 1)
		got = t.year != 0 && (t.year != year ||
		    (t.body.len > 0 && own->body.len > 0 &&
		    strcmp(t.body.p, own->body.p) != 0));
	title_free(&t);
	return got;
}

/* Is it the heading of section 1, which is shorter than labels? */
static int
is_first(const struct record *r)
{
	struct heading	h = { HEADING_NONE, 0 };

	if (r->len > LEAST && r->len <= FIRST &&
	    heading_may_be(r->text, r->len))
		h = heading_match(r->text, r->len);
	return h.section == 1 && h.kind > HEADING_SUB;
}

int
anew_begins(struct anew *a, const struct imprint *own, char section,
    const struct record *r)
{
	int	got;

	if (r->section < section)
		return 1;
	if (r->section < '1' || r->section > '3' || r->len > LONGEST)
		return 0;
	if ((r->section > '1' || a->foreign) && is_first(r))
		return 1;
	/* No title is a sentence. */
	if (r->len < SHORTEST || utf8_ends(r->text, r->len, "。") ||
	    !tail_may_be(r->text, r->len) ||
	    !title_may_be(r->text, r->len) ||
	    !dates_may_be(r->text, r->len))
		return 0;
	if (squeeze_line(&a->line, r->text, r->len) == -1)
		return -1;
	got = is_foreign(&own->title, imprint_year(own), &a->line);
	if (got == -1 || r->section > '1')
		return got;
	a->foreign |= got;
	return 0;
}

void
anew_free(struct anew *a)
{
	str_free(&a->line);
}
