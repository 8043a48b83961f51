/*
 * Lines made at random, of what the looks at lines look for.
 */
#ifndef GR_MADE_H
#define GR_MADE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define LINE	400

static const char *const pieces[] = {
	"示例市财政局", "样例县", "教育局", "2022", "2022年", "2", "0", "20",
	"二〇二二年", "２０２２年", "２０", "2０22", "二", "贰", "年", "年度",
	"政府信息公开", "政府信息公開", "信息公开", "公开", "公", "开", "工作",
	"年度报告", "报告", "年报", "（", "）", "(", ")", "，", "。", "：", "、",
	" ", "  ", "\t", "　", "\u00a0", "\u200b", "|", "||", "#", "**", "_",
	"<b>", "</b>", "<", ">", "&nbsp;", "&", "{#a}", "[", "]{.b}", "\\",
	"一", "二、", "1", "1.", "12", "3、", "第", "章", "（一）", "Ⅰ", "①",
	"总体情况", "主动公开政府信息情况", "需要报告", "規章", "——", "…",
	"工作情况", "工作概况", "综述", "a", "<title>", "-", ".docx", "其他", "需", "总", "体", "總體", "概述",
	"十", "部分", "二", "０", "处理", "收到", "申请", "的", "class=\"x\">",
	"存在问题", "改进措施", ".", "．", "主动", "政府", "_", "●", "【",
};
#define NPIECES	(COUNT(pieces))

static uint32_t	state = 20220117;

static inline uint32_t
made_draw(uint32_t n)
{
	state = (uint32_t)((uint64_t)state * 16807 % 2147483647);
	return state % n;
}

/* A line of up to n pieces. */
static inline size_t
made_line(char *p, uint32_t n)
{
	const char	*s;
	size_t		 at = 0, len;

	for (n = made_draw(n) + 1; n > 0; n--) {
		s = pieces[made_draw(NPIECES)];
		len = strlen(s);
		if (at + len > LINE)
			break;
		memcpy(p + at, s, len);
		at += len;
	}
	return at;
}

#endif
