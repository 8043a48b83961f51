#include "disputes.h"

#include <stdint.h>
#include <string.h>

#include "astray.h"
#include "bars.h"
#include "docket.h"
#include "entry.h"
#include "foreign.h"
#include "glue.h"
#include "ledger.h"
#include "match.h"
#include "naming.h"
#include "utf8.h"

#define ROWS	3	/* of table 4 */
#define ACROSS	15	/* its cells when they stand side by side */
#define JOINED	3	/* pieces of a label */
#define TOTALS	2	/* so many below headings tell that these are theirs */

/*
 * The last of 15 cells is empty, though other rows print their total: it may be
 * a pad that makes up for a cell lost before it.  Then the zeros of rows with
 * blanks may stand in others' places, but not above one that makes its total.
 */
static void
doubt_padded(struct row *row, const struct zone *z, int ncols)
{
	struct total	sum;
	int		i, n, totals = 0;

	for (i = 0; i < ROWS - 1; i++)
		totals += row[i].cell[ncols - 1].printed;
	if (totals == 0 || z->n != ACROSS || z->piece[ACROSS - 1].len > 0)
		return;
	for (i = ROWS; i-- > 0; ) {
		n = sheet_sum(row[i].cell, ncols - 1, &sum);
		if (sum.digits != 0 && row[i].cell[ncols - 1].printed)
			return;
		if (n > 0 && n < ncols - 1)
			row[i].doubt |= DOUBT_COLUMN;
	}
}

/* Has a line a cell for each of the rows' columns, and something in those of
 * their totals alone?  Then these have not moved. */
