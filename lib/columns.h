/*
 * The columns of a table that is laid out with spaces: where on their lines
 * the values of each stand.
 */
#ifndef GR_COLUMNS_H
#define GR_COLUMNS_H

#include "cells.h"

#define COLUMNS_FOUND	40	/* places told apart before they are joined */

struct column {
	int	from;
	int	to;
};

/* Of several places, the nearest so far, its distance, and the next one's. */
struct nearest {
	int	best;		/* -1: none yet */
	int	least;
	int	second;
};

/* All zero before its first use. */
struct columns {
	struct column	col[COLUMNS_FOUND];
	int		n;
	int		chars;		/* counted in characters */
};

/* No place is measured yet. */
struct nearest	 nearest_begin(void);

/* Place k is so far away: of those that are as near, the first is the best. */
void	 nearest_add(struct nearest *, int k, int distance);

/* Begin; chars: count in characters, not in columns of a terminal. */
void	 columns_begin(struct columns *, int chars);

/* A value stands here. */
void	 columns_add(struct columns *, const struct piece *);

/*
 * All values have been added: are there n columns, well apart?  1 or 0.
 */
int	 columns_are(const struct columns *, int n);

/* The same, with the columns that no row fills taken from their headings,
 * n pieces in order.  The columns are then n. */
int	 columns_head(struct columns *, const struct piece *const *, int n);

/* Does a value stand under just one of the columns? */
int	 columns_under(const struct columns *, const struct piece *);

/* The column in which a value stands, or to which it is by far the nearest, or
 * the first if it is to its left; -1 if there is none, or more. */
int	 columns_at(const struct columns *, const struct piece *);

#endif
