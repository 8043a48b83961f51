/*
 * The changes of rows that are folded in both reports, and without a doubt:
 * written as change_put() writes them, with less to look at.
 */
#ifndef GR_DELTA_H
#define GR_DELTA_H

#include <stddef.h>

#include "number.h"
#include "pair.h"

/* The bytes of names up to which they are written so. */
#define DELTA_NAME	1000

/* A field and its TAB, copied with the bytes behind it. */
struct stamp {
	char	text[16];
	size_t	n;
};

struct delta {
	const struct sheet	*sheet[SIDES];
	struct stamp		 year[SIDES];
	size_t			 nreport[SIDES];	/* their names, TAB */
	char			 report[SIDES][DELTA_NAME + 32];
	/* Of the row: body, table and code; and what stands behind the kind of
	 * change.  There is room to copy some bytes more. */
	size_t			 nbody, nhead, ntail;
	char			 head[DELTA_NAME + 32];
	char			 tail[2 * (DELTA_NAME + NUMBER_SIZE)];
};

/* Begin with two reports.  1, or 0 if they are not written so. */
int		 delta_begin(struct delta *, const struct sheet *old,
		    const struct sheet *new);

/* Write the changes of the row that pair_next() has given as a whole; how many
 * there were. */
unsigned	 delta_put(struct delta *, const struct pair *);

#endif
