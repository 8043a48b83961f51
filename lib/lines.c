#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "ends.h"
#include "limits.h"
#include "str.h"

struct lines {
	struct charset	*charset;	/* NULL: bytes as they are */
	struct input	*in;
	const char	*p;		/* the view being used */
	size_t		 n;
	const char	*cr;		/* its first CR, or its end; */
	const char	*tag;		/* the same of <, */
	const char	*entity;	/* of &, */
	const char	*mark;		/* and of either, from some line on; */
					/*  NULL: not looked for */
	const char	*line;		/* that given last; NULL: part */
	size_t		 len;
	size_t		 nends;		/* ends known in the view, of which */
	size_t		 passed;	/*  so many lie behind */
	const char	*end[ENDS];
	struct str	 part;		/* of a line that a view cut */
	int		 in_part;	/* a line has begun */
	int		 after_cr;	/* the line before ended in CR */
	uint64_t	 number;
	uint64_t	 bad;
	uint64_t	 too_long;
};

struct lines *
lines_open(struct charset *charset)
{
	struct lines	*l;

	if ((l = calloc(1, sizeof(*l))) != NULL)
		l->charset = charset;
	return l;
}

void
lines_start(struct lines *l, struct input *in)
{
	l->in = in;
	if (l->charset != NULL)
		charset_start(l->charset, in);
	l->n = l->nends = l->passed = 0;
	str_clear(&l->part);
	l->in_part = l->after_cr = 0;
	l->number = l->bad = l->too_long = 0;
}

uint64_t
lines_number(const struct lines *l)
{
	return l->number;
}

uint64_t
lines_bad(const struct lines *l)
{
	return l->bad;
}

uint64_t
lines_long(const struct lines *l)
{
	return l->too_long;
}

void
lines_close(struct lines *l)
{
	if (l == NULL)
		return;
	str_free(&l->part);
	free(l);
}

/* The first c of the view from p on, or its end. */
static const char *
find(const struct lines *l, const char *p, char c)
{
	const char	*end = l->p + l->n, *at;

	at = memchr(p, c, (size_t)(end - p));
	return at != NULL ? at : end;
}

static void
find_cr(struct lines *l)
{
	l->cr = l->charset != NULL ? find(l, l->p, '\r') : l->p + l->n;
}

/* Know the first mark from p on. */
static void
find_mark(struct lines *l, const char *p)
{
	if (l->mark != NULL && l->mark >= p)
		return;
	if (l->mark == NULL || l->tag < p)
		l->tag = find(l, p, '<');
	if (l->mark == NULL || l->entity < p)
		l->entity = find(l, p, '&');
	l->mark = l->tag < l->entity ? l->tag : l->entity;
}

int
lines_plain(struct lines *l)
{
	if (l->line == NULL)
		return memchr(str_text(&l->part), '<', l->part.len) == NULL &&
		    memchr(str_text(&l->part), '&', l->part.len) == NULL;
	/* Of ends that are known, none is a marked line's. */
	if (l->passed > 0)
		return 1;
	find_mark(l, l->line);
	return l->mark >= l->line + l->len;
}

/* Have a view.  1, 0 at the end, -1 in trouble. */
static int
view(struct lines *l)
{
	int	r;

	while (l->n == 0) {
		r = l->charset != NULL ?
		    charset_next(l->charset, &l->p, &l->n) :
		    input_next(l->in, &l->p, &l->n);
		if (r != 1) {
			l->n = 0;
			return r;
		}
		if (l->charset != NULL && l->bad == 0 &&
		    charset_bad(l->charset) > 0)
			l->bad = l->number + 1;
		if (l->after_cr && l->n > 0 && l->p[0] == '\n') {
			l->p++;
			l->n--;
		}
		l->after_cr = 0;
		find_cr(l);
		l->mark = NULL;
	}
	return 1;
}

static int
keep(struct lines *l, const char *p, size_t n)
{
	size_t	room = LIM_LINE - l->part.len;

	l->in_part = 1;
	if (n > room) {
		if (l->too_long == 0)
			l->too_long = l->number + 1;
		n = room;
	}
	return str_add(&l->part, p, n);
}

/* Pass over the line's ending at p[n]. */
static void
pass(struct lines *l, size_t n)
{
	int	cr = l->p[n] == '\r';

	l->p += n + 1;
	l->n -= n + 1;
	if (!cr)
		return;
	if (l->n == 0)
		l->after_cr = 1;
	else if (l->p[0] == '\n') {
		l->p++;
		l->n--;
	}
	find_cr(l);
}

/* Give the line that ends in an LF of the view. */
static inline int
give(struct lines *l, const char *lf, const char **p, size_t *n)
{
	*p = l->line = l->p;
	*n = l->len = (size_t)(lf - l->p);
	l->p = lf + 1;
	l->n -= *n + 1;
	l->number++;
	return 1;
}

/* Give the line whose parts were kept. */
static int
give_part(struct lines *l, const char **p, size_t *n)
{
	l->in_part = 0;
	*p = str_text(&l->part);
	*n = l->part.len;
	l->number++;
	return 1;
}

int
lines_next(struct lines *l, const char **p, size_t *n)
{
	const char	*lf;
	int		 r;

	/* Most ends are known; most lines of the suite's own formats are
	 * whole in a view. */
	if (l->passed < l->nends)
		return give(l, l->end[l->passed++], p, n);
	l->nends = l->passed = 0;
	if (l->charset == NULL && !l->in_part && l->n > 0 &&
	    (lf = memchr(l->p, '\n', l->n)) != NULL)
		return give(l, lf, p, n);
	if (!l->in_part)
		str_clear(&l->part);
	l->line = NULL;
	while ((r = view(l)) == 1) {
		if ((lf = memchr(l->p, '\n', (size_t)(l->cr - l->p))) == NULL &&
		    l->cr < l->p + l->n)
			lf = l->cr;
		*p = l->p;
		*n = lf != NULL ? (size_t)(lf - l->p) : l->n;
		if (lf == NULL || l->in_part) {
			if (keep(l, *p, *n) == -1)
				return -1;
			if (lf == NULL) {
				l->n = 0;
				continue;
			}
			pass(l, *n);
			return give_part(l, p, n);
		}
		l->line = *p;
		l->len = *n;
		pass(l, *n);
		l->number++;
		return 1;
	}
	/* The last line has no ending, or trouble cut it short. */
	return l->in_part ? give_part(l, p, n) : r;
}

size_t
lines_whole(const struct lines *l, const char **p)
{
	const char	*lf;

	if (l->in_part || l->n == 0 ||
	    (lf = memrchr(l->p, '\n', l->n)) == NULL)
		return 0;
	*p = l->p;
	return (size_t)(lf + 1 - l->p);
}

size_t
lines_ready(struct lines *l, struct ready *r)
{
	if (l->in_part || l->n == 0)
		return 0;
	if (l->passed == l->nends) {
		l->passed = 0;
		l->nends = ends_find(l->p, l->n, l->end);
	}
	r->p = l->p;
	r->end = l->end + l->passed;
	r->stop = l->p + l->n;
	return l->nends - l->passed;
}

void
lines_skip(struct lines *l, size_t n)
{
	const char	*p = l->p;

	if (n == 0)
		return;
	l->passed += n;
	l->p = l->end[l->passed - 1] + 1;
	l->n -= (size_t)(l->p - p);
	l->number += n;
}

void
lines_pass(struct lines *l, size_t bytes, size_t lines)
{
	l->p += bytes;
	l->n -= bytes;
	l->number += lines;
}
