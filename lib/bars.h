/*
 * Bars at the ends of lines: a table's border, or what parts an empty cell?
 */
#ifndef GR_BARS_H
#define GR_BARS_H

#include "cells.h"

/* Bars of a line that were taken for borders. */
#define BARS_LEFT	1
#define BARS_RIGHT	2

/*
 * A section ends.  If most of its lines have as many bars, and some of those
 * begin without one, the first and the last bar of the others are no borders:
 * there are empty cells before and behind them.  0, or -1 without memory.
 */
int	bars_settle(struct cells *);

/* A section ends, and its lines' borders are not settled yet.  Where a line has
 * lost the bar behind its last number, and the next one begins with a number
 * and no bar, they may be one that was broken: mark them; and numbers on lines
 * of their own with a bar behind them, where it may be a digit. */
void	bars_tear(struct cells *);

/*
 * Are rows filled up with bars behind their last cell, as by a program that
 * passes over empty ones: label | 3 | 5 | ||?  Its other bars have a space
 * before them, and no cell is empty before one that is not.
 */
int	bars_fill(const struct cells *);

/* Is a line that follows those of the cells nothing but the ruler of a table:
 * ---, +---+, ├──┼──┤, |:--|? */
int	 bars_are_ruler(const struct cells *, const char *, size_t);

#endif
