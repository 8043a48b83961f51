/*
 * A section with a table while its lines come: they are held, as others like
 * them may have been read before; if none were, they are read now.
 */
#ifndef GR_DRAFT_H
#define GR_DRAFT_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"
#include "feed.h"
#include "shape.h"
#include "sheet.h"
#include "stencil.h"
#include "table.h"

/* All zero before its first use. */
struct draft {
	struct cells	 cells;
	/* private */
	struct feed	 feed;		/* of lines to the cells */
	struct table	 table;
	struct shape	 shape;		/* of the lines that are held */
	struct stencils	 stencils;
	int		 open;		/* no line is held any more */
};

/* Forget a section, keeping the memory. */
void	 draft_clear(struct draft *);

/* Add a line.  0, or -1 without memory. */
int	 draft_add(struct draft *, const char *, size_t, uint64_t line);

/* Hold no more lines: cells of a grid are added to the section's cells.  0, or
 * -1 without memory. */
int	 draft_open(struct draft *);

/* The line added last was cut short. */
void	 draft_cut(struct draft *);

/*
 * Read table 2, 3 or 4 from the section into the sheet (table_read).  1, or 0
 * if the section has no cells.  -1 without memory, or with more rows than a
 * sheet holds, errno being EFBIG.
 */
int	 draft_read(struct draft *, int table, int year, struct sheet *);

void	 draft_free(struct draft *);

#endif
