#include "rows.h"

#include <stdint.h>
#include <string.h>

#include "astray.h"
#include "entry.h"
#include "foreign.h"
#include "glue.h"
#include "guard.h"
#include "holds.h"
#include "layout.h"
#include "match.h"
#include "mend.h"
#include "named.h"
#include "naming.h"
#include "totals.h"

/* So many labels are those of a table that has lost its numbers, all of them,
 * and no words of the prose. */
#define BARE	4

/* Labels side by side on a line: a row in groups has fewer. */
#define LABELS	6

/* Does an empty line stand between a label and as many cells as columns?  Then
 * such lines are no cells. */
static int
is_refuted(const struct job *r, const struct run *run, size_t ncols)
{
	const struct piece	*p = r->c->piece + run->zone;
	size_t			 i, solid = 0;

	for (i = 0; i < run->nzone; i++)
		solid += p[i].len > 0;
	return solid == ncols && p[0].len == 0;
}

/* How many cells of the next row stand behind the rows of a stream? */
static void
learn_trails(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;
	size_t			 ncols;
	int			 depth;

	memset(r->trail, 0, sizeof(r->trail));
	memset(r->behind, 0, sizeof(r->behind));
	memset(r->ahead, 0, sizeof(r->ahead));
	r->refuted = 0;
	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE || !job_trails(r, run))
			continue;
		ncols = (size_t)job_columns(r, run->id);
		r->refuted |= is_refuted(r, run, ncols);
		depth = job_depth(r, run->id);
		if (run->nzone >= ncols && run->nzone < ncols + JOB_TRAIL)
			r->trail[depth][job_lead(r, run)]
			    .rows[run->nzone - ncols]++;
		p = &r->c->piece[run->zone];
		r->behind[depth] += run->nzone > ncols && p[0].len > 0;
		r->ahead[depth] += run->nzone > ncols &&
		    p[run->nzone - 1].len > 0;
	}
}

/* Learn the columns from the rows that are known, and from headers. */
static void
learn(struct job *r)
{
	const struct runs	*rs = r->runs;
	const struct vrow	*v;
	struct piece		 wide[PLACE_COLS];
	struct zone		 z;
	size_t			 i, k;
	int			 ncols;

	if (r->table == 3) {
		r->geometry->heads = heads_find(r->c);
		r->geometry->inner = PLACE_FEW * foreign_inner(r->c);
	}
	r->geometry->foreign = foreign_heads(r->c);
	learn_trails(r);
	layout_begin(r);
	for (i = 0; i < rs->n; i++) {
		if (rs->run[i].how == HOW_NONE)
			continue;
		z = job_zone(r, &rs->run[i]);
		ncols = job_columns(r, rs->run[i].id);
		job_spread(&z, ncols, wide);
		job_trim(r, &rs->run[i], ncols, &z);
		geometry_learn(r->geometry, &z, ncols,
		    layout_page(r, &rs->run[i]));
		job_merge(r, &rs->run[i], ncols, &z, wide);
		r->geometry->inner += zone_inner(&z, ncols);
	}
	for (i = 0; i < r->c->nvrow; i++) {
		v = &r->c->vrow[i];
		for (k = v->first; k < v->first + v->count; k++)
			if (r->c->piece[k].kind != PIECE_LABEL)
				break;
		if (k == v->first + v->count && v->count < 32)
			r->geometry->headed |= (uint32_t)1 << v->count;
	}
}

/* The columns, as bits, in which a number has no room for one more digit. */
static uint8_t
full_cells(const struct zone *z, const struct placed *p, int ncols)
{
	unsigned	full = 0;
	int		i;

	for (i = 0; i < ncols; i++)
		if (p->line[i] != 0 &&
		    z->piece[p->line[i] - 1].torn == RULED_FULL)
			full |= 1u << i;
	return (uint8_t)full;
}

/* Is a sign for nothing printed with a label, as if it were its end?  Then the
 * cells behind it are but a part of the row, unless they make its total. */
