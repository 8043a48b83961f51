/*
 * The reports of several bodies as one: of those that were merged.
 */
#ifndef GR_MERGE_H
#define GR_MERGE_H

#include "sheet.h"

/*
 * Add a report's cells to a sheet's.  A cell that either does not print is
 * empty then, and doubted as blank; doubts are joined.  Names are joined by
 * ` + ', the year is the earlier one, and lines are none.  Rows 3.6.1 to 3.6.3
 * of the one are added to row 3.6 of the other.  0, or -1 without memory.
 */
int	 merge_add(struct sheet *, const struct sheet *);

/* A sum that lacks a body's report: no cell of it is known. */
void	 merge_lacks(struct sheet *);

#endif
