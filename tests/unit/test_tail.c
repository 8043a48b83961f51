/*
 * tail: what stands behind a title's key word.
 */
#include <string.h>

#include "check.h"
#include "tail.h"

/* Is a text all tail, of this year and body; does it end a title? */
static int
reads(const char *text, int done, int year, const char *body)
{
	struct tail	t;

	return tail_read(&t, text, strlen(text)) == 1 && !t.done == !done &&
	    t.year == year && t.len == strlen(body) &&
	    (t.len == 0 || memcmp(t.body, body, t.len) == 0);
}

static void
test_words(void)
{
	CHECK(reads("工作年度报告", 1, 0, ""));
	CHECK(reads("工作2022年度报告", 1, 2022, ""));
	CHECK(reads("年报", 1, 0, "") && reads("工作总结", 1, 0, ""));
	CHECK(reads("", 0, 0, "") && reads("工作", 0, 0, ""));
	/* Misprinted. */
	CHECK(reads("工作告年度报", 1, 0, "") && reads("作年度报告", 1, 0, ""));
	CHECK(!reads("工作会议", 0, 0, "") && !reads("报告会", 1, 0, ""));
}

static void
test_notes(void)
{
	CHECK(reads("年度报告（2022年）", 1, 2022, ""));
	CHECK(reads("年度报告（示例市财政局）", 1, 0, "示例市财政局"));
	CHECK(reads("年报（示例市财政局2022年度）", 1, 2022, "示例市财政局"));
	CHECK(reads("年报【2022年度示例市财政局】", 1, 2022, "示例市财政局"));
	CHECK(reads("年度报告——示例市财政局", 1, 0, "示例市财政局"));
	/* A day is no year reported on, but where a span begins. */
	CHECK(reads("年报（2023年1月18日）", 1, 0, ""));
	CHECK(reads("年报（2022年1月1日至12月31日）", 1, 2022, ""));
}

int
main(void)
{
	test_words();
	test_notes();
	return check_end();
}
