/*
 * columns: where the values of laid-out tables stand.
 */
#include "check.h"
#include "columns.h"

static struct columns	columns;

/* A value in display columns [from, to), in characters 100 further. */
static struct piece
at(int from, int to)
{
	struct piece	p = { .kind = PIECE_VALUE, .from = from, .to = to,
			    .cfrom = from + 100, .cto = to + 100 };

	return p;
}

static void
add(int from, int to)
{
	struct piece	p = at(from, to);

	columns_add(&columns, &p);
}

static int
find(int from, int to)
{
	struct piece	p = at(from, to);

	return columns_at(&columns, &p);
}

static void
test_join(void)
{
	columns_begin(&columns, 0);
	add(20, 22);
	add(10, 11);
	add(30, 33);
	CHECK(columns.n == 3 && columns.col[0].from == 10 &&
	    columns.col[2].from == 30);
	/* What touches none is a column; ends do not touch. */
	add(11, 12);
	CHECK(columns.n == 4);
	/* A wide value joins all that it touches. */
	add(9, 13);
	CHECK(columns.n == 3 && columns.col[0].from == 9 &&
	    columns.col[0].to == 13);
	add(0, 40);
	CHECK(columns.n == 1 && columns.col[0].from == 0 &&
	    columns.col[0].to == 40);
	columns_begin(&columns, 1);
	add(1, 3);
	CHECK(columns.n == 1 && columns.col[0].from == 101 &&
	    columns.col[0].to == 103);
}

static void
test_bound(void)
{
	int	i;

	columns_begin(&columns, 0);
	for (i = 1000; i-- > 0; )
		add(2 * i, 2 * i + 1);
	CHECK(columns.n == COLUMNS_FOUND);
	CHECK(!columns_are(&columns, 7));
	for (i = 1; i < columns.n; i++)
		CHECK(columns.col[i - 1].to <= columns.col[i].from);
}

static void
test_are(void)
{
	columns_begin(&columns, 0);
	CHECK(!columns_are(&columns, 0));
	add(10, 12);
	add(20, 22);
	CHECK(!columns_are(&columns, 2));
	add(30, 32);
	CHECK(columns_are(&columns, 3));
	CHECK(!columns_are(&columns, 4));
	/* Two of them all but touch: one number in two pieces. */
	add(33, 35);
	CHECK(!columns_are(&columns, 4));
}

static void
test_at(void)
{
	columns_begin(&columns, 0);
	add(10, 12);
	add(20, 22);
	CHECK(find(10, 11) == 0);
	CHECK(find(5, 11) == 0);
	CHECK(find(21, 40) == 1);
	CHECK(find(12, 20) == -1);
	CHECK(find(11, 21) == -1);
	/* Left of all, no further than columns are apart. */
	CHECK(find(0, 5) == 0);
	columns_begin(&columns, 0);
	add(10, 12);
	add(14, 16);
	CHECK(find(0, 5) == -1);
	CHECK(find(2, 6) == 0);
	/* Beside one, and far from the next. */
	columns_begin(&columns, 0);
	add(10, 12);
	add(20, 22);
	CHECK(find(13, 14) == 0);
	CHECK(find(16, 18) == -1);
	CHECK(find(24, 25) == 1);
	CHECK(find(26, 27) == -1);
}

/* Headings stand in for columns that no row fills. */
static void
test_head(void)
{
	struct piece		 p[3] = { at(8, 14), at(18, 24), at(28, 34) };
	const struct piece	*head[3] = { &p[0], &p[1], &p[2] };
	const struct piece	*turned[3] = { &p[1], &p[0], &p[2] };

	columns_begin(&columns, 0);
	add(10, 12);
	add(30, 31);
	CHECK(columns_head(&columns, head, 3) == 1);
	CHECK(columns.n == 3 && find(10, 11) == 0 && find(20, 21) == 1 &&
	    find(30, 31) == 2);
	/* Not in order. */
	columns_begin(&columns, 0);
	add(10, 12);
	CHECK(columns_head(&columns, turned, 3) == 0);
	/* A value between two headings is nobody's. */
	columns_begin(&columns, 0);
	add(15, 17);
	CHECK(columns_head(&columns, head, 3) == 0);
	/* Two values of one heading. */
	columns_begin(&columns, 0);
	add(9, 10);
	add(11, 12);
	CHECK(columns_head(&columns, head, 3) == 0);
	CHECK(columns.n == 2);
}

int
main(void)
{
	test_join();
	test_bound();
	test_are();
	test_at();
	test_head();
	return check_end();
}
