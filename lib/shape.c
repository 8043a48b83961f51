#include "shape.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"
#include "packed.h"
#include "utf8.h"

/* Longer numbers may be several that are glued (glue.h). */
#define DIGITS		6
#define DECIMALS	4
#define ALL		9	/* of both, which fit a word of 32 bits */

/* What stands before the text of a part: its kind, its line from the first on,
 * col, span, and the bytes of the text, which the figures' are not told by. */
#define HEAD	(4 * PACKED_UINT + LENGTH)
#define LENGTH	2

/* What may be a mark that is stripped, and the cells are then others. */
static const char	marks[] = "*<{\\$";

void
shape_clear(struct shape *s)
{
	str_clear(&s->lines);
	str_clear(&s->text);
	s->nfigure = s->nline = s->nbyte = s->npart = 0;
}

void
shape_free(struct shape *s)
{
	str_free(&s->lines);
	str_free(&s->text);
	free(s->figure);
	*s = (struct shape){ .figure = NULL };
}

static inline int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Read a figure: its bytes, or 0 if there is none. */
static inline size_t
read_figure(const char *p, const char *end, struct figure *f)
{
	const char	*q = p, *point;

	*f = (struct figure){ 0, 0 };
	for (; q < end && is_digit(*q); q++)
		f->digits = f->digits * 10 + (uint32_t)(*q - '0');
	if (q == p || q - p > DIGITS || (*p == '0' && q - p > 1))
		return 0;
	if (q == end || *q != '.')
		return (size_t)(q - p);
	for (point = q++; q < end && is_digit(*q); q++)
		f->digits = f->digits * 10 + (uint32_t)(*q - '0');
	if (q - point < 2 || q - point > DECIMALS + 1 || q - p - 1 > ALL)
		return 0;
	f->scale = (uint8_t)(q - point - 1);
	return (size_t)(q - p);
}

int
shape_figure(const char *p, size_t n)
{
	struct figure	f;

	return n > 0 && read_figure(p, p + n, &f) == n;
}

/* A line on the way to its shape, which is written over it. */
struct writer {
	struct shape	*s;
	char		*to;
	int		 odd;	/* a number that is no figure is one, too */
	int		 words;	/* there are cells that are no figures */
};

/* Write a cell that is a figure, with one space at the most on either side.
 * Returns 0 if it is none. */
static inline int
put_figure(struct writer *w, const char *p, const char *end)
{
	const char	*q = p, *behind;
	struct figure	 f;
	size_t		 n;

	while (q < end && *q == ' ')
		q++;
	if ((n = read_figure(q, end, &f)) == 0)
		return 0;
	for (behind = q + n; behind < end && *behind == ' '; behind++)
		continue;
	if (behind < end)
		return 0;
	if (q > p)
		*w->to++ = ' ';
	*w->to++ = '0';
	if (q + n < end)
		*w->to++ = ' ';
	w->s->figure[w->s->nfigure++] = f;
	return 1;
}

static inline void
put_cell(struct writer *w, const char *p, const char *end)
{
	const char	*q = p;
	size_t		 n = (size_t)(end - p), len = n;

	if (n == 0 || put_figure(w, p, end))
		return;
	w->words = 1;
	/* There are other spaces than that of ASCII. */
	utf8_trim(&q, &len);
	w->odd |= len > 0 && is_digit(*q) && shape_figure(q, len);
	memmove(w->to, p, n);
	w->to += n;
}

/* Write the cells that are one digit, as most are, with a space on both sides
 * or on none; where the next one begins. */
static inline const char *
put_digits(struct writer *w, const char *p, const char *end, char sep)
{
	int	spaced;

	for (; end - p > 3; p += 2 + 2 * spaced) {
		spaced = *p == ' ' && p[2] == ' ';
		if (!is_digit(p[spaced]) || p[1 + 2 * spaced] != sep)
			break;
		w->s->figure[w->s->nfigure++] = (struct figure){
		    (uint32_t)(p[spaced] - '0'), 0 };
		if (spaced)
			*w->to++ = ' ';
		*w->to++ = '0';
		if (spaced)
			*w->to++ = ' ';
		*w->to++ = sep;
	}
	return p;
}

/* Has a line what may be a mark? */
static int
has_mark(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < sizeof(marks) - 1; i++)
		if (memchr(p, marks[i], n) != NULL)
			return 1;
	return 0;
}

/* Write a line of n bytes as its shape, over itself, of which text is a copy;
 * behind its end.  NULL if it has figures, and what may be none. */
static char *
write_cells(struct shape *s, char *line, const char *text, size_t n)
{
	const char	*p = line, *end = line + n, *bar;
	const char	 sep = memchr(p, '\t', n) != NULL ? '\t' : '|';
	const size_t	 before = s->nfigure;
	struct writer	 w = { s, line, 0, 0 };

	for (;;) {
		p = put_digits(&w, p, end, sep);
		if ((bar = memchr(p, sep, (size_t)(end - p))) == NULL)
			break;
		put_cell(&w, p, bar);
		*w.to++ = sep;
		p = bar + 1;
	}
	/* A line that is no cells is a figure as it stands, or none. */
	if (p == line && !shape_figure(p, n))
		return line + n;
	put_cell(&w, p, end);
	return s->nfigure > before && (w.odd || (w.words &&
	    has_mark(text, n))) ? NULL : w.to;
}

