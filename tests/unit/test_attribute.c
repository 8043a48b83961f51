/*
 * attribute: values behind the names of their columns, and what is none.
 */
#include "check.h"
#include "attribute.h"

/* What is found in a text, as name=value, or the name alone where a sign or
 * nothing stands for its value; | between two. */
static void
show(char *out, size_t size, const char *text)
{
	const char		*p = text, *end = text + strlen(text);
	struct attribute	 a;
	size_t			 n = 0;

	*out = '\0';
	for (; attribute_find(&a, text, p, end) && n < size; p = a.end)
		n += (size_t)snprintf(out + n, size - n, "%s%.*s%s%.*s",
		    n > 0 ? "|" : "", (int)a.nname, a.name,
		    a.blank ? "" : "=", a.blank ? 0 : (int)a.nvalue, a.value);
}

static void
test_find(void)
{
	static const struct {
		const char	*text, *found;
	} cases[] = {
		{ "自然人：3", "自然人=3" },
		{ "自然人: 3, 总计: 3", "自然人=3|总计=3" },
		{ "\"总计\": \"12\"", "总计=12" },
		{ "**总计**：12", "总计=12" },
		{ "总计 = `12`", "总计=12" },
		{ "商业企业 | 5", "商业企业=5" },
		{ "自然人3，商业企业1", "自然人=3|商业企业=1" },
		/* One name begins with another. */
		{ "其他结果：4", "其他结果=4" },
		/* A note behind the name. */
		{ "本年收费金额（单位：万元）：0.5", "本年收费金额（单位：万元）=0.5" },
		{ "总计(件): 7", "总计(件)=7" },
		{ "总计(件: 7", "" },
		{ "总计（件\n）: 7", "" },
		{ "总计（此处是一个很长的注，长得没有一个列名后面的注会有这么长）：7", "" },
		/* Thousands are no two values. */
		{ "总计：1,234", "总计=1,234" },
		{ "总计：1,234,567，其他：1", "总计=1,234,567|其他=1" },
		{ "总计：1,23", "总计=1" },
		{ "总计：1,2345", "总计=1" },
		{ "总计：1,2a4", "总计=1" },
		{ "总计：1,2.5", "总计=1" },
		{ "总计：1,23/", "总计=1" },
		/* Signs for nothing, and nothing behind what tells of it. */
		{ "总计：-", "总计" }, { "总计：无", "总计" }, { "总计：", "总计" },
		{ "总计\t", "总计" }, { "总计|", "总计" }, { "总计,\n", "总计" },
		{ "总计,", "" }, { "总计", "" }, { "总计\n3", "" },
		{ "总计 ", "" }, { "\"总计\"： \"\"", "总计" },
		/* Words behind it are no value. */
		{ "总计：见附表", "" }, { "总计见附表", "" },
		/* What has a numeral is a row's label. */
		{ "3.其他：4", "" }, { "(1)其他：4", "" }, { "1)其他：4", "" },
		{ "（六）其他：4", "" }, { "六、其他：4", "" }, { "３．其他：4", "" },
		{ "3其他：4", "" }, { "公司其他：4", "" },
		{ "项丨其他：4", "其他=4" }, { "- 其他：4", "其他=4" },
		{ "，其他：4", "其他=4" },
	};
	char	out[256];
	size_t	i;

	for (i = 0; i < COUNT(cases); i++) {
		show(out, sizeof(out), cases[i].text);
		CHECK_TEXT(out, cases[i].found);
	}
}

static void
test_first(void)
{
	static const struct {
		const char		*text;
		enum attribute_first	 first;
		const char		*behind;
	} cases[] = {
		{ "项目\t自然人\t商业企业", ATTRIBUTE_HEADING, "\t商业企业" },
		{ "项目 自然人 商业企业", ATTRIBUTE_HEADING, " 商业企业" },
		{ "项目|自然人|", ATTRIBUTE_HEADING, "|" },
		{ "自然人：3", ATTRIBUTE_VALUE, "：3" },
		{ "自然人：", ATTRIBUTE_VALUE, "：" },
		{ "自然人 | -", ATTRIBUTE_VALUE, " | -" },
		{ "自然人\t3", ATTRIBUTE_VALUE, "\t3" },
		{ "结果维持 = 1", ATTRIBUTE_VALUE, " = 1" },
		{ "本年制发件数", ATTRIBUTE_HEADING, "" },
		/* No table's first column. */
		{ "商业企业：3", ATTRIBUTE_NEITHER, NULL },
		{ "（一）自然人", ATTRIBUTE_NEITHER, NULL },
		{ "自然", ATTRIBUTE_NEITHER, NULL }, { "", ATTRIBUTE_NEITHER, NULL },
	};
	const char	*behind;
	size_t		 i;

	for (i = 0; i < COUNT(cases); i++) {
		behind = NULL;
		check_one(attribute_first(cases[i].text, strlen(cases[i].text),
		    &behind) == cases[i].first, __FILE__, __LINE__,
		    cases[i].text);
		if (cases[i].behind != NULL)
			CHECK_TEXT(behind, cases[i].behind);
	}
}

int
main(void)
{
	test_first();
	test_find();
	return check_end();
}
