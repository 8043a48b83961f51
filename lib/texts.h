/*
 * The rules about figures that the prose states and a table has, too.
 */
#ifndef GR_TEXTS_H
#define GR_TEXTS_H

#include "grid.h"
#include "tally.h"

void	 texts_judge(struct tally *, const struct grid *);

#endif
