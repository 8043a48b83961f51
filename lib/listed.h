/*
 * A line of a table of contents.
 */
#ifndef GR_LISTED_H
#define GR_LISTED_H

#include <stddef.h>

/* What a line may be, beside the sections' headings as they are. */
enum listed {
	LISTED_NOT,
	LISTED_OTHER,		/* a few words behind a numeral, a page's */
				/*  number */
	LISTED_HEADING		/* a heading, a page's number behind it: */
};				/*  *section is its section */

enum listed	 listed_look(const char *, size_t, int *section);

#endif
