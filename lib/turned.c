#include "turned.h"

#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "number.h"
#include "utf8.h"

/* Cells of a line before its values, and lines above them, at the most. */
#define LEFT	4
#define ABOVE	4

/* Rows that do not add up beyond this show that values have moved. */
#define ODD	1

/* Lines that all have as many cells. */
struct block {
	size_t	top;		/* the labels of rows begin here, */
	size_t	body;		/*  the values, */
	size_t	end;		/*  and behind them it ends */
	size_t	left;		/* cells before the values of each line */
	size_t	width;
};

static const struct piece *
at(const struct cells *c, size_t row, size_t i)
{
	return &c->piece[c->vrow[row].first + i];
}

/* Is a piece the name of a column?  One edition has 本年 before it. */
static int
is_name(const struct cells *c, const struct piece *p, const char *name)
{
	static const char	year[] = "本年";
	uint16_t		s[MATCH_CHARS], t[MATCH_CHARS];
	size_t			n;

	if (p->kind != PIECE_LABEL || p->len < 3)
		return 0;
	if (memcmp(cells_text(c, p), name, 3) != 0 &&
	    utf8_starts(name, strlen(name), year))
		name += sizeof(year) - 1;
	if (memcmp(cells_text(c, p), name, 3) != 0)
		return 0;
	n = match_fold(cells_text(c, p), p->len, s, MATCH_CHARS, NULL);
	return n <= MATCH_CHARS && n == match_fold(name, strlen(name), t,
	    MATCH_CHARS, NULL) && memcmp(s, t, n * sizeof(*s)) == 0;
}

/* May words be the name of a row's first column?  Most labels are told apart
 * by their first character. */
static int
may_be_first(const struct cells *c, const struct piece *p)
{
	static const char *const firsts[] = { "自", "本", "上", "采" };
	size_t	i;

	for (i = 0; p->len >= 3 && i < sizeof(firsts) / sizeof(firsts[0]); i++)
		if (memcmp(cells_text(c, p), firsts[i], 3) == 0)
			return 1;
	return 0;
}

/* Where the values of a line begin, behind such a name; 0 if they do not. */
static size_t
left_of(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = c->piece + v->first;
	size_t			 i;

	if (v->kind == VROW_SINGLE || v->count < 2 || v->columns != 0)
		return 0;
	for (i = v->count < LEFT + 1 ? v->count - 1 : LEFT; i > 0; i--)
		if (p[i - 1].kind == PIECE_LABEL)
			return p[i].kind == PIECE_LABEL ||
			    !may_be_first(c, &p[i - 1]) ? 0 : i;
	return 0;
}

/* Are the lines from b->body on a row's columns, in order?  Sets b->end. */
static int
are_columns(const struct cells *c, struct block *b, enum form_id id, int form)
{
	const uint8_t		*cols = form_cols(id, form);
	const struct vrow	*v = &c->vrow[b->body];
	const int		 n = form_ncols(id, form);
	int			 i;

	if (n == 0 || (size_t)n > c->nvrow - b->body)
		return 0;
	for (i = 0; i < n; i++)
		if (v[i].count != b->width || v[i].kind != v->kind ||
		    !is_name(c, at(c, b->body + (size_t)i, b->left - 1),
		    form_col_label(id, (enum form_col)cols[i])))
			return 0;
	b->end = b->body + (size_t)n;
	return 1;
}

/* Does a line above have but words? */
static int
is_head(const struct cells *c, const struct block *b, size_t row)
{
	return c->vrow[row].count == b->width &&
	    c->vrow[row].kind == c->vrow[b->body].kind &&
	    !cells_has_value(c, &c->vrow[row]);
}

/* The row whose label a piece is, its groups before it or not; F_ROWS for
 * none. */
static enum form_id
row_of(const struct cells *c, const struct piece *p, int table)
{
	const char	*q = cells_text(c, p), *end = q + p->len, *slash;
	uint16_t	 s[MATCH_CHARS];
	enum form_id	 id;
	enum match	 m;
	size_t		 n;

	while (p->kind == PIECE_LABEL && q < end) {
		n = match_fold(q, (size_t)(end - q), s, MATCH_CHARS, NULL);
		m = n > MATCH_CHARS ? MATCH_NONE :
		    match_whole(table, s, n, &id);
		if (m == MATCH_ROW || m == MATCH_WEAK)
			return id;
		slash = memchr(q, '/', (size_t)(end - q));
		q = slash == NULL ? end : slash + 1;
	}
	return F_ROWS;
}

/* How many columns have the label of a row above them, in the form's order? */
static size_t
count_labels(const struct cells *c, const struct block *b, int table)
{
	enum form_id	id, last = form_first(table);
	size_t		i, k, met = 0;

	for (i = b->left; i < b->width; i++)
		for (k = b->top; k < b->body; k++) {
			id = row_of(c, at(c, k, i), table);
			if (id == F_ROWS || (met > 0 && id <= last))
				continue;
			last = id;
			met++;
			break;
		}
	return met;
}

/* Does such a table's first line of values stand here?  Table 4 has a reader of
 * its own (ledger.h). */
static int
find_block(const struct cells *c, int table, size_t row, struct block *b)
{
	/* All rows of table 3 have the same columns. */
	const enum form_id	end = table == 3 ? F_RECEIVED + 1 :
				    form_end(table);
	enum form_id		id;
	int			form, met = 0;

	const size_t	left = left_of(c, &c->vrow[row]);

	if (left == 0 || table == 4)
		return 0;
	*b = (struct block){ .body = row, .left = left,
	    .width = c->vrow[row].count };
	for (form = FORM_2019; form <= FORM_2021 && !met; form++)
		for (id = form_first(table); id < end && !met; id++)
			met = are_columns(c, b, id, form);
	if (!met)
		return 0;
	for (b->top = row; b->top > 0 && row - b->top < ABOVE &&
	    is_head(c, b, b->top - 1); b->top--)
		continue;
	return b->top < row && count_labels(c, b, table) * 4 >=
	    (b->width - b->left) * 3;
}

