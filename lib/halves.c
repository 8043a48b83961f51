#include "halves.h"

#include <stdlib.h>
#include <string.h>

#include "form.h"

/* Parts of a table, and columns of all of them, at the most. */
#define PARTS	8
#define COLUMNS	32

/* The rows of a part at the least. */
#define ROWS	2

/* Some columns: lines of their names, and of their rows below. */
struct part {
	size_t	head;		/* the line of names */
	size_t	first;		/* the first of its columns, */
	size_t	n;		/*  and how many */
	size_t	rows;		/* lines */
	int	numbers;	/* the names are numbers, from 0 */
	size_t		at;		/* the pieces of the names, from one */
	size_t		end;		/*  up to another */
};

struct parts {
	const struct cells	*c;
	struct part		 part[PARTS];
	size_t			 n;
};

static const struct piece *
pieces(const struct parts *s, size_t row)
{
	return s->c->piece + s->c->vrow[row].first;
}

/* Which of table 3's columns does a word name?  -1 for none. */
static int
column_of(const char *p, size_t n)
{
	const uint8_t	*cols = form_cols(F_RECEIVED, FORM_2021);
	const char	*name;
	int		 i;

	for (i = 0; i < FORM_COLS; i++) {
		name = form_col_label(F_RECEIVED, (enum form_col)cols[i]);
		/* Most differ in their first character. */
		if (n >= 3 && p[2] == name[2] && p[1] == name[1] &&
		    n == strlen(name) && memcmp(p, name, n) == 0)
			return i;
	}
	return -1;
}

/* The number of the column that a piece is the name of, or of the first of *n
 * that single blanks part: they are in order.  -1 for none. */
static int
name_of(const struct parts *s, const struct piece *p, int numbers, size_t *n)
{
	const char	*q = cells_text(s->c, p), *end = q + p->len, *blank;
	int		 col, first = -1;

	*n = 1;
	if (numbers)
		return p->kind == PIECE_VALUE && p->num.scale == 0 &&
		    p->num.digits >= 0 && p->num.digits < COLUMNS ?
		    (int)p->num.digits : -1;
	for (*n = 0; p->kind == PIECE_LABEL && q < end; q = blank + 1) {
		if ((blank = memchr(q, ' ', (size_t)(end - q))) == NULL)
			blank = end;
		col = column_of(q, (size_t)(blank - q));
		/* What is over the rows' labels stands before them. */
		if (col == -1 && first == -1)
			continue;
		if (col == -1 || (first != -1 && col != first + (int)*n))
			return -1;
		first = first == -1 ? col : first;
		++*n;
	}
	return first;
}

/* A sign that the line goes on below, as pandas has it. */
static int
is_sign(const struct parts *s, const struct piece *p)
{
	return p->kind != PIECE_VALUE && (p->len == 0 || (p->len == 1 &&
	    *cells_text(s->c, p) == '\\'));
}

/* Is a line what is over the rows' labels, and nothing else, and the first of
 * them is numbered?  R gives them lines of their own if they are long. */
static int
heads_labels(const struct parts *s, size_t row, struct part *t)
{
	const struct piece	*p = pieces(s, row);

	*t = (struct part){ .head = row, .end = 1 };
	if (s->c->vrow[row].count != 1 || p->kind != PIECE_LABEL ||
	    row + 1 == s->c->nvrow)
		return 0;
	p = pieces(s, row + 1);
	return s->c->vrow[row + 1].count == 2 && p->kind == PIECE_VALUE;
}

/* Is a line the names of columns, in order, behind what is over the rows'
 * labels? */
static int
is_head(const struct parts *s, size_t row, struct part *t)
{
	const struct piece	*p = pieces(s, row);
	size_t			 i, n, end = s->c->vrow[row].count;
	int			 col;

	while (end > 1 && is_sign(s, &p[end - 1]))
		end--;
	*t = (struct part){ .head = row,
	    .numbers = end > 0 && p[end - 1].kind == PIECE_VALUE };
	for (i = 0; i < end; i++) {
		if ((col = name_of(s, &p[i], t->numbers, &n)) == -1) {
			if (t->numbers || t->n > 0 ||
			    p[i].kind == PIECE_VALUE)
				return 0;
			t->at = i + 1;
			continue;
		}
		if (t->n == 0)
			t->first = (size_t)col;
		else if ((size_t)col != t->first + t->n)
			return 0;
		t->n += n;
	}
	t->end = end;
	return t->n > 0;
}

