/*
 * controls: a terminal's sequences, and Word's marks, are not seen.
 */
#include <string.h>

#include "check.h"
#include "controls.h"

static struct str	out;

static int
drops(const char *text, const char *want)
{
	return controls_drop(&out, text, strlen(text)) == 0 &&
	    out.len == strlen(want) && strcmp(str_text(&out), want) == 0;
}

static void
test_in(void)
{
	CHECK(!controls_in("", 0) && !controls_in("一、\t1 a\f\r\n", 11));
	CHECK(controls_in("\x1b", 1) && controls_in("规章\a0", 8));
	CHECK(controls_in("0123456789012345678901234567890\x01", 32));
}

static void
test_sequences(void)
{
	CHECK(drops("\x1b[1m一、\x1b[0m概述\x1b[38;5;1m", "一、概述"));
	CHECK(drops("\x1b(B一\x1b[K\x1b=", "一"));
	CHECK(drops("\x1b]0;a b\a一\x1b]8;;b\x1b\\二", "一二"));
	/* What has no end is none, and hides nothing. */
	CHECK(drops("一\x1b", "一") && drops("一\x1b[", "一["));
	CHECK(drops("\x1b]一、概述", "]一、概述"));
	CHECK(drops("\x1b[一、概述", "[一、概述"));
}

static void
test_marks(void)
{
	CHECK(drops("规章\a1\a0\a\a", "规章\t1\t0\t\t"));
	CHECK(drops("\x13 HYPERLINK \"a\" \x14一、概述\x15", "一、概述"));
	CHECK(drops("\x13一", "一") && drops("\x01一\x1f二", "一二"));
	CHECK(drops("2023\x1e" "01", "2023-01"));
}

int
main(void)
{
	test_in();
	test_sequences();
	test_marks();
	str_free(&out);
	return check_end();
}
