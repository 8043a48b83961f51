/*
 * Radicals in the place of ideographs: many fonts of PDF files name a glyph by
 * the radical that it looks like, and extractors write that, U+2F8F for U+884C.
 * A reader sees no difference.
 */
#ifndef GR_RADICALS_H
#define GR_RADICALS_H

#include <stddef.h>

/* Has a text of n bytes characters of Unicode's two blocks of radicals, U+2E80
 * to U+2FDF? */
int	 radicals_in(const char *, size_t n);

/* Put ideographs in the place of radicals: of as many bytes. */
void	 radicals_fold(char *, size_t n);

#endif
