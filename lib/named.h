/*
 * Rows of figures that no form has, named as one that was read.
 */
#ifndef GR_NAMED_H
#define GR_NAMED_H

#include "job.h"

/* A table's rows were read: one stands twice, with other values, if one that no
 * form has is named as it is, or nearly so, or by the beginning of its name. */
void	 named_doubt(struct job *);

#endif
