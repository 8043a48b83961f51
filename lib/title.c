#include "title.h"

#include <ctype.h>
#include <string.h>

#include "body.h"
#include "dates.h"
#include "limits.h"
#include "tail.h"
#include "topic.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* A title cut in mid-word ends in the beginning of one of these, and goes on
 * with another part of it. */
static const char *const phrases[] = {
	"政府信息公开工作年度报告", "政府信息公开年度报告",
	"政府信息公开工作年报", "政府信息公开年报", "政务公开工作年度报告",
	"信息公开工作年度报告", "信息公开年度报告", "年政府信息公开工作年度报告",
};

/* Between the year and the key word these are no part of a name. */
static const char *const no_names[] = {
	"年度", "部门", "本级", "本单位", "单位", "机关", "全市", "全县",
	"全区", "全省", "全州", "本市", "本县", "本区", "年",
};

#define NO_NAME_BYTES	9

/* What is done with a report, before and behind a body's name; and what names
 * the title in metadata. */
static const char *const before[] = { "信息名称", "文件名称", "名称", "称",
    "内容概述", "内容概要", "内容摘要", "信息标题", "标题", "题名", "题", "关于公布", "关于发布", "关于", "關於",
    "发布" };
static const char *const behind[] = { "关于", "關於", "關于", "发布", "公布",
    "公开", "年度", "主动", "的", "—", "–", "-", "－", "·", "_" };

/* Does a text hold punctuation that no title and no name has? */
static int
has_stop(const char *p, size_t n)
{
	static const char *const stops[] = {
		"，", "。", "；", "：", "！", "？", "《", "》", "“", "”", "、、",
		"…", "〈", "〉", "→",
	};
	const char	*quote;
	size_t		 i, len;
	int		 any = 0, signs = 0;

	/* Most titles have but ideographs and digits. */
	for (i = 0; i < n && !any; i++)
		if (utf8_ideograph_at(p + i, n - i))
			i += 2;
		else if ((unsigned char)p[i] >= 0x80)
			signs = 1;
		else
			any = !isdigit((unsigned char)p[i]) && p[i] != '\0' &&
			    strchr(",;:!?\"<>=&/[]{}", p[i]) != NULL;
	if (!any && !(signs && utf8_has_sign(p, n, stops, COUNT(stops))))
		return 0;
	if ((quote = utf8_find(p, n, "“")) == NULL ||
	    (len = body_quoted(quote, (size_t)(p + n - quote))) == 0)
		return 1;
	return has_stop(p, (size_t)(quote - p)) ||
	    has_stop(quote + 3, len - 6) ||
	    has_stop(quote + len, (size_t)(p + n - quote) - len);
}

/* A year in a head, with what belongs to it: 2021-2022学年, 2022年度, 2022.
 * Its bytes, or 0; of a span of years none is the report's. */
static size_t
head_year(const char *p, size_t n, int *year)
{
	static const char *const to[] = { "-", "—", "–", "至", "~", "～" };
	size_t	i, at, len;
	int	y, other;

	if ((at = dates_digits(p, n, &y)) == 0)
		return 0;
	if (*year == 0 || *year == y)
		*year = y;
	else
		*year = -1;
	for (i = 0; i < COUNT(to); i++) {
		len = utf8_starts(p + at, n - at, to[i]) ? strlen(to[i]) : 0;
		if (len == 0 || dates_digits(p + at + len, n - at - len,
		    &other) == 0)
			continue;
		at += len + dates_digits(p + at + len, n - at - len, &other);
		*year = -1;
	}
	if (utf8_starts(p + at, n - at, "学年"))
		at += strlen("学");
	if (utf8_starts(p + at, n - at, "年"))
		at += strlen("年");
	if (utf8_starts(p + at, n - at, "度"))
		at += strlen("度");
	return at;
}

