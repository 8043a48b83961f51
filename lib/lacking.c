#include "lacking.h"

#include "entry.h"
#include "foreign.h"
#include "holds.h"

/* Few rows without a total are odd among many that have one. */
#define FEW	2
#define MANY	8

#define TOTAL	(FORM_COLS - 1)

/* Is what a row prints last at least the sum of all before, as totals are, or
 * all that it prints? */
static int
ends_in_total(const struct row *row)
{
	const struct total	zero = { 0 };
	struct total		sum, last;
	int			at = TOTAL;

	while (at > 0 && !row->cell[at].printed)
		at--;
	(void)sheet_sum(row->cell, at, &sum);
	return sheet_sum(row->cell + at, 1, &last) == 1 &&
	    total_cmp(&last, &zero) > 0 && total_cmp(&last, &sum) >= 0;
}

/* Of rows without totals: is what each prints last no less than the others,
 * where there is something to be seen in more than a few?  So totals are, and
 * one in another column's place has lost one before it. */
static int
all_end_in_totals(const struct row *row, int n)
{
	struct total	sum, last;
	int		at, seen = 0;

	for (; n > 0; n--, row++) {
		for (at = TOTAL; at > 0 && !row->cell[at].printed; at--)
			continue;
		(void)sheet_sum(row->cell, at, &sum);
		(void)sheet_sum(row->cell + at, 1, &last);
		if (!row->present || at == TOTAL || sum.digits == 0)
			continue;
		if (total_cmp(&last, &sum) < 0)
			return 0;
		seen++;
	}
	return seen > FEW;
}

/* Where nearly no row of a group prints its total, one that does may have a
 * value more, which stands where the total would; and so may 3.6, which is a
 * group and a row in one edition, if it does not add up. */
void
lacking_leaves(struct job *r)
{
	struct row	*row, *odd[FEW] = { NULL };
	int		 id, i, with = 0, without = 0;

	for (id = F_DENIED_1; id <= F_OTHERWISE_3; id++) {
		row = &r->sheet->row[id];
		if (!row->present || (id == F_OTHERWISE &&
		    entry_adds_up(row, FORM_COLS)))
			continue;
		if (!row->cell[TOTAL].printed)
			without++;
		else if (with++ < FEW)
			odd[with - 1] = row;
	}
	for (i = 0; i < with && with <= FEW && without >= MANY; i++)
		odd[i]->doubt |= DOUBT_COLUMN;
}

/* How many cells of a row but its total are printed, if that is not; what do
 * they make? */
static int
parts_alone(const struct row *row, struct total *sum)
{
	const int	n = sheet_sum(row->cell, TOTAL, sum);

	return row->cell[TOTAL].printed ? 0 : n;
}

/* Is a row's first cell empty, where it has signs for nothing in others? */
static int
is_pushed(const struct job *r, int id)
{
	const struct run	*run = r->runs->run;
	struct zone		 z;
	size_t			 i;

	while (run < r->runs->run + r->runs->n && (run->how == HOW_NONE ||
	    (int)run->id != id))
		run++;
	if (run == r->runs->run + r->runs->n || run->stream)
		return 0;
	z = job_zone(r, run);
	for (i = 0; i < z.n && z.piece[i].kind != PIECE_VALUE; i++)
		continue;
	if (i == 0 || z.piece[0].len > 0)
		return 0;
	for (i = 1; i < z.n && (z.piece[i].kind != PIECE_BLANK ||
	    z.piece[i].len == 0); i++)
		continue;
	return i < z.n;
}

/*
 * Where many rows print their total, one that has values but no total may have
 * lost a cell: its values stand a column too far to the left if the last of
 * them looks like the total, or too far to the right if its first cell is
 * empty, but signs stand for blanks, and the total is gone at the table's edge.
 * Where more than a few are so, the table may be filled in that way: then the
 * sums over rows tell, and words in the place of the total, which are no pad.
 * If they do not hold, and most such rows look like it, all are doubted but
 * those of zeros alone; and so where few print one, if all others look like it.
 */
