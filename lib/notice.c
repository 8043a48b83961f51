#include "notice.h"

#include <string.h>

#include "body.h"
#include "dates.h"
#include "limits.h"
#include "squeeze.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* A longer line is prose, no title and none of a menu; and one so long is a
 * whole page, whose links name reports, too. */
#define PROSE_BYTES	(40 * 3)
#define PAGE_BYTES	2048

/* So near behind its name stands the period's year, and behind a report's year
 * what it is. */
#define PERIOD_BYTES	(60 * 3)
#define REPORT_BYTES	(30 * 3)

/* What a body stands behind in metadata; the site's own words, as 主办单位,
 * are not among them. */
static const char *const metadata[] = {
	"发布机构", "发布机关", "发布单位", "发布部门", "发文机关", "发文单位",
	"发文机构", "公开机构", "公开机关", "公开单位", "公开主体", "公开部门",
	"信息来源", "文章来源", "制发机关", "制发机构", "编制单位", "编制机关",
	"填报单位", "报送单位", "责任部门", "来源",
};

/* Who publishes news reports nothing. */
static const char *const presses[] = { "报社", "电视台", "融媒体", "通讯社",
    "新闻网", "门户网", "政府网", "本站", "本网" };

static const char *const periods[] = { "统计期限", "统计时限", "统计时间",
    "统计周期", "统计时段", "统计区间", "统计日期", "统计范围" };

void
notice_clear(struct notice *t)
{
	str_clear(&t->body);
	str_clear(&t->source);
	t->period = t->named = t->in_period = t->in_body = 0;
}

void
notice_free(struct notice *t)
{
	str_free(&t->body);
	str_free(&t->source);
	str_free(&t->piece);
	str_free(&t->name);
}

/* Is this, behind the name of a piece of metadata, a body's name? */
static int
set_body(struct notice *t, struct str *body, const char *p, size_t n)
{
	size_t	i;

	if (squeeze_line(&t->piece, p, n) == -1)
		return -1;
	p = str_text(&t->piece);
	n = t->piece.len;
	for (i = 0; i < COUNT(presses); i++)
		if (utf8_find(p, n, presses[i]) != NULL)
			return 0;
	/* 来源：办公室 names none. */
	return body_is(p, n) && !body_is_end(p, n) ?
	    str_set(body, p, n) : 0;
}

/* Pass over the sign between a name and its value, white space counting. */
static const char *
value(const char *p, const char *end)
{
	static const uint32_t	 signs[] = { ':', 0xff1a, '|', 0x2502, 0x3011,
				    ']', '*' };
	const char		*q;
	uint32_t		 c;
	size_t			 i;

	for (q = p; p < end; p = q) {
		c = utf8_next(&q, end);
		for (i = 0; i < COUNT(signs); i++)
			if (c == signs[i])
				break;
		if (i == COUNT(signs) && !utf8_space(c))
			break;
	}
	return p;
}

/* Prose has these words, too, but it is long. */
static int
may_be_metadata(const char *p, size_t n)
{
	return n < LIM_HEADING * 8 && (utf8_find(p, n, "机") != NULL ||
	    utf8_find(p, n, "来源") != NULL || utf8_find(p, n, "单位") != NULL ||
	    utf8_find(p, n, "部门") != NULL || utf8_find(p, n, "主体") != NULL);
}

/* A line of metadata: 发布机构：某局. */
static int
add_body(struct notice *t, const char *p, size_t n)
{
	const char	*q = NULL, *end = p + n, *next;
	size_t		 i;

	if (t->body.len > 0)
		return 0;
	if (t->in_body) {
		t->in_body = 0;
		return set_body(t, &t->body, p, n);
	}
	/* 发 布 机 构：某局 */
	if (n < LIM_HEADING && utf8_find(p, n, "：") != NULL &&
	    utf8_find(p, n, "机") != NULL) {
		if (squeeze_line(&t->name, p, n) == -1)
			return -1;
		if (utf8_find(t->name.p, t->name.len, "机构：") != NULL &&
		    utf8_find(p, n, "机构") == NULL) {
			p = t->name.p;
			n = t->name.len;
			end = p + n;
		}
	}
	if (!may_be_metadata(p, n))
		return 0;
	for (i = 0; i < COUNT(metadata) && q == NULL; i++)
		if ((q = utf8_find(p, n, metadata[i])) != NULL)
			p = q + strlen(metadata[i]);
	if (q == NULL)
		return 0;
	q = value(p, end);
	t->in_body = q == end;
	if (q == p || q == end)
		return 0;
	p = q;
	while (q < end) {
		next = q;
		if (utf8_space(utf8_next(&next, end)) || *q == '|' ||
		    *q == '[')
			break;
		q = next;
	}
	return set_body(t, &t->body, p, (size_t)(q - p));
}

/* The period that a line of the preamble names; its year may stand on the
 * next line. */
static int
add_period(struct notice *t, const char *p, size_t n)
{
	const char	*q;
	size_t		 i, near;

	if (t->period != 0)
		return 0;
	q = utf8_find(p, n, "统计");
	for (i = 0; q != NULL && i < COUNT(periods) && t->in_period == 0; i++)
		if ((q = utf8_find(p, n, periods[i])) != NULL) {
			n -= (size_t)(q - p);
			p = q;
			t->in_period = 2;
		}
	if (t->in_period > 0) {
		near = n < PERIOD_BYTES ? n : PERIOD_BYTES;
		t->period = dates_year(p, near);
		if (t->period == 0)
			t->period = dates_dotted(p, near);
		t->in_period--;
	}
	if (t->period != 0 || utf8_find(p, n, "月") == NULL)
		return 0;
	if (squeeze_line(&t->piece, p, n) == -1)
		return -1;
	t->period = dates_span(str_text(&t->piece), t->piece.len);
	return 0;
}

/* The year of the report that prose names: 现公布某局2022年政府信息公开…. */
static int
named_year(const char *p, size_t n)
{
	const char	*at = p, *end = p + n;
	size_t		 len, near;
	int		 year;

	for (; (at = utf8_find(at, (size_t)(end - at), "政府信息公开")) != NULL;
	    at += strlen("政府信息公开")) {
		len = (size_t)(at - p);
		len -= utf8_ends(p, len, "年度") ? 6 :
		    utf8_ends(p, len, "年") ? 3 : len;
		near = (size_t)(end - at) < REPORT_BYTES ?
		    (size_t)(end - at) : REPORT_BYTES;
		if (len >= 4 && dates_digits(p + len - 4, 4, &year) == 4 &&
		    utf8_find(at, near, "报告") != NULL)
			return year;
	}
	return 0;
}

int
notice_source(struct notice *t, const char *p, size_t n)
{
	return t->source.len > 0 ? 0 : set_body(t, &t->source, p, n);
}

int
notice_add(struct notice *t, const char *p, size_t n)
{
	if (t->named == 0 && n > PROSE_BYTES && n < PAGE_BYTES)
		t->named = named_year(p, n);
	return add_period(t, p, n) == -1 || add_body(t, p, n) == -1 ? -1 : 0;
}
