#include "loose.h"

#include <ctype.h>

#include "astray.h"
#include "below.h"
#include "entry.h"
#include "holds.h"
#include "match.h"
#include "shifted.h"

/* Few rows are odd among many that are not. */
#define FEW	2

#define SIGNED	3		/* cells of a page's number: - 3 - */
enum { ALONE = 1, ODD };	/* a run is odd, or but a number alone */

/* Does a run of a stream stand right below its label, or begin behind it, with
 * an empty line behind them?  Then they are one block. */
static int
is_block(const struct job *r, const struct run *run)
{
	const struct vrow	*v = r->c->vrow;
	size_t			 first, next, label, i;

	first = r->c->piece[run->zone].vrow;
	next = r->c->piece[run->zone + run->nzone - 1].vrow + 1;
	for (i = first + 1; i < next; i++)
		if (v[i].parted)
			return 0;
	label = v[first].first < run->zone ? first : first - 1;
	return first > 0 && (label == first || !v[first].parted) &&
	    v[label].count > 0 && r->runs->used[v[label].first] &&
	    next < r->c->nvrow && v[next].parted;
}

/* Do all rows of a stream stand so? */
static int
are_blocks(const struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;

	for (run = r->runs->run; run < end; run++)
		if (run->how != HOW_NONE && run->stream && run->printed > 0 &&
		    !is_block(r, run))
			return 0;
	return 1;
}

/* Is what a run has all the same, so that no order of it makes a difference? */
static int
is_alike(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	size_t			 i;

	for (i = 1; i < run->nzone; i++)
		if (p[i].kind != p[0].kind ||
		    number_cmp(p[i].num, p[0].num) != 0)
			return 0;
	return 1;
}

/* Does a run's label stand on other lines than its values, so that it may be
 * another's?  A label around them is theirs, but where each is a line these
 * may stand in any order.  That empty lines are cells may be an error. */
static int
is_loose(const struct job *r, const struct run *run)
{
	const struct vrow	*v = &r->c->vrow[r->c->piece[run->zone].vrow];
	size_t			 i;

	if (run->how == HOW_NONE ||
	    (run->around && (!run->stream || is_alike(r, run))))
		return 0;
	if (run->stream)
		return (run->kind == VROW_SINGLE ||
		    (r->c->spaced && r->table == 3)) && !is_block(r, run);
	for (i = v->first; i < v->first + v->count; i++)
		if (r->runs->used[i])
			return 0;
	return 1;
}

/* Is a run of a stream a row beyond the form: words of its own, and as many
 * values as the row before it has? */
static int
is_beyond(const struct job *r, const struct run *run)
{
	return run->stream && run > r->runs->run && run[-1].stream &&
	    run[-1].how != HOW_NONE && run->printed == run[-1].printed &&
	    astray_words(r, run) < run->zone;
}

/* Do figures stand before a run's values on their line, of no label: 34(件)? */
static int
has_figures(const struct job *r, const struct run *run)
{
	const struct piece	*p;
	size_t			 i, figures = 0;

	for (p = &r->c->piece[run->lab]; p < &r->c->piece[run->zone]; p++)
		for (i = 0; p->vrow == p[1].vrow && i < p->len; i++)
			figures += isdigit((unsigned char)
			    cells_text(r->c, p)[i]) != 0;
	return figures > 1;
}

/* Has a row something printed for each column? */
static int
is_full(const struct job *r, const struct run *run)
{
	return job_solid(r, run) == job_columns(r, run->id);
}

/* Does a run show that something was lost or has moved: values that belong to
 * no row, if but one ALONE, more than its row has, beside no label, or in a
 * stream fewer? */
static int
is_odd(const struct job *r, const struct run *run)
{
	if (run->printed == 0 || run->mend > 0)
		return 0;
	if (run->how == HOW_NONE && run->kind == VROW_SINGLE)
		return is_beyond(r, run) ? 0 : run->nzone > 1 ? ODD : ALONE;
	if (run->how == HOW_NONE)
		return ODD * (!job_has_words(r, run) &&
		    (job_solid(r, run) > SIGNED ||
		    run->printed + has_figures(r, run) > 1));
	return ODD * (run->kind == VROW_SINGLE ? !is_full(r, run) :
	    run->printed > job_columns(r, run->id) && is_loose(r, run));
}

/* The row that the form has beside this one: behind it, with step 1, or before
 * it, with -1; NULL if there is none. */
