/*
 * What a section's cells are made of, and its shape: the same with 0 in place
 * of each figure.  Reports that one maker has filled in differ in their figures
 * alone.  Lines come first, one after the other; from what is none of these on,
 * such as the cells of a page's table, each part is kept with its kind and its
 * place, as what is read from it hangs on these.
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

enum part_kind {
	PART_LINE,		/* of text */
	PART_STRUNG,		/* a cell of a line that strings rows */
	PART_ROW,		/* a grid's, with its columns; no text */
	PART_CELL		/* of it, with its column and span */
};

struct part {
	enum part_kind	 kind;
	uint64_t	 line;
	unsigned	 col;
	unsigned	 span;
	const char	*text;
	size_t		 len;
};

/* All zero before its first use. */
struct shape {
	struct str	 lines;		/* as they are, LF behind each; then */
					/*  the parts */
	struct str	 text;		/* the same, but for the figures */
	struct figure	*figure;	/* them, in order */
	size_t		 nfigure;
	size_t		 capfigure;
	uint64_t	 first;		/* number of the first line */
	size_t		 nline;		/* that come first, */
	size_t		 nbyte;		/*  and their bytes */
	size_t		 npart;		/* behind them */
};

/*
 * Add a line.  Its figures are the cells that TABs, or else bars, part, or the
 * line itself, with a plain number in them and nothing else.  1, or 0 if it is
 * not the next line, has an LF, or makes the text longer than LIM_SHAPE: then
 * nothing was added.  Behind a part, each line is one.  -1 without memory.
 */
int	 shape_add(struct shape *, const char *, size_t, uint64_t line);

/* Add a part: any, where lines alone will not do.  1; 0 if it stands above the
 * first line, or makes the text longer than LIM_SHAPE; -1 without memory. */
int	 shape_part(struct shape *, const struct part *);

/* Get the part that begins at an offset, which is moved on to the next: a view
 * that is valid until more is added.  0 behind the last. */
int	 shape_next(const struct shape *, size_t *at, struct part *);

/* Is a text a figure: up to six ASCII digits, of which the first is no 0 that
 * others follow, and perhaps up to four decimals, nine digits in all? */
int	 shape_figure(const char *, size_t);

/* Forget all lines, keeping the memory. */
void	 shape_clear(struct shape *);

void	 shape_free(struct shape *);

#endif
