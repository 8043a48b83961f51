/*
 * areas: what a grid tells of areas is what their cells come to, one by one,
 * however many there are.
 */
#include "areas.h"
#include "check.h"
#include "draw.h"

static struct sheet	sheet;
static struct grid	grid;

/* A table 3 with counts of up to three digits, some of them and some totals
 * left out. */
static void
fill(int blanks)
{
	struct row	*r;
	int		 id, c;

	sheet_clear(&sheet);
	for (id = F_RECEIVED; id < F_REVIEW; id++) {
		if (!(form_rows[id].editions & FORM_2021))
			continue;
		r = &sheet.row[id];
		r->present = 1;
		r->form = FORM_2021;
		for (c = 0; c < FORM_COLS; c++)
			if (c < FORM_COLS - 1 ? draw(100) >= (uint32_t)blanks :
			    draw(2) != 0)
				r->cell[c] = (struct cell){ .printed = 1,
				    .num = { draw(1000), 0 } };
	}
	grid_make(&grid, &sheet);
}

/* The columns first to last of the outcomes; a total that is not printed is
 * what the others are. */
static int64_t
sum_of(int first, int last)
{
	const struct cell	*c;
	int64_t			 sum = 0;
	int			 id, i, k;

	for (id = F_GRANTED; id < F_OUTCOME; id++)
		for (i = first; i <= last; i++) {
			c = sheet.row[id].cell;
			if (c[i].printed || i < FORM_COLS - 1)
				sum += c[i].num.digits;
			else
				for (k = 0; k < FORM_COLS - 1; k++)
					sum += c[k].num.digits;
		}
	return sum;
}

static void
test_sums(void)
{
	int	i, first, last;

	for (i = 0; i < 2000; i++) {
		fill(i % 5 * 10);
		first = (int)draw(FORM_COLS);
		last = first + (int)draw((uint32_t)(FORM_COLS - first));
		const struct area	area[AREAS] = {
			{ 1, F_GRANTED, F_OUTCOME, (uint8_t)(C_NATURAL + first),
			    (uint8_t)(C_NATURAL + last) }
		};
		struct amount		a = areas_amount(&grid, area);
		struct amount		b = amount_of(&sheet, area);

		CHECK(a.sum.digits == sum_of(first, last));
		/* Cell by cell there is a bound, beyond which none is sure. */
		CHECK(b.unsure || (b.sum.digits == a.sum.digits &&
		    b.printed == a.printed));
		if (!b.unsure) {
			CHECK(a.cells == b.cells);
			CHECK(a.blank == b.blank);
			CHECK(a.made == b.made);
		}
	}
}

int
main(void)
{
	test_sums();
	return check_end();
}