static const struct row *
row_beside(const struct job *r, enum form_id id, int step)
{
	const int	first = (int)form_first(r->table);
	const int	end = (int)form_end(r->table);
	int		at = (int)id + step;

	while (at >= first && at < end && !job_has_row(r, (enum form_id)at))
		at += step;
	return at >= first && at < end ? &r->sheet->row[at] : NULL;
}

/* Is it missing? */
int
loose_lacks(const struct job *r, enum form_id id, int step)
{
	const struct row	*row = row_beside(r, id, step);

	return row != NULL && !row->present;
}

/* How many rows have a label, and no value, between a run and the one before
 * that has any? */
static int
bare_before(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	const struct row	*row = r->sheet->row;
	const uint64_t		 to = p[run->zone].line;
	uint64_t		 from = 0;
	int			 id, n = 0;

	for (; run > r->runs->run && from == 0; run--)
		from = run[-1].printed > 0 ? p[run[-1].zone].line : 0;
	for (id = (int)form_first(r->table); id < (int)form_end(r->table); id++)
		n += row[id].present && row[id].doubt & DOUBT_SHORT &&
		    row[id].line > from && row[id].line < to;
	return n;
}

/* In table 2, which has no sums, and a stream without marks of its cells or
 * blocks of a row each: may the values of a run be another row's, as the next
 * one is short of values, or other words than its label stand before them, or
 * several labels, as where those of a page's column come first, or but one if
 * some values have no label? */
static int
is_taken(const struct job *r, const struct run *run, int open)
{
	const struct row	*row = row_beside(r, run->id, 1);
	size_t			 i;
	const int		 below = row != NULL && row->present &&
				    row->doubt & DOUBT_SHORT;

	if (r->table != 2 || !run->stream || r->c->ntabbed > 0 ||
	    (is_block(r, run) && (!below || run->nzone > 1 || are_blocks(r))))
		return 0;
	if (below ||
	    bare_before(r, run) >= (open ? 1 : FEW))
		return 1;
	for (i = run->to; i < run->zone; i++)
		if (r->c->piece[i].kind == PIECE_LABEL && !r->runs->used[i])
			return 1;
	return 0;
}

/* In table 2: does the heading of another group of rows stand between a run's
 * label and its value, as where that is a page's number below a blank; or is
 * its label right below a value that no row claims, which may be its own? */
static int
is_beyond_heading(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	const struct run	*above;
	size_t			 i;

	if (r->table != 2)
		return 0;
	for (i = run->zone; i-- > run->lab && !r->runs->used[i]; )
		if (p[i].kind == PIECE_LABEL &&
		    match_heads(2, cells_text(r->c, &p[i]), p[i].len))
			return 1;
	if (run == r->runs->run || run->to == run->from)
		return 0;
	above = run - 1;
	return above->how == HOW_NONE && above->printed > 0 &&
	    above->zone + above->nzone == run->from &&
	    p[run->from - 1].len > 0 &&
	    p[run->to - 1].vrow < p[run->zone].vrow &&
	    p[run->from].line == p[run->from - 1].line + 1;
}

/* Does a row that the form has behind a run's stand above it?  Then a label
 * between them is lost, and the run is not its row's. */
int
loose_is_late(const struct job *r, const struct run *run)
{
	const struct row	*row = r->sheet->row;
	int			 id = (int)run->id;

	while (++id < (int)form_end(r->table))
		if (row[id].present &&
		    row[id].line < r->c->piece[run->zone].line)
			return 1;
	return 0;
}

/* Does the sum of a stream's row fail? */
static int
fails(const struct job *r, const struct run *run)
{
	return run->how != HOW_NONE && run->stream && r->table != 2 &&
	    !entry_adds_up(&r->sheet->row[run->id], job_columns(r, run->id));
}

/*
 * Where labels do not stand beside their values, a value lost or invented, or
 * labels that stand behind and not before, shift all that follows: one odd
 * run doubts every such row, and in a stream a sum that fails doubts its own.
 * So does a row missing beside one on lines: these may be its values.  Blocks
 * below their labels are sure, but not where runs are odd, or few are full of
 * which the sums hold: numbers are broken there, and the pieces may be as many
 * as the columns.
 */
