#include "rows.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "glue.h"
#include "guard.h"
#include "layout.h"
#include "limits.h"
#include "match.h"
#include "mend.h"
#include "totals.h"
#include "utf8.h"

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
	size_t			 ncols;

	memset(r->trail, 0, sizeof(r->trail));
	r->refuted = 0;
	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE || !job_trails(r, run))
			continue;
		ncols = (size_t)job_columns(r, run->id);
		r->refuted |= is_refuted(r, run, ncols);
		if (run->nzone >= ncols && run->nzone < ncols + JOB_TRAIL)
			r->trail[job_depth(r, run->id)][job_lead(r, run)]
			    .rows[run->nzone - ncols]++;
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

	if (r->table == 3)
		r->geometry->heads = heads_find(r->c);
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

/* A unit that the cell names, or for an amount its header, and the form does
 * not. */
static int
other_unit(const struct piece *p, enum form_col col)
{
	int	amount = form_is_amount(col);
	uint8_t	unit = p->unit;

	if (unit == UNIT_NONE && amount)
		unit = p->named;
	return unit != UNIT_NONE && unit != (amount ? UNIT_WAN : UNIT_COUNT);
}

/* Of last year's projects and their change (2019 form), does one alone stand in
 * the first column, and has a sign?  Then it is the second, and the first is
 * lost. */
static int
is_signed(const struct job *r, const struct zone *z, const struct placed *p,
    int at, const uint8_t *cols, int n)
{
	const struct piece	*piece;
	int			 i, empty = 0, sign = 0;

	for (i = 0; i < n && cols[0] == C_LAST_YEAR; i++) {
		if (!p->cell[at + i].printed || p->line[at + i] == 0) {
			empty = 1;
			continue;
		}
		piece = &z->piece[p->line[at + i] - 1];
		sign |= !form_may_be_negative((enum form_col)cols[i]) &&
		    (piece->num.digits < 0 ||
		    *cells_text(r->c, piece) == '+');
	}
	return empty && sign;
}

/* Is a cell two numbers and more?  Then its row has more of them than columns,
 * and others of it may stand a column aside. */
static int
is_crowded(const struct job *r, const struct piece *p)
{
	const char	*s = cells_text(r->c, p), *end = s + p->len, *q;
	struct number	 num;
	enum unit	 unit;
	int		 n = 0;

	for (; p->kind == PIECE_LABEL && s < end; s = q + 1) {
		if ((q = memchr(s, ' ', (size_t)(end - s))) == NULL)
			q = end;
		if (q == s)
			continue;
		if (number_read(s, (size_t)(q - s), &num, &unit) !=
		    READ_NUMBER)
			return 0;
		n++;
	}
	return n > 1;
}

