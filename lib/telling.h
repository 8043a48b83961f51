/*
 * What a sentence tells before it is read: whether it may state anything.
 */
#ifndef GR_TELLING_H
#define GR_TELLING_H

#include <stdint.h>

#include "utf8.h"

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
const char	*telling_end(const char *, const char *end, struct telling *);

/* What an ideograph may be or begin: bits.  Most have none. */
#define TELLS_STATED	1	/* a sentence with it may state a figure */
#define TELLS_WORD	2
#define TELLS_NUMERAL	4
#define TELLS_ORGAN	8	/* of a body's name */
#define TELLS_ASKED	16	/* of applications */

/* Their table, of those whose first byte is E4 to E9, whatever the others
 * are; to be prepared before telling_at(). */
extern uint16_t	 telling_table[(5 << 12) + (0xff << 6) + 0xff + 1];
void		 telling_prepare(void);

static inline unsigned
telling_index(const char *p)
{
	const unsigned char	*u = (const unsigned char *)p;

	return ((u[0] - 0xe4u) << 12) + ((unsigned)u[1] << 6) + u[2];
}

/* What the ideograph at p tells, or -1 if there is none. */
static inline int
telling_at(const char *p, const char *end)
{
	if (!utf8_ideograph_at(p, (size_t)(end - p)))
		return -1;
	return telling_table[telling_index(p)];
}

#endif
