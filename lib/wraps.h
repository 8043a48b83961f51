/*
 * Labels that go on over lines: in their cells, as in boxes without rulers
 * between the rows; or behind their numeral, as in paragraphs that are filled.
 */
#ifndef GR_WRAPS_H
#define GR_WRAPS_H

#include "cells.h"

/*
 * Join lines of cells that have but words to the line above, as many as make
 * one of its words a whole label of the table.  The cells of the lines joined
 * are empty then.  A numeral that is a line of its own above the point behind
 * it is words; so is a character of a group's label that stands downwards
 * beside the rows, and might be a sign for nothing: 无 of （四）无法提供.  0, or -1
 * without memory.
 */
int	 wraps_join(struct cells *, int table);

#endif
