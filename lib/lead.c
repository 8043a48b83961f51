#include "lead.h"

#include <string.h>

#include "marks.h"
#include "utf8.h"
#include "wording.h"

void
lead_skip_margin(struct lead *t)
{
	const char	*q;
	size_t		 n;
	uint32_t	 c;

	for (q = t->p; q < t->end; t->p = q) {
		/* Most lines begin with an ideograph. */
		if ((unsigned char)*q >= 0xe4 && (unsigned char)*q <= 0xe9)
			break;
		switch (*q) {
		case ' ': case '\t': case '|': case '#': case '*': case '=':
			while (++q < t->end && *q == q[-1])
				continue;
			continue;
		case '<': case '{': case '[': case ']': case '\\': case '&':
		case '.': case 'h':
			if ((n = marks_skip(q, t->end)) == 0)
				return;
			q += n;
			continue;
		default:
			c = utf8_next(&q, t->end);
			/* 、 where its numeral stands on a line before. */
			if (!lead_margin(c) && c != 0x3001)
				return;
		}
	}
}

/* The sign behind a numeral; white space counts. */
static int
skip_sign(struct lead *t)
{
	static const char *const signs[] = { "、", "．", ".", "，", ",", "：",
	    ":", "。" };
	const char	*before = t->p;
	size_t		 i;

	lead_skip_margin(t);
	for (i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (utf8_starts(t->p, (size_t)(t->end - t->p), signs[i])) {
			t->p += strlen(signs[i]);
			lead_skip_margin(t);
			break;
		}
	return t->p > before;
}

/* Ⅰ, ① to ⒛, ㈠ */
static int
is_signed(uint32_t c)
{
	return (c >= 0x2160 && c <= 0x2169) || (c >= 0x2460 && c <= 0x249b) ||
	    (c >= 0x3220 && c <= 0x3229);
}

int
lead_skip_digits(struct lead *t, int *sign)
{
	const char	*before = t->p, *q;
	uint32_t	 c;

	*sign = 0;
	while (t->p < t->end && t->p - before < 6) {
		q = t->p;
		c = utf8_next(&q, t->end);
		if ((c < '0' || c > '9') && (c < 0xff10 || c > 0xff19) &&
		    !is_signed(c))
			break;
		*sign |= is_signed(c);
		t->p = q;
	}
	return t->p > before;
}

/* The same as lead_skip(), with white space before its characters. */
static int
skip_spaced(struct lead *t, const char *s)
{
	struct lead	u = *t;

	for (; *s != '\0'; s += 3) {
		lead_skip_blanks(&u);
		if (!utf8_ideograph_at(u.p, (size_t)(u.end - u.p)) ||
		    memcmp(u.p, s, 3) != 0)
			return 0;
		u.p += 3;
	}
	*t = u;
	return 1;
}

/* 第一部分, 第一章 */
static int
skip_part(struct lead *t)
{
	lead_skip_blanks(t);
	if (!lead_skip_chinese(t))
		return 0;
	if (!skip_spaced(t, "部分") && !skip_spaced(t, "章") &&
	    !lead_skip(t, "、"))
		return 0;
	(void)skip_sign(t);
	return 1;
}

/* Pass over a numeral at the beginning of a line. */
enum lead_kind
lead_skip_numeral(struct lead *t)
{
	struct lead	u = *t;
	enum lead_kind	kind = LEAD_DIGIT;
	const char	*q = t->p;
	uint32_t	 c = utf8_next(&q, t->end);
	int		 open, sign = 0;

	if (wording_may_begin(c))
		return LEAD_NONE;
	if ((open = c == 0xff08 || c == '(')) {
		u.p = q;
		lead_skip_blanks(&u);
	}
	if (!open && lead_skip(&u, "第")) {
		if (!skip_part(&u))
			return LEAD_NONE;
		*t = u;
		return LEAD_CHINESE;
	}
	if (lead_skip_chinese(&u))
		kind = LEAD_CHINESE;
	else if (!lead_skip_digits(&u, &sign))
		return open ? LEAD_SUB : LEAD_NONE;
	if (open)
		lead_skip_blanks(&u);
	if (lead_skip(&u, "）") || lead_skip(&u, ")")) {
		(void)skip_sign(&u);
		*t = u;
		return LEAD_SUB;
	}
	if (open)
		return LEAD_SUB;
	if (!skip_sign(&u) && !sign) {
		/* 1总体情况, but not 2022年 */
		q = u.p;
		if (kind == LEAD_DIGIT && (u.p - t->p != 1 || q == u.end ||
		    !wording_may_begin(utf8_next(&q, u.end))))
			return LEAD_NONE;
		if (kind == LEAD_CHINESE)
			kind = LEAD_GLUED;
	}
	*t = u;
	return kind;
}

int
lead_ordinal(const char *p, size_t n)
{
	static const char	numerals[] = "一二三四五六七八九十";
	struct lead		t = { p, p + n };
	const char		*q = p;

	/* Most lines begin with another ideograph, or with （. */
	if (n < 6 || (utf8_ideograph(*p) && !lead_is_numeral(utf8_next(&q,
	    t.end)) && !utf8_is(p, "第")) || utf8_is(p, "（"))
		return 0;
	lead_skip_margin(&t);
	(void)lead_skip(&t, "第");
	q = t.p;
	if (t.end - q < 3 || !utf8_ideograph(*q) ||
	    !lead_is_numeral(utf8_next(&q, t.end)))
		return 0;
	p = t.p;
	t.p = q;
	if (lead_skip_chinese(&t) || (!lead_skip(&t, "章") &&
	    !lead_skip(&t, "部分") && !skip_sign(&t)))
		return 0;
	for (n = 0; !utf8_is(p, numerals + n); n += 3)
		continue;
	return (int)n / 3 + 1;
}

int
lead_note(const char *p, const char *end)
{
	const char	*shut = utf8_find(p, (size_t)(end - p), "）");
	struct lead	 rest = { shut, end };

	if (shut != NULL)
		rest.p += 3;
	else if ((rest.p = memchr(p, ')', (size_t)(end - p))) != NULL)
		rest.p++;
	else
		return 0;
	lead_skip_margin(&rest);
	return rest.p == end;
}
