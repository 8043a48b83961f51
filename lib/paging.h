/*
 * Numbers of pages on lines of their own amid table 3, as where a page ends
 * between two rows, between a row's label and its figures, or within a label.
 */
#ifndef GR_PAGING_H
#define GR_PAGING_H

#include "cells.h"

/*
 * Take out the numbers alone on their lines, if each stands between lines that
 * have a figure for each column and add up, which lack none; and each is by one
 * greater than that before it and many lines below.  A single one is not taken
 * right above or below values in columns.  Whether one stands between such
 * lines: that the numbers were looked at then, whatever was found.
 */
int	 paging_drop(struct cells *);

#endif