static int
are_totals(const struct zone *z, int ncols)
{
	int	i;

	if (z->kind != VROW_CELLS || z->line == SIZE_MAX || z->n != ACROSS)
		return 0;
	for (i = 0; i < ACROSS; i++)
		if ((z->piece[i].len > 0) != ((i + 1) % ncols == 0))
			return 0;
	return 1;
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

/* The row whose label pieces make from the i-th on, which may be broken over
 * several that are no label of their own: how many they are, or 0. */
static size_t
label_at(const struct job *r, size_t i, size_t end, enum form_id *id)
{
	const struct piece	*p = r->c->piece + i;
	uint16_t		 s[MATCH_CHARS];
	enum match		 m;
	size_t			 k, n = 0;

	for (k = 0; k < JOINED && i + k < end; k++) {
		if (p[k].kind != PIECE_LABEL)
			return 0;
		n += match_fold(cells_text(r->c, &p[k]), p[k].len, s + n,
		    MATCH_CHARS - n, NULL);
		if (n > MATCH_CHARS)
			return 0;
		if ((m = match_whole(r->table, s, n, id)) == MATCH_ROW)
			return k + 1;
		if (m == MATCH_GROUP || ledger_is_result(r->c, &p[k]))
			return 0;
	}
	return 0;
}

/* The label of one of table 4's rows where the header prints it. */
static int
header_label(struct job *r, enum form_id id, size_t *label)
{
	enum form_id	found;
	size_t		i, n;

	for (i = 0; i < r->c->npiece; i++)
		if ((n = label_at(r, i, r->c->npiece, &found)) > 0 &&
		    found == id)
			return naming_label(r, i, i + n, label);
	return 0;
}

/* Has a zone nothing but empty cells from the i-th on? */
static int
is_empty(const struct zone *z, size_t i)
{
	while (i < z->n && z->piece[i].len == 0)
		i++;
	return i == z->n;
}

/* Is the cell before a run, on its line, perhaps a number that could not be
 * read?  It is no word, or an empty cell behind the run makes up for it. */
static int
lacks_first(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	const char		*q;

	if (run->zone == 0 || p[-1].vrow != p->vrow || p[-1].len == 0)
		return 0;
	q = cells_text(r->c, &p[-1]);
	return !utf8_ideograph(*q) || p[run->nzone - 1].len == 0;
}

/* Does a heading stand among pieces?  If among a run's cells, it has fewer
 * values than the table has columns, as where one of its rows is left out. */
static int
has_heading(const struct job *r, size_t from, size_t to)
{
	for (; from < to; from++)
		if (ledger_is_result(r->c, &r->c->piece[from]))
			return 1;
	return 0;
}

/* Does what stands in the columns, the first of them in a line's cell `lead',
 * make the totals, and is nothing beside them?  How many are not 0. */
static int
holds(const struct zone *z, int lead, int ncols)
{
	struct total	sum[2];		/* of the others, and of the total */
	int		i, at = 0, any = 0;

	for (i = 0; i < (int)z->n; i++)
		if ((i < lead || i >= lead + ACROSS) && z->piece[i].len > 0)
			return 0;
	for (i = lead; i < lead + ACROSS; i++, at = (at + 1) % ncols) {
		if (at == 0)
			memset(sum, 0, sizeof(sum));
		if (i >= 0 && i < (int)z->n) {
			if (z->piece[i].kind == PIECE_LABEL)
				return 0;
			if (z->piece[i].kind == PIECE_VALUE)
				(void)total_add(&sum[at == ncols - 1],
				    z->piece[i].num, 1);
		}
		if (at < ncols - 1)
			continue;
		if (total_cmp(&sum[0], &sum[1]) != 0 ||
		    (sum[0].count > 0 && sum[1].count == 0))
			return 0;
		any += sum[1].digits != 0;
	}
	return any;
}

/* Where the first column of a line of bars may be: in an empty cell before its
 * first bar, if no other line begins with one and it ends with none; or in one
 * of its cells, if all lines have as many bars.  -1 or 0; 1 if in none. */
static int
first_lead(const struct job *r, const struct zone *z)
{
	const struct vrow	*v = r->c->vrow, *own = &v[z->piece->vrow];
	size_t			 i, others = 0, alike = 0, open = 0;

	for (i = 0; i < r->c->nvrow; i++) {
		if (&v[i] == own || v[i].bars == 0)
			continue;
		others++;
		alike += v[i].bars == own->bars;
		open += (v[i].borders & BARS_LEFT) == 0;
	}
	if (z->kind != VROW_CELLS || z->line == SIZE_MAX || others < 2)
		return 1;
	return own->borders == BARS_LEFT && open == others ? -1 :
	    alike == others ? 0 : 1;
}

/* Where a line has not as many cells as columns, but places below headings, or
 * pads, or an empty one before its first bar: those of the columns, if the
 * totals tell them. */
static void
find_columns(const struct job *r, const struct run *run, int ncols,
    struct zone *z, struct piece wide[ACROSS])
{
	struct zone	below;
	int		lead, i, found = ACROSS;

	if (z->n < ACROSS ? docket_place(r, run, wide) :
	    z->n > ACROSS && docket_pick(r, z, wide)) {
		below = (struct zone){ .piece = wide, .n = ACROSS,
		    .kind = VROW_CELLS, .line = SIZE_MAX };
		if (zone_count(&below, zone_printed) == ACROSS ||
		    holds(&below, 0, ncols) >= TOTALS)
			*z = below;
		return;
	}
	lead = first_lead(r, z);
	if (z->n == ACROSS || lead == 1 ||
	    (lead == -1 && z->n != ACROSS - 1))
		return;
	for (; lead + ACROSS <= (int)z->n; lead++) {
		if (!holds(z, lead, ncols))
			continue;
		if (found != ACROSS)
			return;
		found = lead;
	}
	if (found == ACROSS)
		return;
	for (i = 0; i < ACROSS; i++)
		if (found + i >= 0)
			wide[i] = z->piece[found + i];
		else
			wide[i] = (struct piece){ .kind = PIECE_BLANK,
			    .line = z->piece->line, .vrow = z->piece->vrow };
	z->piece = wide;
	z->n = ACROSS;
}

/* Begins a line with an empty cell that may be but the margin before it, as
 * lines of headings do, which reach over fewer cells than the table has? */
static int
has_margin(const struct job *r, const struct zone *z)
{
	const struct vrow	*v = r->c->vrow, *end = v + r->c->nvrow;
	const struct piece	*p;

	if (z->kind != VROW_CELLS || z->line == SIZE_MAX || z->grid ||
	    z->n != ACROSS || z->before > 0 || z->piece->len > 0)
		return 0;
	for (; v < end; v++) {
		p = &r->c->piece[v->first];
		if (v->kind == VROW_CELLS && v->count > 1 &&
		    v->count < ACROSS && p->len == 0 &&
		    p[1].kind == PIECE_LABEL && !cells_has_value(r->c, v))
			return 1;
	}
	return 0;
}

/* Is there an empty cell before the first bar?  It is one too many. */
static int
has_spare(const struct job *r, const struct zone *z)
{
	return (z->n == ACROSS && first_lead(r, z) == -1) || has_margin(r, z);
}

/* May cells of the line be a heading's, or of a column beyond the form's? */
static int
is_unsure(const struct job *r, const struct run *run)
{
	return lacks_first(r, run) || has_heading(r, run->zone,
	    run->zone + run->nzone) || foreign_heads(r->c);
}

/* For how many rows that do not add up does one count?  In a stream, what one
 * has lost another has got, which two show where its cells are marked; where no
 * heading could be read, figures may have gone like them. */
static int
count_failed(const struct job *r, const struct run *run)
{
	return run->kind == VROW_SINGLE || (run->zone > 0 &&
	    !has_heading(r, 0, run->zone)) ? 2 : run->stream;
}

/* Table 4 with its three rows side by side in one run of 15 cells, or in one
 * that has too few or too many. */
static int
read_across(struct job *r, const struct run *run, uint16_t doubt)
{
	struct zone	 z = job_zone(r, run);
	struct piece	 wide[PLACE_COLS];
	struct placed	 placed;
	struct row	*row;
	int		 i, ncols = job_columns(r, F_REVIEW), shifted = 0;
	int		 glued, spare, failed = 0;

	r->geometry->full[ACROSS] = 1;	/* its cells are its columns */
	job_spread(&z, ACROSS, wide);
	r->proven |= z.n != ACROSS;
	spare = has_spare(r, &z);
	find_columns(r, run, ncols, &z, wide);
	/* Behind its last cell, empty lines are no cells of any row. */
	if (r->c->spaced && z.n > ACROSS && z.piece[ACROSS - 1].kind !=
	    PIECE_BLANK && is_empty(&z, ACROSS))
		z.n = ACROSS;
	if ((glued = glue_across(r, run, ncols, &placed)) == -1)
		return -1;
	if (!glued)
		place(&z, ACROSS, r->geometry, NULL, ncols, &placed);
	placed.doubt |= doubt;
	if (spare || is_unsure(r, run))
		placed.doubt |= DOUBT_COLUMN;
	for (i = 0; i < 3; i++) {
		row = &r->sheet->row[F_REVIEW + i];
		entry_put(r, &z, &placed, i * ncols, form_cols(F_REVIEW,
		    FORM_2021), ncols, row);
		if (header_label(r, (enum form_id)(F_REVIEW + i), &row->label)
		    == -1)
			return -1;
		shifted |= entry_has_shifted(row, ncols);
		if (!entry_adds_up(row, ncols))
			failed += count_failed(r, run);
	}
	if (entry_is_clipped(r, run, &r->sheet->row[F_LAWSUIT_AFTER], ncols))
		r->sheet->row[F_LAWSUIT_AFTER].cell[ncols - 1].doubt |=
		    DOUBT_SPLIT;
	doubt_padded(&r->sheet->row[F_REVIEW], &z, ncols);
	shifted &= !glued && run->printed < ACROSS && !are_totals(&z, ncols);
	for (i = 0; i < 3 && (shifted || failed > 1); i++)
		r->sheet->row[F_REVIEW + i].doubt |= DOUBT_COLUMN;
	return 0;
}

/* How many of the rows from the next on have their labels among some pieces, in
 * order and none other; -1 if others have. */
static int
count_labels(const struct job *r, size_t from, size_t to, int next)
{
	enum form_id	id;
	size_t		i, n;
	int		found = 0;

	for (i = from; i < to; i += n > 0 ? n : 1) {
		if ((n = label_at(r, i, to, &id)) == 0)
			continue;
		if ((int)id != F_REVIEW + next + found)
			return -1;
		found++;
	}
	return found;
}

/* Are a run's empty cells seen? */
static int
is_visible(const struct run *run)
{
	return !run->stream && run->kind == VROW_CELLS;
}

/* Has a run words, and no value?  Its line is one of headings, though empty
 * cells stand among them. */
static int
are_words(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	size_t			 i;

	for (i = 0; i < run->nzone && p[i].kind != PIECE_VALUE; i++)
		continue;
	return run->printed > 0 && i == run->nzone;
}

/*
 * Table 4 in blocks: its rows one below the other, each under its label and
 * headings of its own, or two of them side by side.  Where each row's values
 * begin, if the labels above each run are those of as many rows as it fills:
 * 1, or 0 if not.
 */
static int
find_blocks(const struct job *r, int ncols, struct zone block[ROWS])
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	size_t			 from = 0;
	int			 next = 0, n, i;

	for (run = r->runs->run; run < end; run++) {
		if (run->printed == 0 && (!is_visible(run) ||
		    run->nzone != (size_t)ncols))
			continue;
		n = count_labels(r, from, run->zone, next);
		if (n < 1 || next + n > ROWS || are_words(r, run) ||
		    run->nzone != (size_t)n * (size_t)ncols ||
		    (run->printed != n * ncols && !is_visible(run)))
			return 0;
		for (i = 0; i < n; i++, next++) {
			block[next] = job_zone(r, run);
			if (run->kind == VROW_SINGLE)
				block[next].line = SIZE_MAX;
			block[next].piece += i * ncols;
			block[next].n = (size_t)ncols;
		}
		from = run->zone + run->nzone;
	}
	return next == ROWS;
}

