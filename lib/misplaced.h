/*
 * Rows of table 3 whose values stand beside their columns: one of their cells
 * is lost, or has two values, and an empty one stands elsewhere.
 */
#ifndef GR_MISPLACED_H
#define GR_MISPLACED_H

#include "job.h"

/* Doubt the cells of those of which the sums over rows tell that. */
void	 misplaced_doubt(struct job *);

#endif
