/*
 * What was found out about short texts, remembered: the headings, rows and
 * titles of a form are alike from report to report.
 */
#ifndef GR_MEMO_H
#define GR_MEMO_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Longer texts are not remembered: prose is met but once. */
#define MEMO_TEXT	118

#define MEMO_PLACES	2048
#define MEMO_BITS	11
#define MEMO_MIX	0x9e3779b97f4a7c15u
_Static_assert(1 << MEMO_BITS == MEMO_PLACES, "a place for each hash");

/* All zero before its first use; a text drives out another of its place.  The
 * marks are bits more of the texts' hashes: they are asked first, and stay in
 * the caches where the texts do not. */
struct memo {
	unsigned char	mark[MEMO_PLACES];
	struct memo_place {
		unsigned char	len;
		unsigned char	value;
		char		text[MEMO_TEXT];
	} place[MEMO_PLACES];
};

/* Where a text of 1 to MEMO_TEXT bytes is, or is to be, remembered, and its
 * mark: told by all of its bytes up to 32, by some of a longer one. */
static inline uint32_t
memo_hash(const char *p, size_t n)
{
	uint64_t	first = 0, second = 0, third = 0, last = 0;
	uint32_t	half;

	if (n >= 8) {
		memcpy(&first, p, 8);
		memcpy(&second, p + (n - 8) / 3, 8);
		memcpy(&third, p + (n - 8) * 2 / 3, 8);
		memcpy(&last, p + n - 8, 8);
	} else if (n >= 4) {
		memcpy(&half, p, 4);
		first = half;
		memcpy(&half, p + n - 4, 4);
		last = half;
	} else
		memcpy(&first, p, n);
	/* Knuth's multiplicative hash. */
	first = ((first ^ n) * MEMO_MIX ^ second) * MEMO_MIX;
	last = ((last ^ first) * MEMO_MIX ^ third) * MEMO_MIX;
	return (uint32_t)(last >> (64 - MEMO_BITS - 8));
}

/* The value of a text of this hash; -1 if it is not remembered. */
static inline int
memo_find(const struct memo *m, uint32_t hash, const char *p, size_t n)
{
	const struct memo_place	*at = &m->place[hash >> 8];

	return m->mark[hash >> 8] == (hash & 0xff) && at->len == n &&
	    memcmp(at->text, p, n) == 0 ? at->value : -1;
}

/* Remember it. */
static inline void
memo_keep(struct memo *m, uint32_t hash, const char *p, size_t n,
    unsigned char value)
{
	struct memo_place	*at = &m->place[hash >> 8];

	m->mark[hash >> 8] = (unsigned char)hash;
	at->len = (unsigned char)n;
	at->value = value;
	memcpy(at->text, p, n);
}

#endif
