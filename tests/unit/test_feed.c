/*
 * feed, and what it asks, tabular, breaks, parting: rows that stand on several
 * lines, or whose cells a sign parts, to cells.
 */
#include "check.h"
#include "cells.h"
#include "feed.h"
#include "parting.h"
#include "pieces.h"
#include "tabular.h"

static struct cells	cells;
static struct feed	feed;

/* Add a text's lines, as a section of a report's is. */
static void
add(const char *text)
{
	const char	*lf;
	uint64_t	 line = 1;

	cells_clear(&cells);
	feed_clear(&feed);
	for (; (lf = strchr(text, '\n')) != NULL; text = lf + 1)
		CHECK(feed_add(&feed, &cells, text, (size_t)(lf - text),
		    line++) == 0);
	CHECK(feed_flush(&feed, &cells) == 0);
	CHECK(cells_end(&cells) == 0);
}

#define TABULAR	"\\begin{tabular}{lr}\n"
#define END	"\\end{tabular}\n"

static const struct {
	const char	*text, *pieces;
} cases[] = {
	{ TABULAR "规章 & 1 & 2 \\\\\n许可 & 3 & \\\\\n" END,
	    "规章 1 2 / 许可 3 _" },
	/* The last row needs no end, and a table none: the lines end. */
	{ TABULAR "规章 & 1\n" END "许可\t2\n", "规章 1 / 许可 2" },
	{ TABULAR "规章 & 1 \\\\\n许可 & 2\n", "规章 1 / 许可 2" },
	{ "\\begin{tabular}规章 & 1 " END, "规章 1" },
	/* Groups, formulas, comments, escapes, no-break spaces. */
	{ TABULAR "{\\bf 规章} & $1$ % 见附表 & 2\n & \\textbf{3} \\\\\n" END,
	    "规章 1 3" },
	{ TABULAR "甲\\&乙 & 1~\t2 \\\\ % 完" "\n" END, "甲&乙 1  2" },
	/* A bar in a cell parts none, and may be a digit. */
	{ TABULAR "规章 & 1|\\\\" "\n" END, "规章 1^" },
	{ TABULAR "规章 & 1 % 完", "" },
	/* A cell over columns has empty ones behind it. */
	{ TABULAR "\\multicolumn{2}{c|}{规章} & 1 \\\\\n" END, "规章 _ 1" },
	{ TABULAR "\\multicolumn {3} {c} {规章} \\\\\n" END, "规章 _ _" },
	{ TABULAR "\\multicolumn{x}{c}{规章} & 1 \\\\\n" END, "规章 1" },
	{ TABULAR "\\multirow[t]{2}*{规章} & 1 \\\\\n" END, "规章 1" },
	{ TABULAR "\\multirow{2}{规章 & 1 \\\\\n" END, "规章 1" },
	{ TABULAR "\\rule(0,0){1pt}{2pt}规章 & 1 \\\\\n" END, "规章 1" },
	{ TABULAR "\\cline{2-8}\\hline* 规章 & 1 \\\\\n" END, "规章 1" },
	{ TABULAR "\\textcolor{a\\}b}{规章} & 1 \\\\\n" END, "规章 1" },
	{ TABULAR "\\begin{minipage}[b]{0.2\\linewidth} 规章 \\end{minipage} & 1"
	    " \\\\\n" END, "规章 1" },
	/* Digits beside markup are no number with those behind it. */
	{ TABULAR "规章 & 7\\footnote{1} & 1$^{2}$ & {1}{2} \\\\\n" END,
	    "规章 7^1 1^2 1^2" },
	/* No table begins here. */
	{ "\\begin{center}\n规章\t1\n", "\\begin{center} / 规章 1" },
	{ "\\begin{tabular\n规章\t1\n", "\\begin{tabular / 规章 1" },
	{ "\\begin{center}\\begin{longtable}{l}\n规章 & 1 \\\\\n"
	    "\\end{longtable}\n", "规章 1" },
	/* A list within a list. */
	{ "* - 规章\n  - 1\n  - \"2\"\n* - 许可\n  - '3'\n  -\n",
	    "规章 1 2 / 许可 3 _" },
	{ "- - 规章\n  - 1\n许可\t2\n", "规章 1 / 许可 2" },
	{ "- - 规章\n- 1\n", "规章 / _ 1" },
	{ "- - 1 2\n", "_ _ 1 2" }, { "- -\n  - 规章\n", "规章" },
	/* Quotes over lines. */
	{ "\"规\n章\",1,2\n许可,3,4\n", "规\v章 1 2 / 许可 3 4" },
	{ "\"规\"\"\n章\",1\n许可,3\n", "规\"\"\v章 1 / 许可 3" },
	{ "规章, \"1\n\",2\n", "规章 1 2" },
	{ "规章;\"1\n\";2\n", "规章 1 2" },
	{ "\"规章\",\"1\"\n", "规章 1" },
	/* Hard breaks, bars of their own. */
	{ "项目\n\n| \n\n数  \n  \n规章\n\n| \n\n1\n\n| \n\n2  \n  \n许可\n\n| \n\n3  \n",
	    "项目 / 数 / 规章 1 2 / 许可 3" },
	{ "规章  \n许可  \n", "规章 / 许可" },
	/* Brackets of their own. */
	{ "[\n \"规章\",\n 1,\n null\n],\n[\n \"许可\",\n 2\n]\n",
	    "规章 1 _ / 许可 2" },
	{ "\"规章\": [\n 1,\n 2\n]\n", "规章 1 2" },
	{ "\"规章\":  [\n 1,\n 2\n]\n", "规章 1 2" },
	{ "规章\" [\n1\n]\n", "规章\" [ / 1" },
	{ "规章 [\n1\n]\n", "规章 [ / 1" },
	{ "规章: {\n1\n", "规章: { / 1" },
};

