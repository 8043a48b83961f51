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

/* A character's place among 1024: the last two bytes of an ideograph tell it
 * from others. */
static inline unsigned
words_place(const char *s, size_t n)
{
	const unsigned char	*p = (const unsigned char *)s;

	return n < 3 || p[0] < 0xe0 ? p[0] :
	    ((unsigned)p[1] << 5 ^ p[2] ^ (unsigned)p[0] << 3) & 0x3ffu;
}

/* Make the table ready; the next two do so. */
void	 words_prepare(struct words *);

/* May a word begin at p, a character of a text? */
static inline int
words_may_begin(struct words *w, const char *p, size_t n)
{
	unsigned	at = words_place(p, n);

	if (!w->ready)
		words_prepare(w);
	return (w->first[at / 64] >> at % 64 & 1) != 0;
}

/* The length of the first of the words, in the table's order, with which a
 * text begins; 0 if it begins with none. */
size_t	 words_first(struct words *, const char *, size_t);
static inline size_t
words_at(struct words *w, const char *p, size_t n)
{
	return n > 0 && words_may_begin(w, p, n) ? words_first(w, p, n) : 0;
}

/* The same of so many words, without a table. */
size_t	 words_begin(const char *, const char *end, const char *const *word,
	    size_t nword);

/* The length of the first of them with which a text ends, or 0. */
size_t	 words_end(const char *, size_t, const char *const *word,
	    size_t nword);

/* Has a text, which is UTF-8, any of the words? */
int	 words_in(struct words *, const char *, size_t);

/* Which has it, as bits?  Of a table with 32 at the most. */
uint32_t words_which(struct words *, const char *, size_t);

#endif
