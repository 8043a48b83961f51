/*
 * Rows of table 3 that print no total where others do, or one where others do
 * not: they may have lost a cell, or have one more.
 */
#ifndef GR_LACKING_H
#define GR_LACKING_H

#include "job.h"

/* Doubt those of few, or of many if the sums over rows do not hold, that end
 * in a total too early. */
void	 lacking_totals(struct job *);

/* Doubt those of the groups' rows that print one where nearly none does. */
void	 lacking_leaves(struct job *);

/* Doubt those that are not short where nearly all are. */
void	 lacking_short(struct job *);

/* Doubt those that have more values than columns, where many others have, too,
 * and no telling which are too many. */
void	 lacking_long(struct job *);

/* Doubt those that are full, where empty cells are not seen and something tells
 * that one of their numbers is two. */
void	 lacking_unseen(struct job *);

/* Where many rows have signs for nothing, doubt the few that have an empty cell
 * among theirs; and where many have one in place of their total, those that end
 * in one earlier. */
void	 lacking_signs(struct job *);

/* Doubt those that have a value for each column, where the table has a column
 * more than the form, and empty cells are not seen: any may be missing. */
void	 lacking_beyond(struct job *);

/* Doubt all, if most totals tell of other values. */
void	 lacking_sums(struct job *);

#endif
