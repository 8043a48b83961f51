#include "aside.h"

#include <stdlib.h>

#include "grow.h"
#include "lexicon.h"
#include "limits.h"

/* A paragraph, which may have no end, has no more set aside, nor many bytes
 * more than a sentence. */
#define MOST	64

int
aside_may(struct aside *a, const struct telling *t)
{
	unsigned	words = t->words;

	a->words |= words;
	if (!(a->words & OPENS_REQUESTS))
		words &= ~(unsigned)STATES_REQUESTS;
	if (!(a->words & OPENS_PAPERS))
		words &= ~(unsigned)STATES_PAPERS;
	return a->n < MOST && a->text.len <= LIM_SENTENCE &&
	    (!t->states || (words & (STATES_ANY | STATES_REQUESTS |
	    STATES_PAPERS)) == 0);
}

int
aside_add(struct aside *a, const char *p, size_t n, const uint64_t *line,
    size_t nline, int year, const struct telling *t)
{
	struct aside_sentence	*s;
	uint64_t		*l;

	if ((s = grow(a->sentence, a->n, &a->cap, sizeof(*s))) == NULL)
		return -1;
	a->sentence = s;
	s[a->n] = (struct aside_sentence){ .off = a->text.len, .len = n,
	    .line = a->nlines, .year = year, .telling = *t };
	for (; nline > 0; nline--) {
		l = grow(a->lines, a->nlines, &a->caplines, sizeof(*l));
		if (l == NULL)
			return -1;
		a->lines = l;
		l[a->nlines++] = *line++;
	}
	if (t->states && str_add(&a->text, p, n) == -1)
		return -1;
	a->n++;
	return 0;
}

void
aside_drop(struct aside *a)
{
	str_clear(&a->text);
	a->n = a->nlines = 0;
}

void
aside_paragraph(struct aside *a, int of_requests)
{
	aside_drop(a);
	a->words = of_requests ? OPENS_REQUESTS : 0;
}

void
aside_free(struct aside *a)
{
	str_free(&a->text);
	free(a->sentence);
	free(a->lines);
	*a = (struct aside){ .n = 0 };
}
