/*
 * The rules about cells: what a count may be, and what bounds it.
 */
#ifndef GR_COUNTS_H
#define GR_COUNTS_H

#include "sheet.h"
#include "tally.h"

/* The cells of a row that was met. */
void	 counts_judge_row(struct tally *, const struct sheet *, enum form_id);

/* Documents in force, of a sheet that has rows of table 2. */
void	 counts_judge_in_force(struct tally *, const struct sheet *);

/* The columns of table 3, of which the sheet has rows: which are filled, and
 * bounds where their sums cannot be judged. */
void	 counts_judge_columns(struct tally *, const struct sheet *);

#endif
