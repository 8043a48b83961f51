#include "wording.h"

#include <string.h>

#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

struct name {
	int		 section;
	enum wording_use	 use;
	size_t		 len;
	const char	*text;
};

#define WORDING(section, use, text)	{ section, use, sizeof(text) - 1, text }
#define NAME(section, text)	WORDING(section, WORDING_ANY, text)
#define DIGIT(section, text)	WORDING(section, WORDING_DIGIT, text)
#define SHORT(section, text)	WORDING(section, WORDING_SHORT, text)

/* The whole heading, without 、的及和与 and white space. */
static const struct name names[] = {
	NAME(1, "总体情况"),
	NAME(1, "概述"),
	NAME(1, "工作基本情况"),
	NAME(1, "总体工作情况"),
	NAME(1, "工作总体情况"),
	NAME(1, "总体概况"),
	NAME(1, "政府信息公开工作总体情况"),
	NAME(1, "政府信息公开总体情况"),
	DIGIT(1, "工作概况"),
	DIGIT(1, "主要工作情况"),
	DIGIT(1, "政府信息公开工作情况"),
	NAME(2, "主动公开政府信息情况"),
	NAME(2, "政府信息主动公开情况"),
	NAME(2, "行政机关主动公开政府信息情况"),
	NAME(3, "收到处理政府信息公开申请情况"),
	NAME(3, "行政机关收到处理政府信息公开申请情况"),
	NAME(3, "收到处理信息公开申请情况"),
	NAME(3, "政府信息公开申请收到处理情况"),
	NAME(3, "政府信息公开申请情况"),
	NAME(3, "政府信息依申请公开工作情况"),
	NAME(3, "政府信息依申请公开情况"),
	NAME(3, "收到处理政府信息公开申请"),
	NAME(3, "收到处理公民法人其他组织政府信息公开申请情况"),
	NAME(4, "政府信息公开行政复议行政诉讼情况"),
	NAME(4, "政府信息公开行政复议诉讼情况"),
	NAME(4, "因政府信息公开工作被申请行政复议提起行政诉讼情况"),
	NAME(4, "政府信息公开工作被申请行政复议提起行政诉讼情况"),
	NAME(4, "政府信息公开行政复议提起行政诉讼情况"),
	NAME(4, "政府信息公开复议诉讼情况"),
	NAME(4, "因政府信息公开被申请行政复议提起行政诉讼情况"),
	NAME(4, "因政府信息公开申请行政复议提起行政诉讼情况"),
	NAME(5, "存在主要问题改进情况"),
	NAME(5, "存在问题改进情况"),
	NAME(5, "存在主要问题改进措施"),
	NAME(5, "存在问题改进措施"),
	NAME(5, "存在主要问题整改措施"),
	NAME(5, "存在问题整改措施"),
	NAME(5, "存在主要问题整改情况"),
	NAME(5, "存在问题下一步打算"),
	NAME(5, "存在主要问题下一步打算"),
	NAME(5, "存在问题下一步工作打算"),
	NAME(5, "存在问题下一步改进措施"),
	NAME(5, "存在不足下一步打算"),
	NAME(5, "存在不足改进措施"),
	NAME(5, "存在不足改进情况"),
	NAME(5, "存在主要问题下一步改进措施"),
	NAME(5, "政府信息公开工作存在主要问题改进情况"),
	NAME(5, "政府信息公开工作存在主要问题改进措施"),
	NAME(6, "其他需要报告事项"),
	NAME(6, "其它需要报告事项"),
	NAME(6, "需要报告其他事项"),
	NAME(6, "其他需报告事项"),
	NAME(6, "其他应当报告事项"),
	NAME(6, "其他需要报告情况"),
	NAME(6, "需要说明其他事项"),
	NAME(6, "其他需要说明事项"),
	SHORT(2, "主动公开情况"),
	SHORT(2, "主动公开信息情况"),
	SHORT(2, "主动公开工作情况"),
	SHORT(3, "依申请公开情况"),
	SHORT(3, "依申请公开政府信息情况"),
	SHORT(3, "依申请公开工作情况"),
	SHORT(4, "行政复议行政诉讼情况"),
	SHORT(4, "行政复议诉讼情况"),
	SHORT(5, "主要问题改进情况"),
	SHORT(5, "存在问题"),
	SHORT(6, "其他事项"),
};

#define FIRST	7	/* no section's number */

