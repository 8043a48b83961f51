/*
 * The notes of a report, wherever they stand: below a table, at a page's foot,
 * behind the text.  Their marks are small digits beside a number or a label in
 * print, and digits as any other in text: 29 with note 5 is 295 then.
 */
#ifndef GR_FOOTNOTE_H
#define GR_FOOTNOTE_H

#include <stddef.h>
#include <stdint.h>

#include "sheet.h"

#define FOOTNOTES	99	/* more are years */
#define FOOTNOTE_LEAST	4	/* bytes of a line that is one, or has a mark
				 *  behind a label */

/* The notes that were met, by their numbers.  All zero before its first use. */
struct footnotes {
	uint64_t	met[2];
	uint64_t	marked[2];	/* their mark told from digits: [5] */
	int		tabled;		/* the section whose table has begun */
};

/* Note that there is one of this number, or none where it is 0. */
void	 footnotes_add(struct footnotes *, unsigned);

/* Look at a line of section 2, 3 or 4 for what heads its table. */
void	 footnotes_table(struct footnotes *, int section, const char *, size_t);

/* Look at a line of a section: it is a note if it begins with its number, as
 * 5, [5], 注5 or 5., and then its words, which are no row's.  Where its table
 * has not begun, or it has none, a number with a point, or with nothing between
 * it and the words, is that of a list. */
void	 footnotes_look(struct footnotes *, int section, const char *, size_t);

/* Look at a line for marks that are told from digits, but where it begins. */
void	 footnotes_mark(struct footnotes *, const char *, size_t);

/* May a line be one, by its first two bytes?  Those of 注, 〔 and 【. */
static inline int
footnotes_may(const char *p)
{
	return (*p >= '1' && *p <= '9') || *p == ' ' || *p == '[' ||
	    *p == '\t' || ((unsigned char)*p == 0xe3 &&
	    (unsigned char)p[1] == 0x80) || ((unsigned char)*p == 0xe6 &&
	    (unsigned char)p[1] == 0xb3);
}

/*
 * Doubt what may have the mark of a note joined to it: of rows that do not add
 * up the cells with which they do, less a mark, or all that end in one if no
 * cell alone explains it; of rows without a sum all that end in one; in table
 * 2 the only value of a row that is one.  Where no notes were met, rows one
 * below the other that lack nothing but one mark each, in the order of notes,
 * show them.
 */
void	 footnotes_doubt(const struct footnotes *, struct sheet *);

#endif
