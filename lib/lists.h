/*
 * Lines that are lists as of JSON and of Python, a list for each row, as
 * programs write the tables of a document: [["规章", "0", null], [...]];
 * or an object for each row: [{"0": "规章", "1": "0"}, {...}];
 * or a tuple: ('规章', 0, None), and INSERT INTO "t" VALUES('规章',0,NULL);
 */
#ifndef GR_LISTS_H
#define GR_LISTS_H

#include "cells.h"

/* Does a line, without white space about it, begin as one may, or end one? */
#define lists_may(p)	(*(p) == '[' || *(p) == '{' || *(p) == '(' || \
			    *(p) == ']' || *(p) == '}' || *(p) == 'I' || \
			    *(p) == '"')

/* Is such a line nothing but brackets? */
int	lists_frame(const char *, size_t n);

/* Is such a line lists and objects to its end, or words that brackets are
 * about? */
int	lists_are(const char *, size_t n);

/* Read such a line, n bytes at off in the text, which it writes over, as a row
 * of cells for each innermost list or object.  0, or -1 without memory. */
int	lists_add(struct cells *, size_t off, size_t n, uint64_t line);

#endif
