/*
 * How far a long run is, said on standard error: a line redrawn each second
 * on a terminal, one each ten seconds elsewhere, and one for each SIGUSR1 and
 * SIGINFO, as dd(1) does.
 *
 * The lines are written by the signals' handler, so that they come even
 * where the run waits for a slow input.
 */
#ifndef GR_PROGRESS_H
#define GR_PROGRESS_H

#include <stdint.h>

#include "input.h"

/* Begin.  Lines come unasked only with verbose.  So many inputs, of so many
 * bytes as stored, are to be read; 0 where that is not known. */
void	 progress_open(int verbose, uint64_t inputs, uint64_t bytes);

/* This input is read now; it must stay until the next call.  NULL: it was
 * read. */
void	 progress_input(const struct input *);

/* Take the line that is drawn off the terminal: something else is about to be
 * written there. */
void	 progress_clear(void);

/* End, with verbose with a last line: what was read. */
void	 progress_close(uint64_t reports, uint64_t lines, uint64_t troubles);

#endif
