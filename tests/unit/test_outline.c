/*
 * outline: lines of a file to reports and sections.
 */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "check.h"
#include "charset.h"
#include "each.h"
#include "input.h"
#include "lines.h"
#include "outline.h"
#include "str.h"

#define TITLE	"示例市数据局2022年政府信息公开工作年度报告\n"
#define OTHER	"样例县财政局2022年政府信息公开工作年度报告\n"
#define H1	"一、总体情况\n"
#define H2	"二、主动公开政府信息情况\n"
#define H3	"三、收到和处理政府信息公开申请情况\n"
#define H4	"四、政府信息公开行政复议、行政诉讼情况\n"
#define H5	"五、存在的主要问题及改进情况\n"
#define H6	"六、其他需要报告的事项\n"
#define ALL	H1 H2 H3 H4 H5 H6
#define BODY	H1 "甲。\n" H2 "乙\t0\n" H3 "丙\t0\n" H4 "0\n" H5 "丁。\n" \
		H6 "无。\n"
#define REPORT	TITLE BODY

static char		 path[] = "/tmp/test_outline.XXXXXX";
static struct charset	*charset;
static struct lines	*lines;
static struct outline	*outline;

/* Go through a text: the sections of its lines, | where a report begins. */
static void
go_by(struct str *out, const char *text, int quick)
{
	struct each	 each = { .outline = outline, .quick = quick };
	struct str	 report = { NULL, 0, 0 };
	struct input	*in;
	struct record	 r;
	FILE		*f = fopen(path, "w");
	uint64_t	 line = 0;
	int		 got;

	str_clear(out);
	CHECK(f != NULL && fputs(text, f) != EOF);
	if (f == NULL || fclose(f) == EOF || (in = input_open(path)) == NULL)
		return;
	lines_start(lines, in);
	CHECK(outline_start(outline, "a\tb") == 0);
	while ((got = each_next(&each, &r)) == 1) {
		if (line > 0 && (report.len != r.report_len ||
		    memcmp(report.p, r.report, report.len) != 0))
			(void)str_adds(out, "|");
		(void)str_set(&report, r.report, r.report_len);
		(void)str_add(out, &r.section, 1);
		check_one(r.line == ++line, __FILE__, __LINE__, text);
		/* The text is the input's, whatever was held back. */
		check_one(strncmp(text, r.text, r.len) == 0 &&
		    text[r.len] == '\n', __FILE__, __LINE__, text);
		text += r.len + 1;
	}
	CHECK(got == 0);
	CHECK(*text == '\0');
	str_free(&report);
	input_close(in);
}

/* Both ways are alike. */
static void
go(struct str *out, const char *text)
{
	struct str	slow = { NULL, 0, 0 };

	go_by(&slow, text, 0);
	go_by(out, text, 1);
	CHECK_TEXT(str_text(out), str_text(&slow));
	str_free(&slow);
}

