/*
 * HTML as a stream of tokens, a line at a time: text with its entities read,
 * and tags.  What a reader never sees (comments, scripts, styles) is passed
 * over, over any number of lines.
 */
#ifndef GR_MARKUP_H
#define GR_MARKUP_H

#include <stddef.h>

#include "str.h"

enum tag {
	TAG_NONE,		/* text, or a note's or a deletion's tag */
	TAG_INLINE,		/* span, b, o:p ...: parts no words */
	TAG_BREAK,		/* p, div, br, h1 ...: parts lines */
	TAG_LINE,		/* br alone: in a Markdown table a space */
	TAG_TABLE,
	TAG_ROW,
	TAG_CELL,		/* td, th */
	TAG_TITLE
};

struct token {
	enum tag	 tag;
	int		 closes;	/* </...> */
	unsigned	 columns;	/* colspan and rowspan of a cell, */
	unsigned	 rows;		/*  1 to TAG_SPAN */
	int		 hidden;	/* nobody sees the cell, row or block */
	int		 noted;		/* of TAG_INLINE: digits behind */
					/*  it may be a note's */
	const char	*text;		/* of TAG_NONE: a view, valid until */
	size_t		 len;		/*  the next token */
	size_t		 off;		/* where in its line it begins */
};

/* All zero before its first use. */
struct markup {
	int		 brief;		/* what cells are like is no matter */
	int		 part;		/* what comes is a part of a line, of */
					/*  which escaped is told */
	int		 escaped;	/* the line is of JSON, the page a */
					/*  string in it */
	/* private */
	const char	*line;
	size_t		 len;
	size_t		 at;
	int		 inside;	/* of what: see markup.c */
	struct str	 tag;		/* an open tag, so far */
	char		 quote;		/* and its open quote */
	char		 entity[4];
};

/* Forget all that is open. */
void	 markup_clear(struct markup *);

/* Is nothing open? */
#define MARKUP_TEXT	0
static inline int
markup_idle(const struct markup *m)
{
	return m->inside == MARKUP_TEXT;
}

/* Is a line as plain as it looks: nothing is open, and it has no tag and no
 * entity? */
int	 markup_plain(const struct markup *, const char *, size_t);

/* Does the line that was read end within a tag, or what a reader does not see?
 * Then its end parts no words. */
int	 markup_inside(const struct markup *);

/* Is a line of JSON (RFC 8259), with tags in a string, whose quotes, slashes or
 * ideographs are escaped? */
int	 markup_is_json(const char *, size_t);

/* Begin with a line, which stays the caller's until its tokens are read. */
void	 markup_line(struct markup *, const char *, size_t);

/* The line's next token: 1, 0 at its end, -1 without memory. */
int	 markup_next(struct markup *, struct token *);

void	 markup_free(struct markup *);

#endif
