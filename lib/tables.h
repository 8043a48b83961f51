/*
 * The rules about tables and their rows: what is there, and of which form.
 */
#ifndef GR_TABLES_H
#define GR_TABLES_H

#include "grid.h"
#include "tally.h"

/* Why what is not there is not told to be missing. */
extern const char	tables_left_out[];

/* Judge them, and the cells of each row (bounds). */
void	 tables_judge(struct tally *, const struct grid *);

#endif