static const struct {
	const char	*text;
	const char	*sections;
} cases[] = {
	{ "", "" },
	{ "\n\n", "00" },
	{ REPORT, "0112233445566" },
	{ BODY, "112233445566" },
	{ TITLE "\n" BODY, "00112233445566" },
	{ TITLE ALL, "0123456" },
	/* Contents, with a title before and after. */
	{ TITLE ALL BODY, "0000000112233445566" },
	{ TITLE ALL TITLE BODY, "00000000112233445566" },
	{ TITLE "目录\n" ALL BODY, "00000000112233445566" },
	/* Two reports. */
	{ REPORT OTHER BODY, "0112233445566|0112233445566" },
	{ REPORT REPORT, "0112233445566|0112233445566" },
	{ REPORT REPORT REPORT, "0112233445566|0112233445566|0112233445566" },
	{ REPORT "发布机构：甲局\n" OTHER BODY,
	    "01122334455666|0112233445566" },
	{ REPORT BODY, "0112233445566|112233445566" },
	{ REPORT "样例县财政局\n2022年政府信息公开工作年度报告\n" BODY,
	    "0112233445566|00112233445566" },
	{ REPORT "样例县财政局2022年政府信息公开工作\n\n年度报告\n" BODY,
	    "0112233445566|000112233445566" },
	{ REPORT OTHER ALL BODY, "0112233445566|0000000112233445566" },
	/* Titles that begin none. */
	{ TITLE TITLE BODY, "00112233445566" },
	{ REPORT OTHER, "01122334455666" },
	{ REPORT OTHER "完。\n", "011223344556666" },
	{ TITLE H1 OTHER H2 H3 H4 H5 OTHER "丁。\n" H6, "01123455" "56" },
	{ TITLE H1 H2 H3 H4 OTHER H5 H6, "01234456" },
	{ REPORT "样例县财政局\n", "01122334455666" },
	/* What is quoted is no title of what follows. */
	{ REPORT "附：" OTHER REPORT, "01122334455666|0112233445566" },
	/* A list of titles, then the report's own. */
	{ REPORT OTHER TITLE "\n甲\n" OTHER BODY,
	    "0112233445566" "6666|0112233445566" },
	/* A year above a title that has one is not its. */
	{ REPORT "样例县财政局\n2022年度\n" OTHER BODY,
	    "0112233445566" "66|0112233445566" },
	{ REPORT "2022年度\n样例县财政局\n政府信息公开工作年度报告\n" BODY,
	    "0112233445566|000112233445566" },
	{ REPORT "样例县财政局2022年政府信\n息公开工作年度报告\n" BODY,
	    "0112233445566|00112233445566" },
	{ REPORT OTHER "\n样例县财政局\n2022年政府信息公开工作年度报告\n"
	    BODY, "0112233445566|0000112233445566" },
	/* Headings over two lines or three. */
	{ TITLE H1 "二、主动公开政府\n\n信息情况\n甲\n" H3, "0122223" },
	{ TITLE H1 "二、主动公开政府\n------\n信息\n情况\n甲\n" H3,
	    "01222223" },
	{ TITLE H1 "二、\n主动公开政府信息情况\n甲\n" H3, "012223" },
	{ TITLE H1 "主动公开\n做得好。\n" H2, "01112" },
	{ TITLE H1 "二、主动公开政府\n", "011" },
	/* Brackets head sections where they did from the first. */
	{ TITLE "（一）总体情况\n甲\n（二）主动公开政府信息情况\n", "0112" },
	{ TITLE H1 "（二）主动公开政府信息情况\n" H2, "0112" },
	/* Contents with numerals of another kind. */
	{ TITLE "1. 总体情况\n2. 主动公开政府信息情况\n"
	    "3. 收到和处理政府信息公开申请情况\n" BODY, "0000112233445566" },
	/* Lists that run on hold no headings. */
	{ TITLE H1 "包括：\n总体情况、\n主动公开政府信息情况、\n" H2,
	    "011112" },
};

static void
test_cases(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		go(&out, cases[i].text);
		CHECK_TEXT(str_text(&out), cases[i].sections);
	}
	str_free(&out);
}

/* What is held back is given, however much there is of it. */
static void
test_ahead(void)
{
	struct str	text = { NULL, 0, 0 }, out = { NULL, 0, 0 };
	int		i;

	(void)str_adds(&text, REPORT);
	for (i = 0; i < 200; i++)
		(void)str_adds(&text, i % 3 ? OTHER : "\n");
	go(&out, str_text(&text));
	CHECK(out.len == 213);
	CHECK(strchr(str_text(&out), '|') == NULL);
	str_clear(&text);
	for (i = 0; i < 200; i++)
		(void)str_adds(&text, i % 2 ? "\n" : H1);
	go(&out, str_text(&text));
	CHECK(out.len == 200);
	str_free(&text);
	str_free(&out);
}

static void
test_name(void)
{
	CHECK(outline_start(outline, "a\tb\\\xff") == 0);
	CHECK_TEXT(outline_report(outline), "a\\tb\\\\\\xFF");
}

int
main(void)
{
	int	fd = mkstemp(path);

	if (fd == -1 || close(fd) == -1)
		return 1;
	charset = charset_open(NULL);
	lines = lines_open(charset);
	outline = outline_open(lines);
	CHECK(outline != NULL);
	test_cases();
	test_ahead();
	test_name();
	outline_close(outline);
	lines_close(lines);
	charset_close(charset);
	(void)unlink(path);
	return check_end();
}
