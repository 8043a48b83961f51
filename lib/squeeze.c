#include "squeeze.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "dates.h"
#include "lead.h"
#include "marks.h"
#include "radicals.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* Metadata that stands behind a title on its line. */
static const char *const metadata[] = {
	"发布时间", "发布日期", "发文日期", "信息来源", "文章来源", "来源：",
	"来源:", "浏览次数", "浏览量", "阅读", "点击", "字体", "字号", "作者",
	"索引号", "日期：", "时间：", "打印", "【", "公开日期", "[^", "^[",
};

static const char *const suffixes[] = {
	".docx", ".doc", ".pdf", ".txt", ".wps", ".html", ".htm", ".shtml",
	".ofd", ".rtf", ".odt",
};

size_t
squeeze_suffix(const char *p, size_t n)
{
	size_t	i, at = 0, len;

	while (at < n && at < 2 && p[at] >= '0' && p[at] <= '9')
		at++;
	for (i = 0; i < COUNT(suffixes); i++) {
		len = strlen(suffixes[i]);
		if (n - at >= len && strncasecmp(p + at, suffixes[i],
		    len) == 0)
			return at + len;
	}
	return 0;
}

/* Does what has been squeezed end as a title does? */
static int
at_end(const struct str *out)
{
	return utf8_ends(str_text(out), out->len, "报告") ||
	    utf8_ends(str_text(out), out->len, "年报") ||
	    utf8_ends(str_text(out), out->len, "总结");
}

/* Is a text the end of a line of comma-separated values, or of others that
 * semicolons part, whose other cells are empty? */
static int
are_empty_cells(const char *p, const char *end)
{
	p += p < end && *p == '"';
	if (p == end || (*p != ',' && *p != ';'))
		return 0;
	while (p < end && (*p == ',' || *p == ';' || *p == '"' || *p == ' '))
		p++;
	return p == end;
}

/* Is a subtitle but a site's words, ——政务公开, and perhaps marks? */
static int
is_channel(const char *p, const char *end)
{
	while (end > p && strchr("|*_# \t", end[-1]) != NULL)
		end--;
	while (utf8_ends(p, (size_t)(end - p), "　"))
		end -= strlen("　");
	return utf8_ends(p, (size_t)(end - p), "公开") ||
	    utf8_ends(p, (size_t)(end - p), "网");
}

/* Behind the end of a title: is what follows metadata, a date, or a sign that
 * parts it from the name of a site, as in `年度报告 - 某市人民政府'; or empty
 * cells? */
static int
is_site(const struct str *out, const char *p, const char *end)
{
	const char	*q = p;
	size_t		 i;
	int		 year;

	if (!at_end(out))
		return 0;
	if (words_begin(p, end, metadata, COUNT(metadata)) > 0 ||
	    squeeze_suffix(p, (size_t)(end - p)) > 0 ||
	    are_empty_cells(p, end))
		return 1;
	/* 2023-01-18 */
	if ((i = dates_digits(p, (size_t)(end - p), &year)) > 0)
		return p + i < end && strchr("-./", p[i]) != NULL;
	switch (utf8_next(&q, end)) {
	case '}':		/* \section{...}\label{...} */
		return 1;
	case '-': case '_': case '|': case 0x2013: case 0xb7: case 0xff0d:
	case 0xff5c: case 0x2502:
		break;
	case 0x2014:		/* a second one begins a subtitle, ——某局 */
		return !utf8_starts(q, (size_t)(end - q), "—") ||
		    is_channel(p, end);
	default:
		return 0;
	}
	/* Another such sign is a mark: **…年度报告**__. */
	return q < end && *q != *p;
}

/* The bytes of the ideographs and digits at p, up to one that a title may end
 * with. */
static size_t
letters(const char *p, const char *end)
{
	const char	*q = p;

	while (q < end) {
		if (isdigit((unsigned char)*q)) {
			q++;
			continue;
		}
		if (!utf8_ideograph_at(q, (size_t)(end - q)))
			break;
		q += 3;
		if (utf8_is(q - 3, "告") || utf8_is(q - 3, "报"))
			break;
	}
	return (size_t)(q - p);
}

/* Signs that are a title's markup at either end: = of wikis and AsciiDoc,
 * #+TITLE: of Org, title: before a page of Markdown, a member of JSON's. */
static const char *
skip_signs(const char *p, const char *end)
{
	static const char *const names[] = { "#+title:", "title:",
	    "\"title\":" };
	size_t	i, n;

	while (p < end && (*p == '=' || *p == ' '))
		p++;
	for (i = 0; i < COUNT(names); i++) {
		n = strlen(names[i]);
		if ((size_t)(end - p) >= n && strncasecmp(p, names[i], n) == 0)
			return p + n;
	}
	return p;
}

static const char *
cut_signs(const char *p, const char *end)
{
	const char	*q = end;

	if (q - p > 2 && q[-1] == ',' && q[-2] == '"')
		return q - 2;
	while (q > p && (q[-1] == '=' || q[-1] == ' '))
		q--;
	return q < end && *q == ' ' && end[-1] == '=' ? q : end;
}

/* The marks of lists of links, which are no titles. */
static int
is_bullet(uint32_t c)
{
	return c == 0xb7 || c == 0x2022;
}

int
squeeze_line(struct str *out, const char *p, size_t n)
{
	const char	*end = cut_signs(p, p + n), *q;
	size_t		 len;
	uint32_t	 c;
	int		 r = 0;

	str_clear(out);
	p += marks_torn(p, end);
	for (p = skip_signs(p, end); p < end && r == 0; p = q) {
		q = p;
		/* Most of it. */
		if ((len = letters(p, end)) > 0 && !at_end(out)) {
			q += len;
			r = str_add(out, p, len);
			continue;
		}
		if ((len = marks_skip(p, end)) > 0) {
			q += len;
			continue;
		}
		c = utf8_next(&q, end);
		if (is_site(out, p, end))
			break;
		/* ''' of wikis, but not a quote. */
		if (c == '\'' && q < end && *q == '\'') {
			while (q < end && *q == '\'')
				q++;
			continue;
		}
		if (utf8_space(c) || (c < 0x80 && strchr("#*|_>`", (int)c)) ||
		    (c >= 0xe000 && c <= 0xf8ff) ||
		    (out->len == 0 && lead_mark(c) && !is_bullet(c)) ||
		    (c == 0x2502 && (out->len == 0 || q == end)))
			continue;
		if (c == '(')
			r = str_adds(out, "（");
		else if (c == ')')
			r = str_adds(out, "）");
		else
			r = str_add(out, p, (size_t)(q - p));
	}
	radicals_fold(out->p, out->len);
	return r;
}
