/*
 * margin: what programs put before each line of a text.
 */
#include "check.h"
#include "margin.h"

/* How many bytes of each line are no text of its own; -1 ends them. */
static const struct {
	const char	*line[6];
	size_t		 skipped[6];
} cases[] = {
	{ { "1:甲", "2:乙", "3:丙" }, { 2, 2, 2 } },
	{ { "a.txt:1:甲", "a.txt:2:", "a.txt:10:乙" }, { 8, 8, 9 } },
	{ { "     1\t甲", "", "     3\t乙" }, { 7, 0, 7 } },
	{ { "   1 | 甲", "   2 |", "   3 | 乙" }, { 6, 6, 6 } },
	/* At a line's end its blanks are lost. */
	{ { "     1  甲", "     2", "     3  乙" }, { 8, 6, 8 } },
	{ { "     1\t甲", "     2", "     3\t乙" }, { 7, 6, 7 } },
	{ { "     1\t甲", "     3", "     4\t乙" }, { 7, 0, 0 } },
	{ { "     1→甲", "     2", "     3→乙" }, { 9, 0, 0 } },
	/* A sign that is another's, a number that does not go up, another file:
	 * then there is no margin, from there on. */
	{ { "1:甲", "2|乙", "3:丙" }, { 2, 0, 0 } },
	{ { "1:甲", "1:乙", "2:丙" }, { 2, 0, 0 } },
	{ { "1:甲", "乙", "2:丙" }, { 2, 0, 0 } },
	{ { "1:甲", ":", "2:丙" }, { 2, 0, 0 } },
	{ { "a:1:甲", "b:2:乙" }, { 4, 0 } },
	{ { "a:1:甲", "a" }, { 4, 0 } },
	/* No line's number: too high, nought, without a sign, a heading's. */
	{ { "9:甲", "10:乙" }, { 0, 0 } },
	{ { "0:甲", "1:乙" }, { 0, 0 } },
	{ { "1甲", "2乙" }, { 0, 0 } },
	{ { "1  甲", "2  乙" }, { 0, 0 } },
	{ { "1. 甲", "2. 乙" }, { 0, 0 } },
	{ { "甲:乙:丙" }, { 0 } },
	/* Further than a margin reaches. */
	{ { "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz_"
	    "abcdefghijklmnopqrstuvwxyz_abcdefghijklmnopqrstuvwxyz:1:甲" },
	    { 0 } },
	/* Logs and chats. */
	{ { "[2023-01-20 10:00:03] INFO 甲", "[2023-01-20 10:00:04] INFO 乙" },
	    { 27, 27 } },
	{ { "2023-01-20 10:00:03 - main: 甲", "2023-01-20 10:00:04 - main: 乙" },
	    { 28, 28 } },
	{ { "(10:00) 甲", "(10:01) 乙", "(10:02)" }, { 8, 8, 7 } },
	{ { "(10:00) 甲", "(10:0" }, { 8, 0 } },
	{ { "(10:00) 甲", "[10:01] 乙" }, { 8, 0 } },
	{ { "10:00 abc 甲", "10:01 abc 乙" }, { 6, 6 } },
	/* No time: not in brackets that stay open, not a date alone. */
	{ { "[10:00 甲" }, { 0 } }, { { "2023-01-20 甲" }, { 0 } },
	{ { "10: 甲" }, { 0 } }, { { ":10 甲" }, { 0 } },
	{ { "a:b 甲" }, { 0 } }, { { "[] 10:00" }, { 0 } },
	/* Comments, and patches. */
	{ { "// 甲", "//", "// 乙" }, { 3, 2, 3 } },
	{ { " * 甲", " *", " * 乙" }, { 3, 2, 3 } },
	{ { "+++ b/a.txt", "@@ -0,0 +1,2 @@", "+甲", "+乙" },
	    { 0, 0, 1, 1 } },
	{ { "+++ b/a.txt", "@@ -0,0 +1,2 @@", " 甲", "+乙" }, { 0, 0, 0, 0 } },
	{ { "+甲", "+乙" }, { 0, 0 } },
	/* A stamp that is longer than a margin. */
	{ { "[10:00:00] [abcdefghijklmnopqrstuvwxyz0123] "
	    "[abcdefghijklmnopqrstuvwxyz0123] [abcdefghijklmnop] 甲" },
	    { 0 } },
};

int
main(void)
{
	struct margin	m;
	size_t		i, k;

	for (i = 0; i < COUNT(cases); i++) {
		memset(&m, 0, sizeof(m));
		for (k = 0; cases[i].line[k] != NULL; k++) {
			const char	*p = cases[i].line[k];
			size_t		 n = margin_skip(&m, p, strlen(p),
					    k + 1);

			check_one(n == cases[i].skipped[k], __FILE__,
			    __LINE__, p);
			if (n != cases[i].skipped[k])
				printf("\tgot: %zu\n", n);
		}
	}
	return check_end();
}
