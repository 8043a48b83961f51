/*
 * Rows as html2text draws them, |530_|20__|: underscores fill the cells, and
 * what takes more bytes than columns runs into the cells behind it.
 */
#ifndef GR_FILL_H
#define GR_FILL_H

#include <stddef.h>

/* Is a line such a row for certain? */
int	 fill_line(const char *, size_t);

/*
 * Does nothing run into other cells on a line?  If it is as wide as the border
 * of so many underscores above its table: where bytes were counted for columns,
 * one with words is narrower.  FILL_EVEN has none.
 */
enum fill_even {
	FILL_UNEVEN,
	FILL_EVEN,
	FILL_EVEN_WORDS
};
enum fill_even fill_even(const char *, size_t, size_t border);

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
