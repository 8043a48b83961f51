/*
 * quiet, ends: lines that are told by their two ends are what the full looks
 * find them to be; the way with vectors finds the ends that the plain way does.
 */
#include <stdlib.h>

#include "check.h"
#include "ends.h"
#include "heading.h"
#include "made.h"
#include "quiet.h"
#include "squeeze.h"
#include "title.h"
#include "utf8.h"

#define ROUNDS	600000

/* May such a line be asked for?  Its ending is at p[n]. */
static int
is_ready(const char *p, size_t n)
{
	const char	*end[ENDS];

	return ends_plain(p, n + 1, end) == 1 && end[0] == p + n;
}

/* Is a line, if it is told to be quiet, none of a title? */
static int
is_untitled(const char *p, size_t n)
{
	static struct str	s;

	return !title_may_be(p, n) || (squeeze_line(&s, p, n) == 0 &&
	    title_part(str_text(&s), s.len) == TITLE_NONE);
}

/* Look at a line: is it quiet, without titles (1) and with them (2)?  -1 if
 * the full looks find otherwise. */
static int
look(char *p, size_t n)
{
	const char	*end = p + n;
	int		 quiet;

	p[n] = '\n';
	if (!is_ready(p, n))
		return 0;
	quiet = (int)quiet_lines(p, &end, 1, 0, 6);
	if (quiet && heading_look(p, n).kind != HEADING_NONE)
		return -1;
	if (quiet_lines(p, &end, 1, 1, 6) == 0)
		return quiet;
	return quiet && (n == 0 || is_untitled(p, n)) ? 2 : -1;
}

static void
check_random(void)
{
	char	p[LINE + 1];
	int	i, got, good = 1, no = 0, untitled = 0;

	for (i = 0; i < ROUNDS; i++) {
		got = look(p, made_line(p, 6));
		good &= got != -1;
		no += got > 0;
		untitled += got == 2;
	}
	CHECK(good);
	CHECK(no > ROUNDS / 10);
	CHECK(untitled > ROUNDS / 100);
}

/* Figures at the end of any random line. */
static void
check_figures(void)
{
	static const char *const	tails[] = { "\t0", " 12", "|3|",
					    "\t4\t\t", " 5 |", ".6", "(7",
					    "\\8", ")9 ", "0", "\t2022",
					    "20\t22" };
	char				p[LINE + 8];
	const char			*tail;
	size_t				n;
	int				i, got, good = 1, no = 0;

	for (i = 0; i < ROUNDS; i++) {
		n = made_line(p, 6);
		tail = tails[made_draw(COUNT(tails))];
		memcpy(p + n, tail, strlen(tail));
		got = look(p, n + strlen(tail));
		good &= got != -1;
		no += got > 0;
	}
	CHECK(good);
	CHECK(no > ROUNDS / 2);
}

/* Every character alone, and with a sign on either side. */
static void
check_short(void)
{
	static const char	signs[] = " \t|#*_.,:)(0a-[]\\>";
	char			p[16];
	size_t			n, i;
	uint32_t		c;
	int			good = 1;

	for (c = 1; c < 0x10000; c++) {
		if (c >= 0xd800 && c < 0xe000)
			continue;
		n = utf8_put(c, p + 1);
		p[0] = p[n];
		memmove(p, p + 1, n);
		good &= look(p, n) != -1;
		for (i = 0; i < sizeof(signs) - 1; i++) {
			n = utf8_put(c, p + 1);
			p[0] = signs[i];
			p[n + 1] = signs[i];
			good &= look(p, n + 2) != -1 && look(p, n + 1) != -1;
			p[n + 1] = signs[i];
			memmove(p, p + 1, n + 1);
			good &= look(p, n + 1) != -1;
		}
	}
	CHECK(good);
}

/* What was told by a full look is remembered, without titles or with them. */
static void
check_known(void)
{
	static const char	line[] = "\t政府办\n";
	const char		*end = line + sizeof(line) - 2;
	size_t			 n = sizeof(line) - 2;

	CHECK(quiet_lines(line, &end, 1, 0, 6) == 0);
	quiet_know(line, n, 0, 0);
	CHECK(quiet_lines(line, &end, 1, 0, 6) == 1);
	CHECK(quiet_lines(line, &end, 1, 1, 6) == 0);
	quiet_know(line, n, 1, 0);
	CHECK(quiet_lines(line, &end, 1, 0, 6) == 1);
	CHECK(quiet_lines(line, &end, 1, 1, 6) == 1);
	quiet_know("", 0, 1, 0);
	/* The first line of table 3 is not quiet before section 3. */
	quiet_know(line, n, 1, 3);
	CHECK(quiet_lines(line, &end, 1, 0, 3) == 1);
	CHECK(quiet_lines(line, &end, 1, 0, 2) == 0);
}

/* Are the ends of a text found alike, in memory of its own? */
static int
agree(const char *p, size_t n)
{
	const char	*a[ENDS], *b[ENDS];
	char		*own = malloc(n > 0 ? n : 1);
	size_t		 i, k;
	int		 good;

	if (own == NULL)
		return 0;
	memcpy(own, p, n);
	k = ends_plain(own, n, b);
	/* As many as are found at a time differs, no more. */
	i = ends_find(own, n, a);
	good = i == k || (i < k && i > ENDS / 2);
	while (i-- > 0)
		good &= a[i] == b[i];
	free(own);
	return good;
}

static void
check_ends(void)
{
	static const char	bytes[] = "\n\n\n\r<&{aaaaaaaaaaaaaaaaa"
				    "\x8a\x8d\xbc\xa6\xfb*=,\x1a\v\n\n";
	char			p[LINE];
	size_t			n, k;
	int			i, good = 1;

	for (i = 0; i < ROUNDS / 10; i++) {
		n = made_draw(LINE);
		/* Some have no marks, and many more ends. */
		for (k = 0; k < n; k++)
			p[k] = i % 3 == 0 ? "\n\na"[made_draw(3)] :
			    bytes[made_draw(sizeof(bytes) - 1)];
		good &= agree(p, n);
	}
	CHECK(good);
}

int
main(void)
{
	check_random();
	check_figures();
	check_short();
	check_known();
	check_ends();
	return check_end();
}
