#include "crc.h"

#include <zlib.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAVE_CLMUL
#endif

uint32_t
crc_plain(uint32_t crc, const unsigned char *p, size_t n)
{
	return (uint32_t)crc32_z(crc, p, n);
}

#ifdef HAVE_CLMUL

/*
 * Bytes are a polynomial over GF(2), the first bit of the first byte, which is
 * its lowest, being the highest power; their CRC is what is left of it, times
 * x^32, by P = x^32 + x^26 + x^23 + ... + 1 (04C11DB7).  So bytes may be taken
 * away if what they leave is added to those that follow: 16 of them that stand
 * D bits before others, A = L x^64 + H, become L (x^(D + 64) mod P) +
 * H (x^D mod P) there, which has 96 bits.  (Gopal and others, Fast CRC
 * Computation Using PCLMULQDQ, Intel 2009.)
 *
 * In a register, too, the lowest bit is the highest power: bit i of 64 is
 * x^(63 - i), of 128 x^(127 - i).  Bits i and k of two factors give bit i + k
 * of the product, 127 - i - k by that, where 126 - i - k is meant: each product
 * is too high by one power, and the factors are one power lower.  They are
 * x^(D + 63) and x^(D - 1) mod P, of 32 bits, for D of 512 bits (four registers
 * at a time) and of 128 (one).
 */
#define STEP		16
#define STEPS		(4 * STEP)
#define FACTOR(low)	((long long)((uint64_t)(low) << 32))
#define LOW_512		FACTOR(0x653d9822)	/* x^575 */
#define HIGH_512	FACTOR(0xcad38e8f)	/* x^511 */
#define LOW_128		FACTOR(0x65673b46)	/* x^191 */
#define HIGH_128	FACTOR(0x9ba54c6f)	/* x^127 */

/* Take the bytes in a away: what is to be added to those that follow. */
__attribute__((target("pclmul")))
static inline __m128i
fold(__m128i a, __m128i factors)
{
	return _mm_xor_si128(_mm_clmulepi64_si128(a, factors, 0x00),
	    _mm_clmulepi64_si128(a, factors, 0x11));
}

static inline __m128i
load(const unsigned char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

/* The same of STEPS bytes and more. */
__attribute__((target("pclmul")))
static uint32_t
folded(uint32_t crc, const unsigned char *p, size_t n)
{
	const __m128i	by_512 = _mm_set_epi64x(HIGH_512, LOW_512);
	const __m128i	by_128 = _mm_set_epi64x(HIGH_128, LOW_128);
	__m128i		a[STEPS / STEP];
	unsigned char	last[STEP];
	size_t		i;

	for (i = 0; i < STEPS / STEP; i++)
		a[i] = load(p + i * STEP);
	/* What is left of the bytes before; RFC 1952 has its complement. */
	a[0] = _mm_xor_si128(a[0], _mm_cvtsi32_si128((int)~crc));
	for (p += STEPS, n -= STEPS; n >= STEPS; p += STEPS, n -= STEPS)
		for (i = 0; i < STEPS / STEP; i++)
			a[i] = _mm_xor_si128(fold(a[i], by_512),
			    load(p + i * STEP));
	for (i = 1; i < STEPS / STEP; i++)
		a[i] = _mm_xor_si128(fold(a[i - 1], by_128), a[i]);
	_mm_storeu_si128((__m128i *)(void *)last, a[STEPS / STEP - 1]);
	/* Nothing is left of what stood before these. */
	return crc_plain(crc_plain(~(uint32_t)0, last, STEP), p, n);
}

uint32_t
crc_add(uint32_t crc, const unsigned char *p, size_t n)
{
	return n >= STEPS && __builtin_cpu_supports("pclmul") ?
	    folded(crc, p, n) : crc_plain(crc, p, n);
}

#else

uint32_t
crc_add(uint32_t crc, const unsigned char *p, size_t n)
{
	return crc_plain(crc, p, n);
}

#endif
