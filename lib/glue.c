#include "glue.h"

#include <stdlib.h>
#include <string.h>

#include "match.h"
#include "piece.h"
#include "solve.h"
#include "utf8.h"

#define PARTED	100	/* labels with digits; more are no table's */
#define ENDING	4	/* characters of a label by whose end it is known */
#define MARKS	2	/* labels with a note's mark; more have a value */
#define LONG	7	/* digits that no count of applications has */

/* Read a digit, ASCII or full-width, before the end of a text: its value and
 * length.  -1 if there is none. */
static int
last_digit(const char *p, size_t n, size_t *len)
{
	const unsigned char	*q = (const unsigned char *)p + n;

	*len = 1;
	if (n > 0 && q[-1] >= '0' && q[-1] <= '9')
		return q[-1] - '0';
	*len = 3;
	if (n >= 3 && q[-3] == 0xef && q[-2] == 0xbc && q[-1] >= 0x90 &&
	    q[-1] <= 0x99)
		return q[-1] - 0x90;
	return -1;
}

/* Add the digits of a piece to a row; how many, 0 if it is more than digits
 * or too long. */
static size_t
digits_of(const struct cells *c, const struct piece *p, struct solve_row *row)
{
	const char	*text = cells_text(c, p);
	size_t		 n = p->len, len, k = 0, i;
	uint8_t		 back[SOLVE_DIGITS];
	int		 d;

	for (; n > 0; n -= len) {
		if ((d = last_digit(text, n, &len)) == -1 ||
		    row->n + k == SOLVE_DIGITS)
			return 0;
		back[k++] = (uint8_t)d;
	}
	for (i = 0; i < k; i++) {
		row->cut[row->n + i] = i == 0 ? CUT_MUST : CUT_NOT;
		row->digit[row->n + i] = back[k - 1 - i];
	}
	row->n += k;
	return k;
}

/*
 * Is a text, all of it, a label of the table or the end of one that was
 * broken?  So many digits and numbers stand behind it: behind a word that many
 * tables have, few characters, or other words before a label there must be a
 * whole row, for prose has such, too.
 */
static int
is_label(int table, const char *p, size_t n, size_t behind)
{
	uint16_t	s[MATCH_CHARS];
	const uint16_t	*own;
	enum form_id	id, end = form_end(table);
	enum match	m;
	size_t		k = match_fold(p, n, s, MATCH_CHARS, NULL), len;

	m = match_find(table, s, k, &id);
	if (m == MATCH_ROW || (m == MATCH_WEAK && behind >= FORM_COLS))
		return 1;
	if (m != MATCH_NONE || k == 0 || k > MATCH_CHARS ||
	    (k < ENDING && behind < FORM_COLS))
		return 0;
	for (id = form_first(table); id < end; id++) {
		len = match_label(id, &own);
		if (len > k ? memcmp(own + len - k, s, k * sizeof(*s)) == 0 :
		    len >= ENDING && behind >= FORM_COLS &&
		    memcmp(s + k - len, own, len * sizeof(*s)) == 0)
			return 1;
	}
	return 0;
}

/* How many numbers stand behind a piece on its line? */
static size_t
values_behind(const struct cells *c, size_t i)
{
	size_t	n = 0;

	while (i + n + 1 < c->npiece &&
	    c->piece[i + n + 1].vrow == c->piece[i].vrow &&
	    c->piece[i + n + 1].kind == PIECE_VALUE)
		n++;
	return n;
}

/* Is the digit behind a label a note's mark?  A whole row of table 3 stands
 * behind it without it, of which the last is the sum. */
static int
is_mark(const struct cells *c, size_t i)
{
	const struct piece	*p = &c->piece[i];
	const char		*s = cells_text(c, p);
	number_wide		 sum = 0;
	size_t			 k, n = 0;

	while (i + n + 1 < c->npiece && p[n + 1].kind != PIECE_LABEL)
		n++;
	if (n != FORM_COLS || p[n].kind != PIECE_VALUE ||
	    s[p->len - 1] < '1' || s[p->len - 1] > '9')
		return 0;
	for (k = 1; k <= n; k++) {
		if (p[k].num.scale != 0)
			return 0;
		sum += p[k].num.digits;
	}
	return sum == 2 * (number_wide)p[n].num.digits;
}

/* How many labels end in a digit that is not the next mark's?  Where more than
 * a few do, none is a mark. */
static int
digits_behind(const struct cells *c, int table)
{
	const char	*p;
	size_t		 i, n, len;
	int		 met = 0;
	char		 next = '1';

	for (i = 0; i < c->npiece && met <= MARKS; i++) {
		p = cells_text(c, &c->piece[i]);
		n = c->piece[i].len;
		if (c->piece[i].kind != PIECE_LABEL)
			continue;
		while (last_digit(p, n, &len) != -1)
			n -= len;
		if (n == 0 || n == c->piece[i].len ||
		    !is_label(table, p, n, FORM_COLS))
			continue;
		if (n + 1 == c->piece[i].len && p[n] == next)
			next++;
		else
			met++;
	}
	return met;
}

