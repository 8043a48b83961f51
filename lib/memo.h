/*
 * What was found out about short texts, remembered: the headings, rows and
 * titles of a form are alike from report to report.
 */
#ifndef GR_MEMO_H
#define GR_MEMO_H

#include <stddef.h>

/* Longer texts are not remembered: prose is met but once. */
#define MEMO_TEXT	118

#define MEMO_PLACES	1024

/* All zero before its first use; a text drives out another of its place. */
struct memo {
	struct memo_place {
		unsigned char	len;
		unsigned char	value;
		char		text[MEMO_TEXT];
	} place[MEMO_PLACES];
};

/* Where a text of 1 to MEMO_TEXT bytes is, or is to be, remembered. */
struct memo_place	*memo_place(struct memo *, const char *, size_t);

/* Is it there, with its value? */
int			 memo_holds(const struct memo_place *, const char *,
			    size_t);

/* Remember it. */
void			 memo_keep(struct memo_place *, const char *, size_t,
			    unsigned char value);

#endif