void
rows_write(const struct job *r, const struct zone *z, const struct placed *p,
    int at, const uint8_t *cols, int n, struct row *row)
{
	const struct piece	*piece;
	int			 i;

	for (i = 0; i < n; i++) {
		row->cell[i] = p->cell[at + i];
		if (p->line[at + i] == 0)
			continue;
		piece = &z->piece[p->line[at + i] - 1];
		row->cell[i].line = (uint32_t)piece->line;
		if (is_crowded(r, piece))
			row->doubt |= DOUBT_LONG;
		if (!row->cell[i].printed)
			continue;
		if (other_unit(piece, (enum form_col)cols[i]))
			row->cell[i].doubt |= DOUBT_UNIT;
		if (piece->torn)
			row->cell[i].doubt |= DOUBT_SPLIT;
		if (piece->loose)
			row->cell[i].doubt |= DOUBT_COLUMN;
		if (piece->glued ||
		    number_glued(cells_text(r->c, piece), piece->len))
			row->doubt |= DOUBT_GLUED;
	}
	row->doubt |= p->doubt | r->doubt;
	if (is_signed(r, z, p, at, cols, n))
		row->doubt |= DOUBT_COLUMN;
	row->line = z->piece[0].line;
	for (i = n; i-- > 0; )
		if (row->cell[i].line != 0)
			row->line = cell_line(row, i);
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

/* How many bytes of a piece a label takes: whole characters. */
static size_t
label_bytes(const struct cells *c, const struct piece *p)
{
	size_t	n = p->len < LIM_LABEL ? p->len : LIM_LABEL;

	while (n < p->len && n > 0 && (cells_text(c, p)[n] & 0xc0) == 0x80)
		n--;
	return n;
}

/* Is a piece the sign of another label's numeral, printed downwards? */
static int
is_sign(const struct cells *c, const struct piece *p)
{
	return p->len == 3 && memcmp(cells_text(c, p), "、", 3) == 0;
}

int
rows_label(struct job *r, size_t from, size_t to, size_t *label)
{
	struct str		 out = { NULL, 0, 0 };
	const struct piece	*p = &r->c->piece[from];
	size_t			 i;
	int			 rc = 0;

	/* Most are of one piece, without white space. */
	if (to == from + 1 && p->kind == PIECE_LABEL && p->len < LIM_LABEL &&
	    !utf8_has_space(cells_text(r->c, p), p->len))
		return sheet_text(r->sheet, cells_text(r->c, p), p->len,
		    label);
	for (i = from; i < to && rc == 0 && out.len < LIM_LABEL; i++) {
		p = &r->c->piece[i];
		if (p->kind == PIECE_LABEL &&
		    (out.len > 0 || !is_sign(r->c, p)))
			rc = utf8_squeeze(&out, cells_text(r->c, p),
			    label_bytes(r->c, p));
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
	if (rows_label(r, run->from, run->to, label) == -1)
		return -1;
	if (i == r->c->npiece || p[i].kind != PIECE_LABEL || r->runs->used[i])
		return 0;
	if ((rc = str_adds(&text, sheet_string(r->sheet, *label))) == 0 &&
	    (rc = utf8_squeeze(&text, cells_text(r->c, &p[i]),
	    label_bytes(r->c, &p[i]))) == 0) {
		n = match_fold(text.p, text.len, s, MATCH_CHARS, NULL);
		if (runs_match(w, s, n, &id) == MATCH_ROW && id == run->id) {
			r->runs->used[i] = 1;
			rc = sheet_text(r->sheet, text.p, text.len, label);
		}
	}
	str_free(&text);
	return rc;
}

/* At a line's end a number may have lost its last digits, if the page was too
 * narrow: does a total begin with some, but not all, of those of the sum?
 * Where cells have borders they are whole, but in the last line of all, with
 * which a text may have been cut short. */
static int
is_clipped(const struct job *r, const struct run *run, const struct row *row,
    int ncols)
{
	char		a[NUMBER_SIZE], b[NUMBER_SIZE];
	struct total	sum;
	size_t		n;

	if ((run->kind == VROW_CELLS && !run->stream &&
	    run->zone + run->nzone < r->c->npiece) ||
	    !row->cell[ncols - 1].printed ||
	    sheet_sum(row->cell, ncols - 1, &sum) < ncols - 1)
		return 0;
	n = number_format(row->cell[ncols - 1].num, a);
	return n < total_format(&sum, b) && memcmp(a, b, n) == 0;
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
	rows_write(r, &z, &placed, 0,
	    form_cols(run->id, job_edition(r, run->id)), ncols, &new);
	new.form = job_form(r, run->id);
	if (r->table == 3 && is_clipped(r, run, &new, ncols))
		new.cell[ncols - 1].doubt |= DOUBT_SPLIT;
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
	r->full[run->id] = full_cells(&z, &placed, ncols);
	r->glued[run->id] = glued ? i + 1 : 0;
	return 0;
}

size_t
rows_words(const struct job *r, const struct run *run)
{
	if (!run->stream)
		return job_has_words(r, run) ? run->lab : run->zone;
	return run->zone > run->lab && !r->runs->used[run->zone - 1] &&
	    r->c->piece[run->zone - 1].kind == PIECE_LABEL ?
	    run->zone - 1 : run->zone;
}

int
rows_rest(const struct job *r, const struct run *run, const struct run *above)
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
	e->row.line = r->c->piece[run->zone].line;
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
		e->row.cell[col].line = (uint32_t)p->line;
		e->row.cell[col++].printed = 1;
		if (p->torn)
			e->row.doubt |= DOUBT_SPLIT;
		if (p->glued || number_glued(cells_text(r->c, p), p->len))
			e->row.doubt |= DOUBT_GLUED;
	}
	if (r->glue)
		e->row.doubt |= DOUBT_GLUED;
	return rows_label(r, label, run->zone, &e->row.label);
}

int
rows_beginning(const struct job *r, const struct run *run)
{
	const struct piece	*p = r->c->piece;
	const struct run	*next = run + 1;
	size_t			 below;

	if (next == r->runs->run + r->runs->n || next->stream ||
	    (next->kind == VROW_CELLS) != (run->kind == VROW_CELLS) ||
	    (next->kind == VROW_CELLS && next->printed != run->printed))
		return 0;
	below = p[run->zone + run->nzone - 1].vrow + 1;
	return p[next->zone].vrow == below && !r->c->vrow[below].parted;
}

/* Do two lines begin with the same words?  Then the second repeats the first,
 * though only one of them has the rest of the label. */
static int
same_words(const struct job *r, const struct run *a, const struct run *b)
{
	const struct piece	*p, *q;

	if (a->stream || b->stream || a->how == b->how)
		return 0;
	p = &r->c->piece[r->c->vrow[r->c->piece[a->zone].vrow].first];
	q = &r->c->piece[r->c->vrow[r->c->piece[b->zone].vrow].first];
	return p->kind == PIECE_LABEL && q->kind == PIECE_LABEL &&
	    p->len == q->len && memcmp(cells_text(r->c, p),
	    cells_text(r->c, q), p->len) == 0;
}

