/*
 * Rows as html2text draws them, |530_|20__|: underscores fill the cells, and
 * what takes more bytes than columns runs into the cells behind it.
 */
#ifndef GR_FILL_H
#define GR_FILL_H

#include <stddef.h>

/* Is a line such a row for certain? */
int	 fill_line(const char *, size_t);

/* What the cell before has left in the one in question. */
enum fill_spill {
	FILL_DRY,
	FILL_WORDS,			/* words, or bytes of words */
	FILL_DIGITS			/* digits, maybe */
};

/*
 * Make a cell of such a row what the report printed, in place: without fill,
 * and without what the cells before have left behind a number.  Its length.
 * *spill is what the cell before leaves in this one, and then what this one
 * leaves in the next.  *sure is 0 if a number in it may not be whole.
 */
size_t	 fill_cell(char *, size_t, enum fill_spill *spill, int *sure);

#endif
