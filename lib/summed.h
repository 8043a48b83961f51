/*
 * Which column of table 3 holds the sums of its rows.
 */
#ifndef GR_SUMMED_H
#define GR_SUMMED_H

#include "job.h"

/* Doubt all rows where in some another cell is the sum of all others and the
 * last is not, and in none the last alone: the columns stand in another order
 * than the form's. */
void	 summed_doubt(struct job *);

#endif
