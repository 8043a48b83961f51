#include "page.h"

#include <ctype.h>
#include <string.h>

#include "number.h"

/* The digits of a page's number, at the most. */
#define PAGE_DIGITS	3

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* Digits from p on, and white space behind them: their end; *n is what they
 * say, 0 if there are none or too many for a page's number. */
static const char *
page_digits(const char *p, const char *end, int *n)
{
	int	k;

	for (*n = k = 0; p < end && isdigit((unsigned char)*p); p++)
		*n = ++k > PAGE_DIGITS ? 0 : *n * 10 + (*p - '0');
	while (p < end && *p == ' ')
		p++;
	return p;
}

/* Is it a page's number and how many there are: 3 / 9? */
static int
is_page_of(const char *p, const char *end)
{
	int	page, pages;

	p = page_digits(p, end, &page);
	if (page == 0 || p == end || *p++ != '/')
		return 0;
	while (p < end && *p == ' ')
		p++;
	return page_digits(p, end, &pages) == end && pages >= page;
}

int
page_number(const char *p, size_t n)
{
	static const char *const dashes[] = { "-", "—", "–", "－", "·", "～" };
	struct number	num;
	enum unit	unit;
	const char	*q = p;
	size_t		i, k, len;

	if (isdigit((unsigned char)*p))
		return is_page_of(p, p + n);
	/* Most lines begin otherwise. */
	if (strchr("-\xe2\xef\xc2\xe7", *p) == NULL)
		return 0;
	if (n > 3 && memcmp(p, "第", 3) == 0 && memmem(p, n, "页", 3) != NULL)
		return 1;
	for (i = 0; i < COUNT(dashes); i++) {
		len = strlen(dashes[i]);
		while (n > len && memcmp(q, dashes[i], len) == 0) {
			q += len;
			n -= len;
		}
		if (q == p)
			continue;
		k = n;
		while (k > len && memcmp(q + k - len, dashes[i], len) == 0)
			k -= len;
		return k < n && number_read(q, k, &num, &unit) ==
		    READ_NUMBER && num.scale == 0;
	}
	return 0;
}