/* Words that together, in this order, name a section behind a numeral. */
static const struct key {
	int		 section;
	const char	*word[3];
} key_words[] = {
	{ 1, { "总体情况" } }, { 1, { "概述" } }, { 1, { "基本情况" } },
	{ 1, { "概况" } },
	{ 4, { "行政复议", "诉讼" } }, { 4, { "复议", "诉讼", "情况" } },
	{ 2, { "主动公开", "依申请公开", "情况" } },
	{ 3, { "收到", "处理", "申请" } }, { 3, { "申请", "处理", "情况" } },
	{ 3, { "申请", "办理", "情况" } },
	{ 3, { "依申请公开", "情况" } },
	{ 5, { "问题", "改进" } }, { 5, { "问题", "措施" } },
	{ 5, { "问题", "整改" } }, { 5, { "存在", "问题" } },
	{ 5, { "不足", "改进" } }, { 5, { "改进措施" } },
	{ 5, { "不足", "措施" } }, { 5, { "不足", "整改" } },
	{ 5, { "不足", "打算" } }, { 5, { "不足", "下一步" } },
	{ 5, { "问题", "打算" } }, { 5, { "问题", "下一步" } },
	{ 5, { "整改措施" } },
	{ 2, { "主动公开", "情况" } },
	{ 6, { "需要报告" } }, { 6, { "其他", "报告", "事项" } },
	{ 6, { "其它", "报告", "事项" } }, { 6, { "其他", "事项" } },
	{ 6, { "其他", "说明" } },
	/* Behind 一 and no other numeral. */
	{ FIRST, { "工作", "情况" } }, { FIRST, { "主要工作" } },
	{ FIRST, { "综述" } },
};

/* Traditional characters of the headings, as they are in names[]; sorted. */
static const struct fold {
	uint32_t	 from;
	const char	*to;
} folds[] = {
	{ 0x52d5, "动" }, { 0x554f, "问" }, { 0x5831, "报" }, { 0x5fa9, "复" },
	{ 0x6cc1, "况" }, { 0x7e3d, "总" }, { 0x8655, "处" }, { 0x8907, "复" },
	{ 0x8a1f, "讼" }, { 0x8a34, "诉" }, { 0x8acb, "请" }, { 0x8b70, "议" },
	{ 0x9032, "进" }, { 0x958b, "开" }, { 0x9700, "需" }, { 0x9805, "项" },
	{ 0x984c, "题" }, { 0x9ad4, "体" },
};

const char *
wording_fold(uint32_t c, const char *p)
{
	static uint64_t	folded;		/* a bit for each, by its last six */
	size_t		from = 0, to = COUNT(folds), i;

	if (folded == 0)
		for (i = 0; i < to; i++)
			folded |= (uint64_t)1 << folds[i].from % 64;
	if ((folded >> c % 64 & 1) == 0)
		return p;
	while (from < to) {
		i = (from + to) / 2;
		if (folds[i].from == c)
			return folds[i].to;
		if (folds[i].from < c)
			from = i + 1;
		else
			to = i;
	}
	return p;
}

int
wording_may_be(const char *p)
{
	static uint64_t	seconds;	/* a bit for each, by its last six */
	size_t		i;

	for (i = seconds == 0 ? 0 : COUNT(names); i < COUNT(names); i++)
		seconds |= (uint64_t)1 << (names[i].text[5] & 0x3f);
	if ((seconds >> (p[5] & 0x3f) & 1) == 0)
		return 0;
	for (i = 0; i < COUNT(names); i++)
		if (memcmp(names[i].text, p, 6) == 0)
			return 1;
	return 0;
}

int
wording_section(const char *p, size_t n, enum wording_use *use)
{
	size_t	i;

	for (i = 0; i < COUNT(names); i++)
		if (names[i].len == n && names[i].text[5] == p[5] &&
		    memcmp(names[i].text, p, n) == 0) {
			*use = names[i].use;
			return names[i].section;
		}
	return 0;
}

int
wording_by_keys(const char *p, size_t n, int first)
{
	static const char *const stops[] = { "，", "；", "：", "！", "？", "," };
	static const char *const any[] = { "总体", "概", "基本", "议", "申请",
	    "问题", "不足", "措施", "主动", "报告", "其他", "其它", "工作",
	    "综述" };
	static struct words	 any_words = WORDS(any);
	const char	*at, *end = p + n;
	size_t		 i, k;

	/* Most that have a numeral are rows and lists. */
	if (!words_in(&any_words, p, n))
		return 0;
	for (i = 0; i < COUNT(stops); i++)
		if (utf8_find(p, n, stops[i]) != NULL)
			return 0;
	for (i = 0; i < COUNT(key_words); i++) {
		for (k = 0, at = p; k < 3 && key_words[i].word[k] != NULL;
		    k++) {
			at = utf8_find(at, (size_t)(end - at),
			    key_words[i].word[k]);
			if (at == NULL)
				break;
			at += strlen(key_words[i].word[k]);
		}
		if (k == 3 || key_words[i].word[k] == NULL)
			return key_words[i].section != FIRST ?
			    key_words[i].section : first;
	}
	return 0;
}

int
wording_begins(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < COUNT(names); i++)
		if (names[i].len > n && names[i].use != WORDING_SHORT &&
		    (n == 0 || names[i].text[n - 1] == p[n - 1]) &&
		    memcmp(names[i].text, p, n) == 0)
			return 1;
	return 0;
}

int
wording_prefix(const char *p, size_t n, int digit, size_t *len)
{
	size_t	i;
	int	section = 0;

	for (i = 0, *len = 0; i < COUNT(names); i++)
		if (names[i].len <= n && names[i].len > *len &&
		    (names[i].use == WORDING_ANY ||
		    (names[i].use == WORDING_DIGIT && digit)) &&
		    memcmp(names[i].text, p, names[i].len) == 0) {
			*len = names[i].len;
			section = names[i].section;
		}
	return section;
}
