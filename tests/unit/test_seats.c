/*
 * seats: which columns the places on table 3's pages are.
 */
#include "check.h"
#include "seats.h"

#define TOTAL	(FORM_COLS - 1)
#define NO	-1		/* nothing is printed */
#define LEFT	60		/* where the first column's values stand, */
#define APART	14		/*  and each behind the one before */
#define AWAY	-1000		/* no page is so wide */

/* A line of a page: a label, and what stands in the columns. */
struct line {
	const char	*label;
	int		 v[FORM_COLS];
	int		 behind;	/* so many spaces behind it the first */
					/*  value stands; 0: in its column */
};

#define RECEIVED	"一、本年新收政府信息公开申请数量"
#define CARRIED_IN	"二、上年结转政府信息公开申请数量"
#define GRANTED		"（一）予以公开"
#define PARTIAL		"（二）部分公开"
#define OUTCOME		"（七）总计"
#define CARRIED_OUT	"四、结转下年度继续办理"

static struct cells	cells;
static struct runs	runs;
static struct job	job;
static int		chars;		/* places are counted in characters */
static int		shift;		/* values stand behind headings */
static int		tenths;		/* values have a decimal */

static void
pad(struct str *s, int from, int to)
{
	for (; from < to; from++)
		CHECK(str_adds(s, " ") == 0);
}

/* How wide a text is: its ideographs and brackets take three bytes. */
static int
width(const char *s)
{
	int	n = 0;

	for (; *s != '\0'; s++)
		if ((*s & 0xc0) != 0x80)
			n += *s & 0x80 && !chars ? 2 : 1;
	return n;
}

static void
add(struct str *s)
{
	static uint64_t	line;

	CHECK(cells_add(&cells, s->p, s->len, ++line) == 0);
	str_free(s);
}

/* The headings of the columns, each above its values. */
static void
draw_heads(void)
{
	static const char *const	head[FORM_COLS] = { "自然人",
	    "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他",
	    "总计" };
	struct str			s = { NULL, 0, 0 };
	int				at = 0, k;

	for (k = 0; k < FORM_COLS; k++) {
		pad(&s, at, LEFT + APART * k);
		at = LEFT + APART * k + width(head[k]);
		CHECK(str_adds(&s, head[k]) == 0);
	}
	add(&s);
}

static void
draw_line(const struct line *l, int feed)
{
	struct str	s = { NULL, 0, 0 };
	char		num[16];
	int		at = width(l->label), k, to;

	CHECK(str_adds(&s, feed ? "\f" : "") == 0);
	CHECK(str_adds(&s, l->label) == 0);
	for (k = 0; k < FORM_COLS; k++) {
		if (l->v[k] == NO)
			continue;
		to = k == 0 && l->behind > 0 ? at + l->behind :
		    LEFT + APART * k + shift;
		pad(&s, at, to);
		(void)snprintf(num, sizeof(num), tenths ? "0.%d" : "%d",
		    l->v[k]);
		CHECK(str_adds(&s, num) == 0);
		at = to + (int)strlen(num);
	}
	add(&s);
}

static void
begin(void)
{
	cells_clear(&cells);
	chars = shift = tenths = 0;
}

static void
draw_page(const struct line *l, int feed)
{
	for (; l->label != NULL; l++, feed = 0)
		draw_line(l, feed);
}

/* All pages are drawn: read them. */
static void
read_pages(void)
{
	const struct wanted	w = { 3, FORM_2021 };

	CHECK(cells_end(&cells) == 0);
	CHECK(runs_find(&runs, &cells, w) == 0 && runs.n > 0);
	job = (struct job){ .c = &cells, .runs = &runs, .table = 3,
	    .form = FORM_2021, .nseats = -1 };
}

/* The columns of the page that a run is on. */
static struct columns
columns_of(size_t run)
{
	const struct folio	page = folio_with(&job, &runs.run[run]);

	return seats_columns(&job, &page);
}

/* Are the columns of the page that a run is on just these, of which each
 * stands in its own place?  None: they are not told. */
