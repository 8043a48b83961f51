/*
 * A sentence as a row of words and numbers.
 */
#ifndef GR_SENTENCE_H
#define GR_SENTENCE_H

#include <stddef.h>
#include <stdint.h>

#include "lexicon.h"
#include "numeral.h"
#include "str.h"

struct lexeme {
	char		 class;		/* enum word_class */
	int		 code;		/* of a word */
	int		 unit;		/* of a number */
	uint8_t		 wan;		/* W_MONEY in 万元 */
	uint8_t		 organ;		/* of W_OTHER: may name a body */
	uint32_t	 off;		/* in the sentence's text */
	uint32_t	 len;
	uint64_t	 line;
	struct number	 num;
};

/* All zero before its first use. */
struct sentence {
	struct str	 text;		/* without white space and marks */
	struct str	 classes;	/* a letter a token, NUL-ended */
	struct lexeme	*token;
	size_t		 n;
	/* private */
	size_t		 cap;
	size_t		*brk;		/* where lines end in the text */
	size_t		 nbrk;
	size_t		 capbrk;
	int		 unclean;	/* something in it is to be left out */
};

/*
 * Read a sentence, each LF in which begins the next of these lines; year is
 * the one reported on, or 0.  0, or -1 without memory.
 */
int		 sentence_read(struct sentence *, const char *, size_t,
		    const uint64_t *line, int year);

static inline const char *
sentence_at(const struct sentence *s, size_t token)
{
	return s->text.p + s->token[token].off;
}

void		 sentence_free(struct sentence *);

#endif
