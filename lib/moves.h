/*
 * Values that stand in another's place: two cells or rows exchanged, a row
 * shifted by a column.  So many cells are wrong then that locate names none.
 */
#ifndef GR_MOVES_H
#define GR_MOVES_H

#include "locate.h"

enum move_kind {
	MOVE_CELLS,		/* a cell and the one behind it in its row */
	MOVE_DOWN,		/* a cell and the one below it */
	MOVE_ROWS,		/* a row and the one below it */
	MOVE_LEFT,		/* a row's values, one column too far left */
	MOVE_RIGHT,
	MOVES
};

struct move {
	enum move_kind	kind;
	enum form_id	row, below;	/* the row, and the next printed */
	int		col;
};

/* The only move that explains all sums that fail: 1, or 0. */
int	 moves_find(const struct locate *, struct move *);

#endif
