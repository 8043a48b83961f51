#include "mend.h"

#include <string.h>

#include "grow.h"
#include "limits.h"
#include "utf8.h"

#define COLS	FORM_COLS
#define PIECES	4	/* of one number */
#define REACH	5	/* lines that a row of broken numbers takes at most */
#define STREAM	(COLS * 3)
#define TAKEN	2	/* in runs.used: a piece of a row mended */

/* A row's values, each of one piece or more. */
struct stacks {
	struct column	at[COLS];
	size_t		piece[COLS][PIECES];
	uint8_t		n[COLS];
	uint8_t		unsure[COLS];	/* other readings part it otherwise */
	int		cols;
};

/* The digits of a piece; 0 if it is not digits alone. */
static int
count_digits(const struct cells *c, const struct piece *p)
{
	const char	*s = cells_text(c, p), *end = s + p->len;
	uint32_t	 ch;
	int		 n = 0;

	for (; s < end; n++) {
		ch = utf8_next(&s, end);
		if ((ch < '0' || ch > '9') && (ch < 0xff10 || ch > 0xff19))
			return 0;
	}
	return p->kind == PIECE_VALUE ? n : 0;
}

/* Is a piece a value, or a sign for nothing? */
static int
is_cell(const struct piece *p)
{
	return p->kind == PIECE_VALUE ||
	    (p->kind == PIECE_BLANK && p->len > 0);
}

/* Join pieces to one number: 1, or 0 if they cannot be one.  It begins with no
 * zero, and no line of it is longer than the first, nor any but the last
 * shorter; pieces of one line may be of any length. */
static int
join(const struct cells *c, const size_t *piece, int n, struct number *num)
{
	const struct piece	*p = &c->piece[piece[0]];
	int			 i, k, digits, first, all, beside;

	*num = p->kind == PIECE_VALUE ? p->num : (struct number){ 0, 0 };
	if (n == 1)
		return 1;
	first = all = count_digits(c, p);
	if (first == 0 || p->num.digits == 0 ||
	    number_glued(cells_text(c, p), p->len))
		return 0;
	for (i = 1; i < n; i++) {
		p = &c->piece[piece[i]];
		beside = p->vrow == c->piece[piece[i - 1]].vrow;
		digits = count_digits(c, p);
		all += digits;
		if (digits == 0 || all > LIM_DIGITS || (!beside &&
		    (digits > first || (i + 1 < n && digits < first))))
			return 0;
		for (k = 0; k < digits; k++)
			num->digits *= 10;
		num->digits += p->num.digits;
	}
	return 1;
}

/* Can all be joined, one at least, and does the sum hold? */
static int
adds_up(const struct cells *c, const struct stacks *s)
{
	struct total	sum = { 0 }, whole = { 0 };
	struct number	num;
	int		i, joined = 0;

	for (i = 0; i < COLS; i++) {
		if (!join(c, s->piece[i], s->n[i], &num))
			return 0;
		joined |= s->n[i] > 1;
		(void)total_add(i < COLS - 1 ? &sum : &whole, num, 1);
	}
	return joined && total_cmp(&sum, &whole) == 0;
}

/* The run that has a piece, looked for from another on; NULL: none. */
static struct run *
run_of(const struct job *r, struct run *run, size_t piece)
{
	const struct run	*end = r->runs->run + r->runs->n;

	while (run > r->runs->run && run->zone > piece)
		run--;
	while (run + 1 < end && run[1].zone <= piece)
		run++;
	return piece >= run->zone && piece < run->zone + run->nzone ?
	    run : NULL;
}

/* May a run have the piece of another? */
static int
is_free(const struct job *r, const struct run *run, const struct run *owner,
    size_t piece)
{
	return r->runs->used[piece] == 0 && (owner == run ||
	    owner->how == HOW_NONE || owner->mend != 0);
}

