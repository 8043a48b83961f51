/*
 * number: printed numbers, exact sums, and percents.
 */
#include <stdlib.h>

#include "check.h"
#include "number.h"
#include "percent.h"

static const struct {
	const char	*cell;
	const char	*value;		/* NULL: no number */
	enum reading	 reading;
	enum unit	 unit;
} cells[] = {
	{ "0", "0", READ_NUMBER, UNIT_NONE },
	{ "530", "530", READ_NUMBER, UNIT_NONE },
	{ " 1,234 ", "1234", READ_NUMBER, UNIT_NONE },
	{ "1，234，567", "1234567", READ_NUMBER, UNIT_NONE },
	{ "１２３", "123", READ_NUMBER, UNIT_NONE },
	{ "+19", "19", READ_NUMBER, UNIT_NONE },
	{ "减3", "-3", READ_NUMBER, UNIT_NONE },
	{ "-8", "-8", READ_NUMBER, UNIT_NONE },
	{ "22（其中修订16件）", "22", READ_NUMBER, UNIT_NONE },
	{ "5件", "5", READ_NUMBER, UNIT_COUNT },
	{ "$12$", "12", READ_NUMBER, UNIT_NONE },
	{ "$ 0.5 $", "0.5", READ_NUMBER, UNIT_NONE },
	{ "1$2", NULL, READ_TEXT, UNIT_NONE },
	{ "$12", NULL, READ_TEXT, UNIT_NONE },
	{ "15\\1", NULL, READ_TEXT, UNIT_NONE },
	{ "15（元）", "15", READ_NUMBER, UNIT_YUAN },
	{ "15(万元)", "15", READ_NUMBER, UNIT_WAN },
	{ "15元（万元）", "15", READ_NUMBER, UNIT_YUAN },
	{ "15（含3元）", "15", READ_NUMBER, UNIT_NONE },
	{ "15(cid:20)", NULL, READ_TEXT, UNIT_NONE },
	{ "15()", "15", READ_NUMBER, UNIT_NONE },
	{ "15（", NULL, READ_TEXT, UNIT_NONE },
	{ "251000元", "251000", READ_NUMBER, UNIT_YUAN },
	{ "976.81万元", "976.81", READ_NUMBER, UNIT_WAN },
	{ "0.3700", "0.3700", READ_NUMBER, UNIT_NONE },
	{ "59237.2449", "59237.2449", READ_NUMBER, UNIT_NONE },
	{ "999999999999999999", "999999999999999999", READ_NUMBER,
	    UNIT_NONE },
	{ "9999999999999999999", NULL, READ_TEXT, UNIT_NONE },
	{ "", NULL, READ_BLANK, UNIT_NONE },
	{ "\u3000", NULL, READ_BLANK, UNIT_NONE },
	{ "/", NULL, READ_BLANK, UNIT_NONE },
	{ "—", NULL, READ_BLANK, UNIT_NONE },
	{ "无", NULL, READ_BLANK, UNIT_NONE },
	{ "無", NULL, READ_BLANK, UNIT_NONE },
	{ "不适用", NULL, READ_BLANK, UNIT_NONE },
	{ "1.属于国家秘密", NULL, READ_TEXT, UNIT_NONE },
	{ "12 34", NULL, READ_TEXT, UNIT_NONE },
};

static void
test_read(void)
{
	char		text[NUMBER_SIZE];
	struct number	num;
	enum unit	unit;
	enum reading	r;
	size_t		i;

	for (i = 0; i < COUNT(cells); i++) {
		r = number_read(cells[i].cell, strlen(cells[i].cell), &num,
		    &unit);
		check_one(r == cells[i].reading, __FILE__, __LINE__,
		    cells[i].cell);
		if (r != READ_NUMBER || cells[i].value == NULL)
			continue;
		(void)number_format(num, text);
		CHECK_TEXT(text, cells[i].value);
		CHECK(unit == cells[i].unit);
	}
}

static struct number
parse(const char *s)
{
	struct number	num = { 0, 0 };

	CHECK(number_parse(s, strlen(s), &num) == 0);
	return num;
}

static int
refused(const char *s)
{
	struct number	num;

	return number_parse(s, strlen(s), &num) == -1;
}

