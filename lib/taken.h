/*
 * What of a sheet stands on which line: its title, headings, rows and cells,
 * in the order of the report's lines.
 */
#ifndef GR_TAKEN_H
#define GR_TAKEN_H

#include "sheet.h"

/* A row of the form or beyond it, as gr-table writes it. */
struct taken_row {
	char			 table;		/* '0' to '4', '!' */
	const char		*code;
	const struct row	*row;
	const uint8_t		*cols;		/* all 0 beyond the form */
};

#define TAKEN_ROW	(-1)	/* the row itself, not one of its cells */

struct taken {
	uint64_t	 line;
	size_t		 row;		/* index of a taken_row */
	int		 col;		/* of its cells, or TAKEN_ROW */
};

/* All zero before its first use; views into the sheet. */
struct taking {
	struct taken_row	*row;
	size_t			 nrow;
	size_t			 caprow;
	struct taken		*at;		/* by line, then as written */
	size_t			 n;
	size_t			 cap;
};

/* All of a sheet's tables: every cell that gr-table -l writes is there once,
 * and each row.  0, or -1 without memory. */
int		 taken_find(struct taking *, const struct sheet *,
		    unsigned tables);

/* The cell of a column of a row; its name as gr-table -l writes it. */
const struct cell *taken_cell(const struct taking *, const struct taken *);
const char	*taken_name(const struct taking *, const struct taken *);

void		 taken_free(struct taking *);

#endif
