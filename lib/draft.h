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
	struct shape	 shape;		/* of what is held */
	struct stencils	 stencils;
	int		 open;		/* nothing is held any more */
};

/* Forget a section, keeping the memory. */
void	 draft_clear(struct draft *);

/* Add a line.  0, or -1 without memory. */
int	 draft_add(struct draft *, const char *, size_t, uint64_t line);

/* Add a cell of a line that strings rows together, as a line of its own that
 * is marked as they are; or begin a row of a grid, or add a cell to it, as
 * cells_row() and cells_cell() do.  0, or -1 without memory. */
int	 draft_strung(struct draft *, const char *, size_t, uint64_t line);
int	 draft_row(struct draft *, uint64_t line, unsigned columns);
int	 draft_cell(struct draft *, const char *, size_t, struct cell_at);

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