static void
test_rows(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		add(cases[i].text);
		pieces_show(&out, &cells);
		check_text(str_text(&out), cases[i].pieces, __FILE__,
		    __LINE__);
		if (strcmp(str_text(&out), cases[i].pieces) != 0)
			printf("\tof: %s", cases[i].text);
	}
	str_free(&out);
}

/* The sign behind a table's first heading, and a line with bars in its place;
 * NULL for none. */
static void
test_parting(void)
{
	static const struct {
		const char	*behind, *line, *bars;
	} signs[] = {
		{ " 丨 商业企业", "规章 丨 1丨2", "规章 | 1|2" },
		{ "→商业企业", "规章→1→2", "规章|1|2" },
		{ " → 法人或其他组织", "规章→1", "规章|1" },
		{ "\u2500商业企业", "规章\u25001", "规章|1" },
		{ "\u2016结果纠正", "1\u20162", "1|2" },
		{ "、商业企业", "规章、1", NULL }, { "商业企业", "规章、1", NULL },
		{ "】【商业企业", "【规章】【1】", "|规章|1|" },
		{ "】【商业企业", " 规章】【1 ", "规章|1" },
		{ "】【商业企业", "【规章】【1", "【规章|1" },
		{ "】【商业企业", "】【", "|" },
		{ "」「商业企业", "「规章」「1」", "|规章|1|" },
		{ "〕〔商业企业", "〔规章〕〔1〕", "|规章|1|" },
		{ "］［商业企业", "［规章］［1］", "|规章|1|" },
		{ "] [商业企业", "[规章] [1]", "|规章|1|" },
		{ "][商业企业", "[规章][1]", "|规章|1|" },
		{ " ][ 商业企业", "规章 ][ 1", NULL },
		{ "\t|\t商业企业", "规章\t|\t1", "规章|1" },
		{ " ~ 商业企业", "规章 ~ 1", "规章|1" },
		{ "~商业企业", "规章~1", NULL }, { " ~商业企业", "规章 ~1", NULL },
		{ " & 本年废止件数", "规章 & 1 & 2", "规章|1|2" },
		/* Bars are known; a line that has them is left as it is. */
		{ " | 商业企业", "规章 | 1", NULL }, { "│商业企业", "规章│1", NULL },
		{ "→商业企业", "规章→1|2", NULL }, { "→商业企业", "规章 1", NULL },
		/* Three signs, or what is far away, part none. */
		{ "→→→商业企业", "规章→→→1", NULL },
		{ "→科研机构", "规章→1", NULL }, { "", "规章", NULL },
		{ " 一二三四五六七八九十 商业企业", "规章 1", NULL },
	};
	struct parting	t;
	struct str	out = { NULL, 0, 0 };
	const char	*line;
	size_t		i;
	int		r;

	for (i = 0; i < COUNT(signs); i++) {
		line = signs[i].line;
		memset(&t, 0, sizeof(t));
		parting_learn(&t, signs[i].behind, strlen(signs[i].behind));
		r = t.n == 0 ? 0 : parting_line(&t, &out, line, strlen(line));
		check_one(r == (signs[i].bars != NULL), __FILE__, __LINE__,
		    line);
		if (r == 1)
			CHECK_TEXT(str_text(&out), signs[i].bars);
	}
	str_free(&out);
}

