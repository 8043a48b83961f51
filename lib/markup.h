/*
 * Marks in a line that are no text: what Markdown, org-mode and the tags of
 * HTML leave around words.
 */
#ifndef GR_MARKUP_H
#define GR_MARKUP_H

#include <stddef.h>

/* The bytes of a mark at p: a tag, pandoc's {.class} and [span], a backslash,
 * a named space; torn ones run to the line's end.  0 if p begins a text, and
 * for the [ of a link. */
size_t		 markup_skip(const char *p, const char *end);

/* The bytes at a line's beginning that end a tag of the line before. */
size_t		 markup_torn(const char *p, const char *end);

/* Has a line no words: blank, a rule (====), a page's number, org-mode's
 * :PROPERTIES:? */
int		 markup_blank(const char *, size_t);

#endif
