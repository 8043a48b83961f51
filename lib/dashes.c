#include "dashes.h"

#include <stdlib.h>
#include <string.h>

#include "utf8.h"

/* What is above may be wide for one and narrow for another. */
#define NO_BREAK	0xa0

/* How a text is set in its column. */
enum {
	SET_LEFT,
	SET_RIGHT,
	SET_MIDDLE,
	SETS
};

/* A column of the ruler: [from, to) on the screen. */
struct dash_col {
	size_t	from;
	size_t	to;
	size_t	set[SETS];		/* texts that may be set so */
};

/* What a line has in a column, spaces taken off both ends. */
struct dash_slice {
	size_t	off;			/* in ruled.text */
	size_t	len;
	long	from;			/* on the screen, with spaces that */
	long	to;			/*  take more than a byte */
};

/* Characters that may be taken for wider or narrower shift what follows; by
 * so many columns at most is looked for it. */
#define SHIFT	6

/* Cells with numbers below other words show that lines are rows. */
#define HEAPS	2

/* So many rows show that columns count characters. */
#define COUNTED	2

/* A table's columns; more are no table. */
#define COLS	64

void
dashes_free(struct dashes *d)
{
	free(d->col);
	free(d->slice);
	free(d->part);
	*d = (struct dashes){ .col = NULL };
}

/* Learn the columns from the ruler. */
static int
learn(struct dashes *d, const struct ruled *r, const struct ruled_line *l)
{
	const char	*p = r->text.p + l->off;
	struct dash_col	*c;
	size_t		 i, k;

	d->ncol = 0;
	for (i = 0; i < l->len; i = k) {
		for (k = i; k < l->len && p[k] == '-'; k++)
			continue;
		if (k++ == i)
			continue;
		if (d->ncol == COLS)
			return 0;
		if ((c = realloc(d->col, COLS * sizeof(*c))) == NULL)
			return -1;
		d->col = c;
		c[d->ncol++] = (struct dash_col){ .from = i, .to = k - 1 };
	}
	return 0;
}

/* Characters that are neither ASCII nor wide. */
static size_t
count_vague(const char *p, const char *end)
{
	uint32_t	c;
	size_t		n = 0;

	while (p < end) {
		c = utf8_next(&p, end);
		n += c > NO_BREAK && utf8_width(c) < 2;
	}
	return n;
}

/* May a text be set in this way? */
static int
is_set(const struct dash_slice *s, const struct dash_col *col, long shift,
    int how)
{
	long	left = s->from - (long)col->from - shift;
	long	right = (long)col->to + shift - s->to;

	if (s->from == s->to || how == SET_LEFT)
		return s->from == s->to || left == 0;
	return how == SET_RIGHT ? right == 0 :
	    left - right <= 1 && right - left <= 1;
}

/* Is a text set as most of its column are? */
static int
is_aligned(const struct dash_slice *s, const struct dash_col *col, long shift)
{
	int	how, most = SET_LEFT;

	for (how = SET_LEFT; how < SETS; how++)
		if (col->set[how] > col->set[most])
			most = how;
	return is_set(s, col, shift, most);
}

/*
 * Part a line where the columns part, shift columns to the left or right.
 * Returns how many texts stand where none would be set, or -1 if words stand
 * across the places where the columns part.
 */
