#include "memo.h"

#include <stdint.h>
#include <string.h>

/* Bytes at each end of a text that tell its place. */
#define ENDS	8

#define PLACE_BITS	10
_Static_assert(1 << PLACE_BITS == MEMO_PLACES, "a place for each hash");

struct memo_place *
memo_place(struct memo *m, const char *p, size_t n)
{
	uint64_t	first = 0, last = 0;

	if (n >= ENDS) {
		memcpy(&first, p, ENDS);
		memcpy(&last, p + n - ENDS, ENDS);
	} else
		memcpy(&first, p, n);
	/* Knuth's multiplicative hash. */
	first = (first ^ last << 1 ^ n) * 0x9e3779b97f4a7c15u;
	return &m->place[first >> (64 - PLACE_BITS)];
}

int
memo_holds(const struct memo_place *m, const char *p, size_t n)
{
	return m->len == n && memcmp(m->text, p, n) == 0;
}

void
memo_keep(struct memo_place *m, const char *p, size_t n, unsigned char value)
{
	m->len = (unsigned char)n;
	m->value = value;
	memcpy(m->text, p, n);
}
