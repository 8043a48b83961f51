/*
 * A section's lines to one stream of pieces, whatever the layout: labels,
 * values and blanks, each with its visual row and its place on the line.
 */
#ifndef GR_CELLS_H
#define GR_CELLS_H

#include <stddef.h>
#include <stdint.h>

#include "number.h"
#include "str.h"

enum piece_kind {
	PIECE_LABEL,		/* words */
	PIECE_VALUE,		/* a number */
	PIECE_BLANK		/* a visible cell with nothing in it */
};

struct piece {
	uint8_t		 kind;
	uint8_t		 unit;		/* enum unit, of a value */
	struct number	 num;
	size_t		 off;		/* the text as printed, in cells.text */
	size_t		 len;
	size_t		 vrow;
	uint64_t	 line;
	unsigned	 span;		/* columns that the cell takes */
	int		 from;		/* cell index, or display columns */
	int		 to;		/*  [from, to) where spaces part */
	int		 cfrom;		/* there, too: the same where every */
	int		 cto;		/*  character takes one column */
};

/* How a line parts its cells. */
enum vrow_kind {
	VROW_SINGLE,		/* one cell a line */
	VROW_CELLS,		/* TABs, pipes, boxes: blanks are visible */
	VROW_SPACES,		/* two spaces and more: columns are places */
	VROW_WORDS		/* single spaces alone: blanks are lost */
};

struct vrow {
	uint8_t		 kind;
	uint8_t		 parted;	/* empty lines before it, up to 255 */
	uint64_t	 line;
	size_t		 first;		/* piece */
	size_t		 count;
};

/* All zero before its first use. */
struct cells {
	struct str	 text;		/* lines added, without endings */
	struct piece	*piece;
	size_t		 npiece;
	struct vrow	*vrow;
	size_t		 nvrow;
	size_t		 ntabbed;	/* lines that are a cell behind a TAB */
	int		 spaced;	/* empty lines stand for cells */
	int		 full;		/* LIM_TABLE or LIM_CELLS was reached */
	/* private */
	size_t		 cappiece;
	size_t		 capvrow;
	int		 parted;
};

/* Forget all lines, keeping the memory. */
void		 cells_clear(struct cells *);

/* Add a line of a section.  0, or -1 without memory.  Beyond LIM_TABLE bytes
 * or LIM_CELLS cells the line is passed over and full is set. */
int		 cells_add(struct cells *, const char *, size_t, uint64_t line);

/* Begin a row of cells, and add a cell to it.  0, or -1 without memory; beyond
 * LIM_TABLE and LIM_CELLS as cells_add(). */
int		 cells_row(struct cells *, uint64_t line);
int		 cells_cell(struct cells *, const char *, size_t, uint64_t line,
		    unsigned span);

/* The line added last was cut short: what it ends in is no number. */
void		 cells_cut(struct cells *);

/*
 * All lines have been added.  Where lines that are a cell each follow one
 * another with no empty line between them, those that are empty stand for
 * empty cells, and become such.  0, or -1 without memory.
 */
int		 cells_settle(struct cells *);

/* The text of a piece. */
const char	*cells_text(const struct cells *, const struct piece *);

void		 cells_free(struct cells *);

#endif
