#include "runs.h"

#include <stdlib.h>
#include <string.h>

/* Labels are broken over no more pieces than this. */
#define JOINED	8

/* The cells of table 4, its three rows side by side. */
#define ACROSS	15

/* So many numbers may count the cells of a line. */
#define COUNTED	4

/* So many empty cells behind words that no label has may still be a row's. */
#define BLANKS	3

void
runs_free(struct runs *r)
{
	free(r->run);
	free(r->used);
	free(r->whole);
	*r = (struct runs){ .run = NULL };
}

static enum match
look_up(struct wanted w, const uint16_t *s, size_t n, int whole,
    enum form_id *id)
{
	enum match	m = whole ? match_whole(w.table, s, n, id) :
			    match_find(w.table, s, n, id);

	if ((m == MATCH_ROW || m == MATCH_WEAK) && w.form != 0 &&
	    !(form_rows[*id].editions & w.form))
		return MATCH_GROUP;
	return m;
}

enum match
runs_match(struct wanted w, const uint16_t *s, size_t n, enum form_id *id)
{
	return look_up(w, s, n, 0, id);
}

/* Put the folded text of a piece before the n characters of s. */
static size_t
prepend(const struct cells *c, const struct piece *p, uint16_t s[MATCH_CHARS],
    size_t n)
{
	uint16_t	t[MATCH_CHARS];
	size_t		k;

	k = match_fold(cells_text(c, p), p->len, t, MATCH_CHARS, NULL);
	if (k + n > MATCH_CHARS)
		return MATCH_CHARS + 1;
	memmove(s + k, s, n * sizeof(*s));
	memcpy(s, t, k * sizeof(*s));
	return k + n;
}

/* Look up the labels that end in piece `last', one, two and more of them; the
 * longest that means the same row is its label. */
static enum match
ending_in(const struct cells *c, struct wanted w, size_t a, size_t last,
    enum form_id *id, size_t *from)
{
	uint16_t	s[MATCH_CHARS];
	size_t		i = last + 1, n = 0;
	enum match	m, found = MATCH_NONE;
	enum form_id	this;
	int		joined = 0;

	while (i-- > a && joined < JOINED) {
		if (c->piece[i].kind != PIECE_LABEL)
			continue;
		if ((n = prepend(c, &c->piece[i], s, n)) > MATCH_CHARS)
			break;
		/* What folds to nothing ends no label. */
		if (n == 0)
			break;
		joined++;
		m = look_up(w, s, n, joined == 1, &this);
		if ((m != MATCH_ROW && m != MATCH_WEAK) ||
		    (found != MATCH_NONE && this != *id))
			continue;
		found = found == MATCH_ROW ? found : m;
		*id = this;
		*from = i;
	}
	return found;
}

enum match
runs_label(const struct cells *c, struct wanted w, size_t a, size_t b, int ends,
    enum form_id *id, size_t *from, size_t *to)
{
	size_t		i = b;
	enum match	m;

	while (i-- > a) {
		if (c->piece[i].kind != PIECE_LABEL)
			continue;
		m = ending_in(c, w, a, i, id, from);
		*to = i + 1;
		if (m != MATCH_NONE || !ends)
			return m;
	}
	return MATCH_NONE;
}

static struct run *
add(struct runs *r)
{
	size_t		 cap = r->cap ? r->cap * 2 : 64;
	struct run	*p;

	if (r->n == r->cap) {
		if ((p = reallocarray(r->run, cap, sizeof(*p))) == NULL)
			return NULL;
		r->run = p;
		r->cap = cap;
	}
	p = &r->run[r->n++];
	*p = (struct run){ .how = HOW_NONE };
	return p;
}

static void
count(struct run *run, const struct cells *c)
{
	size_t	i;

	run->printed = 0;
	for (i = run->zone; i < run->zone + run->nzone; i++)
		run->printed += c->piece[i].kind != PIECE_BLANK;
}

static void
bind(struct run *run, enum match m)
{
	run->how = m == MATCH_ROW ? HOW_LABEL :
	    m == MATCH_WEAK ? HOW_WEAK : HOW_NONE;
}

/* The piece behind the run before the i-th. */
static size_t
behind(const struct runs *r, size_t i)
{
	return i == 0 ? 0 : r->run[i - 1].zone + r->run[i - 1].nzone;
}

/* Are the cells [from, end) of a line a row's, though none has a value?  If
 * they are empty cells behind words, or signs for nothing, or as many as
 * table 4 has. */