static void
test_parse(void)
{
	static const char *const same[] = {
		"0", "-1", "1.5000", "0.05", "-0.05", "123456789012345678"
	};
	char	text[NUMBER_SIZE];
	size_t	i;

	for (i = 0; i < COUNT(same); i++) {
		(void)number_format(parse(same[i]), text);
		CHECK_TEXT(text, same[i]);
	}
	CHECK(refused(""));
	CHECK(refused("-"));
	CHECK(refused("1."));
	CHECK(refused(".5"));
	CHECK(refused("1,000"));
	CHECK(refused("+1"));
	CHECK(refused("1 "));
	CHECK(refused("1.2.3"));
	CHECK(refused("1234567890123456789"));
}

static void
test_compare(void)
{
	CHECK(number_cmp(parse("1.5"), parse("1.5000")) == 0);
	CHECK(number_cmp(parse("1.5"), parse("1.5001")) < 0);
	CHECK(number_cmp(parse("-1"), parse("-2")) > 0);
	CHECK(number_cmp(parse("999999999999999999"),
	    parse("0.000000000000000001")) > 0);
	CHECK(number_whole(parse("7")));
	CHECK(number_whole(parse("7.000")));
	CHECK(!number_whole(parse("7.001")));
	CHECK(number_whole(parse("-0.0")));
}

static void
test_total(void)
{
	struct total	a = { .count = 0 }, b = { .count = 0 }, d;
	char		text[NUMBER_SIZE];
	int		i;

	for (i = 0; i < 10; i++)
		CHECK(total_add(&a, parse("0.1"), 1) == 0);
	CHECK(total_add(&b, parse("1"), 1) == 0);
	CHECK(total_cmp(&a, &b) == 0);
	CHECK(total_add(&a, parse("0.0001"), -1) == 0);
	CHECK(total_cmp(&a, &b) < 0);
	d = total_sub(&a, &b);
	(void)total_format(&d, text);
	CHECK_TEXT(text, "-0.0001");
	a = (struct total){ .count = 0 };
	for (i = 0; i < 100; i++)
		CHECK(total_add(&a, parse("999999999999999999"), 1) == 0);
	(void)total_format(&a, text);
	CHECK_TEXT(text, "99999999999999999900");
	CHECK(total_add(&a, parse("1"), 1) == -1);
}

static void
check_percent(const char *old, const char *new, const char *want)
{
	struct total	a = { .count = 0 }, b = { .count = 0 }, d;
	char		text[NUMBER_SIZE];

	(void)total_add(&a, parse(old), 1);
	(void)total_add(&b, parse(new), 1);
	d = total_sub(&b, &a);
	percent_format(&d, &a, 1, text);
	CHECK_TEXT(text, want);
}

static void
check_decimals(const char *part, const char *whole, unsigned decimals,
    const char *want)
{
	struct total	a = { .count = 0 }, b = { .count = 0 };
	char		text[NUMBER_SIZE];

	(void)total_add(&a, parse(part), 1);
	(void)total_add(&b, parse(whole), 1);
	percent_format(&a, &b, decimals, text);
	CHECK_TEXT(text, want);
}

static void
test_decimals(void)
{
	check_decimals("1", "3", 0, "33");
	check_decimals("2", "3", 0, "67");
	check_decimals("1", "3", 2, "33.33");
	check_decimals("-2", "3", 4, "-66.6667");
	check_decimals("1", "1000", 0, "0");
	check_decimals("-1", "1000", 0, "0");
	check_decimals("1", "1000", 2, "0.10");
	check_decimals("999999999999999999", "0.000000000000000001", 4,
	    "99999999999999999900000000000000000000.0000");
}

/* What somebody states of a part and a whole. */
static enum percent_verdict
stated(const char *percent, const char *part, const char *whole)
{
	struct total	a = { .count = 0 }, b = { .count = 0 };

	(void)total_add(&a, parse(part), 1);
	(void)total_add(&b, parse(whole), 1);
	return percent_judge(parse(percent), &a, &b);
}

