/*
 * What is said of the cells at which the sums point.
 */
#ifndef GR_SUSPECT_H
#define GR_SUSPECT_H

#include "locate.h"
#include "str.h"

/* Append the field suspect (3/3.3.6/natural=36), and what is to be said of
 * the suspects in a finding.  0, or -1 without memory. */
int	 suspect_field(struct str *, const struct locate *);
int	 suspect_say(struct str *, const struct locate *);

/* The likely slip alone, of a single suspect; nothing where none shows.  0, or
 * -1 without memory. */
int	 suspect_say_slip(struct str *, const struct locate *);

/* Where no cells are suspected: append that values may have moved, if one
 * move, and no other, explains all sums that fail.  0, or -1 without memory. */
int	 suspect_say_move(struct str *, const struct locate *);

#endif
