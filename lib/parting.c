#include "parting.h"

#include <string.h>

#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What the form prints behind the first heading of a table. */
static const char *const seconds[] = {
	"商业企业", "法人或其他组织", "本年废止件数", "本年新公开数量", "结果纠正",
};

/* Bars that are known without this. */
static const char *const bars[] = { "│", "┃", "║", "｜", "︱" };
/* Signs of ASCII that may part them, with a blank on either side, or brackets
 * that end a cell and begin the next. */
static const char *const signs[] = { "~", "^", "!", "&", "][", "] [" };

static int
is_one_of(const char *p, size_t n, const char *const *words, size_t nwords)
{
	size_t	i;

	for (i = 0; i < nwords; i++)
		if (strlen(words[i]) == n && memcmp(p, words[i], n) == 0)
			return 1;
	return 0;
}

/* An arrow, a mark, a stroke like a bar, or a bracket that no label has. */
static int
is_sign(uint32_t c)
{
	return (c >= 0x2190 && c <= 0x22ff) || (c >= 0x2500 && c <= 0x27bf) ||
	    c == 0x2016 || c == 0x4e28 || c == 0x300c || c == 0x300d ||
	    c == 0x3010 || c == 0x3011 || c == 0x3014 || c == 0x3015 ||
	    c == 0xff3b || c == 0xff3d;
}

/* Is a text one such sign, or two, as 】【? */
static int
is_wide(const char *p, size_t n)
{
	const char	*end = p + n, *q = p;

	if (is_one_of(p, n, bars, COUNT(bars)))
		return 0;
	while (q < end)
		if (!is_sign(utf8_next(&q, end)))
			return 0;
	return n > 0 && n <= 6;
}

void
parting_learn(struct parting *t, const char *p, size_t n)
{
	const char	*core = p;
	size_t		 len, k;

	for (len = 0; len < n && len <= PARTING_BYTES; len++)
		if (words_begin(p + len, p + n, seconds, COUNT(seconds)) > 0)
			break;
	if (len == n || len > PARTING_BYTES)
		return;
	k = len;
	utf8_trim(&core, &k);
	if (is_wide(core, k)) {
		p = core;
		len = k;
	} else if (!(k == 1 && *core == '|' && *p == '\t' &&
	    p[len - 1] == '\t') && !(is_one_of(core, k, signs, COUNT(signs)) &&
	    (*core == ']' ? k == len : *p == ' ' && p[len - 1] == ' ')))
		return;
	memcpy(t->sign, p, len);
	t->n = len;
}

/* The bytes of the sign's last character, where it ends a cell and begins the
 * next by another. */
static size_t
bracket(const struct parting *t)
{
	const size_t	n = (unsigned char)t->sign[0] >= 0xe0 ? 3 : 1;

	return t->n > n && memcmp(t->sign, t->sign + t->n - n, n) != 0 ? n : 0;
}

int
parting_line(const struct parting *t, struct str *out, const char *p, size_t n)
{
	const char	*end, *q;
	const size_t	 b = bracket(t);
	int		 shut = 0;

	if ((q = memmem(p, n, t->sign, t->n)) == NULL ||
	    (*t->sign != '\t' && memchr(p, '|', n) != NULL))
		return 0;
	if (b > 0)
		utf8_trim(&p, &n);
	end = p + n;
	str_clear(out);
	if (b > 0 && n > 2 * b &&
	    memcmp(p, t->sign + t->n - b, b) == 0 &&
	    memcmp(end - b, t->sign, b) == 0) {
		if (str_add(out, "|", 1) == -1)
			return -1;
		p += b;
		end -= b;
		shut = 1;
	}
	for (; (q = memmem(p, (size_t)(end - p), t->sign, t->n)) != NULL;
	    p = q + t->n)
		if (str_add(out, p, (size_t)(q - p)) == -1 ||
		    str_add(out, "|", 1) == -1)
			return -1;
	if (str_add(out, p, (size_t)(end - p)) == -1 ||
	    (shut && str_add(out, "|", 1) == -1))
		return -1;
	return 1;
}
