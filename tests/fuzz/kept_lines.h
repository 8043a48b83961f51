/*
 * The lines of a text by their numbers, for an oracle to look at.
 */
#ifndef GR_KEPT_LINES_H
#define GR_KEPT_LINES_H

#include "fuzz.h"
#include "str.h"

struct kept_lines {
	struct str	 text;
	size_t		*begins;	/* line i, from 0, is from begins[i] */
	size_t		*at[2];		/* to begins[i + 1]; for printed.h */
	size_t		 n;
	size_t		 cap;
};

static inline void
kept_clear(struct kept_lines *k)
{
	str_clear(&k->text);
	k->n = 0;
}

static inline void
kept_add(struct kept_lines *k, const char *p, size_t n)
{
	if (k->n + 2 > k->cap) {
		k->cap = k->cap == 0 ? 1024 : k->cap * 2;
		k->begins = realloc(k->begins, k->cap * sizeof(*k->begins));
		k->at[0] = realloc(k->at[0], k->cap * sizeof(**k->at));
		k->at[1] = realloc(k->at[1], k->cap * sizeof(**k->at));
		MUST(k->begins != NULL && k->at[0] != NULL &&
		    k->at[1] != NULL);
	}
	k->begins[k->n++] = k->text.len;
	MUST(str_add(&k->text, p, n) == 0);
	k->begins[k->n] = k->text.len;
}

#endif
