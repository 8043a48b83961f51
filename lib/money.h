/*
 * The unit of amounts that a table names once, for all values behind it:
 * 本年收费金额（单位：元）.
 */
#ifndef GR_MONEY_H
#define GR_MONEY_H

#include "cells.h"

/* Note at each value the unit of money that words name last before it, or in a
 * cell behind it. */
void	 money_name(struct cells *);

#endif
