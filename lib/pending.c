#include "pending.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "utf8.h"

void
pending_clear(struct pending *t)
{
	str_clear(&t->text);
	t->nmark = 0;
}

void
pending_free(struct pending *t)
{
	str_free(&t->text);
	free(t->mark);
}

int
pending_add(struct pending *t, const char *p, size_t n, uint64_t line)
{
	struct mark	*m = t->mark;

	if (t->nmark == 0 || m[t->nmark - 1].line != line) {
		if ((m = grow(m, t->nmark, &t->capmark, sizeof(*m))) == NULL)
			return -1;
		t->mark = m;
		m[t->nmark++] = (struct mark){ t->text.len, line };
	}
	return str_add(&t->text, p, n);
}

/* How many of the lines begin up to an offset. */
static size_t
marks_to(const struct pending *t, size_t off)
{
	size_t	low = 0, high = t->nmark, i;

	while (low < high) {
		i = low + (high - low) / 2;
		if (t->mark[i].off <= off)
			low = i + 1;
		else
			high = i;
	}
	return low;
}

uint64_t
pending_line(const struct pending *t, size_t from, size_t to, uint64_t line)
{
	const char	*p = str_text(&t->text) + from;
	size_t		 n = to - from, i;

	utf8_trim(&p, &n);
	i = n == 0 ? 0 : marks_to(t, (size_t)(p - t->text.p));
	return i == 0 ? line : t->mark[i - 1].line;
}

/* Is text that goes on behind the end of the page's line, within a tag, still
 * one word? */
static int
goes_on(const char *p)
{
	return (unsigned char)p[-1] > ' ' && (unsigned char)p[-1] < 0x80 &&
	    (unsigned char)*p > ' ' && (unsigned char)*p < 0x80;
}

size_t
pending_end(const struct pending *t, size_t from, size_t to)
{
	const struct mark	*m = t->mark;
	const char		*p = t->text.p, *lf;
	size_t			 i = marks_to(t, from);

	if ((lf = memchr(p + from, '\n', to - from)) != NULL)
		to = (size_t)(lf - p);
	for (; i < t->nmark && m[i].off < to; i++)
		if (!goes_on(p + m[i].off))
			return m[i].off - (p[m[i].off - 1] == ' ');
	return to;
}
