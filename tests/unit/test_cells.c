/*
 * cells: lines of any layout to labels, values and blanks.
 */
#include "check.h"
#include "cells.h"
#include "limits.h"
#include "lists.h"
#include "pieces.h"

static struct cells	cells;

/* The pieces as text: L:words V:number B: parted by spaces, rows by /. */
static void
show(struct str *out)
{
	struct piece	*p;
	size_t		 i;

	str_clear(out);
	for (i = 0; i < cells.npiece; i++) {
		p = &cells.piece[i];
		if (i > 0)
			(void)str_adds(out, p->vrow != p[-1].vrow ? " / " :
			    " ");
		(void)str_adds(out, p->kind == PIECE_LABEL ? "L:" :
		    p->kind == PIECE_VALUE ? "V:" : "B:");
		pieces_add(out, &cells, p, "");
	}
}

static void
add(const char *s)
{
	static uint64_t	line;

	CHECK(cells_add(&cells, s, strlen(s), ++line) == 0);
	CHECK(cells_end(&cells) == 0);
}

static const struct {
	const char	*line;
	const char	*pieces;
	int		 kind;		/* enum vrow_kind, -1: no row */
} cases[] = {
	{ "规章	1	2	3", "L:规章 V:1 V:2 V:3", VROW_CELLS },
	{ "规章		2	", "L:规章 B: V:2 B:", VROW_CELLS },
	{ "		自然人", "B: B: L:自然人", VROW_CELLS },
	{ "	规章", "L:规章", VROW_SINGLE },
	{ "	12", "V:12", VROW_SINGLE },
	{ "规章", "L:规章", VROW_SINGLE },
	{ "12", "V:12", VROW_SINGLE },
	{ "| 规章 | 1 | 2 |", "L:规章 V:1 V:2", VROW_CELLS },
	{ "| 规章 |  | 2 |", "L:规章 B: V:2", VROW_CELLS },
	{ "规章 | 1 | 2", "L:规章 V:1 V:2", VROW_CELLS },
	{ "| <span a	b>规章</span> | 1 | 2 |", "L:规章 V:1 V:2", VROW_CELLS },
	{ "<span a	b>规章</span> │ 1 | 2", "L:规章 V:1 V:2", VROW_CELLS },
	{ "│（一）│ 1 │", "L:（一） V:1", VROW_CELLS },
	{ "│ 规章 │ 1 │   │", "L:规章 V:1 B:", VROW_CELLS },
	{ "┃规章┃1┃", "L:规章 V:1", VROW_CELLS },
	{ "规章  1  2", "L:规章 V:1 V:2", VROW_SPACES },
	{ "  规章      1      2", "L:规章 V:1 V:2", VROW_SPACES },
	{ "规章 1 2", "L:规章 V:1 V:2", VROW_WORDS },
	{ "1 2 3", "V:1 V:2 V:3", VROW_WORDS },
	{ "（一） 予以公开 5", "L:（一） 予以公开 V:5", VROW_WORDS },
	{ "规章	/	—	无", "L:规章 B: B: B:", VROW_CELLS },
	{ "规章	1,234	-5	２２", "L:规章 V:1234 V:-5 V:22", VROW_CELLS },
	{ "规章	22（其中修订16件）", "L:规章 V:22", VROW_CELLS },
	{ "规章	不适用", "L:规章 B:", VROW_CELLS },
	{ "", "", -1 },
	{ "   ", "", -1 },
	{ "　", "", -1 },
	{ "|---|---|", "", -1 },
	{ "|:--|--:|", "", -1 },
	{ "+----+----+", "", -1 },
	{ "├──┼──┤", "", -1 },
	{ "--------", "", -1 },
	{ "- 3 -", "", -1 },
	{ "-3-", "", -1 },
	{ "— 12 —", "", -1 },
	{ "第 3 页", "", -1 },
	{ "-3", "V:-3", VROW_SINGLE },
	{ "—", "B:", VROW_SINGLE },
};

static void
test_lines(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(cases); i++) {
		cells_clear(&cells);
		add(cases[i].line);
		show(&out);
		CHECK_TEXT(str_text(&out), cases[i].pieces);
		if (cases[i].kind == -1)
			check_one(cells.nvrow == 0, __FILE__, __LINE__,
			    cases[i].line);
		else
			check_one(cells.nvrow == 1 && cells.vrow[0].kind ==
			    cases[i].kind, __FILE__, __LINE__, cases[i].line);
	}
	str_free(&out);
}

