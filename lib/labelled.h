/*
 * A label and its values as a list behind it, as people and programs write a
 * row in one line: 规章：3，0，12; "规章" = [3, 0, 12]; 规章 (3, 0, 12).
 */
#ifndef GR_LABELLED_H
#define GR_LABELLED_H

#include "cells.h"

struct labelled {
	size_t	label;		/* bytes of the label that a line begins with */
	size_t	from;		/* where its values begin, */
	size_t	to;		/*  and end */
	size_t	nsep;		/* what parts them */
	char	sep[4];
};

/* Is a line, without white space about it, such a row? */
int	labelled_is(struct labelled *, const char *, size_t n);

/* Read such a line, n bytes at off in the text, as a row of cells.  0, or -1
 * without memory. */
int	labelled_add(struct cells *, const struct labelled *, size_t off,
	    uint64_t line);

#endif
