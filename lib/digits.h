/*
 * Numbers of a row, each with a TAB behind it, that are digits alone: read
 * several at a time.
 */
#ifndef GR_DIGITS_H
#define GR_DIGITS_H

#include "sheet.h"

/* The digits of a number and the TAB behind it, which p is moved over; NULL if
 * there is anything else.  What lies before `end' may be looked at. */
const char	*digits_number(const char *p, const char *end, uint64_t *);

/*
 * The cells of a row and its line, which come to be folded; where its doubt
 * begins, or NULL if they are not such, or too near the end, and then they are
 * to be read one by one.  All may know but short numbers; the first is the best
 * that this machine has.
 */
typedef const char	*digits_fn(uint32_t count[SHEET_COUNTS], struct row *,
			    const char *p, const char *end);
digits_fn	*digits_best(void);
digits_fn	 digits_none, digits_halves;

#endif