static int
is_empty_row(const struct cells *c, const struct vrow *v, size_t from,
    size_t end, int words)
{
	size_t	i, solid = 0;

	if (v->kind == VROW_CELLS && v->count == ACROSS && end - from == ACROSS)
		return 1;
	for (i = from; i < end; i++)
		solid += c->piece[i].len > 0;
	return solid >= BLANKS ||
	    (words && v->kind == VROW_CELLS && end - from >= BLANKS);
}

/* Has a line numbers that count its cells, from 0 or 1 on, and before them
 * nothing, or words (栏次) where that is said?  No row's sum is the number
 * behind its parts. */
static int
counts_cells(const struct cells *c, const struct vrow *v, int words)
{
	const struct piece	*p = c->piece + v->first;
	size_t			 i, k = 0;

	for (i = 0; i < v->count; i++) {
		if (k == 0 && (p[i].kind == PIECE_BLANK ||
		    (words && p[i].kind == PIECE_LABEL)))
			continue;
		if (p[i].kind != PIECE_VALUE || p[i].num.scale != 0 ||
		    p[i].num.digits != p[i - k].num.digits + (int64_t)k)
			return 0;
		k++;
	}
	return k >= COUNTED && p[i - k].num.digits >= 0 &&
	    p[i - k].num.digits <= 1;
}

/* Are two pieces the same words? */
static int
are_alike(const struct cells *c, const struct piece *p, const struct piece *q)
{
	return p->kind == PIECE_LABEL && p->len == q->len &&
	    memcmp(cells_text(c, p), cells_text(c, q), p->len) == 0;
}

/*
 * Have the pieces of a line from a on labels and values, and then again, with
 * the label [from, to)?  So stand two years side by side.  A single sign for
 * nothing may be a word: （四）无 法提供.  Where all cells of the first are
 * empty, its label shows it; one over several columns that is printed for each
 * has no cell between.
 */
static int
is_beside(const struct cells *c, size_t a, size_t from, size_t to)
{
	size_t	i, signs = 0;
	int	met = 0;

	for (i = a; i < from; i++) {
		if (c->piece[i].kind == PIECE_VALUE)
			return 1;
		if (c->piece[i].kind == PIECE_LABEL) {
			met |= are_alike(c, &c->piece[i], &c->piece[to - 1]);
			continue;
		}
		signs += c->piece[i].len > 0;
		if (met || signs > 1)
			return 1;
	}
	return 0;
}

/* The first piece of [a, b) behind numbers that count the rows: those before a
 * label, if there are other values, of which *values are left, or it heads a
 * group, which has none. */
static size_t
skip_counts(const struct cells *c, int table, size_t a, size_t b,
    size_t *values)
{
	const struct piece	*p = c->piece;
	size_t			 i;

	*values = 0;
	for (i = a; i < b; i++)
		*values += p[i].kind == PIECE_VALUE;
	for (; a < b && p[a].kind == PIECE_VALUE && b - a > 1 &&
	    p[a + 1].kind == PIECE_LABEL && (*values > 1 || match_heads(table,
	    cells_text(c, &p[a + 1]), p[a + 1].len)); a++)
		--*values;
	return a;
}

/* Where words that are no label end among the pieces [a, b): at the first
 * value; where values come first, the words are behind them, from *last on. */
static size_t
words_end(const struct cells *c, size_t a, size_t b, size_t *last)
{
	size_t	i, to = a;

	for (i = a; i < b && c->piece[i].kind != PIECE_VALUE; i++)
		if (c->piece[i].kind == PIECE_LABEL)
			to = i + 1;
	for (*last = b; to == a && *last > a &&
	    c->piece[*last - 1].kind == PIECE_LABEL; --*last)
		continue;
	return to;
}

/* A line of several cells: labels, then values. */
static int
row_run(struct runs *r, const struct cells *c, struct wanted w,
    const struct vrow *v)
{
	size_t		 a, b = v->first + v->count, from = 0, to = 0;
	size_t		 values, last = b;
	enum form_id	 id = F_RULES;
	enum match	 m;
	struct run	*run;

	if (counts_cells(c, v, 0))
		return 0;
	a = skip_counts(c, w.table, v->first, b, &values);
	m = runs_label(c, w, a, b, 1, &id, &from, &to);
	if (m == MATCH_NONE) {
		to = words_end(c, a, b, &last);
		if (counts_cells(c, v, 1))
			return 0;
	}
	if (to >= last || (values == 0 && m == MATCH_NONE &&
	    !is_empty_row(c, v, to, last, to > a)))
		return 0;
	if ((run = add(r)) == NULL)
		return -1;
	run->zone = to;
	run->nzone = last - to;
	run->lab = v->first;
	run->kind = v->kind;
	if (to == a && last == b) {
		/* No words on the line: a label may stand above it. */
		run->zone = v->first;
		run->nzone = v->count;
		run->lab = behind(r, r->n - 1);
		m = runs_label(c, w, run->lab, v->first, 0, &id, &from,
		    &to);
	}
	bind(run, m);
	run->id = id;
	run->from = from;
	run->to = to;
	run->beside = m != MATCH_NONE && is_beside(c, a, from, to);
	count(run, c);
	return 0;
}

