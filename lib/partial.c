#include "partial.h"

#include "heading.h"
#include "limits.h"
#include "opening.h"
#include "radicals.h"
#include "utf8.h"

/* A heading may be broken over so many lines with words, so near. */
#define PART_LINES	3
#define PART_APART	6

/* A line that is but a heading's numeral, with its marks. */
#define NUMERAL_CHARS	8

int
partial_broken(struct ahead *a)
{
	struct held	*h = &a->held[a->first];
	struct heading	 whole = { HEADING_PART, 0 };
	size_t		 i, lines;

	for (i = ahead_solid(a, a->first + 1), lines = 2; lines <= PART_LINES &&
	    whole.kind == HEADING_PART; i = ahead_solid(a, i + 1), lines++) {
		if (i >= a->count && !ahead_full(a))
			return 0;
		if (i >= a->count || i - a->first > PART_APART ||
		    a->held[i].len > LIM_HEADING * 4)
			break;
		if (ahead_join(a, a->first, i, &a->joined) == -1) {
			a->starved = 1;
			return 0;
		}
		radicals_fold(a->joined.p, a->joined.len);
		whole = heading_match(a->joined.p, a->joined.len);
	}
	h->sight.heading.kind = HEADING_NONE;
	if (whole.kind > HEADING_TABLE && (whole.kind != HEADING_WORDS ||
	    utf8_count(a->text.p + h->off, h->len) <= NUMERAL_CHARS))
		h->sight.heading = whole;
	return 1;
}

int
partial_short(struct ahead *a)
{
	struct heading		*h = &a->held[a->first].sight.heading;
	const struct held	*next;
	size_t			 i = ahead_solid(a, a->first + 1);

	if (h->section != 2)
		return 1;
	if (i >= a->count && !ahead_full(a))
		return 0;
	next = &a->held[i];
	if (i >= a->count ||
	    opening_section(a->text.p + next->off, next->len) != 2)
		h->kind = HEADING_NONE;
	return 1;
}
