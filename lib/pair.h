/*
 * The cells of two reports that stand for one another.  Between the editions
 * of the form these are row 3.6 and the sum of rows 3.6.1 to 3.6.3, and of
 * table 2 the columns that both have.
 */
#ifndef GR_PAIR_H
#define GR_PAIR_H

#include <stdint.h>

#include "number.h"
#include "sheet.h"

/* What a report prints in a cell, or in the cells that make one up. */
struct figure {
	int		printed;
	struct total	num;
	uint16_t	doubt;		/* of the cells and their rows */
	uint64_t	line;
};

enum { OLD, NEW, SIDES };

/* Begin one with the two sheets, and whether it is for changes alone, all else
 * zero.  Either sheet may be NULL; no row of them is folded.  If the same two
 * are there to be unfolded, rows may be, and those that are so on both sides,
 * stand beside each other, have no doubt, and differ, are given as a whole: col
 * is then C_NONE. */
struct pair {
	const struct sheet	*sheet[SIDES];
	int			 changes;
	struct sheet		*folded[SIDES];	/* or NULL */
	form_set		 alike;		/* then, if they have the same
						 *  rows, each table of one
						 *  edition: these; or 0 */
	unsigned		 differ;	/* the columns of a whole row
						 *  that do, as bits */
	struct figure		 figure[SIDES];
	enum form_id		 row;
	enum form_col		 col;
	int			 edition[SIDES];	/* of the row */
	int			 of_table[SIDES];	/* and of its table */
	const struct row	*beside[SIDES];	/* cells of one column stand
						 *  in one place; or NULL */
	int			 table;
	int			 next;		/* cell, over all rows */
};

/* The next two cells, in the form's order, printed or not: of each row that a
 * report has or should have; where changes are asked for, cells that are the
 * same may be left out.  1, or 0 behind the last. */
int		 pair_next(struct pair *);

/* Is the figure of one side a sum, of row 3.6's three? */
int		 pair_is_sum(const struct pair *, int side);

/* What a report prints in a cell of its own form. */
struct figure	 figure_read(const struct sheet *, enum form_id,
		    enum form_col);

/* Row 3.6 of a report on the 2021 form: the sum of 3.6.1 to 3.6.3.  If one of
 * them is not printed it is empty, and doubted as blank. */
struct figure	 figure_otherwise(const struct sheet *, enum form_col);

/* Is a figure printed and beyond doubt? */
int		 figure_sure(const struct figure *);

#endif
