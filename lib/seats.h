/*
 * Places where values stand on the pages of table 3, and which columns those
 * are where no row fills them all: the sums over rows and over pages tell.
 */
#ifndef GR_SEATS_H
#define GR_SEATS_H

#include "folio.h"

/*
 * The columns of a page on which all rows that are laid out have their values,
 * if there is but one way to give its places columns, in order, such that all
 * sums of the table hold.  On each page the last place is the total's; others
 * are those of the headings that they are clearly nearest to, if any; one right
 * behind the labels is the first column's.  n is 0 if they are not to be told.
 */
struct columns	 seats_columns(struct job *, const struct folio *);

#endif
