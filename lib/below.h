/*
 * Labels that wrap and stand below their figures, as pdftotext prints them in
 * the order of the text: the line of figures, then that of the label's words.
 */
#ifndef GR_BELOW_H
#define GR_BELOW_H

#include "job.h"

/*
 * Where lines of figures alone stand between rows whose label is on their line,
 * and in several such places each has its whole label right below it, and
 * nothing but groups' labels is left between; and in none each has it above:
 * give these their rows, how is HOW_LABEL.  All others of figures alone lose
 * the label that stands above them.  0, or -1 without memory.
 */
int	 below_settle(struct job *);

/* Was a run given the label below it? */
int	 below_is(const struct run *);

#endif
