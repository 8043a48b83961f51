/*
 * Runs that are bound to rows, into the rows of a sheet.
 */
#ifndef GR_ROWS_H
#define GR_ROWS_H

#include "job.h"

/* Write all runs of a table, labels without values, and rows that the form
 * has not.  0, or -1 without memory; job.cut tells of rows left out. */
int	 rows_fill(struct job *);

/* Copy n placed cells, from cell `at' on, into a row of these columns. */
void	 rows_write(const struct job *, const struct zone *,
	    const struct placed *, int at, const uint8_t *cols, int n,
	    struct row *);

/* Put the words of the pieces [from, to) into the sheet as one label, *label
 * its offset.  0, or -1. */
int	 rows_label(struct job *, size_t from, size_t to, size_t *label);

/* Do the cells of a row add up to its last, as far as all are printed? */
int	 rows_add_up(const struct row *, int ncols);

/* The first piece of the words of a run that no row claims: its line's, or in
 * a stream the piece before its values; its values' if it has none. */
size_t	 rows_words(const struct job *, const struct run *);

/* Is the next run's line the one below, so that numbers of its may begin in
 * this one? */
int	 rows_beginning(const struct job *, const struct run *);

/* Do the values of a run stand under those of a row just above, fewer than
 * it has columns?  Then they may be the rest of numbers that were broken. */
int	 rows_rest(const struct job *, const struct run *,
	    const struct run *above);

#endif
