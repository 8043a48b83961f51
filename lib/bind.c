#include "bind.h"

#include <stdlib.h>
#include <string.h>

#include "below.h"
#include "gap.h"

/*
 * Of the runs whose labels are known, mark those in the form's order: the
 * heaviest chain, a whole label counting three times a common word.  Beyond
 * it, only a whole label on the line of its values holds.
 */
static int
chain(struct job *r)
{
	struct run	*run = r->runs->run;
	int		 best[F_ROWS] = { 0 }, weight, high;
	size_t		 who[F_ROWS], i, *before;
	enum form_id	 k, top = form_first(r->table);

	if ((before = calloc(r->runs->n + 1, sizeof(*before))) == NULL)
		return -1;
	for (i = 0; i < r->runs->n; i++) {
		if (run[i].how == HOW_NONE)
			continue;
		weight = run[i].how == HOW_LABEL ? 3 : 1;
		high = 0;
		for (k = form_first(r->table); k < run[i].id; k++)
			if (best[k] > high) {
				high = best[k];
				before[i + 1] = who[k];
			}
		if (high + weight > best[run[i].id]) {
			best[run[i].id] = high + weight;
			who[run[i].id] = i + 1;
		}
		if (best[run[i].id] > best[top])
			top = run[i].id;
	}
	for (i = best[top] > 0 ? who[top] : 0; i != 0; i = before[i])
		run[i - 1].chained = 1;
	free(before);
	return 0;
}

/* Does a run of a stream stand behind the label of the run before it again? */
static int
repeats(const struct run *run, const struct run *first)
{
	return run > first && run->stream && run->how == HOW_LABEL &&
	    run[-1].how != HOW_NONE && run[-1].id == run->id;
}

/* Let go of the labels that the chain refutes. */
static void
unbind(struct job *r)
{
	struct run	*run;
	size_t		 i, k;

	for (i = 0; i < r->runs->n; i++) {
		run = &r->runs->run[i];
		if (run->how == HOW_NONE || run->chained ||
		    repeats(run, r->runs->run) ||
		    (run->how == HOW_LABEL && !run->stream &&
		    r->c->piece[run->from].vrow ==
		    r->c->piece[run->zone].vrow))
			continue;
		run->how = HOW_NONE;
		for (k = run->from; k < run->to; k++)
			r->runs->used[k] = 0;
	}
}

/* Note the rows that have a run. */
static void
note_taken(struct job *r)
{
	size_t	i;

	memset(r->taken, 0, sizeof(r->taken));
	for (i = 0; i < r->runs->n; i++)
		if (r->runs->run[i].how != HOW_NONE)
			r->taken[r->runs->run[i].id] = 1;
}

/* The rows of the form that are free between two runs (index, or n). */
static size_t
free_rows(const struct job *r, size_t lo, size_t hi, enum form_id *row)
{
	const struct runs	*rs = r->runs;
	enum form_id		 id = form_first(r->table);
	enum form_id		 end = form_end(r->table);
	size_t			 n = 0;

	if (lo < rs->n)
		id = rs->run[lo].id + 1;
	if (hi < rs->n)
		end = rs->run[hi].id;
	for (; id < end; id++)
		if (job_has_row(r, id) && !r->taken[id])
			row[n++] = id;
	return n;
}

/* Align what stands between two chained runs; lo is n before the first. */
static int
read_gap(struct job *r, size_t lo, size_t hi)
{
	const struct runs	*rs = r->runs;
	struct gap		 g = { .c = r->c, .runs = r->runs,
				    .sheet = r->sheet };

	g.first = lo < rs->n ? lo + 1 : 0;
	g.end = hi;
	g.from = lo < rs->n ? rs->run[lo].zone + rs->run[lo].nzone : 0;
	g.to = hi < rs->n ? rs->run[hi].from : r->c->npiece;
	g.shut = lo < rs->n && hi < rs->n;
	note_taken(r);
	if ((g.nrow = free_rows(r, lo, hi, g.row)) == 0)
		return 0;
	return gap_read(&g);
}

static int
read_gaps(struct job *r)
{
	size_t	i, lo = r->runs->n;

	for (i = 0; i <= r->runs->n; i++) {
		if (i < r->runs->n && !r->runs->run[i].chained)
			continue;
		if (read_gap(r, lo, i) == -1)
			return -1;
		lo = i;
	}
	return 0;
}

/* Give bare runs among [i, hi) the rows, one for one. */
static void
give_rows(struct job *r, size_t i, size_t hi, const enum form_id *row)
{
	struct run	*run;

	for (; i < hi; i++) {
		run = &r->runs->run[i];
		if (run->printed == 0)
			continue;
		run->id = *row++;
		if (run->printed != job_columns(r, run->id))
			continue;
		run->how = HOW_ORDER;
		r->taken[run->id] = 1;
	}
}

/*
 * Rows of values without a label, exactly as many as rows are missing between
 * two rows that are known: told by their place.
 */
static void
by_order(struct job *r)
{
	const struct runs	*rs = r->runs;
	enum form_id		 row[F_ROWS];
	size_t			 i, hi, bare, lo = rs->n;
	int			 worded;

	note_taken(r);
	for (i = 0; i < rs->n; i = hi + 1) {
		bare = 0;
		worded = 0;
		for (hi = i; hi < rs->n && rs->run[hi].how == HOW_NONE; hi++) {
			if (rs->run[hi].printed == 0)
				continue;
			bare++;
			worded |= rs->run[hi].stream ||
			    job_has_words(r, &rs->run[hi]);
		}
		if (bare > 0 && !worded && free_rows(r, lo, hi, row) == bare)
			give_rows(r, i, hi, row);
		lo = hi;
	}
}

int
bind_runs(struct job *r)
{
	if (below_settle(r) == -1 || chain(r) == -1)
		return -1;
	unbind(r);
	if (read_gaps(r) == -1)
		return -1;
	by_order(r);
	return 0;
}
