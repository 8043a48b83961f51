#include "below.h"

#include <string.h>

#include "match.h"
#include "naming.h"

/* Labels are broken over no more pieces than this. */
#define JOINED	8

/* So many show it: one may have lost its label, another its figures. */
#define SURE	2

/* Lines of figures alone, runs [first, end), between rows that have their label
 * on their line, or the table's ends. */
struct place {
	size_t	first;
	size_t	end;
	size_t	lines;			/* but for lone numbers among them */
};

/* Does a run stand on a line without words, of several cells that spaces part?
 */
static int
is_bare(const struct job *r, const struct run *run)
{
	const struct vrow	*v;

	if (run->stream ||
	    (run->kind != VROW_SPACES && run->kind != VROW_WORDS))
		return 0;
	v = &r->c->vrow[r->c->piece[run->zone].vrow];
	return run->zone == v->first && run->nzone == v->count;
}

/* Is its whole label on its line? */
static int
is_anchor(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;

	return !run->stream && run->how == HOW_LABEL && run->to > run->from &&
	    p[run->from].vrow == p[run->zone].vrow;
}

/* The i-th run, or the next that is no lone number: in table 3, where rows are
 * lines, that is a page's. */
static size_t
past(const struct job *r, size_t i)
{
	const struct run	*run = r->runs->run;

	while (i < r->runs->n && r->table == 3 && run[i].stream &&
	    run[i].nzone == 1)
		i++;
	return i;
}

/* The last run before the i-th that is none; NULL if there is none. */
static const struct run *
above(const struct job *r, size_t i)
{
	while (i > 0 && past(r, i - 1) != i - 1)
		i--;
	return i > 0 ? &r->runs->run[i - 1] : NULL;
}

/* The first run behind a place that is none; NULL if there is none. */
static const struct run *
under(const struct job *r, size_t i)
{
	i = past(r, i);
	return i < r->runs->n ? &r->runs->run[i] : NULL;
}

static size_t
behind(const struct run *run)
{
	return run == NULL ? 0 : run->zone + run->nzone;
}

/* The longest label of one row that begins in piece a, and ends before b: the
 * piece behind it, or a if there is none. */
static size_t
label_end(const struct job *r, size_t a, size_t b, enum form_id *id)
{
	const struct wanted	 w = { r->table, r->form };
	const struct piece	*p = r->c->piece;
	uint16_t		 s[MATCH_CHARS];
	size_t			 i, n = 0, end = a;
	enum form_id		 this;

	for (i = a; i < b && i - a < JOINED; i++) {
		if (p[i].kind != PIECE_LABEL)
			continue;
		n += match_fold(cells_text(r->c, &p[i]), p[i].len, s + n,
		    MATCH_CHARS - n, NULL);
		if (n > MATCH_CHARS)
			break;
		if (runs_match(w, s, n, &this) != MATCH_ROW ||
		    (end > a && this != *id))
			continue;
		*id = this;
		end = i + 1;
	}
	return end;
}

/* The label right below the i-th run, up to the next one's: the piece behind
 * it, and its row; or that behind the run if there is none. */
static size_t
label_below(const struct job *r, size_t i, enum form_id *id)
{
	const struct run	*next = under(r, i + 1);
	size_t			 b = r->c->npiece;

	if (next != NULL)
		b = is_anchor(r, next) ? next->from : next->zone;
	return label_end(r, behind(&r->runs->run[i]), b, id);
}

/* The next place at or behind the i-th run: 1, or 0 if there is none. */
static int
next_place(const struct job *r, size_t i, struct place *at)
{
	const struct run	*run = r->runs->run;

	while (i < r->runs->n && !is_bare(r, &run[i]))
		i++;
	*at = (struct place){ i, i, 0 };
	for (; i < r->runs->n && is_bare(r, &run[i]); i = past(r, i + 1)) {
		at->end = i + 1;
		at->lines++;
	}
	return at->lines > 0;
}

