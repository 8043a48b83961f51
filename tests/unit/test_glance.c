/*
 * glance: what is seen of a line of a page, or of a report on one line.
 */
#include "check.h"
#include "draw.h"
#include "glance.h"

static struct glance	glance;

/* What is seen of lines parted by LF: texts parted by |, before headings
 * their section and #, in a frame <>, with + if they go on; ~ ends a line. */
static void
show(const char *page, struct str *out)
{
	const char		*p = page, *lf;
	const struct seen	*s;
	char			 head[3] = "0#";
	size_t			 i;

	str_clear(out);
	glance_clear(&glance);
	for (;; p = lf + 1) {
		lf = strchr(p, '\n');
		CHECK(glance_look(&glance, p, lf ? (size_t)(lf - p) :
		    strlen(p)) == 0);
		for (i = 0; i < glance.n; i++) {
			s = &glance.seen[i];
			head[0] = (char)('0' + s->heading.section);
			CHECK(s->off <= s->end);
			(void)str_adds(out, i > 0 ? "|" : "");
			(void)str_adds(out, s->framed ? "<>" : "");
			(void)str_adds(out, s->continues ? "+" : "");
			(void)str_adds(out, s->heading.kind != HEADING_NONE ?
			    head : "");
			(void)str_add(out, glance_text(&glance, s), s->len);
		}
		if (lf == NULL)
			return;
		(void)str_adds(out, "~");
	}
}

#define ONE	"一、总体情况"
#define TWO	"二、主动公开政府信息情况"
#define THREE	"三、收到和处理政府信息公开申请情况"
#define FOUR	"四、政府信息公开行政复议、行政诉讼情况"

static const struct {
	const char	*page;
	const char	*seen;
} cases[] = {
	{ "<p>甲</p><p>乙</p>", "甲|乙" },
	{ "<p> </p><p>&nbsp;</p>", "" },
	{ "<h2>" ONE "</h2>", "1#" ONE },
	{ "<p><b>一、</b><span>总体</span>情况</p>", "1#" ONE },
	{ "<p>一、&nbsp;总体情况</p>", "1#一、\u00a0总体情况" },
	{ "<b>" ONE "</b>", "1#" ONE },
	{ "<p>甲</p><h2>" ONE "</h2><p>乙</p>", "甲|1#" ONE "|乙" },
	{ "甲<br>" ONE "<br>乙", "甲|1#" ONE "|乙" },
	{ "<table><tr><td>" ONE "</td><td>乙</td></tr></table>",
	    "1#" ONE "|乙" },
	/* over lines */
	{ "<h2>一、\n总体情况\n</h2>", "一、~+1#一、 总体情况~" },
	{ "<h2>\n" ONE "\n</h2>", "~1#" ONE "~" },
	{ "<p>甲</p>\n<p>乙", "甲~乙" },
	/* hidden */
	{ "<!-- " ONE " -->", "" },
	{ "<script>\n'<h2>" ONE "</h2>'\n</script>甲", "~~甲" },
	{ "<style>a { } /* " ONE " */</style>", "" },
	{ "<h2>一、<!-- 二、 -->总体情况</h2>", "1#" ONE },
	/* the page's title */
	{ "<title>某局年报</title><p>甲", "<>某局年报|甲" },
	{ "<title>某局年报\n<body><h2>" ONE "</h2>",
	    "<>某局年报~1#" ONE },
	/* three and more one after another list the contents */
	{ "<li>" ONE "<li>" TWO "<li>" THREE "<p>甲<h2>" ONE "</h2>",
	    ONE "|" TWO "|" THREE "|甲|1#" ONE },
	{ "<p>" ONE "<p>" TWO "<p>甲", "1#" ONE "|2#" TWO "|甲" },
};

static void
test_lines(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		show(cases[i].page, &out);
		CHECK_TEXT(str_text(&out), cases[i].seen);
	}
	str_free(&out);
}

static int
is_plain(const char *s)
{
	return glance_plain(&glance, s, strlen(s));
}

