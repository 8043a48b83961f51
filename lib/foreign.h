/*
 * Headings of columns that no edition of the form has, as offices add them:
 * remarks, last year's figures, shares, subtotals.
 */
#ifndef GR_FOREIGN_H
#define GR_FOREIGN_H

#include "cells.h"

/* Has a table such a column, by a heading on a line without values?  Then
 * what a row prints need not be of the form's columns. */
int	foreign_heads(const struct cells *);

/* Has table 3 a column more among those of organisations, by the headings on
 * one line, or each on its own?  Then the total counts it, too. */
int	foreign_inner(const struct cells *);

/* Has a line of table 3 more headings, side by side, than the form? */
int	foreign_more(const struct cells *);

#endif
