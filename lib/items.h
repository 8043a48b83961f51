/*
 * Cells that are the items of a list, a line each: - 规章, - 3.  Its mark is no
 * word of theirs, and no sign of a number.
 */
#ifndef GR_ITEMS_H
#define GR_ITEMS_H

#include <stddef.h>

/*
 * Take the mark off a line that is an item: words, or what follows such an item
 * with nothing but items between; or figures that follow a row with words.
 * *listed tells whether the line before was one, and then whether this is; an
 * empty line leaves it.
 */
void	 items_skip(int *listed, const char **, size_t *);

#endif
