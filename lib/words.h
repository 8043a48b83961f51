/*
 * Tables of words, looked for all at once: most texts have none of them, and
 * that is told by a look at each character.
 */
#ifndef GR_WORDS_H
#define GR_WORDS_H

#include <stddef.h>
#include <stdint.h>

struct words {
	const char *const	*word;
	size_t			 n;
	/* private */
	uint64_t		 first[16];	/* bits: how they begin */
	int			 ready;
};

/* For a static struct words: these, which stay the caller's. */
#define WORDS(list)	{ list, sizeof(list) / sizeof((list)[0]), { 0 }, 0 }

/* The length of the first of the words, in the table's order, with which a
 * text begins; 0 if it begins with none. */
size_t	 words_at(struct words *, const char *, size_t);

/* Has a text, which is UTF-8, any of the words? */
int	 words_in(struct words *, const char *, size_t);

#endif