/* Make room for the figures of a line of n bytes. */
static int
reserve(struct shape *s, size_t n)
{
	const size_t	 most = s->nfigure + n / 2 + 1;
	struct figure	*p;

	if (most <= s->capfigure)
		return 0;
	if ((p = reallocarray(s->figure, 2 * most, sizeof(*p))) == NULL)
		return -1;
	s->figure = p;
	s->capfigure = 2 * most;
	return 0;
}

/* Write the cell of a grid, whose blanks and breaks are kept, as no place hangs
 * on them. */
static char *
write_alone(struct shape *s, char *cell, size_t n)
{
	const char	*p = cell;
	char		*to;
	size_t		 len = n, before;
	struct figure	 f;

	utf8_trim(&p, &len);
	if (len == 0 || read_figure(p, p + len, &f) != len)
		return cell + n;
	before = (size_t)(p - cell);
	s->figure[s->nfigure++] = f;
	to = cell + before;
	*to++ = '0';
	memmove(to, p + len, n - before - len);
	return to + (n - before - len);
}

/* Write a line of n bytes, or a cell alone, as its shape over itself, of which
 * p is a copy; as it is, if it has what may be no figure.  Its end. */
static char *
write_shape(struct shape *s, char *line, const char *p, size_t n, int alone)
{
	const size_t	 before = s->nfigure;
	char		*end;

	/* Most parts are one digit, or words. */
	if (n == 1 && is_digit(*line)) {
		s->figure[s->nfigure++] = (struct figure){
		    (uint32_t)(*line - '0'), 0 };
		*line = '0';
		return line + 1;
	}
	if (alone)
		return write_alone(s, line, n);
	if ((end = write_cells(s, line, p, n)) != NULL)
		return end;
	s->nfigure = before;
	memcpy(line, p, n);
	return line + n;
}

/* A line that is not the next one, or none of lines, is a part. */
static int
may_add(const struct shape *s, const char *p, size_t n, uint64_t line)
{
	return s->npart == 0 && line == s->first + s->nline &&
	    n < LIM_SHAPE - s->lines.len &&
	    (n == 0 || memchr(p, '\n', n) == NULL);
}

int
shape_add(struct shape *s, const char *p, size_t n, uint64_t line)
{
	char		*to, *end;

	if (s->lines.len == 0)
		s->first = line;
	if (!may_add(s, p, n, line))
		return 0;
	if (reserve(s, n) == -1 || str_addz(&s->lines, p, n) == -1 ||
	    str_addz(&s->text, p, n) == -1)
		return -1;
	s->lines.p[s->lines.len - 1] = '\n';
	s->nline++;
	s->nbyte = s->lines.len;
	to = s->text.p + s->text.len - n - 1;
	end = write_shape(s, to, p, n, 0);
	*end = '\n';
	s->text.len = (size_t)(end + 1 - s->text.p);
	return 1;
}

/* Write what stands before a part's text, but for its length; its bytes. */
static inline size_t
write_head(char *to, const struct part *t, uint64_t first)
{
	unsigned char	*p = packed_add((unsigned char *)to, t->kind);

	p = packed_add(p, t->line - first);
	p = packed_add(p, t->col);
	p = packed_add(p, t->span);
	return (size_t)(p - (unsigned char *)to);
}

/* Write the length of a text, which LIM_SHAPE keeps to two bytes, before it. */
static inline void
write_length(char *text, size_t n)
{
	text[-2] = (char)(n & 0xff);
	text[-1] = (char)(n >> 8);
}

int
shape_part(struct shape *s, const struct part *t)
{
	const size_t	 n = t->len;
	size_t		 nhead;
	char		*p, *q, *end;

	if (s->lines.len == 0)
		s->first = t->line;
	if (t->line < s->first || s->lines.len + HEAD >= LIM_SHAPE ||
	    n >= LIM_SHAPE - HEAD - s->lines.len)
		return 0;
	if (reserve(s, n) == -1 || str_reserve(&s->lines, HEAD + n) == -1 ||
	    str_reserve(&s->text, HEAD + n) == -1)
		return -1;
	s->npart++;
	p = s->lines.p + s->lines.len;
	q = s->text.p + s->text.len;
	nhead = write_head(p, t, s->first) + LENGTH;
	memcpy(q, p, nhead - LENGTH);
	p += nhead;
	q += nhead;
	write_length(p, n);
	end = q;
	if (n > 0) {
		memcpy(p, t->text, n);
		memcpy(q, t->text, n);
		end = write_shape(s, q, t->text, n, t->kind == PART_CELL);
	}
	write_length(q, (size_t)(end - q));
	s->lines.len += nhead + n;
	s->text.len = (size_t)(end - s->text.p);
	return 1;
}

int
shape_next(const struct shape *s, size_t *at, struct part *t)
{
	const unsigned char	*p, *begin;

	if (*at == s->lines.len)
		return 0;
	p = begin = (const unsigned char *)s->lines.p + *at;
	t->kind = (enum part_kind)packed_get(&p);
	t->line = s->first + packed_get(&p);
	t->col = (unsigned)packed_get(&p);
	t->span = (unsigned)packed_get(&p);
	t->len = (size_t)(p[0] | p[1] << 8);
	t->text = (const char *)p + LENGTH;
	*at += (size_t)(p - begin) + LENGTH + t->len;
	return 1;
}
