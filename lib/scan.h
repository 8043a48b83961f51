/*
 * The titles behind section 4, among the lines held: with which of them does
 * another report begin?
 */
#ifndef GR_SCAN_H
#define GR_SCAN_H

#include <stddef.h>

#include "ahead.h"
#include "stage.h"
#include "title.h"

/* A second report may begin once the report before has reached this. */
#define SCAN_REACHED	4

/* What has been seen; zero it before its first use. */
struct scan {
	int		 active;
	size_t		 next;		/* the line to be looked at next */
	size_t		 title;		/* the title met last, */
	size_t		 end;		/* and the line behind it; */
	size_t		 past;		/* that behind it printed again */
	int		 listed;	/* it stood behind another, */
	int		 links;		/* another report's */
	int		 kin;		/* in the list, reports of one body */
	int		 turned;	/* and behind those, of others */
	int		 contents;	/* a table of contents stands below */
	size_t		 above;		/* the line above, where its name */
					/*  may begin, or that names the */
					/*  place, else LIM_AHEAD */
};

/* May a title begin with such a line? */
static inline int
scan_begins(enum title_part part)
{
	return part != TITLE_NONE && part != TITLE_TAIL;
}

/*
 * A title that the first line held may begin with begins a report if an early
 * heading follows it before a late one does: the line is marked.  1 if the
 * first line held is told, 0 if more must be seen.
 */
int	 scan_settle(struct scan *, struct ahead *, const struct stage *);

/* So many lines are no longer held. */
void	 scan_shift(struct scan *, size_t);

#endif
