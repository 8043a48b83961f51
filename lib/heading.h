/*
 * The headings of a report's six sections, as they are met in the wild.
 * Source: the official form (form.h); 政府信息公开条例, article 50, lists
 * what the report has to hold.
 */
#ifndef GR_HEADING_H
#define GR_HEADING_H

#include <stddef.h>

enum heading_kind {
	HEADING_NONE,
	HEADING_PART,		/* a heading's beginning; section is 0 */
	HEADING_SHORT,		/* its words in short, no numeral */
	HEADING_TABLE,		/* none: the form's table begins (opening.h) */
	HEADING_SUB,		/* the form's own words behind （一） */
	HEADING_WORDS,		/* a Chinese numeral, the section's key words */
	HEADING_BARE,		/* the form's own words, no numeral */
	HEADING_DIGIT,		/* the form's own words behind 1. 2. 3. */
	HEADING_FULL		/* the form's own words, a Chinese numeral */
};

struct heading {
	enum heading_kind	kind;
	int			section;	/* 1 to 6 */
};

/* What a line may be the heading of.  Numerals are no evidence of which
 * section it is: they are left out, off by one, or begin anew. */
struct heading	 heading_match(const char *, size_t);

/* Can a line be one?  A quick look at its first characters, which comes before
 * the full one. */
int		 heading_may_be(const char *, size_t);

/* The full look alone, for comparison. */
struct heading	 heading_look(const char *, size_t);

/* The heading that a text begins with, whatever is glued behind it; *end is
 * where it ends.  Only where other signs tell that a heading may stand here. */
struct heading	 heading_prefix(const char *, size_t, size_t *end);

#endif
