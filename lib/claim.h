/*
 * What the pieces of one line of a report are: cells and labels of the rows
 * that were read from it and its neighbours, headings, or nothing.
 */
#ifndef GR_CLAIM_H
#define GR_CLAIM_H

#include "cells.h"
#include "paint.h"
#include "shown.h"
#include "taken.h"

/* Rows whose labels are told of one line. */
#define CLAIM_LABELS	8

/* What has become of a cell or row of the sheet. */
enum told {
	TOLD_NOT,
	TOLD_SEEN,		/* a piece of the line is it */
	TOLD_WRITTEN		/* set by whoever writes of it */
};

/* All zero before its first use. */
struct claim {
	struct taking	 taking;
	uint8_t		*told;		/* of each taking.at */
	/* of the line read last */
	struct span	*span;		/* its pieces, coloured */
	size_t		 nspan;
	size_t		 npiece;	/* of all kinds */
	struct str	 passed;	/* its numbers that no cell took */
	size_t		 label[CLAIM_LABELS];	/* rows that have their */
	int		 nlabel;	/*  labels, or parts of them, on it */
	int		 headed;	/* it has headings of columns, */
	int		 grouped;	/*  or of groups of rows */
	/* private */
	struct cells	 cells;
	size_t		 capspan;
};

/* Begin with a report's sheet, as far as these tables go; it must stay as it
 * is.  0, or -1 without memory. */
int	 claim_begin(struct claim *, const struct sheet *, unsigned tables);

/* Forget the line read last. */
void	 claim_clear(struct claim *);

/* Read a line, on which stand the entries [a, b) of taking.at.  0, or -1. */
int	 claim_line(struct claim *, const struct sheet *,
	    const struct shown *, const struct shown_line *, size_t a,
	    size_t b);

/* Has the line the label, or a part of it, of a row? */
int	 claim_labelled(const struct claim *, size_t row);

/* Is a cell in doubt, or its row? */
int	 claim_doubted(const struct claim *, size_t at);

void	 claim_free(struct claim *);

#endif
