#include "misplaced.h"

#define TOTAL	(FORM_COLS - 1)

/* What each column lacks to its sums: of the outcomes, and of the balance. */
struct lack {
	int64_t	outcome[FORM_COLS];
	int64_t	balance[FORM_COLS];
	int	any;
};

/* Values as they may have stood. */
typedef int64_t	values[FORM_COLS];

/* How often does a row count in the sum of the outcomes: once for a part, less
 * the whole? */
static int
in_outcome(int id)
{
	return id == F_OUTCOME ? -1 :
	    id >= (int)F_GRANTED && id <= (int)F_OTHERWISE_3;
}

/* The same in the balance: what came in, less what went out and is left. */
static int
in_balance(int id)
{
	return id == F_RECEIVED || id == F_CARRIED_IN ? 1 :
	    id == F_OUTCOME || id == F_CARRIED_OUT ? -1 : 0;
}

/* What is printed in a cell, 0 for a blank; -1 for what is no count. */
static int64_t
count_of(const struct cell *c)
{
	if (!c->printed)
		return 0;
	return c->num.scale != 0 || c->num.digits < 0 ||
	    c->num.digits > SHEET_COUNT ? -1 : c->num.digits;
}

/* The values of a row; returns which cell is blank if but one is, else -1. */
static int
read_row(const struct row *row, values v)
{
	int	col, blank = -1, n = 0;

	for (col = 0; col < FORM_COLS; col++) {
		if ((v[col] = count_of(&row->cell[col])) == -1)
			return -1;
		if (!row->cell[col].printed) {
			blank = col;
			n++;
		}
	}
	return n == 1 ? blank : -1;
}

/* Is a blank among a row's values that are not doubted? */
static int
has_blank(const struct row *row, values v, int *blank)
{
	return row->present && row->doubt == 0 &&
	    (*blank = read_row(row, v)) != -1;
}

static void
find_lack(const struct job *r, struct lack *l)
{
	const struct row	*row = r->sheet->row;
	int64_t			 v;
	int			 id, col;

	*l = (struct lack){ .any = 0 };
	for (id = (int)form_first(3); id < (int)form_end(3); id++)
		for (col = 0; col < FORM_COLS && row[id].present; col++) {
			v = count_of(&row[id].cell[col]);
			l->outcome[col] += v * in_outcome(id);
			l->balance[col] += v * in_balance(id);
		}
	for (col = 0; col < FORM_COLS; col++)
		l->any |= l->outcome[col] != 0 || l->balance[col] != 0;
}

/* Do sums hold in the columns whose values are others than those printed, and
 * not with these?  Then doubt them: others may do, too. */
static void
try_values(struct job *r, const struct lack *l, int id, const values v,
    const values other)
{
	struct row	*row = &r->sheet->row[id];
	int64_t		 more, sum = 0;
	int		 col, any = 0;

	for (col = 0; col < FORM_COLS; col++) {
		sum += col == TOTAL ? -other[col] : other[col];
		if ((more = other[col] - v[col]) == 0)
			continue;
		if ((in_outcome(id) != 0 &&
		    l->outcome[col] + more * in_outcome(id) != 0) ||
		    (in_balance(id) != 0 &&
		    l->balance[col] + more * in_balance(id) != 0))
			return;
		any = 1;
	}
	for (col = 0; col < FORM_COLS && any && sum == 0; col++)
		if (other[col] != v[col])
			row->cell[col].doubt |= DOUBT_COLUMN;
}

/* The same values without the blank cell, and with one before the cell `at' of
 * those left, of which the row lacks so much. */
static int
fill(const values v, int blank, int at, values other)
{
	int64_t	sum = 0;
	int	from = 0, col;

	for (col = 0; col < FORM_COLS; col++) {
		from += from == blank;
		other[col] = col == at ? 0 : v[from++];
		sum += col == TOTAL ? -other[col] : other[col];
	}
	other[at] = at == TOTAL ? sum : -sum;
	return other[at] >= 0;
}

/* The same with the value in a cell cut in two, the latter less than unit. */
static int
cut(const values v, int blank, int at, int64_t unit, values other)
{
	int	from = 0, col;

	if (v[at] < unit || (unit > 10 && v[at] % unit < unit / 10))
		return 0;
	for (col = 0; col < FORM_COLS; col++) {
		from += from == blank;
		other[col] = v[from];
		if (from == at && col + 1 < FORM_COLS) {
			other[col++] = v[at] / unit;
			other[col] = v[at] % unit;
		}
		from++;
	}
	return 1;
}

static void
look_at(struct job *r, const struct lack *l, int id, const values v, int blank)
{
	values	other;
	int64_t	unit;
	int	at;

	for (at = 0; at < FORM_COLS; at++) {
		if (at == blank)
			continue;
		if (fill(v, blank, at, other))
			try_values(r, l, id, v, other);
		for (unit = 10; unit <= v[at]; unit *= 10)
			if (cut(v, blank, at, unit, other))
				try_values(r, l, id, v, other);
	}
}

void
misplaced_doubt(struct job *r)
{
	struct lack	l = { .any = -1 };
	values		v;
	int		id, blank;

	for (id = (int)form_first(3); id < (int)form_end(3); id++) {
		if (!has_blank(&r->sheet->row[id], v, &blank))
			continue;
		if (l.any == -1)
			find_lack(r, &l);
		if (l.any == 0)
			return;
		look_at(r, &l, id, v, blank);
	}
}
