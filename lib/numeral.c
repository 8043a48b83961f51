#include "numeral.h"

#include <stdint.h>
#include <string.h>

#include "limits.h"
#include "utf8.h"
#include "cursor.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What follows a number, the longest first where one begins another. */
static const struct unit_word {
	const char		*text;
	enum numeral_kind	 kind;
} units[] = {
	{ "件次", NUMERAL_OTHER }, { "个工作日", NUMERAL_OTHER },
	{ "个月", NUMERAL_OTHER }, { "个百分点", NUMERAL_OTHER },
	{ "个季度", NUMERAL_OTHER }, { "个部门", NUMERAL_OTHER },
	{ "个单位", NUMERAL_OTHER }, { "个方面", NUMERAL_OTHER },
	{ "条第", NUMERAL_OTHER }, { "条规定", NUMERAL_OTHER },
	{ "份额", NUMERAL_OTHER }, { "件套", NUMERAL_OTHER },
	{ "件件", NUMERAL_OTHER }, { "个工作", NUMERAL_OTHER },
	{ "件", NUMERAL_COUNT }, { "条", NUMERAL_COUNT },
	{ "个", NUMERAL_COUNT }, { "份", NUMERAL_COUNT },
	{ "宗", NUMERAL_COUNT }, { "起", NUMERAL_COUNT },
	{ "万元", NUMERAL_WAN }, { "元", NUMERAL_YUAN },
	{ "%", NUMERAL_PERCENT }, { "％", NUMERAL_PERCENT },
	{ "年", NUMERAL_YEAR },
};

/* Before a unit, or behind it, these make an estimate. */
static const char *const insides[] = { "余", "多", "几", "来", "万", "千", "百",
    "亿", "数" };
static const char *const behinds[] = { "以上", "左右", "上下", "以内", "以下",
    "多", "余", "之多" };

/* Signs between two numbers that make them one thing. */
static const char *const betweens[] = { "-", "~", "～", "—", "－", "–", "至",
    "到", "/", "／", "∶", "." };

static struct words	inside = WORDS(insides), behind = WORDS(behinds),
			between = WORDS(betweens);

static const struct digit {
	uint32_t	 code;
	int		 value;
	int		 power;		/* 十 百 千: times what is before it */
} digits[] = {
	{ U'零', 0, 0 }, { U'〇', 0, 0 }, { U'○', 0, 0 }, { U'一', 1, 0 },
	{ U'二', 2, 0 }, { U'两', 2, 0 }, { U'三', 3, 0 }, { U'四', 4, 0 },
	{ U'五', 5, 0 }, { U'六', 6, 0 }, { U'七', 7, 0 }, { U'八', 8, 0 },
	{ U'九', 9, 0 }, { U'十', 10, 1 }, { U'百', 100, 1 },
	{ U'千', 1000, 1 },
};

static int
skip_any(struct cursor *s, struct words *list)
{
	size_t	n = words_at(list, s->p, (size_t)(s->end - s->p));

	s->p += n;
	return n > 0;
}

static int
at_digit(struct cursor s)
{
	return cursor_digit(&s) != -1;
}

/* Digits with their separators and decimals.  How many stand before the
 * point; 0 for none, -1 for more than are held. */
static int
read_digits(struct cursor *s, struct number *num)
{
	struct cursor	t;
	int		d, n = 0, grouped = 0;

	*num = (struct number){ 0, 0 };
	for (;; n++) {
		if (n > 0 && (n <= 3 || grouped))
			grouped |= cursor_thousands(s);
		if ((d = cursor_digit(s)) == -1)
			break;
		if (n >= LIM_DIGITS)
			return -1;
		num->digits = num->digits * 10 + d;
	}
	t = *s;
	if (n == 0 || (!cursor_skip(&t, ".") && !cursor_skip(&t, "．")) || !at_digit(t))
		return n;
	*s = t;
	while ((d = cursor_digit(s)) != -1) {
		if (n + num->scale >= LIM_DIGITS)
			return -1;
		num->digits = num->digits * 10 + d;
		num->scale++;
	}
	return n;
}

static const struct digit *
skip_chinese(struct cursor *s)
{
	const char	*p = s->p;
	uint32_t	 c;
	size_t		 i;

	if (p == s->end || (unsigned char)*p < 0xe2 ||
	    (unsigned char)*p > 0xe9)
		return NULL;
	c = utf8_next(&p, s->end);
	for (i = 0; i < COUNT(digits); i++)
		if (digits[i].code == c) {
			s->p = p;
			return &digits[i];
		}
	return NULL;
}

/* May a digit of this place, 1 to 1000, not stand behind that unit (0: none)
 * with so many zeros between?  As in 一百二, which is not 102. */