static void
test_plain(void)
{
	struct str	line = { NULL, 0, 0 };
	int		i;

	glance_clear(&glance);
	CHECK(is_plain(ONE));
	CHECK(!is_plain("<p>"));
	/* Only a long line with many headings is a whole report. */
	for (i = 0; i < 400; i++)
		(void)str_adds(&line, "甲 乙 ");
	CHECK(is_plain(str_text(&line)));
	(void)str_adds(&line, ONE " " TWO " " THREE " ");
	CHECK(is_plain(str_text(&line)));
	(void)str_adds(&line, FOUR);
	CHECK(!is_plain(str_text(&line)));
	str_free(&line);
	/* Within a block a line is none by itself. */
	CHECK(glance_look(&glance, "<h2>", 4) == 0);
	CHECK(!is_plain("甲"));
	CHECK(glance_look(&glance, "甲</h2>", 8) == 0);
	CHECK(is_plain("甲"));
}

/* A whole report on one line is parted at white space and bars. */
static void
test_apart(void)
{
	struct str	out = { NULL, 0, 0 };

	show("甲 乙　丙 | 丁 | | 戊 ||", &out);
	CHECK_TEXT(str_text(&out), "甲|乙|丙|丁||戊|");
	show(ONE " 甲 " TWO " 1 2", &out);
	CHECK_TEXT(str_text(&out), "1#" ONE "|甲|2#" TWO "|1|2");
	CHECK(glance.apart);
	/* A label goes on behind its numeral, but not beyond a bar. */
	show("0 1 .甲 12 .乙 | 3 | .丙 4 5", &out);
	CHECK_TEXT(str_text(&out), "0|1 .甲|12 .乙|3|.丙|4|5");
	str_free(&out);
}

static void
test_first(void)
{
	static const char	line[] = "<p>甲<p>" ONE "<p>乙<p>" TWO "<p>丙";

	glance_clear(&glance);
	CHECK(glance_look(&glance, line, sizeof(line) - 1) == 0);
	CHECK(glance.n == 5);
	CHECK(glance_first(&glance, 0, 1) == 1);
	CHECK(glance_first(&glance, 1, 2) == 3);
	CHECK(glance_first(&glance, 1, 1) == 5);
	CHECK(glance_first(&glance, 0, 3) == 5);
	CHECK(memcmp(line + glance.seen[1].off, ONE, sizeof(ONE) - 1) == 0);
	CHECK(glance.seen[1].end - glance.seen[1].off == sizeof(ONE) - 1);
}

static int
has_heading(const struct glance *g)
{
	size_t	i;

	for (i = 0; i < g->n; i++)
		if (g->seen[i].heading.kind != HEADING_NONE)
			return 1;
	return 0;
}

/* Lines that are known, between others that leave something open: the next
 * line is seen as by one that knows none. */
static void
test_known(void)
{
	static const char *const	 lines[] = { "<td>0</td>", "<tr>", "0",
	    "</tr>", "<td>", "</td>", "<td>甲", "甲<br>", "<br>", "<p>一、",
	    "总体情况</p>", "<title>", "</title>", "<!--", "-->", "<td a='",
	    "'>", "<b>甲</b>", "<td>甲</td><td>", "", "<h2>" ONE "</h2>",
	    "<script>", "</script>", "</p><p>甲", "&nbsp;<p>" };
	static struct glance		 knows, asks;
	const char			*p;
	size_t				 n;
	int				 i, known = 0;

	for (i = 0; i < 20000; i++) {
		p = lines[draw(COUNT(lines))];
		n = strlen(p);
		CHECK(glance_look(&asks, p, n) == 0);
		if (glance_known(&knows, p, n)) {
			known++;
			CHECK(!has_heading(&asks));
		} else {
			CHECK(glance_look(&knows, p, n) == 0);
			CHECK(knows.n == asks.n);
			CHECK(has_heading(&knows) == has_heading(&asks));
			if (!has_heading(&knows))
				glance_know(&knows, p, n);
		}
		CHECK(glance_idle(&knows) == glance_idle(&asks));
		CHECK(knows.framed == asks.framed);
		CHECK_TEXT(str_text(&knows.open), str_text(&asks.open));
	}
	CHECK(known > 1000);
	glance_free(&knows);
	glance_free(&asks);
}

int
main(void)
{
	test_known();
	test_lines();
	test_plain();
	test_apart();
	test_first();
	glance_free(&glance);
	CHECK(glance.seen == NULL);
	return check_end();
}
