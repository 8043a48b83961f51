#include "totals.h"

#include <string.h>

#include "entry.h"
#include "holds.h"
#include "match.h"

#define TOTAL	(FORM_COLS - 1)
#define SHOWN	3	/* so many rows show that they end in a total */

/* What the rows that print something have, and where. */
struct rows {
	int	exact;		/* a cell for each column, but one value */
	int	more;		/* a second value */
};

/* The cell of a row's total, which is the last with something in it: a value
 * with cells for the other columns before it, and none further before.  Where
 * it is the only one, there may be pads before.  If there is none, the row's
 * number of cells. */
static size_t
total_at(const struct zone *z, int *solid)
{
	size_t	i, at = z->n;

	*solid = 0;
	for (i = 0; i < z->n; i++)
		if (z->piece[i].len > 0) {
			++*solid;
			at = i;
			if (z->piece[i].kind == PIECE_LABEL)
				return z->n;
		}
	if (at == z->n || z->piece[at].kind != PIECE_VALUE || at < TOTAL ||
	    (*solid > 1 && at > TOTAL))
		return z->n;
	return at;
}

/* Have all rows that print something a total, no two being the same row? */
static int
have_totals(const struct job *r, struct rows *rows)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct zone		 z;
	uint8_t			 met[F_ROWS] = { 0 };
	int			 solid, have = 1;

	*rows = (struct rows){ 0, 0 };
	for (run = r->runs->run; run < end; run++) {
		if (run->printed == 0)
			continue;
		z = job_zone(r, run);
		if (run->how == HOW_NONE || run->stream || met[run->id]++ ||
		    run->kind != VROW_CELLS || total_at(&z, &solid) == z.n) {
			have = 0;
			continue;
		}
		rows->exact += z.n == FORM_COLS && solid == 1;
		rows->more += solid > 1;
	}
	return have;
}

/* Write a row that is short: its last value as the total, and those before it
 * in their columns. */
static void
write_row(const struct job *r, const struct run *run)
{
	const struct zone	 z = job_zone(r, run);
	const struct piece	*piece;
	struct row		*row = &r->sheet->row[run->id], new = { 0 };
	struct placed		 p;
	int			 col, solid;
	size_t			 first = total_at(&z, &solid) - TOTAL;

	memset(&p, 0, sizeof(p));
	for (col = 0; col < FORM_COLS; col++) {
		piece = &z.piece[first + (size_t)col];
		if (piece->kind != PIECE_VALUE) {
			p.cell[col].doubt = piece->worded ? DOUBT_TEXT :
			    DOUBT_BLANK;
			continue;
		}
		p.cell[col].num = piece->num;
		p.cell[col].printed = 1;
		p.line[col] = (uint16_t)(first + (size_t)col + 1);
	}
	entry_put(r, &z, &p, 0, form_cols(run->id, job_edition(r, run->id)),
	    FORM_COLS, &new);
	new.doubt |= (uint16_t)(row->doubt & ~DOUBT_SHORT);
	new.label = row->label;
	*row = new;
}

/* Do the cells of all rows make their totals, of which one is not 0? */
static int
rows_hold(const struct job *r)
{
	const struct row	*row;
	int			 id, any = 0;

	for (id = (int)form_first(3); id < (int)form_end(3); id++) {
		row = &r->sheet->row[id];
		if (!sheet_is_even(row->cell, FORM_COLS))
			return 0;
		any |= row->cell[TOTAL].printed &&
		    row->cell[TOTAL].num.digits != 0;
	}
	return any;
}

/* Does a row print one value, but not as its total? */
static int
is_other(const struct row *row)
{
	struct total	sum;

	return !row->cell[TOTAL].printed &&
	    sheet_sum(row->cell, TOTAL, &sum) == 1;
}

/* Write the rows that are short, or have something else than a total.  Returns
 * 0, and leaves them as they were, if the sums do not hold then. */
