/*
 * The words of a row whose values stand behind the names of their columns
 * (attribute.h): what stands before the first of them, behind the last row's.
 *	"}, {"项目": "规章", "	- **规章**	项目 | 规章
 */
#ifndef GR_SUBJECT_H
#define GR_SUBJECT_H

#include <stddef.h>

#include "str.h"

enum subject {
	SUBJECT_FAIL = -1,	/* no memory */
	SUBJECT_NONE,		/* no words: the row goes on */
	SUBJECT_FOUND,
	SUBJECT_PROSE		/* these are no row's words */
};

/* Set the words from what stands from p on to end, behind a value or not.  They
 * are on a line that begins at *at. */
enum subject	 subject_read(struct str *words, const char *p, const char *end,
		    int value, const char **at);

/* Has a line words, or does it begin with a figure?  Rulers, brackets and what
 * programs write between rows have none. */
int		 subject_says(const char *p, size_t n);

#endif
