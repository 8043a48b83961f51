/*
 * Is a text well-formed UTF-8 (RFC 3629, 4) without NUL?  Each byte of every
 * input is asked: there is a plain way, and one for vectors of 32 bytes where
 * the machine has them.
 */
#ifndef GR_VALID_H
#define GR_VALID_H

#include <stddef.h>

/* How many of the n bytes, from the first, are whole well-formed characters
 * other than NUL. */
size_t	 valid_bytes(const char *, size_t n);

/* The same in the plain way, for comparison. */
size_t	 valid_plain(const char *, size_t n);

#endif
