/*
 * Changes between two reports of one body: what gr-diff writes (gr-tsv.5).
 */
#ifndef GR_COMPARE_H
#define GR_COMPARE_H

#include <stdint.h>

#include "number.h"
#include "sheet.h"

struct compare {
	int		 all;		/* what did not change, too */
	int		 messages;	/* for people, not rows */
	uint64_t	 changes;	/* so far */
};

/* Write the header to out.h's output. */
void	 compare_put_header(void);

/* Write and count the cells that changed.  Either report may be NULL: then all
 * cells of the other are removed or added. */
void	 compare_sheets(struct compare *, const struct sheet *old,
	    const struct sheet *new);

/* A change in percent of the old value's magnitude, with one decimal, half
 * away from zero; "" where the old value is 0. */
void	 compare_percent(const struct total *old, const struct total *delta,
	    char [NUMBER_SIZE]);

#endif