/* Have the pieces [from, to) more than a bracket? */
static int
are_words(const struct job *r, size_t from, size_t to)
{
	const struct piece	*p = r->c->piece;
	uint16_t		 s[1];

	while (from < to && (p[from].kind != PIECE_LABEL ||
	    match_fold(cells_text(r->c, &p[from]), p[from].len, s, 1,
	    NULL) == 0))
		from++;
	return from < to;
}

/* Is a piece a figure, or does it begin with one that is no label's number? */
static int
is_figure(const struct job *r, const struct piece *p)
{
	const char	*text = cells_text(r->c, p), *end = text + p->len, *q;
	uint32_t	 c = 0;

	if (p->kind != PIECE_LABEL)
		return p->kind == PIECE_VALUE;
	for (q = text; q < end; text = q) {
		c = utf8_next(&q, end);
		if (c >= 0xff01 && c <= 0xff5e)
			c -= 0xff01 - '!';
		if (c < '0' || c > '9')
			break;
	}
	return text > cells_text(r->c, p) && c != '.' && c != ')' &&
	    c != 0x3001;
}

/* Has the line above a run figures behind words that, with its label, make a
 * longer one of its row?  Then that broke over lines, and they may, too. */
static int
is_broken(const struct job *r, size_t at)
{
	const struct wanted	 w = { r->table, r->form };
	const struct run	*run = &r->runs->run[at];
	const struct piece	*p = r->c->piece;
	const struct vrow	*v = &r->c->vrow[p[run->zone].vrow];
	const char		*text;
	uint16_t		 s[MATCH_CHARS];
	enum form_id		 id;
	size_t			 i, end, n = 0;

	if (run->how != HOW_LABEL || run->stream || run->kind == VROW_CELLS ||
	    run->label == 0 || v == r->c->vrow)
		return 0;
	end = v[-1].first + v[-1].count;
	if (at > 0 && run[-1].how != HOW_NONE && run[-1].zone >= v[-1].first)
		return 0;
	for (i = v[-1].first; i < end && !is_figure(r, &p[i]) &&
	    n <= MATCH_CHARS; i++)
		n += match_fold(cells_text(r->c, &p[i]), p[i].len,
		    s + n, MATCH_CHARS - n, NULL);
	if (n == 0 || n > MATCH_CHARS || i == end)
		return 0;
	text = sheet_string(r->sheet, run->label);
	n += match_fold(text, strlen(text), s + n, MATCH_CHARS - n, NULL);
	return n <= MATCH_CHARS && runs_match(w, s, n, &id) == MATCH_ROW &&
	    id == run->id;
}

/*
 * A run that no row of the form claims: the rest of broken numbers above it; a
 * row repeated; a row that the form has not, if it has words of its own; else
 * figures astray behind the row before.  *doubt is what it says of the row
 * behind.
 */
static int
fill_other(struct job *r, const struct run *run, const struct run *above,
    uint16_t *doubt)
{
	struct row	*before = NULL;
	size_t		 label = rows_words(r, run);

	if (above != NULL && above->how != HOW_NONE)
		before = &r->sheet->row[above->id];
	if ((run->stream || !are_words(r, label, run->zone)) &&
	    rows_beginning(r, run))
		*doubt |= DOUBT_SPLIT;
	if (run + 1 < r->runs->run + r->runs->n &&
	    same_words(r, run, run + 1))
		*doubt |= DOUBT_AGAIN;
	if (before != NULL && same_words(r, run, above))
		before->doubt |= DOUBT_AGAIN;
	else if (before != NULL && rows_rest(r, run, above))
		before->doubt |= DOUBT_SPLIT;
	else if (label < run->zone) {
		/* Perhaps its words are but the group's: those of its first
		 * row, and of this one, are not to be read. */
		if (before != NULL && above->id == F_OTHERWISE)
			before->doubt |= DOUBT_LABEL;
		return add_unknown(r, run, label);
	} else if (before != NULL)
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
			if (is_broken(r, i))
				doubt |= DOUBT_SPLIT;
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
		row->form = job_form(r, id);
		row->line = p[i].line;
		row->doubt = DOUBT_SHORT;
		if (rows_label(r, i, i + 1, &row->label) == -1)
			return -1;
	}
	return 0;
}

int
rows_add_up(const struct row *row, int ncols)
{
	struct total	sum, whole;

	if (sheet_sum(row->cell, ncols - 1, &sum) < ncols - 1 ||
	    sheet_sum(row->cell + ncols - 1, 1, &whole) == 0)
		return 1;
	return total_cmp(&sum, &whole) == 0;
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
	guard_rows(r);
	return 0;
}
