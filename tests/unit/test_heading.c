/*
 * heading: which lines are the headings of the six sections.
 */
#include "check.h"
#include "heading.h"

static const struct {
	const char		*line;
	enum heading_kind	 kind;
	int			 section;
} cases[] = {
	{ "一、总体情况", HEADING_FULL, 1 },
	{ "一、概述", HEADING_FULL, 1 },
	{ "二、主动公开政府信息情况", HEADING_FULL, 2 },
	{ "二、主动公开政府信息的情况", HEADING_FULL, 2 },
	{ "三、收到和处理政府信息公开申请情况", HEADING_FULL, 3 },
	{ "四、政府信息公开行政复议、行政诉讼情况", HEADING_FULL, 4 },
	{ "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
	    HEADING_FULL, 4 },
	{ "五、存在的主要问题及改进情况", HEADING_FULL, 5 },
	{ "五、存在的主要问题和整改措施", HEADING_FULL, 5 },
	{ "六、其他需要报告的事项", HEADING_FULL, 6 },
	/* Without a numeral; off by one; other numerals. */
	{ "总体情况", HEADING_BARE, 1 },
	{ "主动公开政府信息情况", HEADING_BARE, 2 },
	{ "收到和处理政府信息公开申请情况", HEADING_BARE, 3 },
	{ "其他需要报告的事项", HEADING_BARE, 6 },
	{ "、其他需要报告的事项", HEADING_BARE, 6 },
	{ "、总体情况、主动公开政府信息情况", HEADING_NONE, 0 },
	{ "二、总体情况", HEADING_FULL, 1 },
	{ "七、其他需要报告的事项", HEADING_FULL, 6 },
	{ "1、总体情况", HEADING_DIGIT, 1 },
	{ "2.主动公开政府信息情况", HEADING_DIGIT, 2 },
	{ "6．其他需要报告的事项", HEADING_DIGIT, 6 },
	{ "第一部分 总体情况", HEADING_FULL, 1 },
	{ "第三章 收到和处理政府信息公开申请情况", HEADING_FULL, 3 },
	/* Marks and white space. */
	{ "## 一、总体情况", HEADING_FULL, 1 },
	{ "##一、总体情况", HEADING_FULL, 1 },
	{ "**一、总体情况**", HEADING_FULL, 1 },
	{ "　　一、 总体情况　", HEADING_FULL, 1 },
	{ "\xc2\xa0一、总体情况", HEADING_FULL, 1 },
	{ "| 一、总体情况 |", HEADING_FULL, 1 },
	{ "一、总体情况：", HEADING_FULL, 1 },
	{ "六、其他需要报告的事项。", HEADING_FULL, 6 },
	/* Text behind it on the same line. */
	{ "六、其他需要报告的事项：无。", HEADING_FULL, 6 },
	/* Key words in order. */
	{ "三、本年度收到和处理公众申请的情况", HEADING_WORDS, 3 },
	{ "五、工作中存在的问题与下一步改进打算", HEADING_WORDS, 5 },
	{ "一、总体情况2022年，本机关按时公开。", HEADING_FULL, 1 },
	/* What begins many reports, behind 一 alone. */
	{ "一、主要工作情况", HEADING_WORDS, 1 },
	{ "第一部分 政府信息公开工作情况", HEADING_WORDS, 1 },
	{ "一、2022年政务公开工作综述", HEADING_WORDS, 1 },
	{ "三、政府信息公开工作情况", HEADING_NONE, 0 },
	{ "一、加强领导，落实主要工作情况", HEADING_NONE, 0 },
	{ "1、工作概况", HEADING_DIGIT, 1 },
	{ "工作概况", HEADING_NONE, 0 },
	{ "（一）工作概况", HEADING_NONE, 0 },
	{ "4、政府信息公开复议、诉讼情况", HEADING_DIGIT, 4 },
	{ "存在的不足及改进情况", HEADING_BARE, 5 },
	/* Marks that pandoc, org-mode and HTML leave. */
	{ "* 一、总体情况", HEADING_FULL, 1 },
	{ "**一、总体情况**\\", HEADING_FULL, 1 },
	{ "## 一、总体情况 {#一总体情况 .unnumbered}", HEADING_FULL, 1 },
	{ "**[一、总体情况]{style=\"font-size:12.0pt\"}**", HEADING_FULL, 1 },
	{ "## <span lang=\"EN-US\">一、总</span>体情况", HEADING_FULL, 1 },
	{ "lang=\"EN-US\">一、总</span>体情况**", HEADING_FULL, 1 },
	{ "1\\. 总体情况", HEADING_DIGIT, 1 },
	{ "== 一、总体情况", HEADING_FULL, 1 },
	{ "=== 一、总体情况 ===", HEADING_FULL, 1 },
	{ "   .. rubric:: 一、总体情况", HEADING_FULL, 1 },
	{ ".. image:: 一、总体情况", HEADING_NONE, 0 },
	{ "...总体情况", HEADING_NONE, 0 },
	{ "=总=体=", HEADING_NONE, 0 },
	{ "[一、总体情况](#a1)", HEADING_NONE, 0 },
	/* Other numerals, notes, Traditional characters. */
	{ "【一、总体情况】", HEADING_FULL, 1 },
	{ "一总体情况", HEADING_FULL, 1 },
	{ "１、总体情况", HEADING_DIGIT, 1 },
	{ "Ⅰ、总体情况", HEADING_DIGIT, 1 },
	{ "①总体情况", HEADING_DIGIT, 1 },
	{ "（一）总体情况", HEADING_SUB, 1 },
	{ "1）总体情况", HEADING_SUB, 1 },
	{ "二、主动公开政府信息情况（单位：件）", HEADING_FULL, 2 },
	{ "二、主動公開政府信息情況", HEADING_FULL, 2 },
	{ "六、其他需要说明的情况", HEADING_WORDS, 6 },
	/* The beginning of one, or a numeral alone. */
	{ "四、政府信息公开行政", HEADING_PART, 0 },
	{ "存在的主", HEADING_PART, 0 },
	{ "主动", HEADING_NONE, 0 },
	{ "三、收到和处理政府信息公开申请情况", HEADING_FULL, 3 },
	/* Table 3's own rows, sub-headings, prose, contents. */
	{ "一、本年新收政府信息公开申请数量", HEADING_NONE, 0 },
	{ "二、上年结转政府信息公开申请数量", HEADING_NONE, 0 },
	{ "三、本年度办理结果", HEADING_NONE, 0 },
	{ "四、结转下年度继续办理", HEADING_NONE, 0 },
	{ "一、本年新收政府信息公开申请数量	1	0	0	0	0	0	1",
	    HEADING_NONE, 0 },
	{ "四、结转下年度继续办理的申请数量", HEADING_NONE, 0 },
	{ "（一）主动公开", HEADING_NONE, 0 },
	{ "（二）主动公开政府信息情况", HEADING_SUB, 2 },
	{ "二）主动公开政府信息情况", HEADING_SUB, 2 },
	{ "本机关主动公开政府信息情况良好。", HEADING_NONE, 0 },
	{ "一是主动公开政府信息情况良好。", HEADING_NONE, 0 },
	{ "一、总体情况……………1", HEADING_NONE, 0 },
	{ "一、总体情况........1", HEADING_NONE, 0 },
	{ "一、总体情况 1", HEADING_NONE, 0 },
	{ "一、总体情况————1", HEADING_NONE, 0 },
	{ "一、总体情况·····1", HEADING_NONE, 0 },
	{ "2 0 0 0", HEADING_NONE, 0 },
	{ "（二）部分公开", HEADING_NONE, 0 },
	{ "", HEADING_NONE, 0 },
	{ "一", HEADING_NONE, 0 },
	{ "一、", HEADING_PART, 0 },
	{ "2022", HEADING_NONE, 0 },
	{ "##", HEADING_NONE, 0 },
	{ "\xe4\xb8", HEADING_NONE, 0 },
};

int
main(void)
{
	struct heading	h;
	size_t		i, n;

	for (i = 0; i < COUNT(cases); i++) {
		n = strlen(cases[i].line);
		h = heading_match(cases[i].line, n);
		check_one(h.kind == cases[i].kind, __FILE__, __LINE__,
		    cases[i].line);
		if (cases[i].kind != HEADING_NONE)
			check_one(h.section == cases[i].section, __FILE__,
			    __LINE__, cases[i].line);
	}
	/* A long line of prose is none, whatever it begins with. */
	CHECK(heading_match("总体情况", strlen("总体")).kind == HEADING_NONE);
	return check_end();
}
