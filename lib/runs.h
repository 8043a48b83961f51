/*
 * Runs of values with the labels that stand before them: what alignment
 * gives to rows of the form.
 */
#ifndef GR_RUNS_H
#define GR_RUNS_H

#include <stddef.h>
#include <stdint.h>

#include "cells.h"
#include "match.h"

/* How a run came to its row. */
enum how {
	HOW_NONE,
	HOW_WEAK,		/* a label too common to bind alone */
	HOW_LABEL,		/* its whole label */
	HOW_INEXACT,		/* most of its label */
	HOW_ORDER		/* its place alone */
};

struct run {
	size_t		zone;		/* its values and blanks: pieces */
	size_t		nzone;		/*  [zone, zone + nzone) */
	size_t		lab;		/* labels since the run before, or of */
					/*  its line: in [lab, zone) */
	size_t		from;		/* the pieces of its whole label: */
	size_t		to;		/*  [from, to) */
	int		printed;	/* cells that are not blank */
	uint8_t		kind;		/* enum vrow_kind; a stream of marked */
					/*  cells counts as VROW_CELLS */
	uint8_t		stream;		/* one cell a line */
	uint8_t		how;
	uint8_t		 chained;	/* stands in the order of the form */
	enum form_id	id;		/* unless HOW_NONE */
	size_t		label;		/* text in the sheet, once read */
	int		 around;	/* its label is before and behind it */
	int		 beside;	/* values stand before its label, too */
	size_t		 mend;		/* its values are joined (mend.h): */
					/*  their end in runs.whole, or 0 */
};

/* All zero before its first use. */
struct runs {
	struct run	*run;
	size_t		 n;
	size_t		 cap;
	uint8_t		*used;		/* of each piece: part of a label, */
					/*  or of a value joined */
	size_t		 capused;
	struct piece	*whole;		/* values joined of their pieces */
	size_t		 nwhole;
	size_t		 capwhole;
};

/* The labels that are looked for. */
struct wanted {
	int	table;
	int	form;		/* only rows of this edition; 0: of any */
};

/* Find the runs of a table's cells, and for each the whole label that stands
 * beside or before it.  0, or -1 without memory. */
int	 runs_find(struct runs *, const struct cells *, struct wanted);

/* Make the i-th run a stream of n pieces, and those that these take in none.
 * Unless it is a row's, it is bound to the whole label before it, if any. */
void	 runs_stream(struct runs *, const struct cells *, struct wanted,
	    size_t i, size_t n);

/* Look up the labels among the pieces [a, b) as one label: the last of them
 * first, then with those before it.  With ends, any of them may be the last.
 * *from and *to are the pieces of the label found. */
enum match runs_label(const struct cells *, struct wanted, size_t a, size_t b,
	    int ends, enum form_id *, size_t *from, size_t *to);

/* Look up one label: match_find(), for rows of the edition wanted. */
enum match runs_match(struct wanted, const uint16_t *, size_t, enum form_id *);

void	 runs_free(struct runs *);

#endif
