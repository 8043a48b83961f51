#include "sentence.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "marks.h"
#include "telling.h"
#include "utf8.h"

/* The class of a sign, W_OTHER if it is none. */
static char
sign_class(uint32_t c)
{
	switch (utf8_narrow(c)) {
	case ',': case ';': case '!': case '?': case '.': case '|':
	case 0x3002:
		return W_STOP;
	case '(': case 0x3014: case 0x3010:
		return W_OPEN;
	case ')': case 0x3015: case 0x3011:
		return W_SHUT;
	case ':':
		return W_FILL;
	default:
		/* ① to ⑳ */
		return c >= 0x2460 && c <= 0x2473 ? W_FILL : W_OTHER;
	}
}

/* What is left out of a sentence: white space, and what may be a mark. */
static inline int
is_left_out(uint32_t c)
{
	return marks_may_begin(c) || utf8_space(c);
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
	if (s->n == s->cap) {
		if ((t = grow(s->token, s->n, &s->cap, sizeof(*t))) == NULL)
			return NULL;
		s->token = t;
	}
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
	char		class;

	if (p == end)
		return 1;
	c = utf8_next(&p, end);
	class = sign_class(c);
	return c == 0x3001 || (class != W_OTHER && class != W_FILL);
}

/* Put where white space or a line's end parts digits: they are no number. */
static const char	gap_sign[] = "\xef\xbf\xbd";

/* May a number not begin at p, as what stands before it belongs to it?  A
 * letter, a minus or a point, digits of another kind or beyond a gap. */
