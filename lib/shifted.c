#include "shifted.h"

#include <ctype.h>
#include <string.h>

#include "astray.h"
#include "holds.h"
#include "match.h"

/* So many rows are no few; a few stand on two lines by chance. */
#define MANY	8
#define FEW	2

/* Where values and labels cease to be as many, or are again. */
struct event {
	uint64_t	line;
	int		rows;		/* of values more than of labels */
};

/* Has a row a label, and nothing printed up to the next run of values, which is
 * another row's, or has words of its own? */
static int
has_none(const struct job *r, const struct row *row)
{
	const struct run	*run = r->runs->run, *end = run + r->runs->n;
	int			 i;

	for (i = 0; i < FORM_COLS && !row->cell[i].printed; i++)
		continue;
	if (!row->present || !(row->doubt & DOUBT_SHORT) || i < FORM_COLS)
		return 0;
	while (run < end && r->c->piece[run->zone].line <= row->line)
		run++;
	return run == end || run->how != HOW_NONE ||
	    astray_words(r, run) < run->zone;
}

/* Does a run stand on another line than its label, or run on behind it? */
static int
is_loose(const struct job *r, const struct run *run)
{
	return run->stream || !job_has_words(r, run);
}

/* How many rows of values has a run beyond its own? */
static int
rows_beyond(const struct job *r, const struct run *run)
{
	int	ncols;

	if (!is_loose(r, run))
		return 0;
	if (run->how == HOW_NONE)
		return r->table == 3 ? run->printed / FORM_COLS : 0;
	ncols = job_columns(r, run->id);
	return run->printed < 2 * ncols ? 0 : run->printed / ncols - 1;
}

/* Is a line signs for nothing, one for each column, of no row? */
static int
is_row_of_signs(const struct job *r, const struct vrow *v)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	size_t			 i;

	if (r->table != 3 || v->count != FORM_COLS)
		return 0;
	for (i = v->first; i < v->first + v->count; i++)
		if (r->c->piece[i].kind != PIECE_BLANK ||
		    r->c->piece[i].len == 0)
			return 0;
	for (run = r->runs->run; run < end; run++)
		if (run->how != HOW_NONE && run->zone <= v->first &&
		    run->zone + run->nzone > v->first)
			return 0;
	return 1;
}

/* The next event behind a line: 1, or 0 if there is none. */
static int
next_event(const struct job *r, uint64_t behind, struct event *e)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct row	*row = r->sheet->row;
	const struct vrow	*v = r->c->vrow, *last = v + r->c->nvrow;
	uint64_t		 line;
	int			 id, n;

	*e = (struct event){ UINT64_MAX, 0 };
	for (id = (int)form_first(r->table); id < (int)form_end(r->table); id++)
		if (row[id].line > behind && row[id].line < e->line &&
		    has_none(r, &row[id]))
			*e = (struct event){ row[id].line, -1 };
	for (run = r->runs->run; run < end; run++) {
		line = r->c->piece[run->zone].line;
		if (line > behind && line < e->line &&
		    (n = rows_beyond(r, run)) > 0)
			*e = (struct event){ line, n };
	}
	for (; v < last; v++)
		if (v->line > behind && v->line < e->line &&
		    is_row_of_signs(r, v))
			*e = (struct event){ v->line, 1 };
	return e->line != UINT64_MAX;
}

static void
doubt_between(struct job *r, uint64_t from, uint64_t to)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row;

	for (run = r->runs->run; run < end; run++) {
		row = &r->sheet->row[run->id];
		if (run->how != HOW_NONE && is_loose(r, run) &&
		    row->line > from && row->line < to)
			row->doubt |= DOUBT_COLUMN;
	}
}

/* Where behind most rows figures stand that belong to none, those behind the
 * others may, too. */
static void
doubt_strays(struct job *r)
{
	struct row	*row = r->sheet->row;
	int		 id, n = 0, stray = 0;

	for (id = (int)form_first(r->table); id < (int)form_end(r->table);
	    id++) {
		n += row[id].present;
		stray += row[id].present && row[id].doubt & DOUBT_STRAY;
	}
	for (id = (int)form_first(r->table); id < (int)form_end(r->table) &&
	    stray >= MANY && stray * 2 > n; id++)
		if (row[id].present)
			row[id].doubt |= DOUBT_COLUMN;
}

/* Is a run of table 2, of one column, followed by a value that no row claims,
 * and by neither a label nor a heading before that?  Then either may be its
 * row's: the one a page's number, above the headings that go on below. */
static int
is_followed(const struct job *r, const struct run *run)
{
	const struct run	*next = run + 1;
	const struct wanted	 w = { 2, 0 };
	const struct piece	*p = r->c->piece;
	enum form_id		 id;
	size_t			 i, from, to;
	int			 words = 0;

	if (run->how == HOW_NONE || !run->stream || run->printed != 1 ||
	    next == r->runs->run + r->runs->n || next->how != HOW_NONE ||
	    next->printed != 1)
		return 0;
	for (i = run->zone + run->nzone; i < next->zone; i++) {
		if (p[i].kind != PIECE_LABEL)
			continue;
		words = 1;
		if (match_heads(2, cells_text(r->c, &p[i]), p[i].len) ||
		    runs_label(r->c, w, i, i + 1, 0, &id, &from, &to) !=
		    MATCH_NONE)
			return 0;
	}
	return words;
}

