/*
 * The sign that parts the cells of a table, where that is no TAB, bar, comma or
 * semicolon: what stands between its first two headings, 自然人 丨 商业企业, as
 * readers of pictures write a table's lines; →, 】【, a bar between TABs.
 */
#ifndef GR_PARTING_H
#define GR_PARTING_H

#include <stddef.h>

#include "str.h"

#define PARTING_BYTES	12

/* All zero: none is known. */
struct parting {
	char	sign[PARTING_BYTES];
	size_t	n;
};

/* Learn it from what stands behind the first heading. */
void	 parting_learn(struct parting *, const char *, size_t);

/* Set out to a line with bars in place of the sign.  1, or 0 if it has none,
 * or bars; -1 without memory. */
int	 parting_line(const struct parting *, struct str *out, const char *,
	    size_t);

#endif
