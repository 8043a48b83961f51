/*
 * Bytes to UTF-8, by iconv(3) where they are not.
 */
#ifndef GR_CHARSET_H
#define GR_CHARSET_H

#include <stddef.h>
#include <stdint.h>

#include "input.h"

struct charset;

/*
 * Decode from the charset of this name, or NULL or "auto": a BOM, else the
 * first line that is not ASCII decides (FORMATS, option -f).  NULL if the
 * name is unknown (errno EINVAL) or without memory.
 */
struct charset	*charset_open(const char *name);

/* Begin with an input, which stays the caller's. */
void		 charset_start(struct charset *, struct input *);

/* As input_next(): views of well-formed UTF-8 without NUL, and without a BOM
 * at the beginning.  A view may end within a line, never in a character. */
int		 charset_next(struct charset *, const char **, size_t *);

/* The bytes met so far that could not be decoded, or were NUL: each is given
 * as U+FFFD, in a view of its own. */
uint64_t	 charset_bad(const struct charset *);

void		 charset_close(struct charset *);

#endif
