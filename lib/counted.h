/*
 * Numbers that count the rows of a table, 0, 1, 2 ... in a column before all
 * others, as programs write them, or people (序号): they are no cells of it.
 */
#ifndef GR_COUNTED_H
#define GR_COUNTED_H

#include "cells.h"

/* All lines have been added: take such numbers off their rows. */
void	 counted_settle(struct cells *);

#endif
