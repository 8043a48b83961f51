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
#include "str.h"

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

struct suspect {
	enum form_id	row;
	int		col;
	struct total	right;		/* the value that mends the sums */
};

struct locate {
	const struct sheet	*sheet;
	struct locate_sum	 sum[LOCATE_SUMS];
	struct suspect		 suspect[2];
	int			 n;	/* suspects: 0, 1 or 2 */
	uint64_t		 broken;	/* sums that they explain */
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

/* Append the field suspect (3/3.3.6/natural=36), and what is to be said of
 * the suspects in a finding.  0, or -1 without memory. */
int	 locate_field(struct str *, const struct locate *);
int	 locate_say(struct str *, const struct locate *);

/* The likely slip alone, of a single suspect; nothing where none shows. */
int	 locate_say_slip(struct str *, const struct locate *);

#endif
