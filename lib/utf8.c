#include "utf8.h"

#include <string.h>

/* The letters of an ideograph's reading at the most: zhuang. */
#define READING	6

int
utf8_length(const char *s, size_t n)
{
	const unsigned char	*p = (const unsigned char *)s;
	unsigned		 lo = 0x80, hi = 0xbf;
	int			 len, i;

	if (n == 0)
		return -1;
	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xc2 || p[0] > 0xf4)
		return 0;
	len = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
	/* No overlong forms, no surrogates, nothing beyond U+10FFFF. */
	if (p[0] == 0xe0)
		lo = 0xa0;
	else if (p[0] == 0xed)
		hi = 0x9f;
	else if (p[0] == 0xf0)
		lo = 0x90;
	else if (p[0] == 0xf4)
		hi = 0x8f;
	for (i = 1; i < len; i++) {
		if ((size_t)i == n)
			return -1;
		if (p[i] < lo || p[i] > hi)
			return 0;
		lo = 0x80;
		hi = 0xbf;
	}
	return len;
}

uint32_t
utf8_decode(const char **s, const char *end)
{
	const unsigned char	*p = (const unsigned char *)*s;
	int			 len;

	if ((len = utf8_length(*s, (size_t)(end - *s))) < 1) {
		*s += 1;
		return 0xfffd;
	}
	*s += len;
	if (len == 1)
		return p[0];
	if (len == 2)
		return (p[0] & 0x1fu) << 6 | (p[1] & 0x3fu);
	if (len == 3)
		return (p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 |
		    (p[2] & 0x3fu);
	return (p[0] & 0x07u) << 18 | (p[1] & 0x3fu) << 12 |
	    (p[2] & 0x3fu) << 6 | (p[3] & 0x3fu);
}

size_t
utf8_put(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

int
utf8_wide_space(uint32_t c)
{
	return c == 0xa0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200f) ||
	    c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
	    c == 0x2060 || c == 0xfeff || c == 0xad || c == 0x180e ||
	    c == 0xe5e5;
}

int
utf8_has_space(const char *s, size_t n)
{
	const unsigned char	*p = (const unsigned char *)s;
	size_t			 i;

	for (i = 0; i < n; i++) {
		/* Most are ideographs. */
		if (n - i >= 3 && p[i] >= 0xe4 && p[i] <= 0xe9 &&
		    (((p[i + 1] ^ 0x80) | (p[i + 2] ^ 0x80)) & 0xc0) == 0) {
			i += 2;
			continue;
		}
		if (p[i] <= ' ' || (i + 1 < n && ((p[i] == 0xc2 &&
		    (p[i + 1] == 0xa0 || p[i + 1] == 0xad)) ||
		    p[i] == 0xee || (p[i] == 0xe1 && p[i + 1] == 0xa0) ||
		    (p[i] == 0xe2 && p[i + 1] < 0x82) ||
		    (p[i] == 0xe3 && p[i + 1] == 0x80 && i + 2 < n &&
		    p[i + 2] == 0x80) || (p[i] == 0xef && p[i + 1] == 0xbb))))
			return 1;
	}
	return 0;
}

int
utf8_odd_width(uint32_t c)
{
	if (c < 0x20 || (c >= 0x200b && c <= 0x200f) || c == 0xfeff ||
	    c == 0x2060 || (c >= 0x300 && c <= 0x36f))
		return 0;
	return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) ||
	    (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
	    (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
	    (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x20000 && c <= 0x3fffd) ?
	    2 : 1;
}

void
utf8_trim_ends(const char **p, size_t *n)
{
	const char	*begin = *p, *end = begin + *n, *q;

	while (begin < end && (*begin == ' ' || *begin == '\t'))
		begin++;
	while (begin < end && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	while (begin < end) {
		q = begin;
		/* Most lines begin with a letter: ASCII or an ideograph. */
		if ((*q > ' ' && *q < 0x7f) || utf8_ideograph(*q) ||
		    !utf8_space(utf8_next(&q, end)))
			break;
		begin = q;
	}
	while (begin < end) {
		for (q = end - 1; q > begin && (*q & 0xc0) == 0x80; q--)
			continue;
		if (*q > ' ' && *q < 0x7f)
			break;
		if (!utf8_space(utf8_next(&q, end)) || q != end)
			break;
		for (end--; end > begin && (*end & 0xc0) == 0x80; end--)
			continue;
	}
	*p = begin;
	*n = (size_t)(end - begin);
}

int
utf8_squeeze(struct str *out, const char *p, size_t n)
{
	const char	*end = p + n, *q, *run = p;

	for (q = p; p < end; p = q) {
		if (!utf8_space(utf8_next(&q, end)))
			continue;
		if (p > run && str_add(out, run, (size_t)(p - run)) == -1)
			return -1;
		run = q;
	}
	return p > run ? str_add(out, run, (size_t)(p - run)) : 0;
}

int
utf8_name(struct str *out, const char *s)
{
	static const char	 hex[] = "0123456789ABCDEF";
	const char		*end = s + strlen(s);
	unsigned char		 c;
	int			 len;
	char			 esc[4] = "\\x";

	for (; s < end; s += len) {
		len = utf8_length(s, (size_t)(end - s));
		c = (unsigned char)*s;
		if (len < 1) {
			esc[2] = hex[c >> 4];
			esc[3] = hex[c & 15];
			len = 1;
			if (str_add(out, esc, 4) == -1)
				return -1;
		} else if (c == '\t' || c == '\n' || c == '\\') {
			if (str_adds(out, c == '\t' ? "\\t" :
			    c == '\n' ? "\\n" : "\\\\") == -1)
				return -1;
		} else if (str_add(out, s, (size_t)len) == -1)
			return -1;
	}
	return 0;
}

const char *
utf8_find(const char *p, size_t n, const char *with)
{
	const char	*end = p + n, *q;
	size_t		 len = strlen(with);

	/* Of an ideograph the third byte tells most; one in two hundred bytes
	 * is the same. */
	if ((unsigned char)*with < 0xe0)
		return memmem(p, n, with, len);
	if (n < len)
		return NULL;
	for (q = p + 2, end -= len - 3; q < end; q++) {
		if ((q = memchr(q, with[2], (size_t)(end - q))) == NULL)
			return NULL;
		if (q[-1] == with[1] && q[-2] == with[0] &&
		    memcmp(q + 1, with + 3, len - 3) == 0)
			return q - 2;
	}
	return NULL;
}

int
utf8_has_sign(const char *p, size_t n, const char *const *signs, size_t nsigns)
{
	unsigned char	lead;
	size_t		i;

	for (; n >= 3; p++, n--) {
		if (utf8_ideograph_at(p, n)) {
			p += 2;
			n -= 2;
			continue;
		}
		lead = (unsigned char)*p;
		if (lead != 0xe2 && lead != 0xe3 && lead != 0xef)
			continue;
		for (i = 0; i < nsigns; i++)
			if (utf8_starts(p, n, signs[i]))
				return 1;
	}
	return 0;
}

size_t
utf8_columns(const char *p, size_t n)
{
	const char	*end = p + n;
	size_t		 columns = 0;

	while (p < end)
		columns += (size_t)utf8_width(utf8_next(&p, end));
	return columns;
}

size_t
utf8_count(const char *p, size_t n)
{
	size_t	i, k = 0;

	for (i = 0; i < n; i++)
		k += (p[i] & 0xc0) != 0x80;
	return k;
}

size_t
utf8_reading(const char *p, size_t n)
{
	size_t	i = utf8_starts(p, n, "（") ? strlen("（") : n > 0 && *p == '(';
	size_t	letters = 0;

	if (i == 0)
		return 0;
	/* a to z, and the letters with marks: à to ǜ, in two bytes. */
	for (; i < n && letters <= READING; letters++)
		if (p[i] >= 'a' && p[i] <= 'z')
			i++;
		else if (n - i > 1 && (unsigned char)p[i] >= 0xc3 &&
		    (unsigned char)p[i] <= 0xc7)
			i += 2;
		else
			break;
	if (letters == 0 || letters > READING || i == n)
		return 0;
	if (p[i] == ')')
		return i + 1;
	return utf8_starts(p + i, n - i, "）") ? i + strlen("）") : 0;
}