static int
settle(struct job *r, int more)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct row	*row;
	struct row		 kept[F_ROWS];
	int			 wrote = 0;

	memcpy(kept, r->sheet->row, sizeof(kept));
	for (run = r->runs->run; run < end; run++) {
		row = &r->sheet->row[run->id];
		if (run->printed > 0 && ((row->doubt & DOUBT_SHORT) ||
		    (!more && is_other(row)))) {
			write_row(r, run);
			wrote = 1;
		}
	}
	if (holds_columns(r) && (!more || rows_hold(r))) {
		r->proven |= wrote;
		return 1;
	}
	memcpy(r->sheet->row, kept, sizeof(kept));
	return 0;
}

/* The last value of a row that is short, if it is the sum of those before it;
 * NULL if it is not, or there are none. */
static const struct piece *
last_of(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone], *last = NULL;
	struct total		 sum = { 0 }, whole = { 0 };
	size_t			 i;

	for (i = 0; i < run->nzone; i++) {
		if (p[i].kind == PIECE_LABEL)
			return NULL;
		if (p[i].kind == PIECE_BLANK)
			continue;
		if (last != NULL)
			(void)total_add(&sum, last->num, 1);
		last = &p[i];
	}
	if (last != NULL)
		(void)total_add(&whole, last->num, 1);
	return sum.count > 0 && total_cmp(&sum, &whole) == 0 ? last : NULL;
}

/* Put the totals of short rows where they belong.  Returns 0 if one has none,
 * or too few show what is. */
static int
put_ends(const struct job *r, struct row *row)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct piece	*p;
	struct cell		*cell;
	int			 shown = 0;

	for (run = r->runs->run; run < end; run++) {
		if (run->printed == 0)
			continue;
		cell = row[run->id].cell;
		if (run->how == HOW_NONE || (row[run->id].doubt & DOUBT_AGAIN))
			return 0;
		if (!(row[run->id].doubt & DOUBT_SHORT))
			continue;
		if ((p = last_of(r, run)) == NULL)
			return 0;
		cell[TOTAL].num = p->num;
		cell[TOTAL].line = (uint32_t)p->line;
		cell[TOTAL].printed = 1;
		shown += p->num.digits != 0;
	}
	return shown >= SHOWN;
}

/* Are all rows of the form there?  Then none has the values of another whose
 * label is lost. */
static int
all_met(const struct job *r)
{
	int	id;

	for (id = (int)form_first(3); id < (int)form_end(3); id++)
		if (job_has_row(r, (enum form_id)id) &&
		    !r->sheet->row[id].present)
			return 0;
	return 1;
}

/*
 * Rows that are short, and whose places do not tell their columns, have yet a
 * total that is told, if in all of them the last value is the sum of the
 * others, and these are the totals that the sums over rows ask for.
 */
static void
settle_ends(struct job *r)
{
	struct row	kept[F_ROWS];

	memcpy(kept, r->sheet->row, sizeof(kept));
	if (!put_ends(r, r->sheet->row) || !holds_column(r, TOTAL))
		memcpy(r->sheet->row, kept, sizeof(kept));
}

/* Words of columns' headings, and whether one is that of the last. */
static const struct {
	const char	*words;
	int		 last;
} heads[] = {
	{ "自然人", 0 }, { "其他", 0 }, { "总计", 1 }, { "合计", 1 }
};

/* Do words stand among the headings of the columns, the pieces before end? */
static int
is_headed(const struct job *r, const char *words, size_t end)
{
	uint16_t		 s[MATCH_CHARS + 1], head[MATCH_CHARS];
	const struct piece	*p = r->c->piece;
	size_t			 n, len, i, k;

	n = match_fold(words, strlen(words), head, MATCH_CHARS, NULL);
	for (i = 0; i < end; i++) {
		if (p[i].kind != PIECE_LABEL)
			continue;
		len = match_fold(cells_text(r->c, &p[i]), p[i].len, s,
		    MATCH_CHARS, NULL);
		for (k = 0; k + n <= len && k + n <= MATCH_CHARS; k++)
			if (memcmp(s + k, head, n * sizeof(*s)) == 0)
				return 1;
	}
	return 0;
}

