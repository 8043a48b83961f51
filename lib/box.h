/*
 * Tables of boxes, ┌──┬──┐ or +---+---+: the lines between two rulers are one
 * row, a cell that no ruler crosses goes on in the next.
 */
#ifndef GR_BOX_H
#define GR_BOX_H

#include "borders.h"

/* Working memory, all zero before its first use. */
struct box {
	struct box_cell		*cell;
	size_t			 ncell;
	struct box_piece	*piece;	/* of the cells, line by line */
	size_t			 npiece;
	struct borders		 borders;
	struct box_band		*band;
	size_t			 nband;
	struct box_column	*column;
	size_t			 ncolumn;
	struct ruled_part	*part;	/* of one cell */
	size_t			*on;	/* cells of bands above that go on */
	size_t			 non;
	size_t			 right;		/* where the last ruler ends, */
	size_t			 before;	/*  and, if that is cut, the */
						/*  one before it */
	struct box_cap {
		size_t	cell, piece, band, part, column, on;
	} cap;
};

/* Read the lines held as rows.  0, or -1 without memory. */
int	 box_read(struct box *, struct ruled *);

void	 box_free(struct box *);

#endif
