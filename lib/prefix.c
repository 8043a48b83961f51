#include "prefix.h"

#include <string.h>

#include "body.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static void
drop(struct str *line, size_t n)
{
	memmove(line->p, line->p + n, line->len - n + 1);
	line->len -= n;
}

void
prefix_cut(struct str *line)
{
	static const char *const names[] = { "标题：", "名称：", "标题:",
	    "名称:", "信息名称：", "文件名称：", "信息标题：", "题名：" };
	static const char	 dash[] = "——";
	size_t			 i, n;

	for (i = 0; i < COUNT(names); i++)
		if (utf8_starts(str_text(line), line->len, names[i]))
			drop(line, strlen(names[i]));
	/* title: "…", of which squeeze_line() drops the first */
	if (line->len > 2 && (line->p[line->len - 1] == '"' ||
	    line->p[line->len - 1] == '\'')) {
		n = *line->p == line->p[line->len - 1];
		line->p[--line->len] = '\0';
		drop(line, n);
	}
	/* ——某局 */
	n = strlen(dash);
	if (utf8_starts(str_text(line), line->len, dash) &&
	    body_is(line->p + n, line->len - n))
		drop(line, n);
}
