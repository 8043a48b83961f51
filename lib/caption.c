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

/* Does a text begin with last year: 上年度情况, 附：去年数据?  What was carried
 * over from it is this year's. */
static int
names_last(const char *p, size_t n)
{
	static const char *const names[] = { "上年度", "上一年", "上年", "去年" };
	static const char *const before[] = { "附", "：", ":", "（", "(" };
	size_t	i;

	for (i = 0; i < sizeof(before) / sizeof(before[0]); i++)
		if (utf8_starts(p, n, before[i])) {
			p += strlen(before[i]);
			n -= strlen(before[i]);
		}
	for (i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (utf8_starts(p, n, names[i]))
			return utf8_find(p, n, "结转") == NULL;
	return 0;
}

/* What years a text names, as bits; one with a month behind it is a day's. */
enum { NAMES_NONE, NAMES_THIS, NAMES_OTHERS };

static int
names_years(const char *p, size_t n, int year)
{
	const char	*end = p + n, *at = utf8_find(p, n, "年");
	size_t		 len;
	int		 named, names;

	if (at == NULL)
		return NAMES_NONE;
	names = names_last(p, n) ? NAMES_OTHERS : NAMES_NONE;
	for (; p < end && at != NULL;
	    at = utf8_find(p, (size_t)(end - p), "年")) {
		for (len = 0; p < at && len == 0; p++)
			if ((len = dates_digits(p, (size_t)(at - p),
			    &named)) != 0 && p + len != at)
				len = 0;
		p = at + strlen("年");
		if (len == 0 || (p < end && *p >= '0' && *p <= '9'))
			continue;
		names |= named == year ? NAMES_THIS : NAMES_OTHERS;
	}
	return names;
}

/* Is a text a year alone: 2022年, 2022年度? */
static int
is_year(const char *p, size_t n)
{
	int	year;
	size_t	len = dates_digits(p, n, &year);

	return len > 0 && (n - len == strlen("年") ||
	    n - len == strlen("年度")) && utf8_starts(p + len, n - len, "年");
}

/* Which years does a line name that stands above figures?  With alone, one that
 * has but a year does, too. */
static int
line_names(const struct cells *c, const struct vrow *v, int year, int alone)
{
	const struct piece	*p = c->piece + v->first, *end = p + v->count;
	int			 names;

	if (cells_has_value(c, v))
		return NAMES_NONE;
	for (; p < end; p++)
		if (p->kind == PIECE_LABEL && p->len <= LONG && (names =
		    names_years(cells_text(c, p), p->len, year)) !=
		    NAMES_NONE && (names_figures(cells_text(c, p), p->len) ||
		    (alone && v->count == 1 && is_year(cells_text(c, p),
		    p->len))))
			return names;
	return NAMES_NONE;
}

int
caption_any(const struct cells *c)
{
	const struct vrow	*v = c->vrow, *end = v + c->nvrow;

	while (v < end && line_names(c, v, 0, 1) == NAMES_NONE)
		v++;
	return v < end;
}

/* Stand years alone above this year's figures and above those of another? */
static int
are_alone(const struct cells *c, int year)
{
	const struct vrow	*v;
	size_t			 i;
	int			 names = NAMES_NONE;

	for (i = 0; i < c->nvrow; i++) {
		v = &c->vrow[i];
		if (v->count == 1 && is_year(cells_text(c,
		    &c->piece[v->first]), c->piece[v->first].len))
			names |= line_names(c, v, year, 1);
	}
	return names == (NAMES_THIS | NAMES_OTHERS);
}

/* What is looked for. */
struct looked {
	const struct cells	*c;
	int			 year;
	int			 alone;		/* one may be all of a line */
};

/* Pass over the lines from v on that are of one year; how many cells have
 * they?  *others: they are of others than this one. */
static struct vrow *
pass_year(const struct looked *l, struct vrow *v, int *others, size_t *cells)
{
	const struct vrow	*end = l->c->vrow + l->c->nvrow;
	int			 names = line_names(l->c, v, l->year, l->alone);

	*others = names == NAMES_OTHERS;
	*cells = 0;
	do
		*cells += v->count;
	while (++v < end && ((names = line_names(l->c, v, l->year, l->alone))
	    == NAMES_NONE || names == (NAMES_THIS | NAMES_OTHERS)));
	return v;
}

int
caption_settle(struct cells *c, int year)
{
	struct looked	 l = { c, year, are_alone(c, year) };
	struct vrow	*v, *next, *end;
	size_t		 cells, own = 0, most = 0;
	int		 others, met = 0;

	if (c->nvrow == 0)
		return 0;
	end = c->vrow + c->nvrow;
	for (v = c->vrow; v < end; v = next) {
		next = pass_year(&l, v, &others, &cells);
		met |= others;
		if (!others)
			own += cells;
		else if (cells > most)
			most = cells;
	}
	/* Which year is the report's must be known to leave out others'. */
	if (met && year == 0)
		return own * 2 >= most;
	if (!met || own * 2 < most)
		return met;
	for (v = c->vrow; v < end; v = next) {
		next = pass_year(&l, v, &others, &cells);
		if (others)
			cells_drop(c, (size_t)(v - c->vrow),
			    (size_t)(next - c->vrow));
	}
	return 0;
}
