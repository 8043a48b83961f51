#include "table.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "edition.h"
#include "gap.h"
#include "limits.h"
#include "match.h"
#include "place.h"
#include "utf8.h"

/* One table being read. */
struct job {
	const struct cells	*c;
	struct runs		*runs;
	struct sheet		*sheet;
	int			 table;
	int			 form;		/* FORM_..., or 0 */
	int			 year_form;	/* where form is 0 */
	uint16_t		 doubt;		/* of all rows */
	uint8_t			 taken[F_ROWS];	/* rows that have a run */
	int			 cut;		/* rows were left out */
	struct geometry		 geometry;
};

void
table_free(struct table *t)
{
	runs_free(&t->runs);
}

/* The edition to count columns with. */
static int
edition_of(const struct job *r, enum form_id id)
{
	int	form = r->form != 0 ? r->form : r->year_form;

	if (!(form_rows[id].editions & form))
		form = form_rows[id].editions;
	return form == FORM_2019 ? FORM_2019 : FORM_2021;
}

static int
columns(const struct job *r, enum form_id id)
{
	return form_ncols(id, edition_of(r, id));
}

/* Does the edition have the row? */
static int
has_row(const struct job *r, enum form_id id)
{
	return r->form == 0 || (form_rows[id].editions & r->form) != 0;
}

static struct zone
zone_of(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	const struct vrow	*v = &r->c->vrow[p->vrow];
	struct zone		 z = { p, run->nzone,
				    (enum vrow_kind)run->kind, 0, SIZE_MAX };

	if (!run->stream) {
		z.before = run->zone - v->first;
		z.line = v->count;
	}
	return z;
}

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

