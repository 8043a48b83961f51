#include "digits.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>
#define HAVE_AVX512
#endif
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* Digits of a number: those of SHEET_COUNT. */
#define DIGITS	12

/* The bytes of a word, in which the first byte may be the lowest. */
#define WORD	8
#define LITTLE	(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__)

/* The bytes that are looked at together. */
#define WINDOW	64

/* The bit of the line, which is behind those of the cells. */
#define LINE	(1u << FORM_COLS)

/* The digits of a number less than a word long, and the TAB behind it; its
 * bytes, or 0 for anything else.  The first byte that is no digit is told by
 * its high bits, once 6 was added to what are digits from 0 to 9; the value is
 * made of pairs of digits, then of pairs of those. */
static inline size_t
read_word(const char *p, uint64_t *v)
{
	uint64_t	w, other;
	size_t		n;

	memcpy(&w, p, WORD);
	w ^= 0x3030303030303030u;
	other = ((w + 0x0606060606060606u) | w) & 0xf0f0f0f0f0f0f0f0u;
	if (!LITTLE || other == 0 ||
	    (n = (size_t)__builtin_ctzll(other) / 8) == 0 || p[n] != '\t')
		return 0;
	w <<= 64 - 8 * n;
	w = w * 2561 >> 8 & 0x00ff00ff00ff00ffu;
	w = w * 6553601 >> 16 & 0x0000ffff0000ffffu;
	*v = w * 42949672960001u >> 32;
	return n + 1;
}

const char *
digits_number(const char *p, const char *end, uint64_t *v)
{
	const char	*start = p;
	unsigned	 d;
	size_t		 n;

	if (end - p >= WORD && (n = read_word(p, v)) > 0)
		return p + n;
	for (*v = 0; (d = (unsigned)(*p - '0')) <= 9; p++)
		*v = *v * 10 + d;
	return *p != '\t' || p == start || p - start > DIGITS ? NULL :
	    p + 1;
}

const char *
digits_none(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	(void)count;
	(void)r;
	(void)p;
	(void)end;
	return NULL;
}

#ifdef __SSE2__

/* The places of the TABs in a window, as bits. */
static inline uint64_t
find_tabs(const char *p)
{
	const __m128i	tab = _mm_set1_epi8('\t');
	uint64_t	set = 0;
	int		i;

	for (i = 0; i < WINDOW; i += 16)
		set |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(
		    tab, _mm_loadu_si128((const __m128i *)(p + i)))) << i;
	return set;
}

/* Two words, and from how many bytes before their end on they count. */
struct pair {
	const char	*end[2];
	size_t		 n[2];
};

/* Which bytes of a word count, from the last n on. */
static const char	last[2 * WORD] = { 0, 0, 0, 0, 0, 0, 0, 0,
    -1, -1, -1, -1, -1, -1, -1, -1 };

static inline __m128i
load_two(const char *a, const char *b)
{
	return _mm_unpacklo_epi64(_mm_loadl_epi64((const __m128i *)a),
	    _mm_loadl_epi64((const __m128i *)b));
}

/* Find the next number, which is a word at the most, and go behind it. */
static inline int
find_number(struct pair *x, int i, const char **p, uint64_t *tabs,
    const char *window)
{
	if (*tabs == 0)
		return 0;
	x->end[i] = window + __builtin_ctzll(*tabs);
	x->n[i] = (size_t)(x->end[i] - *p);
	*tabs &= *tabs - 1;
	*p = x->end[i] + 1;
	return x->n[i] <= WORD;
}

/* The digits of two numbers as values from 0 to 9, each at the end of a word
 * and with zeros before; `any' has a bit for each with any digit. */
static inline __m128i
digits_of(const struct pair *x, unsigned *any)
{
	__m128i	own = load_two(last + x->n[0], last + x->n[1]);

	*any = (unsigned)_mm_movemask_pd(_mm_castsi128_pd(own));
	return _mm_and_si128(own, _mm_xor_si128(_mm_set1_epi8('0'),
	    load_two(x->end[0] - WORD, x->end[1] - WORD)));
}

