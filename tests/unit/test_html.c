/*
 * html: pages to lines of text and rows of cells, however their lines are cut.
 */
#include <stdlib.h>

#include "check.h"
#include "html.h"
#include "limits.h"
#include "str.h"
#include "utf8.h"

static struct html	*html;

/* A text with its white space as single spaces, none beside an LF. */
static void
add_trimmed(struct str *out, const char *p, size_t n)
{
	size_t	i;

	utf8_trim(&p, &n);
	for (i = 0; i < n; i++) {
		if (p[i] == '\n')
			while (out->len > 0 && out->p[out->len - 1] == ' ')
				out->len--;
		if (p[i] != ' ' || (p[i - 1] != ' ' && p[i - 1] != '\n'))
			(void)str_add(out, p + i, 1);
	}
}

/* What has been told, a line each, but blank ones: rows in brackets, their
 * cells parted by |, with :n for those over n columns; the title as <>. */
static void
take(struct str *out)
{
	struct html_line	l;
	struct str		one = { NULL, 0, 0 };
	char			buf[32];
	size_t			i;

	while (html_next(html, &l) == 1) {
		str_clear(&one);
		for (i = 0; i < l.ncell; i++) {
			(void)str_adds(&one, i == 0 ? "[" : "|");
			add_trimmed(&one, l.cell[i].text, l.cell[i].len);
			if (l.cell[i].span > 1) {
				(void)snprintf(buf, sizeof(buf), ":%u",
				    l.cell[i].span);
				(void)str_adds(&one, buf);
			}
		}
		if (l.kind == HTML_ROW)
			(void)str_adds(&one, "]");
		else if (l.len > 0)
			add_trimmed(&one, l.text, l.len);
		if (one.len == 0)
			continue;
		if (out->len > 0)
			(void)str_adds(out, " / ");
		if (l.kind == HTML_TITLE)
			(void)str_adds(out, "<>");
		(void)str_add(out, one.p, one.len);
	}
	str_free(&one);
}

/* Lines parted by LF; spread: as some libraries write pages, with each tag
 * and text on a line of its own. */
static void
show(const char *page, int spread, struct str *out)
{
	const char	*p = page, *q;
	uint64_t	 line = 0;

	str_clear(out);
	html_clear(html);
	for (;; p = q + (*q == '\n')) {
		q = p + strcspn(p, "\n");
		if (spread && *p == '<')
			q = p + strcspn(p, "\n>");
		else if (spread)
			q = p + strcspn(p, "\n<");
		q += *q == '>';
		CHECK(html_add(html, p, (size_t)(q - p), ++line, 1) == 0);
		take(out);
		if (*q == '\0')
			break;
	}
	CHECK(html_flush(html) == 0);
	take(out);
}

#define T	"<table>"
#define END	"</table>"

