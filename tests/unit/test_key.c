/*
 * key: names of reports without folders, years and suffixes.
 */
#include "check.h"
#include "key.h"

static const struct {
	const char	*report;
	const char	*key;
} names[] = {
	{ "a", "a" },
	{ "a.txt", "a" },
	{ "2022/a.txt.gz", "a" },
	{ "/srv/2022/a.TXT.GZ", "a" },
	{ "2022/示例市财政局-2022.txt.gz", "示例市财政局" },
	{ "2023/示例市财政局_2023年.txt", "示例市财政局" },
	{ "2023年示例市财政局.html", "示例市财政局" },
	{ "示例市财政局（2023年度）.pdf.txt", "示例市财政局" },
	{ "示例市财政局 (2023).txt", "示例市财政局" },
	{ "示例市财政局2023.txt", "示例市财政局" },
	{ "示例市财政局2023年报.txt", "示例市财政局-报" },
	{ "示例市财政局2023年度报告.txt", "示例市财政局-报告" },
	{ "示例市财政局_2022_报告.txt", "示例市财政局-报告" },
	{ "finance-2022-report.txt", "finance-report" },
	{ "finance.2022.report.txt", "finance-report" },
	{ "2022_finance__report_.txt", "finance-report" },
	{ "1.示例市财政局.txt", "1-示例市财政局" },
	{ "www.shili.gov.cn-2022.txt", "www-shili-gov-cn" },
	/* Years only: no other numbers, and none that is part of one. */
	{ "a1.txt", "a1" },
	{ "a-12022.txt", "a-12022" },
	{ "a-20221.txt", "a-20221" },
	{ "a-20230115.txt", "a-20230115" },
	{ "a-1234.txt", "a-1234" },
	{ "a-1999.txt", "a" },
	{ "a-2022-2023.txt", "a" },
	{ "a2022b.txt", "a-b" },
	/* The number of a report in its file is no year. */
	{ "2022/all.txt#2", "all#2" },
	{ "2023/all-2023.txt.gz#2", "all#2" },
	{ "all.txt#2022", "all#2022" },
	{ "2022/a#b.txt", "a#b" },
	{ "a.txt#", "a-txt#" },
	/* Suffixes only at the end, and only those that are some. */
	{ "a.txt.b", "a-txt-b" },
	{ "txt", "txt" },
	{ ".txt", "" },
	{ "atxt", "atxt" },
	/* Nothing is left. */
	{ "2022.txt", "" },
	{ "a/2022年.txt.gz", "" },
	{ "a/2022.txt#2", "" },
	{ "a/", "" },
	{ "", "" },
	{ "-", "" },
};

int
main(void)
{
	struct str	key = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(names); i++) {
		CHECK(key_of_report(&key, names[i].report) == 0);
		CHECK_TEXT(str_text(&key), names[i].key);
	}
	str_free(&key);
	return check_end();
}
