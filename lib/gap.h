/*
 * Between rows that are certain: the runs there, given to the rows there by
 * aligning the characters of all label pieces with the form's labels.
 */
#ifndef GR_GAP_H
#define GR_GAP_H

#include "cells.h"
#include "form.h"
#include "runs.h"
#include "sheet.h"

#define GAP_RUNS	40	/* more are junk, and are left alone */
#define GAP_PIECES	120	/* looked at before the first and behind the */
				/*  last run */

struct gap {
	const struct cells	*c;
	struct runs		*runs;
	struct sheet		*sheet;		/* takes the labels' text */
	size_t			 first;		/* runs [first, end) */
	size_t			 end;
	size_t			 from;		/* pieces [from, to) */
	size_t			 to;
	enum form_id		 row[F_ROWS];	/* still free, in order */
	size_t			 nrow;
	int			 shut;		/* rows stand at both ends */
};

/* Give the gap's runs with values their rows, and label: how is HOW_LABEL where
 * a whole label was found in pieces; or one that lacks but a few characters,
 * before its values, where there are as many runs as rows and each is like its
 * own; HOW_INEXACT where most of one was.  0, or -1 without memory. */
int	 gap_read(struct gap *);

#endif
