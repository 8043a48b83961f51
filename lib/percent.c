#include "percent.h"

#include <string.h>

/* Both numbers at one scale, the whole without its sign. */
static void
level(const struct total *part, const struct total *whole, number_wide *a,
    number_wide *b)
{
	struct total	zero = { .scale = part->scale }, w, p;

	w = total_sub(whole, &zero);
	zero.scale = w.scale;
	p = total_sub(part, &zero);
	*a = p.digits;
	*b = w.digits < 0 ? -w.digits : w.digits;
}

/* Add one to a number in n decimal digits, the first of which is 0. */
static void
add_one(char *digits, size_t n)
{
	while (digits[n - 1] == '9')
		digits[--n] = '0';
	digits[n - 1]++;
}

/* Digits with the point before the last so many, without leading zeros. */
static size_t
put_digits(char *out, const char *digits, size_t n, unsigned decimals,
    int minus)
{
	size_t	i, k = 0;

	for (i = 0; i + decimals + 1 < n && digits[i] == '0'; i++)
		continue;
	if (minus && strspn(digits + i, "0") < n - i)
		out[k++] = '-';
	memcpy(out + k, digits + i, n - decimals - i);
	k += n - decimals - i;
	if (decimals > 0) {
		out[k++] = '.';
		memcpy(out + k, digits + n - decimals, decimals);
		k += decimals;
	}
	out[k] = '\0';
	return k;
}

/* Beyond this the products below may not fit a machine's word. */
#define PLAIN_MOST	((int64_t)1 << 40)

/* The same for whole numbers that are not large; 0 for others. */
static size_t
format_plain(const struct total *part, const struct total *whole,
    unsigned decimals, char out[NUMBER_SIZE])
{
	struct number	q = { .scale = (uint8_t)decimals };
	int64_t		a, b;

	if (part->scale != 0 || whole->scale != 0 || whole->digits == 0 ||
	    part->digits >= PLAIN_MOST || part->digits <= -PLAIN_MOST ||
	    whole->digits >= PLAIN_MOST || whole->digits <= -PLAIN_MOST)
		return 0;
	a = (int64_t)(part->digits < 0 ? -part->digits : part->digits);
	b = (int64_t)(whole->digits < 0 ? -whole->digits : whole->digits);
	for (a *= 100; decimals > 0; decimals--)
		a *= 10;
	q.digits = (2 * a + b) / (2 * b);
	if (part->digits < 0)
		q.digits = -q.digits;
	return number_format(q, out);
}

size_t
percent_format(const struct total *part, const struct total *whole,
    unsigned decimals, char out[NUMBER_SIZE])
{
	struct total	quotient;
	number_wide	a, b, rest;
	char		digits[NUMBER_SIZE + 2 + PERCENT_DECIMALS] = "0";
	size_t		n;
	unsigned	i;

	out[0] = '\0';
	if ((n = format_plain(part, whole, decimals, out)) != 0)
		return n;
	level(part, whole, &a, &b);
	if (b == 0)
		return 0;
	/* By long division, for a product by 100 may not fit. */
	rest = a < 0 ? -a : a;
	quotient = (struct total){ .digits = rest / b };
	n = 1 + total_format(&quotient, digits + 1);
	for (i = 0; i < 2 + decimals; i++) {
		rest = rest % b * 10;
		digits[n++] = (char)('0' + (int)(rest / b));
	}
	if (rest % b * 2 >= b)
		add_one(digits, n);
	digits[n] = '\0';
	return put_digits(out, digits, n, decimals, a < 0);
}

/* Powers that keep the products below within 128 bits. */
#define WIDE_STATED	1000000000000		/* 10^12 */
#define WIDE_SCALE	6
#define WIDE_NUMBER	((number_wide)WIDE_STATED * WIDE_STATED / 100)

enum percent_verdict
percent_judge(struct number stated, const struct total *part,
    const struct total *whole)
{
	number_wide	a, b, off;
	unsigned	i;

	level(part, whole, &a, &b);
	if (b == 0 || b > WIDE_NUMBER || a > WIDE_NUMBER ||
	    a < -WIDE_NUMBER || stated.scale > WIDE_SCALE ||
	    stated.digits > WIDE_STATED || stated.digits < -WIDE_STATED)
		return PERCENT_NONE;
	a *= 100;
	for (i = 0; i < stated.scale; i++)
		a *= 10;
	off = stated.digits * b - a;
	/* Rounded: |stated - 100 a / b| is half a unit of stated's last digit
	 * at most.  Cut off: less than one, on the side of 0. */
	if ((off < 0 ? -off : off) * 2 <= b ||
	    (a > 0 ? off < 0 && off > -b : off > 0 && off < b))
		return PERCENT_HOLDS;
	return PERCENT_FAILS;
}
