/*
 * All changes between two reports of one body: what gr-diff writes.
 */
#ifndef GR_COMPARE_H
#define GR_COMPARE_H

#include <stdint.h>

#include "sheet.h"

/* How changes are written. */
enum compare_form {
	COMPARE_ROWS,		/* gr-tsv.5 */
	COMPARE_MESSAGES,	/* for people and editors */
	COMPARE_TABLE		/* for a terminal, a block a body */
};

struct compare {
	int			 all;		/* what did not change, too */
	enum compare_form	 form;
	uint64_t		 changes;	/* so far */
	uint64_t		 blocks;	/* of the table, likewise */
};

/* What stands before the first change, to out.h's output. */
void	 compare_begin(const struct compare *);

/* Write and count the cells that changed.  Either report may be NULL: then all
 * cells of the other are removed or added.  Rows may be folded before, and some
 * be unfolded then. */
void	 compare_sheets(struct compare *, struct sheet *old,
	    struct sheet *new);

#endif
