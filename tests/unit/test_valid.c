/*
 * valid: the way with vectors says what the plain way says, of random text,
 * of text with any slip at any place, and of any three bytes among others.
 */
#include <stdint.h>
#include <stdlib.h>

#include "check.h"
#include "draw.h"
#include "utf8.h"
#include "valid.h"

#define SIZE	300
#define ROUNDS	20000

/* What texts are made of: common, rare, and malformed. */
static const char *const pieces[] = {
	"a", "0", "\t", " ", "\n", "|", "政府信息", "公开", "，", "。", "　",
	"\xc2\xa0", "\xdf\xbf", "\xe1\x80\x80", "\xef\xbf\xbd", "\xee\x80\x80",
	"0123456789abcdefghijklmnopqrstuvwxyz", "\xe0\xa0\x80", "\xed\x9f\xbf",
	"\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf",
	/* from here on malformed */
	"\x80", "\xbf\xbf", "\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf",
	"\xed\xa0\x80", "\xf0\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5", "\xff",
	"\xe6\x94", "\xe6", "\xc2", "\xf0\x9f\x98", "\xef\xbc",
};
#define NPIECES		(COUNT(pieces))
#define MALFORMED	21

/* Character by character, as RFC 3629 has it. */
static size_t
by_character(const char *p, size_t n)
{
	size_t	at = 0;
	int	len;

	while (at < n && p[at] != '\0' &&
	    (len = utf8_length(p + at, n - at)) > 0)
		at += (size_t)len;
	return at;
}

/* Is a text seen alike, in memory of its own so that none behind it is
 * read? */
static int
agree(const char *p, size_t n)
{
	char	*own = malloc(n > 0 ? n : 1);
	size_t	 want = by_character(p, n);
	int	 good;

	if (own == NULL)
		return 0;
	memcpy(own, p, n);
	good = valid_bytes(own, n) == want && valid_plain(own, n) == want;
	free(own);
	return good;
}

/* A text of good pieces, one in `bad' of them malformed (0: none). */
static size_t
make(char *p, size_t size, uint32_t bad)
{
	const char	*s;
	size_t		 n = 0, len;

	for (;;) {
		s = pieces[bad > 0 && draw(bad) == 0 ? draw(NPIECES) :
		    draw(MALFORMED)];
		len = strlen(s);
		if (n + len > size)
			return n;
		memcpy(p + n, s, len);
		n += len;
	}
}

static void
random_text(void)
{
	char	p[SIZE];
	size_t	n;
	int	i, good = 1;

	for (i = 0; i < ROUNDS; i++) {
		n = make(p, draw(SIZE), (uint32_t)i % 4 * 20);
		good &= agree(p, n);
		if (n == 0)
			continue;
		/* Cut anywhere; one byte changed. */
		good &= agree(p, draw((uint32_t)n));
		p[draw((uint32_t)n)] = (char)draw(256);
		good &= agree(p, n);
	}
	CHECK(good);
}

/* Any two bytes behind any third of these, across a block's end. */
static void
any_bytes(void)
{
	static const char	leads[] = "a\xc2\xe0\xe1\xe6\xed\xef\xf0\xf4"
				    "\x80";
	char			p[96];
	size_t			k, at;
	int			a, b, good = 1;

	for (k = 0; k < sizeof(leads) - 1; k++)
		for (at = 29; at < 33; at++)
			for (a = 0; a < 256; a++)
				for (b = 0; b < 256; b += a % 3 + 1) {
					memset(p, 'x', sizeof(p));
					p[at] = leads[k];
					p[at + 1] = (char)a;
					p[at + 2] = (char)b;
					good &= agree(p, sizeof(p));
				}
	CHECK(good);
}

int
main(void)
{
	CHECK(valid_bytes("", 0) == 0);
	CHECK(valid_bytes("a\0b", 3) == 1);
	CHECK(valid_bytes("政", 2) == 0);
	random_text();
	any_bytes();
	return check_end();
}