/* Read the rows.  In a stream, values that some other order has put there may
 * make one row's total by chance, and not another's. */
static int
read_blocks(struct job *r, int ncols, const struct zone block[ROWS])
{
	struct placed	 placed;
	struct row	*row;
	int		 i, failed = 0;

	r->geometry->full[ncols] = 1;	/* the cells are the columns */
	for (i = 0; i < ROWS; i++) {
		row = &r->sheet->row[F_REVIEW + i];
		place(&block[i], ncols, r->geometry, NULL, 0, &placed);
		entry_put(r, &block[i], &placed, 0, form_cols(F_REVIEW,
		    FORM_2021), ncols, row);
		if ((block[i].line == SIZE_MAX && !entry_adds_up(row, ncols)) ||
		    (zone_count(&block[i], zone_printed) < ncols &&
		    entry_has_shifted(row, ncols)))
			row->doubt |= DOUBT_COLUMN;
		failed |= block[i].kind == VROW_SINGLE && row->doubt != 0;
		if (header_label(r, (enum form_id)(F_REVIEW + i), &row->label)
		    == -1)
			return -1;
	}
	for (i = 0; i < ROWS && failed; i++)
		if (block[i].kind == VROW_SINGLE)
			r->sheet->row[F_REVIEW + i].doubt |= DOUBT_COLUMN;
	return 0;
}

