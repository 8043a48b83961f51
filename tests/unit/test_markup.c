/*
 * markup: lines of a page to text and tags.
 */
#include "check.h"
#include "limits.h"
#include "markup.h"

static struct markup	markup;

/* What tells the tags of a kind. */
static const char	marks[] = "?ibnTRCt";	/* by enum tag */

/*
 * The tokens of some lines (LF parts them): texts as they are, tags as <mark>
 * or </mark>, a cell's with its columns and rows where they are more than one;
 * ~ is a line's end.
 */
static void
show(const char *page, struct str *out)
{
	const char	*p = page, *lf;
	struct token	 t;
	char		 buf[64];
	int		 r;

	str_clear(out);
	markup_clear(&markup);
	for (;; p = lf + 1) {
		lf = strchr(p, '\n');
		markup_line(&markup, p, lf ? (size_t)(lf - p) : strlen(p));
		while ((r = markup_next(&markup, &t)) == 1) {
			if (t.tag == TAG_NONE) {
				CHECK(t.len > 0);
				(void)str_add(out, t.text, t.len);
				continue;
			}
			(void)snprintf(buf, sizeof(buf), "<%s%c",
			    t.closes ? "/" : "", marks[t.tag]);
			(void)str_adds(out, buf);
			if (t.tag == TAG_CELL && t.columns * t.rows > 1) {
				(void)snprintf(buf, sizeof(buf), "%ux%u",
				    t.columns, t.rows);
				(void)str_adds(out, buf);
			}
			(void)str_adds(out, ">");
		}
		CHECK(r == 0);
		if (lf == NULL)
			return;
		(void)str_adds(out, "~");
	}
}

static const struct {
	const char	*page;
	const char	*tokens;
} cases[] = {
	/* tags */
	{ "<p>甲</p>", "<b>甲</b>" },
	{ "<P>甲</P>", "<b>甲</b>" },
	{ "<Td ColSpan=3>1</tD>", "<C3x1>1</C>" },
	{ "<table><tr><th>甲<td>1", "<T><R><C>甲<C>1" },
	{ "12<b>3</b>", "12<i>3</i>" },
	{ "<span lang=EN-US>1</span>", "<i>1</i>" },
	{ "<o:p></o:p>", "<i></i>" },
	{ "甲<br>乙<br/>丙<BR />", "甲<n>乙<n>丙<n>" },
	{ "<title>甲</title>", "<t>甲</t>" },
	{ "<tdx>", "<i>" },
	{ "<thead><tbody><col>", "<i><i><i>" },
	{ "<td\n>1</td\n>", "~<C>1~</C>" },
	{ "<td\n colspan\n=\n3\n>1", "~~~~<C3x1>1" },
	{ "<span\nstyle='font-size:12.0pt'>1</span>", "~<i>1</i>" },
	{ "<!DOCTYPE html><?xml version='1'?>甲", "<i><i>甲" },
	/* what is no tag */
	{ "1 < 2", "1 < 2" },
	{ "1<2", "1<2" },
	{ "甲<", "甲<" },
	{ "<", "<" },
	{ "</", "</" },
	{ "<>", "<>" },
	{ "</>", "</>" },
	{ "《甲》<乙>", "《甲》<乙>" },
	{ "<<p>", "<<b>" },
	{ "a<\nb", "a<~b" },
	/* a tag without its end goes up to the next */
	{ "<td<td>1", "<C><C>1" },
	{ "<b\n<td>1", "~<i><C>1" },
	/* attributes */
	{ "<td title=\"a>b\">1", "<C>1" },
	{ "<td title='a>b'>1", "<C>1" },
	{ "<td title=\"it's>\" colspan=2>1", "<C2x1>1" },
	{ "<td title='\n>\n'>1", "~~<C>1" },
	{ "<td title='colspan=5'>1", "<C>1" },
	{ "<td title=' colspan=5'>1", "<C>1" },
	{ "<td data-colspan=5>1", "<C>1" },
	{ "<td colspans=5>1", "<C>1" },
	{ "<td colspan=\"3\" rowspan='2'>1", "<C3x2>1" },
	{ "<td COLSPAN = 3>1", "<C3x1>1" },
	{ "<td colspan=0 rowspan=0>1", "<C>1" },
	{ "<td colspan=-2>1", "<C>1" },
	{ "<td colspan=x>1", "<C>1" },
	{ "<td colspan>1", "<C>1" },
	{ "<td colspan=\"\">1", "<C>1" },
	{ "<td colspan=3%>1", "<C3x1>1" },
	{ "<td colspan=99999999999999999999>1", "<C100x1>1" },
	{ "<td rowspan=3\ncolspan=2>1", "~<C2x3>1" },
	{ "<td width=\"100%\">1", "<C>1" },
	{ "<td height=10000000>1", "<C>1" },
	{ "<td width=90\"><td colspan=2>1", "<C><C2x1>1" },
	/* entities */
	{ "a&lt;p&gt;b", "a<p>b" },
	{ "&amp;lt;", "&lt;" },
	{ "&#49;&#x32;&#X33;", "123" },
	{ "&nbsp;1&#160;", "\u00a0" "1\u00a0" },
	{ "&emsp;&ldquo;&rdquo;", "\u2003\u201c\u201d" },
	{ "&#0;&#55296;&#x110000;", "\ufffd\ufffd\ufffd" },
	{ "&#10;", " " },
	{ "&", "&" }, { "&;", "&;" }, { "&#;", "&#;" }, { "&#x;", "&#x;" },
	{ "&#12a;", "&#12a;" }, { "&# 49;", "&# 49;" }, { "&#-5;", "&#-5;" },
	{ "&#+5;", "&#+5;" },
	{ "&nbsp", "&nbsp" },
	{ "&unknown;", "&unknown;" },
	{ "&averyveryverylongname;", "&averyveryverylongname;" },
	{ "&amp&amp;", "&amp&" },
	{ "AT&T 1&2", "AT&T 1&2" },
	{ "&#99999999999999999999;", "&#99999999999999999999;" },
	/* what a reader does not see */
	{ "甲<!-- 9 -->乙", "甲乙" },
	{ "甲<!-- 9\n<td>9\n9 -->乙", "甲~~乙" },
	{ "甲<!---->乙", "甲乙" },
	{ "<!-- a -- b > c -->乙", "乙" },
	{ "<script>if (1 < 2) w('<td>9</td>');</script>1", "<i></i>1" },
	{ "<script>\n9\n</SCRIPT>1", "<i>~~</i>1" },
	{ "<script src='a.js'></script>1", "<i></i>1" },
	{ "<STYLE>\ntd { w: 9 }\n</style>1", "<i>~~</i>1" },
	{ "<script></style>9</script>1", "<i></i>1" },
};

