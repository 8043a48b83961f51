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
	uint8_t		 glued;		/* parted from the label before it */
	struct number	 num;
	size_t		 off;		/* the text as printed, in cells.text */
	size_t		 len;
	size_t		 vrow;
	int		 from;		/* cell index, or display columns */
	int		 to;		/*  [from, to) where spaces part */
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
	uint8_t		 parted;	/* an empty line parts it from before */
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

/* The line added last was cut short: what it ends in is no number. */
void		 cells_cut(struct cells *);

/* Part a label in two behind its first n bytes, what follows them a number or
 * words.  0, or -1 without memory; at LIM_CELLS it is left whole. */
int		 cells_part(struct cells *, size_t i, size_t n);

/* The text of a piece. */
const char	*cells_text(const struct cells *, const struct piece *);

void		 cells_free(struct cells *);

#endif
