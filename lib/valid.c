#include "valid.h"

#include <stdint.h>
#include <string.h>

#include "utf8.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAVE_AVX2
#endif

/* Bytes at a time, and one of each of them. */
#define BLOCK	32
#define HIGH	0x8080808080808080u
#define LOW	0x0101010101010101u

size_t
valid_plain(const char *s, size_t n)
{
	const unsigned char	*p = (const unsigned char *)s;
	const unsigned char	*end = p + n;
	uint64_t		 w;
	int			 len;

	while (p < end) {
		/* Most characters are common CJK: E4..E9 and two more. */
		while (end - p >= 3 && p[0] >= 0xe1 && p[0] <= 0xec &&
		    (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
			p += 3;
		while (end - p >= 8) {
			memcpy(&w, p, 8);
			if ((w & HIGH) != 0 || ((w - LOW) & ~w & HIGH) != 0)
				break;
			p += 8;
		}
		if (p == end)
			break;
		if (*p == 0)
			break;
		if ((len = utf8_length((const char *)p, (size_t)(end - p))) < 1)
			break;
		p += len;
	}
	return (size_t)((const char *)p - s);
}

#ifdef HAVE_AVX2

/* What the halves of a byte tell, each of them by a bit: that it follows in a
 * character, leads one, leads one of three bytes. */
#define FOLLOWS	0x80
#define LEADS	0x40
#define LEADS_3	0x20

/* What is rare is told by both halves together: NUL, what has an overlong form,
 * may begin one or a surrogate, and what leads four bytes or none. */
#define RARE_0	0x01
#define RARE_C	0x02
#define RARE_E	0x04
#define RARE_F	0x08

static const unsigned char	highs[BLOCK / 2] = {
	RARE_0, 0, 0, 0, 0, 0, 0, 0, FOLLOWS, FOLLOWS, FOLLOWS, FOLLOWS,
	LEADS | RARE_C, LEADS, LEADS | LEADS_3 | RARE_E, RARE_F,
}, lows[BLOCK / 2] = {
	RARE_0 | RARE_C | RARE_E | RARE_F, RARE_C | RARE_F, RARE_F, RARE_F,
	RARE_F, RARE_F, RARE_F, RARE_F, RARE_F, RARE_F, RARE_F, RARE_F,
	RARE_F, RARE_E | RARE_F, RARE_F, RARE_F,
};

/* A table of what half a byte tells, for both halves of a block. */
__attribute__((target("avx2")))
static inline __m256i
table(const unsigned char *t)
{
	return _mm256_broadcastsi128_si256(
	    _mm_loadu_si128((const __m128i *)(const void *)t));
}

/* Whole blocks from a character's beginning on, as far as they hold nothing
 * rare.  How many bytes of them are whole well-formed characters. */
__attribute__((target("avx2")))
static size_t
blocks(const char *p, size_t n)
{
	const __m256i	half = _mm256_set1_epi8(0x0f);
	const __m256i	by_high = table(highs), by_low = table(lows);
	__m256i		v, high, rare;
	uint64_t	lead, lead_3, want, carry = 0;
	uint32_t	follow;
	size_t		at;

	for (at = 0; n - at >= BLOCK; at += BLOCK) {
		v = _mm256_loadu_si256((const __m256i *)(const void *)(p + at));
		high = _mm256_shuffle_epi8(by_high,
		    _mm256_and_si256(_mm256_srli_epi16(v, 4), half));
		rare = _mm256_and_si256(high, _mm256_shuffle_epi8(by_low,
		    _mm256_and_si256(v, half)));
		if (!_mm256_testz_si256(rare, rare))
			break;
		/* The first bit of each byte, and then the next two. */
		follow = (uint32_t)_mm256_movemask_epi8(high);
		lead = (uint32_t)_mm256_movemask_epi8(
		    _mm256_slli_epi16(high, 1));
		lead_3 = (uint32_t)_mm256_movemask_epi8(
		    _mm256_slli_epi16(high, 2));
		/* What must follow: bit 32 and on of the next block. */
		want = carry | lead << 1 | lead_3 << 2;
		if ((uint32_t)want != follow)
			break;
		carry = want >> BLOCK;
	}
	/* The last character may go on behind them. */
	while (carry != 0 && (p[--at] & 0xc0) == 0x80)
		continue;
	return at;
}

size_t
valid_bytes(const char *p, size_t n)
{
	size_t	at = 0, k;

	if (!__builtin_cpu_supports("avx2"))
		return valid_plain(p, n);
	while (at < n) {
		at += blocks(p + at, n - at);
		/* Something rare, or the rest. */
		k = n - at < 2 * BLOCK ? n - at : 2 * BLOCK;
		if ((k = valid_plain(p + at, k)) == 0)
			break;
		at += k;
	}
	return at;
}

#else

size_t
valid_bytes(const char *p, size_t n)
{
	return valid_plain(p, n);
}

#endif
