/*
 * Who signs a report, and on which day: a name and a date among its last lines.
 * Behind them may stand the last words of its page, and the first of another.
 */
#ifndef GR_SIGNATURE_H
#define GR_SIGNATURE_H

#include <stddef.h>
#include <stdint.h>

#include "str.h"

/* What has been seen so far; signature_clear() it before its first use. */
struct signature {
	struct str	 name;		/* the last, or empty */
	/* private */
	int		 dated;		/* year of a date */
	int		 day;		/* the whole date: 20230131 */
	uint64_t	 day_line;
	int		 since_name;	/* lines since the name */
	int		 since_date;	/* lines since its date */
	int		 is_signed;	/* they were side by side */
	int		 last;		/* the date counts on the last line */
	int		 several;	/* other names were, as in a menu */
};

/* Forget it, keeping the memory. */
void		 signature_clear(struct signature *);
void		 signature_free(struct signature *);

/* May a line be of one: a name, a date?  A quick look. */
int		 signature_may_be(const char *, size_t);

/* The next line, squeezed; below words in the cell of a box, where it is but
 * the rest of a name.  0, or -1 without memory. */
int		 signature_add(struct signature *, const struct str *,
		    uint64_t number, int below);

/* The next line is none. */
void		 signature_skip(struct signature *);

/* A name with a date below it, which is the line of this number, if that is
 * what they are.  0, or -1 without memory. */
int		 signature_beside(struct signature *, const struct str *name,
		    const struct str *date, uint64_t number);

/* The body that signs ("" for none), the year before the date's, and the date,
 * as 20230131, with its line; 0 if there is none. */
const char	*signature_name(const struct signature *);
int		 signature_year(const struct signature *);
int		 signature_day(const struct signature *, uint64_t *line);

#endif
