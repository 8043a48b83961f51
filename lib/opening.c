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
	{ 4, 0, "行政复议" },
	/* In Traditional characters: 關係, or 關系 where words were not told. */
	{ 2, 0, "第二十條第一項" },
	{ 3, 1, "本列數據的勾稽關" },
	{ 4, 0, "行政復議" },
	{ 4, 0, "行政複議" },
};

/* The headings of table 4 in its first row. */
static const char *const disputes[] = {
	"行政复议", "行政诉讼", "行政復議", "行政複議", "行政訴訟",
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

/* Behind these words, whatever signs are among them; NULL if others stand at p.
 */
static const char *
skip_words(const char *p, const char *end, const char *words)
{
	for (; *words != '\0'; words += 3, p += 3) {
		if (end - p >= 3 && utf8_is(p, words))
			continue;
		/* Most others differ in a word. */
		if (p == end || utf8_ideograph(*p))
			return NULL;
		p = skip_signs(p, end);
		if (end - p < 3 || !utf8_is(p, words))
			return NULL;
	}
	return p;
}

/* Are there but the headings of table 4 from here on, each as often as it has
 * columns, perhaps? */
static int
is_disputes(const char *p, const char *end)
{
	const char	*q;
	size_t		 i;

	for (p = skip_signs(p, end); p < end; p = skip_signs(q, end)) {
		for (q = NULL, i = 0; i < COUNT(disputes) && q == NULL; i++)
			q = skip_words(p, end, disputes[i]);
		if (q == NULL)
			return 0;
	}
	return 1;
}

/* Is a text, from its first ideograph on, these words? */
static int
is_opening(const char *p, const char *end, const struct opening *o)
{
	const char	*before = skip_words(p, end, o->words);

	if (before == NULL)
		return 0;
	if (o->goes_on)
		return 1;
	p = skip_signs(before, end);
	/* Cells may stand behind the caption of table 2. */
	return o->section == 4 ? is_disputes(p, end) :
	    p == end || p > before;
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
