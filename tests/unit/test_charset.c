/*
 * charset: bytes to UTF-8, however the input is cut into views.
 */
#include <stdlib.h>

#include "../fuzz/memory_input.h"
#include "charset.h"
#include "check.h"
#include "str.h"

static struct charset	*charset;

/* Decode with views of this size: the text, with *bad. */
static void
decode(struct str *out, const char *bytes, size_t n, size_t size,
    uint64_t *bad)
{
	struct input	 in = { bytes, n, size, NULL };
	const char	*p;
	size_t		 len;

	str_clear(out);
	charset_start(charset, &in);
	while (charset_next(charset, &p, &len) == 1)
		(void)str_add(out, p, len);
	*bad = charset_bad(charset);
	free(in.view);
}

static const struct {
	const char	*name;		/* the charset's; NULL: auto */
	const char	*bytes;
	size_t		 n;
	const char	*text;
	uint64_t	 bad;
} cases[] = {
#define BYTES(s)	s, sizeof(s) - 1
#define R		"\xef\xbf\xbd"
	{ NULL, BYTES(""), "", 0 },
	{ NULL, BYTES("a\nb"), "a\nb", 0 },
	{ NULL, BYTES("一、总体情况\n"), "一、总体情况\n", 0 },
	{ NULL, BYTES("\xef\xbb\xbf""年"), "年", 0 },
	{ NULL, BYTES("\xef\xbb\xbf"), "", 0 },
	{ "UTF-8", BYTES("\xef\xbb"), R R, 2 },
	{ NULL, BYTES("a\xef\xbb\xbf""b"), "a\xef\xbb\xbf""b", 0 },
	{ NULL, BYTES("\xf0\xa0\x80\x80""年"), "\xf0\xa0\x80\x80""年", 0 },
	{ NULL, BYTES("年年\xff""年"), "年年" R "年", 1 },
	{ NULL, BYTES("年年\xe5\xb9"), "年年" R R, 2 },
	{ NULL, BYTES("年年年\xe5\xb9""a"), "年年年" R R "a", 2 },
	{ NULL, BYTES("a\0b"), "a" R "b", 1 },
	{ NULL, BYTES("年\0\0"), "年" R R, 2 },
	/* GB18030: of two bytes, of four, cut, and behind ASCII. */
	{ NULL, BYTES("\xb2\xe2\xca\xd4\n"), "测试\n", 0 },
	{ NULL, BYTES("abc\n1\n\xb2\xe2\n"), "abc\n1\n测\n", 0 },
	{ NULL, BYTES("\xb2\xe2\x95\x32\x82\x36"),
	    "测\xf0\xa0\x80\x80", 0 },
	{ NULL, BYTES("\xb2\xe2\xca"), "测" R, 1 },
	{ "GB18030", BYTES("\xb2\xe2\xff\xca\xd4"), "测" R "试", 1 },
	{ "GB18030", BYTES("\xb2\xe2\0a"), "测" R "a", 1 },
	/* UTF-16, by its BOM. */
	{ NULL, BYTES("\xff\xfe\x00\x4e\n\0"), "一\n", 0 },
	{ NULL, BYTES("\xfe\xff\x4e\x00\0\n"), "一\n", 0 },
	{ NULL, BYTES("\xff\xfe\x40\xd8\x00\xdc"), "\xf0\xa0\x80\x80", 0 },
	{ NULL, BYTES("\xff\xfe\x0a\x0a\x0a\0"), "ਊ\n", 0 },
	/* Too short to tell, but for one byte that a view may cut off. */
	{ NULL, BYTES("\n\x9a\xbf\x4f\xbf\x59\x53\x65\xb2\x80\x53\x4f\x51"
	    "\xaa"), "\n毧O縔Se瞼SOQ" R, 1 },
	/* A NUL is one character, and takes no other with it. */
	{ NULL, BYTES("\xff\xfe\0\0a\0\0\0\x00\x4e"), R "a" R "一", 2 },
	{ NULL, BYTES("\xff\xfe\x00\xdc\x00\x4e"), R "一", 1 },
	{ "UTF-16LE", BYTES("\x00\xdc\0\0\x00\x4e"), R R "一", 2 },
	{ "utf-16be", BYTES("\xdc\x00\x4e\x00"), R "一", 1 },
	{ "UCS-2LE", BYTES("\x00\xdc\x00\x4e"), R "一", 1 },
	{ "UTF-32LE", BYTES("\0\0\0\x7f\0\x4e\0\0"), R "一", 1 },
	/* UTF-16 without a BOM, told by its ideographs; ASCII is not. */
	{ NULL, BYTES("\x00\x4e\x8c\x4e\x09\x4e\xdb\x56\x94\x4e\n\0"),
	    "一二三四五\n", 0 },
	{ NULL, BYTES("\x4e\x00\x4e\x8c\x4e\x09\x56\xdb\x4e\x94\0\n"),
	    "一二三四五\n", 0 },
	{ NULL, BYTES("\n\0002\0\x74\x5e\xa5\x62\x4a\x54\x6c\x51\x00\x5f"),
	    "\n2年报告公开", 0 },
	{ NULL, BYTES("a\0b\0c\0d\0e\0f\0\n\0"), "a" R "b" R "c" R "d" R
	    "e" R "f" R "\n" R, 7 },
	/* A line as valid in UTF-8 as in GB18030 does not decide. */
	{ NULL, BYTES("\xc4\xbf\xc2\xbc\n\xb2\xe2\xca\xd4\n"),
	    "目录\n测试\n", 0 },
	{ NULL, BYTES("\xc2\xb7\n测试\n"), "\xc2\xb7\n测试\n", 0 },
	{ NULL, BYTES("\xc2\xb7\n"), "\xc2\xb7\n", 0 },
	{ "UTF-16LE", BYTES("\x00\x4e"), "一", 0 },
	{ "ISO-8859-1", BYTES("\xe9"), "é", 0 },
	{ "utf8", BYTES("\xb2\xe2"), R R, 2 },
	{ "UTF-8", BYTES("\xef\xbb\xbf""a"), "a", 0 },
};