/* What is held has a bound, whatever is open. */
static void
test_bounds(void)
{
	static char	big[8192];
	struct tabular	t = { .nline = 0 };
	struct rowed	row = { .ncell = 0 };
	size_t		i;

	memset(big, 'x', sizeof(big));
	CHECK(tabular_take(&t, TABULAR, strlen(TABULAR) - 1, 1) == 1);
	for (i = 2; !t.ended && i < 100000; i++)
		CHECK(tabular_take(&t, "", 0, i) == 1);
	CHECK(t.ended && i < 100000);
	while (tabular_next(&t, &row) == 1)
		continue;
	tabular_clear(&t);
	CHECK(tabular_take(&t, TABULAR, strlen(TABULAR) - 1, 1) == 1);
	for (i = 2; !t.ended && i < 100000; i++)
		CHECK(tabular_take(&t, big, sizeof(big), i) == 1);
	CHECK(t.ended && i < 100000);
	/* An argument is not looked for through all of them. */
	tabular_clear(&t);
	CHECK(tabular_take(&t, TABULAR, strlen(TABULAR) - 1, 1) == 1);
	(void)memcpy(big, "\\label{", 7);
	CHECK(tabular_take(&t, big, sizeof(big), 2) == 1);
	CHECK(tabular_take(&t, "}", 1, 3) == 1);
	CHECK(tabular_next(&t, &row) == 1);
	CHECK(row.row.len > 8000);
	tabular_free(&t);
	rowed_free(&row);
}

/* Neither quotes that are never shut, nor a list without end, nor cells of one
 * row hold all lines. */
static void
test_open(void)
{
	static const struct {
		const char	*first, *next, *last;
	} texts[] = {
		{ "\"规章", "1", "许可\t2" }, { "- - 规章", "  - 1", "许可\t2" },
		{ "规章  ", "| ", "许可\t2" }, { "[", "\"1\",", "许可\t2" },
	};
	struct str	out = { NULL, 0, 0 }, text = { NULL, 0, 0 };
	size_t		i, k;

	for (i = 0; i < COUNT(texts); i++) {
		str_clear(&text);
		(void)str_adds(&text, texts[i].first);
		for (k = 0; k < 400; k++) {
			(void)str_adds(&text, "\n");
			(void)str_adds(&text, texts[i].next);
		}
		(void)str_adds(&text, "\n");
		(void)str_adds(&text, texts[i].last);
		(void)str_adds(&text, "\n");
		add(str_text(&text));
		pieces_show(&out, &cells);
		check_one(out.len > 9 && strcmp(out.p + out.len -
		    strlen("许可 2"), "许可 2") == 0, __FILE__, __LINE__,
		    texts[i].first);
	}
	str_free(&out);
	str_free(&text);
}

int
main(void)
{
	test_rows();
	test_open();
	test_parting();
	test_bounds();
	cells_free(&cells);
	feed_free(&feed);
	return check_end();
}
