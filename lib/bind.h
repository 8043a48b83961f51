/*
 * Which run of a table is which row's.
 */
#ifndef GR_BIND_H
#define GR_BIND_H

#include "job.h"

/*
 * Bind the runs: whole labels first, in the form's order; what stands between
 * by aligning it; rows without a label by their place.  0, or -1 without
 * memory.
 */
int	 bind_runs(struct job *);

#endif
