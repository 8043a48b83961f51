/*
 * The sums of table 3 over its rows, in the sheet as far as it is read.
 */
#ifndef GR_HOLDS_H
#define GR_HOLDS_H

#include "job.h"

/* Does a column hold its sums: outcomes their total, all that was received what
 * became of it?  Do all?  All but the total's? */
int	 holds_column(const struct job *, int col);
int	 holds_columns(const struct job *);
int	 holds_parts(const struct job *);

/* Where many sub-rows print all but their totals, as some offices fill them in,
 * all others make theirs, and all columns hold, no value of theirs stands in
 * another's column: the job says so, and these rows are in doubt no more. */
void	 holds_settle(struct job *);

#endif