static int
ends_in_sign(const struct job *r, const struct run *run, const struct row *row,
    int ncols)
{
	const struct piece	*p;
	const char		*s;
	struct total		 sum;
	size_t			 i;

	if (run->to == run->from)
		return 0;
	p = &r->c->piece[run->to - 1];
	if (p->kind != PIECE_LABEL)
		return 0;
	s = cells_text(r->c, p);
	i = p->len;
	while (i-- > 0 && (s[i] & 0xc0) == 0x80)
		continue;
	if (i == 0 || i == SIZE_MAX ||
	    number_kind(s + i, p->len - i) != READ_BLANK)
		return 0;
	return r->table != 3 || sheet_sum(row->cell, ncols, &sum) < ncols ||
	    !entry_adds_up(row, ncols);
}

/* Has each other row of the form a wider line? */
static int
is_narrow(const struct job *r, const struct run *run, size_t width)
{
	const struct run	*p, *end = r->runs->run + r->runs->n;

	for (p = r->runs->run; p < end; p++)
		if (p != run && p->how != HOW_NONE &&
		    job_zone(r, p).width <= width)
			return 0;
	return 1;
}

/* Does a run's label reach below or above other rows' values, as where it takes
 * a cell more than theirs?  Then its values stand in other columns' places. */
static int
reaches_in(const struct job *r, const struct run *run)
{
	const struct run	*q, *end = r->runs->run + r->runs->n;
	const struct piece	*p = r->c->piece, *label = &p[run->to] - 1;

	if (run->how == HOW_NONE || run->to == run->from ||
	    run->kind != VROW_SPACES || label->vrow != p[run->zone].vrow)
		return 0;
	for (q = r->runs->run; q < end; q++)
		if (q != run && q->how != HOW_NONE &&
		    q->kind == VROW_SPACES && p[q->zone].from < label->to)
			return 1;
	return 0;
}

/* Where a row of table 4 lost a cell, a pad stands in for one that is blank. */
static int
may_have_lost(const struct job *r, const struct run *run, const struct zone *z,
    const struct row *row, int ncols)
{
	return r->table == 4 && zone_count(z, zone_printed) < ncols &&
	    (entry_has_shifted(row, ncols) || reaches_in(r, run) || (z->n > 0 &&
	    z->piece->kind == PIECE_BLANK && is_narrow(r, run, z->width)));
}

/* What the way in which a run came to its row leaves in doubt. */
static uint16_t
how_doubt(const struct run *run)
{
	return (run->how == HOW_INEXACT ? DOUBT_LABEL : 0) |
	    (run->how == HOW_ORDER ? DOUBT_ORDER : 0) |
	    (run->beside ? DOUBT_AGAIN : 0);
}

/* Do so many words stand side by side before the values of a line of cells that
 * they are the labels of several rows, printed by columns? */
static int
is_behind_many(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	const struct vrow	*v;
	size_t			 i, labels = 0;

	if (run->nzone == 0)
		return 0;
	v = &r->c->vrow[p[run->zone].vrow];
	if (v->kind != VROW_CELLS || run->zone - v->first < LABELS)
		return 0;
	for (i = run->zone; i > v->first && p[i - 1].kind == PIECE_LABEL; i--)
		labels += i == run->zone ||
		    !job_same_text(r->c, &p[i - 1], &p[i]);
	return labels >= LABELS;
}

/* Doubt a row that was put by what stands about it. */
static void
doubt_row(const struct job *r, const struct run *run, const struct zone *z,
    struct row *row, int ncols)
{
	if (may_have_lost(r, run, z, row, ncols))
		row->doubt |= DOUBT_COLUMN;
	if (r->table == 3 && entry_is_clipped(r, run, row, ncols))
		row->cell[ncols - 1].doubt |= DOUBT_SPLIT;
	if (entry_is_crowded(r, run))
		row->doubt |= DOUBT_LONG;
	row->doubt |= how_doubt(run);
	if (ends_in_sign(r, run, row, ncols) || job_repeats(r, z) ||
	    is_behind_many(r, run))
		row->doubt |= DOUBT_COLUMN;
}

