#include "heading.h"

#include <string.h>

#include "limits.h"
#include "markup.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define MARKED		1024	/* bytes of a heading with marks in it */
#define NAME_BYTES	(LIM_HEADING * 4)

struct name {
	int		 section;
	const char	*text;
};

/* The whole heading, without 、的及和与 and white space. */
static const struct name names[] = {
	{ 1, "总体情况" }, { 1, "概述" }, { 1, "工作基本情况" },
	{ 1, "总体工作情况" }, { 1, "工作总体情况" }, { 1, "总体概况" },
	{ 1, "政府信息公开工作总体情况" }, { 1, "政府信息公开总体情况" },
	{ 2, "主动公开政府信息情况" }, { 2, "政府信息主动公开情况" },
	{ 3, "收到处理政府信息公开申请情况" },
	{ 3, "政府信息公开申请收到处理情况" },
	{ 3, "政府信息公开申请情况" },
	{ 4, "政府信息公开行政复议行政诉讼情况" },
	{ 4, "政府信息公开行政复议诉讼情况" },
	{ 4, "因政府信息公开工作被申请行政复议提起行政诉讼情况" },
	{ 4, "政府信息公开工作被申请行政复议提起行政诉讼情况" },
	{ 4, "政府信息公开行政复议提起行政诉讼情况" },
	{ 5, "存在主要问题改进情况" }, { 5, "存在问题改进情况" },
	{ 5, "存在主要问题改进措施" }, { 5, "存在问题改进措施" },
	{ 5, "存在主要问题整改措施" }, { 5, "存在问题整改措施" },
	{ 5, "存在主要问题整改情况" }, { 5, "存在不足改进措施" },
	{ 5, "政府信息公开工作存在主要问题改进情况" },
	{ 5, "政府信息公开工作存在主要问题改进措施" },
	{ 6, "其他需要报告事项" }, { 6, "其它需要报告事项" },
	{ 6, "需要报告其他事项" }, { 6, "其他需报告事项" },
	{ 6, "其他应当报告事项" },
};

/* Words that together, in this order, name a section behind a numeral. */
static const struct words {
	int		 section;
	const char	*word[3];
} words[] = {
	{ 1, { "总体情况" } }, { 1, { "概述" } }, { 1, { "基本情况" } },
	{ 1, { "概况" } },
	{ 4, { "行政复议", "诉讼" } }, { 4, { "复议", "诉讼", "情况" } },
	{ 3, { "收到", "处理", "申请" } }, { 3, { "申请", "处理", "情况" } },
	{ 3, { "依申请公开", "情况" } },
	{ 5, { "问题", "改进" } }, { 5, { "问题", "措施" } },
	{ 5, { "问题", "整改" } }, { 5, { "存在", "问题" } },
	{ 5, { "不足", "改进" } }, { 5, { "改进措施" } },
	{ 5, { "整改措施" } },
	{ 2, { "主动公开", "情况" } },
	{ 6, { "需要报告" } }, { 6, { "其他", "报告", "事项" } },
	{ 6, { "其它", "报告", "事项" } }, { 6, { "其他事项" } },
};

static const char *const numerals[] = {
	"一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
};

enum numeral { NUMERAL_NONE, NUMERAL_DIGIT, NUMERAL_CHINESE, NUMERAL_SUB };

struct text {
	const char	*p;
	const char	*end;
};

static int
skip(struct text *t, const char *s)
{
	size_t	n = strlen(s);

	if ((size_t)(t->end - t->p) < n || memcmp(t->p, s, n) != 0)
		return 0;
	t->p += n;
	return 1;
}

/* White space, and the marks of Markdown and tables. */
static int
is_margin(uint32_t c)
{
	return c == '#' || c == '*' || c == '|' || c == '>' || c == '_' ||
	    c == 0x2502 || utf8_space(c);
}

static void
skip_margin(struct text *t)
{
	const char	*q;

	for (q = t->p; q < t->end; t->p = q)
		if (!is_margin(utf8_next(&q, t->end)))
			break;
}

/* The sign behind a numeral; white space counts. */
static int
skip_sign(struct text *t)
{
	const char	*before = t->p;

	skip_margin(t);
	if (skip(t, "、") || skip(t, "．") || skip(t, ".") || skip(t, "，") ||
	    skip(t, ",") || skip(t, "：") || skip(t, ":") || skip(t, "。"))
		skip_margin(t);
	return t->p > before;
}

static int
skip_chinese(struct text *t)
{
	const char	*before = t->p;
	size_t		 i = 0;

	while (i < COUNT(numerals))
		for (i = 0; i < COUNT(numerals); i++)
			if (skip(t, numerals[i]))
				break;
	return t->p > before;
}

/* Pass over a numeral at the beginning of a line. */
static enum numeral
skip_numeral(struct text *t)
{
	struct text	u = *t;

	if (skip(&u, "（") || skip(&u, "("))
		return NUMERAL_SUB;
	if (skip(&u, "第")) {
		if (!skip_chinese(&u) || !(skip(&u, "部分") || skip(&u, "章")))
			return NUMERAL_NONE;
		(void)skip_sign(&u);
		*t = u;
		return NUMERAL_CHINESE;
	}
	if (skip_chinese(&u)) {
		if (skip(&u, "）") || skip(&u, ")"))
			return NUMERAL_SUB;
		if (!skip_sign(&u))
			return NUMERAL_NONE;
		*t = u;
		return NUMERAL_CHINESE;
	}
	while (u.p < u.end && u.p - t->p < 2 && *u.p >= '0' && *u.p <= '9')
		u.p++;
	if (u.p == t->p || !skip_sign(&u))
		return NUMERAL_NONE;
	*t = u;
	return NUMERAL_DIGIT;
}