/* Put a piece below the one whose place it touches; 0 if that cannot be. */
static int
stack(struct stacks *s, const struct job *r, size_t piece, int chars)
{
	const struct piece	*p = &r->c->piece[piece];
	struct column		 at = { p->from, p->to };
	int			 i, k;

	if (chars)
		at = (struct column){ p->cfrom, p->cto };
	for (i = 0; i < s->cols && s->at[i].to <= at.from; i++)
		continue;
	if (i == s->cols || s->at[i].from >= at.to) {
		if (s->cols == COLS)
			return 0;
		for (k = s->cols++; k > i; k--) {
			s->at[k] = s->at[k - 1];
			s->n[k] = s->n[k - 1];
			memcpy(s->piece[k], s->piece[k - 1],
			    sizeof(s->piece[k]));
		}
		s->at[i] = at;
		s->n[i] = 0;
	} else if ((i + 1 < s->cols && s->at[i + 1].from < at.to) ||
	    s->n[i] == PIECES ||
	    r->c->piece[s->piece[i][s->n[i] - 1]].vrow == p->vrow)
		return 0;
	s->piece[i][s->n[i]++] = piece;
	s->at[i].from = at.from < s->at[i].from ? at.from : s->at[i].from;
	s->at[i].to = at.to > s->at[i].to ? at.to : s->at[i].to;
	return 1;
}

/* Stack all that stands on some lines; 0 if there is anything but values that
 * the run may have. */
static int
stack_lines(const struct job *r, struct run *run, size_t first, size_t last,
    int chars, struct stacks *s)
{
	const struct vrow	*v;
	struct run		*owner;
	size_t			 i, k;

	memset(s, 0, sizeof(*s));
	for (i = first; i <= last; i++) {
		v = &r->c->vrow[i];
		for (k = v->first; k < v->first + v->count; k++) {
			if ((owner = run_of(r, run, k)) == NULL)
				continue;
			if (!is_free(r, run, owner, k) ||
			    !is_cell(&r->c->piece[k]) ||
			    !stack(s, r, k, chars))
				return 0;
		}
	}
	return s->cols == COLS && adds_up(r->c, s);
}

/* Do two lines belong to one block of a page that is laid out? */
static int
are_close(const struct job *r, size_t above, size_t below)
{
	const struct vrow	*v = r->c->vrow;

	return !v[below].parted && v[above].page == v[below].page &&
	    v[above].kind != VROW_CELLS && v[below].kind != VROW_CELLS;
}

/* One more reading of a row: 0 if it is another than the one found. */
static int
agree(struct stacks *found, int *n, const struct stacks *s)
{
	if ((*n)++ == 0)
		*found = *s;
	return memcmp(found->n, s->n, sizeof(s->n)) == 0 &&
	    memcmp(found->piece, s->piece, sizeof(s->piece)) == 0;
}

/* Where a number begins its line, spaces before it may have been taken off, and
 * it stands under another column: which one each is, then, is not sure.  1. */
static int
doubt_edge(const struct job *r, struct stacks *s)
{
	int	i, edge = 0;

	for (i = 0; i < COLS; i++)
		edge |= r->c->piece[s->piece[i][0]].from == 0;
	for (i = 0; i < COLS && edge; i++)
		s->unsure[i] = 1;
	return 1;
}

/* The number of a column's piece on a line; NULL if it has none there. */
static const struct number *
on_line(const struct job *r, const struct stacks *s, int col, size_t vrow)
{
	const struct piece	*p;
	int			 i;

	for (i = 0; i < s->n[col]; i++) {
		p = &r->c->piece[s->piece[col][i]];
		if (p->vrow == vrow && p->kind == PIECE_VALUE)
			return &p->num;
	}
	return NULL;
}

/* Do pieces on a line, several but none for some column, make the one of the
 * total there? */
static int
is_even_line(const struct job *r, const struct stacks *s, size_t vrow)
{
	const struct number	*num = on_line(r, s, COLS - 1, vrow);
	struct total		 sum = { 0 }, whole = { 0 };
	int			 i, n = 0;

	if (num == NULL || num->digits == 0)
		return 0;
	(void)total_add(&whole, *num, 1);
	for (i = 0; i < COLS - 1; i++) {
		if ((num = on_line(r, s, i, vrow)) == NULL)
			continue;
		(void)total_add(&sum, *num, 1);
		n++;
	}
	return n > 1 && n < COLS - 1 && total_cmp(&sum, &whole) == 0;
}

/* Where a line alone adds up it may be a row with blanks, and the others one
 * whose numbers are broken: these, too, add up together, where digits stand
 * below digits.  Then no cell is sure. */
