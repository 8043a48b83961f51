/*
 * digits: all ways to read a row's numbers give what they say one by one.
 */
#include <stdio.h>

#include "check.h"
#include "digits.h"
#include "draw.h"

/* So many bytes stand before the numbers, and behind what is put there. */
#define BEFORE	8
#define BEHIND	70

static char	text[512];

/* A number of n digits, or what is none. */
static char *
put_number(char *p)
{
	static const char *const odd[] = { "-1", "1.5", "x", " 1", "1 ", "\r",
	    "\n", "", "9\0009", "1:", "/1", "\xff", "12345678x" };
	static const uint32_t	 few[] = { 0, 1, 1, 1, 2, 3, 7, 8, 9, 12, 13 };
	uint32_t		 n = few[draw(11)];

	if (draw(40) == 0)
		return stpcpy(p, odd[draw(13)]);
	for (; n > 0; n--)
		*p++ = (char)('0' + draw(10));
	return p;
}

/* The cells of a row, its line and some doubt.  The end of it. */
static char *
put_row(void)
{
	char	*p = text + BEFORE;
	int	 i, n = draw(30) == 0 ? (int)draw(8) : FORM_COLS + 1;

	memset(text, draw(2) ? '7' : '\t', sizeof(text));
	for (i = 0; i < n; i++) {
		p = draw(3) ? put_number(p) : p;
		*p++ = '\t';
	}
	for (i = (int)draw(BEHIND); i > 0; i--)
		*p++ = "a1\t "[draw(4)];
	*p++ = '\n';
	return p;
}

/* The same one by one: what stands behind, or NULL. */
static const char *
read_each(uint64_t v[FORM_COLS + 1], unsigned *printed, const char *p,
    const char *end)
{
	int	i;

	for (*printed = 0, i = 0; i <= FORM_COLS; i++) {
		v[i] = 0;
		if (*p == '\t' && i < FORM_COLS) {
			p++;
			continue;
		}
		if ((p = digits_number(p, end, &v[i])) == NULL)
			return NULL;
		*printed |= 1u << i;
	}
	return p;
}

static void
check_way(digits_fn *way, const char *end)
{
	uint32_t	 count[SHEET_COUNTS] = { 1, 2, 3, 4, 5, 6, 7, 8 };
	struct row	 r = { .present = 0 };
	uint64_t	 v[FORM_COLS + 1];
	const char	*p = way(count, &r, text + BEFORE, end), *q;
	unsigned	 printed;
	int		 i;

	if (p == NULL)
		return;
	q = read_each(v, &printed, text + BEFORE, end);
	CHECK(p == q);
	CHECK(r.printed == (printed & 0x7f));
	CHECK(r.line == v[FORM_COLS]);
	CHECK(count[FORM_COLS] == 0);
	for (i = 0; i < FORM_COLS; i++)
		CHECK(count[i] == v[i]);
}

/* What is in order, and short, is read by those who read any. */
static void
check_known(digits_fn *way)
{
	uint32_t	 count[SHEET_COUNTS];
	struct row	 r = { .present = 0 };
	const char	*row = "1\t\t22\t333\t4444\t55555\t7654321\t12345\t",
			*p;

	memset(text, '\n', sizeof(text));
	memcpy(text + BEFORE, row, strlen(row));
	p = way(count, &r, text + BEFORE, text + sizeof(text));
	if (way == digits_none) {
		CHECK(p == NULL);
		return;
	}
	CHECK(p == text + BEFORE + strlen(row));
	CHECK(r.printed == 0x7d && r.line == 12345);
	CHECK(count[0] == 1 && count[1] == 0 && count[6] == 7654321);
}

static void
check_number(const char *s, int is, uint64_t value)
{
	uint64_t	 v;
	size_t		 n = strlen(s);
	const char	*p;

	memset(text, '\n', sizeof(text));
	memcpy(text, s, n);
	p = digits_number(text, text + sizeof(text), &v);
	CHECK(is ? p == text + n && v == value : p == NULL);
	p = digits_number(text, text + n, &v);
	CHECK(is ? p == text + n && v == value : p == NULL);
}

int
main(void)
{
	digits_fn	*best = digits_best();
	const char	*end;
	int		 i;

	check_number("0\t", 1, 0);
	check_number("1234567\t", 1, 1234567);
	check_number("12345678\t", 1, 12345678);
	check_number("999999999999\t", 1, 999999999999);
	check_number("1234567890123\t", 0, 0);
	check_number("\t", 0, 0);
	check_number("12 \t", 0, 0);
	check_number("1.5\t", 0, 0);
	check_known(digits_none);
#ifdef __SSE2__
	check_known(digits_halves);
	check_known(best);
#endif
	for (i = 0; i < 200000; i++) {
		end = put_row();
		check_way(digits_none, end);
		check_way(digits_halves, end);
		check_way(best, end);
	}
	return check_end();
}
