#include "shards.h"

/* So many rows of tables 2 and 4 with more values than columns, one if none of
 * table 3 has as many as columns, and more than so many of that are no notes
 * beside them; and so many rows of table 2 that are not whole show that it lost
 * cells, too. */
#define SOME	2
#define SMALL	99		/* a note's number, or a page's */

/* How many rows of a table have one of these doubts, and none of those; *all of
 * how many. */
static int
count_doubted(const struct sheet *s, int table, unsigned some, unsigned none,
    int *all)
{
	unsigned	doubts;
	int		id, n = 0;

	*all = 0;
	for (id = (int)form_first(table); id < (int)form_end(table); id++) {
		if (!s->row[id].present)
			continue;
		doubts = row_doubts(&s->row[id]);
		n += (doubts & some) != 0 && (doubts & none) == 0;
		++*all;
	}
	return n;
}

/* Are there rows with more values than columns, but not two of them in a cell
 * that can be seen, nor perhaps another row's or table's?  Where all rows of
 * table 3 are such, a column was added; where none of them is whole, no matter
 * whose those of table 2 are.  Or have most of its rows figures behind them
 * that belong to none? */
static int
are_broken(const struct sheet *s)
{
	const unsigned	none = DOUBT_TEXT | DOUBT_AGAIN | DOUBT_COLUMN;
	const unsigned	others = DOUBT_TEXT | DOUBT_AGAIN;
	int		all, n = count_doubted(s, 3, DOUBT_LONG, none, &all);

	if ((n > SOME && n < all) ||
	    count_doubted(s, 3, DOUBT_STRAY, 0, &all) * 2 > all)
		return 1;
	n = count_doubted(s, 2, DOUBT_LONG, none, &all) +
	    count_doubted(s, 4, DOUBT_LONG, none, &all);
	if (n >= SOME)
		return 1;
	n += count_doubted(s, 2, DOUBT_LONG, others, &all);
	return n > 0 && count_doubted(s, 3, DOUBT_SHORT, 0, &all) == all &&
	    all > 0;
}

/* May two cells of a row, one behind the other, be one number, the first of
 * them its sign perhaps?  What begins with a zero ends with it, and no sign
 * stands within one. */
static int
may_be_broken(const struct sheet *s, enum form_id id)
{
	struct cell	c, last = sheet_cell(s, id, 0);
	int		i, n = form_ncols(id, sheet_row_edition(s, id));

	for (i = 1; i < n; i++) {
		c = sheet_cell(s, id, i);
		if ((!last.printed || last.num.digits != 0) && c.printed &&
		    c.num.digits >= 0)
			return 1;
		last = c;
	}
	return 0;
}

void
shards_doubt(struct sheet *s)
{
	const unsigned	lost = DOUBT_SHORT | DOUBT_LONG | DOUBT_BLANK |
			    DOUBT_COLUMN;
	int		id, all;

	if (!are_broken(s) || count_doubted(s, 2, lost, 0, &all) < SOME)
		return;
	for (id = (int)form_first(2); id < (int)form_end(2); id++)
		if (s->row[id].present && may_be_broken(s, (enum form_id)id))
			s->row[id].doubt |= DOUBT_SPLIT;
}

/* What the values of a row are: whether the only one is a small number, as a
 * note's is, or a page's; or they are not all zeros. */
enum { ZEROS, SOME_VALUES, SMALL_ONE };

static int
values_of(const struct sheet *s, enum form_id id)
{
	struct cell	c;
	int		i, n = 0, small = 0, any = 0;

	for (i = 0; i < FORM_COLS; i++) {
		c = sheet_cell(s, id, i);
		if (!c.printed)
			continue;
		n++;
		any |= c.num.digits != 0;
		small = c.num.scale == 0 && c.num.digits > 0 &&
		    c.num.digits <= SMALL;
	}
	return n == 1 && small ? SMALL_ONE : any ? SOME_VALUES : ZEROS;
}

void
shards_lone(struct sheet *s)
{
	const unsigned	moved = DOUBT_ORDER | DOUBT_LABEL | DOUBT_SHORT |
			    DOUBT_LONG | DOUBT_SPLIT | DOUBT_COLUMN |
			    DOUBT_STRAY;
	const int	end = (int)form_end(2);
	int		id, lone = end, sure = 0, n = 0, ordered = 0;

	for (id = (int)form_first(2); id < end; id++) {
		if (!s->row[id].present)
			continue;
		n++;
		ordered += (s->row[id].doubt & DOUBT_ORDER) != 0;
		if (row_doubts(&s->row[id]) & moved)
			continue;
		sure++;
		lone = id;
	}
	if (sure == 1 && n > SOME + 1 && values_of(s, (enum form_id)lone) >=
	    (ordered > SOME ? SOME_VALUES : SMALL_ONE))
		s->row[lone].doubt |= DOUBT_COLUMN;
}