void
loose_doubt(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row;
	int			 open = 0, beside, loose, rows = 0, failed = 0;
	int			 odd = shifted_unread(r) || shifted_slid(r) ?
				    ODD : 0;

	for (run = r->runs->run; run < end; run++) {
		odd |= is_odd(r, run);
		open |= run->printed > 0 && (run->how == HOW_NONE ||
		    run->how == HOW_INEXACT);
		if (run->how != HOW_NONE && run->stream)
			rows += is_full(r, run) ? 1 : -1;
		failed += fails(r, run);
	}
	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE)
			continue;
		loose = is_loose(r, run);
		row = &r->sheet->row[run->id];
		beside = !run->stream && row->doubt == 0 &&
		    (loose_lacks(r, run->id, 1) ||
		    loose_lacks(r, run->id, -1) || loose_is_late(r, run));
		if (is_taken(r, run, open) || is_beyond_heading(r, run) ||
		    (loose ? odd > below_is(run) || beside || fails(r, run) :
		    (odd || failed * 2 > rows) && fails(r, run)))
			row->doubt |= DOUBT_COLUMN;
	}
}

/* Is a row's label there, but nothing of what it prints? */
static int
is_bare(const struct row *row)
{
	int	col;

	for (col = 0; col < FORM_COLS; col++)
		if (row->cell[col].printed)
			return 0;
	return row->present && row->doubt & DOUBT_SHORT;
}

/* The side of table 3's sums that a row stands on. */
static int
side(enum form_id id)
{
	return id <= F_CARRIED_IN ? 0 : id < F_OUTCOME ? 1 : (int)id;
}

/* Do the sums of table 3 show that a run's values are its row's, and not those
 * of the row beside it? */
static int
is_proven(const struct job *r, enum form_id id, enum form_id other)
{
	const struct cell	*cell = r->sheet->row[id].cell;
	int			 col, any = 0;

	for (col = 0; col < FORM_COLS; col++)
		any |= cell[col].printed && cell[col].num.digits != 0;
	return r->table == 3 && any && side(id) != side(other) &&
	    holds_columns(r);
}

/* Do a run's values stand alone on their line, and its label on another, all
 * before them or all behind? */
static int
is_apart(const struct job *r, const struct run *run)
{
	return run->how != HOW_NONE && !run->stream && !run->around &&
	    run->printed > 0 && is_loose(r, run);
}

/* The row that the form has beside a run's, behind it with step 1 or before it
 * with -1, if its label stands there without values, with no others between;
 * or NULL. */
static const struct row *
bare_beside(const struct job *r, const struct run *run, int step)
{
	const struct run	*next = run + step;
	const struct piece	*p = r->c->piece;
	const struct row	*row = row_beside(r, run->id, step);
	const int		 last = step > 0 ?
				    next == r->runs->run + r->runs->n :
				    run == r->runs->run;
	uint64_t		 line;

	if (row == NULL || !is_bare(row))
		return NULL;
	line = p[run->zone].line;
	if (step > 0 ? row->line <= line : row->line >= line)
		return NULL;
	if (last)
		return row;
	line = p[next->zone].line;
	return (step > 0 ? row->line < line : row->line > line) ? row : NULL;
}

/* Doubt a run's row, and those of the runs that stand alike before it, with
 * step 1, or behind it, and have the rows next to it in the form: all may be
 * those one further. */
static void
doubt_run_on(struct job *r, const struct run *run, int step)
{
	const struct run	*end = r->runs->run + r->runs->n;
	const struct run	*next = run - step;

	r->sheet->row[run->id].doubt |= DOUBT_ORDER;
	while (next >= r->runs->run && next < end && is_apart(r, next) &&
	    row_beside(r, next->id, step) == &r->sheet->row[run->id]) {
		r->sheet->row[next->id].doubt |= DOUBT_ORDER;
		run = next;
		next -= step;
	}
}

/*
 * A line of figures alone between two labels of which one has no others is of
 * either: of a row whose label wraps they stand above the rest of it or below,
 * and the other is blank.
 */
void
loose_between(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct row	*bare;
	enum form_id		 id;
	int			 step;

	for (run = r->runs->run; run < end; run++) {
		if (!is_apart(r, run) || r->sheet->row[run->id].doubt != 0)
			continue;
		for (step = -1; step <= 1; step += 2) {
			if ((bare = bare_beside(r, run, step)) == NULL)
				continue;
			id = (enum form_id)(bare - r->sheet->row);
			if (is_proven(r, run->id, id))
				continue;
			doubt_run_on(r, run, step);
			r->sheet->row[id].doubt |= DOUBT_ORDER;
		}
	}
}
