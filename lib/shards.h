/*
 * Numbers that a program has broken: table 3's sums show it, and table 2, which
 * has none, is of the same hand.
 */
#ifndef GR_SHARDS_H
#define GR_SHARDS_H

#include "sheet.h"

/* Doubt the rows of table 2 that may have pieces of numbers in their cells,
 * when all tables of a report have been read. */
void	 shards_doubt(struct sheet *);

/* Doubt the one row of table 2 that is in no doubt, where all others may have
 * moved or have lost values: if it has but a small number, which may be a
 * note's or a page's, or several of those have no label. */
void	 shards_lone(struct sheet *);

#endif
