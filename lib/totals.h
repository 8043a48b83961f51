/*
 * Tables whose rows show by their totals where their columns are, though they
 * have other pads than most.
 */
#ifndef GR_TOTALS_H
#define GR_TOTALS_H

#include "job.h"

/*
 * Rows of table 3 that are short are read if the last value of each row is its
 * total, with a cell for each of the other columns before it, and all sums of
 * the rows and of the columns hold with them.  Where no row has a second value,
 * many must show, by a cell for each column, that totals alone are printed: a
 * single value elsewhere is then doubted, or a total.  Rows that stay short
 * keep their totals, where all of them end in one that their values make, and
 * the sums over rows hold with these.  Where all rows lack the same, and no
 * heading names the column of totals, the other cells are read.
 */
void	 totals_settle(struct job *);

#endif
