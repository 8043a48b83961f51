/*
 * Where the headings of table 3's columns stand in a grid, whose lines all
 * have as many cells: a blank below one of them is of its column.
 */
#ifndef GR_HEADS_H
#define GR_HEADS_H

#include <stddef.h>

#include "cells.h"
#include "form.h"

/* What the headings begin with, in the order of the columns. */
extern const char *const	heads_begin[FORM_COLS];

/* Zero: the headings do not tell. */
struct heads {
	size_t	natural;	/* where 自然人 stands on all its lines, */
				/*  plus 1, whatever their width */
	size_t	width;		/* columns of the lines with the headings */
	size_t	first;		/* the first heading's, from 0 */
};

/* Find the headings of all of table 3's columns, side by side on lines of
 * one width, each in one place however often it is printed. */
struct heads	 heads_find(const struct cells *);

#endif
