/*
 * Rows of tables read at a glance: most are their report's next in the form's
 * order and have counts alone.  Any other is left as it was, for those who
 * read with care.
 */
#ifndef GR_SKIM_H
#define GR_SKIM_H

#include "digits.h"
#include "doubts.h"
#include "sheet.h"

/* The bytes of a row's code, and its NUL. */
#define SKIM_CODE	32

struct skim {
	struct str		 head;	/* the sheet's report, org and year,
					 *  with their TABs */
	int			 id;	/* of the form's row last read, or -1 */
	uint8_t			 behind[F_ROWS + 1];	/* what was behind
					 *  each, and before all, the last
					 *  time */
	digits_fn		*counts;
	struct doubts		 doubts;
};

/* Find the TABs behind the first n fields of a row, before `end' as below.  0,
 * or -1 if a field of them holds a control character. */
int		 skim_fields(const char *p, const char *end,
		    const char *tab[], int n);

/* Begin a sheet whose rows begin with these bytes.  0, or -1 without memory. */
int		 skim_begin(struct skim *, const char *head, size_t);

/* Have rows from p on in the sheet, as many as are such.  Where the first that
 * is none begins; how many there were is in *rows.  What lies before `end' are
 * lines, the last with its LF: there each look stops. */
const char	*skim_rows(struct skim *, struct sheet *, const char *p,
		    const char *end, size_t *rows);

#endif
