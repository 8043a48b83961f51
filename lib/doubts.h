/*
 * Doubts that were read, as rows have them: most have been seen before.
 */
#ifndef GR_DOUBTS_H
#define GR_DOUBTS_H

#include "sheet.h"

/* A doubt, and what it said of a row. */
struct doubt_said {
	size_t		 n;		/* its bytes, or 0 */
	char		 text[96];
	int		 kind;		/* the columns that it may name */
	uint16_t	 row, cell[FORM_COLS];
	col_set		 blanks;
	uint8_t		 folds;		/* of cells it says no more */
};

#define DOUBTS_BITS	7
struct doubts {
	struct doubt_said	said[1 << DOUBTS_BITS];
};

/* Have a doubt said of a sheet's row of that edition, which is folded no more
 * where it must not be.  There are eight bytes before the doubt.  0, or -1 if
 * it is none. */
int	 doubts_read(struct doubts *, struct sheet *, enum form_id,
	    int edition, const char *, size_t);

#endif
