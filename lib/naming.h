/*
 * The words of a table's rows, put into the sheet as their labels.
 */
#ifndef GR_NAMING_H
#define GR_NAMING_H

#include <stddef.h>

#include "job.h"

/* Put the words of the pieces [from, to) into the sheet as one label, *label
 * its offset.  0, or -1. */
int	 naming_label(struct job *, size_t from, size_t to, size_t *label);

/* The same for the label of a run that was found as one. */
int	 naming_whole(struct job *, const struct run *, size_t *label);

#endif