/* Take words of a list off a text's beginning or end. */
static void
peel(struct str *s)
{
	size_t	i, k, len;

	for (k = 0; k < 2; k++)
		for (i = 0; i < COUNT(before); i++)
			if (utf8_starts(str_text(s), s->len, before[i])) {
				len = strlen(before[i]);
				s->len -= len;
				memmove(s->p, s->p + len, s->len + 1);
			}
	for (k = 0; k < 2; k++)
		for (i = 0; i < COUNT(behind); i++)
			if (utf8_ends(str_text(s), s->len, behind[i])) {
				s->len -= strlen(behind[i]);
				s->p[s->len] = '\0';
			}
	/* 【某局】, （某局） */
	if (((utf8_starts(str_text(s), s->len, "【") && utf8_ends(s->p, s->len, "】")) ||
	    (utf8_starts(str_text(s), s->len, "（") && utf8_ends(s->p, s->len, "）"))) &&
	    s->len > 6) {
		s->len -= 6;
		memmove(s->p, s->p + 3, s->len);
		s->p[s->len] = '\0';
	}
}

/* Set body and year from what stands before the key word. */
static int
read_head(const char *p, size_t n, struct str *body, int *year)
{
	const char	*end = p + n, *from = p;
	size_t		 len, k;

	for (; p < end; p += len) {
		if ((len = head_year(p, (size_t)(end - p), year)) == 0) {
			len = 1;
			continue;
		}
		if (str_add(body, from, (size_t)(p - from)) == -1)
			return -1;
		from = p + len;
		/* 2022年部门: a name has begun, or is not there. */
		for (k = 0; k < COUNT(no_names); k++)
			if ((size_t)(end - from) == strlen(no_names[k]) &&
			    utf8_starts(from, (size_t)(end - from),
			    no_names[k]))
				end = from;
	}
	if (str_add(body, from, (size_t)(end - from)) == -1)
		return -1;
	peel(body);
	/* 政府信息公开和基层政务公开 is no name. */
	if (body->len > 0 && utf8_find(body->p, body->len, "信息公开") != NULL
	    && !body_is(body->p, body->len))
		str_clear(body);
	/* 部门信息公开年报 2022 */
	for (k = 0; k < COUNT(no_names) && body->len > 0 &&
	    body->len <= NO_NAME_BYTES; k++)
		if (strcmp(body->p, no_names[k]) == 0)
			str_clear(body);
	return 0;
}

/* A heading that stands twice on its line is read once, and a menu's 年报
 * before it not at all. */
static void
cut_repeated(const char **p, size_t *n)
{
	static const char *const menus[] = { "年度报告", "年报" };
	const char	*at;
	size_t		 i, len;

	/* 【政府信息公开年报】某局… */
	if (utf8_starts(*p, *n, "【") && (at = utf8_find(*p, *n, "】")) != NULL &&
	    !body_is(*p + 3, (size_t)(at - *p) - 3)) {
		*n -= (size_t)(at + 3 - *p);
		*p = at + 3;
	}
	if (*n % 2 == 0 && memcmp(*p, *p + *n / 2, *n / 2) == 0)
		*n /= 2;
	for (i = 0; i < COUNT(menus); i++) {
		len = strlen(menus[i]);
		while ((at = utf8_find(*p, *n, menus[i])) != NULL &&
		    utf8_find(at, (size_t)(*p + *n - at), "信息公开") != NULL) {
			*n -= (size_t)(at + len - *p);
			*p = at + len;
		}
	}
}

/* The bytes of a word of Latin letters that a sign parts from the title, with
 * its number or without: Page8-某局… */
static size_t
latin_len(const char *p, size_t n)
{
	size_t	at = 0;

	if (n == 0 || !isalpha((unsigned char)*p))
		return 0;
	while (at < n && isalnum((unsigned char)p[at]))
		at++;
	return at < n && strchr("-:|_", p[at]) != NULL &&
	    utf8_ideograph_at(p + at + 1, n - at - 1) ? at + 1 : 0;
}

/* The bytes of what marks a title among others, or names it in metadata: 1. •
 * 附件：附件2：标题： */
static size_t
number_len(const char *p, size_t n)
{
	static const char *const marks[] = { "•", "●", "▪", "·", "■", "◆" };
	static const char *const names[] = { "附件", "附", "信息标题", "标题",
	    "信息名称", "文件名称", "名称", "题名", "内容概述" };
	static const char *const signs[] = { "：", ":", ".", "．", "、" };
	static struct words	 mark_words = WORDS(marks);
	static struct words	 name_words = WORDS(names);
	size_t			 i, at = words_at(&name_words, p, n), len = at;

	if (words_at(&mark_words, p, n) > 0)
		return words_at(&mark_words, p, n);
	while (at < n && at < len + 2 && isdigit((unsigned char)p[at]))
		at++;
	for (i = 0; at > 0 && i < COUNT(signs); i++)
		if (utf8_starts(p + at, n - at, signs[i]))
			return at + strlen(signs[i]);
	/* In a table the title stands in the next cell. */
	if (at == len && len == strlen("信息名称"))
		return len;
	/* 附件1某局… */
	return at > len && len > 0 && utf8_ideograph_at(p + at, n - at) ?
	    at : latin_len(p, n);
}

