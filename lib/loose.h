/*
 * Rows whose labels stand on other lines than their values, and may be those of
 * others.
 */
#ifndef GR_LOOSE_H
#define GR_LOOSE_H

#include "job.h"

/* Is the row missing that the form has behind a row, with step 1, or before it,
 * with -1? */
int	 loose_lacks(const struct job *, enum form_id, int step);

/* Does a row that the form has behind a run's stand above it?  Then a label
 * between them is lost, and the run is not its row's. */
int	 loose_is_late(const struct job *, const struct run *);

/* Doubt those that one odd among them may have shifted. */
void	 loose_doubt(struct job *);

/* Doubt those whose values stand beside the label of a row without any, too. */
void	 loose_between(struct job *);

#endif
