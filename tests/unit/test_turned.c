/*
 * turned, halves: tables with rows for columns, and those that were parted
 * because they were too wide, to rows of the form.
 */
#include "check.h"
#include "cells.h"
#include "halves.h"
#include "pieces.h"
#include "turned.h"

static struct cells	cells;

static void
add(const char *text)
{
	const char	*lf;
	uint64_t	 line = 1;

	cells_clear(&cells);
	for (; (lf = strchr(text, '\n')) != NULL; text = lf + 1)
		CHECK(cells_add(&cells, text, (size_t)(lf - text),
		    line++) == 0);
	CHECK(cells_end(&cells) == 0);
}

/* Lines of table 3's columns, of two rows. */
#define COLUMNS(total)	"自然人\t3\t1\n商业企业\t1\t0\n科研机构\t0\t0\n" \
	"社会公益组织\t0\t0\n法律服务机构\t0\t0\n其他\t0\t2\n总计\t" total "\n"
#define ROWS	"二、上年结转政府信息公开申请数量 3 1 0 0 0 0 4 / " \
	"（一）予以公开 1 0 0 0 0 2 3"

static const struct {
	const char	*text;
	int		 table, turned;
	const char	*rows;
} turns[] = {
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n" COLUMNS("4\t3"), 3,
	    TURNED_BACK, "项目 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 / " ROWS },
	/* One row that does not add up is the document's own, two are not. */
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n" COLUMNS("4\t4"), 3,
	    TURNED_BACK, NULL },
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n" COLUMNS("5\t4"), 3,
	    TURNED_UNSURE, NULL },
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n" COLUMNS("见附表\t-"), 3,
	    TURNED_BACK, NULL },
	/* Groups' labels above or before those of rows. */
	{ "项目\t三、本年度办理结果\t三、本年度办理结果\n项目\t（一）予以公开\t（二）部分公开\n"
	    COLUMNS("4\t3"), 3, TURNED_BACK, NULL },
	{ "项目\t三、本年度办理结果/（一）予以公开\t三、本年度办理结果/（二）部分公开\n"
	    COLUMNS("4\t3"), 3, TURNED_BACK, NULL },
	/* Labels out of order, of no row, or too few. */
	{ "项目\t（一）予以公开\t二、上年结转政府信息公开申请数量\n" COLUMNS("4\t3"), 3,
	    TURNED_NONE, NULL },
	{ "项目\t甲\t乙\n" COLUMNS("4\t3"), 3, TURNED_NONE, NULL },
	{ COLUMNS("4\t3"), 3, TURNED_NONE, NULL },
	{ "项目\t（一）予以公开\t7\n" COLUMNS("4\t3"), 3, TURNED_NONE, NULL },
	{ "项目\t（一）予以公开\n" COLUMNS("4\t3"), 3, TURNED_NONE, NULL },
	/* A column that is lost, or has lost a cell. */
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n"
	    "自然人\t3\t1\n商业企业\t1\t0\n总计\t4\t3\n", 3, TURNED_NONE, NULL },
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n"
	    "自然人\t3\t1\n商业企业\t1\n科研机构\t0\t0\n社会公益组织\t0\t0\n"
	    "法律服务机构\t0\t0\n其他\t0\t2\n总计\t4\t3\n", 3, TURNED_NONE, NULL },
	{ "项目\t二、上年结转政府信息公开申请数量\t（一）予以公开\n自然人\t3\t1\n", 3,
	    TURNED_NONE, NULL },
	/* Table 2, whose names may lack 本年; table 4 has a reader of its own. */
	{ "项目\t规章\t行政规范性文件\n本年制发件数\t1\t2\n本年废止件数\t0\t1\n"
	    "现行有效件数\t1\t3\n", 2, TURNED_BACK,
	    "项目 本年制发件数 本年废止件数 现行有效件数 / 规章 1 0 1 / 行政规范性文件 2 1 3" },
	{ "项目\t行政许可\t行政处罚\n上一年项目数量\t1\t2\n增/减\t0\t1\n"
	    "处理决定数量\t1\t3\n", 2, TURNED_BACK,
	    "项目 上一年项目数量 增/减 处理决定数量 / 行政许可 1 0 1 / 行政处罚 2 1 3" },
	{ "项目\t规章\t行政规范性文件\n本年制发件\t1\t2\n本年废止件数\t0\t1\n"
	    "现行有效件数\t1\t3\n", 2, TURNED_NONE, NULL },
	{ "项目\t行政复议\n结果维持\t1\n结果纠正\t0\n其他结果\t1\n尚未审结\t0\n"
	    "总计\t2\n", 4, TURNED_NONE, NULL },
	/* Labels alone, and below them their values. */
	{ "二、上年结转政府信息公开申请数量,（一）予以公开\n3,1,0,0,0,0,4\n1,0,0,0,0,2,3\n",
	    3, TURNED_NONE, ROWS },
	{ "二、上年结转政府信息公开申请数量,（一）予以公开\n3,1,0,0,0,0,4\n（二）部分公开,0\n",
	    3, TURNED_NONE, "二、上年结转政府信息公开申请数量 （一）予以公开 / 3 1 0 0 0 0 4 / "
	    "（二）部分公开 0" },
	{ "二、上年结转政府信息公开申请数量,（一）予以公开\n3,1,0,0,0,0,4\n1,0,0\n", 3,
	    TURNED_NONE, "二、上年结转政府信息公开申请数量 （一）予以公开 / 3 1 0 0 0 0 4 / 1,0,0" },
	{ "甲,（一）予以公开\n3,1,0,0,0,0,4\n1,0,0,0,0,2,3\n", 3, TURNED_NONE,
	    "甲 （一）予以公开 / 3 1 0 0 0 0 4 / 1 0 0 0 0 2 3" },
};

