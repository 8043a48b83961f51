/*
 * sequence: the order in which headings of columns are met.
 */
#include <string.h>

#include "check.h"
#include "match.h"
#include "sequence.h"

static struct sequence	 met;

/* Words up to a value or the line's end. */
static void
add_part(const char *p, size_t n, int row, int wide, int value)
{
	met.n += match_fold(p, n, met.c + met.n, SEQUENCE_TEXT - met.n, NULL);
	met.part[met.nparts++] = (struct sequence_part){
	    .to = (uint16_t)met.n, .row = (uint8_t)row, .line = !value,
	    .value = (uint8_t)value, .wide = (uint8_t)wide };
}

/* Words as they are met: a line ends with '/', a '#' is a value, and '~' begins
 * a line of words side by side. */
static int
is_other(int table, const char *text)
{
	static uint16_t	 at[SEQUENCE_TEXT];
	const char	*p, *lf;
	size_t		 n = 0, len, i;
	int		 row, wide;

	for (met.n = met.nparts = 0; *text != '\0'; text = lf + 1) {
		lf = strchr(text, '/');
		wide = *text == '~';
		row = memchr(text, '#', (size_t)(lf - text)) != NULL;
		for (p = text + wide; p <= lf; p += len + 1) {
			len = strcspn(p, "#/");
			add_part(p, len, row, wide, p[len] == '#');
		}
	}
	for (i = 0; i < met.n; i++)
		if (sequence_begins()[met.c[i] % 256] >> table & 1)
			at[n++] = (uint16_t)i;
	return sequence_is_other(&met, table, at, n);
}

static void
test_table_2(void)
{
	CHECK(!is_other(2, "信息内容 本年制发件数 本年废止件数 现行有效件数/"));
	CHECK(is_other(2, "信息内容 本年废止件数 本年制发件数 现行有效件数/"));
	CHECK(is_other(2, "现行有效件数/本年制发件数/本年废止件数/"));
	CHECK(!is_other(2, "采购项目数量 采购总金额/"));
	CHECK(is_other(2, "采购总金额 采购项目数量/"));
	/* One alone is in no order; they may come again behind the last. */
	CHECK(!is_other(2, "本年废止件数/") && !is_other(2, ""));
	CHECK(!is_other(2, "制发 废止 现行有效/规章 # # #/"
	    "制发 废止 现行有效/"));
	/* A merged one that is printed for each of its columns. */
	CHECK(!is_other(2, "制发 制发 废止 废止 现行有效/"));
}

static void
test_table_3(void)
{
	CHECK(!is_other(3, "自然人 法人或其他组织 总计/"
	    "商业企业 科研机构 社会公益组织 法律服务机构 其他/"));
	CHECK(is_other(3, "总计 自然人 法人或其他组织/"));
	CHECK(is_other(3, "自然人/商业企业/社会公益组织/科研机构/"));
	/* Broken over lines, words are joined again. */
	CHECK(!is_other(3, "自然人/商业/企业/科研/机构/社会/公益/"));
	/* The 其他 of 法人或其他组织 heads no column. */
	CHECK(!is_other(3, "法人或其他组织 商业企业 科研机构 公益组织/"));
	/* A label's words are none of the headings above it. */
	CHECK(!is_other(3, "自然人/商业/科研/一、商业#/"));
	CHECK(is_other(3, "自然人/科研/商业/一、商业#/"));
}

static void
test_table_4(void)
{
	CHECK(!is_other(4, "行政复议 行政诉讼/未经复议直接起诉 复议后起诉/"
	    "结果维持 结果纠正 其他结果 尚未审结 总计/"));
	CHECK(is_other(4, "行政诉讼 行政复议/"));
	CHECK(is_other(4, "总计 结果维持 结果纠正 其他结果 尚未审结/"));
	CHECK(is_other(4, "复议后起诉/未经复议直接起诉/"));
	/* The words of a row of figures are in no order. */
	CHECK(!is_other(4, "复议后起诉#未经复议直接起诉#/"));
}

/* Of lines with words side by side each is for itself: the second half of a
 * heading stands below its first. */
static void
test_wide(void)
{
	CHECK(!is_other(3, "~科研 社会公益 法律/~商业 机构 组织/"));
	CHECK(is_other(3, "科研机构/商业企业/自然人/"));
}

int
main(void)
{
	test_table_2();
	test_table_3();
	test_table_4();
	test_wide();
	return check_end();
}
