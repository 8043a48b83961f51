/*
 * The cells of a row behind its label, and what the rows of a table show of
 * where its columns are.
 */
#ifndef GR_GEOMETRY_H
#define GR_GEOMETRY_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"
#include "columns.h"
#include "heads.h"

/* The most cells of one row: table 4's 15. */
#define PLACE_COLS	15

/* Cells of a row behind its label. */
struct zone {
	const struct piece	*piece;
	size_t			 n;
	enum vrow_kind		 kind;
	const struct piece	*words;		/* right before, where spaces */
						/*  part them, or NULL */
	size_t			 before;	/* cells of its line before */
	size_t			 line;		/* all cells of its line */
						/* SIZE_MAX: in a stream */
	size_t			 left;		/* columns on its line before */
	size_t			 width;		/*  it, and all; 0: none */
	int			 grid;		/* columns told by a page */
	int			 leaf;		/* of a group of table 3 */
	int			 depth;		/* of its label: PLACE_LABELS */
	int			 open;		/* a stream that goes on: its */
						/* last blanks may be others' */
	int			 odd;		/* not as many cells as rows */
						/* that stand like it */
};

/*
 * Where rows alike in their number of cells have their values: the first and
 * last cell.  They tell the columns if together they reach over just so many
 * cells, and one of them, not the one in question, does alone: a row that
 * lost a column reaches less far.
 */
#define PLACE_CELLS	32	/* of a line; longer ones are not learnt from */
#define PLACE_DEPTH	8	/* cells before the values */
#define PLACE_FEW	2	/* rows that show a column more; and */
#define PLACE_MANY	8	/*  that show how a table is filled */
#define PLACE_LABELS	4	/* a label's depth: 1; in table 3 up to 3 */
#define PLACE_DEEPEST	(PLACE_LABELS - 1)
struct reach {
	uint8_t		rows;		/* up to 255 */
	uint8_t		first;
	uint8_t		last;
	uint8_t		whole;		/* rows that alone reach over all */
};

/* Cells with something in them, as bits: which are pads in so wide a row? */
#define PLACE_MASKS	16
struct mask {
	uint32_t	cells;
	uint8_t		rows;
};

/*
 * How the cells of table 3's rows fit its columns: without pads, with one for
 * each label that the rows of groups have more, or with one for all of these,
 * as where bars alone are a line; and with nothing, with one empty cell or with
 * as many as fill up the line behind the last.
 */
enum fit_pads { FIT_BARE, FIT_EACH, FIT_ONE, FIT_PADS };
enum fit_end { FIT_SHORT, FIT_BARRED, FIT_FILLED, FIT_ENDS };
struct fit {
	int	rows;		/* that fit */
	int	shown;		/* those whose pads stand before the values */
	int	summed;		/* those with a total that is not one of two */
	int	spans;		/* those with something in both end columns */
};

/* The pads of a row with a label so deep. */
size_t	geometry_pads(enum fit_pads, int depth);

/* What the rows of a table show of its columns; zero before use. */
struct geometry {
	/* rows with so many cells on their line, so many before the values */
	struct reach	shape[PLACE_COLS + 1][PLACE_CELLS][PLACE_DEPTH];
	/* the same whatever stands before the values */
	struct reach	line[PLACE_COLS + 1][PLACE_CELLS];
	/* in a stream: rows with so many cells; those with labels so deep */
	struct reach	stream[PLACE_COLS + 1][PLACE_CELLS];
	uint8_t		streamed[PLACE_LABELS][PLACE_CELLS];
	/* rows with a cell for each column, their cells counted from there */
	struct reach	exact[PLACE_COLS + 1];
	/* rows whose labels are so deep, with so many cells on their line, so
	 * many before the values */
	uint8_t			deep[PLACE_LABELS][PLACE_CELLS][PLACE_DEPTH];
	/* the same, of those which alone reach over as many as columns */
	uint8_t			whole[PLACE_LABELS][PLACE_CELLS][PLACE_DEPTH];
	/* rows with as much printed as columns, and blanks between */
	struct mask	mask[PLACE_COLS + 1][PLACE_MASKS];
	/* cells filled in any row, as bits from the last cell on, where one
	 * has more of them than columns */
	uint32_t	filled[PLACE_COLS + 1];
	uint8_t		crowded[PLACE_COLS + 1];	/* such rows */
	int		full[PLACE_COLS + 1];	/* rows with all columns */
	int		rows[PLACE_COLS + 1];	/* all rows */
	uint32_t	headed;		/* bit n: a header of n words */
	struct heads	heads;		/* where they stand in a grid */
	int		foreign;	/* columns beyond the form's */
	int		inner;		/* rows whose total counts a column */
					/*  more, or as many for headings */
	/* rows of groups that fill all columns but the last; those of them
	 * whose last is what the others make; all rows that fill the form's */
	int		partial, ended, entire;
	struct fit	fit[FIT_PADS][FIT_ENDS];	/* of table 3 */
	uint32_t	learnt;		/* bit n: of rows with n columns */
};

/* Do many rows of groups fill all columns but the last, which others fill? */
int	geometry_partial(const struct geometry *);

/* Forget a table: what was learnt of it, which is little of all this. */
void	geometry_clear(struct geometry *);

/* Learn from a row whose columns are so many, and are visible as places on the
 * line, or NULL. */
void	geometry_learn(struct geometry *, const struct zone *, int ncols,
	    const struct columns *);

/* Is a number or words printed in a cell?  Or a sign for nothing, at least? */
int	zone_printed(const struct piece *);
int	zone_solid(const struct piece *);

/* Are there words for nothing in a cell? */
int	zone_worded(const struct piece *);

/* How many cells of a row are so? */
int	zone_count(const struct zone *, int (*)(const struct piece *));

/* The first cell with something in it, and the one behind the last. */
void	zone_extent(const struct zone *, size_t *first, size_t *end);

/* The printed cells, as bits from the first on. */
uint32_t zone_mask(const struct zone *);

/* The i-th cell from the end of a row's line, in a stream from its label on;
 * and the cells with something in them, as bits in that order. */
size_t	zone_from_end(const struct zone *, size_t i);
uint32_t zone_filled(const struct zone *);

/* Does a row stand on a line whose cells are counted? */
int	zone_on_line(const struct zone *);

/* Does a row of a group fill its columns but the last? */
int	zone_partial(const struct zone *, int ncols, const struct columns *);

/* Are words among a row's values, where spaces part them?  They may be those of
 * another table beside it, and a blank is not seen, but where other rows show
 * the columns. */
int	zone_words(const struct zone *);

/* Where spaces part its cells, has it one for each column, and words behind the
 * last, as in a column of remarks? */
int	zone_remark(const struct zone *, int ncols);

/* Has it values for more columns, and is the last the sum of all others?  What
 * it weighs among PLACE_FEW. */
int	zone_inner(const struct zone *, int ncols);

#endif
