/*
 * contents: tables of contents among the lines that are held back.
 */
#include "check.h"
#include "contents.h"

#define H1	"一、总体情况"
#define H2	"二、主动公开政府信息情况"
#define H3	"三、收到和处理政府信息公开申请情况"
#define H4	"四、政府信息公开行政复议、行政诉讼情况"
#define H5	"五、存在的主要问题及改进情况"
#define H6	"六、其他需要报告的事项"

#define LINES(...)	((const char *const []){ __VA_ARGS__, NULL })

static struct ahead	ahead;
static struct stage	stage;

static void
hold(const char *s)
{
	struct sight	sight = { .heading = heading_match(s, strlen(s)) };

	sight.last = sight.heading.section;
	CHECK(ahead_hold(&ahead, s, strlen(s), ahead.count + 1, &sight) == 0);
}

static void
begin(const char *const *line)
{
	ahead_clear(&ahead);
	stage = (struct stage){ .section = 0 };
	for (; *line != NULL; line++)
		hold(*line);
}

/* How many of the lines held are told to be contents: they are the first. */
static size_t
marked(void)
{
	size_t	i, n = 0;

	while (n < ahead.count && ahead.held[n].contents)
		n++;
	for (i = n; i < ahead.count; i++)
		CHECK(!ahead.held[i].contents);
	return n;
}

/* The contents of lines that are all there are; and with more to come, are
 * they told? */
static void
check_lines(const char *const *line, size_t contents, int told)
{
	begin(line);
	CHECK(contents_settle(&ahead, &stage) == told);
	CHECK(marked() == (told ? contents : 0));
	ahead.end = 1;
	CHECK(contents_settle(&ahead, &stage) == 1);
	CHECK(marked() == contents);
	CHECK(stage.style == ahead.held[0].sight.heading.kind);
	CHECK(stage.section == 0);
}

static void
test_lists(void)
{
	check_lines(LINES(H1, H2, H3, H4, H5, H6, H1, "全年公开"), 6, 1);
	check_lines(LINES(H1, "", H2, "", H3, "", "", H1), 5, 1);
	/* Words behind a numeral are of the list, but show none. */
	check_lines(LINES(H1, "（一）基本情况", H2, H3, H1), 4, 1);
	check_lines(LINES(H1, "（一）基本情况", H2, H1), 0, 1);
	check_lines(LINES(H1, H2, H3, "（一）基本情况", H1), 3, 1);
	/* Two are none: the first one's section may be empty. */
	check_lines(LINES(H1, H2, H1), 0, 1);
	/* Text stands between. */
	check_lines(LINES(H1, "全年公开信息36条。", H2, H3, H1), 0, 1);
	/* The first section does not come again: all sections are empty. */
	check_lines(LINES(H1, H2, H3, H4, H5, H6, "示例市财政局"), 0, 0);
	check_lines(LINES(H1, H2, H3, H4, H5, H6), 0, 0);
	/* A list may lack the first. */
	check_lines(LINES(H2, H3, H4, H5, H1, "全年公开"), 4, 1);
	/* More lines may tell. */
	check_lines(LINES(H1), 0, 0);
	check_lines(LINES(H1, H2, H3), 0, 0);
}

/* Lines of contents before the first heading count, too. */
static void
test_before(void)
{
	begin(LINES(H2, H1, "全年公开"));
	CHECK(contents_settle(&ahead, &stage) == 1 && marked() == 0);
	stage.listed = 2;
	CHECK(contents_settle(&ahead, &stage) == 1 && marked() == 1);
	/* A line that has several headings is no line of a list. */
	begin(LINES(H1, H2, H3, H1));
	ahead.held[0].sight.last = 3;
	CHECK(contents_settle(&ahead, &stage) == 1 && marked() == 0);
}

/* No more lines are held than there is room for: then what is there tells. */
static void
test_full(void)
{
	begin(LINES(H1, H2, H3));
	while (ahead.count < LIM_AHEAD - 1)
		hold("");
	CHECK(contents_settle(&ahead, &stage) == 0);
	hold("");
	CHECK(contents_settle(&ahead, &stage) == 1 && marked() == 0);
	ahead.count--;
	hold(H1);
	CHECK(contents_settle(&ahead, &stage) == 1);
	CHECK(marked() == 3);
}

int
main(void)
{
	test_lists();
	test_before();
	test_full();
	ahead_free(&ahead);
	return check_end();
}
