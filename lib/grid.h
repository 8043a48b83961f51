/*
 * A sheet's figures in plain integers: what is asked of every report is told
 * from these at once, where the sheet lets it be, and what is not, cell by cell
 * from the sheet itself.
 */
#ifndef GR_GRID_H
#define GR_GRID_H

#include <stdint.h>

#include "sheet.h"
#include "sums.h"
#include "tally.h"

/* Seven columns, and one more that is 0: eight are added up together. */
#define GRID_COLS	(FORM_COLS + 1)

/* The last column of table 3 or 4, which is the total of the others. */
#define GRID_TOTAL(table)	((table) == 3 ? FORM_COLS - 1 : FORM_COLS - 3)

/* Rows added up, or one row: where nothing is printed the value is 0. */
struct grid_row {
	int32_t		v[GRID_COLS];
	col_set	printed;	/* in each of the rows */
	col_set	any;		/* in one of them, at least */
	col_set	unsure;		/* printed somewhere, but doubted */
	col_set	negative;
	col_set	text;		/* of one row: cells of words, and */
	col_set	other;		/* with other doubts than `blank' */
};

/* The sums of table 3. */
enum grid_sum { GRID_LEAVES, GRID_IN, GRID_OUT, GRID_SUMS };

struct grid {
	struct sheet		*sheet;		/* its rows may be folded */
	struct grid_row		 row[F_ROWS];
	struct grid_row		 sum[GRID_SUMS];
	form_set		 present;	/* rows that were met, */
	form_set		 odd;		/* with numbers that have
						 *  decimals, or are too large
						 *  for this */
	form_set		 full;		/* of tables 3 and 4, with
						 *  nothing but counts, in all
						 *  of their cells */
	form_set		 summed;	/* those whose total is the sum
						 *  of their others */
	form_set		 doubted;	/* rows with any doubt */
	int			 rows[5];	/* of each table, and */
	int			 beyond[5];	/* those that no form has */
	unsigned		 extras;	/* extra rows with any doubt */
	int			 form[5];	/* of each: sheet_form(), */
	int			 edition[5];	/* and sheet_edition() */
	col_set		 any[5];	/* columns with anything
						 *  printed in them */
	int			 forms;		/* editions that tables 2 and 3
						 *  are of, as a set, */
	int			 sure_forms;	/* by rows that are certain */
	int			 plain;		/* tables 3 and 4 have no odd
						 *  row, and 3 none that its
						 *  form has not; then */
	col_set		 outcomes;	/* columns in which row 3.7 is
						 *  the sum of those before, */
	col_set		 balanced;	/* and what came in went out,
						 *  all of it printed */
};

void	 grid_make(struct grid *, struct sheet *);

/* Two sides in one column of plain tables, of which `found' should be what
 * `expected' is. */
enum outcome	 grid_judge(const struct grid_row *found,
		    const struct grid_row *expected, int col);

/*
 * Judge the sums within a sheet as sums_judge() does, if no more is to be done
 * than to count them.  1, or 0 if it is not so; then none was counted.
 */
int		 grid_sums(struct tally *, const struct grid *,
		    struct sums_count *);

#endif