static void
doubt_even(const struct job *r, struct stacks *s)
{
	size_t	first = SIZE_MAX, last = 0, vrow;
	int	i, k, even;

	for (i = 0; i < COLS; i++)
		for (k = 0; k < s->n[i]; k++) {
			vrow = r->c->piece[s->piece[i][k]].vrow;
			first = vrow < first ? vrow : first;
			last = vrow > last ? vrow : last;
		}
	even = is_even_line(r, s, first) || is_even_line(r, s, last);
	for (i = 0; i < COLS && even; i++)
		s->unsure[i] = 1;
}

/* Look for the lines around a run that hold its row, whole: one way alone must
 * do, whether columns of the terminal or characters are counted.  Among single
 * spaces nothing stands below another. */
static int
find_lines(const struct job *r, struct run *run, struct stacks *found)
{
	const size_t	at = r->c->piece[run->zone].vrow;
	size_t		first, last;
	struct stacks	s;
	int		chars, n = 0;

	for (chars = 0; chars < 2 && run->kind != VROW_WORDS; chars++)
		for (first = at; ; first--) {
			for (last = at; last < first + REACH; last++) {
				if (last > at &&
				    (last == r->c->nvrow ||
				    !are_close(r, last - 1, last)))
					break;
				if (stack_lines(r, run, first, last, chars,
				    &s) && !agree(found, &n, &s))
					return 0;
			}
			if (first == 0 || first + REACH == at + 1 ||
			    !are_close(r, first - 1, first))
				break;
		}
	if (n == 0)
		return 0;
	doubt_even(r, found);
	return doubt_edge(r, found);
}

/* A stream of pieces to be parted into the columns. */
struct stream {
	const struct job	*r;
	size_t			 piece[STREAM];
	int			 n;
	struct stacks		 s, first, found;
	int			 any, right;
	int			 within;	/* joined within a line */
};

/* All pieces are parted: keep the reading if the row adds up, and note where
 * it differs from others that could be.  A number is broken where a line ends:
 * one that is a line's two pieces is not kept, but may be right, too. */
static void
note_reading(struct stream *t)
{
	struct number	num;
	int		i;

	for (i = 0; i < COLS; i++)
		if (!join(t->r->c, t->s.piece[i], t->s.n[i], &num))
			return;
	if (t->within > 0) {
		t->right += adds_up(t->r->c, &t->s);
		return;
	}
	if (t->any++ == 0)
		t->first = t->s;
	for (i = 0; i < COLS; i++)
		t->found.unsure[i] |= t->s.n[i] != t->first.n[i] ||
		    t->s.piece[i][0] != t->first.piece[i][0];
	if (!adds_up(t->r->c, &t->s))
		return;
	t->right++;
	memcpy(t->found.piece, t->s.piece, sizeof(t->s.piece));
	memcpy(t->found.n, t->s.n, sizeof(t->s.n));
}

/* Part the pieces from the i-th on, col columns being done. */
static void
part(struct stream *t, int i, int col)
{
	const struct piece	*p = t->r->c->piece;
	const struct vrow	*v = t->r->c->vrow;
	const int		 within = t->within;
	int			 k;

	if (col == COLS) {
		if (i == t->n)
			note_reading(t);
		return;
	}
	memset(t->s.piece[col], 0, sizeof(t->s.piece[col]));
	for (k = 0; k < 3 && i + k < t->n; k++) {
		if (k > 0 && p[t->piece[i + k]].vrow ==
		    p[t->piece[i + k - 1]].vrow) {
			if (v[p[t->piece[i + k]].vrow].count > 2)
				break;
			t->within++;
		}
		t->s.piece[col][k] = t->piece[i + k];
		t->s.n[col] = (uint8_t)(k + 1);
		if (t->n - i - k - 1 >= COLS - col - 1 &&
		    t->n - i - k - 1 <= (COLS - col - 1) * 3)
			part(t, i + k + 1, col + 1);
	}
	t->within = within;
}

/* The values of a run, and those of runs behind it that have no words. */
static int
gather(const struct job *r, const struct run *run, struct stream *t)
{
	const struct run	*next = run, *end = r->runs->run + r->runs->n;
	size_t			 i, at = run->zone;

	for (; next < end && next->zone == at &&
	    (next == run || next->how == HOW_NONE); next++)
		for (at += next->nzone, i = next->zone; i < at; i++) {
			if (t->n == STREAM || r->runs->used[i] != 0 ||
			    !is_cell(&r->c->piece[i]) || (i > run->zone &&
			    r->c->vrow[r->c->piece[i].vrow].parted))
				return 0;
			t->piece[t->n++] = i;
		}
	return t->n > COLS;
}