static int
is_cut_off(const char *text, const char *p)
{
	const char	*q = p;

	while (q > text && p - q < 3 && (*--q & 0xc0) == 0x80)
		continue;
	if (q == p)
		return 0;
	switch (utf8_next(&q, p)) {
	case '-': case '.': case 0x2212: case 0xff0d: case 0xfe63:
	case 0xff0e: case U'零': case U'一': case U'二': case U'两':
	case U'三': case U'四': case U'五': case U'六': case U'七':
	case U'八': case U'九': case U'十': case U'百': case U'千':
	case U'万': case U'亿':
		return 1;
	case 0xfffd:
		return utf8_ends(text, (size_t)(p - text), gap_sign);
	default:
		return (p[-1] >= 'A' && p[-1] <= 'z') ||
		    (p[-1] >= '0' && p[-1] <= '9');
	}
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

static int
is_behind_colon(const struct sentence *s)
{
	const struct lexeme	*t = s->n == 0 ? NULL : &s->token[s->n - 1];
	const char		*p = t == NULL ? NULL : s->text.p + t->off;

	return p != NULL && t->len > 0 && (p[t->len - 1] == ':' ||
	    utf8_ends(p, t->len, "："));
}

/* A word that stands at p, or with NULL a character that is in none; its
 * bytes. */
static size_t
add_word(struct sentence *s, const struct word *w, const char *p,
    const char *end, uint64_t line)
{
	const char	*q = p;
	struct lexeme	*t;
	char		 class = W_OTHER;
	size_t		 n;

	if (w != NULL) {
		n = lexicon_length(w);
		class = w->class;
		/* 情况:无 */
		if (((class == W_ZERO && w->code == S_NONE) ||
		    (class == W_NOT && is_behind_colon(s))) &&
		    at_stop(p + n, end))
			class = W_NUMBER;
	} else {
		(void)utf8_next(&q, end);
		n = (size_t)(q - p);
	}
	if ((t = add(s, class, (size_t)(p - s->text.p), n, line)) == NULL)
		return (size_t)-1;
	if (w != NULL)
		t->code = w->code;
	t->organ = 1;
	return n;
}

static int
has_left_out(const char *p, const char *end)
{
	while (p < end)
		if (is_left_out(utf8_next(&p, end)))
			return 1;
	return 0;
}

/*
 * A sign, with which neither a word nor a number begins, or a name in 《》, the
 * words of which say nothing; its bytes, or 0 if there is neither.  What is to
 * be left out is met.
 */
static size_t
add_sign(struct sentence *s, const char *p, const char *end, uint64_t line)
{
	const char	*q = p;
	uint32_t	 c = utf8_next(&q, end);
	char		 class = sign_class(c);

	if (c == 0x300a &&
	    (q = utf8_find(p, (size_t)(end - p), "》")) != NULL) {
		class = W_FILL;
		s->unclean |= has_left_out(p, q);
		q += strlen("》");
	}
	if (class == W_OTHER) {
		s->unclean |= is_left_out(c);
		return 0;
	}
	/* 办结22件:予以公开12件 */
	if (class == W_FILL && utf8_narrow(c) == ':' && s->n > 0 &&
	    s->token[s->n - 1].class == W_NUMBER)
		class = W_STOP;
	if (add(s, class, (size_t)(p - s->text.p), (size_t)(q - p), line) ==
	    NULL)
		return (size_t)-1;
	return (size_t)(q - p);
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
	uint32_t	c = p < end ? utf8_narrow(utf8_next(&p, end)) : 0;

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
		/* Most are ideographs, which are kept. */
		while (telling_at(p, end) != -1)
			p += 3;
		if ((q = p) == end)
			break;
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

/* Does a word of a class begin any that are one? */
static int
may_join(char class)
{
	return class == W_LAST || class == W_YEAR || class == W_CARRY ||
	    class == W_THAN || class == W_COMPARED;
}

/* Words that are one: 2021年结转, 结转到2023年, 比2021年, 同比上年. */
static void
join(struct sentence *s, int year)
{
	struct lexeme	*t = s->token;
	size_t		 k, at;

	for (k = 0; k + 1 < s->n; k++) {
		if (!may_join(t[k].class))
			continue;
		at = beyond(s, k + 1, "fAai");
		if (at >= s->n)
			continue;
		if ((is_year(&t[k], year, -1) && t[at].class == W_CARRY) ||
		    (t[k].class == W_CARRY && is_year(&t[at], year, -1))) {
			/* 2021年结转至2022年 */
			at += at + 1 < s->n && t[at + 1].class == W_YEAR &&
			    t[at + 1].num.digits == year;
			merge(s, k, at - k + 1, W_OUTCOME, S_CARRIED_IN);
		}
		else if (t[k].class == W_CARRY && is_year(&t[at], year, 1))
			merge(s, k, at - k + 1, W_OUTCOME, S_CARRIED_OUT);
		else if ((t[k].class == W_THAN || t[k].class == W_COMPARED) &&
		    at == k + 1 && is_year(&t[at], year, -1))
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

/* Pass over the ideographs here with which neither a word nor a number begins;
 * *w is the word behind them, if one is, and *all what they tell. */
static inline const char *
pass_others(const char *p, const char *end, const struct word **w, int *all)
{
	int	what;

	*all = 0;
	*w = NULL;
	for (; (what = telling_at(p, end)) != -1 && !(what & TELLS_NUMERAL);
	    p += 3) {
		if ((what & TELLS_WORD) &&
		    (*w = lexicon_find(p, (size_t)(end - p))) != NULL)
			break;
		*all |= what;
	}
	return p;
}

/* Read the token at p, on a line; its bytes, or (size_t)-1 without memory.
 * *ahead is the word that it is, if that is known, and then the next. */
static inline size_t
read_token(struct sentence *s, const char *p, const char *end, uint64_t line,
    const struct word **ahead)
{
	const struct word	*w = *ahead;
	const char		*q;
	struct lexeme		*t;
	size_t			 k;
	int			 all;

	*ahead = NULL;
	if (w != NULL)
		return add_word(s, w, p, end, line);
	if ((q = pass_others(p, end, &w, &all)) > p) {
		if ((t = add(s, W_OTHER, (size_t)(p - s->text.p),
		    (size_t)(q - p), line)) == NULL)
			return (size_t)-1;
		t->organ |= (all & TELLS_ORGAN) != 0;
		*ahead = w;
		return (size_t)(q - p);
	}
	if (w != NULL)
		return add_word(s, w, p, end, line);
	if (telling_at(p, end) == -1 && (k = add_sign(s, p, end, line)) > 0)
		return k;
	if ((k = add_number(s, p, end, line)) != 0)
		return k;
	return add_word(s, lexicon_find(p, (size_t)(end - p)), p, end, line);
}

/* Read the tokens of the sentence's text; raw: until something is met that is
 * to be left out of it.  0, or -1 without memory. */
static int
read_tokens(struct sentence *s, const uint64_t *line, int raw)
{
	const struct word	*ahead = NULL;
	const char		*p = str_text(&s->text), *end = p + s->text.len;
	size_t			 k, next = 0;

	s->n = 0;
	s->unclean = 0;
	for (; p < end && !(raw && s->unclean); p += k) {
		while (next < s->nbrk &&
		    s->brk[next] <= (size_t)(p - s->text.p))
			next++;
		k = read_token(s, p, end, line[next], &ahead);
		if (k == (size_t)-1)
			return -1;
	}
	return 0;
}

int
sentence_read(struct sentence *s, const char *p, size_t n,
    const uint64_t *line, int year)
{
	telling_prepare();
	s->nbrk = 0;
	if (str_set(&s->text, p, n) == -1 || read_tokens(s, line, 1) == -1)
		return -1;
	/* In few there is anything. */
	if (s->unclean && (squeeze(s, p, n) == -1 ||
	    read_tokens(s, line, 0) == -1))
		return -1;
	join(s, year);
	return spell(s);
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
