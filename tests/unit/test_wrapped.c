/*
 * wrapped: lines in tags that are escaped, in CDATA, in strings of JSON.
 */
#include <stdlib.h>

#include "check.h"
#include "glance.h"
#include "str.h"
#include "wrapped.h"

static struct wrapped	wrapped;

static void
check_line(const char *line, const char *want)
{
	const char	*p = line;
	size_t		 n = strlen(line);
	struct str	 got = { NULL, 0, 0 };

	CHECK(wrapped_read(&wrapped, &p, &n, 0) == 0);
	(void)str_add(&got, p, n);
	CHECK_TEXT(str_text(&got), want);
	str_free(&got);
}

static void
test_tags(void)
{
	check_line("&lt;td&gt;1&lt;/td&gt;", "<td>1</td>");
	check_line("&lt;!-- &quot;甲&quot; --&gt;", "<!-- \"甲\" -->");
	check_line("&lt;td a=&#39;b&#39; c=&apos;d&apos;", "<td a='b' c='d'");
	check_line("&lt;b&gt;&amp;lt;&#34;&#x27;&copy;", "<b>&lt;\"'&copy;");
	check_line("甲&amp;nbsp;乙", "甲&nbsp;乙");
	/* A sign alone is a sign. */
	check_line("首页 &lt; 公开", "首页 &lt; 公开");
	check_line("首页 &lt;", "首页 &lt;");
	check_line("甲 & 乙 &amp; 丙", "甲 & 乙 &amp; 丙");
	check_line("<![CDATA[<td>1</td>]]>", "<td>1</td>");
	check_line("1</td>]]>", "1</td>");
	check_line("<![CDATA[&lt;b&gt;]]>", "<b>");
	check_line("[[1]] ]> <![CDAT", "[[1]] ]> <![CDAT");
	check_line("⼀、⼆", "一、二");
}

/* A line of JSON, with more lines and bytes behind what is asked for, so that
 * it is a text. */
static void
check_json(const char *begin, const char *text, const char *want)
{
	struct str	line = { NULL, 0, 0 }, all = { NULL, 0, 0 };
	size_t		i;

	(void)str_adds(&line, begin);
	(void)str_adds(&line, text);
	(void)str_adds(&all, want);
	for (i = 0; i < GLANCE_LONG; i += 10) {
		(void)str_adds(&line, "\\n甲乙丙丁");
		(void)str_adds(&all, "\n甲乙丙丁");
	}
	(void)str_adds(&line, "\"}");
	(void)str_adds(&all, "\n");
	check_line(str_text(&line), str_text(&all));
	str_free(&line);
	str_free(&all);
}

static void
test_json(void)
{
	check_json("{\"", "a", "a");
	check_json(" [\t{\"k\": \"", "a", "k\na");
	check_json("{\"", "a\\tb\\\"c\\/d\\\\e", "a\tb\"c/d\\e");
	check_json("{\"", "\\u89c4\\u7AE0", "规章");
	/* A control is a blank, half a pair no text. */
	check_json("{\"", "a\\u0007b\\ud83db", "a b\xef\xbf\xbd" "b");
	check_json("{\"", "\\ue000\\udfff", "\xee\x80\x80\xef\xbf\xbd");
	/* No such escape: what stands behind it is. */
	check_json("{\"", "a\\qb\\u12g4c\\u-123d\\u 123", "ab12g4c-123d 123");
	check_json("{\"", "\\u12", "12");
}

/* What ends within an escape, and what is JSON's but no text. */
static void
test_ends(void)
{
	static char	line[GLANCE_LONG + 1200];
	char		*p = line;
	int		 i;

	p += snprintf(p, 8, "{\"");
	for (i = 0; i < GLANCE_LONG / 10 + 1; i++)
		p += snprintf(p, 16, "\\n甲乙丙丁");
	(void)strcpy(p, "\\");
	{
		const char	*q = line;
		size_t		 n = strlen(line);

		CHECK(wrapped_read(&wrapped, &q, &n, 1) == 0);
		CHECK(n > 13 && memcmp(q + n - 13, "\n甲乙丙丁", 13) == 0);
		/* The same cut within \u. */
		(void)strcpy(p, "\\u12");
		q = line;
		n = strlen(line);
		CHECK(wrapped_read(&wrapped, &q, &n, 1) == 0);
		CHECK(n > 15 && memcmp(q + n - 15, "\n甲乙丙丁12", 15) == 0);
		/* With a page's bracket, and no tag that is escaped, it is not
		 * taken apart. */
		(void)strcpy(p, "<");
		q = line;
		n = strlen(line);
		CHECK(wrapped_read(&wrapped, &q, &n, 0) == 0);
		CHECK(q == line);
		/* Tags in its strings: LF is white space. */
		(void)strcpy(p, "&lt;b&gt;\"");
		q = line;
		n = strlen(line);
		CHECK(wrapped_read(&wrapped, &q, &n, 0) == 0);
		CHECK(memchr(q, '\n', n) == NULL);
		CHECK(n > 4 && memcmp(q + n - 4, "<b> ", 4) == 0);
	}
	/* Few lines to each string: a list. */
	p = line + snprintf(line, 8, "[");
	for (i = 0; i < GLANCE_LONG / 10 + 1; i++)
		p += snprintf(p, 32, "\"甲\\n乙\", ");
	{
		const char	*q = line;
		size_t		 n = strlen(line);

		CHECK(wrapped_read(&wrapped, &q, &n, 1) == 0);
		CHECK(q == line);
		line[0] = 'x';
		CHECK(wrapped_read(&wrapped, &q, &n, 1) == 0);
		CHECK(q == line);
	}
}

int
main(void)
{
	test_tags();
	test_json();
	test_ends();
	wrapped_free(&wrapped);
	return check_end();
}
