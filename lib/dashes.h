/*
 * Tables whose columns a ruler of dashes shows, ---- ---- ----: a row takes a
 * line, or the lines between two empty ones.
 */
#ifndef GR_DASHES_H
#define GR_DASHES_H

#include "ruled.h"

/* Working memory, all zero before its first use. */
struct dashes {
	struct dash_col		*col;	/* of the table */
	size_t			 ncol;
	size_t			 capcol;
	struct dash_slice	*slice;	/* of a row's lines, line by line */
	size_t			 nslice;
	size_t			 capslice;
	struct ruled_part	*part;	/* of one cell */
	size_t			 cappart;
	int			 chars;		/* columns count characters */
};

/* Read the lines held as rows.  0, or -1 without memory. */
int	 dashes_read(struct dashes *, struct ruled *);

void	 dashes_free(struct dashes *);

#endif
