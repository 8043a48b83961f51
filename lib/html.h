/*
 * HTML to what a reader sees: lines of text, and rows of cells.
 */
#ifndef GR_HTML_H
#define GR_HTML_H

#include <stddef.h>
#include <stdint.h>

struct html;

enum html_kind {
	HTML_TEXT,
	HTML_ROW,		/* of a table: its cells alone */
	HTML_TITLE		/* of the page, which a browser's frame shows */
};

struct html_cell {
	const char	*text;
	size_t		 len;
	uint64_t	 line;		/* on which it begins */
	unsigned	 col;		/* its first column, and how many: */
	unsigned	 span;		/*  cells of rows above take some */
};

/* Views, valid until the next is asked for. */
struct html_line {
	enum html_kind		 kind;
	const char		*text;	/* unless a row */
	size_t			 len;
	uint64_t		 line;
	const struct html_cell	*cell;	/* of a row */
	size_t			 ncell;
	unsigned		 columns;	/* all that it reaches over */
};

/* NULL without memory. */
struct html	*html_open(void);

/* Forget all that is open. */
void		 html_clear(struct html *);

/* Is nothing open? */
int		 html_idle(const struct html *);

/* Is a line plain: nothing is open, and it has no markup? */
int		 html_plain(const struct html *, const char *, size_t);

/* How a line is added. */
#define HTML_ENDS	1	/* it ends here */
#define HTML_JSON	2	/* it is of JSON: markup_is_json() */
#define HTML_LINES	4	/* its <br> are line ends, bars or not */

/*
 * Add a line, or a part of one, in some of those ways.  Outside of
 * tables the text of a line is given at its end; a row when it ends.  0, or
 * -1 without memory.
 */
int		 html_add(struct html *, const char *, size_t, uint64_t line,
		    int how);

/* Has a row just begun, with nothing of its first cell seen yet? */
int		 html_begins_row(const struct html *);

/* Does the page break off within a row's cell, so that what was added last
 * may not be all of it? */
int		 html_broken(const struct html *);

/* What stands open is no table's cell but the page's frame, or the page has
 * ended: give its text.  0, or -1. */
int		 html_flush(struct html *);

/* The next line or row that a reader sees: 1, or 0 if more must be added. */
int		 html_next(struct html *, struct html_line *);

void		 html_close(struct html *);

#endif