void
lacking_totals(struct job *r)
{
	struct row	*row = r->sheet->row;
	struct total	 sum;
	int		 id, n, with = 0, without = 0, like = 0, many, all;
	const int	 first = (int)form_first(3), end = (int)form_end(3);

	for (id = first; id < end; id++) {
		with += row[id].cell[TOTAL].printed;
		if (parts_alone(&row[id], &sum) == 0)
			continue;
		without++;
		like += ends_in_total(&row[id]) ? 2 : sum.digits == 0;
	}
	many = without > FEW;
	all = with < MANY && all_end_in_totals(row + first, end - first);
	if (!all && (with < MANY || (many && holds_parts(r))))
		return;
	for (id = first; id < end; id++) {
		n = parts_alone(&row[id], &sum);
		if (n == 0 ||
		    (many && row[id].cell[TOTAL].doubt & DOUBT_TEXT))
			continue;
		if (all ? sum.digits != 0 : ends_in_total(&row[id]) ||
		    (!many && is_pushed(r, id)) ||
		    (many && like > without && (n < TOTAL || sum.digits != 0)))
			row[id].doubt |= DOUBT_COLUMN;
	}
}

/* In how many cells has a row something?  0 of a run that is none. */
static int
solid_cells(const struct job *r, const struct run *run)
{
	return run->how == HOW_NONE ? 0 : job_solid(r, run);
}

/*
 * Where many rows are short by one, and hardly any is full, a column is lost: a
 * row that has as many cells as columns has a pad for one of them, or a value
 * too many.
 */
void
lacking_short(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row = r->sheet->row;
	int			 n, full = 0, lacking = 0;

	for (run = r->runs->run; run < end; run++) {
		n = solid_cells(r, run);
		full += n >= FORM_COLS;
		lacking += n == FORM_COLS - 1 &&
		    row[run->id].doubt & DOUBT_SHORT;
	}
	if (lacking < MANY || full * MANY > lacking)
		return;
	for (run = r->runs->run; run < end; run++)
		if (run->how != HOW_NONE && run->printed > 0 &&
		    !(row[run->id].doubt & DOUBT_SHORT))
			row[run->id].doubt |= DOUBT_COLUMN;
}

/* Where many rows have more values than columns, and which are too many cannot
 * be told, it is by chance that one's stand below the headings and add up.
 * Where most have, one that has as many has lost a value. */
void
lacking_long(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row = r->sheet->row;
	int			 many = 0, all = 0, more = 0;

	for (run = r->runs->run; run < end; run++) {
		all += run->how != HOW_NONE && run->printed > 0;
		more += solid_cells(r, run) > FORM_COLS;
		many += run->how != HOW_NONE &&
		    (row[run->id].doubt & DOUBT_LONG) != 0;
	}
	for (run = more >= MANY ? r->runs->run : end; run < end; run++)
		if (run->how != HOW_NONE && row[run->id].doubt == 0 &&
		    (solid_cells(r, run) > FORM_COLS ? many >= MANY :
		    many * 2 > all || (more * 2 > all &&
		    run->nzone == FORM_COLS)))
			row[run->id].doubt |= DOUBT_COLUMN;
}

/* How many of a run's cells are numbers? */
static int
run_values(const struct job *r, const struct run *run)
{
	size_t	i;
	int	n = 0;

	for (i = run->zone; i < run->zone + run->nzone; i++)
		n += r->c->piece[i].kind == PIECE_VALUE;
	return n;
}

/*
 * Where single blanks part the cells, an empty one is not seen: a row that has
 * as many as columns may have two for one of them, if it does not add up where
 * others are short, or if others have more; or has a sign for nothing that is
 * none, which hardly another row prints.
 */
