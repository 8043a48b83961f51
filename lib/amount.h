/*
 * What some cells of a sheet come to together, held against a number that
 * stands elsewhere: in the prose, or as a bound.
 */
#ifndef GR_AMOUNT_H
#define GR_AMOUNT_H

#include <stdint.h>

#include "rule.h"
#include "sheet.h"
#include "str.h"

/* Cells: rows from first to before end, columns from first to last. */
struct area {
	int8_t	sign;			/* 1, -1; 0: no area */
	uint8_t	first, end;		/* enum form_id */
	uint8_t	col, last;		/* enum form_col */
};

#define AREAS	2

struct amount {
	const struct sheet	*sheet;
	const struct area	*area;	/* AREAS of them */
	struct total		 sum;	/* of what is printed */
	int			 cells;	/* that its form has */
	int			 printed;	/* not counting what is
						 * subtracted */
	int			 blank, taken;	/* these of all, and of that */
	int			 negative;	/* values less than 0 */
	int			 made;	/* totals that their parts make */
	int			 unsure;	/* doubted values among them */
	int			 before;	/* the year before; if set,
						 * cells name it */
	uint64_t		 line;	/* of the first row */
};

/* Add up areas of a sheet, which has rows of their table.  A total that is
 * not printed is what its row's parts make. */
struct amount	 amount_of(const struct sheet *, const struct area [AREAS]);

/*
 * Is the amount this number?  A number with fewer decimals may be it rounded.
 * No count is negative: with empty cells it is where those printed make as
 * much, is not where they make more, and nothing is told where they make
 * less; with empty cells among those subtracted, the reverse.  Nor is it with
 * both, or with an empty cell and a negative value.  `doubted' doubts the
 * number.
 */
enum outcome	 amount_is(const struct amount *, const struct total *,
		    int doubted);

/* Name the cells that are in the way: the empty ones (UNKNOWN), or those in
 * doubt.  0, or -1 without memory. */
int		 amount_note(struct str *, const struct amount *,
		    enum outcome);

/* A number as a total. */
struct total	 amount_number(struct number);

#endif