/* Do as many numbers as columns, from the i-th on, make a row as they stand? */
static int
is_row(const struct stream *t, int i)
{
	const struct piece	*p = t->r->c->piece;
	struct total		 sum = { 0 }, whole = { 0 };
	int			 k;

	for (k = 0; k < COLS; k++)
		if (p[t->piece[i + k]].kind == PIECE_VALUE)
			(void)total_add(k < COLS - 1 ? &sum : &whole,
			    p[t->piece[i + k]].num, 1);
	return total_cmp(&sum, &whole) == 0;
}

/* Where those before or behind another number, which may count the rows, make
 * the row, none need be broken. */
static int
find_stream(const struct job *r, const struct run *run, struct stacks *found)
{
	struct stream	t = { .r = r };

	if (!gather(r, run, &t) || is_row(&t, 0) || is_row(&t, t.n - COLS))
		return 0;
	part(&t, 0, 0);
	*found = t.found;
	return t.right == 1;
}

/* Has a run, or one beside it, values that may go with its own? */
static int
has_pieces(const struct job *r, const struct run *run)
{
	const struct run	*all = r->runs->run, *end = all + r->runs->n;

	return run->printed > COLS || (run > all && (run[-1].mend > 0 ||
	    (run[-1].how == HOW_NONE && run[-1].printed > 0))) ||
	    (run + 1 < end && run[1].how == HOW_NONE && run[1].printed > 0);
}

/* Does a row need no mending? */
static int
is_whole(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	struct total		 sum = { 0 }, whole = { 0 };
	int			 i;

	if (run->printed != COLS || run->nzone != COLS)
		return 0;
	for (i = 0; i < COLS; i++)
		(void)total_add(i < COLS - 1 ? &sum : &whole, p[i].num, 1);
	return total_cmp(&sum, &whole) == 0;
}

/* Keep a row mended: its pieces count no more where they stood.  0, or -1
 * without memory. */
static int
keep(struct job *r, struct run *run, const struct stacks *s)
{
	struct runs	*rs = r->runs;
	struct run	*owner;
	struct piece	*p;
	int		 i, k;

	run->printed = 0;
	for (i = 0; i < COLS; i++) {
		if ((p = grow(rs->whole, rs->nwhole, &rs->capwhole,
		    sizeof(*p))) == NULL)
			return -1;
		rs->whole = p;
		p += rs->nwhole++;
		*p = r->c->piece[s->piece[i][0]];
		if (s->n[i] > 1 || s->unsure[i])
			p->torn = RULED_TORN;
		(void)join(r->c, s->piece[i], s->n[i], &p->num);
		run->printed += p->kind == PIECE_VALUE;
		for (k = 0; k < s->n[i]; k++) {
			owner = run_of(r, run, s->piece[i][k]);
			rs->used[s->piece[i][k]] = TAKEN;
			owner->printed -= owner != run && r->c->piece[
			    s->piece[i][k]].kind == PIECE_VALUE;
		}
	}
	run->mend = rs->nwhole;
	return 0;
}

int
mend_find(struct job *r)
{
	struct runs	*rs = r->runs;
	struct stacks	 found;
	size_t		 i;

	rs->nwhole = 0;
	for (i = 0; r->table == 3 && i < rs->n; i++) {
		if (rs->run[i].how == HOW_NONE ||
		    rs->run[i].kind == VROW_CELLS ||
		    !has_pieces(r, &rs->run[i]) || is_whole(r, &rs->run[i]))
			continue;
		memset(&found, 0, sizeof(found));
		if ((find_lines(r, &rs->run[i], &found) ||
		    find_stream(r, &rs->run[i], &found)) &&
		    keep(r, &rs->run[i], &found) == -1)
			return -1;
	}
	return 0;
}

void
mend_zone(const struct job *r, const struct run *run, struct zone *z)
{
	if (run->mend == 0)
		return;
	z->piece = r->runs->whole + run->mend - COLS;
	z->n = COLS;
	z->kind = run->stream ? VROW_WORDS : z->kind;
}
