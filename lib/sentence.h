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

/* What a sentence tells before it is read. */
struct telling {
	int	states;		/* perhaps a figure: it has a number, or a */
				/*  word for none */
	int	asks;		/* it speaks of applications */
	unsigned words;		/* enum lexicon_states: what its words do; */
				/*  STATES_ANY where they may be broken */
	unsigned last;		/* what its last character may begin: private */
};

/* Behind the end of the first sentence of a text, or NULL if it goes on, and
 * what that, or all of it, tells.  It may go on from another line, whose last
 * is given. */
const char	*sentence_end(const char *, const char *end, struct telling *);

static inline const char *
sentence_at(const struct sentence *s, size_t token)
{
	return s->text.p + s->token[token].off;
}

void		 sentence_free(struct sentence *);

#endif