/* Take off what does not belong to the title's words: its number, and 《》 or
 * 【】 around it. */
static void
cut_outside(struct title *t, const char **p, size_t *n)
{
	size_t	len = number_len(*p, *n);

	t->numbered = len > 0;
	*p += len;
	*n -= len;
	if (*n > 6 && ((utf8_starts(*p, *n, "《") && utf8_ends(*p, *n, "》")) ||
	    (utf8_starts(*p, *n, "【") &&
	    utf8_find(*p, *n, "】") == *p + *n - 3))) {
		*p += 3;
		*n -= 6;
	}
}

/* The bytes of a name and the colon behind it: 某局：2022年…. */
static size_t
before_colon(const char *p, size_t n)
{
	const char	*at = utf8_find(p, n, "：");

	return at != NULL && body_is(p, (size_t)(at - p)) ?
	    (size_t)(at + 3 - p) : 0;
}

/* Read what ends a title from its key words on, which stand at *at. */
static int
read_end(const char *p, size_t n, size_t *at, struct tail *tail)
{
	size_t	len;

	return topic_find(p, n, at, &len) &&
	    tail_read(tail, p + *at + len, n - *at - len);
}

/* Read a text into t: TITLE_WHOLE, TITLE_HEAD or TITLE_NONE; -1. */
static int
read_title(struct title *t, const char *p, size_t n)
{
	struct tail	 tail;
	const char	*all;
	size_t		 at, colon, total;

	str_clear(&t->text);
	str_clear(&t->body);
	t->year = t->apart = 0;
	cut_outside(t, &p, &n);
	all = p;
	total = n;
	if (n < strlen("信息公开") || (utf8_find(p, n, "公开") == NULL &&
	    utf8_find(p, n, "公開") == NULL) ||
	    (n > LIM_HEADING && utf8_count(p, n) > LIM_HEADING))
		return TITLE_NONE;
	/* What is cut before the last key word changes nothing behind it. */
	if (!read_end(p, n, &at, &tail))
		return TITLE_NONE;
	cut_repeated(&p, &n);
	colon = before_colon(p, n);
	if (((p != all || n != total) && !read_end(p, n, &at, &tail)) ||
	    at < colon || has_stop(p + colon, n - colon))
		return TITLE_NONE;
	if (read_head(p + colon, at - colon, &t->body, &t->year) == -1 ||
	    str_set(&t->text, p, n) == -1 || (colon > 0 &&
	    t->body.len == 0 && str_set(&t->body, p, colon - 3) == -1))
		return -1;
	if (t->year == 0)
		t->year = tail.year;
	if (t->year == -1 || (tail.year != 0 && tail.year != t->year))
		t->year = 0;
	/* 二二年…, of a year that was broken */
	if (t->year == 0 && t->body.len > 3 && utf8_ends(t->body.p,
	    t->body.len, "年"))
		return TITLE_NONE;
	if (t->body.len > 0 && !body_may_be(t->body.p, t->body.len) &&
	    !body_is_end(t->body.p, t->body.len))
		return TITLE_NONE;
	if (t->body.len == 0 && tail.body != NULL &&
	    str_set(&t->body, tail.body, tail.len) == -1)
		return -1;
	return tail.done ? TITLE_WHOLE : TITLE_HEAD;
}

static int
copy(struct title *t, const struct title *from)
{
	t->year = from->year;
	t->numbered = from->numbered;
	t->apart = 0;
	return str_set(&t->text, str_text(&from->text), from->text.len) == -1 ||
	    str_set(&t->body, str_text(&from->body), from->body.len) == -1 ?
	    -1 : 0;
}

/* The same.  The title read last is remembered: it is asked for what it may be,
 * and then for what it says, by itself and among the lines around it. */
