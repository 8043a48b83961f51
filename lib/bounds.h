/*
 * The rules about cells: what a count may be, and what bounds it.
 */
#ifndef GR_BOUNDS_H
#define GR_BOUNDS_H

#include "grid.h"
#include "tally.h"

/* The cells of a row that was met. */
void	 bounds_judge_row(struct tally *, const struct grid *, enum form_id);

/* The same of those rows of a table whose outcomes are only counted: the set of
 * them. */
form_set bounds_count_rows(struct tally *, const struct grid *, int table);

/* Documents in force, of a sheet that has rows of table 2. */
void	 bounds_judge_in_force(struct tally *, const struct grid *);

/* The columns of table 3, of which the sheet has rows: which are filled, and
 * bounds where their sums cannot be judged. */
void	 bounds_judge_columns(struct tally *, const struct grid *);

#endif
