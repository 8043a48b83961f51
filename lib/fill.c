#include "fill.h"

#include <stdint.h>
#include <string.h>

#include "number.h"
#include "utf8.h"

#define MALFORMED	0xfffd

int
fill_line(const char *p, size_t n)
{
	return n > 2 && *p == '|' && memmem(p, n, "_|", 2) != NULL;
}

enum fill_even
fill_even(const char *p, size_t n, size_t border)
{
	const char	*end = p + n;
	uint32_t	 c = 0;
	size_t		 width = 0;
	int		 words = 0;

	while (p < end && c != MALFORMED) {
		c = utf8_next(&p, end);
		width += (size_t)utf8_width(c);
		words |= c >= 0x80;
	}
	if (c != '|' || border == 0 || width != border + 2)
		return FILL_UNEVEN;
	return words ? FILL_EVEN_WORDS : FILL_EVEN;
}

static int
is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

static int
is_wide_digit(uint32_t c)
{
	return c >= 0xff10 && c <= 0xff19;
}

/* What characters a cell has. */
struct seen {
	int	ascii;			/* nothing but */
	int	words;			/* ideographs, or bytes of some */
	int	wide;			/* full-width digits */
	int	other;			/* spaces that take two bytes, ... */
};

static struct seen
look(const char *p, const char *end)
{
	struct seen	s = { 1, 0, 0, 0 };
	uint32_t	c;

	while (p < end) {
		if ((c = utf8_next(&p, end)) < 0x80)
			continue;
		s.ascii = 0;
		if (is_wide_digit(c))
			s.wide = 1;
		else if (c == MALFORMED || c >= 0x2000)
			s.words = 1;
		else
			s.other = 1;
	}
	return s;
}

/* The length of an ASCII number that a text begins with, if words that were
 * left there follow it; else 0. */
static size_t
number_before(const char *p, size_t n)
{
	const char	*q;
	size_t		 i = 0;
	uint32_t	 c;

	if (i < n && (p[i] == '-' || p[i] == '+'))
		i++;
	while (i < n && (is_digit((unsigned char)p[i]) || p[i] == '.'))
		i++;
	if (i == 0 || i == n || !is_digit((unsigned char)p[i - 1]))
		return 0;
	q = p + i;
	c = utf8_next(&q, p + n);
	return c == MALFORMED || (c >= 0x2e80 && c < 0xff00) ? i : 0;
}

size_t
fill_cell(char *p, size_t n, enum fill_spill *spill, int *sure)
{
	const enum fill_spill	 before = *spill;
	const char		*q = p;
	struct seen		 s;
	size_t			 i, len = n, cut;
	int			 room;

	for (i = 0; i < n; i++)
		if (p[i] == '_')
			p[i] = ' ';
	utf8_trim(&q, &len);
	s = look(p, p + n);
	/* Something behind its words shows that they are all there. */
	room = q + len < p + n;
	*spill = s.ascii || (room && !s.words) ? FILL_DRY :
	    s.wide || s.other ? FILL_DIGITS : FILL_WORDS;
	if (room && s.words && q + len + 1 < p + n && before == FILL_DRY)
		*spill = FILL_DRY;
	*sure = s.ascii ? before != FILL_DIGITS : before == FILL_DRY && room;
	if (before == FILL_DIGITS)
		return n;
	if (before == FILL_WORDS &&
	    number_kind(q, len) == READ_TEXT &&
	    (cut = number_before(q, len)) > 0) {
		*sure = 1;
		return (size_t)(q - p) + cut;
	}
	if (!s.wide && !s.other)
		*sure = 1;
	return n;
}
