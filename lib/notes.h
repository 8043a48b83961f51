/*
 * Notes at the foot of a page, whose numbers text extractors glue to what they
 * stand at: 295¹ is 2951 then.
 */
#ifndef GR_NOTES_H
#define GR_NOTES_H

#include "job.h"

/* Where a line of table 3 or 4 is a note, doubt values of rows that add up
 * without its number, and only so: without their last digit, or the value; of
 * table 2, above it or its own, all that end in such a number, and a stream's
 * rows whose first is one.  job.noted tells of notes. */
void	 notes_settle(struct job *);

#endif