/* Lists, objects and tuples, a row each. */
static void
test_lists(void)
{
	static const struct {
		const char	*line, *pieces;
	} lists[] = {
		{ "[\"规章\", \"0\", null, 3],", "L:规章 V:0 B: V:3" },
		{ "['规章', '1,234', None]", "L:规章 V:1234 B:" },
		{ "[[\"规章\", 1], [\"许可\", 2]]", "L:规章 V:1 / L:许可 V:2" },
		{ "[[\"规章\", 1], 2]", "L:规章 V:1 / V:2" },
		/* Escapes: of characters, of blanks, and of others. */
		{ "[\"\\u89c4\\u7AE0\", \"\\x31\", \"\\U00000032\"]",
		    "L:规章 V:1 V:2" },
		{ "[\"规\\t章\", \"1\\\"2\"]", "L:规 章 L:1\"2" },
		{ "[\"规章\\q\", 1]", "L:规章q V:1" },
		{ "[\"规章\\u12\", 1]", "L:规章u12 V:1" },
		{ "[\"规章\\u12g4\", 1]", "L:规章u12g4 V:1" },
		{ "[\"规章\\x\", 1]", "L:规章x V:1" },
		{ "[\"规章\\u0000\", 1]", "L:规章u0000 V:1" },
		{ "[\"规章\\U00110000\", 1]", "L:规章U00110000 V:1" },
		{ "[\"规章\\ud83d\", 1]", "L:规章\xef\xbf\xbd V:1" },
		{ "[\"规章\\u0007甲\", 1]", "L:规章 甲 V:1" },
		/* Quotes that shut nothing. */
		{ "[\"规\"章\", 1]", "L:规\"章 V:1" },
		/* Objects: their names stand before the cells. */
		{ "[{\"0\": \"规章\", \"1\": \"2\"}, {\"0\": \"许可\", \"1\": 3}]",
		    "L:规章 V:2 / L:许可 V:3" },
		{ "{\"规章\": [1, 2], \"许可\": [3, 4]}",
		    "L:规章 V:1 V:2 / L:许可 V:3 V:4" },
		{ "{\"规章\": {\"自然人\": 1, \"总计\": 1}}",
		    "B: L:自然人 L:总计 / L:规章 V:1 V:1" },
		{ "{\"规章\": {\"自然人\": 1, \"总计\": 1}, "
		    "\"许可\": {\"自然人\": 2, \"总计\": 2}}",
		    "B: L:自然人 L:总计 / L:规章 V:1 V:1 / L:许可 V:2 V:2" },
		{ "{\"\\u89c4\\u7ae0\": [1, 2]}", "L:规章 V:1 V:2" },
		/* A list's row within brackets of its own, and no words. */
		{ "{\"columns\": [\"规章\", \"许可\"], "
		    "\"index\": [0, 1], "
		    "\"data\": [[1, 2], [3, 4]]}",
		    "L:规章 L:许可 / V:1 V:2 / V:3 V:4" },
		{ "{\"index\": 3, \"data\": [[\"规章\", 1]]}", "L:规章 V:1" },
		{ "{\"\\t\": [1, 2]}", "V:1 V:2" },
		/* Tuples, and statements. */
		{ "('规章', 3, None),", "L:规章 V:3 B:" },
		{ "[('规章', 3), ('许可', 4)]", "L:规章 V:3 / L:许可 V:4" },
		{ "(\"规章\", 3)", "L:规章 V:3" },
		{ "(None, '规章', 3)", "B: L:规章 V:3" },
		{ "(NULL, '规章', 3)", "B: L:规章 V:3" },
		{ "(3, '规章')", "V:3 L:规章" },
		{ "INSERT INTO \"t\" VALUES('规章',3,NULL);", "L:规章 V:3 B:" },
		{ "INSERT INTO t VALUES ('规章', 3)", "L:规章 V:3" },
		/* A label in brackets is none. */
		{ "(一)予以公开 3", "L:(一)予以公开 V:3" },
		{ "[1]见附表 3", "L:[1]见附表 V:3" },
	};
	static const struct {
		const char	*line;
		int		 frame, lists;
	} are[] = {
		{ "[", 1, 0 }, { "]},", 1, 0 }, { "}, {", 1, 0 }, { "", 1, 0 },
		{ "\"data\": [", 1, 0 }, { "\"数据\": [", 0, 0 },
		{ "\"data\" [", 0, 0 }, { "\"a\":", 1, 0 },
		{ "[\"规章\", 1]", 0, 1 }, { "[\"规章\"]", 0, 0 },
		/* A note's mark; words in brackets; the place of a cell. */
		{ "[1] 见附表，共3件", 0, 0 }, { "[规章, 许可]", 0, 1 },
		{ "[规章, 许可。]", 0, 0 }, { "[规章, 许可3]", 0, 0 },
		{ "{\"text\": \"规章\", \"x\": 3}", 0, 0 },
		{ "INSERT INTO t (a, b)", 0, 0 }, { "Item 3", 0, 0 },
		{ "(规章, 3)", 0, 0 }, { "()", 0, 0 }, { "(,", 0, 0 },
		{ "[(", 0, 0 }, { "[", 1, 0 },
	};
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(lists); i++) {
		cells_clear(&cells);
		add(lists[i].line);
		show(&out);
		CHECK_TEXT(str_text(&out), lists[i].pieces);
	}
	for (i = 0; i < COUNT(are); i++) {
		const size_t	n = strlen(are[i].line);

		check_one(lists_frame(are[i].line, n) == are[i].frame,
		    __FILE__, __LINE__, are[i].line);
		check_one(lists_are(are[i].line, n) == are[i].lists,
		    __FILE__, __LINE__, are[i].line);
	}
	str_free(&out);
}