/* Write a run into its row of the sheet. */
static int
fill_run(struct job *r, size_t i)
{
	struct run		*run = &r->runs->run[i];
	struct row		*row = &r->sheet->row[run->id], new = { 0 };
	struct zone		 z = job_zone(r, run);
	struct columns		 near;
	struct piece		 wide[PLACE_COLS];
	struct placed		 placed;
	int			 ncols = job_columns(r, run->id);
	int			 glued = glue_is(r, run, ncols);

	job_spread(&z, ncols, wide);
	job_merge(r, run, ncols, &z, wide);
	job_trim(r, run, ncols, &z);
	mend_zone(r, run, &z);
	if (glued)
		placed = (struct placed){ .doubt = DOUBT_GLUED };
	else
		place(&z, ncols, r->geometry, layout_of(r, run, ncols, &near),
		    r->table == 3 ? ncols : 0, &placed);
	entry_put(r, &z, &placed, 0,
	    form_cols(run->id, job_edition(r, run->id)), ncols, &new);
	new.form = job_form(r, run->id);
	doubt_row(r, run, &z, &new, ncols);
	if (row->present) {
		if (!sheet_same(row->cell, new.cell, FORM_COLS))
			row->doubt |= DOUBT_AGAIN;
		return 0;
	}
	new.label = run->label;
	if (run->label == 0 && run->how != HOW_ORDER &&
	    naming_whole(r, run, &new.label) == -1)
		return -1;
	*row = new;
	r->full[run->id] = full_cells(&z, &placed, ncols);
	r->glued[run->id] = glued ? i + 1 : 0;
	return 0;
}

static int
fill_all(struct job *r)
{
	const struct runs	*rs = r->runs;
	const struct run	*above = NULL;
	uint16_t		 doubt = 0;
	unsigned		 parts;
	size_t			 i;

	for (i = 0; i <= rs->n; i++) {
		parts = astray_parts(r, i);
		if (parts & ASTRAY_GOES_ON && above != NULL)
			r->sheet->row[above->id].doubt |= DOUBT_SPLIT;
		if (i == rs->n)
			break;
		if (rs->run[i].how != HOW_NONE) {
			if (parts & ASTRAY_OPENS || astray_above(r, i))
				doubt |= DOUBT_SPLIT;
			if (fill_run(r, i) == -1)
				return -1;
			above = &rs->run[i];
			r->sheet->row[above->id].doubt |= doubt;
			doubt = 0;
		} else if (rs->run[i].printed > 0 &&
		    astray_fill(r, &rs->run[i], above, &doubt) == -1)
			return -1;
	}
	return 0;
}

/* Where a row may stand: behind the runs of rows before it, before those of
 * rows behind it. */
struct span {
	size_t	first;
	size_t	last;
};
static void
note_spans(const struct job *r, struct span span[F_ROWS])
{
	const struct run	*run;
	size_t			 i;
	int			 id;

	for (id = 0; id < F_ROWS; id++)
		span[id] = (struct span){ 0, SIZE_MAX };
	for (i = 0; i < r->runs->n; i++) {
		run = &r->runs->run[i];
		if (run->how == HOW_NONE)
			continue;
		for (id = 0; id < F_ROWS; id++)
			if (id > (int)run->id && run->zone > span[id].first)
				span[id].first = run->zone;
			else if (id < (int)run->id &&
			    run->zone < span[id].last)
				span[id].last = run->zone;
	}
}

/* The row whose label a piece is, and all of it but numbers behind it that were
 * not read: 1, or 0 if none.  *bare: there are none. */
static int
is_label(const struct job *r, const struct piece *p, enum form_id *id,
    int *bare)
{
	const struct wanted	w = { r->table, r->form };
	uint16_t		s[MATCH_CHARS];
	size_t			n, end;

	n = match_fold(cells_text(r->c, p), p->len, s, MATCH_CHARS, NULL);
	if ((*bare = runs_match(w, s, n, id) == MATCH_ROW))
		return 1;
	end = n = n > MATCH_CHARS ? MATCH_CHARS : n;
	while (n > 0 && s[n - 1] >= '0' && s[n - 1] <= '9')
		n--;
	return n < end && runs_match(w, s, n, id) == MATCH_ROW;
}

/* Where many rows stand below their own labels, a table above theirs was not
 * read, and theirs may be another year's. */
static void
doubt_below(struct job *r)
{
	int	id;

	for (id = (int)form_first(r->table); id < (int)form_end(r->table); id++)
		if (r->sheet->row[id].present)
			r->sheet->row[id].doubt |= DOUBT_AGAIN;
}

