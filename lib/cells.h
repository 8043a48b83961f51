/*
 * A section's lines to one stream of pieces, whatever the layout: labels,
 * values and blanks, each with its visual row and its place on the line.
 */
#ifndef GR_CELLS_H
#define GR_CELLS_H

#include <stddef.h>
#include <stdint.h>

#include "box.h"
#include "dashes.h"
#include "fill.h"
#include "number.h"
#include "ruled.h"
#include "str.h"

enum piece_kind {
	PIECE_LABEL,		/* words */
	PIECE_VALUE,		/* a number */
	PIECE_BLANK		/* a visible cell with nothing in it */
};

struct piece {
	uint8_t		 kind;
	uint8_t		 unit;		/* enum unit, of a value */
	uint8_t		 named;		/* the same, by words outside it */
	uint8_t		 torn;		/* enum ruled_torn, of a value that */
					/*  is broken, or may have lost its */
					/*  rest as no digit has room */
	uint8_t		 glued;		/* parted from the label before it */
	struct number	 num;
	uint8_t		 loose;		/* its column is a guess */
	uint8_t		 worded;	/* of a blank: its cell holds words */
	size_t		 off;		/* the text as printed, in cells.text */
	size_t		 len;
	size_t		 vrow;
	uint64_t	 line;		/* where it stands */
	unsigned	 col;		/* in a grid: its first column, and */
	unsigned	 span;		/*  how many the cell takes */
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
	uint8_t		 bars;		/* that it has, up to 255; and which */
	uint8_t		 borders;	/*  were taken for borders (bars.h) */
	uint8_t		 counted;	/* begins with its number (counted.h) */
	uint8_t		 tabbed;	/* one cell, behind a TAB */
	uint64_t	 line;
	size_t		 first;		/* piece */
	size_t		 count;
	unsigned	 columns;	/* of a grid; 0: as its cells take */
	unsigned	 page;		/* form feeds that began lines so far */
};

/* Where the line that is added has \v, a cell of its was broken: by an escape
 * for a line's end, or by one. */
enum cells_folds {
	FOLD_NONE,
	FOLD_ESCAPED,
	FOLD_LINES
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
	int		 flowed;	/* cells ran on over lines: no rows */
	int		 drawn;		/* with rulers, or filled: the widths */
					/*  of cells told something */
	int		 turned;	/* not in the order of the text */
	int		 full;		/* LIM_TABLE or LIM_CELLS was reached */
	enum cells_folds folds;		/* of the line being added */
	/* private */
	size_t		 cappiece;
	size_t		 capvrow;
	int		 parted;
	unsigned	 page;
	int		 solid;		/* a ruler without columns is above */
	int		 filled;	/* html2text's rows were met */
	enum fill_even	 even;		/*  of the last of them; and were any */
	int		 evens;		/*  met that are, and have words? */
	size_t		 border;	/*  its underscores above the table */
	uint64_t	 open_line;	/* of those, one that goes on below */
	int		 wiki;		/* a wiki's table is open (wiki.c) */
	int		 listed;	/* the line before is a list's item */
	size_t		 touched;	/* numbers that a bar may touch, on */
					/*  one side alone */
	int		 alone;		/*  is one cell, no bar behind it; */
	int		 below;		/*  bars were met below such cells */
	int		 framed;	/* lines stand in a cell of another */
					/*  table's */
	int		 flow;		/* cells seem to flow on over lines, */
	struct str	 held;		/*  which wait for their end */
	struct ruled	 ruled;		/* the table being drawn */
	struct box	 box;
	struct dashes	 dashes;
	size_t		 last_off;	/* the line added last, in text */
	size_t		 last_row;	/* vrows before it */
};

/* Forget all lines, keeping the memory. */
void		 cells_clear(struct cells *);

/* Add a line of a section.  0, or -1 without memory.  Beyond LIM_TABLE bytes
 * or LIM_CELLS cells the line is passed over and full is set.  Lines between
 * rulers are held until their table ends: cells_end() comes last. */
int		 cells_add(struct cells *, const char *, size_t, uint64_t line);

/* A cell of a grid: the line that it is on, its first column and how many. */
struct cell_at {
	uint64_t	 line;
	unsigned	 col;
	unsigned	 span;
};

/* Begin a row of a grid that has so many columns, and add a cell to it.  0, or
 * -1 without memory; beyond LIM_TABLE and LIM_CELLS as cells_add(). */
int		 cells_row(struct cells *, uint64_t line, unsigned columns);
int		 cells_cell(struct cells *, const char *, size_t,
		    struct cell_at);

/* The column of a line's i-th piece, and the columns of the line, by those
 * that its cells take. */
size_t		 cells_column(const struct cells *, const struct vrow *,
		    size_t i);
size_t		 cells_columns(const struct cells *, const struct vrow *);

/* Has a line a value? */
int		 cells_has_value(const struct cells *, const struct vrow *);

/* Take out the cells of the lines [from, to), which stay as lines without. */
void	 cells_drop(struct cells *, size_t from, size_t to);

/* The section ends: read what is held of a table drawn with rulers, and tell
 * whether empty lines are cells (spaced.h).  0, or -1 without memory. */
int		 cells_end(struct cells *);

/* The line added last was cut short: what it ends in is no number. */
void		 cells_cut(struct cells *);

/* The text of a piece. */
const char	*cells_text(const struct cells *, const struct piece *);

void		 cells_free(struct cells *);

#endif