/* Do the values of a turned row, the last their sum, not add up? */
static int
is_odd(const struct piece *p, size_t n)
{
	struct total	sum = { 0, 0, 0 };
	size_t		i;

	for (i = 0; i < n; i++)
		if (p[i].kind == PIECE_LABEL || (p[i].kind == PIECE_VALUE &&
		    total_add(&sum, p[i].num, i + 1 < n ? 1 : -1) == -1))
			return 0;
	return p[n - 1].kind == PIECE_VALUE && sum.digits != 0;
}

/* Write the columns of a block as rows, from *v on. */
static size_t
turn(const struct cells *c, const struct block *b, struct vrow *v,
    struct piece *to, size_t first)
{
	const size_t	height = b->end - b->top, head = b->body - b->top;
	size_t		i, k, odd = 0;
	struct piece	*p;

	for (i = 0; i < b->width; i++, v++) {
		*v = (struct vrow){ .kind = VROW_CELLS,
		    .line = at(c, i < b->left ? b->top : b->body, i)->line,
		    .first = first + i * height, .count = height,
		    .page = c->vrow[b->body].page };
		for (k = 0; k < height; k++) {
			p = &to[i * height + k];
			*p = *at(c, b->top + k, i);
			p->vrow = b->top + i;
			p->from = (int)k;
			p->to = (int)k + 1;
		}
		odd += i >= b->left && is_odd(to + i * height + head,
		    height - head);
	}
	return odd;
}

/* Put rows in place of a block's, in which there are as many pieces. */
static int
turn_block(struct cells *c, int table, const struct block *b)
{
	const size_t	 height = b->end - b->top;
	const size_t	 n = c->nvrow - height + b->width;
	const size_t	 first = c->vrow[b->top].first;
	struct piece	*p = calloc(height * b->width, sizeof(*p));
	struct vrow	*v = calloc(n, sizeof(*v));
	size_t		 i, odd;

	if (p == NULL || v == NULL) {
		free(p);
		free(v);
		return -1;
	}
	memcpy(v, c->vrow, b->top * sizeof(*v));
	odd = turn(c, b, v + b->top, p, first);
	memcpy(v + b->top + b->width, c->vrow + b->end,
	    (c->nvrow - b->end) * sizeof(*v));
	memcpy(c->piece + first, p, height * b->width * sizeof(*p));
	for (i = first + height * b->width; i < c->npiece; i++)
		c->piece[i].vrow += b->width - height;
	free(p);
	free(c->vrow);
	c->vrow = v;
	c->nvrow = c->capvrow = n;
	c->turned = 1;
	return table != 2 && odd > ODD ? TURNED_UNSURE : TURNED_BACK;
}

/*
 * Labels side by side and nothing else, and below them as many lines of values
 * without any: how many there are, or 0.
 */
static size_t
count_apart(const struct cells *c, int table, size_t row)
{
	const struct vrow	*v = &c->vrow[row];
	struct block		 b = { .top = row, .body = row + 1,
				    .width = v->count };
	size_t			 i, k;

	if (v->kind != VROW_CELLS || v->count < 2 || v->columns != 0 ||
	    v->count >= c->nvrow - row || v[1].count == 0 ||
	    c->piece[v->first].kind != PIECE_LABEL)
		return 0;
	for (i = 1; i <= v->count; i++) {
		if (v[i].kind != VROW_CELLS || v[i].count != v[1].count ||
		    v[i].columns != 0)
			return 0;
		for (k = 0; k < v[i].count; k++)
			if (at(c, row + i, k)->kind == PIECE_LABEL)
				return 0;
	}
	if (count_labels(c, &b, table) != v->count)
		return 0;
	return v->count;
}

/* Put each of so many labels before the line of its values. */
static int
join_apart(struct cells *c, size_t row, size_t n)
{
	const size_t	 first = c->vrow[row].first;
	const size_t	 width = c->vrow[row + 1].count;
	struct piece	*p = calloc(n * (width + 1), sizeof(*p)), *to = p;
	struct vrow	*v = &c->vrow[row];
	size_t		 i, k;

	if (p == NULL)
		return -1;
	for (i = 0; i < n; i++) {
		*to++ = *at(c, row, i);
		for (k = 0; k < width; k++)
			*to++ = *at(c, row + 1 + i, k);
	}
	memcpy(c->piece + first, p, n * (width + 1) * sizeof(*p));
	free(p);
	v->count = 0;
	c->turned = 1;
	for (i = 1; i <= n; i++) {
		v[i].first = first + (i - 1) * (width + 1);
		v[i].count = width + 1;
		for (k = 0; k <= width; k++) {
			to = &c->piece[v[i].first + k];
			to->vrow = row + i;
			to->from = (int)k;
			to->to = (int)k + 1;
		}
	}
	return 0;
}

int
turned_settle(struct cells *c, int table)
{
	struct block	b;
	size_t		n;
	size_t		i;
	int		rc, is = TURNED_NONE;

	for (i = 0; i < c->nvrow; i++) {
		if ((n = count_apart(c, table, i)) > 0) {
			if (join_apart(c, i, n) == -1)
				return -1;
			i += n;
			continue;
		}
		if (!find_block(c, table, i, &b))
			continue;
		if ((rc = turn_block(c, table, &b)) == -1)
			return -1;
		is = rc > is ? rc : is;
		i = b.top + b.width - 1;
	}
	return is;
}
