/*
 * body: what is the name of a body, the end of one, or none.
 */
#include "body.h"
#include "check.h"
#include "utf8.h"

static int
is(const char *s)
{
	return body_is(s, strlen(s));
}

static int
is_end(const char *s)
{
	return body_is_end(s, strlen(s));
}

static size_t
quoted(const char *s)
{
	return body_quoted(s, strlen(s));
}

static void
test_is(void)
{
	static const char *const names[] = { "示例市数据局", "虚构省水利厅",
	    "样例县人民政府办公室", "示例市局（示例中心）", "（示例市数据局）",
	    "示例市“一带一路”办公室", "示例市盟旗" };
	static const char *const none[] = { "", "局", "数据", "公开信息",
	    "示例市数据局。", "示例市，数据局", "示例市A局", "2022年数据局",
	    "示例市“公开”局", "示例市数据）", "（示）", "示例）局（",
	    "示例市《办法》局", "“数据”" };
	size_t	i;

	for (i = 0; i < COUNT(names); i++)
		CHECK(is(names[i]));
	for (i = 0; i < COUNT(none); i++)
		CHECK(!is(none[i]));
}

/* A name of two characters is but an end, unless it is a place's. */
static void
test_end(void)
{
	static const char *const places[] = { "某市", "某县", "某区", "某省",
	    "某州", "某乡", "某镇" };
	size_t	i;

	for (i = 0; i < COUNT(places); i++)
		CHECK(!is_end(places[i]));
	CHECK(is_end("务局"));
	CHECK(is_end("局"));
	CHECK(is_end("办公室"));
	CHECK(!is_end("示例市数据局"));
	CHECK(!is_end(""));
	CHECK(!is_end("ab"));
}

static void
test_quoted(void)
{
	CHECK(quoted("“一带一路”办公室") == strlen("“一带一路”"));
	CHECK(quoted("一带一路") == 0);
	CHECK(quoted("“一带一路") == 0);
	/* Nothing behind it, signs or Latin in it, a title. */
	CHECK(quoted("“一带一路”") == 0);
	CHECK(quoted("“一带一路”。") == 0);
	CHECK(quoted("“1+1”办公室") == 0);
	CHECK(quoted("“信息公开”办公室") == 0);
	CHECK(quoted("“一二三四五六七八九十一二三四五六七八九十”办公室") == 0);
}

static void
test_may(void)
{
	CHECK(body_may_be("示例", strlen("示例")));
	CHECK(!body_may_be("示", strlen("示")));
	CHECK(!body_may_be("1示例", strlen("1示例")));
	CHECK(body_may_end(U'局') && body_may_end(U'）') && body_may_end(')'));
	CHECK(!body_may_end(U'件') && !body_may_end('a'));
}

int
main(void)
{
	test_is();
	test_end();
	test_quoted();
	test_may();
	return check_end();
}