/* Table 4 down the page: 1 if it was read, 0 if it is none, or -1. */
static int
read_ledger(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct piece		 value[LEDGER_CELLS];
	struct zone		 block[ROWS];
	int			 i;

	for (run = r->runs->run; run < end; run++)
		if (run->printed > ROWS)
			return 0;
	if (!ledger_find(r->c, value))
		return 0;
	for (i = 0; i < ROWS; i++)
		block[i] = (struct zone){ .kind = VROW_CELLS,
		    .piece = value + i * ACROSS / ROWS, .n = ACROSS / ROWS,
		    .line = SIZE_MAX };
	return read_blocks(r, ACROSS / ROWS, block) == -1 ? -1 : 1;
}

/* Has a run nothing but words, and empty cells behind them that are fewer?  It
 * is a heading that is printed for each of its columns. */
static int
is_heading(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	size_t			 n = run->nzone, i;

	while (n > 1 && p[n - 1].len == 0)
		n--;
	for (i = 0; i < n && p[i].kind == PIECE_LABEL; i++)
		continue;
	return i == n && n * 2 > run->nzone;
}

/* Does a run stand on a line with a cell for each column? */
static int
is_line(const struct run *run)
{
	return run->nzone == ACROSS && !run->stream &&
	    run->kind == VROW_CELLS;
}

