/*
 * Bytes to lines.
 */
#ifndef GR_LINES_H
#define GR_LINES_H

#include <stddef.h>
#include <stdint.h>

#include "charset.h"
#include "input.h"

struct lines;

/* Lines of an input decoded by a charset; LF, CR LF and a lone CR end them.
 * With a charset of NULL the input is taken as it is and LF alone ends a
 * line: so are the suite's own formats read. */
struct lines	*lines_open(struct charset *);

/* Begin with an input, which stays the caller's. */
void		 lines_start(struct lines *, struct input *);

/*
 * The next line without its ending: 1 and a view that is valid until the next
 * call; 0 at the end; -1 on trouble with the input, which input_error() names
 * (NULL there: no memory), once all that could be read has been given.  A line
 * longer than LIM_LINE is given up to there.  The byte behind the line may be
 * looked at, too: it is its ending, or NUL.
 */
int		 lines_next(struct lines *, const char **, size_t *);

/*
 * The whole lines that lie ready behind the line last given and hold no <, &
 * and {, up to some: how many, 0 if none do, or within a line.
 */
struct ready {
	const char		*p;	/* where the first begins; */
	const char *const	*end;	/* the LF of each, behind which */
					/*  the next one begins */
	const char		*stop;	/* up to here bytes may be read */
};
size_t		 lines_ready(struct lines *, struct ready *);

/* Pass over the first n of these. */
void		 lines_skip(struct lines *, size_t n);

/* The bytes that lie ready up to the last LF: whole lines, where LF alone ends
 * them.  0 if none do, or within a line. */
size_t		 lines_whole(const struct lines *, const char **);

/* Pass over so many of these bytes, which are whole lines, and so many. */
void		 lines_pass(struct lines *, size_t bytes, size_t lines);

/* The number of the line last given, from 1. */
uint64_t	 lines_number(const struct lines *);

/* Is the line last given without any < and &, so that it has no markup? */
int		 lines_plain(struct lines *);

/* The line of the first byte that could not be decoded, 0 if all could. */
uint64_t	 lines_bad(const struct lines *);

/* The first line longer than LIM_LINE, 0 if there was none. */
uint64_t	 lines_long(const struct lines *);

void		 lines_close(struct lines *);

#endif
