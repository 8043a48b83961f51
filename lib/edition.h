/*
 * What a table's words tell before its rows are read: the edition of the
 * form, and whether its columns stand in the form's order.
 */
#ifndef GR_EDITION_H
#define GR_EDITION_H

#include "cells.h"

struct edition {
	int	form;		/* FORM_2019, FORM_2021, or 0: not told */
	int	shuffled;	/* the header's order is not the form's */
};

struct edition	 edition_tell(const struct cells *, int table);

#endif
