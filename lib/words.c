#include "words.h"

#include <string.h>

#include "utf8.h"

/* A character's place among 1024: the last two bytes of an ideograph tell it
 * from others. */
static inline unsigned
place(const char *s, size_t n)
{
	const unsigned char	*p = (const unsigned char *)s;

	return n < 3 || p[0] < 0xe0 ? p[0] :
	    ((unsigned)p[1] << 5 ^ p[2] ^ (unsigned)p[0] << 3) & 0x3ffu;
}

static void
prepare(struct words *w)
{
	unsigned	at;
	size_t		i;

	for (i = 0; i < w->n; i++) {
		at = place(w->word[i], strlen(w->word[i]));
		w->first[at / 64] |= (uint64_t)1 << at % 64;
	}
	w->ready = 1;
}

/* May a word begin at p? */
static inline int
begins(const struct words *w, const char *p, size_t n)
{
	unsigned	at = place(p, n);

	return (w->first[at / 64] >> at % 64 & 1) != 0;
}

size_t
words_at(struct words *w, const char *p, size_t n)
{
	size_t	i;

	if (!w->ready)
		prepare(w);
	if (n == 0 || !begins(w, p, n))
		return 0;
	for (i = 0; i < w->n; i++)
		if (utf8_starts(p, n, w->word[i]))
			return strlen(w->word[i]);
	return 0;
}

int
words_in(struct words *w, const char *p, size_t n)
{
	size_t	i;

	if (!w->ready)
		prepare(w);
	for (i = 0; i < n; i++) {
		if ((p[i] & 0xc0) == 0x80)
			continue;
		if (begins(w, p + i, n - i) && words_at(w, p + i, n - i) > 0)
			return 1;
		/* Most are ideographs: go on to the last byte. */
		i += n - i > 2 && utf8_ideograph(p[i]) &&
		    (p[i + 1] & 0xc0) == 0x80 ? 1 : 0;
	}
	return 0;
}
