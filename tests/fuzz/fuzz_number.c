/*
 * number: a cell's text.
 */
#include <string.h>

#include "fuzz.h"
#include "limits.h"
#include "number.h"

/* What is written is read as the same, and is a plain decimal. */
static void
check(struct number num)
{
	char		text[NUMBER_SIZE];
	struct number	again;
	size_t		n = number_format(num, text), i, digits = 0;

	MUST(n > 0 && n < sizeof(text) && strlen(text) == n);
	for (i = text[0] == '-'; i < n; i++) {
		MUST(text[i] == '.' || (text[i] >= '0' && text[i] <= '9'));
		digits += text[i] != '.';
	}
	MUST(digits > 0 && digits <= LIM_DIGITS + 1);
	MUST(number_parse(text, n, &again) == 0);
	MUST(number_cmp(num, again) == 0 && again.scale == num.scale);
}

static void
check_sums(struct number a, struct number b)
{
	struct total	x = { 0, 0, 0 }, y = { 0, 0, 0 }, d;
	char		text[NUMBER_SIZE];

	MUST(total_add(&x, a, 1) == 0 && total_add(&x, b, 1) == 0);
	MUST(total_add(&y, b, 1) == 0 && total_add(&y, a, 1) == 0);
	MUST(total_cmp(&x, &y) == 0);
	MUST(total_format(&x, text) < sizeof(text));
	d = total_sub(&x, &y);
	MUST(d.digits == 0);
	MUST(number_cmp(a, b) == -number_cmp(b, a));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char	*p = (const char *)data;
	struct number	 a = { 0, 0 }, b = { 0, 0 };
	enum unit	 unit = UNIT_NONE;
	const char	*tab = size > 0 ? memchr(p, '\t', size) : NULL;
	size_t		 n = tab != NULL ? (size_t)(tab - p) : size;

	(void)number_glued(p, n);
	if (number_read(p, n, &a, &unit) == READ_NUMBER) {
		MUST(unit <= UNIT_WAN);
		check(a);
	}
	if (tab != NULL && number_read(tab + 1, size - n - 1, &b, &unit) ==
	    READ_NUMBER)
		check(b);
	check_sums(a, b);
	if (number_parse(p, n, &a) == 0)
		check(a);
	return 0;
}