static const struct {
	const char	*page;
	const char	*seen;
} cases[] = {
	/* text */
	{ "<p>甲</p><p>乙</p>", "甲 / 乙" },
	{ "甲<br>乙<br/>丙", "甲 / 乙 / 丙" },
	{ "<div>甲<div>乙</div>丙</div>", "甲 / 乙 / 丙" },
	{ "<ul><li>甲<li>乙</ul>", "甲 / 乙" },
	{ "<title>甲</title><p>乙", "<>甲 / 乙" },
	{ "<title>甲<body><p>乙", "<>甲 / 乙" },
	{ "<title>甲" T "<tr><td>1<td>2" END, "<>甲 / [1|2]" },
	/* rows */
	{ T "<tr><td>甲</td><td>1</td></tr>" END, "[甲|1]" },
	{ T "<tr><td>甲<td>1<tr><td>乙<td>2" END, "[甲|1] / [乙|2]" },
	{ T "<thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr>"
	    "<td>1</td><td>2</td></tr></tbody>" END, "[甲|乙] / [1|2]" },
	{ T "<tr><td>甲</td><td></td><td>&nbsp;</td></tr>" END, "[甲||]" },
	{ T "<caption>表</caption><tr><td>甲<td>1" END, "表 / [甲|1]" },
	{ "前" T "<tr><td>甲<td>1" END "后", "前 / [甲|1] / 后" },
	{ T "<tr><td>甲</td></tr><tr><td>乙<td>1" END, "甲 / [乙|1]" },
	/* a row that is not told to end, or has no table */
	{ T "<tr><td>甲<td>1" T "<tr><td>乙<td>2" END,
	    "甲 / 1 / [乙|2]" },
	{ "<tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr>",
	    "[甲|1] / [乙|2]" },
	{ "</td><td>1</td><td>2</td></tr>", "[1|2]" },
	{ "</table></tr></td>甲", "甲" },
	{ T END T END "甲", "甲" },
	/* breaks in a cell, text without a cell */
	{ T "<tr><td>甲<br>乙</td><td>1<br>2</td></tr>" END,
	    "[甲\n乙|1\n2]" },
	{ T "<tr><td><p>甲</p></td><td><p>1</p></td></tr>" END, "[甲|1]" },
	{ T "<tr><td>甲</td><td>5</td>7</td><td>8</td></tr>" END,
	    "[甲|5\n7|8]" },
	{ T "<tr>7<td>甲</td><td>5</td></tr>7" END, "7 / [甲|5] / 7" },
	{ T "<tr><td>甲</td> <td>5</td> </tr> " END, "[甲|5]" },
	{ T "备注<tr><td>甲</td><td>5</td></tr>" END, "备注 / [甲|5]" },
	/* columns */
	{ T "<tr><td colspan=3>甲</td><td>1</td></tr>" END, "[甲:3|1]" },
	{ T "<tr><td>甲</td><td colspan=5></td><td>1</td></tr>" END,
	    "[甲|:5|1]" },
	{ T "<tr><td colspan=0>甲</td><td>1</td></tr>" END, "[甲|1]" },
	{ T "<tr><td width=\"100%\">甲</td><td width=\"50%\">1</td></tr>"
	    "<tr><td>乙</td><td>2</td></tr>" END, "[甲|1] / [乙|2]" },
	{ T "<tr><td>甲</td><td colspan=9999999999>1</td></tr><tr><td>乙"
	    "<td>2" END, "[甲|1:100] / [乙|2]" },
	/* rows: words go on without a cell, a value goes on as a blank */
	{ T "<tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td><td>3</td>"
	    "</tr>" END, "[甲|1] / [2|3]" },
	{ T "<tr><td>甲</td><td rowspan=2>1</td><td>2</td></tr><tr><td>乙</td>"
	    "<td>3</td></tr><tr><td>丙</td><td>4</td><td>5</td></tr>" END,
	    "[甲|1|2] / [乙||3] / [丙|4|5]" },
	{ T "<tr><td>甲</td><td rowspan=2></td></tr><tr><td>乙</td></tr>" END,
	    "[甲|] / [乙|]" },
	{ T "<tr><td>甲</td><td rowspan=2 colspan=2></td><td>1</td></tr>"
	    "<tr><td>乙</td><td>2</td></tr>" END, "[甲|:2|1] / [乙|||2]" },
	{ T "<tr><td>甲</td><td rowspan=2>1</td></tr><tr></tr><tr><td>乙</td>"
	    "<td>2</td></tr>" END, "[甲|1] / [乙|2]" },
	{ T "<tr><td>甲</td><td rowspan=3>1</td></tr><tr><td>乙</td></tr>"
	    "<tr><td>丙</td></tr><tr><td>丁<td>2" END,
	    "[甲|1] / [乙|] / [丙|] / [丁|2]" },
	{ T "<tr><td rowspan=2>甲</td><td rowspan=2>1</td></tr><tr></tr>"
	    "<tr><td>乙</td><td>2</td></tr>" END, "[甲|1] / [乙|2]" },
	{ T "<tr><td>甲</td><td rowspan=2>1</td></tr>" END T "<tr><td>乙</td>"
	    "<td>2</td></tr>" END, "[甲|1] / [乙|2]" },
	/* frames: a page's layout is no table */
	{ T "<tr><td>头</td><td>" T "<tr><td>甲</td><td>1</td></tr>" END
	    "尾</td><td>边</td></tr>" END, "头 / [甲|1] / 尾 / 边" },
	{ T "<tr><td>" T "<tr><td>" T "<tr><td>甲<td>1" END END END,
	    "[甲|1]" },
	{ T "<tr><td>栏</td></tr><tr><td>" T "<tr><td>甲<td>1</table></td>"
	    "</tr><tr><td>乙<td>2" END, "栏 / [甲|1] / [乙|2]" },
};

static void
test_pages(void)
{
	struct str	one = { NULL, 0, 0 }, many = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		show(cases[i].page, 0, &one);
		CHECK_TEXT(str_text(&one), cases[i].seen);
		show(cases[i].page, 1, &many);
		CHECK_TEXT(str_text(&many), cases[i].seen);
	}
	str_free(&one);
	str_free(&many);
}

/* What differs by its lines. */
static void
test_lines(void)
{
	struct str	out = { NULL, 0, 0 };

	/* Two numbers on two lines are not one. */
	show("<tr><td>甲</td><td>1\n2</td></tr>", 0, &out);
	CHECK_TEXT(str_text(&out), "[甲|1 2]");
	/* Nor are two with a row's end between them that has no row. */
	show("3</td></tr>8", 0, &out);
	CHECK_TEXT(str_text(&out), "3 8");
	/* In a line of bars and TABs <br> parts nothing. */
	show("| 甲<br>乙 | 1 |", 0, &out);
	CHECK_TEXT(str_text(&out), "| 甲 乙 | 1 |");
	show("甲<br>乙\t1<br/>", 0, &out);
	CHECK_TEXT(str_text(&out), "甲 乙\t1");
	show("甲 | 乙\n甲<br>乙", 0, &out);
	CHECK_TEXT(str_text(&out), "甲 | 乙 / 甲 / 乙");
	show("<tr>\n<td>1|<br>2</td><td>3</td></tr>", 0, &out);
	CHECK_TEXT(str_text(&out), "[1|\n2|3]");
	str_free(&out);
}

