/*
 * The numbers of a table whose lines were taken apart, put back into rows and
 * columns: by the orders in which text extractors print them, of which the
 * sums leave one.
 */
#ifndef GR_ARRANGE_H
#define GR_ARRANGE_H

#include <stddef.h>
#include <stdint.h>

#define ARRANGE_ROWS	32
#define ARRANGE_COLS	7
#define ARRANGE_CELLS	(ARRANGE_ROWS * ARRANGE_COLS)

/*
 * Numbers, rows times ARRANGE_COLS of them, in the order in which they are
 * printed.  The last of each row is the sum of the others; and in each column,
 * for each of two sums, the rows of sign 1 make what those of sign -1 make.
 */
struct arrange {
	int64_t		 value[ARRANGE_CELLS];
	uint8_t		 begins[ARRANGE_CELLS];	/* words stand before it */
	int		 rows;
	int8_t		 sign[2][ARRANGE_ROWS];
	int		 whole[ARRANGE_ROWS];	/* where a row that stands */
						/* behind its label begins; */
						/* -1: it does not */
	/* the answer: which number stands in a cell, and where another
	 * order has another figure there */
	uint16_t	 at[ARRANGE_ROWS][ARRANGE_COLS];
	uint8_t		 differs[ARRANGE_ROWS][ARRANGE_COLS];
};

/*
 * Try the orders: rows and columns are in the form's order, but
 * - of a block of rows, neighbouring columns may form groups that are printed
 *   one group after the other, each row by row;
 * - the first or the last cell of a row may come late, behind words.
 * Returns 1 if there is an order in which all sums hold, else 0, as where it
 * takes more than LIM_STEPS steps to find all; -1 without memory.
 */
int	arrange(struct arrange *);

#endif
