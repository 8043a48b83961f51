/*
 * How a report was read, for a person: its lines, and below each what it and
 * the pieces of it were taken for.  All that it names is what gr-table writes.
 */
#ifndef GR_EXPLAIN_H
#define GR_EXPLAIN_H

#include "record.h"
#include "sheet.h"

struct explain;

/* NULL without memory. */
struct explain	*explain_open(void);

/* Keep a line of the report being read, a page's as a reader sees it; beyond
 * LIM_EXPLAIN bytes none.  0, or -1 without memory. */
int		 explain_add(struct explain *, const struct record *);

/* The report has been read: write its lines, explained by its sheet, and
 * forget them.  Only the lines of these tables are written.  0, or -1. */
int		 explain_put(struct explain *, const struct sheet *,
		    unsigned tables);

void		 explain_close(struct explain *);

#endif
