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

/* Whole blocks from a character's beginning on, as far as they hold nothing
 * rare: NUL, what may begin an overlong form or a surrogate, characters of
 * four bytes, and bytes that no character has.  How many bytes of them are
 * whole well-formed characters. */
__attribute__((target("avx2")))
static size_t
blocks(const char *p, size_t n)
{
	const __m256i	mark = _mm256_set1_epi8((char)0xf0);
	const __m256i	three = _mm256_set1_epi8((char)0xe0);
	const __m256i	pair = _mm256_set1_epi8((char)0xfe);
	const __m256i	c0 = _mm256_set1_epi8((char)0xc0);
	const __m256i	ed = _mm256_set1_epi8((char)0xed);
	__m256i		v, rare;
	uint64_t	follow, lead3, lead2, want, carry = 0;
	uint32_t	high;
	size_t		at;

	for (at = 0; n - at >= BLOCK; at += BLOCK) {
		v = _mm256_loadu_si256((const __m256i *)(p + at));
		rare = _mm256_or_si256(_mm256_or_si256(
		    _mm256_cmpeq_epi8(v, _mm256_setzero_si256()),
		    _mm256_cmpeq_epi8(_mm256_max_epu8(v, mark), v)),
		    _mm256_or_si256(_mm256_cmpeq_epi8(v, three),
		    _mm256_or_si256(_mm256_cmpeq_epi8(v, ed),
		    _mm256_cmpeq_epi8(_mm256_and_si256(v, pair), c0))));
		if (!_mm256_testz_si256(rare, rare))
			break;
		high = (uint32_t)_mm256_movemask_epi8(v);
		/* As signed bytes 80..BF are those below C0. */
		follow = (uint32_t)_mm256_movemask_epi8(
		    _mm256_cmpgt_epi8(c0, v));
		lead3 = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(
		    _mm256_and_si256(v, mark), three));
		lead2 = high & ~follow & ~lead3;
		/* What must follow: bit 32 and on of the next block. */
		want = carry | (lead2 | lead3) << 1 | lead3 << 2;
		if ((uint32_t)want != (uint32_t)follow)
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
