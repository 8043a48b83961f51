/*
 * One table being read: what those who bind its runs to rows, who write the
 * rows, and who read table 4 share.
 */
#ifndef GR_JOB_H
#define GR_JOB_H

#include "cells.h"
#include "place.h"
#include "runs.h"
#include "sheet.h"

struct job {
	const struct cells	*c;
	struct runs		*runs;
	struct sheet		*sheet;
	int			 table;
	int			 form;		/* FORM_..., or 0 */
	int			 year_form;	/* where form is 0 */
	uint16_t		 doubt;		/* of all rows */
	uint8_t			 taken[F_ROWS];	/* rows that have a run */
	int			 cut;		/* rows were left out */
	struct geometry		 geometry;
	int			 glue;		/* cells are glued somewhere */
	size_t			 glued[F_ROWS];	/* of rows that are: their */
						/*  run, plus one */
};

/* The edition to count a row's columns with, and how many it has. */
int		 job_edition(const struct job *, enum form_id);
int		 job_columns(const struct job *, enum form_id);

/* Does the edition have the row? */
int		 job_has_row(const struct job *, enum form_id);

/* A run's cells, and where they stand on their line. */
struct zone	 job_zone(const struct job *, const struct run *);

/* Has a run words of its own, on its line? */
int		 job_has_words(const struct job *, const struct run *);

#endif