int
glue_part(struct cells *c, int table)
{
	const int		 marks = table == 3 &&
	    digits_behind(c, table) <= MARKS;
	struct solve_row	 row;
	const char		*p;
	size_t			 i, k, n, len;
	int			 parted = 0, glued = 0;

	for (i = 0; i < c->npiece && parted < PARTED; i++) {
		p = cells_text(c, &c->piece[i]);
		row.n = 0;
		if (c->piece[i].kind == PIECE_VALUE && number_glued(p,
		    c->piece[i].len))
			glued |= digits_of(c, &c->piece[i], &row) > 1;
		if (c->piece[i].kind != PIECE_LABEL)
			continue;
		n = c->piece[i].len;
		for (k = 0; last_digit(p, n, &len) != -1; k++)
			n -= len;
		if (k == 0 || n == 0 ||
		    !is_label(table, p, n, k + values_behind(c, i)))
			continue;
		if (marks && k == 1 && is_mark(c, i)) {
			c->piece[i].len = n;
			continue;
		}
		if (piece_part(c, i, n) == -1)
			return -1;
		parted++;
	}
	return glued || parted > 0;
}

/* May a piece of so many digits be more than one number? */
static int
is_cuttable(const struct job *r, const struct piece *p,
    const struct solve_row *row, size_t digits, int alone)
{
	if (digits < 2)
		return 0;
	return row->digit[row->n - digits] == 0 || p->glued ||
	    (r->table != 2 && digits >= LONG) || (alone && r->glue);
}

/* The digits of a run, for a row of so many cells.  0 if it is not glued. */
static int
gather(const struct job *r, const struct run *run, int ncells,
    struct solve_row *row)
{
	const struct piece	*p = &r->c->piece[run->zone];
	const struct piece	*end = p + run->nzone;
	size_t			 k, i;
	int			 cuttable = 0;

	row->n = 0;
	if (run->printed == 0 || run->printed >= ncells)
		return 0;
	for (; p < end; p++) {
		if (p->kind == PIECE_BLANK && p->len == 0)
			continue;
		if ((k = digits_of(r->c, p, row)) == 0)
			return 0;
		if (!is_cuttable(r, p, row, k, run->printed == 1))
			continue;
		cuttable = 1;
		for (i = row->n - k + 1; i < row->n; i++)
			row->cut[i] = CUT_MAY;
	}
	return cuttable && row->n >= (size_t)ncells;
}

/*
 * Read a run.  Where one number is glued others may be that do not show it:
 * the readings are those in which any number may be cut, but only if there is
 * one in which no other is, for a cell lost can make more cuts needed.
 */
static void
read_run(const struct job *r, const struct run *run, int ncells, int group,
    struct solve_ways *w)
{
	struct solve_row	 row;
	size_t			 i;
	int			 others = 0;

	w->n = 0;
	if (!gather(r, run, ncells, &row) ||
	    solve_cuts(&row, ncells, group, w) <= 0)
		return;
	for (i = 0; i < row.n; i++)
		if (row.cut[i] == CUT_NOT) {
			row.cut[i] = CUT_MAY;
			others = 1;
		}
	if (others)
		(void)solve_cuts(&row, ncells, group, w);
}

int
glue_is(const struct job *r, const struct run *run, int ncols)
{
	struct solve_row	row;

	return gather(r, run, ncols, &row);
}

/* The rows of a table that take part, and their readings. */
struct party {
	struct job		*r;
	struct solve_ways	*ways;		/* of each row of the form */
	struct solve_table	 table;
	int			 at[F_ROWS];	/* in the table, or -1 */
};

/* A row that is read otherwise is known if all its cells are. */
static int
known(struct party *y, enum form_id id)
{
	const struct row	*row = &y->r->sheet->row[id];
	struct solve_ways	*w = &y->ways[id];
	int			 i, n = job_columns(y->r, id);

	if (!row->present || (row->doubt & ~(DOUBT_STRAY | DOUBT_GLUED |
	    DOUBT_LABEL)) != 0)
		return 0;
	for (i = 0; i < n; i++) {
		if (!row->cell[i].printed || row->cell[i].doubt != 0 ||
		    row->cell[i].num.scale != 0)
			return 0;
		w->cell[0][i] = row->cell[i].num.digits;
	}
	w->n = 1;
	return 1;
}

/* Add a sum of rows, if all of them are known or have readings: those with a
 * sign. */