/* The lines on which cells and texts begin. */
static void
test_numbers(void)
{
	static const char *const lines[] = { "<table>", "<tr>", "<td>甲",
	    "</td>", "<td>", "1", "</td></tr></table>乙" };
	struct html_line	l;
	size_t			i;

	html_clear(html);
	for (i = 0; i < COUNT(lines); i++)
		CHECK(html_add(html, lines[i], strlen(lines[i]), i + 1, 1)
		    == 0);
	CHECK(html_next(html, &l) == 1 && l.kind == HTML_ROW && l.line == 3);
	CHECK(l.ncell == 2 && l.cell[0].line == 3 && l.cell[1].line == 6);
	CHECK(html_next(html, &l) == 1 && l.kind == HTML_TEXT && l.line == 7);
	CHECK(html_next(html, &l) == 0);
	CHECK(html_plain(html, "丙", 3));
	CHECK(!html_plain(html, "<p>", 3));
}

/* Of what is no row each line, and each line of the page, is one, on the line
 * where it stands; a word may go on behind a tag's lines. */
static void
test_framed_lines(void)
{
	static const struct {
		const char	*line;
		const char	*seen;		/* told of it; NULL: nothing */
	} lines[] = {
		{ "<table>甲", "甲" }, { "乙", "乙" }, { " ", NULL },
		{ "丙<br>丁", "丙" }, { "<b", NULL }, { ">戊</b>", "戊" },
		{ "7<!--", "718" }, { "-->18", NULL },
		{ "己<!--", "己" }, { "-->19条", "19条" },
	};
	struct html_line	l;
	size_t			i;

	html_clear(html);
	for (i = 0; i < COUNT(lines); i++)
		CHECK(html_add(html, lines[i].line, strlen(lines[i].line),
		    i + 1, 1) == 0);
	CHECK(html_flush(html) == 0);
	while (html_next(html, &l) == 1) {
		utf8_trim(&l.text, &l.len);
		if (l.len == 0 || utf8_starts(l.text, l.len, "丁"))
			continue;
		CHECK(l.line > 0 && l.line <= i);
		CHECK(lines[l.line - 1].seen != NULL &&
		    strlen(lines[l.line - 1].seen) == l.len &&
		    memcmp(lines[l.line - 1].seen, l.text, l.len) == 0);
	}
}

/* A page in a cell is a frame though no table stands in it. */
static void
test_frame(void)
{
	struct str	out = { NULL, 0, 0 };
	int		i;

	html_clear(html);
	CHECK(html_add(html, "<table><tr><td>", 15, 1, 1) == 0);
	for (i = 0; i < 1000; i++) {
		CHECK(html_add(html, "<p>甲</p>", 10, 2, 1) == 0);
		take(&out);
	}
	CHECK(html_add(html, "</td><td>1</td></tr></table>", 28, 3, 1) == 0);
	take(&out);
	CHECK(strchr(str_text(&out), '[') == NULL);
	CHECK(out.len == 1000 * 3 + 999 * 3 + 4);
	str_free(&out);
}

/* Deep nesting, huge spans and lost ends cost no more than their length. */
static void
test_bounds(void)
{
	static const char *const bits[] = { "<table>", "<table><tr><td>",
	    "<td>", "<tr>", "</table>", "</td>", "<td rowspan=99 colspan=99>",
	    "<div>", "<", "<!--", "&", "<td title=\"", "<script>" };
	struct str	out = { NULL, 0, 0 };
	size_t		i;
	int		k;

	for (i = 0; i < COUNT(bits); i++) {
		html_clear(html);
		for (k = 0; k < 100000; k++)
			if (html_add(html, bits[i], strlen(bits[i]), 1,
			    k % 100 == 0) == -1)
				break;
		CHECK(k == 100000);
		for (k = 0; k < 100000; k++)
			if (html_add(html, "</table>", 8, 1, 1) == -1)
				break;
		CHECK(k == 100000);
		CHECK(html_flush(html) == 0);
		take(&out);
		str_clear(&out);
		/* And the page behind is read. */
		CHECK(html_add(html, "<!doctype html>", 15, 2, 1) == 0);
		CHECK(html_add(html, "<p>甲", 6, 3, 1) == 0);
		CHECK(html_flush(html) == 0);
		take(&out);
		CHECK(out.len >= 3 && strcmp(out.p + out.len - 3, "甲") == 0);
		str_clear(&out);
	}
	str_free(&out);
}

int
main(void)
{
	if ((html = html_open()) == NULL)
		return 1;
	test_pages();
	test_lines();
	test_numbers();
	test_framed_lines();
	test_frame();
	test_bounds();
	html_close(html);
	html_close(NULL);
	return check_end();
}
