/*
 * Rows of table 2, which has no sums, that have a cell more than all others, or
 * one less.
 */
#ifndef GR_SURPLUS_H
#define GR_SURPLUS_H

#include "job.h"

/* Doubt them where an empty cell is among theirs: it may be a column's, and a
 * value one too many, or lost. */
void	 surplus_doubt(struct job *);

#endif
