/*
 * Marks that Markdown and Org leave among words: **bold**, [text]{lang="EN"},
 * <span lang="EN">text</span>, <<>>.  A number may be parted by them.
 */
#ifndef GR_MARKS_H
#define GR_MARKS_H

#include <stddef.h>

/* Take the marks out of a text, in place; its length without them. */
size_t	 marks_strip(char *, size_t);

#endif