/* How many rows of figures that no form has stand between two lines? */
static int
count_unknown(const struct job *r, uint64_t from, uint64_t to)
{
	const struct extra	*e = r->sheet->extra;
	int			 n = 0;

	for (; e < r->sheet->extra + r->sheet->nextra; e++)
		n += e->table == '0' + r->table &&
		    *sheet_string(r->sheet, e->code) == '?' &&
		    e->row.line > from && e->row.line < to;
	return n;
}

/* Where many rows that no form has stand one after another, a table was not
 * read, and all rows behind it may be another year's. */
static void
doubt_behind(struct job *r)
{
	struct row	*row, *other;
	struct row	*first = &r->sheet->row[form_first(r->table)];
	struct row	*end = &r->sheet->row[form_end(r->table)];
	uint64_t	 above, line = UINT64_MAX;

	for (row = first; row < end; row++) {
		if (!row->present || row->line >= line)
			continue;
		for (above = 0, other = first; other < end; other++)
			if (other->present && other->line < row->line &&
			    other->line > above)
				above = other->line;
		if (count_unknown(r, above, row->line) >= PLACE_MANY)
			line = row->line;
	}
	for (row = first; row < end; row++)
		if (row->present && row->line >= line)
			row->doubt |= DOUBT_AGAIN;
}

/* Does a row's label stand again below it, before other values than its own?
 * That is not told by sums. */
static int
is_again(struct job *r, size_t label, const struct row *row, int ncols)
{
	const struct piece	*p = &r->c->piece[label];
	int			 i;

	if (!row->present || p->line < row->line ||
	    r->c->npiece - label <= (size_t)ncols ||
	    p[1].kind == PIECE_LABEL || p[1].len == 0)
		return 0;
	r->proven = 1;
	for (i = 0; i < ncols && p[i + 1].kind != PIECE_LABEL &&
	    p[i + 1].len > 0; i++)
		if ((p[i + 1].kind == PIECE_VALUE) != row->cell[i].printed ||
		    (row->cell[i].printed &&
		    number_cmp(p[i + 1].num, row->cell[i].num) != 0))
			return 1;
	return 0;
}

/* Labels that stand there without any value. */
static int
fill_bare(struct job *r)
{
	const struct piece	*p = r->c->piece;
	enum form_id		 id;
	struct span		 span[F_ROWS];
	struct row		*row;
	size_t			 i;
	int			 bare, above = 0;

	note_spans(r, span);
	for (i = 0; i < r->c->npiece; i++) {
		if (p[i].kind != PIECE_LABEL || r->runs->used[i] ||
		    !is_label(r, &p[i], &id, &bare))
			continue;
		row = &r->sheet->row[id];
		/* Not one that is printed for each of several columns. */
		above += row->present && i < span[id].first &&
		    p[i].line < row->line;
		if (is_again(r, i, row, job_columns(r, id)))
			row->doubt |= DOUBT_AGAIN;
		if (!bare || row->present ||
		    i < span[id].first || i > span[id].last)
			continue;
		row->present = 1;
		row->form = job_form(r, id);
		row->line = p[i].line;
		row->doubt = DOUBT_SHORT;
		if (naming_label(r, i, i + 1, &row->label) == -1)
			return -1;
	}
	if (above >= PLACE_MANY)
		doubt_below(r);
	return 0;
}

int
rows_bare(struct job *r)
{
	const struct cells	*c = r->c;
	enum form_id		 id;
	size_t			 i;
	int			 bare, n = 0;

	for (i = 0; i < c->npiece && n < BARE; i++)
		n += c->piece[i].kind == PIECE_LABEL &&
		    is_label(r, &c->piece[i], &id, &bare) && bare;
	return n < BARE ? 0 : fill_bare(r);
}

int
rows_fill(struct job *r)
{
	learn(r);
	if (mend_find(r) == -1)
		return -1;
	if (fill_all(r) == -1 || fill_bare(r) == -1 || glue_settle(r) == -1)
		return -1;
	totals_settle(r);
	holds_settle(r);
	named_doubt(r);
	guard_rows(r);
	if (r->sheet->nextra >= PLACE_MANY)
		doubt_behind(r);
	return 0;
}