static void
test_rows(void)
{
	struct str	out = { NULL, 0, 0 };

	cells_clear(&cells);
	CHECK(cells_add(&cells, "甲	1", strlen("甲	1"), 7) == 0);
	CHECK(cells_add(&cells, "", 0, 8) == 0);
	CHECK(cells_add(&cells, "乙	2", strlen("乙	2"), 9) == 0);
	CHECK(cells_add(&cells, "丙	3", strlen("丙	3"), 10) == 0);
	show(&out);
	CHECK_TEXT(str_text(&out), "L:甲 V:1 / L:乙 V:2 / L:丙 V:3");
	CHECK(cells.nvrow == 3);
	CHECK(cells.vrow[0].line == 7 && cells.vrow[1].line == 9);
	CHECK(!cells.vrow[0].parted);
	CHECK(cells.vrow[1].parted);
	CHECK(!cells.vrow[2].parted);
	CHECK(cells.vrow[1].first == 2 && cells.vrow[1].count == 2);
	CHECK(cells.piece[3].from == 1 && cells.piece[3].to == 2);
	str_free(&out);
}

/* Places by display columns: an ideograph takes two. */
static void
test_places(void)
{
	cells_clear(&cells);
	add("规章    12   345");
	CHECK(cells.npiece == 3);
	CHECK(cells.piece[1].from == 8 && cells.piece[1].to == 10);
	CHECK(cells.piece[2].from == 13 && cells.piece[2].to == 16);
}

static void
test_bounds(void)
{
	static char	 big[LIM_TABLE + 1];
	int		 i;

	cells_clear(&cells);
	memset(big, '7', sizeof(big));
	CHECK(cells_add(&cells, big, sizeof(big), 1) == 0);
	CHECK(cells.full && cells.npiece == 0);
	cells_clear(&cells);
	CHECK(!cells.full);
	for (i = 0; i < LIM_CELLS + 5; i++)
		if (cells_add(&cells, "7", 1, 1) == -1)
			break;
	CHECK(i == LIM_CELLS + 5);
	CHECK(cells.full && cells.npiece == LIM_CELLS);
	/* The bound is met amid a line, too. */
	cells_clear(&cells);
	memset(big, '\t', sizeof(big));
	CHECK(cells_add(&cells, big, LIM_CELLS * 2, 1) == 0);
	CHECK(cells.full && cells.npiece == LIM_CELLS);
}

int
main(void)
{
	test_lines();
	test_lists();
	test_rows();
	test_places();
	test_bounds();
	cells_free(&cells);
	CHECK(cells.piece == NULL && cells.npiece == 0);
	return check_end();
}
