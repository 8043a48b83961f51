/*
 * A page of table 3 that is laid out with spaces: its runs, and the headings
 * of the columns above them.
 */
#ifndef GR_FOLIO_H
#define GR_FOLIO_H

#include "job.h"

/* Runs of one page, and the pieces before them there.  Form feeds part pages,
 * and each has its own columns. */
struct folio {
	const struct run	*run;
	const struct run	*end;
	size_t			 first;		/* piece */
};

/* The page that a run is on, and all of its runs; or those of all pages. */
unsigned	 folio_number(const struct job *, const struct run *);
struct folio	 folio_with(const struct job *, const struct run *);
struct folio	 folio_all(const struct job *);

/* Does a run show columns as places on its line, and a row of the form? */
int		 folio_shows(const struct run *);

/* Where all values of a page stand, counted in characters or in columns. */
struct columns	 folio_gather(const struct job *, const struct folio *,
		    int chars);

/* A word of a label: so many bytes, from one on, as a piece of its own. */
struct piece	 folio_word(const struct job *, const struct piece *,
		    size_t off, size_t n);

/* The headings of the columns, before the first row, the words with which they
 * begin, 商业, or the whole ones; 0 if one is missing or they have moved. */
int		 folio_heads(const struct job *, const struct folio *,
		    int whole, struct piece head[FORM_COLS]);

#endif
