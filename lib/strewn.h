/*
 * Rows of which some cells have a line of their own and some share one, as
 * extractors write those of a page that stand a little higher or lower: 102,
 * and below it 138 680.
 */
#ifndef GR_STREWN_H
#define GR_STREWN_H

#include "job.h"

/* Make runs that go on without a label between them, each on lines without
 * marks of cells, one stream, if together they have a value for each column and
 * in table 3 these add up. */
void	 strewn_join(struct job *);

#endif
