/*
 * Lines of a box: do words of one stand right below others of the same cell?
 * There a name may be broken over them.
 */
#ifndef GR_BOXED_H
#define GR_BOXED_H

#include <stddef.h>
#include <stdint.h>

/* The line before; zero before the first. */
struct boxed {
	unsigned	cell;		/* that its last words are in, with */
					/*  how many it has; 0: of no box */
	uint64_t	line;
};

/* Is a line's last cell with words right below one with words?  It is the line
 * before from now on. */
int		 boxed_below(struct boxed *, const char *, size_t,
		    uint64_t line);

/* The next cell of a line, or word of the path to a page: its end, with *next
 * behind the sign that parts it from the next; where `spaces' is set, two
 * spaces part cells, too. */
const char	*boxed_end(const char *p, const char *end, int spaces,
		    const char **next);

#endif
