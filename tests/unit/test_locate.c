/*
 * locate: every wrong cell of table 3 is named, and pairs as far as the sums
 * tell them.
 */
#include <stdlib.h>

#include "check.h"
#include "locate.h"
#include "slip.h"

#define CELLS	(LOCATE_ROWS * FORM_COLS)

static int	edition;

static int
has_row(int id)
{
	return (form_rows[id].editions & edition) != 0;
}

static struct number *
at(struct sheet *s, int cell)
{
	return &s->row[F_RECEIVED + cell / FORM_COLS].
	    cell[cell % FORM_COLS].num;
}

/* Table 3 without an error, every figure large, so that none that is right
 * would be negative. */
static void
fill(struct sheet *s)
{
	struct cell	*c;
	int64_t		 v;
	int		 id, col;

	sheet_clear(s);
	for (id = F_RECEIVED; id < F_REVIEW; id++)
		for (col = 0; col < FORM_COLS; col++) {
			c = s->row[id].cell;
			if (!has_row(id))
				continue;
			s->row[id].present = 1;
			s->row[id].form = (uint8_t)edition;
			v = 1000 + id * 37 % 101 * 7 + col * 13;
			if (id == F_OUTCOME)
				v = 0;
			c[col].printed = 1;
			c[col].num = (struct number){ v, 0 };
		}
	for (col = 0; col < FORM_COLS - 1; col++) {
		for (v = 0, id = F_GRANTED; id < F_OUTCOME; id++)
			if (has_row(id))
				v += s->row[id].cell[col].num.digits;
		s->row[F_OUTCOME].cell[col].num.digits = v;
		s->row[F_RECEIVED].cell[col].num.digits = v +
		    s->row[F_CARRIED_OUT].cell[col].num.digits -
		    s->row[F_CARRIED_IN].cell[col].num.digits;
	}
	for (id = F_RECEIVED; id < F_REVIEW; id++) {
		for (v = 0, col = 0; col < FORM_COLS - 1; col++)
			v += s->row[id].cell[col].num.digits;
		s->row[id].cell[col].num.digits = v;
	}
}

static void
add(struct locate *l, enum rule_id rule, int id, int col, int64_t diff)
{
	struct locate_sum	sum = { .outcome = diff == 0 ? HOLDS : FAILS,
				    .diff = { .digits = diff }, .blank = -1 };

	locate_add(l, rule, (enum form_id)id, col, &sum);
}

/* Judge the sums of a sheet, all of whose cells are printed. */
static void
judge(struct locate *l, struct sheet *s)
{
	const struct row	*r = s->row;
	int64_t			 d;
	int			 id, col;

	locate_begin(l, s);
	for (id = F_RECEIVED; id < F_REVIEW; id++) {
		if (!has_row(id))
			continue;
		d = r[id].cell[FORM_COLS - 1].num.digits;
		for (col = 0; col < FORM_COLS - 1; col++)
			d -= r[id].cell[col].num.digits;
		add(l, R_ROW_TOTAL, id, FORM_COLS - 1, d);
	}
	for (col = 0; col < FORM_COLS; col++) {
		d = r[F_OUTCOME].cell[col].num.digits;
		for (id = F_GRANTED; id < F_OUTCOME; id++)
			d -= r[id].cell[col].num.digits;
		add(l, R_OUTCOME_TOTAL, F_OUTCOME, col, d);
		add(l, R_BALANCE, F_OUTCOME, col,
		    r[F_OUTCOME].cell[col].num.digits +
		    r[F_CARRIED_OUT].cell[col].num.digits -
		    r[F_RECEIVED].cell[col].num.digits -
		    r[F_CARRIED_IN].cell[col].num.digits);
	}
	locate_find(l);
}

static int
is_suspect(const struct locate *l, int k, int cell)
{
	return (int)l->suspect[k].row == F_RECEIVED + cell / FORM_COLS &&
	    l->suspect[k].col == cell % FORM_COLS;
}

static void
test_single(void)
{
	static const int64_t	by[] = {
		1, -1, 9, 27, -500, 1000000, INT64_C(900000000000000000)
	};
	struct sheet	s = { .year = 0 };
	struct locate	l;
	int64_t		v;
	size_t		k;
	int		i;

	for (edition = FORM_2019; edition <= FORM_2021; edition++) {
		fill(&s);
		judge(&l, &s);
		CHECK(l.n == 0);
		for (i = 0; i < CELLS; i++)
			for (k = 0; k < COUNT(by); k++) {
				if (!has_row(F_RECEIVED + i / FORM_COLS))
					continue;
				v = at(&s, i)->digits;
				at(&s, i)->digits += by[k];
				judge(&l, &s);
				CHECK(l.n == 1 && is_suspect(&l, 0, i));
				CHECK(l.suspect[0].right.digits == v);
				at(&s, i)->digits = v;
			}
	}
	sheet_free(&s);
}

/* Pairs with errors of a and b: how many are named, each rightly, and how many
 * are not. */
static void
count_pairs(int64_t a, int64_t b, int *named, int *silent)
{
	struct sheet	s = { .year = 0 };
	struct locate	l;
	int		i, j;

	*named = *silent = 0;
	edition = FORM_2021;
	fill(&s);
	for (i = 0; i < CELLS; i++)
		for (j = i + 1; j < CELLS; j++) {
			if (!has_row(F_RECEIVED + i / FORM_COLS) ||
			    !has_row(F_RECEIVED + j / FORM_COLS))
				continue;
			at(&s, i)->digits += a;
			at(&s, j)->digits += b;
			judge(&l, &s);
			if (l.n == 2) {
				++*named;
				CHECK(is_suspect(&l, 0, i));
				CHECK(is_suspect(&l, 1, j));
			} else {
				++*silent;
				CHECK(l.n == 0);
			}
			at(&s, i)->digits -= a;
			at(&s, j)->digits -= b;
		}
	sheet_free(&s);
}

static void
test_pairs(void)
{
	int	named, silent;

	count_pairs(9, -9, &named, &silent);
	CHECK(named + silent == 175 * 174 / 2);
	CHECK(silent == 4429);
	count_pairs(9, 100, &named, &silent);
	CHECK(silent == 0);
	/* Rows and columns of two equal errors may be paired either way. */
	count_pairs(9, 9, &named, &silent);
	CHECK(silent == 6512);
}

static void
check_slip(int64_t printed, int64_t right, const char *name)
{
	struct total	t = { .digits = right };
	const char	*got = slip_name((struct number){ printed, 0 }, &t);

	CHECK(name == NULL ? got == NULL : got != NULL &&
	    strcmp(got, name) == 0);
}

static void
test_slips(void)
{
	check_slip(63, 36, "two digits swapped");
	check_slip(1632, 1236, "two digits swapped");
	check_slip(1623, 1236, NULL);
	check_slip(12, 112, "a digit lost");
	check_slip(10, 100, "a digit lost");
	check_slip(112, 12, "a digit doubled");
	check_slip(132, 12, "a digit too many");
	check_slip(18, 13, "one digit differs");
	check_slip(8, 3, NULL);
	check_slip(0, 70, NULL);
	check_slip(70, 0, NULL);
	check_slip(-5, 5, "the sign");
	check_slip(-5, 6, NULL);
	check_slip(5, 1234, NULL);
	check_slip(1234, 5, NULL);
}

int
main(void)
{
	test_single();
	test_pairs();
	test_slips();
	return check_end();
}
