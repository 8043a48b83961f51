/*
 * What areas of a sheet come to, told from its grid where that is plain, and
 * else cell by cell.
 */
#ifndef GR_AREAS_H
#define GR_AREAS_H

#include <stdint.h>

#include "amount.h"
#include "grid.h"

/* Do the cells come to a number, and is one of them printed?  If not, or if
 * that is not told from the grid, amount_is() is to be asked. */
int		 areas_make(const struct grid *, const struct area [AREAS],
		    int64_t);

/* What amount_of() gives. */
struct amount	 areas_amount(const struct grid *, const struct area [AREAS]);

#endif
