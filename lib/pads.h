/*
 * Empty cells that fill up rows: one of them may be that of a value which the
 * row has lost, or another's that moved.
 */
#ifndef GR_PADS_H
#define GR_PADS_H

#include "job.h"

/* Doubt the rows whose last cells may be such. */
void	 pads_doubt(struct job *);

#endif
