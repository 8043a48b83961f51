/*
 * Labels that stand about their values: some of a label's pieces before them,
 * and the rest behind, as where a cell of several lines has its values beside
 * the middle one.
 */
#ifndef GR_SANDWICH_H
#define GR_SANDWICH_H

#include "gap.h"

/*
 * Give the gap's runs that have no row yet the rows whose whole label stands
 * about them, of those that are free: how is HOW_LABEL then, around is set, and
 * the label is in the sheet; its pieces are used, and the row is no more free.
 * 0, or -1 without memory.
 */
int	 sandwich_read(struct gap *);

#endif
