#include "money.h"

#include <string.h>

#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static const char	yuan[] = "元";

/* Cells of words in which a unit's first sign may stand before the others. */
#define SPLIT_WORDS	8

/* Ideographs that may stand before the word, and make it a unit; others make
 * it another word (单元). */
static const struct {
	const char	*text;
	enum unit	 unit;
} before[] = {
	{ "万", UNIT_WAN }, { "萬", UNIT_WAN }, { "位", UNIT_YUAN },
	{ "币", UNIT_YUAN }, { "以", UNIT_YUAN }, { "十", UNIT_YUAN },
	{ "百", UNIT_YUAN }, { "千", UNIT_YUAN }, { "亿", UNIT_YUAN },
	{ "额", UNIT_YUAN }, { "费", UNIT_YUAN },
};

/* Those that may stand behind it: others make it another word (元旦). */
static const char *const behind[] = { "为", "计", "及" };

static int
is_ideograph(uint32_t c)
{
	return c >= 0x4e00 && c <= 0x9fff;
}

static int
is_digit(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0xff10 && c <= 0xff19);
}

/* Does a text end with the first sign of 万元? */
static int
ends_in_wan(const struct cells *c, const struct piece *p)
{
	return p->kind == PIECE_LABEL &&
	    (utf8_ends(cells_text(c, p), p->len, before[0].text) ||
	    utf8_ends(cells_text(c, p), p->len, before[1].text));
}

/* What the word at the beginning of a piece is: its unit may be broken. */
static enum unit
split_unit(const struct cells *c, size_t i)
{
	int	words = 0;

	while (i-- > 0 && words < SPLIT_WORDS) {
		words += c->piece[i].kind == PIECE_LABEL;
		if (ends_in_wan(c, &c->piece[i]))
			return UNIT_WAN;
	}
	return UNIT_YUAN;
}

/* Does what stands behind the word leave it a unit? */
static int
may_end(const char *p, const char *end)
{
	const char	*q = p;
	size_t		 i, n = (size_t)(end - p);

	if (p == end || !is_ideograph(utf8_next(&q, end)))
		return 1;
	for (i = 0; i < COUNT(behind); i++)
		if (utf8_starts(p, n, behind[i]))
			return 1;
	return 0;
}

/* The unit that the word at `at' is in piece i, or none. */
static enum unit
unit_at(const struct cells *c, size_t i, const char *at)
{
	const struct piece	*p = &c->piece[i];
	const char	*begin = cells_text(c, p), *q = begin;
	size_t		 k, n = (size_t)(at - begin);
	uint32_t	 ch = 0;

	utf8_trim(&q, &n);
	if (!may_end(at + strlen(yuan), begin + p->len))
		return UNIT_NONE;
	if (n == 0)
		return split_unit(c, i);
	for (k = 0; k < COUNT(before); k++)
		if (utf8_ends(q, n, before[k].text))
			return before[k].unit;
	for (begin = q; q < begin + n; )
		ch = utf8_next(&q, begin + n);
	return is_ideograph(ch) || is_digit(ch) ? UNIT_NONE : UNIT_YUAN;
}

/* The unit that a piece of words names last, or none. */
static enum unit
named(const struct cells *c, size_t i)
{
	const struct piece	*p = &c->piece[i];
	const char	*q = cells_text(c, p), *end = q + p->len;
	enum unit	 unit = UNIT_NONE, u;

	for (; (q = memmem(q, (size_t)(end - q), yuan, strlen(yuan))) != NULL;
	    q += strlen(yuan))
		if ((u = unit_at(c, i, q)) != UNIT_NONE)
			unit = u;
	return unit;
}

/* Is a piece a unit and no more, as in a column of units? */
static int
is_bare(const struct cells *c, const struct piece *p)
{
	const char	*q = cells_text(c, p);

	return utf8_ends(q, p->len, yuan) && p->len <= 2 * strlen(yuan);
}

void
money_name(struct cells *c)
{
	enum unit	 last = UNIT_NONE, unit;
	size_t		 i;

	for (i = 0; i < c->npiece; i++) {
		c->piece[i].named = (uint8_t)last;
		if (c->piece[i].kind != PIECE_LABEL ||
		    (unit = named(c, i)) == UNIT_NONE)
			continue;
		last = unit;
		if (i > 0 && is_bare(c, &c->piece[i]))
			c->piece[i - 1].named = (uint8_t)unit;
	}
}