static int
is_misplaced(int place, int unit, int zeros)
{
	return unit != 0 &&
	    (place >= unit || zeros != (place * 10 != unit));
}

/*
 * A Chinese numeral below 10000, or four digits in a row as years have them.
 * 0 if it is none; -1 for 三五, 百: estimates.
 */
static int
read_chinese(struct cursor *s, struct number *num)
{
	const struct digit	*d, *before = NULL;
	int64_t			 sum = 0, row = 0;
	int			 n = 0, run = 0, unit = 0, zeros = 0, rough = 0;

	for (; (d = skip_chinese(s)) != NULL; before = d, n++) {
		if (d->power) {
			int	bare = before == NULL || before->power ||
				    before->value == 0;

			/* 百, 百十: no one counts so. */
			rough |= (bare && d->value != 10) ||
			    is_misplaced(d->value, unit, zeros);
			sum += (bare ? 1 : before->value) * d->value;
			unit = d->value;
			zeros = run = 0;
		} else {
			rough |= before != NULL && !before->power &&
			    before->value != 0;
			zeros += d->value == 0;
			row = row * 10 + d->value;
			run++;
		}
		if (n > 8)
			return -1;
	}
	if (before != NULL && !before->power) {
		rough |= before->value == 0 ? unit != 0 :
		    is_misplaced(1, unit, zeros);
		sum += before->value;
	}
	*num = (struct number){ run == 4 && n == 4 ? row : sum, 0 };
	if (n == 0)
		return 0;
	return (run == 4 && n == 4) || !rough ? n : -1;
}

static int
skip_unit(struct cursor *s, struct numeral *l)
{
	size_t	i;

	for (i = 0; i < COUNT(units); i++)
		if (utf8_starts(s->p, (size_t)(s->end - s->p),
		    units[i].text)) {
			s->p += strlen(units[i].text);
			l->kind = units[i].kind;
			l->unit = (int)i;
			return 1;
		}
	return 0;
}

/* What the number counts, by what stands behind it. */
static void
read_unit(struct cursor *s, struct numeral *l, int ndigits)
{
	struct cursor	t;

	l->kind = NUMERAL_BARE;
	if (!skip_unit(s, l)) {
		if (!skip_any(s, &inside))
			return;
		(void)skip_unit(s, l);
		l->kind = NUMERAL_ROUGH;
		return;
	}
	t = *s;
	/* 1.4条 */
	if (l->kind == NUMERAL_COUNT && l->num.scale != 0)
		l->kind = NUMERAL_OTHER;
	if (l->kind == NUMERAL_YEAR) {
		if (ndigits != 4 || l->num.scale != 0 ||
		    l->num.digits < 1990 || l->num.digits > 2099)
			l->kind = NUMERAL_OTHER;
	} else if (skip_any(&t, &behind)) {
		l->kind = NUMERAL_ROUGH;
		*s = t;
	}
}

/* 3-5件, 0517-83605210, 2022.1.1, 3:1: one thing up to its end. */
static int
skip_joined(struct cursor *s)
{
	struct cursor	t = *s;
	struct number	num;
	int		joined = 0;

	while (skip_any(&t, &between) &&
	    read_digits(&t, &num) != 0) {
		*s = t;
		joined = 1;
	}
	return joined;
}

const char	numeral_first[] = "零〇○一二两三四五六七八九十百千";

/* Can a number begin with a character?  Most are told here. */
static int
may_begin(uint32_t c)
{
	switch (c) {
	case U'零': case U'〇': case U'○': case U'一': case U'二': case U'两':
	case U'三': case U'四': case U'五': case U'六': case U'七': case U'八':
	case U'九': case U'十': case U'百': case U'千':
		return 1;
	default:
		return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
	}
}

size_t
numeral_read(const char *p, size_t n, struct numeral *l)
{
	struct cursor	s = { p, p + n };
	const char	*next = p;
	int		count, chinese = 0, joined;

	if (n == 0 || !may_begin(utf8_next(&next, p + n)))
		return 0;
	*l = (struct numeral){ .kind = NUMERAL_OTHER };
	if ((count = read_digits(&s, &l->num)) == 0) {
		chinese = 1;
		if ((count = read_chinese(&s, &l->num)) == 0)
			return 0;
	}
	joined = !chinese && skip_joined(&s);
	read_unit(&s, l, count);
	/* 一是, 十分: words; 一起: together. */
	if (chinese && (l->kind == NUMERAL_BARE || (l->num.digits == 1 &&
	    utf8_ends(p, (size_t)(s.p - p), "起")))) {
		l->kind = NUMERAL_OTHER;
		return 0;
	}
	if (count == -1 || joined)
		l->kind = l->kind == NUMERAL_BARE || count == -1 ?
		    NUMERAL_OTHER : NUMERAL_ROUGH;
	return (size_t)(s.p - p);
}
