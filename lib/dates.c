#include "dates.h"

#include <ctype.h>
#include <string.h>

#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The digits in Chinese, plain and in the forms of cheques. */
static const uint16_t zeros_to_nines[10][3] = {
	{ 0x3007, 0x96f6, 0x25cb }, { 0x4e00, 0x58f9, 0 },
	{ 0x4e8c, 0x8d30, 0 }, { 0x4e09, 0x53c1, 0 }, { 0x56db, 0x8086, 0 },
	{ 0x4e94, 0x4f0d, 0 }, { 0x516d, 0x9646, 0 }, { 0x4e03, 0x67d2, 0 },
	{ 0x516b, 0x634c, 0 }, { 0x4e5d, 0x7396, 0 },
};

/* One digit: the bytes that it takes, or 0. */
static size_t
digit(const char *p, size_t n, int *value)
{
	const char	*q = p;
	uint32_t	 c;
	int		 d, k;

	if (n == 0)
		return 0;
	if ((c = utf8_next(&q, p + n)) < 0x80) {
		*value = (int)c - '0';
		return c >= '0' && c <= '9';
	}
	if (c >= 0xff10 && c <= 0xff19) {
		*value = (int)(c - 0xff10);
		return 3;
	}
	for (d = 0; d < 10; d++)
		for (k = 0; k < 3; k++)
			if (zeros_to_nines[d][k] == c) {
				*value = d;
				return 3;
			}
	return 0;
}

/* Among Chinese digits the letter O stands for zero. */
static size_t
letter_o(const char *p, size_t n, int *value)
{
	*value = 0;
	return utf8_starts(p, n, "O") ? 1 : utf8_starts(p, n, "Ｏ") ? 3 :
	    utf8_starts(p, n, "◯") ? 3 : 0;
}

/* A year of this century begins with 2, or with one of these. */
static const char *const twos[] = { "２", "二", "贰" };

static int
begins_year(const char *p, size_t n)
{
	return n >= 4 && (*p == '2' || ((*p & 0xc0) == 0xc0 &&
	    (utf8_starts(p, n, twos[0]) || utf8_starts(p, n, twos[1]) ||
	    utf8_starts(p, n, twos[2]))));
}

static int
has_wide_two(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < COUNT(twos); i++)
		if (utf8_find(p, n, twos[i]) != NULL)
			return 1;
	return 0;
}

size_t
dates_century(const char *p, size_t n, int *year)
{
	size_t	at = 0, len;
	int	i, d, y = 0;

	if (!begins_year(p, n))
		return 0;
	for (i = 0; i < 4; i++) {
		if ((len = digit(p + at, n - at, &d)) == 0 &&
		    (*p == '2' || (len = letter_o(p + at, n - at, &d)) == 0))
			return 0;
		at += len;
		y = y * 10 + d;
	}
	/* A longer number is no year. */
	if (y < 2000 || y > 2099 || (n > at && p[at] >= '0' && p[at] <= '9'))
		return 0;
	*year = y;
	return at;
}

/* Behind a 2 and what squeeze_line() drops, is there a 0, or something that
 * may be one? */
static int
may_be_2000(const char *p, const char *end)
{
	while (++p < end && (isspace((unsigned char)*p) ||
	    (*p != '\0' && strchr("#*|_>`", *p) != NULL)))
		continue;
	return p < end && ((unsigned char)*p >= 0x80 ||
	    (*p != '\0' && strchr("0<{[]\\&", *p) != NULL));
}

int
dates_may_be(const char *p, size_t n)
{
	const char	*end = p + n, *q = p;
	size_t		 i;

	for (; q < end && (q = memchr(q, '2', (size_t)(end - q))) != NULL; q++)
		if (may_be_2000(q, end))
			return 1;
	for (i = 0; i < COUNT(twos); i++)
		if ((q = utf8_find(p, n, twos[i])) != NULL &&
		    begins_year(q, (size_t)(end - q)))
			return 1;
	return 0;
}

/* Is what stands behind a year a law's: 2019年修订? */
static int
is_law(const char *p, size_t n)
{
	static const char *const words[] = { "修订", "修正", "公布", "施行",
	    "颁布", "印发" };
	size_t	i;

	for (i = 0; i < COUNT(words); i++)
		if (n >= strlen(words[i]) &&
		    memcmp(p, words[i], strlen(words[i])) == 0)
			return 1;
	return 0;
}

int
dates_year(const char *p, size_t n)
{
	const char	*end = p + n, *q, *next;
	size_t		 len;
	int		 year, wide;

	if (utf8_find(p, n, "年") == NULL)
		return 0;
	wide = has_wide_two(p, n);
	for (; p < end; p++) {
		/* Most years begin with the digit of ASCII. */
		if (!wide && (p = memchr(p, '2', (size_t)(end - p))) == NULL)
			return 0;
		if (!begins_year(p, (size_t)(end - p)) ||
		    (len = dates_digits(p, (size_t)(end - p), &year)) == 0)
			continue;
		for (q = next = p + len; next < end; q = next)
			if (!utf8_space(utf8_next(&next, end)))
				break;
		if (end - q >= 3 && memcmp(q, "年", 3) == 0 &&
		    !is_law(q + 3, (size_t)(end - q) - 3))
			return year;
		p += len - 1;
	}
	return 0;
}

