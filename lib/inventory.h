/*
 * gr-split -i: a line for each report.
 */
#ifndef GR_INVENTORY_H
#define GR_INVENTORY_H

#include "imprint.h"
#include "record.h"
#include "str.h"

/* All zero before its first use. */
struct inventory {
	struct imprint	 imprint;
	struct str	 report;	/* whose line is to be written, */
	unsigned	 met;		/* its sections, */
	uint64_t	 count;		/* and lines; 0: there is none */
};

void	 inventory_header(void);

/* Add a line; of another report, the one before is written.  0, or -1
 * without memory. */
int	 inventory_add(struct inventory *, const struct record *);

/* Write the report that has ended, if there is one. */
void	 inventory_end(struct inventory *);

void	 inventory_free(struct inventory *);

#endif
