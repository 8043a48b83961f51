/*
 * A table that was too wide for its page or terminal: some of its columns with
 * all rows, and below them the next columns with the same rows, as R, pandas
 * and people print it.
 *	       自然人 商业企业         社会公益组织 总计
 *	1 一、…      3        1       1            0    4
 */
#ifndef GR_HALVES_H
#define GR_HALVES_H

#include "cells.h"

/* All lines have been added: put the parts of table 3 side by side, if their
 * rows are as many, and named or numbered alike.  0, or -1 without memory. */
int	 halves_settle(struct cells *, int table);

#endif