int
dates_span(const char *p, size_t n)
{
	static const char	 begin[] = "年1月1日";
	static const char *const to[] = { "起", "开始", "始", "至", "到", "-",
				    "—", "~", "～", "–", "－" };
	const char		*at = utf8_find(p, n, begin), *q;
	size_t			 i, back;
	int			 year;

	if (at == NULL)
		return 0;
	for (i = 0; i < COUNT(to); i++) {
		q = at + sizeof(begin) - 1;
		if ((size_t)(p + n - q) >= strlen(to[i]) &&
		    memcmp(q, to[i], strlen(to[i])) == 0)
			break;
	}
	if (i == COUNT(to) || is_law(q + strlen(to[i]),
	    (size_t)(p + n - q) - strlen(to[i])))
		return 0;
	for (back = 4; back <= 12; back += 8)
		if ((size_t)(at - p) >= back &&
		    dates_digits(at - back, back, &year) == back)
			return year;
	return 0;
}

int
dates_dotted(const char *p, size_t n)
{
	size_t	i;
	int	year;

	for (i = 0; i + 8 <= n; i++)
		if (p[i] == '2' && dates_digits(p + i, n - i, &year) == 4 &&
		    strchr("-./", p[i + 4]) != NULL && (p[i + 5] == '1' ||
		    (p[i + 5] == '0' && p[i + 6] == '1')))
			return year;
	return 0;
}

int
dates_last(const char *p, size_t n, size_t *at)
{
	static const char	 in_date[] = "年月日〇○零一二三四五六七八九十";
	size_t			 i, k, len, signs;
	int			 year;

	for (i = 0; i < n; i++) {
		if (!begins_year(p + i, n - i) ||
		    (len = dates_digits(p + i, n - i, &year)) == 0)
			continue;
		signs = 0;
		for (k = i + len; k < n; k += len) {
			len = (unsigned char)p[k] < 0x80 ? 1 : 3;
			if (p[k] >= '0' && p[k] <= '9')
				continue;
			if (len == 1 ? p[k] < '-' || p[k] > '/' :
			    n - k < 3 || memmem(in_date, sizeof(in_date) - 1,
			    p + k, len) == NULL)
				break;
			signs += len == 1 || memcmp(p + k, "年", 3) == 0 ||
			    memcmp(p + k, "月", 3) == 0;
		}
		if (k >= n && signs >= 2) {
			*at = i;
			return year;
		}
		i += 3;
	}
	return 0;
}

/* A number of one or two digits, or a Chinese one up to 三十九; the bytes that
 * it takes, 0 if there is none. */
static size_t
small(const char *p, size_t n, int *value)
{
	static const char	 digits[] = "〇一二三四五六七八九";
	const char		*at;
	size_t			 i;
	int			 v = 0, d = 0, tens = 0;

	for (i = 0; i < 2 && i < n && p[i] >= '0' && p[i] <= '9'; i++)
		v = v * 10 + p[i] - '0';
	*value = v;
	if (i > 0)
		return i;
	for (i = 0; i + 3 <= n && i < 9; i += 3) {
		if (memcmp(p + i, "十", 3) == 0 && !tens) {
			v = d == 0 ? 10 : d * 10;
			d = 0;
			tens = 1;
		} else if ((at = memmem(digits, sizeof(digits) - 1, p + i, 3))
		    != NULL && d == 0)
			d = (int)(at - digits) / 3;
		else
			break;
	}
	*value = v + d;
	return i;
}

/* Pass over one of the signs that part a date: its bytes, or 0. */
static size_t
parting(const char *p, size_t n, const char *sign)
{
	if (utf8_starts(p, n, sign))
		return strlen(sign);
	return n > 0 && strchr("-./", *p) != NULL && *p != '\0';
}

int
dates_day(const char *p, size_t n)
{
	static const char *const signs[] = { "年", "月" };
	int			 part[3] = { 0 }, i;
	size_t			 at, len;

	at = dates_digits(p, n, &part[0]);
	for (i = 0; at > 0 && i < 2; i++) {
		if ((len = parting(p + at, n - at, signs[i])) == 0)
			return 0;
		at += len;
		if ((len = small(p + at, n - at, &part[i + 1])) == 0)
			return 0;
		at += len;
	}
	if (utf8_starts(p + at, n - at, "日"))
		at += strlen("日");
	if (at == 0 || at != n || part[1] < 1 || part[1] > 12 ||
	    part[2] < 1 || part[2] > 31)
		return 0;
	return part[0] * 10000 + part[1] * 100 + part[2];
}
