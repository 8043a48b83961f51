#include "tail.h"

#include <string.h>

#include "body.h"
#include "dates.h"
#include "squeeze.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static const char *const tail_words[] = {
	"年度报告", "年度報告", "年度", "工作", "情况", "报告", "報告", "年报",
	"年報", "年", "的", "总结", "全文",
	"公告", "公示",
};

/* （2022年）, （某局）, （某局2022年度）, but not （2023年1月18日） */
static void
read_note(struct tail *t, const char *p, size_t n)
{
	static const char	span[] = "年1月1日";
	size_t			len, back;
	int			year = 0;

	if ((len = dates_digits(p, n, &year)) > 0) {
		p += len;
		n -= len;
		if (utf8_starts(p, n, span)) {
			t->year = year;
			return;
		}
		len = utf8_starts(p, n, "年度") ? 6 : utf8_starts(p, n, "年") ? 3 : 0;
		p += len;
		n -= len;
	} else {
		back = utf8_ends(p, n, "年度") ? 6 : utf8_ends(p, n, "年") ? 3 : 0;
		if (back > 0 && n > back + 4 &&
		    dates_digits(p + n - back - 4, 4, &year) > 0)
			n -= back + 4;
	}
	if (n > 0 && body_is(p, n)) {
		t->body = p;
		t->len = n;
	} else if (n > 0)
		year = 0;
	if (year != 0)
		t->year = year;
}

int
tail_may_be(const char *p, size_t n)
{
	static const char *const done[] = { "报", "報", "总结" };
	size_t			 i;

	for (i = 0; i < COUNT(done); i++)
		if (utf8_find(p, n, done[i]) != NULL)
			return 1;
	return 0;
}

/* A year, a word or a note of a title's tail at p: its bytes, or 0. */
static size_t
tail_piece(struct tail *t, const char *p, size_t n)
{
	const char	*shut;
	size_t		 i, len;
	int		 year;

	if ((len = dates_digits(p, n, &year)) > 0) {
		t->year = year;
		return len;
	}
	for (i = 0; i < COUNT(tail_words); i++)
		if (utf8_starts(p, n, tail_words[i])) {
			len = strlen(tail_words[i]);
			t->done |= tail_may_be(tail_words[i], len);
			return len;
		}
	if ((utf8_starts(p, n, "（") && (shut = utf8_find(p, n, "）")) != NULL) ||
	    (utf8_starts(p, n, "【") && (shut = utf8_find(p, n, "】")) != NULL)) {
		read_note(t, p + 3, (size_t)(shut - p) - 3);
		return (size_t)(shut - p) + 3;
	}
	if (t->done && squeeze_suffix(p, n) > 0)
		return n;
	/* A subtitle: ——某局 */
	if (t->done && utf8_starts(p, n, "——") && body_is(p + 6, n - 6)) {
		t->body = p + 6;
		t->len = n - 6;
		return n;
	}
	return 0;
}

/* Is this 工作年度报告 with its characters in another order, or but for some of
 * them: 工作告年度报, 作年度报告? */
static int
is_misprint(const char *p, size_t n)
{
	static const char	chars[] = "工作年度报告報";
	size_t			i;

	if (n > 2 * strlen("工作年度报告"))
		return 0;
	for (i = 0; i + 3 <= n; i += 3)
		if (!utf8_ideograph(p[i]) ||
		    memmem(chars, sizeof(chars) - 1, p + i, 3) == NULL)
			return 0;
	return i == n && utf8_find(p, n, "告") != NULL &&
	    (utf8_find(p, n, "报") != NULL || utf8_find(p, n, "報") != NULL);
}

int
tail_read(struct tail *t, const char *p, size_t n)
{
	size_t	len;

	*t = (struct tail){ .done = 0 };
	if (is_misprint(p, n)) {
		t->done = 1;
		return 1;
	}
	for (; n > 0; p += len, n -= len)
		if ((len = tail_piece(t, p, n)) == 0)
			return 0;
	return 1;
}
