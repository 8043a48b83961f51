#include "sentence.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "marks.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* Signs and what they are. */
static const struct sign {
	uint32_t	code;
	char		class;
} signs[] = {
	{ ',', W_STOP }, { ';', W_STOP }, { '(', W_OPEN }, { ')', W_SHUT },
	{ 0x3002, W_STOP }, { '!', W_STOP }, { '?', W_STOP },
	{ 0x3014, W_OPEN }, { 0x3015, W_SHUT }, { 0x3010, W_OPEN },
	{ 0x3011, W_SHUT }, { '.', W_STOP }, { '|', W_STOP },
};

static uint32_t
fold(uint32_t c)
{
	return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

int
sentence_may_state(const char *p, size_t n)
{
	const char	*end = p + n;
	uint32_t	 c;

	while (p < end)
		switch (c = fold(utf8_next(&p, end))) {
		case U'未': case U'无': case U'没': case U'零': case U'全':
		case U'均': case U'都': case U'件': case U'条': case U'份':
		case U'宗':
			return 1;
		default:
			if (c >= '0' && c <= '9')
				return 1;
		}
	return 0;
}

static struct lexeme *
add(struct sentence *s, char class, size_t off, size_t len, uint64_t line)
{
	struct lexeme	*t;

	/* Characters that say nothing are one. */
	if (class == W_OTHER && s->n > 0 &&
	    s->token[s->n - 1].class == W_OTHER) {
		t = &s->token[s->n - 1];
		t->len = (uint32_t)(off + len) - t->off;
		return t;
	}
	if ((t = grow(s->token, s->n, &s->cap, sizeof(*t))) == NULL)
		return NULL;
	s->token = t;
	t = &s->token[s->n++];
	*t = (struct lexeme){ .class = class, .off = (uint32_t)off,
	    .len = (uint32_t)len, .line = line };
	return t;
}

/* The class of a number. */
static char
number_class(const struct numeral *l)
{
	switch (l->kind) {
	case NUMERAL_COUNT:
		return W_NUMBER;
	case NUMERAL_YUAN:
	case NUMERAL_WAN:
		return W_MONEY;
	case NUMERAL_PERCENT:
		return W_PERCENT;
	case NUMERAL_YEAR:
		return W_YEAR;
	default:
		return W_ODD;
	}
}

/* Does a clause end here? */
static int
at_stop(const char *p, const char *end)
{
	uint32_t	c;
	size_t		i;

	if (p == end)
		return 1;
	c = fold(utf8_next(&p, end));
	for (i = 0; i < COUNT(signs); i++)
		if (signs[i].code == c)
			return 1;
	return c == 0x3001;
}

/* Put where white space or a line's end parts digits: they are no number. */
static const char	gap_sign[] = "\xef\xbf\xbd";

/* May a number not begin at p, as what stands before it belongs to it?  A
 * letter, a minus or a point, digits of another kind or beyond a gap. */
static int
is_cut_off(const char *text, const char *p)
{
	static const char *const before[] = { "-", "−", "－", "﹣", ".", "．",
	    "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九",
	    "十", "百", "千", "万", "亿", gap_sign };
	size_t	i, n = (size_t)(p - text);

	if (n == 0)
		return 0;
	for (i = 0; i < COUNT(before); i++)
		if (utf8_ends(text, n, before[i]))
			return 1;
	return (p[-1] >= 'A' && p[-1] <= 'z') ||
	    (p[-1] >= '0' && p[-1] <= '9');
}

/* A number.  A 0 with nothing behind it is a count. */
static size_t
add_number(struct sentence *s, const char *p, const char *end, uint64_t line)
{
	struct numeral	 l;
	struct lexeme	*t;
	size_t		 n = numeral_read(p, (size_t)(end - p), &l);
	char		 class;

	if (n == 0)
		return 0;
	class = number_class(&l);
	if (l.kind == NUMERAL_BARE && l.num.digits == 0 && at_stop(p + n, end))
		class = W_NUMBER;
	/* 近100件, 第3条; a letter's number */
	if (s->n > 0 && s->token[s->n - 1].class == W_ABOUT &&
	    class != W_YEAR)
		class = W_ODD;
	if (is_cut_off(s->text.p, p))
		class = W_ODD;
	if ((t = add(s, class, (size_t)(p - s->text.p), n, line)) == NULL)
		return (size_t)-1;
	t->num = l.num;
	t->unit = l.unit;
	t->wan = l.kind == NUMERAL_WAN;
	return n;
}

/* A word, a sign, or a character that is neither; its bytes. */
static size_t
add_word(struct sentence *s, const char *p, const char *end, uint64_t line)
{
	const struct word	*w;
	const char		*q = p;
	struct lexeme		*t;
	uint32_t		 c;
	char			 class = W_OTHER;
	size_t			 i, n;

	w = lexicon_find(&s->words, p, (size_t)(end - p));
	if (w != NULL) {
		n = strlen(w->text);
		class = w->class;
		if (class == W_ZERO && w->code == S_NONE && at_stop(p + n, end))
			class = W_NUMBER;
	} else {
		c = fold(utf8_next(&q, end));
		n = (size_t)(q - p);
		/* No ideograph is one. */
		for (i = 0; (c < 0x4e00 || c > 0x9fff) && i < COUNT(signs);
		    i++)
			if (signs[i].code == c)
				class = signs[i].class;
		if (c == ':')
			class = W_FILL;
	}
	if ((t = add(s, class, (size_t)(p - s->text.p), n, line)) == NULL)
		return (size_t)-1;
	if (w != NULL)
		t->code = w->code;
	return n;
}

/* The words of a name 《...》 say nothing. */
static size_t
skip_name(const char *p, const char *end)
{
	const char	*shut;

	if (!utf8_starts(p, (size_t)(end - p), "《") ||
	    (shut = utf8_find(p, (size_t)(end - p), "》")) == NULL)
		return 0;
	return (size_t)(shut - p) + strlen("》");
}

/* A line ends here. */
static int
add_break(struct sentence *s)
{
	size_t	*b = grow(s->brk, s->nbrk, &s->capbrk, sizeof(*b));

	if (b == NULL)
		return -1;
	s->brk = b;
	b[s->nbrk++] = s->text.len;
	return 0;
}

static int
is_digit(const char *p, const char *end)
{
	uint32_t	c = p < end ? fold(utf8_next(&p, end)) : 0;

	return c >= '0' && c <= '9';
}

/* Add to the text what follows a gap, or not. */
static int
add_run(struct sentence *s, const char *p, size_t n, int gap)
{
	const char	*end = str_text(&s->text) + s->text.len;
	size_t		 len = s->text.len;

	/* A full-width digit has three bytes. */
	if (gap && len > 0 && is_digit(p, p + n) && (is_digit(end - 1, end) ||
	    (len >= 3 && is_digit(end - 3, end))) &&
	    str_adds(&s->text, gap_sign) == -1)
		return -1;
	return str_add(&s->text, p, n);
}

enum passed { PASSED_NOT, PASSED_MARK, PASSED_SPACE };

/* Move *p on by one character, or mark; is it one that is left out? */
static enum passed
pass(const char **p, const char *end)
{
	const char	*at = *p, *lf;
	size_t		 k;
	uint32_t	 c;

	/* Most are ideographs, which are kept. */
	if (utf8_ideograph(*at)) {
		(void)utf8_next(p, end);
		return PASSED_NOT;
	}
	if (*at == '<' || *at == '\\' || *at == '{') {
		if ((lf = memchr(at, '\n', (size_t)(end - at))) == NULL)
			lf = end;
		if ((k = marks_skip(at, lf)) > 0) {
			*p += k;
			return PASSED_MARK;
		}
	}
	c = utf8_next(p, end);
	if (utf8_space(c) || c == '\n')
		return PASSED_SPACE;
	return c == '*' || c == '#' || c == '_' ? PASSED_MARK : PASSED_NOT;
}

/* White space and marks off. */
static int
squeeze(struct sentence *s, const char *p, size_t n)
{
	const char	*end = p + n, *q, *run;
	int		 r = 0, gap = 0;
	enum passed	 passed;

	str_clear(&s->text);
	s->nbrk = 0;
	for (run = p; r == 0 && p < end; p = q) {
		q = p;
		if ((passed = pass(&q, end)) == PASSED_NOT)
			continue;
		if (run < p) {
			r = add_run(s, run, (size_t)(p - run), gap);
			gap = 0;
		}
		gap |= passed == PASSED_SPACE;
		if (*p == '\n' && r == 0)
			r = add_break(s);
		run = q;
	}
	return r == 0 ? add_run(s, run, (size_t)(end - run), gap) : r;
}

/* Take token k and those behind it, n in all, for one word. */
static void
merge(struct sentence *s, size_t k, size_t n, char class, int code)
{
	struct lexeme	*t = &s->token[k];

	t->len = t[n - 1].off + t[n - 1].len - t->off;
	t->class = class;
	t->code = code;
	memmove(t + 1, t + n, (s->n - k - n) * sizeof(*t));
	s->n -= n - 1;
}

/* The first token from k on that says something. */
static size_t
beyond(const struct sentence *s, size_t k, const char *pass)
{
	while (k < s->n && strchr(pass, s->token[k].class) != NULL)
		k++;
	return k;
}

static int
is_year(const struct lexeme *t, int year, int by)
{
	return t->class == (by < 0 ? W_LAST : W_NEXT) ||
	    (t->class == W_YEAR && year != 0 &&
	    t->num.digits == year + by);
}

/* Words that are one: 2021年结转, 结转到2023年, 比2021年, 较上年. */
static void
join(struct sentence *s, int year)
{
	struct lexeme	*t = s->token;
	size_t		 k, at;

	for (k = 0; k + 1 < s->n; k++) {
		at = beyond(s, k + 1, "fAai");
		if (at >= s->n)
			continue;
		if ((is_year(&t[k], year, -1) && t[at].class == W_CARRY) ||
		    (t[k].class == W_CARRY && is_year(&t[at], year, -1)))
			merge(s, k, at - k + 1, W_OUTCOME, S_CARRIED_IN);
		else if (t[k].class == W_CARRY && is_year(&t[at], year, 1))
			merge(s, k, at - k + 1, W_OUTCOME, S_CARRIED_OUT);
		else if (t[k].class == W_THAN && at == k + 1 &&
		    is_year(&t[at], year, -1))
			merge(s, k, 2, W_COMPARED, 0);
	}
}

static int
spell(struct sentence *s)
{
	char	some[64];
	size_t	i, n = 0;

	str_clear(&s->classes);
	for (i = 0; i < s->n; i++) {
		some[n++] = s->token[i].class;
		if (n == sizeof(some) || i + 1 == s->n) {
			if (str_add(&s->classes, some, n) == -1)
				return -1;
			n = 0;
		}
	}
	return str_add(&s->classes, "", 1);
}

int
sentence_read(struct sentence *s, const char *p, size_t n,
    const uint64_t *line, int year)
{
	const char	*end;
	size_t		 k, next = 0;

	s->n = 0;
	lexicon_init(&s->words);
	if (squeeze(s, p, n) == -1)
		return -1;
	p = str_text(&s->text);
	end = p + s->text.len;
	for (; p < end; p += k) {
		while (next < s->nbrk &&
		    s->brk[next] <= (size_t)(p - s->text.p))
			next++;
		if ((k = skip_name(p, end)) > 0) {
			if (add(s, W_FILL, (size_t)(p - s->text.p), k,
			    line[next]) == NULL)
				return -1;
		} else if ((k = add_number(s, p, end, line[next])) == 0)
			k = add_word(s, p, end, line[next]);
		if (k == (size_t)-1)
			return -1;
	}
	join(s, year);
	return spell(s);
}

const char *
sentence_at(const struct sentence *s, size_t token)
{
	return str_text(&s->text) + s->token[token].off;
}

void
sentence_free(struct sentence *s)
{
	str_free(&s->text);
	str_free(&s->classes);
	free(s->token);
	free(s->brk);
	*s = (struct sentence){ .n = 0 };
}