void
lacking_unseen(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	struct row		*row = r->sheet->row;
	int			 n, fewer = 0, more = 0, signs = 0;

	for (run = r->runs->run; run < end; run++) {
		n = run->kind == VROW_WORDS ? solid_cells(r, run) : 0;
		fewer += n > 0 && n < FORM_COLS;
		more += n > FORM_COLS;
		signs += n > run_values(r, run);
	}
	for (run = fewer > FEW ? r->runs->run : end; run < end; run++)
		if (run->kind == VROW_WORDS && row[run->id].doubt == 0 &&
		    solid_cells(r, run) == FORM_COLS &&
		    (more > FEW || !entry_adds_up(&row[run->id], FORM_COLS) ||
		    (signs <= FEW && run_values(r, run) < FORM_COLS)))
			row[run->id].doubt |= DOUBT_COLUMN;
}

/* Where most rows that have figures do not add up, a column may be lost, and
 * cells stand in others' places. */
void
lacking_sums(struct job *r)
{
	const int	 first = (int)form_first(3), end = (int)form_end(3);
	struct row	*row = r->sheet->row;
	struct total	 sum, whole;
	int		 id, judged = 0, failed = 0;

	for (id = first; id < end; id++) {
		(void)sheet_sum(row[id].cell, TOTAL, &sum);
		if (sheet_sum(row[id].cell + TOTAL, 1, &whole) == 0)
			continue;
		judged += whole.digits != 0;
		failed += sum.digits != 0 && total_cmp(&sum, &whole) != 0;
	}
	for (id = first; id < end && failed > FEW && failed * 2 > judged; id++)
		row[id].doubt |= row[id].present ? DOUBT_COLUMN : 0;
}

/* The values before the sign for nothing in which a row ends, if it has no
 * other, nor an empty cell between them; or -1. */
static int
before_sign(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	const struct piece	*end = p + run->nzone;
	int			 n = 0;

	while (end > p && end[-1].len == 0)
		end--;
	while (p < end && p->len == 0)
		p++;
	if (p == end || end[-1].kind != PIECE_BLANK)
		return -1;
	for (; p < end - 1 && p->kind == PIECE_VALUE; p++)
		n++;
	return p == end - 1 ? n : -1;
}

void
lacking_signs(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	int			 n, before, totals = 0, full = 0, less = 0;
	int			 blank = 0;

	/* Most tables have none. */
	for (run = r->runs->run; run < end; run++)
		blank += run->how != HOW_NONE && run->printed < FORM_COLS;
	for (run = blank > MANY ? r->runs->run : end; run < end; run++) {
		n = solid_cells(r, run);
		full += n == FORM_COLS && run_values(r, run) < n;
		less += n > 0 && n < FORM_COLS;
		totals += n > 0 && before_sign(r, run) == TOTAL;
	}
	for (run = full >= MANY ? r->runs->run : end; run < end; run++) {
		n = solid_cells(r, run);
		before = n > 0 ? before_sign(r, run) : -1;
		if ((less <= FEW && n > 0 && n < FORM_COLS) ||
		    (totals >= MANY && before >= 0 && before < TOTAL))
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
	}
}

/* How many cells more, or fewer, than the form's columns has a row? */
static int
beyond_form(const struct run *run)
{
	return (int)run->nzone - FORM_COLS;
}

void
lacking_beyond(struct job *r)
{
	const struct run	*run, *end = r->runs->run + r->runs->n;
	int			 more = 0, less = 0, told;

	for (run = r->runs->run; run < end; run++) {
		if (run->how == HOW_NONE || run->stream ||
		    run->printed < (int)run->nzone)
			continue;
		more += beyond_form(run) == 1;
		less += beyond_form(run) < 0;
	}
	if (less + more == 0)
		return;
	told = r->geometry->foreign || r->geometry->inner >= PLACE_FEW ||
	    foreign_more(r->c);
	if (!told && (less == 0 || more < FEW))
		return;
	for (run = r->runs->run; run < end; run++)
		if (run->how != HOW_NONE && !run->stream &&
		    run->printed == FORM_COLS && beyond_form(run) == 0)
			r->sheet->row[run->id].doubt |= DOUBT_COLUMN;
}
