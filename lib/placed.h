/*
 * A row's cells in the form's columns.
 */
#ifndef GR_PLACED_H
#define GR_PLACED_H

#include <stddef.h>
#include <stdint.h>

#include "geometry.h"
#include "sheet.h"

/* All zero before anything is put. */
struct placed {
	struct cell	cell[PLACE_COLS];
	uint16_t	line[PLACE_COLS];	/* piece of each, plus one */
	uint16_t	doubt;			/* of the whole row */
};

/* Put the i-th of a row's cells in a column: its number, or what is there
 * instead as a doubt. */
void	placed_put(struct placed *, int col, const struct zone *, size_t i);

/* Put as many cells as columns, from cell lead on. */
void	placed_put_from(struct placed *, int ncols, const struct zone *,
	    size_t lead);

/* Put as many cells of a kind as columns: the others are pads. */
void	placed_put_all(struct placed *, const struct zone *,
	    int (*is)(const struct piece *));

/* Does each group of so many cells hold its sum in the last?  0 without. */
int	placed_adds_up(const struct placed *, int ncols, int group);

/* Is the last cell what the others come to, with nothing for a blank? */
int	placed_holds(const struct placed *, int ncols);

#endif
