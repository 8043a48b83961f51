/*
 * joined: lines of cells that were joined, a blank where each ended.
 */
#include <string.h>

#include "check.h"
#include "joined.h"
#include "str.h"

static const struct {
	int		 table;
	const char	*text;
	const char	*lines;		/* / where each ends */
} cases[] = {
	{ 3, "", "" },
	{ 3, "  ", "" },
	{ 3, "甲\t1\t2", "甲\t1\t2/" },
	/* a value, then words; and words, then a value */
	{ 3, "甲\t1\t2 乙\t3\t4", "甲\t1\t2/乙\t3\t4/" },
	{ 4, "其他结果\t总计 8\t3", "其他结果\t总计/8\t3/" },
	{ 3, "甲\t无\t无 乙\t1\t2", "甲\t无\t无/乙\t1\t2/" },
	/* at the end of a cell one beside it is empty */
	{ 3, "甲\t1\t2 \t乙\t3", "甲\t1\t2/\t乙\t3/" },
	{ 3, "甲\t1\t 乙\t3", "甲\t1\t/乙\t3/" },
	{ 3, "甲\t1\t \t乙\t3", "甲\t1\t/\t乙\t3/" },
	{ 3, "甲\t1\t2 ", "甲\t1\t2/" },
	/* words: a label behind others, but none within one */
	{ 2, "废止件数\t有效件数 规 章\t1", "废止件数\t有效件数/规 章\t1/" },
	{ 2, "规 章\t1\t2", "规 章\t1\t2/" },
	{ 3, "甲 乙\t1\t2", "甲 乙\t1\t2/" },
	{ 3, "\t2. 重复 申请\t1", "\t2. 重复 申请\t1/" },
	/* a numeral that stands apart is no value */
	{ 3, "甲\t1\t2 3 .其他\t4\t5", "甲\t1\t2/3 .其他\t4\t5/" },
	{ 3, "甲\t1\t23 .其他\t4\t5", "甲\t1\t23 .其他\t4\t5/" },
	/* two values in one cell stay there, a note is none */
	{ 3, "甲\t1 2\t3", "甲\t1 2\t3/" },
	{ 3, "甲\t22 （其中修订16件）\t3", "甲\t22 （其中修订16件）\t3/" },
};

static void
test_lines(void)
{
	struct str	out = { NULL, 0, 0 };
	struct joined	j;
	const char	*p;
	size_t		i, n;

	for (i = 0; i < COUNT(cases); i++) {
		str_clear(&out);
		p = cases[i].text;
		j = (struct joined){ p, p + strlen(p), cases[i].table };
		while (joined_next(&j, &p, &n) == 1) {
			(void)str_add(&out, p, n);
			(void)str_adds(&out, "/");
		}
		CHECK_TEXT(str_text(&out), cases[i].lines);
	}
	str_free(&out);
}

static int
is(const char *s)
{
	return joined_is(s, strlen(s));
}

/* Lines with a cell each have a blank before each TAB. */
static void
test_is(void)
{
	CHECK(is("甲\t1\t2 乙\t3\t4"));
	CHECK(is("甲\t1\t2 \t乙\t3\t4"));
	CHECK(!is("甲 \t1 \t2 \t乙 \t3 \t4"));
	CHECK(!is("\t甲 1 2"));
	CHECK(!is("甲 1 2"));
	CHECK(!is(""));
}

int
main(void)
{
	test_lines();
	test_is();
	return check_end();
}