static void
test_stated(void)
{
	CHECK(stated("33", "1", "3") == PERCENT_HOLDS);
	CHECK(stated("33.3", "1", "3") == PERCENT_HOLDS);
	CHECK(stated("33.4", "1", "3") == PERCENT_FAILS);
	CHECK(stated("34", "1", "3") == PERCENT_FAILS);
	/* Cut off, not rounded; on the side of 0 alone. */
	CHECK(stated("66.66", "2", "3") == PERCENT_HOLDS);
	CHECK(stated("66.65", "2", "3") == PERCENT_FAILS);
	CHECK(stated("66.68", "2", "3") == PERCENT_FAILS);
	CHECK(stated("-66", "-2", "3") == PERCENT_HOLDS);
	CHECK(stated("-66", "2", "3") == PERCENT_FAILS);
	CHECK(stated("0", "2", "300") == PERCENT_HOLDS);
	CHECK(stated("1", "0", "3") == PERCENT_FAILS);
	CHECK(stated("-1", "0", "3") == PERCENT_FAILS);
	CHECK(stated("66.67", "2", "3") == PERCENT_HOLDS);
	CHECK(stated("-50", "-1", "2") == PERCENT_HOLDS);
	CHECK(stated("50", "-1", "2") == PERCENT_FAILS);
	/* A half is rounded either way. */
	CHECK(stated("12", "1", "8") == PERCENT_HOLDS);
	CHECK(stated("13", "1", "8") == PERCENT_HOLDS);
	CHECK(stated("0", "0", "5") == PERCENT_HOLDS);
	CHECK(stated("0", "0", "0") == PERCENT_NONE);
	CHECK(stated("25.00", "0.5", "2.0000") == PERCENT_HOLDS);
	CHECK(stated("0.0000001", "0", "1") == PERCENT_NONE);
	CHECK(stated("1", "999999999999999999", "0.000000000000000001") ==
	    PERCENT_NONE);
	CHECK(stated("999999999999.0", "1", "1") == PERCENT_NONE);
	CHECK(stated("99999999999.0", "999999999990", "1000") ==
	    PERCENT_HOLDS);
}

/* Against the schoolbook: thousandths of whole numbers, half away from 0. */
static void
test_all_percents(void)
{
	char	old[16], new[16], want[16];
	int	a, b, t;

	for (a = 1; a < 130; a++)
		for (b = 0; b < 130; b++) {
			t = (abs(b - a) * 2000 + a) / (2 * a);
			(void)snprintf(old, sizeof(old), "%d", a);
			(void)snprintf(new, sizeof(new), "%d", b);
			(void)snprintf(want, sizeof(want), "%s%d.%d",
			    b < a && t > 0 ? "-" : "", t / 10, t % 10);
			check_percent(old, new, want);
		}
}

static void
test_percent(void)
{
	test_decimals();
	test_stated();
	test_all_percents();
	check_percent("0", "5", "");
	check_percent("0.00", "5", "");
	check_percent("-8", "-4", "50.0");
	check_percent("0.4", "0.401", "0.3");
	check_percent("999999999999999999", "0", "-100.0");
	check_percent("0.000000000000000001", "999999999999999999",
	    "99999999999999999899999999999999999900.0");
	check_percent("-999999999999999999", "0.000000000000000001",
	    "100.0");
	check_percent("2000", "1999", "-0.1");
	check_percent("2001", "2000", "0.0");
}

/* Zeros before a number, with a sign or without: of what else are they? */
static void
test_glued(void)
{
	static const char *const glued[] = { "07", "007", "00", " 07", "-07",
	    "－07", "+07", "减 07", "*079", "\\079", "-*07", "0\\7", "**00" };
	static const char *const whole[] = { "7", "0", "70", "0.7", "-7",
	    "-0", "-0.7", "-70", "", "-", "规章" };
	size_t			 i;

	for (i = 0; i < COUNT(glued); i++)
		CHECK(number_glued(glued[i], strlen(glued[i])));
	for (i = 0; i < COUNT(whole); i++)
		CHECK(!number_glued(whole[i], strlen(whole[i])));
}

int
main(void)
{
	test_read();
	test_parse();
	test_compare();
	test_total();
	test_percent();
	test_glued();
	return check_end();
}
