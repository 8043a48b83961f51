/*
 * A row that is put together from what stood on several lines, or in another
 * order: TABs or bars part its cells.
 */
#ifndef GR_ROWED_H
#define GR_ROWED_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"

/* The cells whose lines are kept in mind. */
#define ROWED_CELLS	64

/* All zero before its first use. */
struct rowed {
	struct str	 row;
	uint64_t	 line;			/* on which it begins, */
	uint64_t	 at[ROWED_CELLS];	/* and its cells, or 0 */
	size_t		 ncell;		/* 0: not counted, or a line that is */
					/*  no row's */
	int		 folded;	/* a line's end in a cell is \v */
};

/* Begin a row, on a line. */
void	 rowed_begin(struct rowed *, uint64_t line);

/* Add text to its last cell, behind a blank if that has some; or begin another
 * cell.  0, or -1 without memory. */
int	 rowed_add(struct rowed *, const char *, size_t, uint64_t line);
int	 rowed_next(struct rowed *);

void	 rowed_free(struct rowed *);

/* What a cell's text is: blanks alone, what may be a number or a sign for
 * nothing, or words. */
enum rowed_kind { ROWED_NOTHING, ROWED_FIGURE, ROWED_WORDS };

enum rowed_kind rowed_kind(const char *, size_t);

#endif
