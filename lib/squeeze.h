/*
 * A line as a title is read from it: without white space and marks, and without
 * what stands behind a title on its line, and with ideographs for radicals.
 */
#ifndef GR_SQUEEZE_H
#define GR_SQUEEZE_H

#include <stddef.h>

#include "str.h"

/* Drop white space and the marks of Markdown and tables from a line, and make
 * brackets full-width.  0, or -1 without memory. */
int	 squeeze_line(struct str *, const char *, size_t);

/* The suffix of a file's name at p, a number before it: 1.docx.  Its bytes, or
 * 0 if there is none. */
size_t	 squeeze_suffix(const char *, size_t);

#endif
