/*
 * Tables whose numbers do not stand beside their labels, read by the order
 * that the sums prove.
 */
#ifndef GR_ORDER_H
#define GR_ORDER_H

#include "job.h"

/* Where rows are missing or not certain, and all numbers of a table are there,
 * no more and no fewer: fill in what its sums prove, doubted as `order'.  Rows
 * that are certain stay, and must agree.  0, or -1 without memory. */
int	 order_settle(struct job *);

#endif
