#include "ahead.h"

#include <ctype.h>
#include <string.h>

#include "body.h"
#include "cover.h"
#include "marks.h"
#include "squeeze.h"
#include "utf8.h"

/* So many lines behind its title may name the body that reports. */
#define NAMED_LINES	16

void
ahead_clear(struct ahead *a)
{
	a->first = a->count = 0;
	a->end = 0;
	str_clear(&a->text);
}

void
ahead_free(struct ahead *a)
{
	str_free(&a->text);
	str_free(&a->joined);
	str_free(&a->titles);
	title_free(&a->title);
	broken_free(&a->broken);
}

size_t
ahead_solid(const struct ahead *a, size_t i)
{
	while (i < a->count && a->held[i].blank)
		i++;
	return i;
}

int
ahead_full(const struct ahead *a)
{
	return a->end != 0 || a->count == LIM_AHEAD ||
	    a->text.len > LIM_AHEAD_TEXT;
}

int
ahead_join(struct ahead *a, size_t from, size_t to, struct str *out)
{
	int	r = 0;

	str_clear(out);
	for (; from <= to && r == 0; from++)
		if (!a->held[from].blank)
			r = str_add(out, a->text.p + a->held[from].off,
			    a->held[from].len);
	return r;
}

/* Keep what a title says with the line on which it begins.  0, or -1. */
static int
keep_title(struct ahead *a, struct held *h)
{
	h->year = a->title.year;
	h->numbered = a->title.numbered;
	h->body_off = a->text.len;
	h->body_len = a->title.body.len;
	return str_add(&a->text, str_text(&a->title.body), h->body_len);
}

/* May a line that is no whole title be the first of one, by the next?  Most are
 * whole lines of something else.  1 or 0, -1 if more must be seen. */
static int
goes_on(struct ahead *a, size_t i)
{
	size_t		 next = ahead_solid(a, i + 1);
	enum title_part	 part;
	int		 r;

	if (next >= a->count)
		return ahead_full(a) ? 0 : -1;
	part = a->held[next].sight.part;
	if (part == TITLE_NONE || part == TITLE_CUT)
		return 0;
	/* A year above a title that has one is not its. */
	if (a->held[i].sight.part != TITLE_YEAR ||
	    (r = ahead_title(a, next)) == 0)
		return 1;
	return r == -1 ? -1 : a->held[next].year == 0;
}

/* Set the text of lines that stand one behind another, up to these ends. */
static void
place_lines(struct cover_line *line, size_t n, const char *p,
    const size_t *end)
{
	size_t	i, from = 0;

	for (i = 0; i < n; from = end[i++]) {
		line[i].text = p + from;
		line[i].len = end[i] - from;
	}
}

/*
 * Is there a title at line i of those held?  The lines that it takes, 0 for
 * none, -1 if more must be seen.
 */
static int
look_at(struct ahead *a, size_t i)
{
	struct cover_line	 line[TITLE_LINES];
	const struct held	*h;
	size_t			 n, end[TITLE_LINES];
	size_t			 at = i;
	int			 r = 0, more, all;

	str_clear(&a->titles);
	for (n = 0; n < TITLE_LINES && i < a->count;
	    i = ahead_solid(a, i + 1)) {
		h = &a->held[i];
		if (h->sight.part == TITLE_NONE ||
		    (n > 0 && h->sight.part == TITLE_CUT))
			break;
		if (squeeze_line(&a->joined, a->text.p + h->title_off,
		    h->title_len) == -1 ||
		    str_add(&a->titles, a->joined.p, a->joined.len) == -1) {
			a->starved = 1;
			return 0;
		}
		end[n] = a->titles.len;
		line[n++].part = h->sight.part;
	}
	all = (int)n;
	more = i >= a->count && n < TITLE_LINES && !ahead_full(a);
	while (r == 0 && n > 0) {
		place_lines(line, n, a->titles.p, end);
		if ((r = cover_title(&a->title, line, (int)n)) == -1)
			a->starved = 1;
		r = r == 1 ? (int)n : 0;
		n--;
	}
	/* Its year may stand below it. */
	if (more && r == all && a->title.year == 0)
		return -1;
	if (r > 0 && keep_title(a, &a->held[at]) == -1)
		a->starved = 1;
	/* A link to a file, 附件：….docx, is none. */
	h = &a->held[at];
	if (r == 1 && h->numbered && isalpha((unsigned char)
	    a->text.p[h->title_off + h->title_len - 1]))
		return 0;
	return r == 0 && more ? -1 : r;
}