/* How many words that begin with a digit has a text? */
static int
count_figures(const char *p, size_t len)
{
	size_t	i;
	int	n = 0;

	for (i = 0; i < len; i++)
		n += p[i] >= '0' && p[i] <= '9' && (i == 0 || p[i - 1] == ' ');
	return n;
}

int
shifted_unread(const struct job *r)
{
	const struct piece	*p = r->c->piece;
	size_t			 i;
	const char		*s;

	for (i = 0; i < r->c->npiece && r->table == 3; i++) {
		if (p[i].kind != PIECE_LABEL || r->runs->used[i])
			continue;
		s = cells_text(r->c, &p[i]);
		if (p[i].len > 0 && s[0] >= '0' && s[0] <= '9' &&
		    count_figures(s, p[i].len) >= FORM_COLS - 2)
			return 1;
	}
	return 0;
}

/* Has a row a unit of money in a column that counts?  In a stream, its values
 * have changed places. */
static int
is_swapped(const struct job *r, const struct run *run)
{
	const struct row	*row = &r->sheet->row[run->id];
	const uint8_t		*cols;
	int			 i;

	if (run->how == HOW_NONE || !run->stream)
		return 0;
	cols = form_cols(run->id, job_edition(r, run->id));
	for (i = 0; i < job_columns(r, run->id); i++)
		if (cols[i] != C_AMOUNT && row->cell[i].doubt & DOUBT_UNIT)
			return 1;
	return 0;
}

/* The rows of table 2, which has no sums. */
static void
doubt_lines(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;

	if (r->table != 2)
		return;
	for (run = r->runs->run; run < end; run++)
		if (is_followed(r, run) || is_swapped(r, run))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
}

/* The row that the form has behind this one, if it is missing; else this. */
static enum form_id
missing_next(const struct job *r, enum form_id id)
{
	int	next = (int)id + 1;

	while (next < (int)form_end(r->table) &&
	    !job_has_row(r, (enum form_id)next))
		next++;
	return next == (int)form_end(r->table) ||
	    r->sheet->row[next].present ? id : (enum form_id)next;
}

/* Does a row's label end as a piece does? */
static int
ends_in(const struct job *r, enum form_id id, const struct piece *p)
{
	const uint16_t	*label;
	uint16_t	 s[MATCH_CHARS];
	const size_t	 len = match_label(id, &label);
	const size_t	 n = match_fold(cells_text(r->c, p), p->len, s,
	    MATCH_CHARS, NULL);

	return n > 0 && n < len &&
	    memcmp(label + len - n, s, n * sizeof(*s)) == 0;
}

/*
 * A piece lost from amid a label that is broken over lines to that of the next
 * row leaves one row of both, if they end alike.
 */
static void
doubt_broken(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p = r->c->piece;
	enum form_id		 next;

	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE || run->stream || run->zone == 0 ||
		    p[run->zone - 1].vrow != p[run->zone].vrow)
			continue;
		next = missing_next(r, run->id);
		if (next != run->id && ends_in(r, next, &p[run->zone - 1]))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

void
shifted_doubt(struct job *r)
{
	struct event	e = { 0, 0 };
	uint64_t	from = 0;
	int		ahead = 0;

	doubt_strays(r);
	doubt_lines(r);
	doubt_broken(r);
	while (next_event(r, e.line, &e)) {
		if (ahead == 0)
			from = e.line;
		if ((ahead > 0) != (e.rows > 0) && ahead != 0)
			doubt_between(r, from, e.line);
		ahead += e.rows;
	}
}

/* Does a piece begin with a digit, and a blank or nothing behind it? */
static int
is_digits(const struct job *r, const struct piece *p)
{
	const char	*q = cells_text(r->c, p);
	size_t		 i = 0;

	while (i < p->len && isdigit((unsigned char)q[i]))
		i++;
	return i > 0 && (i == p->len || q[i] == ' ');
}

int
shifted_slid(const struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct run	*first = NULL;
	const struct piece	*p = r->c->piece;
	uint64_t		 line = 0;
	int			 id, loose = 0, bare = 0;
	size_t			 i;

	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE)
			continue;
		first = first == NULL ? run : first;
		loose += !run->stream && !job_has_words(r, run);
		line = p[run->zone].line;
	}
	for (id = (int)form_first(r->table); id < (int)form_end(r->table); id++)
		bare |= r->sheet->row[id].present &&
		    r->sheet->row[id].doubt & DOUBT_SHORT &&
		    r->sheet->row[id].line > line;
	if (loose < FEW || !bare)
		return 0;
	if (r->table == 3)
		return !holds_columns(r);
	for (i = 0; i < first->from && !is_digits(r, &p[i]); i++)
		continue;
	return i < first->from;
}
