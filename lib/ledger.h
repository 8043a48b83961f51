/*
 * Table 4 written down the page: a line for each result of each row
 * (行政复议 | 结果维持 | 1), or for each result with the rows side by side.
 */
#ifndef GR_LEDGER_H
#define GR_LEDGER_H

#include "cells.h"

#define LEDGER_CELLS	15

/*
 * The values in the form's order, row by row, if each stands behind the name
 * of its result, all results in order in each row, and the rows in theirs: 1,
 * or 0 if not.
 */
int	 ledger_find(const struct cells *, struct piece [LEDGER_CELLS]);

/* Is a piece the name of a result, as the headings are? */
int	 ledger_is_result(const struct cells *, const struct piece *);

#endif
