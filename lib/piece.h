/*
 * Pieces, row by row: how the cells of a section are put together.
 */
#ifndef GR_PIECE_H
#define GR_PIECE_H

#include "cells.h"

/* Begin a visual row.  0, or -1 without memory. */
int	 piece_row(struct cells *, enum vrow_kind, uint64_t line);

/* Add a cell to the row begun last: n bytes of cells.text, from `off' on,
 * which stand at [from, to).  Beyond LIM_CELLS full is set.  0, or -1. */
int	 piece_add(struct cells *, size_t off, size_t n, int from, int to);

/* Add a line that is one cell and marked as such, by a TAB before it or a bar
 * behind: n bytes of cells.text, from `off' on.  0, or -1 without memory. */
int	 piece_marked(struct cells *, size_t off, size_t n, uint64_t line);

/* Each cell's text of a row goes on in the same cell of another, which is empty
 * then.  0, or -1 without memory. */
int	 piece_fold(struct cells *, const struct vrow *above,
	    const struct vrow *below);

/* Part a label in two behind its first n bytes, what follows them a number or
 * words.  0, or -1 without memory; at LIM_CELLS it is left whole. */
int	 piece_part(struct cells *, size_t i, size_t n);

#endif