/* Two numbers by two, of eight digits each: pairs of digits, then of pairs,
 * then of those. */
static inline __m128i
add_digits(__m128i a, __m128i b)
{
	const __m128i	low = _mm_set1_epi16(0xff), ten = _mm_set1_epi16(10);
	const __m128i	hundred = _mm_set1_epi32(1 << 16 | 100);
	const __m128i	myriad = _mm_set1_epi32(1 << 16 | 10000);

	a = _mm_add_epi16(_mm_mullo_epi16(_mm_and_si128(a, low), ten),
	    _mm_srli_epi16(a, 8));
	b = _mm_add_epi16(_mm_mullo_epi16(_mm_and_si128(b, low), ten),
	    _mm_srli_epi16(b, 8));
	return _mm_madd_epi16(_mm_packs_epi32(_mm_madd_epi16(a, hundred),
	    _mm_madd_epi16(b, hundred)), myriad);
}

static inline int
all_zero(__m128i x)
{
	return _mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_setzero_si128())) ==
	    0xffff;
}

/* Numbers of eight digits at the most. */
static inline const char *
read_short(uint32_t count[SHEET_COUNTS], struct row *r, const char *p)
{
	const __m128i	cells = _mm_set_epi32(0, -1, -1, -1);
	const char	*window = p;
	uint64_t	tabs = find_tabs(p);
	struct pair	two;
	__m128i		x[4] = { _mm_setzero_si128() };
	unsigned	any = 0, some;
	int		i;

	for (i = 0; i < 4; i++) {
		if (!find_number(&two, 0, &p, &tabs, window) ||
		    !find_number(&two, 1, &p, &tabs, window))
			return NULL;
		x[i] = digits_of(&two, &some);
		any |= some << 2 * i;
	}
	if (!(any & LINE) ||
	    !all_zero(_mm_subs_epu8(_mm_max_epu8(_mm_max_epu8(x[0], x[1]),
	    _mm_max_epu8(x[2], x[3])), _mm_set1_epi8(9))))
		return NULL;
	x[0] = add_digits(x[0], x[1]);
	x[1] = add_digits(x[2], x[3]);
	_mm_storeu_si128((__m128i *)count, x[0]);
	_mm_storeu_si128((__m128i *)count + 1, _mm_and_si128(x[1], cells));
	r->line = (uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(x[1], 12));
	r->printed = (col_set)(any & ~LINE);
	return p;
}

/* The same where each cell has a digit. */
static inline const char *
read_digits(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	const __m128i	zero = _mm_setzero_si128();
	const __m128i	cells = _mm_set_epi16(0, -1, -1, -1, -1, -1, -1, -1);
	__m128i		x = _mm_loadu_si128((const __m128i *)p), nine;

	nine = _mm_set1_epi16(9);
	x = _mm_and_si128(cells, _mm_xor_si128(x,
	    _mm_set1_epi16('\t' << 8 | '0')));
	if (!all_zero(_mm_subs_epu16(x, nine)))
		return NULL;
	_mm_storeu_si128((__m128i *)count, _mm_unpacklo_epi16(x, zero));
	_mm_storeu_si128((__m128i *)count + 1, _mm_unpackhi_epi16(x, zero));
	r->printed = (1 << FORM_COLS) - 1;
	return digits_number(p + 2 * FORM_COLS, end, &r->line);
}

const char *
digits_halves(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	const char	*doubt;

	if (end - p < WINDOW)
		return NULL;
	doubt = read_digits(count, r, p, end);
	return doubt != NULL ? doubt : read_short(count, r, p);
}

#else

const char *
digits_halves(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	return digits_none(count, r, p, end);
}

#endif

#ifdef HAVE_AVX512

/* Bytes of a window: eight words alike, or each eight bytes of one value. */
#define WORDS(...)	__VA_ARGS__, __VA_ARGS__, __VA_ARGS__, __VA_ARGS__, \
			__VA_ARGS__, __VA_ARGS__, __VA_ARGS__, __VA_ARGS__
#define COUNTED(n)	(n), (n) + 1, (n) + 2, (n) + 3, (n) + 4, (n) + 5, \
			(n) + 6, (n) + 7
