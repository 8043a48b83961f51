/*
 * Rows as comma-separated values, RFC 4180: 规章,0,0,"1,234".
 */
#ifndef GR_COMMAS_H
#define GR_COMMAS_H

#include <stddef.h>

/* Is a line such a row, and not prose or a number with separators? */
int	 commas_are(const char *, size_t);

/* Where the field ends that begins at p: at its comma, or at end. */
const char	*commas_field(const char *p, const char *end);

#endif
