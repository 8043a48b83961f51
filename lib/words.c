#include "words.h"

#include <string.h>

#include "utf8.h"

void
words_prepare(struct words *w)
{
	unsigned	at;
	size_t		i;

	for (i = 0; i < w->n; i++) {
		at = words_place(w->word[i], strlen(w->word[i]));
		w->first[at / 64] |= (uint64_t)1 << at % 64;
	}
	w->ready = 1;
}

size_t
words_begin(const char *p, const char *end, const char *const *word,
    size_t nword)
{
	size_t	i;

	for (i = 0; i < nword; i++)
		if (utf8_starts(p, (size_t)(end - p), word[i]))
			return strlen(word[i]);
	return 0;
}

size_t
words_end(const char *p, size_t n, const char *const *word, size_t nword)
{
	size_t	i;

	for (i = 0; i < nword; i++)
		if (utf8_ends(p, n, word[i]))
			return strlen(word[i]);
	return 0;
}

size_t
words_first(struct words *w, const char *p, size_t n)
{
	return words_begin(p, p + n, w->word, w->n);
}

/* From the first byte of an ideograph, which most characters are, go on to its
 * last but one. */
static inline size_t
pass(const char *p, size_t n, size_t i)
{
	return n - i > 2 && utf8_ideograph(p[i]) &&
	    (p[i + 1] & 0xc0) == 0x80 ? i + 1 : i;
}

int
words_in(struct words *w, const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < n; i++) {
		if ((p[i] & 0xc0) == 0x80)
			continue;
		if (words_at(w, p + i, n - i) > 0)
			return 1;
		i = pass(p, n, i);
	}
	return 0;
}

uint32_t
words_which(struct words *w, const char *p, size_t n)
{
	uint32_t	which = 0;
	size_t		i, k;

	for (i = 0; i < n; i++) {
		if ((p[i] & 0xc0) == 0x80)
			continue;
		if (words_may_begin(w, p + i, n - i))
			for (k = 0; k < w->n; k++)
				if (utf8_starts(p + i, n - i, w->word[k]))
					which |= (uint32_t)1 << k;
		i = pass(p, n, i);
	}
	return which;
}
