#include "caption.h"

#include <string.h>

#include "dates.h"
#include "utf8.h"

/* A longer text is prose. */
#define LONG	(40 * 3)

/* What the figures of a year are called. */
static int
names_figures(const char *p, size_t n)
{
	return utf8_find(p, n, "情况") != NULL ||
	    utf8_find(p, n, "数据") != NULL ||
	    utf8_find(p, n, "对比") != NULL ||
	    utf8_find(p, n, "统计表") != NULL;
}

/* Are the years that a text names others than this one?  A year with a month
 * behind it is a day's. */
static int
is_of_others(const char *p, size_t n, int year)
{
	const char	*end = p + n, *at;
	size_t		 len;
	int		 named, others = 0;

	while (p < end && (at = utf8_find(p, (size_t)(end - p), "年")) !=
	    NULL) {
		for (len = 0; p < at && len == 0; p++)
			if ((len = dates_digits(p, (size_t)(at - p),
			    &named)) != 0 && p + len != at)
				len = 0;
		p = at + strlen("年");
		if (len == 0 || (p < end && *p >= '0' && *p <= '9'))
			continue;
		if (named == year)
			return 0;
		others++;
	}
	return others > 0;
}

uint64_t
caption_other(const struct cells *c, int year)
{
	const struct piece	*p;
	const char		*text;

	for (p = c->piece; p < c->piece + c->npiece; p++) {
		text = cells_text(c, p);
		if (p->kind == PIECE_LABEL && p->len <= LONG &&
		    is_of_others(text, p->len, year) &&
		    names_figures(text, p->len) &&
		    !cells_has_value(c, &c->vrow[p->vrow]))
			return p->line;
	}
	return 0;
}