static int
part_line(const struct dashes *d, const struct ruled *r,
    const struct ruled_line *l, long shift, struct dash_slice *out)
{
	const char	*p = r->text.p + l->off, *end = p + l->len, *q;
	size_t		 i;
	long		 col = 0, w;
	uint32_t	 c;
	int		 odd = 0;

	for (i = 0; i < d->ncol; i++)
		out[i] = (struct dash_slice){ .len = 0 };
	for (i = 0; p < end; p = q, col += w) {
		/* Most are spaces. */
		w = 1;
		if (*(q = p) == ' ') {
			q++;
			continue;
		}
		c = utf8_next(&q, end);
		w = utf8_width(c);
		if (d->chars)
			w = w > 0;
		while (i + 1 < d->ncol &&
		    col >= (long)d->col[i + 1].from + shift)
			i++;
		if (c == '\r')
			continue;
		if (!utf8_space(c) && i + 1 < d->ncol &&
		    col + w > (long)d->col[i].to + shift)
			return -1;
		if (out[i].from == out[i].to) {
			out[i].off = (size_t)(p - r->text.p);
			out[i].from = col;
		}
		out[i].to = col + w;
		out[i].len = (size_t)(q - r->text.p) - out[i].off;
	}
	for (i = 0; i < d->ncol; i++)
		odd += !is_aligned(&out[i], &d->col[i], shift);
	return odd;
}

static int
same(const struct dash_slice *a, const struct dash_slice *b, size_t n)
{
	size_t	i;

	for (i = 0; i < n; i++)
		if (a[i].len != b[i].len ||
		    (a[i].len > 0 && a[i].off != b[i].off))
			return 0;
	return 1;
}

/* Part a line where there is but one way, of all that leave texts where they
 * would be set, else of all.  1, 0 if texts stand elsewhere, or -1 if there is
 * no way or more than one. */
static int
part_surely(const struct dashes *d, const struct ruled *r,
    const struct ruled_line *l, struct dash_slice *out)
{
	const char		*p = r->text.p + l->off;
	struct dash_slice	 other[COLS];
	long			 shift, most;
	int			 found = -1, odd;

	most = d->chars ? 0 : (long)count_vague(p, p + l->len);
	if (most > SHIFT)
		most = SHIFT;
	for (shift = -most; shift <= most; shift++) {
		odd = part_line(d, r, l, shift, other);
		if (odd == -1 || (odd > 0 && found == 1))
			continue;
		if (found == (odd == 0) && !same(out, other, d->ncol))
			return -1;
		memcpy(out, other, d->ncol * sizeof(*out));
		found = odd == 0;
	}
	return found;
}

static int
is_empty(const struct ruled *r, size_t line)
{
	const char	*p = r->text.p + r->line[line].off;
	size_t		 n = r->line[line].len;

	utf8_trim(&p, &n);
	return n == 0;
}

/* Room for the slices of n lines, and for the parts of a cell. */
static int
make_room(struct dashes *d, size_t n)
{
	struct dash_slice	*s;
	struct ruled_part	*p;

	if (n * d->ncol > d->capslice) {
		if ((s = reallocarray(d->slice, n * d->ncol,
		    sizeof(*s))) == NULL)
			return -1;
		d->slice = s;
		d->capslice = n * d->ncol;
	}
	if (n > d->cappart) {
		if ((p = reallocarray(d->part, n, sizeof(*p))) == NULL)
			return -1;
		d->part = p;
		d->cappart = n;
	}
	return 0;
}

/* Join the slices of n lines in column k. */
static int
join_slices(struct dashes *d, struct ruled *r, size_t first, size_t n,
    size_t k, struct ruled_cell *cell)
{
	const struct dash_slice	*s = d->slice + k;
	size_t			 i;

	for (i = 0; i < n; i++, s += d->ncol)
		d->part[i] = (struct ruled_part){ s->off, s->len, first + i,
		    (int)(d->col[k].to - d->col[k].from) };
	if (ruled_join(r, d->part, n, cell) == -1)
		return -1;
	if (cell->torn == RULED_FULL)
		cell->torn = RULED_WHOLE;
	return 0;
}

/* Read the lines [first, end) as one row; as lines if their columns cannot be
 * told.  blank: an empty line stands before. */
