/*
 * Quiet lines: those that their two ends tell to be neither headings nor of a
 * title.  Most are: prose, rows of figures, cells.
 */
#ifndef GR_QUIET_H
#define GR_QUIET_H

#include <stddef.h>

/*
 * How many of n lines, from the first, are quiet.  They stand one behind
 * another from p on, each with its LF in end[], and are what lines_ready()
 * gives.  Titles are asked for only with `titles'.  A line that is quiet is
 * none to heading_match(), and none of a title when it is looked at in full, to
 * title_cut() neither with QUIET_CUT, nor does it open the table of a section
 * behind this (`section', 0 to 6); others may be none, too.
 */
enum quiet_titles { QUIET_ANY, QUIET_TITLES, QUIET_CUT };

size_t	 quiet_lines(const char *p, const char *const *end, size_t n,
	    int titles, int section);

/* A line that is not so told, but was found to be what quiet lines are, with or
 * without `titles', or behind the section whose table it opens: it is told when
 * it is met again. */
void	 quiet_know(const char *, size_t, int titles, int opens);

#endif
