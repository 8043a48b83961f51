/*
 * The lines of one report as a reader sees them, kept until it was read: a
 * page's without its markup, the cells of a row parted by TABs.
 */
#ifndef GR_SHOWN_H
#define GR_SHOWN_H

#include "html.h"
#include "record.h"
#include "str.h"

#define SHOWN_MANY	'*'	/* so long a line may have several sections */

struct shown_line {
	uint64_t	line;		/* several may have the same */
	size_t		off;
	size_t		len;
	char		section;	/* '0' to '6', or SHOWN_MANY */
};

struct shown {
	struct str		 text;
	struct shown_line	*at;
	size_t			 n;
	int			 full;	/* LIM_EXPLAIN was reached */
	/* private */
	size_t			 cap;
	struct html		*html;
};

/* 0, or -1 without memory. */
int		 shown_open(struct shown *);

/* Keep a tagged line; troubles are none.  0, or -1 without memory. */
int		 shown_add(struct shown *, const struct record *);

/* No more are to come of this report.  0, or -1 without memory. */
int		 shown_end(struct shown *);

/* The text of a line, valid until the next is kept. */
const char	*shown_text(const struct shown *, const struct shown_line *);

/* Forget the lines, keeping the memory. */
void		 shown_clear(struct shown *);
void		 shown_free(struct shown *);

#endif
