/*
 * percent: what one number is of another, exactly, and whether a percentage
 * that somebody states agrees.
 */
#include "check.h"
#include "percent.h"

static struct total
number(number_wide digits, unsigned scale)
{
	struct total	t = { .digits = digits, .scale = scale };

	return t;
}

static void
check_format(number_wide part, number_wide whole, unsigned decimals,
    const char *want)
{
	struct total	p = number(part, 0), w = number(whole, 0);
	char		got[NUMBER_SIZE];

	percent_format(&p, &w, decimals, got);
	CHECK_TEXT(got, want);
	/* The same, by the way for numbers with decimals. */
	if (whole != 0) {
		p = number(part * 10, 1);
		percent_format(&p, &w, decimals, got);
		CHECK_TEXT(got, want);
	}
}

static void
test_format(void)
{
	const number_wide	large = 1000000000000000000;

	check_format(1, 3, 1, "33.3");
	check_format(2, 3, 1, "66.7");
	check_format(2, 3, 0, "67");
	check_format(1, 7, 4, "14.2857");
	/* Half away from zero. */
	check_format(1, 8, 1, "12.5");
	check_format(1, 8, 0, "13");
	check_format(-1, 8, 0, "-13");
	check_format(1, -8, 0, "13");
	/* What is rounded up may take a digit more. */
	check_format(9999, 10000, 1, "100.0");
	check_format(999999, 1000000, 4, "99.9999");
	check_format(9999999, 10000000, 4, "100.0000");
	/* No minus before nothing. */
	check_format(-1, 100000, 1, "0.0");
	check_format(0, 5, 1, "0.0");
	check_format(0, 5, 0, "0");
	check_format(5, 0, 1, "");
	/* Numbers of all the digits that there may be. */
	check_format(large - 1, large - 1, 1, "100.0");
	check_format(1, large - 1, 4, "0.0000");
	check_format(large - 1, 1, 0, "99999999999999999900");
}

static enum percent_verdict
judge(int64_t stated, unsigned scale, number_wide part, number_wide whole)
{
	struct total	p = number(part, 0), w = number(whole, 0);

	return percent_judge((struct number){ stated, (uint8_t)scale }, &p,
	    &w);
}

static void
test_judge(void)
{
	const int64_t	most = 1000000000000;

	/* Rounded, or cut off on the side of 0. */
	CHECK(judge(667, 1, 2, 3) == PERCENT_HOLDS);
	CHECK(judge(666, 1, 2, 3) == PERCENT_HOLDS);
	CHECK(judge(665, 1, 2, 3) == PERCENT_FAILS);
	CHECK(judge(668, 1, 2, 3) == PERCENT_FAILS);
	CHECK(judge(-667, 1, -2, 3) == PERCENT_HOLDS);
	CHECK(judge(-666, 1, -2, 3) == PERCENT_HOLDS);
	CHECK(judge(-668, 1, -2, 3) == PERCENT_FAILS);
	CHECK(judge(667, 1, -2, 3) == PERCENT_FAILS);
	CHECK(judge(34, 0, 1, 3) == PERCENT_FAILS);
	CHECK(judge(33, 0, 1, 3) == PERCENT_HOLDS);
	CHECK(judge(0, 0, 0, 3) == PERCENT_HOLDS);
	/* Half a unit is rounded in either way. */
	CHECK(judge(13, 0, 1, 8) == PERCENT_HOLDS);
	CHECK(judge(12, 0, 1, 8) == PERCENT_HOLDS);
	/* Of nothing, and with more digits than are computed with. */
	CHECK(judge(0, 0, 0, 0) == PERCENT_NONE);
	CHECK(judge(most, 6, 1, 3) == PERCENT_FAILS);
	CHECK(judge(most + 1, 0, 1, 3) == PERCENT_NONE);
	CHECK(judge(-most - 1, 0, 1, 3) == PERCENT_NONE);
	CHECK(judge(33, 7, 1, 3) == PERCENT_NONE);
	CHECK(judge(1, 0, (number_wide)most * most, 3) == PERCENT_NONE);
	CHECK(judge(1, 0, -(number_wide)most * most, 3) == PERCENT_NONE);
	CHECK(judge(1, 0, 3, (number_wide)most * most) == PERCENT_NONE);
}

int
main(void)
{
	test_format();
	test_judge();
	return check_end();
}
