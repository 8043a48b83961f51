/*
 * The quick looks that come before full ones: none says no where the full look
 * would say something, over random lines of what the full ones look for.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "charset.h"
#include "check.h"
#include "dates.h"
#include "glance.h"
#include "heading.h"
#include "input.h"
#include "lines.h"
#include "made.h"
#include "squeeze.h"
#include "title.h"
#include "utf8.h"
#include "words.h"

#define ROUNDS	60000

/* A line that may have no year has none when it is read as a title. */
static void
check_dates(void)
{
	struct title	t = { .year = 0 };
	struct str	s = { NULL, 0, 0 };
	char		p[LINE];
	size_t		n;
	int		i, good = 1, no = 0, yes = 0;

	for (i = 0; i < ROUNDS; i++) {
		n = made_line(p, 12);
		if (dates_may_be(p, n))
			continue;
		no++;
		if (squeeze_line(&s, p, n) == -1 ||
		    title_parse(&t, str_text(&s), s.len) == -1)
			good = 0;
		good &= t.year == 0;
	}
	CHECK(good);
	CHECK(no > ROUNDS / 20);
	for (i = 2000; i < 2100; i++) {
		(void)snprintf(p, sizeof(p), "示例市财政局%d年度报告", i);
		yes += dates_may_be(p, strlen(p));
	}
	CHECK(yes == 100);
	str_free(&s);
	title_free(&t);
}

/* A line that may be no heading is none; what is remembered is what was. */
static void
check_headings(void)
{
	struct heading	h, full;
	char		p[LINE];
	size_t		n;
	int		i, good = 1, no = 0, yes = 0;

	for (i = 0; i < 10 * ROUNDS; i++) {
		n = made_line(p, 6);
		full = heading_look(p, n);
		h = heading_match(p, n);
		good &= h.kind == full.kind && h.section == full.section;
		no += !heading_may_be(p, n);
		yes += h.kind != HEADING_NONE;
	}
	CHECK(good);
	CHECK(no > ROUNDS);
	CHECK(yes > ROUNDS / 100);
}

/* A line that may be no title is none, but for prose, and where what stands
 * behind a title was taken off. */
static void
check_titles(void)
{
	struct str	s = { NULL, 0, 0 };
	char		p[LINE];
	size_t		n;
	int		i, good = 1, no = 0;

	for (i = 0; i < ROUNDS; i++) {
		n = made_line(p, 6);
		if (title_may_be(p, n) || utf8_find(p, n, "，") != NULL ||
		    utf8_find(p, n, "。") != NULL ||
		    squeeze_line(&s, p, n) == -1 || n < 3 || s.len < 3 ||
		    memcmp(p + n - 3, s.p + s.len - 3, 3) != 0)
			continue;
		no++;
		good &= title_part(str_text(&s), s.len) != TITLE_WHOLE;
	}
	CHECK(good);
	CHECK(no > ROUNDS / 20);
	str_free(&s);
}

/* Words looked for all at once are those looked for one by one. */
static void
check_words(void)
{
	static const char *const	list[] = { "公开", "年度报告", "2022",
					    "（一", "—", "总体情况", "+" };
	static struct words		words = WORDS(list);
	char				p[LINE];
	size_t				n, i, at;
	int				round, in, good = 1;

	for (round = 0; round < ROUNDS; round++) {
		n = made_line(p, 6);
		for (i = 0, in = 0, at = 0; i < words.n; i++) {
			in |= memmem(p, n, list[i], strlen(list[i])) != NULL;
			if (at == 0 && utf8_starts(p, n, list[i]))
				at = strlen(list[i]);
			good &= utf8_find(p, n, list[i]) == (const char *)
			    memmem(p, n, list[i], strlen(list[i]));
		}
		good &= words_in(&words, p, n) == in;
		good &= words_at(&words, p, n) == at;
	}
	CHECK(good);
}

/* The ends of a text are trimmed as if character by character. */
static void
check_trim(void)
{
	const char	*q, *s, *next;
	char		 p[LINE];
	size_t		 n, len;
	int		 i, good = 1;

	for (i = 0; i < ROUNDS; i++) {
		n = made_line(p, 5);
		q = p;
		len = n;
		utf8_trim(&q, &len);
		for (s = p; s < q; s = next) {
			next = s;
			good &= utf8_space(utf8_next(&next, p + n));
		}
		for (s = q + len; s < p + n; s = next) {
			next = s;
			good &= utf8_space(utf8_next(&next, p + n));
		}
		s = q;
		if (len > 0)
			good &= !utf8_space(utf8_next(&s, q + len));
		for (s = q + len; len > 0 && (*--s & 0xc0) == 0x80; )
			continue;
		if (len > 0)
			good &= !utf8_space(utf8_next(&s, q + len));
	}
	CHECK(good);
}

/* A line that is plain has no markup, and what is seen of it is itself, where
 * nothing is open. */
static void
check_plain(const char *path)
{
	struct charset	*charset = charset_open(NULL);
	struct lines	*lines = lines_open(charset);
	struct input	*in = input_open(path);
	struct glance	 g = { .n = 0 };
	const char	*p;
	size_t		 n;
	int		 good = 1, plain = 0, marked = 0, is;

	lines_start(lines, in);
	while (lines_next(lines, &p, &n) == 1) {
		is = memchr(p, '<', n) == NULL && memchr(p, '&', n) == NULL;
		good &= lines_plain(lines) == is;
		if (is && n < GLANCE_LONG && glance_idle(&g))
			good &= glance_plain(&g, p, n);
		if (glance_plain(&g, p, n))
			plain++;
		else
			good &= glance_look(&g, p, n) == 0;
		marked += !is;
	}
	CHECK(good);
	CHECK(plain > 100);
	CHECK(marked > 100);
	glance_free(&g);
	lines_close(lines);
	charset_close(charset);
	input_close(in);
}

static void
check_lines(void)
{
	static const char *const	ends[] = { "\n", "\n", "\r\n", "\r" };
	char				path[] = "/tmp/test_filters.XXXXXX";
	char				p[LINE];
	FILE				*f;
	int				fd = mkstemp(path), i;
	size_t				n;

	CHECK(fd != -1);
	if (fd == -1 || (f = fdopen(fd, "w")) == NULL)
		return;
	for (i = 0; i < ROUNDS / 10; i++) {
		n = made_line(p, i % 100 == 0 ? 400 : 4);
		(void)fwrite(p, 1, n, f);
		(void)fputs(ends[made_draw(4)], f);
	}
	(void)fclose(f);
	check_plain(path);
	(void)unlink(path);
}

int
main(void)
{
	check_dates();
	check_headings();
	check_titles();
	check_words();
	check_trim();
	check_lines();
	return check_end();
}
