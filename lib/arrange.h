/*
 * The numbers of a table whose lines were taken apart, put back into rows and
 * columns: by the few orders that text extractors print, of which the sums
 * leave one.
 */
#ifndef GR_ARRANGE_H
#define GR_ARRANGE_H

#include <stddef.h>
#include <stdint.h>

#define ARRANGE_ROWS	32
#define ARRANGE_COLS	7

/*
 * Numbers, rows times ARRANGE_COLS of them, in the order in which they are
 * printed; the last of each row is the sum of the others, and in each column
 * and each of the two sums the rows of sign 1 make what those of sign -1 make.
 */
struct arrange {
	const int64_t	*value;
	int		 rows;
	int8_t		 sign[2][ARRANGE_ROWS];
	/* answer: which number stands in a cell */
	uint16_t	 at[ARRANGE_ROWS][ARRANGE_COLS];
};

/*
 * Try the orders: the table is parted in blocks of rows that follow one
 * another; in each, neighbouring columns form groups that are printed one
 * after the other, each row by row.  Rows and columns are in the form's order,
 * but that a block's first group may come behind the others, as where its
 * first column stands beside the labels.  1 if all orders in which all sums
 * hold have the same figures, else 0; and 0 beyond LIM_STEPS steps.
 */
int	arrange(struct arrange *);

#endif
