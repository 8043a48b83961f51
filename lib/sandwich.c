#include "sandwich.h"

#include "match.h"
#include "utf8.h"

/* Pieces of one label looked for before, and behind, its values. */
#define AROUND	3
#define INDENT	2		/* of labels that begin below one another */
#define NEAR	3		/* lines from a label's end to its values */

/* Where labels begin on their lines, in columns and in characters; 0, 0 is
 * anywhere. */
struct left {
	int	from;
	int	cfrom;
};

/* Fold the label pieces numbered in at[0 .. n) into one: its characters, 0 if
 * they are too many. */
static size_t
fold_pieces(const struct gap *g, const size_t *at, size_t n, uint16_t *s)
{
	const struct piece	*p;
	size_t			 i, k, len = 0;

	for (i = 0; i < n; i++) {
		p = &g->c->piece[at[i]];
		k = match_fold(cells_text(g->c, p), p->len, s + len,
		    MATCH_CHARS - len, NULL);
		if ((len += k) > MATCH_CHARS)
			return 0;
	}
	return len;
}

/* Is a piece one of a label, and no group's, which stand left of them? */
static int
is_words(const struct gap *g, size_t i, struct left left)
{
	const struct piece	*p = &g->c->piece[i];

	return p->kind == PIECE_LABEL && !g->runs->used[i] &&
	    (p->from >= left.from || p->cfrom >= left.cfrom);
}

/* The free label pieces nearest to a run, before its values (in order) or
 * behind them; their number. */
static size_t
around(const struct gap *g, const struct run *run, int behind,
    struct left left, size_t *at)
{
	size_t	n = 0, i, k;

	for (i = run->zone; !behind && i-- > g->from && n < AROUND; )
		if (is_words(g, i, left))
			at[AROUND - ++n] = i;
	for (k = 0; !behind && k < n; k++)
		at[k] = at[AROUND - n + k];
	for (i = run->zone + run->nzone; behind && i < g->to && n < AROUND;
	    i++) {
		if (g->c->piece[i].kind == PIECE_VALUE)
			break;
		if (is_words(g, i, left))
			at[n++] = i;
	}
	return n;
}

static int
is_free(const struct gap *g, enum form_id id)
{
	size_t	j;

	for (j = 0; j < g->nrow; j++)
		if (g->row[j] == id)
			return 1;
	return 0;
}

/* Do the first and the last piece of a label stand on lines close to a run's,
 * in a table that is laid out? */
static int
are_near(const struct gap *g, const struct run *run, size_t first, size_t last)
{
	const struct piece	*p = g->c->piece;

	return run->kind != VROW_SPACES ||
	    (p[run->zone].vrow - p[first].vrow <= NEAR &&
	    p[last].vrow - p[run->zone].vrow <= NEAR);
}

static void
take_row(struct gap *g, enum form_id id)
{
	size_t	j, n = 0;

	for (j = 0; j < g->nrow; j++)
		if (g->row[j] != id)
			g->row[n++] = g->row[j];
	g->nrow = n;
}

/* Put the words of pieces into the sheet as one label; they are used then. */
static int
keep_label(struct gap *g, const size_t *at, size_t n, size_t *label)
{
	struct str		 out = { NULL, 0, 0 };
	const struct piece	*p;
	size_t			 i;
	int			 r = 0;

	for (i = 0; i < n && r == 0; i++) {
		g->runs->used[at[i]] = 1;
		p = &g->c->piece[at[i]];
		r = utf8_squeeze(&out, cells_text(g->c, p), p->len);
	}
	if (r == 0)
		r = sheet_text(g->sheet, str_text(&out), out.len, label);
	str_free(&out);
	return r;
}

/* Where the labels about a run begin on their lines; 0, 0 where lines are not
 * laid out. */
static struct left
label_column(const struct gap *g, const struct run *run)
{
	const struct left	 any = { 0, 0 };
	struct left		 left = any;
	const struct piece	*p;
	size_t			 at[2 * AROUND], n, i;

	if (run->kind != VROW_SPACES)
		return any;
	n = around(g, run, 0, any, at);
	n += around(g, run, 1, any, at + n);
	for (i = 0; i < n; i++) {
		p = &g->c->piece[at[i]];
		left.from = p->from > left.from ? p->from : left.from;
		left.cfrom = p->cfrom > left.cfrom ? p->cfrom : left.cfrom;
	}
	left.from -= INDENT;
	left.cfrom -= INDENT;
	return left.from > 0 && left.cfrom > 0 ? left : any;
}

/* Is there a whole label in pieces about a run: a few before and a few behind,
 * from a column on?  Then the run has its row; but where those on one side are
 * signs alone, it is another row's label.  0, or -1 without memory. */
static int
read_run(struct gap *g, struct run *run, struct left left)
{
	uint16_t	s[MATCH_CHARS];
	size_t		at[2 * AROUND], nb, na, b, a;
	enum form_id	id;

	/* Behind them is looked first: there a value ends it soon. */
	if (around(g, run, 1, left, at) == 0)
		return 0;
	nb = around(g, run, 0, left, at);
	na = around(g, run, 1, left, at + nb);
	for (b = 1; b <= nb; b++)
		for (a = 1; a <= na; a++)
			if (fold_pieces(g, at + nb - b, b, s) > 0 &&
			    fold_pieces(g, at + nb, a, s) > 0 &&
			    match_find(form_rows[g->row[0]].table, s,
			    fold_pieces(g, at + nb - b, b + a, s), &id) ==
			    MATCH_ROW && is_free(g, id) && are_near(g, run,
			    at[nb - b], at[nb + a - 1])) {
				run->id = id;
				run->how = HOW_LABEL;
				run->around = 1;
				take_row(g, id);
				return keep_label(g, at + nb - b, b + a,
				    &run->label);
			}
	if (left.from > 0 || (left = label_column(g, run)).from == 0)
		return 0;
	return read_run(g, run, left);
}

int
sandwich_read(struct gap *g)
{
	const struct left	 any = { 0, 0 };
	struct run		*run = g->runs->run;
	size_t			 i;

	for (i = g->first; i < g->end && g->nrow > 0; i++)
		if (run[i].how == HOW_NONE && read_run(g, &run[i], any) == -1)
			return -1;
	return 0;
}
