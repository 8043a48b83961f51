/*
 * Tables drawn with rulers, whose rows take several lines: the lines are held
 * from the first ruler to the last, then read cell by cell as rows.
 */
#ifndef GR_RULED_H
#define GR_RULED_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"

/* A line held. */
struct ruled_line {
	size_t		off;		/* its text, in ruled.text */
	size_t		len;
	uint64_t	line;
};

/* A cell of a row: its lines joined. */
struct ruled_cell {
	size_t		off;		/* in ruled.text */
	size_t		len;
	uint64_t	line;		/* of its first words */
	uint8_t		torn;		/* enum ruled_torn */
	uint8_t		heap;		/* a number below other words */
	uint8_t		loose;		/* its column is a guess */
};

/* Is a number whole that stands in a cell? */
enum ruled_torn {
	RULED_WHOLE,
	RULED_FULL,			/* it leaves no room for a digit, */
					/*  and others show that this tells */
	RULED_TORN			/* it was broken over lines */
};

/* A line's part of a cell. */
struct ruled_part {
	size_t		off;		/* in ruled.text, spaces and all */
	size_t		len;
	size_t		line;		/* in ruled.line */
	int		width;		/* columns inside of the cell */
};

/* A row read: its cells, or a line that is none of the table's rows and to
 * be read as if no ruler stood about it. */
struct ruled_row {
	size_t		cell;		/* the first, in ruled.cell */
	size_t		ncell;
	size_t		line;		/* in ruled.line, where ncell is 0 */
	int		blank;		/* an empty line stands before it */
};

enum ruled_kind {
	RULED_NONE,
	RULED_BOX,			/* box drawing characters */
	RULED_GRID,			/* +---+---+ */
	RULED_HEADED,			/* ---- ---- below a line of heads */
	RULED_DASHES			/* ---- ---- above all rows */
};

/* All zero before its first use. */
struct ruled {
	struct str		 text;
	struct ruled_line	*line;
	size_t			 nline;
	struct ruled_cell	*cell;
	size_t			 ncell;
	struct ruled_row	*row;
	size_t			 nrow;
	uint8_t			 kind;	/* enum ruled_kind of what is held */
	int			 shut;	/* the last ruler was met */
	/* private */
	struct str		 joined;
	size_t			 capline;
	size_t			 capcell;
	size_t			 caprow;
};

/* Does a line, without white space about it, begin a table?  Its kind; for
 * dashes RULED_DASHES, whatever stands above. */
enum ruled_kind	 ruled_begins(const char *, size_t);

/* Is a line signs for nothing, one for each column of a table, - - - - -, and
 * no ruler? */
int		 ruled_signs(const char *, size_t);

/* Does a line go on with the table that is held?  An empty one may. */
int		 ruled_takes(const struct ruled *, const char *, size_t);

/* Begin to hold a table. */
void		 ruled_begin(struct ruled *, enum ruled_kind);

/* Hold a line.  0, or -1 without memory. */
int		 ruled_add(struct ruled *, const char *, size_t, uint64_t line);

/* Is it a stroke that box drawing characters make rulers of? */
int		 ruled_stroke(uint32_t);

/*
 * Join the parts of a cell, from the top: words as they stand, and a number
 * that was broken where no more of it had room.  Two numbers that are not
 * proved to be one become words that no number is read from.  0, or -1.
 */
int		 ruled_join(struct ruled *, const struct ruled_part *, size_t,
		    struct ruled_cell *);

/* Add to the rows read.  0, or -1 without memory. */
int		 ruled_add_row(struct ruled *);
int		 ruled_add_line(struct ruled *, size_t line, int blank);
int		 ruled_add_cell(struct ruled *, struct ruled_cell);

/* Hold nothing, keeping the memory. */
void		 ruled_clear(struct ruled *);

void		 ruled_free(struct ruled *);

#endif
