/*
 * Rows of a stream whose values may have moved by a row: where some labels
 * stand behind their values, as text extractors put those of two lines, the
 * label of one row is left without any, and another has too many.
 */
#ifndef GR_SHIFTED_H
#define GR_SHIFTED_H

#include "job.h"

/* Is a line of figures among words or marks, and none of its was read? */
int	 shifted_unread(const struct job *);

/* Is the last label of a table without a value, and the values above the others
 * are on lines of their own, so that each may be the next label's, where those
 * of the first were lost, or could not be read?  The sums of table 3 tell, or
 * figures above the first label. */
int	 shifted_slid(const struct job *);

/* Doubt the rows between such two, once all are written. */
void	 shifted_doubt(struct job *);

#endif