static int
parse(struct title *t, const char *p, size_t n)
{
	static struct str	 text;
	static struct title	 title;
	static int		 part;
	int			 r;

	if (n > 0 && n == text.len && memcmp(p, text.p, n) == 0)
		return copy(t, &title) == -1 ? -1 : part;
	if ((r = read_title(t, p, n)) < TITLE_WHOLE)
		return r;
	part = r;
	if (copy(&title, t) == -1 || str_set(&text, p, n) == -1)
		str_clear(&text);
	return r;
}

/* The bytes of 2022年, 二〇二二年 or 2022年度 at a text's end, or 0. */
static size_t
year_before(const char *p, size_t n)
{
	static const size_t	lens[] = { sizeof("2022年") - 1,
				    sizeof("二〇二二年") - 1 };
	const size_t		more = utf8_ends(p, n, "年度") ?
				    strlen("度") : 0;
	size_t			i;
	int			year;

	n -= more;
	for (i = 0; i < COUNT(lens) && utf8_ends(p, n, "年"); i++)
		if (n >= lens[i] && dates_digits(p + n - lens[i], lens[i],
		    &year) > 0)
			return lens[i] + more;
	return 0;
}

/* A title cut in mid-word: 某局2022年政府信, 息公开, 工作年度报告. */
static int
cut_part(const char *p, size_t n)
{
	static const char *const chars[] = { "政", "府", "信", "息", "公",
	    "开", "工", "作", "年", "度", "报", "告", "务" };
	static struct words	 in_phrases = WORDS(chars);
	size_t			 i, k, len, year_len;
	int			 any;

	/* No part of a phrase, but perhaps a year and one behind it. */
	any = n < 3 || (*p & 0xc0) == 0x80 || words_at(&in_phrases, p, n) > 0;
	if ((!any || n > sizeof("年政府信息公开工作年度报告") - 1) &&
	    utf8_find(p, n, "年") == NULL)
		return TITLE_NONE;
	for (i = 0; i < COUNT(phrases); i++) {
		len = strlen(phrases[i]);
		if (any && n < len && memmem(phrases[i], len, p, n) != NULL)
			return TITLE_TAIL;
		for (k = 3; k < len; k += 3) {
			if (n > k && p[n - 1] == phrases[i][k - 1] &&
			    memcmp(p + n - k, phrases[i], k) == 0 &&
			    (year_len = year_before(p, n - k)) > 0 &&
			    (n - k == year_len ||
			    body_is(p, n - k - year_len) ||
			    body_is_end(p, n - k - year_len)))
				return TITLE_HEAD;
		}
	}
	return TITLE_NONE;
}

/* 2022年, 2022年度, （2022年度）, （2022年1月1日至12月31日） and nothing else. */
static int
is_year(const char *p, size_t n)
{
	size_t	len;
	int	year;

	if (utf8_starts(p, n, "（") && utf8_ends(p, n, "）") && n > 6) {
		p += 3;
		n -= 6;
	}
	if ((len = dates_digits(p, n, &year)) == 0)
		return 0;
	return n == len || (utf8_starts(p + len, n - len, "年") &&
	    (n == len + 3 || (n == len + 6 && utf8_ends(p, n, "度")) ||
	    (dates_span(p, n) == year && utf8_ends(p, n, "12月31日"))));
}

/* A name alone, or with the year behind or before it: 某局2022年. */
static int
is_body_and_year(const char *p, size_t n)
{
	static const size_t	digits[] = { sizeof("2022") - 1,
				    sizeof("二〇二二") - 1 };
	size_t			len, i;
	int			year;

	if ((len = dates_digits(p, n, &year)) > 0 &&
	    utf8_starts(p + len, n - len, "年")) {
		p += len + strlen("年");
		n -= len + strlen("年");
		if (utf8_starts(p, n, "度")) {
			p += strlen("度");
			n -= strlen("度");
		}
	}
	if (utf8_ends(p, n, "年度"))
		n -= strlen("年度");
	else if (utf8_ends(p, n, "年"))
		n -= strlen("年");
	for (i = 0; i < COUNT(digits); i++)
		if (n > digits[i] && dates_digits(p + n - digits[i], digits[i],
		    &year) == digits[i])
			n -= digits[i];
	return body_is(p, n);
}

