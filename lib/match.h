/*
 * Label pieces to rows of the form: labels reduced to what does not vary
 * between printings, and looked up.
 */
#ifndef GR_MATCH_H
#define GR_MATCH_H

#include <stddef.h>
#include <stdint.h>

#include "form.h"

/* The most characters that a label is looked up with. */
#define MATCH_CHARS	64

/*
 * Reduce a text to its letters, digits and ideographs: white space, brackets
 * and punctuation are dropped, and so is a note, （件） or [2], behind a letter;
 * full-width and circled digits become ASCII, Traditional characters of the
 * form's labels Simplified.  Writes up to cap characters; with at not NULL also
 * the byte offset of each.  The number of characters, cap + 1 if there were
 * more.
 */
size_t	 match_fold(const char *, size_t, uint16_t *out, size_t cap,
	    uint16_t *at);

enum match {
	MATCH_NONE,
	MATCH_WEAK,	/* too common without its numeral: 其他, 总计 */
	MATCH_ROW,	/* a whole label, or a variant known in the wild */
	MATCH_GROUP	/* heads a group of rows, or a table's columns */
};

/* Look a folded label up in a table; *id is set for the middle two. */
enum match	 match_find(int table, const uint16_t *, size_t,
		    enum form_id *id);

/* The same of all that one cell or line has: a label may have that of its own
 * group before it there. */
enum match	 match_whole(int table, const uint16_t *, size_t,
		    enum form_id *id);

/* What a text is, as printed. */
enum match	 match_text(int table, const char *, size_t);

/* Does a text, as printed, head a group of rows, or a table's columns? */
int		 match_heads(int table, const char *, size_t);

/* Is a folded text part of a group's label? */
int		 match_in_group(int table, const uint16_t *, size_t);

/* The folded label of a row, of its group ("" if none); the length. */
size_t		 match_label(enum form_id, const uint16_t **);
size_t		 match_group(enum form_id, const uint16_t **);

/* The length of the shortest that a row's label is known by. */
size_t		 match_shortest(enum form_id);

#endif
