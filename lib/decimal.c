#include "decimal.h"

#include <string.h>

/* Below this a number's digits are told without long division. */
#define SHORT_MOST	100000000

/* The digits of 0 to 99. */
static const char	pairs[] =
    "00010203040506070809101112131415161718192021222324"
    "25262728293031323334353637383940414243444546474849"
    "50515253545556575859606162636465666768697071727374"
    "75767778798081828384858687888990919293949596979899";

/* A short number's decimal digits, with a point before the last `scale'. */
static size_t
format_short(uint32_t w, unsigned scale, int minus, char out[DECIMAL_SIZE])
{
	unsigned	n = 1u + (w >= 10) + (w >= 100) + (w >= 1000), i;
	char		*first = out, *p, *end;

	if (w >= 10000)
		n += 1u + (w >= 100000) + (w >= 1000000) + (w >= 10000000);
	if (n <= scale)
		n = scale + 1;
	if (minus)
		*first++ = '-';
	end = first + n;
	for (p = end; p - first >= 2; w /= 100) {
		p -= 2;
		memcpy(p, pairs + w % 100 * 2, 2);
	}
	if (p > first)
		*first = (char)('0' + w);
	if (scale != 0) {
		for (p = end++, i = scale; i > 0; i--, p--)
			*p = p[-1];
		*p = '.';
	}
	*end = '\0';
	return (size_t)(end - out);
}

/* The same of any. */
static size_t
format(decimal_wide v, unsigned scale, char out[DECIMAL_SIZE])
{
	char		 text[DECIMAL_SIZE];
	char		*end = text + DECIMAL_SIZE, *p = end;
	unsigned	 left = scale != 0 ? scale : DECIMAL_SIZE;
	uint64_t	 w;
	int		 minus = v < 0;
	size_t		 n;

	if (minus)
		v = -v;
	/* What fits a machine's word is quickly divided. */
	for (; v > UINT64_MAX && p - text > 2; v /= 10) {
		if (left-- == 0)
			*--p = '.';
		*--p = (char)('0' + (int)(v % 10));
	}
	w = (uint64_t)v;
	do {
		if (left-- == 0)
			*--p = '.';
		*--p = (char)('0' + (int)(w % 10));
	} while (((w /= 10) != 0 ||
	    (scale != 0 && (size_t)(end - p) <= scale)) && p - text > 2);
	if (minus)
		*--p = '-';
	for (n = 0; p < end; n++)
		out[n] = *p++;
	out[n] = '\0';
	return n;
}

/* The digits of a number below FEW_MOST. */
#define FEW_MOST	10000

static inline char *
put_few(char *p, uint32_t v)
{
	if (v >= 1000) {
		memcpy(p, pairs + v / 100 * 2, 2);
		p += 2;
	} else if (v >= 100)
		*p++ = (char)('0' + v / 100);
	else if (v < 10) {
		*p++ = (char)('0' + v);
		return p;
	}
	memcpy(p, pairs + v % 100 * 2, 2);
	return p + 2;
}

size_t
decimal_format(int64_t digits, unsigned scale, char out[DECIMAL_SIZE])
{
	int		 minus = digits < 0;
	uint64_t	 v = (uint64_t)digits;
	char		*p = out;

	if (minus)
		v = 0 - v;
	if (v >= SHORT_MOST)
		return format(digits, scale, out);
	if (v >= FEW_MOST || scale != 0)
		return format_short((uint32_t)v, scale, minus, out);
	/* Most are counts of a few digits. */
	if (minus)
		*p++ = '-';
	p = put_few(p, (uint32_t)v);
	*p = '\0';
	return (size_t)(p - out);
}

size_t
decimal_format_wide(decimal_wide v, unsigned scale, char out[DECIMAL_SIZE])
{
	int64_t	digits = (int64_t)v;

	return digits == v ? decimal_format(digits, scale, out) :
	    format(v, scale, out);
}
