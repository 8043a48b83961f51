/*
 * record: one that follows another is read as if it stood alone.
 */
#include <stdlib.h>

#include "check.h"
#include "record.h"

static const char *const reports[] = { "a", "b", "a/2022.txt.gz#2", "-",
    "a-report-whose-name-is-longer-than-what-is-kept-of-it-by-some-bytes.txt"
};
static const char	sections[] = "00123456!";


static uint32_t	state = 1;

static uint32_t
draw(uint32_t n)
{
	state = state * 1664525 + 1013904223;
	return (state >> 8) % n;
}

static void
same(struct record_next *next, const char *line, int follows)
{
	const size_t	n = strlen(line);
	struct record	a, b;
	const int	got = record_parse(&a, line, n);

	CHECK(record_follow(next, &b, line, n) == got);
	if (got == -1)
		return;
	CHECK(b.report == a.report && b.report_len == a.report_len);
	CHECK(b.section == a.section && b.sections == a.sections);
	CHECK(b.line == a.line && b.plain == a.plain);
	CHECK(b.text == a.text && b.len == a.len);
	CHECK(follows == -1 || b.follows == follows);
}

static void
test_random(void)
{
	struct record_next	next = { .len = 0 };
	const char		*report = "a";
	char			 line[200], section = '0';
	unsigned long		 number = 1;
	int			 i, last, follows;

	for (i = 0, last = 0; i < 100000; i++, last = section != '!') {
		follows = last && number != 0;
		number++;
		if (draw(10) == 0) {
			report = reports[draw(COUNT(reports))];
			section = sections[draw(COUNT(sections) - 1)];
			number = draw(3) > 0 ? draw(120) :
			    draw(2) ? 999999998 : 18446744073709551UL;
			follows = -1;
		}
		if (strlen(report) > 40)
			follows = 0;
		/* One digit more is not known before. */
		(void)snprintf(line, sizeof(line), "%lu", number);
		if (strspn(line + 1, "0") == strlen(line) - 1)
			follows = -1;
		(void)snprintf(line, sizeof(line), "%s\t%c\t%lu\t%s", report,
		    section, number, draw(3) == 0 ? "" : "a\tb");
		same(&next, line, follows);
	}
}

static void
test_bad(void)
{
	struct record_next	next = { .len = 0 };

	same(&next, "a\t1\t7\tx", 0);
	same(&next, "a\t1\t8", -1);
	same(&next, "a\t1\t8\tx", 0);
	same(&next, "a\t1\t9\t", 1);
	same(&next, "a\t1\t10\t", 0);
	same(&next, "a\t1\t011\t", 0);
	same(&next, "a\t1\t012\t", 1);
	same(&next, "", -1);
	same(&next, "a\t1\t99999999999999999999\tx", -1);
	same(&next, "a\t!\t0\tx", 0);
	same(&next, "a\t!\t1\tx", 0);
}

int
main(void)
{
	test_random();
	test_bad();
	return check_end();
}
