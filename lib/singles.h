/*
 * Words parted by single spaces: a label, then numbers.
 */
#ifndef GR_SINGLES_H
#define GR_SINGLES_H

#include <stddef.h>

/* Where the values begin that n bytes of words end in, and where the words
 * before them end; n if there are none. */
size_t	singles_values(const char *, size_t n, size_t *words);

/* Where the value ends whose first word begins at p[at], of n bytes: behind
 * that; behind the unit of an amount, 0.37 万元; or behind the number of a
 * sign, 减 3. */
size_t	singles_value_end(const char *p, size_t at, size_t n);

/* Where among words a label with a numeral begins, as behind the end of its
 * group's: 公开 2.其他; 0 if none does. */
size_t	singles_numeral(const char *, size_t);

#endif
