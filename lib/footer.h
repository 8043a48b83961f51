/*
 * Lines at the foot of pages: a number, and below it words that each page
 * repeats, as the body's name and a date.
 */
#ifndef GR_FOOTER_H
#define GR_FOOTER_H

#include "job.h"

/* Doubt the rows of table 2, which has no sums, whose only or last value may be
 * such a number, or one alone at a page's end or its beginning. */
void	 footer_doubt(struct job *);

#endif
