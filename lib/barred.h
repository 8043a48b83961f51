/*
 * Lines whose cells TABs or bars part: | │ ｜ and others.
 */
#ifndef GR_BARRED_H
#define GR_BARRED_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"

/* What a line may have, by its bytes: marks to be stripped, bars, TABs. */
#define HAS_MARK	1
#define HAS_BAR		2
#define HAS_TAB		4
#define HAS_WIDE	8	/* a bar of three bytes, or a sign like it */
#define HAS_COMMA	16
#define HAS_ITEM	32	/* a list's item may begin with it */

/* What a line has of these. */
unsigned barred_has(const char *, size_t n);

/* The bars of a line that has so much. */
size_t	 barred_count(const char *, size_t n, unsigned has);

/* Is a line's last byte a bar? */
int	 barred_ends(const char *, size_t n);

/* Note whether a line is one of html2text's, and how wide it is. */
void	 barred_note_fill(struct cells *, const char *, size_t);

/* Add the cells of n bytes of cells.text, from `off' on, as TABs part them; or
 * of a line that has so many bars, without white space about it.  0, or -1
 * without memory. */
int	 barred_add_tabs(struct cells *, size_t off, size_t n, uint64_t line);
int	 barred_add(struct cells *, size_t off, size_t n, unsigned has,
	    size_t bars, uint64_t line);

#endif