/* Let go of the labels that the chain refutes. */
static void
unbind(struct job *r)
{
	struct run	*run;
	size_t		 i, k;

	for (i = 0; i < r->runs->n; i++) {
		run = &r->runs->run[i];
		if (run->how == HOW_NONE || run->chained ||
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
		if (has_row(r, id) && !r->taken[id])
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
	if (g.first >= g.end)
		return 0;
	g.from = lo < rs->n ? rs->run[lo].zone + rs->run[lo].nzone : 0;
	g.to = hi < rs->n ? rs->run[hi].from : r->c->npiece;
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

/* Has a run words of its own, on its line? */
static int
has_words(const struct job *r, const struct run *run)
{
	uint16_t	s[MATCH_CHARS];
	size_t		i;

	for (i = run->lab; i < run->zone; i++)
		if (r->c->piece[i].kind == PIECE_LABEL && !r->runs->used[i] &&
		    r->c->piece[i].vrow == r->c->piece[run->zone].vrow &&
		    match_fold(cells_text(r->c, &r->c->piece[i]),
		    r->c->piece[i].len, s, MATCH_CHARS, NULL) > 1)
			return 1;
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
		if (run->printed != columns(r, run->id))
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
			    has_words(r, &rs->run[hi]);
		}
		if (bare > 0 && !worded && free_rows(r, lo, hi, row) == bare)
			give_rows(r, i, hi, row);
		lo = hi;
	}
}

/* Learn the columns from the rows that are known, and from headers. */
static void
learn(struct job *r)
{
	const struct runs	*rs = r->runs;
	const struct vrow	*v;
	struct zone		 z;
	size_t			 i, k;

	memset(&r->geometry, 0, sizeof(r->geometry));
	for (i = 0; i < rs->n; i++) {
		if (rs->run[i].how == HOW_NONE || rs->run[i].printed == 0)
			continue;
		z = zone_of(r, &rs->run[i]);
		geometry_learn(&r->geometry, &z, columns(r, rs->run[i].id));
	}
	for (i = 0; i < r->c->nvrow; i++) {
		v = &r->c->vrow[i];
		for (k = v->first; k < v->first + v->count; k++)
			if (r->c->piece[k].kind != PIECE_LABEL)
				break;
		if (k == v->first + v->count && v->count < 32)
			r->geometry.headed |= (uint32_t)1 << v->count;
	}
}

/* The nearest run that fills its columns and shows them as places on the line,
 * as far away as a table is long. */
static const struct run *
nearest(const struct job *r, size_t i, int ncols)
{
	const struct run	*run = r->runs->run;
	size_t			 d;

	for (d = 1; d <= F_ROWS; d++) {
		if (d <= i && run[i - d].kind == VROW_SPACES &&
		    run[i - d].printed == ncols)
			return &run[i - d];
		if (i + d < r->runs->n && run[i + d].kind == VROW_SPACES &&
		    run[i + d].printed == ncols)
			return &run[i + d];
	}
	return NULL;
}

/* A unit that the cell names and the form does not. */
static int
other_unit(enum unit unit, enum form_col col)
{
	if (unit == UNIT_NONE)
		return 0;
	return unit != (form_is_amount(col) ? UNIT_WAN : UNIT_COUNT);
}

/* Copy n placed cells, from cell `at' on, into a row. */
static void
fill(const struct job *r, const struct zone *z, const struct placed *p,
    int at, const uint8_t *cols, int n, struct row *row)
{
	const struct piece	*piece;
	int			 i;

	for (i = 0; i < n; i++) {
		row->cell[i] = p->cell[at + i];
		if (p->line[at + i] == 0)
			continue;
		piece = &z->piece[p->line[at + i] - 1];
		row->cell[i].line = r->c->vrow[piece->vrow].line;
		if (!row->cell[i].printed)
			continue;
		if (other_unit((enum unit)piece->unit, (enum form_col)cols[i]))
			row->cell[i].doubt |= DOUBT_UNIT;
		if (number_glued(cells_text(r->c, piece), piece->len))
			row->doubt |= DOUBT_GLUED;
	}
	row->doubt |= p->doubt | r->doubt;
	row->line = r->c->vrow[z->piece[0].vrow].line;
	for (i = n; i-- > 0; )
		if (row->cell[i].line != 0)
			row->line = row->cell[i].line;
	row->form = (uint8_t)r->form;
	row->present = 1;
}

/* Do two readings of a row print the same? */
static int
same_row(const struct row *a, const struct row *b)
{
	int	i;

	for (i = 0; i < FORM_COLS; i++)
		if (a->cell[i].printed != b->cell[i].printed ||
		    (a->cell[i].printed &&
		    number_cmp(a->cell[i].num, b->cell[i].num) != 0))
			return 0;
	return 1;
}

/* The words of the pieces [from, to) as one label. */
static int
join_label(struct job *r, size_t from, size_t to, size_t *label)
{
	struct str		 out = { NULL, 0, 0 };
	const struct piece	*p;
	size_t			 i;
	int			 rc = 0;

	for (i = from; i < to && rc == 0 && out.len < LIM_LABEL; i++) {
		p = &r->c->piece[i];
		if (p->kind == PIECE_LABEL)
			rc = utf8_squeeze(&out, cells_text(r->c, p),
			    p->len < LIM_LABEL ? p->len : LIM_LABEL);
	}
	if (rc == 0)
		rc = sheet_text(r->sheet, str_text(&out), out.len, label);
	str_free(&out);
	return rc;
}

/*
 * The label of a run that was found as one.  Its first part may be a label
 * met in the wild by itself; what follows its values may complete it.
 */
static int
whole_label(struct job *r, const struct run *run, size_t *label)
{
	const struct wanted	 w = { r->table, r->form };
	const struct piece	*p = r->c->piece;
	struct str		 text = { NULL, 0, 0 };
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 id;
	size_t			 i = run->zone + run->nzone, n;
	int			 rc;

	while (i < r->c->npiece && p[i].kind == PIECE_BLANK)
		i++;
	if (join_label(r, run->from, run->to, label) == -1)
		return -1;
	if (i == r->c->npiece || p[i].kind != PIECE_LABEL || r->runs->used[i])
		return 0;
	if ((rc = str_adds(&text, sheet_string(r->sheet, *label))) == 0 &&
	    (rc = utf8_squeeze(&text, cells_text(r->c, &p[i]),
	    p[i].len < LIM_LABEL ? p[i].len : LIM_LABEL)) == 0) {
		n = match_fold(text.p, text.len, s, MATCH_CHARS, NULL);
		if (runs_match(w, s, n, &id) == MATCH_ROW && id == run->id) {
			r->runs->used[i] = 1;
			rc = sheet_text(r->sheet, text.p, text.len, label);
		}
	}
	str_free(&text);
	return rc;
}

/* Write a run into its row of the sheet. */
static int
fill_run(struct job *r, size_t i)
{
	struct run		*run = &r->runs->run[i];
	struct row		*row = &r->sheet->row[run->id], new = { 0 };
	const struct run	*near;
	struct zone		 z = zone_of(r, run), nz;
	struct placed		 placed;
	int			 ncols = columns(r, run->id);

	near = nearest(r, i, ncols);
	if (near != NULL)
		nz = zone_of(r, near);
	place(&z, ncols, &r->geometry, near != NULL ? &nz : NULL,
	    r->table == 3, &placed);
	fill(r, &z, &placed, 0, form_cols(run->id, edition_of(r, run->id)),
	    ncols, &new);
	if (run->how == HOW_INEXACT)
		new.doubt |= DOUBT_LABEL;
	if (run->how == HOW_ORDER)
		new.doubt |= DOUBT_ORDER;
	if (run->beside)
		new.doubt |= DOUBT_AGAIN;
	if (row->present) {
		if (!same_row(row, &new))
			row->doubt |= DOUBT_AGAIN;
		return 0;
	}
	new.label = run->label;
	if (run->label == 0 && run->how != HOW_ORDER &&
	    whole_label(r, run, &new.label) == -1)
		return -1;
	*row = new;
	return 0;
}

/* The first piece of the words of a run that no row claims: its line's, or in
 * a stream the piece before its values. */
static size_t
words_of(const struct job *r, const struct run *run)
{
	if (!run->stream)
		return has_words(r, run) ? run->lab : run->zone;
	return run->zone > run->lab && !r->runs->used[run->zone - 1] &&
	    r->c->piece[run->zone - 1].kind == PIECE_LABEL ?
	    run->zone - 1 : run->zone;
}

/*
 * Do the values of a run stand under those of a row just above, fewer than
 * it has columns?  Then they may be the rest of numbers that were broken.
 */
static int
is_rest(const struct job *r, const struct run *run, const struct run *above)
{
	const struct piece	*p = r->c->piece;
	size_t			 i, k;

	if (above == NULL || above->kind != VROW_SPACES ||
	    run->printed >= above->printed || run->kind == VROW_CELLS ||
	    p[run->zone].vrow - p[above->zone].vrow > 2)
		return 0;
	for (i = run->zone; i < run->zone + run->nzone; i++)
		for (k = above->zone; k < above->zone + above->nzone; k++)
			if (p[i].from < p[k].to + 2 && p[k].from < p[i].to + 2)
				return 1;
	return 0;
}

/* A row of figures that the form has not. */
static int
add_unknown(struct job *r, const struct run *run, size_t label)
{
	const struct piece	*p;
	struct extra		*e;
	size_t			 i;
	int			 col = 0;

	if ((e = sheet_extra(r->sheet, (char)('0' + r->table), "?")) == NULL) {
		r->cut = errno == EFBIG;
		return r->cut ? 0 : -1;
	}
	e->row.line = r->c->vrow[r->c->piece[run->zone].vrow].line;
	e->row.form = (uint8_t)r->form;
	for (i = run->zone; i < run->zone + run->nzone; i++) {
		p = &r->c->piece[i];
		if (p->kind != PIECE_VALUE)
			continue;
		if (col == FORM_COLS) {
			e->row.doubt |= DOUBT_LONG;
			break;
		}
		e->row.cell[col].num = p->num;
		e->row.cell[col].line = r->c->vrow[p->vrow].line;
		e->row.cell[col++].printed = 1;
	}
	return join_label(r, label, run->zone, &e->row.label);
}

/* Is the next run's line the one below, so that numbers of its may begin in
 * this one? */
static int
is_beginning(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	const struct run	*next = run + 1;
	size_t			 below;

	if (next == r->runs->run + r->runs->n || next->stream ||
	    next->kind == VROW_CELLS || run->kind == VROW_CELLS)
		return 0;
	below = p[run->zone + run->nzone - 1].vrow + 1;
	return p[next->zone].vrow == below && !r->c->vrow[below].parted;
}

/*
 * A run that no row of the form claims: the rest of broken numbers above it;
 * a row that the form has not, if it has words of its own; else figures astray
 * behind the row before.  *doubt is what it says of the row behind.
 */
static int
fill_other(struct job *r, const struct run *run, const struct run *above,
    uint16_t *doubt)
{
	struct row	*before = NULL;
	size_t		 label = words_of(r, run);

	if (above != NULL && above->how != HOW_NONE)
		before = &r->sheet->row[above->id];
	if ((run->stream || label == run->zone) && is_beginning(r, run))
		*doubt |= DOUBT_SPLIT;
	if (before != NULL && is_rest(r, run, above))
		before->doubt |= DOUBT_SPLIT;
	else if (label < run->zone)
		return add_unknown(r, run, label);
	else if (before != NULL)
		before->doubt |= DOUBT_STRAY;
	return 0;
}

static int
fill_all(struct job *r)
{
	const struct runs	*rs = r->runs;
	const struct run	*above = NULL;
	uint16_t		 doubt = 0;
	size_t			 i;

	for (i = 0; i < rs->n; i++) {
		if (rs->run[i].how != HOW_NONE) {
			if (fill_run(r, i) == -1)
				return -1;
			above = &rs->run[i];
			r->sheet->row[above->id].doubt |= doubt;
			doubt = 0;
		} else if (rs->run[i].printed > 0 &&
		    fill_other(r, &rs->run[i], above, &doubt) == -1)
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
	int			 id;

	for (id = 0; id < F_ROWS; id++)
		span[id] = (struct span){ 0, SIZE_MAX };
	for (run = r->runs->run; run < r->runs->run + r->runs->n; run++) {
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

/* Labels that stand there without any value. */
static int
fill_bare(struct job *r)
{
	const struct wanted	 w = { r->table, r->form };
	const struct piece	*p = r->c->piece;
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 id;
	struct span		 span[F_ROWS];
	struct row		*row;
	size_t			 i, n;

	note_spans(r, span);
	for (i = 0; i < r->c->npiece; i++) {
		if (p[i].kind != PIECE_LABEL || r->runs->used[i])
			continue;
		n = match_fold(cells_text(r->c, &p[i]), p[i].len, s,
		    MATCH_CHARS, NULL);
		if (runs_match(w, s, n, &id) != MATCH_ROW ||
		    r->sheet->row[id].present ||
		    i < span[id].first || i > span[id].last)
			continue;
		row = &r->sheet->row[id];
		row->present = 1;
		row->form = (uint8_t)r->form;
		row->line = r->c->vrow[p[i].vrow].line;
		row->doubt = DOUBT_SHORT;
		if (join_label(r, i, i + 1, &row->label) == -1)
			return -1;
	}
	return 0;
}

/* Do the cells of a row add up to its last, as far as all are printed? */
static int
adds_up(const struct row *row, int ncols)
{
	struct total	sum = { 0 }, whole = { 0 };
	int		i;

	for (i = 0; i < ncols; i++) {
		if (!row->cell[i].printed)
			return 1;
		(void)total_add(i < ncols - 1 ? &sum : &whole,
		    row->cell[i].num, 1);
	}
	return total_cmp(&sum, &whole) == 0;
}

/*
 * In a stream whose rows are not visible, a value lost or invented shifts all
 * that follow: one run of odd length doubts every row of the stream, and a
 * sum that fails doubts its row.
 */
static void
guard_streams(struct job *r)
{
	const struct run	*run;
	struct row		*row;
	int			 odd = 0;

	for (run = r->runs->run; run < r->runs->run + r->runs->n; run++)
		if (run->kind == VROW_SINGLE && run->printed > 0)
			odd |= run->how == HOW_NONE ||
			    run->printed != columns(r, run->id);
	for (run = r->runs->run; run < r->runs->run + r->runs->n; run++) {
		if (run->kind != VROW_SINGLE || run->how == HOW_NONE)
			continue;
		row = &r->sheet->row[run->id];
		if (odd || (r->table != 2 &&
		    !adds_up(row, columns(r, run->id))))
			row->doubt |= DOUBT_COLUMN;
	}
}

static int
read_rows(struct job *r)
{
	if (chain(r) == -1)
		return -1;
	unbind(r);
	if (read_gaps(r) == -1)
		return -1;
	by_order(r);
	learn(r);
	if (fill_all(r) == -1 || fill_bare(r) == -1)
		return -1;
	guard_streams(r);
	return 0;
}

#define ACROSS	15	/* cells of table 4 when its rows stand side by side */

/* Of a row with blanks, do its values show that they may stand in others'
 * places: a total that the others do not make, or others and no total? */
static int
has_shifted(const struct row *row, int ncols)
{
	struct total		sum = { 0 }, whole = { 0 };
	const struct total	zero = { 0 };
	int			i;

	for (i = 0; i < ncols; i++)
		if (row->cell[i].printed)
			(void)total_add(i < ncols - 1 ? &sum : &whole,
			    row->cell[i].num, 1);
	if (row->cell[ncols - 1].printed)
		return total_cmp(&sum, &whole) != 0;
	return total_cmp(&sum, &zero) != 0;
}

/* Do two runs print the same? */
static int
same_values(const struct job *r, const struct run *a, const struct run *b)
{
	const struct piece	*p = &r->c->piece[a->zone];
	const struct piece	*q = &r->c->piece[b->zone];
	size_t			 i;

	for (i = 0; a->nzone == b->nzone && i < a->nzone; i++)
		if (p[i].kind != q[i].kind || (p[i].kind == PIECE_VALUE &&
		    number_cmp(p[i].num, q[i].num) != 0))
			return 0;
	return a->nzone == b->nzone;
}

/* The label of one of table 4's rows where the header prints it. */
static int
header_label(struct job *r, enum form_id id, size_t *label)
{
	const struct piece	*p = r->c->piece;
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 found;
	size_t			 i, n;

	for (i = 0; i < r->c->npiece; i++) {
		if (p[i].kind != PIECE_LABEL)
			continue;
		n = match_fold(cells_text(r->c, &p[i]), p[i].len, s,
		    MATCH_CHARS, NULL);
		if (match_find(r->table, s, n, &found) == MATCH_ROW &&
		    found == id)
			return join_label(r, i, i + 1, label);
	}
	return 0;
}

/* Table 4 with its three rows side by side in one run of 15 cells, or in one
 * that has too few or too many. */
static int
read_across(struct job *r, const struct run *run, uint16_t doubt)
{
	struct zone	 z = zone_of(r, run);
	struct placed	 placed;
	struct row	*row;
	int		 i, ncols = columns(r, F_REVIEW), shifted = 0;

	r->geometry.full[ACROSS] = 1;	/* its cells are its columns */
	place(&z, ACROSS, &r->geometry, NULL, 0, &placed);
	placed.doubt |= doubt;
	for (i = 0; i < 3; i++) {
		row = &r->sheet->row[F_REVIEW + i];
		fill(r, &z, &placed, i * ncols, form_cols(F_REVIEW,
		    FORM_2021), ncols, row);
		if (header_label(r, (enum form_id)(F_REVIEW + i), &row->label)
		    == -1)
			return -1;
		if (run->kind == VROW_SINGLE && !adds_up(row, ncols))
			row->doubt |= DOUBT_COLUMN;
		shifted |= has_shifted(row, ncols);
	}
	for (i = 0; i < 3 && shifted && run->printed < ACROSS; i++)
		r->sheet->row[F_REVIEW + i].doubt |= DOUBT_COLUMN;
	return 0;
}

static int
read_disputes(struct job *r)
{
	const struct run	*run, *best = NULL, *end;
	uint16_t		 doubt = 0;
	int			 labelled = 0;

	end = r->runs->run + r->runs->n;
	for (run = r->runs->run; run < end; run++) {
		labelled += run->how == HOW_LABEL && run->printed > 0;
		/* Nothing printed: a header's words, or 15 empty cells. */
		if (run->printed == 0 && (run->zone > run->lab ||
		    run->nzone != ACROSS || run->kind != VROW_CELLS))
			continue;
		if (best == NULL || run->printed > best->printed)
			best = run;
	}
	if (labelled > 1 && (best == NULL || best->printed < ACROSS))
		return read_rows(r);
	if (best == NULL)
		return 0;
	for (run = r->runs->run; run < end; run++)
		if (run > best && is_rest(r, run, best))
			doubt |= DOUBT_SPLIT;
		else if (run != best && run->printed >= 5 &&
		    !same_values(r, run, best))
			doubt |= DOUBT_AGAIN;
	return read_across(r, best, doubt);
}

int
table_read(struct table *t, const struct cells *c, int table, int year,
    struct sheet *sheet)
{
	struct edition	e = edition_tell(c, table);
	struct job	r = { .c = c, .runs = &t->runs, .sheet = sheet,
			    .table = table, .form = e.form,
			    .year_form = form_of_year(year),
			    .doubt = e.shuffled ? DOUBT_COLUMN : 0 };

	if (r.year_form == 0)
		r.year_form = FORM_2021;
	if (runs_find(&t->runs, c, (struct wanted){ table, e.form }) == -1 ||
	    (table == 4 ? read_disputes(&r) : read_rows(&r)) == -1)
		return -1;
	if (!r.cut)
		return 0;
	errno = EFBIG;
	return -1;
}
