/*
 * Rows of tables read at a glance: most are their report's next in the form's
 * order and have counts alone.  Any other is left as it was, for those who
 * read with care.
 */
#ifndef GR_SKIM_H
#define GR_SKIM_H

#include "sheet.h"

/* The bytes of a row's code, and its NUL. */
#define SKIM_CODE	32

struct skim {
	struct str	 head;		/* the sheet's report, org and year,
					 *  with their TABs */
	int		 id;		/* of the form's row last read, or -1 */
	struct row	*doubted;	/* that read last; NULL for none, and */
					/*  before rows that lie elsewhere; */
	const char	*doubt;		/* its doubt, */
	size_t		 ndoubt;
	const uint8_t	*cols;		/* and the columns it may name */
};

/* Have the row at p in the sheet.  Where the next one begins, or NULL if it is
 * none of these.  What lies before `end' are lines, the last with its LF: there
 * each look stops. */
const char	*skim_row(struct skim *, struct sheet *, const char *p,
		    const char *end);

#endif