/* Has a run a number or a sign for nothing in each of the table's cells? */
static int
is_filled(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	size_t			 i = 0;

	while (i < run->nzone && p[i].kind != PIECE_LABEL && p[i].len > 0)
		i++;
	return i == ACROSS && run->nzone == ACROSS;
}

/* Has a run a value on such a line, or anything in so many cells? */
static int
is_figures(const struct job *r, const struct run *run)
{
	size_t	i, solid = 0;

	for (i = run->zone; i < run->zone + run->nzone; i++) {
		if (r->c->piece[i].kind == PIECE_VALUE && is_line(run))
			return 1;
		solid += r->c->piece[i].len > 0;
	}
	return is_filled(r, run) || ((run->printed >= ACROSS / ROWS ||
	    (run->printed > 0 && solid >= ACROSS)) && !is_heading(r, run));
}

/* Are a run's cells those of the table, though no number is printed: a line of
 * empty ones, or signs for nothing? */
static int
is_blank_table(const struct job *r, const struct run *run)
{
	return is_line(run) || (run->printed == 0 && is_filled(r, run));
}

/* Is a run figures and nothing else on a line just above those of the table, or
 * below?  It may be parts of their numbers, wherever it stands; a figure alone
 * is a page's. */
static int
is_beside(const struct job *r, const struct run *run, const struct run *best)
{
	const struct piece	*p = r->c->piece;
	const size_t		 line = p[run->zone].vrow;
	const size_t		 at = p[best->zone].vrow;

	return run->printed > 1 && run->printed < best->printed &&
	    !run->stream && !best->stream && !job_has_words(r, run) &&
	    (line + 1 == at || line == at + 1);
}

int
disputes_read(struct job *r)
{
	struct zone		 block[ROWS];
	const struct run	*run, *best = NULL, *end;
	uint16_t		 doubt = 0;
	int			 labelled = 0, rc, words, least = 1;

	if ((rc = read_ledger(r)) != 0)
		return rc == -1 ? -1 : 0;
	end = r->runs->run + r->runs->n;
	for (run = r->runs->run; run < end; run++) {
		if (is_heading(r, run))
			continue;
		labelled += run->how == HOW_LABEL && run->printed > 0;
		/* Nothing printed: perhaps a header's words. */
		if (run->printed == 0 && !is_blank_table(r, run))
			continue;
		words = run->printed > 0 && is_heading(r, run);
		if (best == NULL || words < least || (words == least &&
		    run->printed > best->printed)) {
			best = run;
			least = words;
		}
	}
	if (labelled > 1 && (best == NULL || best->printed < ACROSS))
		return 1;
	if (best == NULL)
		return 1;
	if (best->printed < ACROSS && find_blocks(r, ACROSS / ROWS, block))
		return read_blocks(r, ACROSS / ROWS, block);
	for (run = r->runs->run; run < end; run++)
		if ((run > best && astray_rest(r, run, best)) ||
		    is_beside(r, run, best) ||
		    (run + 1 == best && run->printed > 0 &&
		    astray_beginning(r, run)))
			doubt |= DOUBT_SPLIT;
		else if (run == best + 1 && run->stream && best->stream &&
		    run->printed > 0 && run->lab == run->zone)
			doubt |= DOUBT_LONG;
		else if (run != best && is_figures(r, run) &&
		    !same_values(r, run, best))
			doubt |= DOUBT_AGAIN;
	return read_across(r, best, doubt);
}
