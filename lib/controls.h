/*
 * Control characters among a line's own: a terminal's sequences (ECMA-48), and
 * those by which Word marks cells and fields in a document's text ([MS-DOC],
 * 2.8.25).  A reader sees none of them.
 */
#ifndef GR_CONTROLS_H
#define GR_CONTROLS_H

#include <stddef.h>

#include "str.h"

/* Does a text hold any but TAB, LF, FF and CR? */
int	 controls_in(const char *, size_t n);

/* A text without them: a cell's mark, BEL, becomes a TAB, a hyphen's a hyphen.
 * 0, or -1 without memory. */
int	 controls_drop(struct str *, const char *, size_t n);

#endif
