#include "opening.h"

#include <string.h>

#include "lead.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* With these do the tables begin, without white space, marks and brackets. */
static const struct opening {
	int		 section;
	int		 goes_on;	/* behind the words: they are enough */
	const char	*words;
} openings[] = {
	{ 2, 0, "第二十条第一项" },
	{ 3, 1, "本列数据的勾稽关系为" },
	{ 4, 0, "行政复议行政诉讼" },
	{ 4, 0, "行政复议" },
};

/* Pass over what is a heading's margin, too, and brackets. */
static const char *
skip_signs(const char *p, const char *end)
{
	const char	*q;
	uint32_t	 c;

	while (end - p > 8 && memcmp(p, "        ", 8) == 0)
		p += 8;
	for (q = p; p < end && !utf8_ideograph(*p); p = q) {
		c = utf8_next(&q, end);
		if (!lead_margin(c) && c != '(' && c != ')' && c != 0xff08 &&
		    c != 0xff09)
			break;
	}
	return p;
}

/* Is a text, from its first ideograph on, these words? */
static int
is_opening(const char *p, const char *end, const struct opening *o)
{
	const char	*words, *before;

	for (words = o->words; *words != '\0'; words += 3, p += 3) {
		if (end - p >= 3 && utf8_is(p, words))
			continue;
		/* Most others differ in a word. */
		if (p == end || utf8_ideograph(*p))
			return 0;
		p = skip_signs(p, end);
		if (end - p < 3 || !utf8_is(p, words))
			return 0;
	}
	if (o->goes_on)
		return 1;
	before = p;
	p = skip_signs(p, end);
	/* Cells may stand behind the caption of table 2. */
	return p == end || (o->section == 2 && p > before);
}

int
opening_section(const char *p, size_t n)
{
	const char	*end = p + n;
	size_t		 i;

	p = skip_signs(p, end);
	if (!opening_may_be(p, (size_t)(end - p)))
		return 0;
	for (i = 0; i < COUNT(openings); i++)
		if (utf8_is(p, openings[i].words) &&
		    is_opening(p, end, &openings[i]))
			return openings[i].section;
	return 0;
}