/*
 * The rows that the form has between those about a place, if they are as many
 * as its lines, or but one of those is known: then no words there are another
 * row's, but a page's.  0 if they are not.
 */
static int
rows_between(const struct job *r, struct place at, enum form_id row[F_ROWS])
{
	const struct run	*up = above(r, at.first);
	const struct run	*down = under(r, at.end);
	const int		 from = up == NULL || is_anchor(r, up);
	const int		 to = down == NULL || is_anchor(r, down);
	int			 id = (int)form_first(r->table);
	int			 end = (int)form_end(r->table);
	size_t			 n = 0;

	if (from && up != NULL)
		id = (int)up->id + 1;
	if (to && down != NULL)
		end = (int)down->id;
	for (; id < end; id++)
		if (form_rows[id].editions & job_edition(r, (enum form_id)id) &&
		    job_has_row(r, (enum form_id)id))
			row[n++] = (enum form_id)id;
	if (!from && to && n > at.lines)
		memmove(row, row + n - at.lines, at.lines * sizeof(*row));
	return n == at.lines || (n > at.lines && from != to);
}

/*
 * How many lines of a place have their own label right below?  0 if one has
 * another's, or the first has one above.
 */
static size_t
count_below(const struct job *r, struct place at)
{
	const struct run	*run = r->runs->run;
	enum form_id		 row[F_ROWS], id;
	size_t			 i, k, n = 0;

	if (run[at.first].how == HOW_LABEL || !rows_between(r, at, row))
		return 0;
	for (i = at.first, k = 0; i < at.end; i = past(r, i + 1), k++) {
		if (label_below(r, i, &id) == behind(&run[i]))
			continue;
		if (id != row[k])
			return 0;
		n++;
	}
	return n;
}

/* Has each run of a place its label above? */
static int
is_above(const struct job *r, struct place at)
{
	size_t	i;

	for (i = at.first; i < at.end; i = past(r, i + 1))
		if (r->runs->run[i].how != HOW_LABEL)
			return 0;
	return 1;
}

/* Take a run's label off it, which stands above. */
static void
strip(struct job *r, struct run *run)
{
	size_t	k;

	for (k = run->from; run->how != HOW_NONE && k < run->to; k++)
		r->runs->used[k] = 0;
	run->how = HOW_NONE;
}

/* Give a run the label in the pieces from behind it up to end. */
static int
give(struct job *r, struct run *run, enum form_id id, size_t end)
{
	size_t	k;

	run->how = HOW_LABEL;
	run->id = id;
	run->from = behind(run);
	run->to = end;
	for (k = run->from; k < end; k++)
		r->runs->used[k] = r->c->piece[k].kind == PIECE_LABEL;
	return naming_label(r, run->from, end, &run->label);
}

/* Give the runs of a place the labels below them, those that have theirs. */
static int
give_all(struct job *r, struct place at)
{
	const size_t	below = count_below(r, at);
	struct run	*run = r->runs->run;
	enum form_id	id = form_first(r->table);
	size_t		i, end;

	/* A page's number behind the last label is not that row's, either. */
	for (i = at.first; i < (below ? past(r, at.end) : at.end); i++)
		strip(r, &run[i]);
	for (i = at.first; i < at.end && below > 0; i = past(r, i + 1)) {
		end = label_below(r, i, &id);
		if (end > behind(&run[i]) && give(r, &run[i], id, end) == -1)
			return -1;
	}
	return 0;
}

int
below_settle(struct job *r)
{
	struct place	at;
	size_t		i, below = 0;

	for (i = 0; next_place(r, i, &at); i = at.end) {
		if (is_above(r, at))
			return 0;
		if (count_below(r, at) == at.lines)
			below += at.lines;
	}
	if (below < SURE)
		return 0;
	for (i = 0; next_place(r, i, &at); i = at.end)
		if (give_all(r, at) == -1)
			return -1;
	return 0;
}

int
below_is(const struct run *run)
{
	return run->how == HOW_LABEL && run->from >= run->zone + run->nzone;
}
