/*
 * Marks in a line that are no text: what Markdown, org-mode and the tags of
 * HTML leave around words, and within words and numbers.
 */
#ifndef GR_MARKS_H
#define GR_MARKS_H

#include <stddef.h>
#include <stdint.h>

/* Take the marks out of a cell's text, in place: **bold**, [text]{lang="EN"},
 * <span lang="EN">text</span>, <<>>; its length without them. */
size_t	 marks_strip(char *, size_t);

/* The bytes of a mark at p: a tag, pandoc's {.class} and [span], a backslash,
 * a named space, what reStructuredText or Textile has before a heading; torn
 * ones run to the line's end.  0 if p begins a text, or for a link's [. */
size_t	 marks_skip(const char *p, const char *end);

/* May a mark begin with a character, some of which are texts, too? */
static inline int
marks_may_begin(uint32_t c)
{
	return c == '*' || c == '#' || c == '_' || c == '<' || c == '\\' ||
	    c == '{';
}

/* The bytes at a line's beginning that end a tag of the line before. */
size_t	 marks_torn(const char *p, const char *end);

/* Has a line no words: blank, a rule (====), a page's number, org-mode's
 * :PROPERTIES:? */
int	 marks_blank(const char *, size_t);

#endif
