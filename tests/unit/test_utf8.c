/*
 * utf8, safe, dates: characters, what of them is shown, and dates made of them.
 */
#include <stdlib.h>

#include "check.h"
#include "dates.h"
#include "safe.h"
#include "utf8.h"
#include "valid.h"

/* Every code point, written and read, is itself; every other sequence of four
 * bytes that begins alike is none. */
static void
test_all(void)
{
	char		 p[5];
	const char	*q;
	uint32_t	 c;
	size_t		 n, bad = 0;

	for (c = 1; c < 0x110000; c++) {
		if (c == 0xd800)
			c = 0xe000;
		n = utf8_put(c, p);
		q = p;
		bad += utf8_next(&q, p + n) != c || q != p + n;
		bad += utf8_length(p, n) != (int)n || valid_bytes(p, n) != n;
		bad += n > 1 && utf8_length(p, n - 1) != -1;
		bad += utf8_width(c) < 0 || utf8_width(c) > 2;
	}
	CHECK(bad == 0);
	CHECK(utf8_length("", 0) == -1);
	CHECK(valid_bytes("a\0b", 3) == 1);
}

static const struct {
	uint32_t	first, last;
	int		width, space;
} widths[] = {
	{ ' ', ' ', 1, 1 }, { '\t', '\t', 0, 1 }, { 'a', 'z', 1, 0 },
	{ 0xa0, 0xa0, 1, 1 }, { 0x300, 0x36f, 0, 0 }, { 0x3000, 0x3000, 2, 1 },
	{ 0x200b, 0x200b, 0, 1 }, { 0x2028, 0x2029, 1, 1 },
	{ 0x202f, 0x202f, 1, 1 }, { 0x205f, 0x205f, 1, 1 },
	{ 0x2060, 0x2060, 0, 1 }, { 0xfeff, 0xfeff, 0, 1 },
	{ 0x1100, 0x115f, 2, 0 }, { 0x4e00, 0x9fff, 2, 0 },
	{ 0xac00, 0xd7a3, 2, 0 }, { 0xf900, 0xfaff, 2, 0 },
	{ 0xfe30, 0xfe6f, 2, 0 }, { 0xff01, 0xff60, 2, 0 },
	{ 0xff61, 0xff9f, 1, 0 }, { 0xffe0, 0xffe6, 2, 0 },
	{ 0x20000, 0x3fffd, 2, 0 }, { 0xe000, 0xe0ff, 1, 0 },
};

static void
test_widths(void)
{
	size_t	i;

	for (i = 0; i < COUNT(widths); i++) {
		CHECK(utf8_width(widths[i].first) == widths[i].width);
		CHECK(utf8_width(widths[i].last) == widths[i].width);
		CHECK((utf8_space(widths[i].first) != 0) == widths[i].space);
		CHECK((utf8_space(widths[i].last) != 0) == widths[i].space);
	}
}

/* Text as it is shown to a person. */
static const char *const	shown[][2] = {
	{ "年a~", "年a~" }, { "", "" }, { "\x1b[31m", "\\^[[31m" },
	{ "a\tb\nc\rd", "a\\tb\\nc\\rd" }, { "\x7f", "\\^?" },
	{ "\xc2\x9b", "\\M-B\\M^[" }, { "\xc2\xa0", "\xc2\xa0" },
	{ "\xe2\x80\x8e", "\\M-b\\M^@\\M^N" },
	{ "\xe2\x80\xa8", "\\M-b\\M^@\\M-(" },
	{ "\xe2\x80\xae", "\\M-b\\M^@\\M-." },
	{ "\xe2\x81\xa6", "\\M-b\\M^A\\M-&" },
	{ "\xe2\x81\xaa", "\xe2\x81\xaa" }, { "\xff", "\\M^?" },
	{ "\xe2\x80\x90", "\xe2\x80\x90" },
};

/* Texts without white space, the year of the date that they end in. */
static const struct {
	const char	*text;
	int		 year;
} dates[] = {
	{ "2023年1月30日", 2023 }, { "示例市数据局2023年1月30日", 2023 },
	{ "二〇二三年一月三十日", 2023 }, { "", 0 }, { "1月30日", 0 },
	{ "2023", 0 }, { "日", 0 }, { "1999年1月1日", 0 },
};

int
main(void)
{
	struct str	s = { NULL, 0, 0 };
	size_t		i, at;

	test_all();
	test_widths();
	for (i = 0; i < COUNT(shown); i++) {
		str_clear(&s);
		CHECK(safe_add(&s, shown[i][0], strlen(shown[i][0])) == 0);
		CHECK_TEXT(str_text(&s), shown[i][1]);
	}
	for (i = 0; i < COUNT(dates); i++)
		check_one(dates_last(dates[i].text, strlen(dates[i].text),
		    &at) == dates[i].year, __FILE__, __LINE__, dates[i].text);
	str_free(&s);
	return check_end();
}
