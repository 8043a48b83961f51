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
words_first(struct words *w, const char *p, size_t n)
{
	return words_begin(p, p + n, w->word, w->n);
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
		/* Most are ideographs: go on to the last byte. */
		i += n - i > 2 && utf8_ideograph(p[i]) &&
		    (p[i + 1] & 0xc0) == 0x80 ? 1 : 0;
	}
	return 0;
}
