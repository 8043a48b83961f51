/*
 * Figures that no row of the form claims: the rest of broken numbers, a row
 * repeated, a row that the form has not, or strays.
 */
#ifndef GR_ASTRAY_H
#define GR_ASTRAY_H

#include <stddef.h>
#include <stdint.h>

#include "job.h"

/* The first piece of the words of a run that no row claims: its line's, or in
 * a stream the piece before its values; its values' if it has none. */
size_t	 astray_words(const struct job *, const struct run *);

/* Is the next run's line the one below, so that numbers of its may begin in
 * this one? */
int	 astray_beginning(const struct job *, const struct run *);

/* Do the values of a run stand under those of a row just above, fewer than
 * it has columns?  Then they may be the rest of numbers that were broken. */
int	 astray_rest(const struct job *, const struct run *,
	    const struct run *above);

/* Has the line above the at-th run figures behind words that, with its label,
 * make a longer one of its row, or a part of a number right above a value?
 * Then that broke over lines, and they may, too. */
int	 astray_above(const struct job *, size_t at);

/*
 * Parts of numbers that were broken at their thousands, among pieces that no
 * number is read from: 1,9 goes on in a line below, ,966 has begun above.
 */
#define ASTRAY_OPENS	1
#define ASTRAY_GOES_ON	2

/* What parts stand from the last line of the run before the at-th, if there is
 * any, to its own; or behind the last run, where `at' is how many there are. */
unsigned	 astray_parts(const struct job *, size_t at);

/* Have a run that no row claims said of the one above, or written as a row that
 * the form has not, if it has words of its own; *doubt is what it says of the
 * row behind.  0, or -1 without memory; job.cut tells of rows left out. */
int	 astray_fill(struct job *, const struct run *, const struct run *above,
	    uint16_t *doubt);

#endif
