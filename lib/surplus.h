/*
 * Rows that have a cell more than the form has columns, or than all others, or
 * one less.
 */
#ifndef GR_SURPLUS_H
#define GR_SURPLUS_H

#include "job.h"

/* Doubt those of table 2, which has no sums, that are odd among the others and
 * have an empty cell: it may be a column's, and a value one too many, or
 * lost. */
void	 surplus_doubt(struct job *);

/* Doubt those of table 2, laid out in spaces, whose first value stands right
 * behind the label and above none of another row's: it may be a note's mark. */
void	 surplus_marks(struct job *);

/* Doubt those of table 2 or 3 that end in words.  These may be of a column
 * beyond the form, whether its headings name it or not, of cells that are not
 * drawn: a blank was lost then, and the values stand beside their columns.  In
 * a stream of table 3 they are the next row's, and the total is not there. */
void	 surplus_words(struct job *);

#endif
