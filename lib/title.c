#include "title.h"

#include <string.h>

#include "limits.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define BODY_CHARS	40

/* The key words; the last that a title has parts it in body and tail. */
static const char *const keys[] = {
	"政府信息与政务公开", "政府信息和政务公开", "政务信息公开",
	"政府信息公开", "政务公开", "信息公开",
};

/* What may stand behind the key word. */
static const char *const tail_words[] = {
	"年度报告", "年度", "工作", "情况", "报告", "年报", "年", "的", "总结",
};

/* Names of bodies end in one of these; may_end() has their last characters. */
static const char *const body_ends[] = {
	"局", "府", "委", "办", "厅", "院", "会", "部", "处", "所", "站", "队",
	"署", "台", "室", "中心", "大学", "学院", "学校", "中学", "小学",
	"公司", "集团", "街道", "镇", "乡", "区", "县", "市", "州", "盟", "旗",
	"社", "馆", "场", "海关", "银行", "省", "组", "园", "总队", "机构",
};

/* With these begins a sentence, not a name. */
static const char *const no_body[] = {
	"根据", "按照", "本报告", "本年", "现", "编制", "我", "为", "由", "上一",
	"下一", "附件", "相关", "关于印发", "以下", "上年", "公布", "发布",
	"下载", "点击", "当前位置", "首页",
};

/* The digits in Chinese, plain and in the forms of cheques. */
static const uint16_t digits[10][3] = {
	{ 0x3007, 0x96f6, 0x25cb }, { 0x4e00, 0x58f9, 0 },
	{ 0x4e8c, 0x8d30, 0 }, { 0x4e09, 0x53c1, 0 }, { 0x56db, 0x8086, 0 },
	{ 0x4e94, 0x4f0d, 0 }, { 0x516d, 0x9646, 0 }, { 0x4e03, 0x67d2, 0 },
	{ 0x516b, 0x634c, 0 }, { 0x4e5d, 0x7396, 0 },
};

static int
starts(const char *p, size_t n, const char *with)
{
	size_t	len;

	if (n == 0 || *p != *with)
		return 0;
	len = strlen(with);
	return n >= len && memcmp(p, with, len) == 0;
}

static int
ends(const char *p, size_t n, const char *with)
{
	size_t	len = strlen(with);

	return n >= len && memcmp(p + n - len, with, len) == 0;
}

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
			if (digits[d][k] == c) {
				*value = d;
				return 3;
			}
	return 0;
}

/* A year of this century begins with 2, in one of these ways. */
static int
begins_year(const char *p, size_t n)
{
	return n >= 4 && (*p == '2' || starts(p, n, "２") ||
	    starts(p, n, "二") || starts(p, n, "贰"));
}