/* Do empty lines part rows, cells being lines of their own?  Then they do not
 * stand between most values and those before them. */
static int
empty_part_rows(const struct cells *c)
{
	const struct vrow	*v;
	size_t			 apart = 0, close = 0;
	int			 is, was = 0;

	if (c->ntabbed == 0)
		return 0;
	for (v = c->vrow; v < c->vrow + c->nvrow; v++, was = is) {
		is = v->count == 1 && c->piece[v->first].kind == PIECE_VALUE;
		if (is && was)
			*(v->parted ? &apart : &close) += 1;
	}
	return apart <= close;
}

/* A cell a line: may piece i go on with the run that piece i - 1 ends? */
static int
goes_on(const struct cells *c, const struct run *run, size_t i, int parted)
{
	const struct vrow	*v = &c->vrow[c->piece[i].vrow];

	return run != NULL && run->stream && run->zone + run->nzone == i &&
	    !(v->parted && parted);
}

static int
stream_piece(struct runs *r, const struct cells *c, struct wanted w, size_t i,
    int parted)
{
	struct run	*run = r->n > 0 ? &r->run[r->n - 1] : NULL;
	size_t		 lab = behind(r, r->n);

	if (goes_on(c, run, i, parted)) {
		run->nzone++;
		run->printed += c->piece[i].kind != PIECE_BLANK;
		return 0;
	}
	/* An empty cell before any label is a group's that goes on. */
	if (c->piece[i].kind == PIECE_BLANK &&
	    (i == 0 || c->piece[i - 1].kind != PIECE_LABEL))
		return 0;
	if ((run = add(r)) == NULL)
		return -1;
	run->zone = i;
	run->nzone = 1;
	run->printed = c->piece[i].kind != PIECE_BLANK;
	run->lab = lab;
	run->stream = 1;
	run->kind = c->ntabbed > 0 || c->spaced ? VROW_CELLS : VROW_SINGLE;
	bind(run, runs_label(c, w, lab, i, 0, &run->id, &run->from,
	    &run->to));
	return 0;
}

/* The pieces of a run's label are used. */
static void
mark(struct runs *r, const struct run *run)
{
	size_t	k;

	for (k = run->from; run->how != HOW_NONE && k < run->to; k++)
		r->used[k] = 1;
}

int
runs_find(struct runs *r, const struct cells *c, struct wanted w)
{
	const struct vrow	*v;
	uint8_t			*used;
	size_t			 i;
	int			 parted = empty_part_rows(c);

	r->n = 0;
	if (c->npiece > r->capused) {
		if ((used = realloc(r->used, c->npiece)) == NULL)
			return -1;
		r->used = used;
		r->capused = c->npiece;
	}
	if (c->npiece > 0)
		memset(r->used, 0, c->npiece);
	for (i = 0; i < c->nvrow; i++) {
		v = &c->vrow[i];
		if (v->count > 1) {
			if (row_run(r, c, w, v) == -1)
				return -1;
		} else if (v->count == 1 &&
		    c->piece[v->first].kind != PIECE_LABEL) {
			if (stream_piece(r, c, w, v->first, parted) == -1)
				return -1;
		}
	}
	for (i = 0; i < r->n; i++)
		mark(r, &r->run[i]);
	return 0;
}

void
runs_stream(struct runs *r, const struct cells *c, struct wanted w, size_t i,
    size_t n)
{
	struct run	*run = &r->run[i];
	size_t		 next = i + 1;

	run->nzone = n;
	run->stream = 1;
	run->kind = VROW_SINGLE;
	count(run, c);
	if (run->how == HOW_NONE) {
		run->lab = behind(r, i);
		bind(run, runs_label(c, w, run->lab, run->zone, 0, &run->id,
		    &run->from, &run->to));
		mark(r, run);
	}
	while (next < r->n && r->run[next].zone < run->zone + n)
		next++;
	memmove(run + 1, &r->run[next], (r->n - next) * sizeof(*run));
	r->n -= next - i - 1;
}
