/*
 * The borders of a table of boxes: where they stand, and what is between them
 * on a line.
 */
#ifndef GR_BORDERS_H
#define GR_BORDERS_H

#include "ruled.h"

/* What is between two borders of a line. */
struct borders_seg {
	size_t	off;			/* in ruled.text */
	size_t	len;
	size_t	from;			/* columns of the borders */
	size_t	to;
	int	rule;			/* a ruler's stroke */
};

/* Working memory, all zero before its first use. */
struct borders {
	struct borders_seg	*seg;	/* of the line parted last, in order */
	size_t			 nseg;
	int			 cut;	/* it ends in a ruler's strokes, with */
					/*  no border behind them */
	/* private */
	size_t			 capseg;
	uint8_t			*grid;	/* borders that stand in a column: 1, */
					/*  or 2 and more */
	size_t			 columns;
	int			 chars;	/* columns are characters */
	int			 even;	/* all lines end where the rulers do */
};

/* Learn from the lines held where borders stand.  0, or -1 without memory. */
int	 borders_learn(struct borders *, const struct ruled *);

/* Part a line into what is between its borders, put where those of the table
 * stand: each to is the next from, and beyond its own.  0, or -1. */
int	 borders_part(struct borders *, const struct ruled *,
	    const struct ruled_line *);

void	 borders_free(struct borders *);

#endif
