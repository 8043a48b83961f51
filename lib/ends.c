#include "ends.h"

#include <stdint.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAVE_AVX2
#endif

/* Find on from the ends that are known, up to the text's end. */
static size_t
go_on(const char *p, size_t n, const char *end[ENDS], size_t known)
{
	const char	*stop = p + n;

	for (; p < stop && known < ENDS; p++)
		switch (*p) {
		case '\n':
			end[known++] = p;
			break;
		case '\r': case '<': case '&': case '{':
			return known;
		default:
			break;
		}
	return known;
}

size_t
ends_plain(const char *p, size_t n, const char *end[ENDS])
{
	return go_on(p, n, end, 0);
}

#ifdef HAVE_AVX2

/* Bytes at a time, and ends at the most in so many; few blocks have more than
 * FEW. */
#define BLOCK	32
#define FEW	3

/* The byte looked for that has this low half; 80 is no other's. */
static const signed char	halves[BLOCK / 2] = { -128, -128, -128, -128,
    -128, -128, '&', -128, -128, -128, '\n', '{', '<', '\r', -128, -128 };

/* Take the first bit away: which it was, or some number if there is none. */
__attribute__((target("bmi")))
static inline uint32_t
take(uint32_t *bits)
{
	uint32_t	first = _tzcnt_u32(*bits);

	*bits = _blsr_u32(*bits);
	return first;
}

/* Whether a block has an end is a toss-up, and no branch hangs on it: places
 * for FEW are written, and counted on if they are there. */
__attribute__((target("avx2,bmi,popcnt")))
static size_t
blocks(const char *p, size_t n, const char *end[ENDS])
{
	const __m256i	lf = _mm256_set1_epi8('\n');
	const __m256i	half = _mm256_broadcastsi128_si256(
			    _mm_loadu_si128((const __m128i *)halves));
	const char	*stop = p + n;
	__m256i		v;
	uint32_t	any, ends, marks;
	size_t		i, known = 0;

	for (; stop - p >= BLOCK && known <= ENDS - BLOCK; p += BLOCK) {
		v = _mm256_loadu_si256((const __m256i *)p);
		/* What has the high bit set is made 0 by the shuffle. */
		any = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v,
		    _mm256_shuffle_epi8(half, v)));
		ends = (uint32_t)_mm256_movemask_epi8(
		    _mm256_cmpeq_epi8(v, lf));
		marks = any ^ ends;
		/* Those before the first mark. */
		ends &= marks - 1;
		n = (size_t)_mm_popcnt_u32(ends);
		for (i = 0; i < FEW; i++)
			end[known + i] = p + take(&ends);
		for (; i < n; i++)
			end[known + i] = p + take(&ends);
		known += n;
		if (marks != 0)
			return known;
	}
	return go_on(p, (size_t)(stop - p) < BLOCK ? (size_t)(stop - p) : 0,
	    end, known);
}

size_t
ends_find(const char *p, size_t n, const char *end[ENDS])
{
	return __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("bmi") &&
	    __builtin_cpu_supports("popcnt") ? blocks(p, n, end) :
	    ends_plain(p, n, end);
}

#else

size_t
ends_find(const char *p, size_t n, const char *end[ENDS])
{
	return ends_plain(p, n, end);
}

#endif