static void
add_sum(struct party *y, const int sign[F_ROWS])
{
	struct solve_table	*t = &y->table;
	int			 id;

	for (id = 0; id < F_ROWS; id++)
		if (sign[id] != 0 && y->ways[id].n == 0)
			return;
	for (id = 0; id < F_ROWS; id++) {
		if (sign[id] == 0)
			continue;
		if (y->at[id] == -1) {
			y->at[id] = t->nrow;
			t->ways[t->nrow++] = &y->ways[id];
		}
		t->sign[t->nsum][y->at[id]] = (int8_t)sign[id];
	}
	t->nsum++;
}

/* The sums between table 3's rows. */
static void
add_sums(struct party *y)
{
	int	outcome[F_ROWS] = { 0 }, balance[F_ROWS] = { 0 };
	int	id, edition = job_edition(y->r, F_RECEIVED);

	for (id = F_GRANTED; id < F_OUTCOME; id++)
		if (form_rows[id].editions & edition)
			outcome[id] = 1;
		else if (y->r->sheet->row[id].present)
			outcome[F_RULES] = 1;	/* a mixed form: no sum */
	outcome[F_OUTCOME] = -1;
	balance[F_RECEIVED] = balance[F_CARRIED_IN] = 1;
	balance[F_OUTCOME] = balance[F_CARRIED_OUT] = -1;
	add_sum(y, outcome);
	add_sum(y, balance);
}

/* The group of cells that add up: all of a row's, but for table 2's. */
static int
group_of(const struct job *r, int ncols)
{
	return r->table == 2 ? 0 : ncols;
}

/* Are the digits of a row just enough for its cells? */
static int
is_forced(const struct job *r, enum form_id id)
{
	struct solve_row	row;
	int			ncols = job_columns(r, id);

	(void)gather(r, &r->runs->run[r->glued[id] - 1], ncols, &row);
	return row.n == (size_t)ncols;
}

/* Write the cells on which the readings of a row agree. */
static void
write_row(struct party *y, enum form_id id, int holds)
{
	const struct run	*run = &y->r->runs->run[y->r->glued[id] - 1];
	struct row		*row = &y->r->sheet->row[id];
	struct solve_ways	*w = &y->ways[id];
	int			 i, n = job_columns(y->r, id);
	int64_t			 v = 0;

	if (!holds && y->at[id] != -1) {
		memset(w->out, 0, sizeof(w->out));
		if (!is_forced(y->r, id))
			return;
	}
	for (i = 0; i < n; i++) {
		if (!solve_agreed(w, i, &v))
			continue;
		row->cell[i].num = (struct number){ .digits = v };
		row->cell[i].printed = 1;
		row->cell[i].line = (uint32_t)row->line;
	}
	if (run->how == HOW_ORDER)
		row->doubt |= DOUBT_ORDER;
}

int
glue_settle(struct job *r)
{
	struct party		 y = { .r = r };
	int			 id, ncols, any = 0, holds = 1;

	for (id = 0; id < F_ROWS; id++) {
		any |= r->glued[id] != 0;
		y.at[id] = -1;
	}
	if (!any)
		return 0;
	if ((y.ways = reallocarray(NULL, F_ROWS, sizeof(*y.ways))) == NULL)
		return -1;
	for (id = 0; id < F_ROWS; id++) {
		y.ways[id].n = 0;
		memset(y.ways[id].out, 0, sizeof(y.ways[id].out));
	}
	for (id = (int)form_first(r->table); id < (int)form_end(r->table);
	    id++) {
		ncols = job_columns(r, (enum form_id)id);
		if (r->glued[id] == 0)
			(void)known(&y, (enum form_id)id);
		else
			read_run(r, &r->runs->run[r->glued[id] - 1], ncols,
			    group_of(r, ncols), &y.ways[id]);
	}
	if (r->table == 3)
		add_sums(&y);
	if (y.table.nsum > 0)
		holds = solve_table(&y.table);
	for (id = 0; id < F_ROWS; id++)
		if (r->glued[id] != 0)
			write_row(&y, (enum form_id)id, holds);
	free(y.ways);
	return 0;
}

int
glue_across(const struct job *r, const struct run *run, int ncols,
    struct placed *out)
{
	struct solve_row	 row;
	struct solve_ways	*w;
	int			 i, n = 3 * ncols;
	int64_t			 v = 0;

	if (n > SOLVE_CELLS || !gather(r, run, n, &row))
		return 0;
	if ((w = malloc(sizeof(*w))) == NULL)
		return -1;
	memset(out, 0, sizeof(*out));
	out->doubt = DOUBT_GLUED;
	read_run(r, run, n, ncols, w);
	for (i = 0; i < n; i++) {
		if (!solve_agreed(w, i, &v))
			continue;
		out->cell[i].num = (struct number){ .digits = v };
		out->cell[i].printed = 1;
		out->line[i] = 1;
	}
	free(w);
	return 1;
}
