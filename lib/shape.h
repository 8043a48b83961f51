/*
 * The lines of a section and their shape: the same text with 0 in place of
 * each figure.  Reports that one maker has filled in differ in their figures
 * alone.
 */
#ifndef GR_SHAPE_H
#define GR_SHAPE_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"

struct figure {
	uint32_t	digits;		/* the value times 10^scale */
	uint8_t		scale;
};

/* All zero before its first use. */
struct shape {
	struct str	 lines;		/* as they are, LF behind each */
	struct str	 text;		/* the same, but for the figures */
	struct figure	*figure;	/* them, in order */
	size_t		 nfigure;
	size_t		 capfigure;
	uint64_t	 first;		/* number of the first line */
	size_t		 nline;
};

/*
 * Add a line.  Its figures are the cells that TABs, or else bars, part, or the
 * line itself, with a plain number in them and nothing else.  1, or 0 if it is
 * not the next line, has an LF, or makes the text longer than LIM_SHAPE: then
 * nothing was added.  -1 without memory.
 */
int	 shape_add(struct shape *, const char *, size_t, uint64_t line);

/* Is a text a figure: up to six ASCII digits, of which the first is no 0 that
 * others follow, and perhaps up to four decimals, nine digits in all? */
int	 shape_figure(const char *, size_t);

/* Forget all lines, keeping the memory. */
void	 shape_clear(struct shape *);

void	 shape_free(struct shape *);

#endif
