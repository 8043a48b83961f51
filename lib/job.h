/*
 * One table being read: what those who bind its runs to rows, who write the
 * rows, and who read table 4 share.
 */
#ifndef GR_JOB_H
#define GR_JOB_H

#include "cells.h"
#include "columns.h"
#include "place.h"
#include "runs.h"
#include "sheet.h"

/*
 * Where empty lines stand for cells, a row's last are followed by those of
 * cells that go on from above (三、本年度办理结果, its groups) into the next
 * row: how many depends on how deep that row's label stands; and by pads, if
 * its own stands less deep than others.
 */
#define JOB_LEADS	4
#define JOB_TRAIL	8
struct trail {
	unsigned	rows[JOB_TRAIL];	/* by cells more than columns */
};

/* A page of table 3 whose columns the sums tell: of each place where values
 * stand, in order, which it is. */
#define JOB_PAGES	4
#define JOB_PLACES	12
struct seats {
	unsigned	page;
	uint8_t		chars;		/* places are counted in characters */
	uint8_t		col[JOB_PLACES];
};

struct job {
	const struct cells	*c;
	struct runs		*runs;
	struct sheet		*sheet;
	int			 table;
	int			 year;		/* the report's, or 0 */
	int			 form;		/* FORM_..., or 0 */
	int			 year_form;	/* where form is 0 */
	uint16_t		 doubt;		/* of all rows */
	uint8_t			 taken[F_ROWS];	/* rows that have a run */
	uint8_t			 full[F_ROWS];	/* columns, as bits, doubted */
						/*  but for want of room */
	int			 cut;		/* rows were left out */
	int			 proven;	/* sums alone told some rows */
	int			 untotalled;	/*  those of sub-rows without */
						/*  totals */
	int			 noted;		/* there are notes below it */
	struct geometry		*geometry;
	struct trail		 trail[JOB_LEADS][JOB_LEADS];
						/* by its depth, the next's */
	/* rows so deep with more cells than columns, the first of which is
	 * printed, or the last */
	int			 behind[JOB_LEADS];
	int			 ahead[JOB_LEADS];
	int			 refuted;	/* empty lines are no cells */
	int			 laid_out;	/* wide spaces part some rows */
	struct columns		 whole;		/* of all rows: n is 0 if */
						/*  they show none, -1 if */
						/*  they were not asked */
	struct columns		 columns;	/* of the rows of one page */
	unsigned		 page;		/*  which it is, plus 1 */
	struct seats		 seats[JOB_PAGES];
	int			 nseats;	/*  -1: not asked */
	int			 glue;		/* cells are glued somewhere */
	size_t			 glued[F_ROWS];	/* of rows that are: their */
						/*  run, plus one */
};

/* The edition to count a row's columns with, and how many it has. */
int		 job_edition(const struct job *, enum form_id);

/* The form to tell a row to be of: the same, or 0 where the table's is not
 * told. */
uint8_t		 job_form(const struct job *, enum form_id);
int		 job_columns(const struct job *, enum form_id);

/* Does the edition have the row? */
int		 job_has_row(const struct job *, enum form_id);

/* A run's cells, and where they stand on their line. */
struct zone	 job_zone(const struct job *, const struct run *);

/* How deep a row's label stands, and that of the row behind a run. */
int		 job_depth(const struct job *, enum form_id);
int		 job_lead(const struct job *, const struct run *);

/* Is a run one of a stream whose empty cells can be seen? */
int		 job_trails(const struct job *, const struct run *);

/* Take the cells of the next row off a zone, if rows alike tell how many;
 * else a row with blanks is odd. */
void		 job_trim(const struct job *, const struct run *, int ncols,
		    struct zone *);

/* Where a zone has fewer cells than columns and the empty ones among them take
 * several columns (colspan), as many as are missing: the same with an empty
 * cell for each column, in wide. */
void		 job_spread(struct zone *, int ncols, struct piece *wide);

/* The words over the last n cells of a line, in the nearest line above that has
 * words and no value; NULL if they do not stand over each but the last *pads,
 * in which that line ends with empty cells. */
const struct piece *job_heads(const struct cells *, size_t vrow, size_t n,
		    size_t *pads);

/* Where a zone has more cells than columns, as a cell over several columns is
 * printed for each by some extractors, and its heading above likewise: the same
 * with each such cell once, in wide; where spaces part the cells, too, as a
 * blank among them is not seen. */
void		 job_merge(const struct job *, const struct run *, int ncols,
		    struct zone *, struct piece *wide);

/* Is the last heading printed twice, and a row's last value, too, though
 * it has no more cells than columns?  Then these may be one, and another is
 * blank. */
int		 job_repeats(const struct job *, const struct zone *);

/* In how many cells has a run something, if only a sign for nothing? */
int		 job_solid(const struct job *, const struct run *);

/* Has a run words of its own, on its line? */
int		 job_has_words(const struct job *, const struct run *);

/* Do two pieces print the same? */
int	 job_same_text(const struct cells *, const struct piece *,
	    const struct piece *);

#endif
