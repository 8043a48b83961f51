/*
 * dates: years and dates as reports write them, and what only looks like one.
 */
#include "check.h"
#include "dates.h"

static int
year(const char *s)
{
	return dates_year(s, strlen(s));
}

static int
span(const char *s)
{
	return dates_span(s, strlen(s));
}

static int
dotted(const char *s)
{
	return dates_dotted(s, strlen(s));
}

static int
day(const char *s)
{
	return dates_day(s, strlen(s));
}

static void
test_year(void)
{
	CHECK(year("2022年") == 2022);
	CHECK(year("截至２０２２年底") == 2022);
	CHECK(year("二〇二二年度") == 2022);
	CHECK(year("贰零贰贰年") == 2022);
	/* White space of any width may stand before its word. */
	CHECK(year("2022 　年") == 2022);
	/* A law's year is none, the next may be one. */
	CHECK(year("条例（2019年修订）") == 0);
	CHECK(year("2019年公布的办法，2022年报告") == 2022);
	/* No word, another word, no year. */
	CHECK(year("") == 0);
	CHECK(year("2022") == 0);
	CHECK(year("2022月") == 0);
	CHECK(year("2022月，今年") == 0);
	CHECK(year("2022") == 0 && year("今年2022") == 0);
	CHECK(year("今年 2022 ") == 0);
	CHECK(year("1022年") == 0);
	CHECK(year("22年") == 0);
}

static void
test_span(void)
{
	static const char *const to[] = { "起", "开始", "始", "至", "到", "-",
				    "—", "~", "～", "–", "－" };
	char	text[64];
	size_t	i;

	for (i = 0; i < COUNT(to); i++) {
		(void)snprintf(text, sizeof(text), "2022年1月1日%s12月31日",
		    to[i]);
		CHECK(span(text) == 2022);
	}
	CHECK(span("统计期为二〇二二年1月1日至") == 2022);
	CHECK(span("2022年1月1日") == 0);
	CHECK(span("2022年1月1日，") == 0);
	CHECK(span("2022年1月1日起施行") == 0);
	CHECK(span("2022年1月2日至") == 0);
	CHECK(span("年1月1日至") == 0);
	CHECK(span("某某年1月1日至") == 0);
	CHECK(span("二二年1月1日至") == 0);
}

static void
test_dotted(void)
{
	CHECK(dotted("2022.1.1") == 2022);
	CHECK(dotted("（2022-01-01—2022-12-31）") == 2022);
	CHECK(dotted("2022/01/1") == 2022);
	/* Not January, no date, too short for one. */
	CHECK(dotted("2022.2.1x") == 0);
	CHECK(dotted("2022-02-01") == 0);
	CHECK(dotted("2022-12-01") == 2022);
	CHECK(dotted("20220101") == 0);
	CHECK(dotted("2022.1.") == 0);
	CHECK(dotted("2.1.12.13.14") == 0);
}

static void
test_last(void)
{
	static const char	text[] = "示例市数据局2023年1月31日";
	size_t			at = 99;

	CHECK(dates_last(text, strlen(text), &at) == 2023);
	CHECK(at == strlen("示例市数据局"));
	CHECK(dates_last("2023-1-31", 9, &at) == 2023 && at == 0);
	CHECK(dates_last("二〇二三年一月三十一日", strlen("二〇二三年一月三十一日"),
	    &at) == 2023 && at == 0);
	/* Words behind it; a year alone; a number; a phone's. */
	CHECK(dates_last("2023年1月31日印发", strlen("2023年1月31日印发"), &at) ==
	    0);
	CHECK(dates_last("2023年", strlen("2023年"), &at) == 0);
	CHECK(dates_last("2023", 4, &at) == 0);
	CHECK(dates_last("2023:1:31", 9, &at) == 0);
	CHECK(dates_last("", 0, &at) == 0);
	/* A character that a line's end cut is none of a date's. */
	CHECK(dates_last("2023年1\xe6\x9c", 9, &at) == 0);
	/* The date may stand behind another year. */
	CHECK(dates_last("2022年报告2023.1.31", strlen("2022年报告2023.1.31"),
	    &at) == 2023 && at == strlen("2022年报告"));
}

static void
test_day(void)
{
	CHECK(day("2023年1月31日") == 20230131);
	CHECK(day("2023年1月31") == 20230131);
	CHECK(day("2023-01-31") == 20230131);
	CHECK(day("2023.1.3") == 20230103);
	CHECK(day("2023/12/9") == 20231209);
	CHECK(day("二〇二三年一月三十一日") == 20230131);
	CHECK(day("二〇二三年十二月十日") == 20231210);
	CHECK(day("二〇二三年十月二十日") == 20231020);
	CHECK(day("二〇二三年〇一月〇九日") == 20230109);
	/* No such day or month. */
	CHECK(day("2023年0月31日") == 0);
	CHECK(day("2023年13月1日") == 0);
	CHECK(day("2023年1月0日") == 0);
	CHECK(day("2023年1月32日") == 0);
	CHECK(day("二〇二三年一月三十二日") == 0);
	/* Not all of it, or more than it. */
	CHECK(day("") == 0);
	CHECK(day("2023") == 0);
	CHECK(day("2023年") == 0);
	CHECK(day("2023年1月") == 0);
	CHECK(day("2023年某月1日") == 0);
	CHECK(day("2023年1月某日") == 0);
	CHECK(day("2023年1月31日印发") == 0);
	CHECK(day("2023年1月311日") == 0);
	CHECK(day("2023年1，31日") == 0);
	CHECK(day("某年1月31日") == 0);
	/* Numerals that are none. */
	CHECK(day("二〇二三年一二月一日") == 0);
	CHECK(day("二〇二三年十十月一日") == 0);
}

int
main(void)
{
	test_year();
	test_span();
	test_dotted();
	test_last();
	test_day();
	return check_end();
}
