/*
 * grid: what is only counted is counted as it is where it is written, whatever
 * a sheet holds.
 */
#include "check.h"
#include "draw.h"
#include "judge.h"
#include "out.h"
#include "tally.h"

static void
put(struct cell *c, int64_t v)
{
	*c = (struct cell){ .num = { v, 0 }, .printed = 1 };
}

/* The total of a row, and of the outcomes. */
static void
add_up(struct sheet *s, int total)
{
	struct row	*all = &s->row[F_OUTCOME], *r;
	int64_t		 sum;
	int		 id, c;

	for (c = 0; c < total; c++) {
		for (sum = 0, id = F_GRANTED; id < F_OUTCOME; id++)
			sum += s->row[id].cell[c].num.digits;
		put(&all->cell[c], sum);
		put(&s->row[F_RECEIVED].cell[c], sum +
		    s->row[F_CARRIED_OUT].cell[c].num.digits -
		    s->row[F_CARRIED_IN].cell[c].num.digits);
	}
	for (id = F_RECEIVED; id < F_REVIEW; id++) {
		r = &s->row[id];
		for (sum = 0, c = 0; c < total; c++)
			sum += r->cell[c].num.digits;
		if (r->present)
			put(&r->cell[total], sum);
	}
}

/* A whole report of an edition, whose sums hold. */
static void
fill(struct sheet *s, int edition)
{
	int	id, c, n;

	sheet_clear(s);
	s->year = edition == FORM_2021 ? 2022 : 2020;
	for (id = 0; id < F_ROWS; id++) {
		if (!(form_rows[id].editions & edition))
			continue;
		s->row[id].present = 1;
		s->row[id].form = (uint8_t)edition;
		n = form_ncols((enum form_id)id, edition);
		for (c = 0; c < n; c++)
			put(&s->row[id].cell[c], draw(3) ? 0 : draw(40));
	}
	add_up(s, FORM_COLS - 1);
}

/* Spoil a cell, or its row. */
static void
spoil(struct sheet *s)
{
	struct row	*r = &s->row[draw(F_ROWS)];
	struct cell	*c = &r->cell[draw(FORM_COLS)];
	int		 i;

	switch (draw(10)) {
	case 0:
		put(c, draw(20));
		break;
	case 1:
		c->num.digits = -c->num.digits;
		break;
	case 2:
		c->num.scale = (uint8_t)draw(3);
		break;
	case 3:
		*c = (struct cell){ .doubt = DOUBT_BLANK };
		break;
	case 4:
		*c = (struct cell){ .doubt = draw(2) ? DOUBT_TEXT : 0 };
		break;
	case 5:
		r->doubt |= (uint16_t)(1 << draw(DOUBTS));
		break;
	case 6:
		c->doubt |= (uint16_t)(1 << draw(DOUBTS));
		break;
	case 7:
		for (i = 0; i < FORM_COLS - (int)draw(2); i++)
			r->cell[i] = (struct cell){ .doubt = DOUBT_BLANK };
		break;
	case 8:
		*r = (struct row){ .present = 0 };
		break;
	default:
		c->num.digits = INT64_C(999999999999999999) - draw(3);
		break;
	}
	r->present = r->present || c->printed || c->doubt != 0;
}

/* Fold what can be, as who reads rows does. */
static void
fold(struct sheet *s)
{
	int	id;

	for (id = 0; id < F_ROWS; id++)
		if (s->row[id].present)
			sheet_fold(s, (enum form_id)id);
}

/* Judge a sheet: everything written, or counted alone. */
static void
judge(struct sheet *s, int written, rule_set more, struct tally *t)
{
	tally_init(t, BY_SUM);
	t->rules |= more;
	t->all = written;
	t->worst = LEVEL_UNKNOWN;
	t->form = written ? TALLY_ROWS : TALLY_COUNTS;
	(void)judge_sheet(t, s);
	tally_free(t);
}

static void
check_sheet(struct sheet *s, rule_set more)
{
	struct tally	written, counted, folded, both;

	judge(s, 1, more, &written);
	judge(s, 0, more, &counted);
	fold(s);
	judge(s, 0, more, &folded);
	fold(s);
	judge(s, 1, more, &both);
	sheet_unfold(s);
	CHECK(memcmp(folded.count, counted.count, sizeof(counted.count)) == 0);
	CHECK(memcmp(both.count, counted.count, sizeof(counted.count)) == 0);
	CHECK(memcmp(written.count, counted.count, sizeof(counted.count)) == 0);
	CHECK(written.found == counted.found);
}

/* The sets of rows are what the form's own table says. */
static void
check_sets(void)
{
	const struct form_row	*r;
	int			 id, table, edition;

	for (id = 0; id < F_ROWS; id++) {
		r = &form_rows[id];
		for (table = 2; table <= 4; table++)
			CHECK((form_table_rows(table) >> id & 1) ==
			    (r->table == table));
		for (edition = FORM_2019; edition <= FORM_BOTH; edition++)
			CHECK((form_edition_rows(edition) >> id & 1) ==
			    ((r->editions & edition) != 0));
	}
}

int
main(void)
{
	struct sheet	s = { .year = 0 };
	int		round, spoilt;

	out_quiet();
	check_sets();
	for (round = 0; round < 1000; round++) {
		fill(&s, round % 3 ? FORM_2021 : FORM_2019);
		check_sheet(&s, 0);
		for (spoilt = 0; spoilt < 6; spoilt++) {
			spoil(&s);
			check_sheet(&s, round % 2 ? rule_bit(R_CELL) : 0);
		}
	}
	sheet_free(&s);
	return check_end();
}