static void
check_columns(size_t run, const char *want)
{
	const struct columns	c = columns_of(run);
	char			got[FORM_COLS + 1];
	int			k, n = 0;

	CHECK(c.n == 0 || c.n == FORM_COLS);
	for (k = 0; k < c.n; k++) {
		if (c.col[k].from < AWAY)
			continue;
		got[n++] = (char)('0' + k);
		CHECK(c.col[k].from == LEFT + APART * k + shift);
		CHECK(c.col[k].to > c.col[k].from);
	}
	got[n] = '\0';
	CHECK_TEXT(got, want);
	CHECK(c.n == 0 || c.chars == chars);
}

/* Two pages: zeros are printed on the first alone. */
static const struct line	first[] = {
	{ RECEIVED, { 10, 0, 0, 0, 5, 0, 15 }, 0 },
	{ CARRIED_IN, { 2, 0, 0, 0, 0, 0, 2 }, 0 },
	{ GRANTED, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
	{ NULL, { 0 }, 0 }
};
static const struct line	second[] = {
	{ OUTCOME, { 8, NO, NO, NO, 4, NO, 12 }, 0 },
	{ CARRIED_OUT, { 4, NO, NO, NO, 1, NO, 5 }, 0 },
	{ NULL, { 0 }, 0 }
};

static const struct line	lone[] = {
	{ RECEIVED, { 10, NO, NO, NO, 5, NO, 15 }, 0 },
	{ CARRIED_IN, { 2, NO, NO, NO, NO, NO, 2 }, 0 },
	{ GRANTED, { 8, NO, NO, NO, 4, NO, 12 }, 0 },
	{ NULL, { 0 }, 0 }
};

/* The headings of one page name its columns, and the sums over both those of
 * the other. */
static void
test_pages(void)
{
	begin();
	draw_heads();
	draw_page(first, 0);
	draw_page(second, 1);
	read_pages();
	CHECK(runs.n == 5);
	check_columns(0, "0123456");
	check_columns(4, "046");
	CHECK(job.nseats == 2);
	/* Without them seven places of one row are the seven columns. */
	begin();
	draw_page(first, 0);
	draw_page(second, 1);
	read_pages();
	check_columns(0, "0123456");
	check_columns(4, "046");
	/* Where zeros are not printed there are fewer, which may be any. */
	begin();
	draw_page(lone, 0);
	draw_page(second, 1);
	read_pages();
	check_columns(0, "");
	check_columns(3, "");
	/* The headings of one page tell those of both. */
	begin();
	draw_page(lone, 0);
	cells.page++;
	draw_heads();
	draw_page(second, 0);
	read_pages();
	check_columns(0, "046");
	check_columns(3, "046");
}

/* Where an extractor counts characters, an ideograph is one. */
static void
test_characters(void)
{
	begin();
	chars = 1;
	draw_heads();
	draw_page(first, 0);
	draw_page(second, 1);
	read_pages();
	check_columns(0, "0123456");
	check_columns(4, "046");
}

/* Pages on which every column has something need no headings: the first column
 * may have two places, but not two values in a row. */
static void
test_full(void)
{
	static const struct line	full[] = {
		{ RECEIVED, { 10, 20, 30, 40, 50, 60, 210 }, 0 },
		{ GRANTED, { 9, 18, 26, 35, 43, 52, 183 }, 0 },
		{ NULL, { 0 }, 0 }
	};
	static const struct line	rest[] = {
		{ OUTCOME, { 9, 18, 26, 35, 43, 52, 183 }, 0 },
		{ CARRIED_OUT, { 1, 2, 4, 5, 7, 8, 27 }, 0 },
		{ NULL, { 0 }, 0 }
	};

	begin();
	draw_page(full, 0);
	draw_page(rest, 1);
	read_pages();
	check_columns(0, "0123456");
	check_columns(3, "0123456");
	begin();
	draw_heads();
	draw_page(full, 0);
	draw_page(rest, 1);
	read_pages();
	check_columns(0, "0123456");
	check_columns(3, "0123456");
}

/* Values may stand a little aside of their headings, or end where these do;
 * from further aside these say nothing. */
static void
test_near(void)
{
	static const char *const	want[] = { "046", "046", "" };
	static const int		by[] = { 2, 3, 9 };
	size_t				i;

	for (i = 0; i < COUNT(by); i++) {
		begin();
		draw_heads();
		shift = by[i];
		draw_page(lone, 0);
		draw_page(second, 1);
		read_pages();
		check_columns(0, want[i]);
	}
}

/* No more pages than a table has are kept in mind. */
static void
test_many(void)
{
	static const struct line	all[] = {
		{ RECEIVED, { 10, 0, 0, 0, 5, 0, 15 }, 0 },
		{ CARRIED_IN, { 2, 0, 0, 0, 0, 0, 2 }, 0 },
		{ GRANTED, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ OUTCOME, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ CARRIED_OUT, { 4, 0, 0, 0, 1, 0, 5 }, 0 },
	};
	int				pages, i;

	for (pages = JOB_PAGES; pages <= JOB_PAGES + 1; pages++) {
		begin();
		for (i = 0; i < 5; i++) {
			cells.page += i > 0 && i < pages;
			if (i < pages)
				draw_heads();
			draw_line(&all[i], 0);
		}
		read_pages();
		check_columns(4, pages == JOB_PAGES ? "0123456" : "");
		check_columns(0, pages == JOB_PAGES ? "0123456" : "");
	}
}

/* The first page, with another line in place of its last. */
static void
try_line(const struct line *l)
{
	begin();
	draw_heads();
	draw_line(&first[0], 0);
	draw_line(&first[1], 0);
	draw_line(l, 0);
	draw_page(second, 1);
	read_pages();
}

/* All rows have to say what they are the sums of, and all sums to hold. */
static void
test_sums(void)
{
	static const struct line	good = { GRANTED,
	    { 8, 0, 0, 0, 4, 0, 12 }, 0 };
	static const struct line	bad[] = {
		/* Its values do not make its total. */
		{ GRANTED, { 8, 0, 0, 0, 4, 0, 13 }, 0 },
		/* They do, but those of a column are not its total. */
		{ GRANTED, { 7, 0, 0, 0, 5, 0, 12 }, 0 },
		/* A value has moved to another column. */
		{ GRANTED, { 8, 4, 0, 0, NO, 0, 12 }, 0 },
		{ GRANTED, { 16, 0, 0, 0, NO, 0, 16 }, 0 },
		/* The same figures mean another thing in another row. */
		{ CARRIED_IN, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
	};
	static const struct line	less[] = {
		{ GRANTED, { 8, 0, 0, -2, 4, 0, 10 }, 0 },
		{ PARTIAL, { 0, 0, 0, 2, 0, 0, 2 }, 0 },
	};
	static const struct line	more[] = {
		{ RECEIVED, { 10, 0, 0, 0, 5, 0, 16 }, 0 },
		{ CARRIED_IN, { 2, 0, 0, 0, 0, 0, 2 }, 0 },
		{ GRANTED, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ OUTCOME, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ CARRIED_OUT, { 4, 0, 0, 0, 1, 0, 6 }, 0 },
		{ NULL, { 0 }, 0 }
	};
	size_t				i;

	try_line(&good);
	check_columns(4, "046");
	for (i = 0; i < COUNT(bad); i++) {
		try_line(&bad[i]);
		check_columns(0, "");
		check_columns(4, "");
		CHECK(job.nseats == 0);
	}
	/* None is below zero, nor has a decimal, though all sums hold. */
	begin();
	draw_heads();
	draw_line(&first[0], 0);
	draw_line(&first[1], 0);
	draw_line(&less[0], 0);
	draw_line(&less[1], 0);
	draw_page(second, 1);
	read_pages();
	check_columns(0, "");
	begin();
	draw_heads();
	draw_line(&first[0], 0);
	draw_line(&first[1], 0);
	tenths = 1;
	draw_line(&good, 0);
	tenths = 0;
	draw_page(second, 1);
	read_pages();
	check_columns(0, "");
	/* Sums over rows do not mend those within them. */
	begin();
	draw_heads();
	draw_page(more, 0);
	read_pages();
	check_columns(0, "");
}

/* Two rows show too little, as do rows of zeros. */
static void
test_few(void)
{
	static const struct line	zero[] = {
		{ RECEIVED, { 0, 0, 0, 0, 0, 0, 0 }, 0 },
		{ GRANTED, { 0, 0, 0, 0, 0, 0, 0 }, 0 },
		{ PARTIAL, { 0, 0, 0, 0, 0, 0, 0 }, 0 },
		{ OUTCOME, { 0, 0, 0, 0, 0, 0, 0 }, 0 },
		{ NULL, { 0 }, 0 }
	};
	static const struct line	few[] = {
		{ RECEIVED, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ CARRIED_OUT, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ NULL, { 0 }, 0 }
	};
	static const struct line	enough[] = {
		{ RECEIVED, { 8, 0, 0, 0, 4, 0, 12 }, 0 },
		{ CARRIED_IN, { 1, 0, 0, 0, 0, 0, 1 }, 0 },
		{ CARRIED_OUT, { 9, 0, 0, 0, 4, 0, 13 }, 0 },
		{ NULL, { 0 }, 0 }
	};

	begin();
	draw_heads();
	draw_page(zero, 0);
	read_pages();
	check_columns(0, "");
	begin();
	draw_heads();
	draw_page(few, 0);
	read_pages();
	check_columns(0, "");
	begin();
	draw_heads();
	draw_page(enough, 0);
	read_pages();
	check_columns(0, "0123456");
}

/* If no page has a place for natural persons, the headings lie. */
static void
test_first(void)
{
	static const struct line	none[] = {
		{ RECEIVED, { NO, 12, NO, NO, 5, NO, 17 }, 0 },
		{ GRANTED, { NO, 12, NO, NO, 4, NO, 16 }, 0 },
		{ OUTCOME, { NO, 12, NO, NO, 4, NO, 16 }, 0 },
		{ CARRIED_OUT, { NO, 0, NO, NO, 1, NO, 1 }, 0 },
		{ NULL, { 0 }, 0 }
	};
	struct line			some[5];
	size_t				i;

	begin();
	draw_heads();
	draw_page(none, 0);
	read_pages();
	check_columns(0, "");
	memcpy(some, none, sizeof(some));
	for (i = 0; i < 4; i++)
		some[i].v[0] = 0;
	begin();
	draw_heads();
	draw_page(some, 0);
	read_pages();
	check_columns(0, "0146");
}

/* The first column's values, right behind their labels, stand in several
 * places: the column takes them all. */
static void
test_behind(void)
{
	static const struct line	moved[] = {
		{ OUTCOME, { 8, NO, NO, NO, 4, NO, 12 }, 2 },
		{ CARRIED_OUT, { 4, NO, NO, NO, 1, NO, 5 }, 2 },
		{ NULL, { 0 }, 0 }
	};
	struct columns			c;

	begin();
	draw_heads();
	draw_page(first, 0);
	draw_page(moved, 1);
	read_pages();
	c = columns_of(4);
	CHECK(c.n == FORM_COLS);
	CHECK(c.col[0].from == width(OUTCOME) + 2);
	CHECK(c.col[0].to == width(CARRIED_OUT) + 3);
	CHECK(c.col[1].from < AWAY && c.col[4].from == LEFT + APART * 4);
	CHECK(c.col[TOTAL].from == LEFT + APART * TOTAL);
}

/* A zero there is natural persons', and further away anyone's. */
static void
test_zero(void)
{
	static const struct line	zero[] = {
		{ RECEIVED, { 0, 0, 0, 0, 5, 0, 5 }, 0 },
		{ GRANTED, { 0, 0, 0, 0, 4, 0, 4 }, 0 },
		{ NULL, { 0 }, 0 }
	};
	struct line			moved[] = {
		{ OUTCOME, { NO, NO, NO, NO, 4, NO, 4 }, 0 },
		{ CARRIED_OUT, { 0, NO, NO, NO, 1, NO, 1 }, 2 },
		{ NULL, { 0 }, 0 }
	};

	begin();
	draw_heads();
	draw_page(zero, 0);
	draw_page(moved, 1);
	read_pages();
	CHECK(columns_of(3).n == FORM_COLS);
	moved[1].behind = 4;
	begin();
	draw_heads();
	draw_page(zero, 0);
	draw_page(moved, 1);
	read_pages();
	check_columns(3, "");
	check_columns(0, "0123456");
}

int
main(void)
{
	test_pages();
	test_characters();
	test_full();
	test_near();
	test_many();
	test_sums();
	test_few();
	test_first();
	test_behind();
	test_zero();
	runs_free(&runs);
	cells_free(&cells);
	return check_end();
}