/* With these begin the headings and their numerals; most lines of prose and
 * tables are told here. */
static int
may_begin(const struct text *t)
{
	const char	*q = t->p;

	if (t->p == t->end)
		return 0;
	if (*t->p >= '0' && *t->p <= '9')
		return t->end - t->p > 3;
	if ((unsigned char)*t->p < 0xe4 || (unsigned char)*t->p > 0xe9)
		return 0;
	switch (utf8_next(&q, t->end)) {
	case 0x4e00:	/* 一 */
	case 0x4e8c:	/* 二 */
	case 0x4e09:	/* 三 */
	case 0x56db:	/* 四 */
	case 0x4e94:	/* 五 */
	case 0x516d:	/* 六 */
	case 0x4e03:	/* 七 */
	case 0x516b:	/* 八 */
	case 0x4e5d:	/* 九 */
	case 0x5341:	/* 十 */
	case 0x7b2c:	/* 第 */
	case 0x603b:	/* 总 */
	case 0x6982:	/* 概 */
	case 0x5de5:	/* 工 */
	case 0x653f:	/* 政 */
	case 0x4e3b:	/* 主 */
	case 0x6536:	/* 收 */
	case 0x56e0:	/* 因 */
	case 0x5b58:	/* 存 */
	case 0x5176:	/* 其 */
	case 0x9700:	/* 需 */
		return 1;
	default:
		return 0;
	}
}

/* Characters that vary: 、的及和与 are left out of names[]. */
static int
is_filler(uint32_t c)
{
	return c == 0x3001 || c == 0x7684 || c == 0x53ca || c == 0x548c ||
	    c == 0x4e0e;
}

/* ：: and 。 end a heading. */
static int
is_end(uint32_t c)
{
	return c == 0xff1a || c == ':' || c == 0x3002;
}

/*
 * Copy a heading without what varies.  With stop, only up to the first white
 * space, colon or full stop behind a word.  The length; 0 if it is too long
 * or is a line of a table of contents.
 */
static size_t
reduce(const struct text *t, int stop, char out[NAME_BYTES])
{
	const char	*p, *q;
	struct text	 rest;
	size_t		 n = 0;
	uint32_t	 c;

	for (p = q = t->p; p < t->end; p = q) {
		c = utf8_next(&q, t->end);
		if (is_filler(c))
			continue;
		if (is_margin(c) || is_end(c)) {
			if (stop && n > 0)
				return n;
			rest = (struct text){ q, t->end };
			skip_margin(&rest);
			if (is_end(c) && rest.p < rest.end)
				return 0;
			continue;
		}
		if (c == 0x2026 || (c == '.' && n > 0) ||
		    n + (size_t)(q - p) > NAME_BYTES)
			return 0;
		memcpy(out + n, p, (size_t)(q - p));
		n += (size_t)(q - p);
	}
	return n;
}

static int
name_section(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < COUNT(names); i++)
		if (strlen(names[i].text) == n &&
		    memcmp(names[i].text, p, n) == 0)
			return names[i].section;
	return 0;
}

static int
words_section(const char *p, size_t n)
{
	static const char *const stops[] = { "，", "；", "：", "！", "？", "," };
	const char	*at, *end = p + n;
	size_t		 i, k;

	for (i = 0; i < COUNT(stops); i++)
		if (memmem(p, n, stops[i], strlen(stops[i])) != NULL)
			return 0;
	for (i = 0; i < COUNT(words); i++) {
		for (k = 0, at = p; k < 3 && words[i].word[k] != NULL; k++) {
			n = strlen(words[i].word[k]);
			at = memmem(at, (size_t)(end - at), words[i].word[k],
			    n);
			if (at == NULL)
				break;
			at += n;
		}
		if (k == 3 || words[i].word[k] == NULL)
			return words[i].section;
	}
	return 0;
}

/* Match a line without marks of Markdown among its words. */
static struct heading
match_plain(const char *p, size_t n)
{
	struct heading	h = { HEADING_NONE, 0 };
	struct text	t = { p, p + n };
	enum numeral	numeral;
	char		name[NAME_BYTES];
	size_t		len;

	skip_margin(&t);
	if (!may_begin(&t))
		return h;
	if ((numeral = skip_numeral(&t)) == NUMERAL_SUB)
		return h;
	/* Without a numeral, a line of prose goes on too long. */
	if (numeral == NUMERAL_NONE && t.end - t.p > LIM_HEADING * 3)
		return h;
	len = reduce(&t, 0, name);
	if (len > 0 && (h.section = name_section(name, len)) != 0) {
		h.kind = numeral == NUMERAL_NONE ? HEADING_BARE :
		    numeral == NUMERAL_DIGIT ? HEADING_DIGIT : HEADING_FULL;
		return h;
	}
	if (numeral != NUMERAL_CHINESE)
		return h;
	if (len > 0 && len <= LIM_HEADING &&
	    (h.section = words_section(name, len)) != 0)
		h.kind = HEADING_WORDS;
	/* A heading with its text on the same line. */
	else if ((len = reduce(&t, 1, name)) > 0 &&
	    (h.section = name_section(name, len)) != 0)
		h.kind = HEADING_FULL;
	return h;
}

struct heading
heading_match(const char *p, size_t n)
{
	char	plain[MARKED];

	if (n > sizeof(plain) || (memchr(p, '{', n) == NULL &&
	    memchr(p, '<', n) == NULL))
		return match_plain(p, n);
	memcpy(plain, p, n);
	return match_plain(plain, markup_strip(plain, n));
}