/* Where a row's cells of a part begin; 0 if it has others. */
static int
split_row(const struct parts *s, const struct part *t, size_t row,
    size_t *tail)
{
	const struct piece	*p = pieces(s, row);
	size_t			 i, n = s->c->vrow[row].count;

	if (n < t->n)
		return 0;
	*tail = n - t->n;
	if (t->n == 0)
		return n == 2 && p->kind == PIECE_VALUE &&
		    p[1].kind == PIECE_LABEL;
	for (i = *tail; i < n && !t->numbers; i++)
		if (p[i].kind == PIECE_LABEL)
			return 0;
	if (t->numbers)
		return *tail <= 1;
	return *tail == 0 || p[*tail - 1].kind == PIECE_LABEL ||
	    (*tail == 1 && p->kind == PIECE_VALUE);
}

/* Count the lines of a part's rows, which are one behind another. */
static void
count_rows(const struct parts *s, struct part *t)
{
	struct part	next;
	size_t		tail;

	for (t->rows = 0; t->head + 1 + t->rows < s->c->nvrow; t->rows++)
		if ((is_head(s, t->head + 1 + t->rows, &next) &&
		    next.numbers == t->numbers) ||
		    !split_row(s, t, t->head + 1 + t->rows, &tail))
			return;
}

/* Is a row of a later part that of the first: has it its words, or the number
 * of its line? */
static int
is_same(const struct parts *s, const struct part *t, size_t i)
{
	const struct part	*of = &s->part[0];
	const size_t		 row = t->head + 1 + i;
	const struct piece	*p = pieces(s, row);
	const struct piece	*q = pieces(s, of->head + 1 + i);
	size_t			 tail, before;

	if (!split_row(s, t, row, &tail) ||
	    !split_row(s, of, of->head + 1 + i, &before))
		return 0;
	if (tail == 0)
		return t->numbers && s->c->vrow[row].counted;
	if (p->kind == PIECE_VALUE)
		return tail == 1 && p->num.scale == 0 && p->num.digits ==
		    pieces(s, t->head + 1)->num.digits + (int64_t)i &&
		    (q->kind != PIECE_VALUE || q->num.digits ==
		    p->num.digits);
	return before > 0 && p[tail - 1].len == q[before - 1].len &&
	    memcmp(cells_text(s->c, &p[tail - 1]),
	    cells_text(s->c, &q[before - 1]), p[tail - 1].len) == 0;
}

static int
is_alike(const struct parts *s, const struct part *t)
{
	size_t	i;

	if (t->rows != s->part[0].rows || t->numbers != s->part[0].numbers)
		return 0;
	for (i = 0; i < s->part[0].rows; i++)
		if (!is_same(s, t, i))
			return 0;
	return 1;
}

/* Find the parts whose first one has its names on this line.  Are they all? */
static int
find_parts(struct parts *s, size_t row)
{
	const struct part	*first = &s->part[0];
	struct part		 t;
	size_t			 next;

	s->n = 0;
	if (!heads_labels(s, row, &s->part[0]) &&
	    (!is_head(s, row, &s->part[0]) || first->first != 0 ||
	    (!first->numbers && first->n == FORM_COLS)))
		return 0;
	count_rows(s, &s->part[0]);
	if (first->rows < ROWS)
		return 0;
	next = first->n;
	s->n = 1;
	for (row += first->rows + 1; row < s->c->nvrow && s->n < PARTS;
	    row++) {
		if (!is_head(s, row, &t) || t.first != next)
			continue;
		count_rows(s, &t);
		if (!is_alike(s, &t))
			return 0;
		next += t.n;
		row += first->rows;
		s->part[s->n++] = t;
	}
	return s->n > 1 && (first->numbers || next == FORM_COLS);
}

