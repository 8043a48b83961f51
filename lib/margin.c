#include "margin.h"

#include <ctype.h>
#include <string.h>

#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What stands behind a line's number, from the fourth on only if blanks are
 * before it: else it may be a heading's. */
static const char *const signs[] = { ":", " |", "|", "\t", "→", "  " };
#define BARE	3

/* What a comment begins with. */
static const char *const marks[] = { "// ", "# ", " * ", "-- ", "; ", "% " };

/* Lines that a patch has above its text. */
static const char *const heads[] = { "--- ", "+++ ", "@@ ", "diff ", "index " };

static int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Read the number of a line behind blanks.  The bytes, or 0. */
static size_t
read_count(const char *p, size_t n, uint64_t *count)
{
	size_t	i, from;

	for (i = 0; i < n && p[i] == ' '; i++)
		continue;
	from = i;
	for (*count = 0; i < n && is_digit(p[i]) && i - from < 9; i++)
		*count = *count * 10 + (uint64_t)(p[i] - '0');
	return i > from ? i : 0;
}

/* The bytes of the sign that a text begins with, or, at a line's end, of what
 * is no blank of it; NO_SIGN without. */
#define NO_SIGN	MARGIN_BYTES
static size_t
skip_sign(const struct margin *m, const char *p, size_t n)
{
	size_t	k = m->nsign;

	while (n < k && (m->sign[k - 1] == ' ' || m->sign[k - 1] == '\t'))
		k--;
	return n >= k && memcmp(p, m->sign, k) == 0 ? k : NO_SIGN;
}

/* Is the first line a file's name, if any, its number and a sign?  The bytes,
 * or 0. */
static size_t
learn_count(struct margin *m, const char *p, size_t n, uint64_t line)
{
	const char	*colon = p, *end = p + n;
	uint64_t	 count;
	size_t		 i, k, nsigns;

	k = read_count(p, n, &count);
	while (k == 0 && colon != NULL && (colon = memchr(colon, ':',
	    (size_t)(end - colon))) != NULL && colon++ - p < MARGIN_BYTES)
		if ((k = read_count(colon, (size_t)(end - colon), &count)) > 0)
			m->n = (size_t)(colon - p);
	if (k == 0 || count == 0 || count > line || m->n > MARGIN_BYTES)
		return 0;
	memcpy(m->text, p, m->n);
	k += m->n;
	nsigns = p[m->n] == ' ' ? COUNT(signs) : BARE;
	for (i = 0; i < nsigns; i++) {
		m->nsign = strlen(signs[i]);
		if (k + m->nsign > n || memcmp(p + k, signs[i], m->nsign) != 0)
			continue;
		memcpy(m->sign, signs[i], m->nsign);
		m->last = count;
		return k + m->nsign;
	}
	return 0;
}

/* Is a word a date or a time, or in capitals, or a name before a colon? */
static int
is_stamp(const char *p, size_t n)
{
	size_t	i;

	if (p[n - 1] == ':' || (n == 1 && *p == '-'))
		return 1;
	for (i = 0; i < n; i++)
		if (!is_digit(p[i]) && !isupper((unsigned char)p[i]) &&
		    (i == 0 || strchr(":.,-/+_", p[i]) == NULL))
			return 0;
	return 1;
}

/* Pass over one word of a stamp, or what brackets are about; *timed is set if
 * it has a time. */
static size_t
skip_word(const char *p, size_t n, int *timed)
{
	const int	shut = *p == '[' ? ']' : *p == '(' ? ')' : ' ';
	size_t		i;
	int		time = 0;

	for (i = 0; i < n && i < MARGIN_BYTES && p[i] != shut; i++)
		time |= i > 0 && i + 1 < n && p[i] == ':' &&
		    is_digit(p[i - 1]) && is_digit(p[i + 1]);
	if (i == 0 || i == n || i == MARGIN_BYTES ||
	    (shut == ' ' && !is_stamp(p, i)))
		return 0;
	*timed |= time;
	return shut != ' ' ? i + 1 : i;
}

/* Is the first line a stamp with a time, and text, or a comment?  The bytes, or
 * 0. */
static size_t
learn_stamp(struct margin *m, const char *p, size_t n)
{
	size_t	i, k = 0, at = 0;
	int	timed = 0;

	/* Tables have rulers that begin so, too. */
	if (m->patched && *p == '+')
		at = 1;
	for (i = 0; i < COUNT(marks); i++)
		if (utf8_starts(p, n, marks[i]))
			at = strlen(marks[i]);
	while (at == 0 && k < n && (i = skip_word(p + k, n - k, &timed)) > 0)
		for (k += i; k < n && p[k] == ' '; k++)
			continue;
	if (at == 0 && timed)
		at = k;
	if (at > MARGIN_BYTES)
		return 0;
	memcpy(m->text, p, at);
	m->n = at;
	return at;
}

static int
is_head(const char *p, size_t n)
{
	return words_begin(p, p + n, heads, COUNT(heads)) > 0;
}

/* The bytes of a line's margin that is as the first one's, but for digits; 0 if
 * it is not.  At a line's end blanks may be lost. */
static size_t
skip_alike(const struct margin *m, const char *p, size_t n)
{
	size_t	i, k = m->n;

	if (n < k) {
		while (k > n && m->text[k - 1] == ' ')
			k--;
		if (n < k)
			return 0;
	}
	for (i = 0; i < k; i++)
		if (p[i] != m->text[i] &&
		    !(is_digit(p[i]) && is_digit(m->text[i])))
			return 0;
	return k;
}

/* The same of a line's number, which goes up. */
static size_t
skip_counted(struct margin *m, const char *p, size_t n)
{
	uint64_t	count;
	size_t		k, s;

	if (n < m->n || memcmp(p, m->text, m->n) != 0 ||
	    (k = read_count(p + m->n, n - m->n, &count)) == 0 ||
	    count <= m->last)
		return 0;
	k += m->n;
	/* A number alone is its line's where it counts on, else a value. */
	if ((s = skip_sign(m, p + k, n - k)) == NO_SIGN ||
	    (s == 0 && count != m->last + 1))
		return 0;
	m->last = count;
	return k + s;
}

/* The first line with anything on it. */
static size_t
learn(struct margin *m, const char *p, size_t n, uint64_t line)
{
	size_t	k;

	m->kind = MARGIN_COUNTED;
	if ((k = learn_count(m, p, n, line)) > 0)
		return k;
	m->kind = MARGIN_ALIKE;
	m->n = 0;
	return learn_stamp(m, p, n);
}

size_t
margin_look(struct margin *m, const char *p, size_t n, uint64_t line)
{
	const char	*q = p;
	size_t		 k, len = n;

	utf8_trim(&q, &len);
	/* nl passes over empty lines, and a patch has words above. */
	if (len == 0 && m->kind != MARGIN_ALIKE)
		return 0;
	if (m->kind == MARGIN_OPEN && is_head(p, n)) {
		m->patched = 1;
		return 0;
	}
	k = m->kind == MARGIN_OPEN ? learn(m, p, n, line) :
	    m->kind == MARGIN_COUNTED ? skip_counted(m, p, n) :
	    skip_alike(m, p, n);
	if (k == 0)
		m->kind = MARGIN_NONE;
	return k;
}
