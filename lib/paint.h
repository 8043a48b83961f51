/*
 * Text for a person's eyes: colours where standard output is a terminal, and
 * lines no wider than it.
 */
#ifndef GR_PAINT_H
#define GR_PAINT_H

#include <stddef.h>

enum paint {
	PAINT_PLAIN,
	PAINT_HEAD,		/* titles and headings */
	PAINT_LABEL,
	PAINT_VALUE,
	PAINT_DOUBT,
	PAINT_WRONG,
	PAINT_PASSED,		/* what was passed over */
	PAINTS
};

/* A part of a text, in a colour. */
struct span {
	size_t		off;
	size_t		len;
	enum paint	paint;
};

/* Look at standard output: colours if it is a terminal that has them and
 * NO_COLOR is not set.  Call it first. */
void	 paint_open(void);

/* The columns of the terminal, or 80. */
int	 paint_columns(void);

/* Write a text in a colour, safe to show. */
void	 paint_puts(enum paint, const char *);

/*
 * Write a text, safe to show, its TABs as spaces to stops of 8 columns, and
 * the spans in it, which are in order, in their colours.  What is wider than
 * so many columns is cut and ends in "...".
 */
void	 paint_line(const char *, size_t, const struct span *, size_t nspans,
	    int columns);

#endif