/* The last characters of titles and of what they may be cut into. */
static int
may_end(uint32_t c)
{
	switch (c) {
	case 0x544a: case 0x62a5: case 0x5831:			/* 告报報 */
	case 0x5ea6: case 0x5e74:				/* 度年 */
	case 0x653f: case 0x4fe1: case 0x606f:			/* 政信息 */
	case 0x516c: case 0x5f00: case 0x5de5: case 0x4f5c:	/* 公开工作 */
	case 0x7684: case 0x7ed3:				/* 的结 */
	case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db:	/* 一二三四 */
	case 0x4e94: case 0x516d: case 0x4e03: case 0x516b:	/* 五六七八 */
	case 0x4e5d: case 0x3007: case 0x96f6: case 0x25cb:	/* 九〇零○ */
		return 1;
	default:
		return (c >= 0xff10 && c <= 0xff19) || body_may_end(c);
	}
}

/* Is there a comma or a full stop, as in most lines of prose? */
static int
is_prose(const char *p, size_t n)
{
	static const char *const stops[] = { "，", "。" };
	const char		*end = p + n, *q;
	size_t			 i;

	for (i = 0; i < COUNT(stops); i++)
		for (q = p; end - q >= 3; q++) {
			if ((q = memchr(q, *stops[i], (size_t)(end - q) - 2))
			    == NULL)
				break;
			if (q[1] == stops[i][1] && q[2] == stops[i][2])
				return 1;
		}
	return 0;
}

int
title_may_be(const char *p, size_t n)
{
	const char	*last;
	size_t		 k;
	const char	*line = p;
	size_t		 len = n;

	/* Most lines of prose end so. */
	if (n >= 3 && utf8_is(p + n - 3, "。"))
		return 0;
	utf8_trim(&p, &n);
	/* Marks of Markdown and tables may stand behind. */
	for (k = n; k > 3 && (unsigned char)p[k - 1] < 0x80 &&
	    p[k - 1] != ')' && (p[k - 1] < '0' || p[k - 1] > '9'); k--)
		continue;
	if (k < 3)
		return 0;
	last = p + k - (utf8_ideograph(p[k - 3]) ? 3 : 1);
	while (last > p && (*last & 0xc0) == 0x80)
		last--;
	return (may_end(utf8_next(&last, p + k)) ||
	    /* 某局2022 */
	    (k >= 4 && p[k - 4] == '2' && p[k - 3] == '0') ||
	    (n >= 12 && utf8_find(p, n, "公开") != NULL)) &&
	    !is_prose(line, len);
}

/* With these words go sentences, not names. */
static int
is_of_prose(uint32_t c)
{
	switch (c) {
	case 0x7684: case 0x4e86: case 0x662f: case 0x5728:	/* 的了是在 */
	case 0x4e3a: case 0x7b49: case 0x4ee5: case 0x4e5f:	/* 为等以也 */
	case 0x8fd9: case 0x8fd8: case 0x628a: case 0x88ab:	/* 这还把被 */
	case 0x4f46: case 0x66f4: case 0x8f83: case 0x591f:	/* 但更较够 */
	case 0x4e9b: case 0x4eec: case 0x6b64: case 0x5176:	/* 些们此其 */
		return 1;
	default:
		return 0;
	}
}

int
title_is_plain(const char *p, size_t n)
{
	const char	*end = p + n;

	while (p < end)
		if (!utf8_ideograph(*p) || is_of_prose(utf8_next(&p, end)))
			return 0;
	return 1;
}

int
title_cut(const char *p, size_t n)
{
	return title_may_be_cut(p, n) && body_may_be(p, n);
}

int
title_parse(struct title *t, const char *p, size_t n)
{
	int	r = parse(t, p, n);

	return r == -1 ? -1 : r == TITLE_WHOLE;
}

int
title_part(const char *p, size_t n)
{
	struct title	t = { .year = 0 };
	struct tail	tail;
	int		r;

	if (n == 0 || n > LIM_HEADING * 4)
		return TITLE_NONE;
	r = parse(&t, p, n);
	title_free(&t);
	if (r != TITLE_NONE)
		return r;
	if (is_year(p, n))
		return TITLE_YEAR;
	if (tail_read(&tail, p, n) && tail.done)
		return TITLE_TAIL;
	if ((r = cut_part(p, n)) != TITLE_NONE)
		return r;
	return is_body_and_year(p, n) ? TITLE_BODY : TITLE_NONE;
}

void
title_free(struct title *t)
{
	str_free(&t->text);
	str_free(&t->body);
}