/* Have all columns headings but the last? */
static int
lacks_last(const struct job *r)
{
	const struct run	*run = r->runs->run, *end = run + r->runs->n;
	size_t			 i;

	while (run < end && run->printed == 0)
		run++;
	for (i = 0; run < end && i < sizeof(heads) / sizeof(heads[0]); i++)
		if (is_headed(r, heads[i].words, run->zone) == heads[i].last)
			return 0;
	return run < end;
}

/* Is there a doubt of a value but its column? */
static int
is_doubtful(const struct job *r, const struct piece *p)
{
	return (p->unit != UNIT_NONE && p->unit != UNIT_COUNT) || p->torn ||
	    p->loose || p->glued || number_glued(cells_text(r->c, p), p->len);
}

/* Give a row that prints a value for each column but one these, from the first
 * column on.  Returns 0 if it does not; *less counts rows of which the last
 * value is less than another. */
static int
put_parts(const struct job *r, const struct run *run, int *less)
{
	const struct piece	*p = &r->c->piece[run->zone];
	struct cell		*cell = r->sheet->row[run->id].cell;
	size_t			 i;
	int			 n = 0, any = 0;

	for (i = 0; i < run->nzone; i++) {
		if (p[i].kind == PIECE_LABEL || n == TOTAL ||
		    (p[i].kind == PIECE_BLANK && p[i].len > 0))
			return 0;
		if (p[i].kind == PIECE_BLANK)
			continue;
		if (is_doubtful(r, &p[i]))
			return 0;
		cell[n].num = p[i].num;
		cell[n].line = (uint32_t)p[i].line;
		cell[n++].printed = 1;
	}
	for (i = 0; i < TOTAL && n == TOTAL; i++)
		any |= number_cmp(cell[i].num, cell[TOTAL - 1].num) > 0;
	*less += any;
	return n == TOTAL;
}

/* Give the values of all rows to the columns but the last.  Returns 0 if one
 * row has not as many, or is doubted otherwise. */
static int
put_all_parts(const struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	const struct row	*row;
	int			 less = 0;

	for (run = r->runs->run; run < end; run++) {
		row = &r->sheet->row[run->id];
		if (run->printed > 0 && (run->how == HOW_NONE ||
		    row->doubt != DOUBT_SHORT || !put_parts(r, run, &less)))
			return 0;
	}
	return less >= PLACE_MANY;
}

/*
 * A page may be too narrow for the last column.  That it is this one which is
 * lost is shown by its heading, which no column has, and by the rows: all of
 * the form are there and one value short, the last value is no sum, as it is
 * less than others, and in all other columns the sums over rows hold.
 */
static int
settle_parts(struct job *r)
{
	struct row	*row = r->sheet->row, kept[F_ROWS];
	int		 id, col, hold;

	if (!all_met(r) || !lacks_last(r))
		return 0;
	memcpy(kept, row, sizeof(kept));
	hold = put_all_parts(r);
	for (col = 0; col < TOTAL; col++)
		hold &= holds_column(r, col);
	if (!hold) {
		memcpy(row, kept, sizeof(kept));
		return 0;
	}
	for (id = (int)form_first(3); id < (int)form_end(3); id++)
		if (row[id].present && row[id].cell[0].printed) {
			row[id].doubt = 0;
			row[id].cell[TOTAL].doubt = DOUBT_SHORT;
		}
	r->proven = 1;
	return 1;
}

void
totals_settle(struct job *r)
{
	struct rows	rows;
	int		have, id;

	if (r->table != 3)
		return;
	have = have_totals(r, &rows);
	if (have && (rows.more > 0 || rows.exact >= PLACE_MANY) &&
	    settle(r, rows.more > 0))
		return;
	if (settle_parts(r))
		return;
	settle_ends(r);
	for (id = (int)form_first(3); id < (int)form_end(3) &&
	    rows.exact >= PLACE_MANY; id++)
		if (is_other(&r->sheet->row[id]))
			r->sheet->row[id].doubt |= DOUBT_COLUMN;
}
