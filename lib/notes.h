/*
 * Notes at the foot of a page, whose numbers text extractors glue to what they
 * stand at: 295¹ is 2951 then.
 */
#ifndef GR_NOTES_H
#define GR_NOTES_H

#include "job.h"

/* Where a line of table 3 or 4 is a note, doubt values of rows that add up
 * without its number, and only so: without their last digit, or the value; of
 * table 2, a stream's rows whose first number is a note's. */
void	 notes_settle(struct job *);

#endif
