/*
 * Arithmetic as a reader: which numbers glued digits are, and which of a
 * row's readings the sums over a table leave.  Pure: digits and numbers in,
 * readings out, within a limit of steps.
 */
#ifndef GR_SOLVE_H
#define GR_SOLVE_H

#include <stddef.h>
#include <stdint.h>

#define SOLVE_CELLS	15	/* of a row: table 4's, side by side */
#define SOLVE_COLS	7	/* of those, bound by sums between rows */
#define SOLVE_DIGITS	64	/* of a row */
#define SOLVE_ROWS	40	/* of a table */
#define SOLVE_SUMS	2	/* sums between rows, in each column */
#define SOLVE_WAYS	128	/* readings kept of a row */

/* May a number begin at a digit? */
enum solve_cut {
	CUT_MAY,
	CUT_NOT,
	CUT_MUST
};

/* The digits of a row. */
struct solve_row {
	uint8_t		digit[SOLVE_DIGITS];	/* 0 to 9 */
	uint8_t		cut[SOLVE_DIGITS];	/* before it: enum solve_cut */
	size_t		n;
};

/* The readings of a row. */
struct solve_ways {
	int64_t		cell[SOLVE_WAYS][SOLVE_CELLS];
	uint8_t		out[SOLVE_WAYS];	/* refuted */
	int		n;
};

/*
 * Find every way to cut a row's digits into so many numbers, none of which
 * has a zero before its first digit, and none more than LIM_DIGITS digits.
 * With a group (7 or 5; 0 for none) the last of each so many numbers is the
 * sum of those before it.  Returns how many there are, or -1 if they are more
 * than SOLVE_WAYS, or the search takes more than LIM_STEPS steps.
 */
int	solve_cuts(const struct solve_row *, int cells, int group,
	    struct solve_ways *);

/*
 * Rows with their readings, those that are known with one; and sums: in each
 * of SOLVE_COLS columns the rows of sign 1 make together what the rows of
 * sign -1 make.
 */
struct solve_table {
	struct solve_ways	*ways[SOLVE_ROWS];
	int			 nrow;
	int8_t			 sign[SOLVE_SUMS][SOLVE_ROWS];
	int			 nsum;
};

/*
 * Mark as out the readings that are in no solution of all sums.  1 if there
 * are solutions, 0 if there is none (what is out then says nothing).
 * Beyond LIM_STEPS steps fewer are marked than could be.
 */
int	solve_table(struct solve_table *);

/* Do all readings that are not out agree on a cell?  Its value then. */
int	solve_agreed(const struct solve_ways *, int cell, int64_t *);

#endif
