/*
 * Where the lines of a text end, of those that are just what they look like:
 * each byte of every input is asked.  There is a plain way, and one for vectors
 * of 32 bytes where the machine has them.
 */
#ifndef GR_ENDS_H
#define GR_ENDS_H

#include <stddef.h>

/* So many are found at a time, at the most. */
#define ENDS	128

/* The LFs of the lines that a text begins with, up to the first line that has
 * a CR or what may begin markup, < & or {: how many. */
size_t	 ends_find(const char *, size_t n, const char *end[ENDS]);

/* The same in the plain way, for comparison. */
size_t	 ends_plain(const char *, size_t n, const char *end[ENDS]);

#endif
