/*
 * The inventory of what was read: a line a report, written when it ends.
 */
#ifndef GR_INVENTORY_H
#define GR_INVENTORY_H

#include "imprint.h"
#include "record.h"
#include "str.h"

/* All zero before its first use. */
struct inventory {
	struct imprint	 imprint;
	struct str	 report;
	unsigned	 met;		/* its sections */
	uint64_t	 count;		/* its lines */
};

/* Write to out.h's output. */
void	 inventory_put_header(void);

/* Add a record; a report that has ended with it is written.  0, or -1. */
int	 inventory_add(struct inventory *, const struct record *);

/* The input ends: its last report is written. */
void	 inventory_end(struct inventory *);

void	 inventory_free(struct inventory *);

#endif
