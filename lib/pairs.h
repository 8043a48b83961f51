/*
 * The reports of one body, two by two: of a sorted stream each year with the
 * next, of two files the old with the new.
 */
#ifndef GR_PAIRS_H
#define GR_PAIRS_H

#include "sheet.h"
#include "tally.h"

/* What makes two reports one body's. */
enum pairs_key {
	PAIRS_ORG,		/* its name */
	PAIRS_REPORT		/* the report's file name: key.h */
};

struct pairs;

/*
 * Trouble, and what matches nothing, is said on standard error.  That of the
 * rows' own inputs becomes findings of a tally; without one (NULL) it is said,
 * too, and two reports of one body and year are no pair.
 */
struct pairs	*pairs_open_stream(const char *path, struct tally *);

/* map: the path of a map for renames.h, or NULL. */
struct pairs	*pairs_open_files(const char *old, const char *new,
		    enum pairs_key, const char *map, struct tally *);

/* The next two; of two files, either is NULL where only the other has the body.
 * Rows of them may be folded.  Valid until the next call.  1, or 0 at the
 * end. */
int		 pairs_next(struct pairs *, struct sheet **old,
		    struct sheet **new);

/* Was there any trouble so far? */
int		 pairs_trouble(const struct pairs *);

void		 pairs_close(struct pairs *);

#endif