static void
test_turned(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(turns); i++) {
		add(turns[i].text);
		check_one(turned_settle(&cells, turns[i].table) ==
		    turns[i].turned, __FILE__, __LINE__, turns[i].text);
		pieces_show(&out, &cells);
		if (turns[i].rows != NULL)
			CHECK_TEXT(str_text(&out), turns[i].rows);
	}
	str_free(&out);
}

#define FIRST	"\t自然人\t商业企业\t科研机构\n"
#define REST	"\t社会公益组织\t法律服务机构\t其他\t总计\n"
#define WHOLE	"_ 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 / " \
	"甲 1 2 3 4 5 6 21 / 乙 0 0 1 0 0 0 1"

static const struct {
	const char	*text;
	const char	*rows;		/* NULL: as they stand */
} halves[] = {
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n" REST "甲\t4\t5\t6\t21\n"
	    "乙\t0\t0\t0\t1\n", WHOLE },
	/* Signs that the lines go on below, text before and behind. */
	{ "项目\t自然人\t商业企业\t科研机构\t\\\n甲\t1\t2\t3\n乙\t0\t0\t1\n"
	    REST "甲\t4\t5\t6\t21\n乙\t0\t0\t0\t1\n丙\n", NULL },
	/* Lines that are counted. */
	{ FIRST "1\t甲\t1\t2\t3\n2\t乙\t0\t0\t1\n" REST "1\t4\t5\t6\t21\n"
	    "2\t0\t0\t0\t1\n", WHOLE },
	{ FIRST "1\t甲\t1\t2\t3\n2\t乙\t0\t0\t1\n" REST "1\t4\t5\t6\t21\n"
	    "3\t0\t0\t0\t1\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n" REST "1\t4\t5\t6\t21\n"
	    "2\t0\t0\t0\t1\n", WHOLE },
	/* The names are numbers, from 0. */
	{ "    0  1  2  3  \\\n0  甲  1  2  3\n1  乙  0  0  1\n"
	    "   4  5  6   7\n0  4  5  6  21\n1  0  0  0   1\n",
	    "甲 1 2 3 4 5 6 21 / 乙 0 0 1 0 0 0 1" },
	{ "    0  1  2  3  \\\n0  甲  1  2  3\n1  乙  0  0  1\n"
	    "   5  6   7\n0  5  6  21\n1  0  0   1\n", "" },
	/* Other rows, fewer of them, one that is short, columns that lack. */
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n" REST "甲\t4\t5\t6\t21\n"
	    "丙\t0\t0\t0\t1\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n" REST "甲\t4\t5\t6\t21\n", "" },
	{ FIRST "甲\t1\t2\t3\n" REST "甲\t4\t5\t6\t21\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n" REST "甲\t4\t5\t6\t21\n"
	    "乙\t0\t0\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n\t社会公益组织\t总计\n甲\t4\t21\n"
	    "乙\t0\t1\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n\t其他\t总计\n甲\t6\t21\n"
	    "乙\t0\t1\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t0\t1\n\t社会公益组织\t法律服务机构\n"
	    "甲\t4\t5\n乙\t0\t0\n", "" },
	{ FIRST "甲\t1\t2\t3\n乙\t0\t丙\t1\n" REST "甲\t4\t5\t6\t21\n"
	    "乙\t0\t0\t0\t1\n", "" },
	{ "\t商业企业\t科研机构\n甲\t2\t3\n乙\t0\t1\n" REST "甲\t4\t5\t6\t21\n"
	    "乙\t0\t0\t0\t1\n", "" },
	/* All columns in one part. */
	{ "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n"
	    "甲\t1\t2\t3\t4\t5\t6\t21\n乙\t0\t0\t1\t0\t0\t0\t1\n", "" },
	{ "甲\n乙\n", "" }, { "", "" },
};

static void
test_halves(void)
{
	struct str	out = { NULL, 0, 0 }, was = { NULL, 0, 0 };
	size_t		i;

	for (i = 0; i < COUNT(halves); i++) {
		add(halves[i].text);
		pieces_show(&was, &cells);
		CHECK(halves_settle(&cells, 2) == 0 && !cells.turned);
		CHECK(halves_settle(&cells, 3) == 0);
		pieces_show(&out, &cells);
		if (halves[i].rows == NULL)
			check_one(cells.turned, __FILE__, __LINE__,
			    halves[i].text);
		else
			check_text(str_text(&out), *halves[i].rows == '\0' ?
			    str_text(&was) : halves[i].rows, __FILE__,
			    __LINE__);
	}
	str_free(&out);
	str_free(&was);
}

int
main(void)
{
	test_turned();
	test_halves();
	cells_free(&cells);
	return check_end();
}