int
ahead_title(struct ahead *a, size_t i)
{
	struct held	*h = &a->held[i];

	if (h->title == -1)
		h->title = h->sight.part == TITLE_WHOLE ? 1 : goes_on(a, i);
	else
		return h->title;
	if (h->title == 1)
		h->title = look_at(a, i);
	return h->title;
}

int
ahead_again(const struct ahead *a, size_t i, size_t before)
{
	const struct held	*h = &a->held[i];
	const struct held	*own = &a->held[before];

	return (h->year == own->year || h->year == 0 || own->year == 0) &&
	    (h->body_len == 0 || (h->body_len == own->body_len &&
	    memcmp(a->text.p + h->body_off, a->text.p + own->body_off,
	    own->body_len) == 0));
}

int
ahead_kin(const struct ahead *a, size_t i, size_t before)
{
	const struct held	*h = &a->held[i], *own = &a->held[before];
	size_t			 n = h->body_len < own->body_len ?
				    h->body_len : own->body_len;

	return n > 0 && memcmp(a->text.p + h->body_off + h->body_len - n,
	    a->text.p + own->body_off + own->body_len - n, n) == 0;
}

int
ahead_other(const struct ahead *a, size_t i, size_t before)
{
	const struct held	*h = &a->held[i], *own = &a->held[before];

	return h->body_len > 0 && own->body_len > 0 && ((h->year != 0 &&
	    own->year != 0 && h->year != own->year) ||
	    !ahead_kin(a, i, before));
}

/* Do the lines held from i on have this name?  As ahead_goes_on().  Those that
 * have not are not looked at again. */
static int
says(struct ahead *a, const char *name, size_t i)
{
	if (a->asked < i)
		a->asked = i;
	for (; a->asked < a->count && a->asked < i + NAMED_LINES; a->asked++) {
		if (utf8_find(a->text.p + a->held[a->asked].off,
		    a->held[a->asked].len, name) != NULL)
			return 1;
		if (a->held[a->asked].sight.heading.section > 1)
			return 0;
	}
	return ahead_full(a) || a->asked == i + NAMED_LINES ? 0 : -1;
}

int
ahead_goes_on(struct ahead *a, size_t above, size_t i)
{
	const struct held	*h = &a->held[i];
	struct str		 rest = { a->text.p + h->body_off,
				    h->body_len, 0 };
	int			 r;

	broken_clear(&a->broken);
	r = squeeze_line(&a->joined, a->text.p + h->off, h->len);
	if (r == 0)
		r = str_set(&a->titles, a->text.p + a->held[above].off,
		    a->held[above].len);
	if (r == 0 && rest.len > 0 && a->joined.len >= rest.len &&
	    memcmp(a->joined.p, rest.p, rest.len) == 0)
		r = broken_set(&a->broken, &a->titles, &rest);
	a->starved |= r == -1;
	return a->starved || a->broken.whole.len == 0 ? 0 :
	    says(a, a->broken.whole.p, i + 1);
}

int
ahead_is_place(const struct ahead *a, size_t i)
{
	const struct held	*h = &a->held[i];
	const char		*p = a->text.p + h->title_off;
	size_t			 n = h->title_len;

	utf8_trim(&p, &n);
	return h->sight.part == TITLE_BODY && body_is_place(p, n);
}

int
ahead_named(struct ahead *a, size_t i, size_t end)
{
	if (str_set(&a->titles, a->text.p + a->held[i].body_off,
	    a->held[i].body_len) == -1) {
		a->starved = 1;
		return 0;
	}
	return a->titles.len == 0 ? 0 : says(a, a->titles.p, end);
}

int
ahead_hold(struct ahead *a, const char *p, size_t n, uint64_t number,
    const struct sight *s)
{
	struct held	*h = &a->held[a->count];

	if (a->count == 0) {
		str_clear(&a->text);
		a->asked = 0;
		a->one = 0;
	}
	a->one |= s->heading.section == 1;
	*h = (struct held){ .off = a->text.len, .len = n,
	    .title_off = a->text.len, .title_len = n, .sight = *s,
	    .number = number,
	    .title = s->part == TITLE_NONE || s->part == TITLE_TAIL ? 0 : -1 };
	if (str_add(&a->text, p, n) == -1)
		return -1;
	if (s->title != NULL) {
		h->title_off = a->text.len;
		h->title_len = s->title_len;
		if (str_add(&a->text, s->title, s->title_len) == -1)
			return -1;
	}
	h->blank = marks_blank(p, n);
	a->count++;
	return 0;
}

size_t
ahead_shift(struct ahead *a)
{
	size_t	given = a->first;

	a->count -= given;
	a->asked = 0;
	memmove(a->held, a->held + given, a->count * sizeof(a->held[0]));
	a->first = 0;
	return given;
}
