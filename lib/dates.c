#include "dates.h"

#include <string.h>

#include "title.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

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

/* The digits that a year begins with. */
static inline int
may_begin_year(const char *p, size_t n)
{
	switch ((unsigned char)*p) {
	case '2':
		return 1;
	case 0xe4:
		return n > 3 && memcmp(p, "二", 3) == 0;
	case 0xe8:
		return n > 3 && memcmp(p, "贰", 3) == 0;
	case 0xef:
		return n > 3 && memcmp(p, "２", 3) == 0;
	default:
		return 0;
	}
}

int
dates_year(const char *p, size_t n)
{
	const char	*end = p + n, *q, *next;
	size_t		 len;
	int		 year;

	if (utf8_find(p, n, "年") == NULL)
		return 0;
	for (; p < end; p++) {
		if (!may_begin_year(p, (size_t)(end - p)) ||
		    (len = title_year(p, (size_t)(end - p), &year)) == 0)
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
		    title_year(at - back, back, &year) == back)
			return year;
	return 0;
}

int
dates_dotted(const char *p, size_t n)
{
	size_t	i;
	int	year;

	for (i = 0; i + 8 <= n; i++)
		if (p[i] == '2' && title_year(p + i, n - i, &year) == 4 &&
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
		if (!may_begin_year(p + i, n - i) ||
		    (len = title_year(p + i, n - i, &year)) == 0)
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

	at = title_year(p, n, &part[0]);
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