static void
test_cases(void)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i, size;
	uint64_t	bad;

	for (i = 0; i < COUNT(cases); i++) {
		charset = charset_open(cases[i].name);
		CHECK(charset != NULL);
		if (charset == NULL)
			continue;
		for (size = 1; size <= cases[i].n + 1; size++) {
			decode(&out, cases[i].bytes, cases[i].n, size, &bad);
			CHECK_TEXT(str_text(&out), cases[i].text);
			CHECK(bad == cases[i].bad);
		}
		charset_close(charset);
	}
	str_free(&out);
}

/* One charset decodes input after input, each told anew. */
static void
test_again(void)
{
	static const char	 gb[] = "\xb2\xe2\n", utf8[] = "测\n";
	static const char	 utf16[] = "\xff\xfe\x4b\x6d\n";
	struct str		 out = { NULL, 0, 0 };
	uint64_t		 bad;
	int			 i;

	charset = charset_open(NULL);
	for (i = 0; i < 3; i++) {
		decode(&out, gb, sizeof(gb) - 1, 1, &bad);
		CHECK_TEXT(str_text(&out), "测\n");
		decode(&out, utf8, sizeof(utf8) - 1, 1, &bad);
		CHECK_TEXT(str_text(&out), "测\n");
		/* The NUL at the string's end is of its last character. */
		decode(&out, utf16, sizeof(utf16), 1, &bad);
		CHECK_TEXT(str_text(&out), "测\n");
		CHECK(bad == 0);
		decode(&out, "\xff", 1, 1, &bad);
		CHECK(bad == 1);
	}
	charset_close(charset);
	str_free(&out);
}

/* A first line longer than what decides. */
static void
test_long(void)
{
	static char	 line[30000];
	struct str	 out = { NULL, 0, 0 };
	uint64_t	 bad;
	size_t		 i, size;

	for (i = 0; i < sizeof(line); i += 3)
		memcpy(line + i, "年", 3);
	charset = charset_open(NULL);
	for (size = 4094; size < 4100; size++) {
		decode(&out, line, sizeof(line), size, &bad);
		CHECK(out.len == sizeof(line));
		CHECK(memcmp(out.p, line, sizeof(line)) == 0);
		decode(&out, line + 1, sizeof(line) - 1, size, &bad);
		CHECK(bad == 2);
	}
	charset_close(charset);
	str_free(&out);
}

int
main(void)
{
	CHECK(charset_open("klingon") == NULL);
	test_cases();
	test_again();
	test_long();
	return check_end();
}
