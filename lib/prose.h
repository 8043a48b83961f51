/*
 * The figures that a report's prose states: table 1.
 */
#ifndef GR_PROSE_H
#define GR_PROSE_H

#include <stddef.h>
#include <stdint.h>

#include "aside.h"
#include "facts.h"
#include "sentence.h"
#include "sheet.h"
#include "str.h"
#include "telling.h"

/* All zero before its first use. */
struct prose {
	/* private */
	struct facts	 facts;
	struct sentence	 sentence;
	struct aside	 aside;
	struct str	 open;		/* a sentence, LF between lines */
	struct telling	 telling;	/* what it tells so far */
	uint64_t	*line;		/* of each of its lines */
	size_t		 nline;
	size_t		 capline;
	int		 of_requests;	/* so the last heading */
	int		 skipping;	/* the sentence is too long */
	int		 year;		/* reported on, as far as is known */
};

/* Forget a report, keeping the memory. */
void	 prose_clear(struct prose *);

/* Add a line of sections 1, 5 or 6 of a report on this year (0: not known
 * yet).  0, or -1 without memory. */
int	 prose_add(struct prose *, const char *, size_t, uint64_t line,
	    int year);

/* A section ends. */
int	 prose_end(struct prose *);

/* Put what is this body's and this year's on the sheet, whose org and year
 * are known.  0, or -1 with errno, EFBIG beyond LIM_EXTRAS. */
int	 prose_put(const struct prose *, struct sheet *);

void	 prose_free(struct prose *);

#endif