static const signed char	place[WINDOW] = { COUNTED(0), COUNTED(8),
    COUNTED(16), COUNTED(24), COUNTED(32), COUNTED(40), COUNTED(48),
    COUNTED(56) };
static const signed char	word[WINDOW] = { WORDS(0), WORDS(1), WORDS(2),
    WORDS(3), WORDS(4), WORDS(5), WORDS(6), WORDS(7) };
static const signed char	back[WINDOW] = { WORDS(COUNTED(-WORD)) };

/* The value of eight digits in each word, from the first on: pairs of digits,
 * then of pairs, then of those. */
__attribute__((target("avx512f,avx512bw,avx512vl")))
static inline __m256i
add_words(__m512i x)
{
	x = _mm512_maddubs_epi16(x, _mm512_set1_epi16(1 << 8 | 10));
	x = _mm512_madd_epi16(x, _mm512_set1_epi32(1 << 16 | 100));
	return _mm512_cvtepi64_epi32(_mm512_add_epi64(_mm512_srli_epi64(x,
	    WORD * 4), _mm512_mul_epu32(x, _mm512_set1_epi64(10000))));
}

/*
 * All at once.  The places of the first eight TABs, `at', are the ends of eight
 * words, into which the bytes before them are fetched, but for those up to
 * the TAB `before' each.
 */
__attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2")))
static const char *
digits_whole(uint32_t count[SHEET_COUNTS], struct row *r, const char *p,
    const char *end)
{
	const __m512i	words = _mm512_loadu_si512(word);
	__m512i		x, from, after;
	__m128i		at, before, bytes;
	__m256i		sums;
	uint64_t	tabs, bad;
	unsigned	empty;

	if (end - p < WINDOW)
		return NULL;
	x = _mm512_loadu_si512(p);
	tabs = _mm512_cmpeq_epi8_mask(x, _mm512_set1_epi8('\t'));
	at = _mm512_castsi512_si128(_mm512_maskz_compress_epi8(tabs,
	    _mm512_loadu_si512(place)));
	before = _mm_or_si128(_mm_slli_epi64(at, 8), _mm_cvtsi32_si128(0xff));
	bytes = _mm_sub_epi8(at, before);
	/* A TAB behind too few others has no place, and so no bytes. */
	if (_mm_cmpgt_epu8_mask(_mm_sub_epi8(bytes, _mm_set1_epi8(1)),
	    _mm_set1_epi8(WORD)) & 0xff)
		return NULL;
	after = _mm512_permutexvar_epi8(words, _mm512_castsi128_si512(before));
	from = _mm512_add_epi8(_mm512_loadu_si512(back),
	    _mm512_permutexvar_epi8(words, _mm512_castsi128_si512(at)));
	x = _mm512_maskz_permutexvar_epi8(_mm512_cmpgt_epi8_mask(from, after),
	    from, _mm512_xor_si512(x, _mm512_set1_epi8('0')));
	bad = _mm512_cmpgt_epu8_mask(x, _mm512_set1_epi8(9));
	empty = _mm_cmpeq_epi8_mask(bytes, _mm_set1_epi8(1)) & 0xff;
	if (bad != 0 || (empty & LINE))
		return NULL;
	sums = add_words(x);
	r->line = (uint32_t)_mm256_extract_epi32(sums, FORM_COLS);
	r->printed = (col_set)~(empty | LINE);
	_mm256_storeu_si256((__m256i *)count,
	    _mm256_maskz_mov_epi32(LINE - 1, sums));
	return p + ((uint64_t)_mm_cvtsi128_si64(at) >> (64 - 8)) + 1;
}

#endif

digits_fn *
digits_best(void)
{
#ifdef HAVE_AVX512
	if (__builtin_cpu_supports("avx512bw") &&
	    __builtin_cpu_supports("avx512vl") &&
	    __builtin_cpu_supports("avx512vbmi") &&
	    __builtin_cpu_supports("avx512vbmi2"))
		return digits_whole;
#endif
	return digits_halves;
}