size_t
title_year(const char *p, size_t n, int *year)
{
	size_t	at = 0, len;
	int	i, d, y = 0;

	if (!begins_year(p, n))
		return 0;
	for (i = 0; i < 4; i++) {
		if ((len = digit(p + at, n - at, &d)) == 0)
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

int
title_squeeze(struct str *out, const char *p, size_t n)
{
	const char	*end = p + n, *q;
	uint32_t	 c;
	int		 r = 0;

	str_clear(out);
	for (; p < end && r == 0; p = q) {
		q = p;
		c = utf8_next(&q, end);
		if (utf8_space(c) || (c < 0x80 && strchr("#*|_>`", (int)c)))
			continue;
		if (c == '(')
			r = str_adds(out, "（");
		else if (c == ')')
			r = str_adds(out, "）");
		else
			r = str_add(out, p, (size_t)(q - p));
	}
	return r;
}

/* Does a text hold punctuation that no title and no name has? */
static int
has_stop(const char *p, size_t n)
{
	static const char *const stops[] = {
		"，", "。", "；", "：", "！", "？", "《", "》", "“", "”", "、、",
		"…", "〈", "〉", "→",
	};
	size_t	i;

	for (i = 0; i < n; i++)
		if (strchr(",;:!?\"<>=&/[]{}", p[i]) != NULL && p[i] != '\0')
			return 1;
	for (i = 0; i < COUNT(stops); i++)
		if (memmem(p, n, stops[i], strlen(stops[i])) != NULL)
			return 1;
	return 0;
}

static size_t
chars(const char *p, size_t n)
{
	size_t	i, k = 0;

	for (i = 0; i < n; i++)
		k += (p[i] & 0xc0) != 0x80;
	return k;
}

/* Can this be what stands before the year and the key word: a name? */
static int
may_be_body(const char *p, size_t n)
{
	size_t	i;

	if (chars(p, n) > BODY_CHARS || chars(p, n) < 2)
		return 0;
	for (i = 0; i < COUNT(no_body); i++)
		if (starts(p, n, no_body[i]))
			return 0;
	return 1;
}

static int
is_body(const char *p, size_t n)
{
	size_t	i;

	if (!may_be_body(p, n) || chars(p, n) < 3 || has_stop(p, n))
		return 0;
	for (i = 0; i < n; i++)
		if (p[i] >= '0' && p[i] <= '9')
			return 0;
	for (i = 0; i < COUNT(body_ends); i++)
		if (ends(p, n, body_ends[i]))
			return 1;
	return ends(p, n, "）");
}

/* A name alone, or with the year behind or before it: 某局2022年. */
static int
is_body_and_year(const char *p, size_t n)
{
	size_t	len;
	int	year;

	if ((len = title_year(p, n, &year)) > 0 &&
	    starts(p + len, n - len, "年")) {
		p += len + strlen("年");
		n -= len + strlen("年");
	}
	if (ends(p, n, "度"))
		n -= strlen("度");
	if (ends(p, n, "年") && n > strlen("2022年") && title_year(p + n -
	    strlen("2022年"), strlen("2022"), &year) > 0)
		n -= strlen("2022年");
	return is_body(p, n);
}

/* Pass over what may stand behind the key word; 1 if it is all that, with
 * *done where it ends the title, *year where it has one. */
static int
tail(const char *p, size_t n, int *done, int *year)
{
	size_t	i, len;
	const char *shut;

	*done = 0;
	while (n > 0) {
		len = title_year(p, n, year);
		for (i = 0; len == 0 && i < COUNT(tail_words); i++)
			if (starts(p, n, tail_words[i])) {
				len = strlen(tail_words[i]);
				*done |= strstr(tail_words[i], "报") != NULL;
			}
		/* A note: （公开）, （全文）, （2022年） */
		if (len == 0 && starts(p, n, "（") &&
		    (shut = memmem(p, n, "）", 3)) != NULL) {
			(void)title_year(p + 3, (size_t)(shut - p) - 3, year);
			len = (size_t)(shut - p) + 3;
		}
		if (len == 0)
			return 0;
		p += len;
		n -= len;
	}
	return 1;
}

/* The last key word in a text: its offset, and its length in *len. */
static int
find_key(const char *p, size_t n, size_t *at, size_t *len)
{
	size_t	i, k;

	for (i = n; i-- > 0; )
		for (k = 0; k < COUNT(keys); k++) {
			*len = strlen(keys[k]);
			if (!starts(p + i, n - i, keys[k]))
				continue;
			*at = i;
			/* A longer one may begin before it. */
			for (k = 0; k < COUNT(keys); k++)
				if (strlen(keys[k]) > *len &&
				    ends(p, i + *len, keys[k])) {
					*at = i + *len - strlen(keys[k]);
					*len = strlen(keys[k]);
				}
			/* 某市人民政府信息公开: the name keeps its 政府. */
			if (ends(p, *at, "人民") &&
			    starts(p + *at, n - *at, "政府")) {
				*at += strlen("政府");
				*len -= strlen("政府");
			}
			return 1;
		}
	return 0;
}

/* Add what stands before the key word, less the year, to body. */
static int
head(const char *p, size_t n, struct str *body, int *year)
{
	size_t	i, len, skip;
	int	y;

	while (starts(p, n, "关于")) {
		p += strlen("关于");
		n -= strlen("关于");
	}
	for (i = 0; i < n; i += skip) {
		skip = 1;
		len = *year == 0 ? title_year(p + i, n - i, &y) : 0;
		if (len == 0) {
			if (str_add(body, p + i, 1) == -1)
				return -1;
			continue;
		}
		*year = y;
		skip = len;
		if (starts(p + i + skip, n - i - skip, "年"))
			skip += strlen("年");
		if (starts(p + i + skip, n - i - skip, "度"))
			skip += strlen("度");
	}
	while (body->len > 0 && (ends(body->p, body->len, "关于") ||
	    ends(body->p, body->len, "年度"))) {
		body->len -= strlen("关于");
		body->p[body->len] = '\0';
	}
	return 0;
}

/* Read a text into t: TITLE_WHOLE, TITLE_HEAD or TITLE_NONE; -1. */
static int
parse(struct title *t, const char *p, size_t n)
{
	size_t	at, len;
	int	done, year = 0;

	str_clear(&t->text);
	str_clear(&t->body);
	t->year = 0;
	if (n < strlen("信息公开") || chars(p, n) > LIM_HEADING ||
	    !find_key(p, n, &at, &len) || has_stop(p, n) ||
	    !tail(p + at + len, n - at - len, &done, &year))
		return TITLE_NONE;
	if (head(p, at, &t->body, &year) == -1 || str_set(&t->text, p, n) == -1)
		return -1;
	t->year = year;
	if (t->body.len > 0 && !may_be_body(t->body.p, t->body.len))
		return TITLE_NONE;
	return done ? TITLE_WHOLE : TITLE_HEAD;
}

/* The last characters of body_ends[], of titles and of notes in brackets. */
static int
may_end(uint32_t c)
{
	switch (c) {
	case 0x5c40: case 0x5e9c: case 0x59d4: case 0x529e: case 0x5385:
	case 0x9662: case 0x4f1a: case 0x90e8: case 0x5904: case 0x6240:
	case 0x7ad9: case 0x961f: case 0x7f72: case 0x53f0: case 0x5ba4:
	case 0x5fc3: case 0x5b66: case 0x6821: case 0x53f8: case 0x56e2:
	case 0x9053: case 0x9547: case 0x4e61: case 0x533a: case 0x53bf:
	case 0x5e02: case 0x5dde: case 0x76df: case 0x65d7: case 0x793e:
	case 0x9986: case 0x573a: case 0x5173: case 0x884c: case 0x7701:
	case 0x7ec4: case 0x56ed: case 0x6784:
	case 0x544a: case 0x62a5: case 0x5ea6: case 0x5e74:	/* 告报度年 */
	case ')': case 0xff09:
		return 1;
	default:
		return 0;
	}
}

int
title_may_be(const char *p, size_t n)
{
	const char	*last;

	utf8_trim(&p, &n);
	/* Marks of Markdown and tables may stand behind. */
	while (n > 3 && (unsigned char)p[n - 1] < 0x80 && p[n - 1] != ')')
		n--;
	if (n < 6 || memmem(p, n, "，", 3) != NULL ||
	    memmem(p, n, "。", 3) != NULL)
		return 0;
	for (last = p + n - 1; last > p && (*last & 0xc0) == 0x80; last--)
		continue;
	return may_end(utf8_next(&last, p + n)) ||
	    memmem(p, n, "公开", 6) != NULL;
}

int
title_parse(struct title *t, const char *p, size_t n)
{
	int	r = parse(t, p, n);

	return r == -1 ? -1 : r == TITLE_WHOLE;
}

enum title_part
title_part(const char *p, size_t n)
{
	struct title	t = { .year = 0 };
	int		r, done, year = 0;

	if (n == 0 || n > LIM_HEADING * 4)
		return TITLE_NONE;
	r = parse(&t, p, n);
	title_free(&t);
	if (r == TITLE_WHOLE || r == TITLE_HEAD)
		return (enum title_part)r;
	if (tail(p, n, &done, &year) && done)
		return TITLE_TAIL;
	return is_body_and_year(p, n) ? TITLE_BODY : TITLE_NONE;
}

void
title_free(struct title *t)
{
	str_free(&t->text);
	str_free(&t->body);
}
