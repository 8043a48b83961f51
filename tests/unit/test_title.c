/*
 * title: the body and the year of a title, and parts of titles.
 */
#include "check.h"
#include "dates.h"
#include "squeeze.h"
#include "title.h"

static const struct {
	const char	*line;
	const char	*body;		/* NULL: no whole title */
	int		 year;
} titles[] = {
	{ "示例市数据局2022年政府信息公开工作年度报告", "示例市数据局", 2022 },
	{ "示例市数据局 2022 年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "示例市数据局2022年度政府信息公开工作年报", "示例市数据局", 2022 },
	{ "示例市数据局政府信息公开工作2022年度报告", "示例市数据局", 2022 },
	{ "示例市数据局2022年政府信息公开年度报告", "示例市数据局", 2022 },
	{ "2022年示例市数据局政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "关于示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "# 示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "**示例市数据局2022年政府信息公开工作年度报告**", "示例市数据局",
	    2022 },
	{ "示例市人民政府2022年政府信息公开工作年度报告", "示例市人民政府",
	    2022 },
	{ "示例市人民政府信息公开工作年度报告（2022年）", "示例市人民政府",
	    2022 },
	{ "示例市人民政府办公室2019年政府信息公开工作年度报告",
	    "示例市人民政府办公室", 2019 },
	{ "示例局(示例办)2022年政府信息公开工作年度报告", "示例局（示例办）",
	    2022 },
	{ "示例市数据局二〇二二年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "示例市数据局２０２２年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "2022年政府信息公开工作年度报告", "", 2022 },
	{ "政府信息公开工作年度报告", "", 0 },
	{ "示例市数据局政府信息公开工作年度报告", "示例市数据局", 0 },
	{ "示例市数据局2022年政府信息公开工作告年度报", "示例市数据局", 2022 },
	{ "示例市数据局2022年政府信息公开作年度报告", "示例市数据局", 2022 },
	{ "示例市数据局2022年政府信息公开工作总结", "示例市数据局", 2022 },
	{ "名  称 示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "《示例市数据局2022年政府信息公开工作年度报告》", "示例市数据局",
	    2022 },
	{ "附件2：示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "1.示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "示例市数据局-2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "▲示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "?示例市数据局2022年政府信息公开工作年度报告", "示例市数据局",
	    2022 },
	{ "示例县人民政府机关2022年政府信息公开工作年度报告",
	    "示例县人民政府机关", 2022 },
	{ "示例市数据局2022年政府信息公开工作年度报", NULL, 0 },
	{ "示例市数据局2022年政府信息公开工作", NULL, 0 },
	{ "年度报告", NULL, 0 },
	{ "示例市数据局", NULL, 0 },
	{ "一、总体情况", NULL, 0 },
	{ "根据政府信息公开工作年度报告的要求，编制本报告。", NULL, 0 },
	{ "政府信息公开", NULL, 0 },
	{ "", NULL, 0 },
};

static const struct {
	const char	*line;
	enum title_part	 part;
} parts[] = {
	{ "示例市数据局2022年政府信息公开工作年度报告", TITLE_WHOLE },
	{ "2022年政府信息公开工作年度报告", TITLE_WHOLE },
	{ "示例市数据局2022年政府信息公开工作", TITLE_HEAD },
	{ "年度报告", TITLE_TAIL },
	{ "工作年度报告", TITLE_TAIL },
	{ "示例市数据局", TITLE_BODY },
	{ "示例市样例区人民政府", TITLE_BODY },
	{ "我局", TITLE_NONE },
	{ "行政许可", TITLE_NONE },
	{ "2022", TITLE_YEAR },
	{ "", TITLE_NONE },
};

static const struct {
	const char	*text;
	int		 year;
	size_t		 length;	/* 0: none */
} years[] = {
	{ "2022", 2022, 4 }, { "2022年", 2022, 4 }, { "2000x", 2000, 4 },
	{ "２０２２", 2022, 12 }, { "二〇二二", 2022, 12 },
	{ "二零一九", 2019, 12 }, { "二○二一", 2021, 12 },
	{ "20222", 0, 0 }, { "202", 0, 0 }, { "1999", 0, 0 },
	{ "2100", 0, 0 }, { "", 0, 0 }, { "二〇二", 0, 0 },
};

static void
test_titles(void)
{
	struct str	line = { NULL, 0, 0 };
	struct title	t = { .year = 0 };
	size_t		i;
	int		r;

	for (i = 0; i < COUNT(titles); i++) {
		CHECK(squeeze_line(&line, titles[i].line,
		    strlen(titles[i].line)) == 0);
		r = title_parse(&t, str_text(&line), line.len);
		check_one(r == (titles[i].body != NULL), __FILE__, __LINE__,
		    titles[i].line);
		if (r != 1 || titles[i].body == NULL)
			continue;
		CHECK_TEXT(str_text(&t.body), titles[i].body);
		check_one(t.year == titles[i].year, __FILE__, __LINE__,
		    titles[i].line);
		/* The quick look never misses one. */
		CHECK(title_may_be(titles[i].line, strlen(titles[i].line)));
	}
	title_free(&t);
	str_free(&line);
}

static void
test_parts(void)
{
	size_t	i, n;

	for (i = 0; i < COUNT(parts); i++) {
		n = strlen(parts[i].line);
		check_one(title_part(parts[i].line, n) == (int)parts[i].part,
		    __FILE__, __LINE__, parts[i].line);
		if (parts[i].part != TITLE_NONE)
			CHECK(title_may_be(parts[i].line, n));
	}
}

static void
test_years(void)
{
	size_t	i;
	int	year;

	for (i = 0; i < COUNT(years); i++) {
		year = 0;
		check_one(dates_digits(years[i].text, strlen(years[i].text),
		    &year) == years[i].length, __FILE__, __LINE__,
		    years[i].text);
		CHECK(year == years[i].year);
	}
}

static void
test_squeeze(void)
{
	static const char	 line[] = "| # 示例 市\t**甲局** (乙) |";
	struct str		 out = { NULL, 0, 0 };

	CHECK(squeeze_line(&out, line, sizeof(line) - 1) == 0);
	CHECK_TEXT(str_text(&out), "示例市甲局（乙）");
	CHECK(squeeze_line(&out, "", 0) == 0);
	CHECK_TEXT(str_text(&out), "");
	str_free(&out);
}

int
main(void)
{
	test_titles();
	test_parts();
	test_years();
	test_squeeze();
	return check_end();
}
