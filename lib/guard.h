/*
 * What the rows of a table say of one another: a row that was read for certain
 * by itself may yet have lost a cell, or stand beside another's label.
 */
#ifndef GR_GUARD_H
#define GR_GUARD_H

#include "job.h"

/* Doubt the rows that the others make doubtful, once all are written. */
void	 guard_rows(struct job *);

#endif
