#include "scan.h"

#include <ctype.h>

#include "listed.h"
#include "utf8.h"

/* Can it be the first heading of another report? */
static int
is_early(const struct heading *h)
{
	return h->section < SCAN_REACHED && (h->kind > HEADING_WORDS ||
	    h->kind == HEADING_TABLE ||
	    (h->section == 1 && h->kind > HEADING_PART));
}

/* Is a line of a table of contents, with the number of a page? */
static int
is_contents(const struct held *h, const char *text)
{
	int	section;

	return h->len > 0 && h->sight.heading.kind == HEADING_NONE &&
	    isdigit((unsigned char)text[h->off + h->len - 1]) &&
	    listed_look(text + h->off, h->len, &section) == LISTED_HEADING;
}

/* May a title go on from a line above it: a name cut in mid-word, or that
 * of the place where the body is? */
static int
may_go_on(const struct ahead *a, size_t i)
{
	return a->held[i].sight.part == TITLE_CUT || ahead_is_place(a, i);
}

/* The line behind the title of n lines at line i. */
static size_t
behind(const struct ahead *a, size_t i, int n)
{
	while (n-- > 1)
		i = ahead_solid(a, i + 1);
	return i + 1;
}

/* The title of n lines at line i is what a report may begin with. */
static void
own_title(struct scan *s, struct ahead *a, size_t i, int n)
{
	size_t		 k = i;

	s->title = i;
	s->contents = 0;
	a->asked = 0;
	while (k > a->first && a->held[--k].blank)
		continue;
	s->above = k < i && may_go_on(a, k) ? k : LIM_AHEAD;
	s->end = s->past = behind(a, i, n);
}

/* Does a title of n lines at line i follow the one before it as links of a list
 * do?  Behind an empty line but one of a line does. */
static int
is_next(const struct scan *s, const struct ahead *a, size_t i, int n)
{
	return i == (n == 1 ? ahead_solid(a, s->end) : s->end);
}

/* Is the title at line i but the words of a menu, 政府信息公开年报, behind one
 * with a name, which may be a link?  A report's speaks of 工作, most often. */
static int
is_menu(const struct scan *s, const struct ahead *a, size_t i)
{
	const struct held	*h = &a->held[i];

	return h->body_len == 0 && h->year == 0 &&
	    a->held[s->title].body_len > 0 && (!s->links ||
	    utf8_find(a->text.p + h->title_off, h->title_len, "工作") == NULL);
}

/* Is the title at line i what a report may begin with, not that of the line
 * before?  One of a list, or a page's metadata, is not yet the title. */
static int
is_own(const struct scan *s, const struct ahead *a, size_t i, int n)
{
	const struct held	*h = &a->held[i], *own = &a->held[s->title];

	if (is_menu(s, a, i))
		return 0;
	/* Metadata below it name it again, perhaps with its body. */
	if (h->numbered > own->numbered && (ahead_again(a, i, s->title) ||
	    (own->body_len == 0 && h->year == own->year)))
		return 0;
	return !ahead_again(a, i, s->title) || h->numbered < own->numbered ||
	    (s->listed && !is_next(s, a, i, n));
}

/* A report begins at its title, or with the line above it if its name does.
 * 1, or -1 if more must be seen. */
static int
begin_title(struct scan *s, struct ahead *a)
{
	int		 r = 0;

	if (s->above < LIM_AHEAD)
		r = ahead_is_place(a, s->above) ?
		    a->held[s->title].body_len > 0 :
		    ahead_goes_on(a, s->above, s->title);
	if (r == -1)
		return -1;
	a->held[r == 1 ? s->above : s->title].begins = 1;
	return 1;
}

/* Note the title at line i with those of its list: several reports of one body,
 * and those of others behind them. */
static void
note_list(struct scan *s, const struct ahead *a, size_t i)
{
	if (!s->listed)
		s->kin = 1;
	if (!s->listed)
		s->turned = 0;
	else if (s->turned > 0 || !ahead_kin(a, i, s->title))
		s->turned++;
	else
		s->kin++;
}

/* Is the last title of a list, with the first heading below it, the report's?
 * Of links to several none is, unless it is that of the body which the text
 * names; but one below several of another body's is none of those. */
static int
ends_list(const struct scan *s, struct ahead *a)
{
	if (!s->links || (s->kin > 1 && s->turned == 1))
		return 1;
	return ahead_named(a, s->title, s->end);
}

/* Look at line i: 1 if with it the first line held is told, 0 if not, -1 if
 * more must be seen. */
static int
scan_line(struct scan *s, struct ahead *a, const struct stage *g, size_t i)
{
	int		 n = 0;

	if (i >= s->past && (n = ahead_title(a, i)) == -1)
		return -1;
	if (n > 0)
		s->past = behind(a, i, n);
	if (n > 0 && is_own(s, a, i, n)) {
		/* One behind another: a list, not yet the title; but one
		 * without a year, above it, is a menu's. */
		s->listed = is_next(s, a, i, n) &&
		    !ahead_again(a, s->title, i) &&
		    (a->held[i].year == 0 || a->held[s->title].year != 0);
		s->links = s->listed && ahead_other(a, i, s->title) &&
		    a->held[i].numbered == a->held[s->title].numbered;
		note_list(s, a, i);
		own_title(s, a, i, n);
	}
	if (!is_early(&a->held[i].sight.heading)) {
		s->contents |= is_contents(&a->held[i], a->text.p);
		return !s->contents &&
		    stage_moves(g, &a->held[i].sight.heading);
	}
	if ((n = ends_list(s, a)) != 0)
		return n == -1 ? -1 : begin_title(s, a);
	for (i = a->first; i < s->end; i++)
		a->held[i].title = 0;
	return 1;
}

/* The title that begins with the first line held, or, if it may go on from
 * that, with the next: as ahead_title(). */
static int
first_title(struct scan *s, struct ahead *a)
{
	size_t		 i = a->first;
	int		 n = ahead_title(a, i);

	if (n == 0 && may_go_on(a, i)) {
		i = ahead_solid(a, i + 1);
		if (i >= a->count)
			return ahead_full(a) ? 0 : -1;
		n = scan_begins(a->held[i].sight.part) &&
		    a->held[i].sight.part != TITLE_CUT ?
		    ahead_title(a, i) : 0;
	}
	if (n > 0)
		own_title(s, a, i, n);
	return n;
}

int
scan_settle(struct scan *s, struct ahead *a, const struct stage *g)
{
	size_t		 i;
	int		 n = 0;

	if (!s->active) {
		for (i = a->first; i < a->count; i++)
			if (a->held[i].begins)
				return 1;
		if ((n = first_title(s, a)) < 1)
			return n == 0;
		s->listed = s->links = s->turned = 0;
		s->kin = 1;
		s->next = a->first;
		s->active = 1;
	}
	for (; s->next < a->count; s->next++)
		if ((n = scan_line(s, a, g, s->next)) != 0)
			break;
	if (s->next < a->count ? n == -1 : !ahead_full(a))
		return 0;
	s->active = 0;
	return 1;
}

void
scan_shift(struct scan *s, size_t given)
{
	s->next -= given;
	s->title -= given;
	s->end -= given;
	s->past -= given;
	s->above -= s->above < LIM_AHEAD ? given : 0;
}