/* May the first part begin with a line?  It ends in words, or in a sign. */
static int
may_begin(const struct cells *c, const struct vrow *v)
{
	return v->count > 0 &&
	    c->piece[v->first + v->count - 1].kind != PIECE_VALUE;
}

/* Put the cells of a line of one part, from its i-th on, behind others. */
static size_t
put(const struct parts *s, size_t row, size_t from, size_t n,
    struct piece *to, size_t col)
{
	size_t	i;

	for (i = 0; i < n; i++) {
		to[i] = pieces(s, row)[from + i];
		to[i].from = (int)(col + i);
		to[i].to = (int)(col + i) + 1;
	}
	return n;
}

/* The line of all parts' names: its cells, which are counted. */
static size_t
put_heads(const struct parts *s, struct piece *to)
{
	const struct part	*t;
	size_t			 n = 0;

	for (t = s->part; t < s->part + s->n && !t->numbers; t++)
		n += put(s, t->head, t == s->part ? 0 : t->at,
		    t->end - (t == s->part ? 0 : t->at), to + n, n);
	return n;
}

/* The i-th row of all parts: its cells, which are counted. */
static size_t
put_row(const struct parts *s, size_t i, struct piece *to)
{
	const struct part	*t = s->part;
	const size_t		 row = t->head + 1 + i;
	const struct piece	*p = pieces(s, row);
	size_t			 k, tail, n = s->c->vrow[row].count;

	/* What counts the lines is none of their cells. */
	k = n > t->n && p->kind == PIECE_VALUE &&
	    (t->numbers || p[1].kind == PIECE_LABEL);
	n = put(s, row, k, n - k, to, 0);
	for (k = 1; k < s->n; k++)
		if (split_row(s, &t[k], t[k].head + 1 + i, &tail))
			n += put(s, t[k].head + 1 + i, tail, t[k].n, to + n,
			    n);
	return n;
}

/* Is a line of a part that is put beside the first? */
static int
is_moved(const struct parts *s, size_t row)
{
	size_t	k;

	for (k = 1; k < s->n; k++)
		if (row >= s->part[k].head &&
		    row <= s->part[k].head + s->part[0].rows)
			return 1;
	return 0;
}

/* Write all lines with the parts side by side. */
static void
write_lines(const struct parts *s, struct vrow *to, struct piece *p)
{
	const struct cells	*c = s->c;
	const size_t		 head = s->part[0].head;
	size_t			 i, k, n = 0;
	struct vrow		*v;

	for (i = 0; i < c->nvrow; i++, n += k) {
		v = &to[i];
		*v = c->vrow[i];
		v->first = n;
		k = 0;
		if (i >= head && i <= head + s->part[0].rows) {
			k = i == head ? put_heads(s, p + n) :
			    put_row(s, i - head - 1, p + n);
			v->kind = VROW_CELLS;
			v->columns = 0;
		} else if (!is_moved(s, i) && v->count > 0) {
			k = v->count;
			memcpy(p + n, pieces(s, i), k * sizeof(*p));
		}
		v->count = k;
		for (; k > 0; k--)
			p[n + k - 1].vrow = i;
		k = v->count;
	}
}

int
halves_settle(struct cells *c, int table)
{
	struct parts	 s = { .c = c };
	struct piece	*p;
	struct vrow	*v;
	size_t		 i;

	for (i = table == 3 ? 0 : c->nvrow; i < c->nvrow &&
	    !(may_begin(c, &c->vrow[i]) && find_parts(&s, i)); i++)
		continue;
	if (i >= c->nvrow)
		return 0;
	p = calloc(c->npiece, sizeof(*p));
	v = calloc(c->nvrow, sizeof(*v));
	if (p == NULL || v == NULL) {
		free(p);
		free(v);
		return -1;
	}
	write_lines(&s, v, p);
	c->npiece = v[c->nvrow - 1].first + v[c->nvrow - 1].count;
	free(c->piece);
	free(c->vrow);
	c->piece = p;
	c->vrow = v;
	c->capvrow = c->nvrow;
	c->cappiece = c->npiece;
	c->turned = 1;
	return 0;
}