static void
test_tokens(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		show(cases[i].page, &out);
		CHECK_TEXT(str_text(&out), cases[i].tokens);
	}
	str_free(&out);
}

/* Where tokens stand in their line. */
static void
test_places(void)
{
	static const char	page[] = "甲<b>乙</b>&lt;丙";
	static const size_t	off[] = { 0, 3, 6, 9, 13, 17 };
	struct token		t;
	size_t			i = 0;

	markup_clear(&markup);
	markup_line(&markup, page, sizeof(page) - 1);
	while (markup_next(&markup, &t) == 1) {
		CHECK(i < COUNT(off) && t.off == off[i]);
		i++;
	}
	CHECK(i == COUNT(off));
}

static int
is_plain(const char *s)
{
	return markup_plain(&markup, s, strlen(s));
}

static void
test_plain(void)
{
	struct token	t;

	markup_clear(&markup);
	CHECK(is_plain("规章 1 2 3"));
	CHECK(is_plain(""));
	CHECK(!is_plain("<p>"));
	CHECK(!is_plain("&nbsp;"));
	markup_line(&markup, "<!-- ", 5);
	CHECK(markup_next(&markup, &t) == 0);
	CHECK(!is_plain("规章"));
	markup_clear(&markup);
	CHECK(is_plain("规章"));
}

/* What one lost > or quote can hide is bounded. */
static void
test_lost(void)
{
	struct token	t;
	int		i, lost = 0;

	markup_clear(&markup);
	markup_line(&markup, "<td title=\"", 11);
	CHECK(markup_next(&markup, &t) == 0);
	for (i = 0; i < 10000; i++) {
		markup_line(&markup, "0123456789", 10);
		lost += markup_next(&markup, &t) == 0;
	}
	CHECK(lost <= LIM_TAG / 10 + 1);
	/* A page that begins ends what the one before left open. */
	markup_line(&markup, "<script>", 8);
	while (markup_next(&markup, &t) == 1)
		continue;
	markup_line(&markup, "甲", 3);
	CHECK(markup_next(&markup, &t) == 0);
	markup_line(&markup, " <!doctype html>", 16);
	CHECK(markup_next(&markup, &t) == 1);
	while (markup_next(&markup, &t) == 1)
		continue;
	CHECK(is_plain("甲"));
	markup_line(&markup, "<!-- ", 5);
	CHECK(markup_next(&markup, &t) == 0);
	markup_line(&markup, "<HTML lang=zh><td>", 18);
	CHECK(markup_next(&markup, &t) == 1 && t.tag == TAG_BREAK);
	CHECK(markup_next(&markup, &t) == 1 && t.tag == TAG_CELL);
}

/* A page in a string of JSON, whose own quotes are escaped: its text, tags as
 * above, | where the string begins or ends. */
static void
test_escapes(void)
{
	static const struct {
		const char	*page, *tokens;
	} pages[] = {
		{ "\"<p>甲\\n乙<\\/p>\"", "<b><b>甲 乙</b><b>" },
		{ "a\\tb\\rc\\fd\\be", "a b c d e" },
		{ "\\\"\\/\\\\", "\"/\\" },
		{ "\\u89c4\\u7AE0\\u000a\\ud83d\\ue000",
		    "规章 \xef\xbf\xbd\xee\x80\x80" },
		/* No such escape: it is text. */
		{ "\\q\\u12g4\\u-123\\u12", "\\q\\u12g4\\u-123\\u12" },
		{ "甲\\", "甲\\" },
	};
	struct str	out = { NULL, 0, 0 };
	struct token	t;
	size_t		i;

	for (i = 0; i < COUNT(pages); i++) {
		str_clear(&out);
		markup_clear(&markup);
		markup.part = markup.escaped = 1;
		markup_line(&markup, pages[i].page, strlen(pages[i].page));
		while (markup_next(&markup, &t) == 1)
			if (t.tag == TAG_NONE)
				(void)str_add(&out, t.text, t.len);
			else
				(void)str_adds(&out, t.closes ? "</b>" :
				    "<b>");
		CHECK_TEXT(str_text(&out), pages[i].tokens);
	}
	markup.part = markup.escaped = 0;
	str_free(&out);
}

int
main(void)
{
	test_tokens();
	test_escapes();
	test_places();
	test_plain();
	test_lost();
	markup_free(&markup);
	CHECK(markup.tag.p == NULL);
	return check_end();
}