static int
read_row(struct dashes *d, struct ruled *r, size_t first, size_t end,
    int blank)
{
	struct ruled_cell	cell;
	size_t			n = end - first, i, k;
	int			heaps = 0, sure, loose = 0;

	if (make_room(d, n) == -1)
		return -1;
	for (i = 0; i < n; i++) {
		if ((sure = part_surely(d, r, &r->line[first + i],
		    &d->slice[i * d->ncol])) == -1)
			break;
		loose |= sure == 0;
	}
	if (i < n) {
		for (i = first; i < end; i++)
			if (ruled_add_line(r, i, blank && i == first) == -1)
				return -1;
		return 0;
	}
	if (ruled_add_row(r) == -1)
		return -1;
	for (k = 0; k < d->ncol; k++) {
		if (join_slices(d, r, first, n, k, &cell) == -1)
			return -1;
		cell.loose = (uint8_t)loose;
		heaps += cell.heap;
		if (ruled_add_cell(r, cell) == -1)
			return -1;
	}
	if (heaps < HEAPS)
		return 0;
	/* Rows that no empty line parts. */
	r->ncell = r->row[--r->nrow].cell;
	for (i = first; i < end; i++)
		if (read_row(d, r, i, i + 1, blank && i == first) == -1)
			return -1;
	return 0;
}

/* Learn how texts are set in the columns. */
static void
learn_sets(struct dashes *d, const struct ruled *r, size_t first, size_t end)
{
	struct dash_slice	 s[COLS];
	size_t			 i, k;
	int			 how;

	for (k = 0; k < d->ncol; k++)
		memset(d->col[k].set, 0, sizeof(d->col[k].set));
	for (i = first; i < end; i++) {
		if (is_empty(r, i) ||
		    part_line(d, r, &r->line[i], 0, s) == -1)
			continue;
		for (k = 0; k < d->ncol; k++)
			for (how = SET_LEFT; how < SETS; how++)
				d->col[k].set[how] += s[k].from < s[k].to &&
				    is_set(&s[k], &d->col[k], 0, how);
	}
}

/* Has no line words across the places where the columns part, nor texts that
 * are not set as most are; and have so many more texts than one? */
static int
fits(struct dashes *d, const struct ruled *r, size_t first, size_t end,
    int rows)
{
	struct dash_slice	s[COLS];
	size_t			i, k, texts;

	learn_sets(d, r, first, end);
	for (i = first; i < end; i++) {
		if (is_empty(r, i))
			continue;
		if (part_line(d, r, &r->line[i], 0, s) != 0)
			return 0;
		for (k = texts = 0; k < d->ncol; k++)
			texts += s[k].len > 0;
		rows -= texts > 1;
	}
	return rows <= 0;
}

/* Some programs count characters, so that a column stands where the screen has
 * it in no line with wide ones.  Then it does so in each by characters. */
static void
learn_width(struct dashes *d, const struct ruled *r, size_t first, size_t end)
{
	d->chars = 0;
	if (fits(d, r, first, end, 0))
		return;
	d->chars = 1;
	if (fits(d, r, first, end, COUNTED))
		return;
	d->chars = 0;
	learn_sets(d, r, first, end);
}

int
dashes_read(struct dashes *d, struct ruled *r)
{
	size_t	ruler = r->kind == RULED_HEADED, i, k, end = r->nline;
	int	parted = 0, blank = 0;

	if (r->nline <= ruler)
		return 0;
	if (learn(d, r, &r->line[ruler]) == -1)
		return -1;
	if (d->ncol == 0)
		return 0;
	if (r->shut)
		end--;
	learn_width(d, r, ruler + 1, end);
	/* Empty lines within show that a row may take more than one. */
	for (i = ruler + 1; i + 1 < end; i++)
		parted |= is_empty(r, i) && !is_empty(r, i + 1);
	if (ruler > 0 && read_row(d, r, 0, 1, 0) == -1)
		return -1;
	for (i = ruler + 1; i < end; i = k) {
		k = i + 1;
		if (is_empty(r, i)) {
			blank = 1;
			continue;
		}
		while (parted && k < end && !is_empty(r, k))
			k++;
		if (read_row(d, r, i, k, blank) == -1)
			return -1;
		blank = 0;
	}
	return 0;
}
