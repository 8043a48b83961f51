/*
 * Tables that print their totals alone: rows with other pads than most.
 */
#ifndef GR_TOTALS_H
#define GR_TOTALS_H

#include "job.h"

/*
 * Where many rows of table 3 show, by a cell for each column, that the total
 * alone is printed, and no row has a second value, those of other rows are
 * totals, too, if with them the sums of the column hold.
 */
void	 totals_settle(struct job *);

#endif
