/*
 * From the sums of table 3 that fail to the cell that is wrong.
 *
 * The sums over rows and columns are an error-correcting code: each single
 * wrong cell makes its own set of them fail by one common difference, so the
 * cell follows, and the value that it should have.
 */
#ifndef GR_LOCATE_H
#define GR_LOCATE_H

#include <stdint.h>

#include "rule.h"
#include "sheet.h"

/* Sums: of the rows, the outcomes and the balance of each column. */
#define LOCATE_ROWS	(F_REVIEW - F_RECEIVED)
#define LOCATE_SUMS	(LOCATE_ROWS + 2 * FORM_COLS)

/* What a sum came to; `blank' is the side that has empty cells, or -1. */
struct locate_sum {
	enum outcome	outcome;
	struct total	diff;		/* found less expected */
	int		blank;		/* 0: found, 1: expected */
	int		used;
};

/* Cells supposed wrong: a row's two times seven at the most. */
#define GUESS_CELLS	(2 * FORM_COLS)

struct guess {
	int		at[GUESS_CELLS];	/* row * FORM_COLS + column, */
						/*  rows from F_RECEIVED on */
	struct total	by[GUESS_CELLS];	/* printed less right */
	int		n;
};

struct suspect {
	enum form_id	row;
	int		col;
	struct total	right;		/* the value that mends the sums */
};

struct locate {
	const struct sheet	*sheet;
	struct locate_sum	 sum[LOCATE_SUMS];
	struct suspect		 suspect[2];
	struct guess		 guess;	/* that they are wrong */
	int			 n;	/* suspects: 0, 1 or 2 */
	uint64_t		 broken;	/* sums that they explain */
	uint64_t		 failing;	/* all that fail for certain */
};

/* Begin with a sheet none of whose sums is known. */
void	 locate_begin(struct locate *, const struct sheet *);

/* Add a sum that was judged; those of other tables tell nothing here. */
void	 locate_add(struct locate *, enum rule_id, enum form_id row, int col,
	    const struct locate_sum *);

/*
 * Look for the only cell, or else the only two, that explain all sums that
 * fail.  A sum that is not to be told speaks neither for nor against a cell,
 * and no cell's right value is negative or a fraction.  First the sums with
 * doubted cells are left out; where that leads to no cell, they count.
 */
void	 locate_find(struct locate *);

/* Do the suspects explain this sum? */
int	 locate_explains(const struct locate *, enum rule_id,
	    enum form_id row, int col);

/* Does this sum fail for certain? */
int	 locate_fails(const struct locate *, enum rule_id, enum form_id row,
	    int col);

/* A cell of table 3 as the number that it has in a guess, and back: whether
 * it is printed. */
int	 locate_at(enum form_id row, int col);
int	 locate_cell(const struct locate *, int at, const struct cell **);

/* Do all sums that could be judged hold once a guess is mended? */
int	 locate_mends(const struct locate *, const struct guess *);

#endif
