/*
 * sheet: the rows of a report, and the words of doubt as they are written and
 * read back.
 */
#include <errno.h>

#include "check.h"
#include "limits.h"
#include "sheet.h"

static const uint8_t	cols[FORM_COLS] = { C_NATURAL, C_BUSINESS, C_RESEARCH,
	C_NONPROFIT, C_LEGAL, C_OTHER, C_TOTAL };
static const uint8_t	no_cols[FORM_COLS];

/* What a row's doubts are written as. */
static void
doubts(const struct row *r, const char *want)
{
	struct str	out = { NULL, 0, 0 };

	CHECK(doubt_format(&out, r, cols) == 0);
	CHECK_TEXT(str_text(&out), want);
	str_free(&out);
}

static int
parse(struct row *r, const char *text)
{
	*r = (struct row){ .present = 1 };
	return doubt_parse(r, cols, text, strlen(text));
}

static void
test_doubts(void)
{
	struct row	r = { .present = 1 };

	doubts(&r, "");
	r.cell[4].doubt = DOUBT_BLANK;
	doubts(&r, "blank:legal");
	r.cell[6].doubt = DOUBT_BLANK;
	r.doubt = DOUBT_SHORT;
	doubts(&r, "short blank:legal,total");
	/* What the whole row is doubted for is not said of its cells. */
	r.cell[0].doubt = DOUBT_SHORT;
	doubts(&r, "short blank:legal,total");
	r.cell[0].doubt = DOUBT_SHORT | DOUBT_GLUED;
	CHECK(parse(&r, "blank:legal,total short") == 0);
	CHECK(r.doubt == DOUBT_SHORT && r.cell[4].doubt == DOUBT_BLANK &&
	    r.cell[6].doubt == DOUBT_BLANK && r.cell[0].doubt == 0);
	doubts(&r, "short blank:legal,total");
}

static void
test_parse(void)
{
	struct row	r;

	/* Names out of order, and twice. */
	CHECK(parse(&r, "blank:total,natural,total") == 0);
	CHECK(r.cell[0].doubt == DOUBT_BLANK && r.cell[6].doubt == DOUBT_BLANK);
	doubts(&r, "blank:natural,total");
	/* A word of a later version doubts the row, or its cell, no less. */
	CHECK(parse(&r, "newer") == 0 && r.doubt == DOUBT_TEXT);
	CHECK(parse(&r, "newer:legal") == 0 && r.doubt == 0 &&
	    r.cell[4].doubt == DOUBT_TEXT);
	/* A column that the row has not is a column all the same. */
	CHECK(parse(&r, "blank:made") == 0 && r.doubt == 0);
	CHECK(parse(&r, "blank:nothing") == -1);
	CHECK(parse(&r, "blank:lega") == -1);
	CHECK(parse(&r, "blank:legally") == -1);
	CHECK(parse(&r, " blank") == -1);
	CHECK(parse(&r, "blank  short") == -1);
	CHECK(parse(&r, "") == 0 && r.doubt == 0);
	r = (struct row){ .present = 1 };
	CHECK(doubt_parse(&r, no_cols, "blank:legal", 11) == 0);
	CHECK(r.doubt == 0 && r.cell[0].doubt == 0);
}

static void
test_sure(void)
{
	struct row	r = { .present = 1 };

	CHECK(!cell_sure(&r, 0));
	r.cell[0].printed = 1;
	CHECK(cell_sure(&r, 0));
	r.cell[0].doubt = DOUBT_STRAY;
	CHECK(cell_sure(&r, 0));
	r.cell[0].doubt = DOUBT_GLUED;
	CHECK(!cell_sure(&r, 0));
	r.cell[0].doubt = 0;
	r.doubt = DOUBT_COLUMN;
	CHECK(!cell_sure(&r, 0));
}

static void
test_sum(void)
{
	struct cell	c[3] = { { .printed = 1, .num = { 12, 1 } },
			    { .printed = 0, .num = { 7, 0 } },
			    { .printed = 1, .num = { -5, 0 } } };
	struct total	sum;

	CHECK(sheet_sum(c, 3, &sum) == 2);
	CHECK(sum.digits == -38 && sum.scale == 1);
	CHECK(sheet_sum(c, 0, &sum) == 0 && sum.digits == 0);
}

/* Rows beyond the form have a bound; headings and troubles have room behind
 * it. */
static void
test_extra(void)
{
	struct sheet	s = { .year = 0 };
	size_t		i;
	int		all = 1;

	CHECK(sheet_heading(&s, "0") == NULL);
	for (i = 0; i < LIM_EXTRAS; i++)
		all &= sheet_extra(&s, '3', "?") != NULL;
	CHECK(all);
	errno = 0;
	CHECK(sheet_extra(&s, '3', "?") == NULL && errno == EFBIG);
	CHECK(sheet_extra(&s, '0', "3") != NULL);
	CHECK(sheet_heading(&s, "3") == &s.extra[s.nextra - 1]);
	CHECK(sheet_heading(&s, "4") == NULL && sheet_heading(&s, "?") == NULL);
	while (sheet_extra(&s, '0', "4") != NULL)
		continue;
	CHECK(sheet_extra(&s, '!', "") != NULL);
	while (sheet_extra(&s, '!', "") != NULL)
		continue;
	CHECK(errno == EFBIG && s.nextra < LIM_EXTRAS * 2);
	CHECK_TEXT(sheet_string(&s, s.text.len), "");
	CHECK_TEXT(sheet_string(&s, 0), "");
	sheet_clear(&s);
	CHECK(s.nextra == 0 && sheet_heading(&s, "3") == NULL);
	sheet_free(&s);
}

/* A table's edition: what its rows say, what they are, or the year's. */
static void
test_edition(void)
{
	struct sheet	s = { .year = 0 };

	CHECK(sheet_form(&s, 3) == 0 && sheet_edition(&s, 3) == 0);
	s.year = 2022;
	CHECK(sheet_edition(&s, 3) == FORM_2021);
	s.row[F_OTHERWISE].present = 1;
	CHECK(sheet_form(&s, 3) == FORM_2019);
	CHECK(sheet_edition(&s, 3) == FORM_2019);
	/* Rows of both: neither tells. */
	s.row[F_OTHERWISE_1].present = 1;
	CHECK(sheet_form(&s, 3) == 0 && sheet_edition(&s, 3) == FORM_2021);
	s.row[F_GRANTED].present = 1;
	s.row[F_GRANTED].form = FORM_2019;
	CHECK(sheet_form(&s, 3) == FORM_2019);
	CHECK(sheet_rows(&s, 3) == 3 && sheet_rows(&s, 2) == 0);
	CHECK(sheet_col(&s, F_GRANTED, C_TOTAL) == 6);
	CHECK(sheet_col(&s, F_GRANTED, C_MADE) == -1);
	sheet_free(&s);
}

static int
same_cells(const struct sheet *a, const struct sheet *b, enum form_id id)
{
	struct cell	x, y;
	int		c, same = 1;

	for (c = 0; c < FORM_COLS; c++) {
		x = sheet_cell(a, id, c);
		y = sheet_cell(b, id, c);
		same &= x.printed == y.printed && x.doubt == y.doubt &&
		    x.num.digits == y.num.digits && x.num.scale == y.num.scale;
		same &= sheet_sure(a, id, c) == sheet_sure(b, id, c);
	}
	return same;
}

/* A folded row says what it said before, and what it says unfolded; one that
 * has more to say is not folded. */
static void
test_fold(void)
{
	static struct sheet	s, kept;
	struct cell		*c = s.row[F_GRANTED].cell;
	static const struct cell no[] = {
		{ .printed = 1, .num = { -1, 0 } },
		{ .printed = 1, .num = { 10, 1 } },
		{ .printed = 1, .num = { (int64_t)UINT32_MAX + 1, 0 } },
		{ .doubt = DOUBT_TEXT }, { .doubt = DOUBT_BLANK, .line = 7 },
	};
	size_t			i;

	s.row[F_GRANTED].present = 1;
	s.row[F_GRANTED].doubt = DOUBT_SHORT;
	c[0] = (struct cell){ .printed = 1, .num = { UINT32_MAX, 0 } };
	c[3] = (struct cell){ .doubt = DOUBT_BLANK };
	c[6] = (struct cell){ .printed = 1 };
	kept = s;
	sheet_fold(&s, F_GRANTED);
	CHECK(s.folded == (form_set)1 << F_GRANTED);
	CHECK(c[0].num.digits == 0 && c[3].doubt == 0 && !c[6].printed);
	CHECK(same_cells(&s, &kept, F_GRANTED));
	sheet_fold(&s, F_GRANTED);
	CHECK(same_cells(&s, &kept, F_GRANTED));
	sheet_unfold(&s);
	CHECK(s.folded == 0 && c[0].num.digits == UINT32_MAX);
	CHECK(same_cells(&s, &kept, F_GRANTED));
	for (i = 0; i < COUNT(no); i++) {
		c[5] = no[i];
		sheet_fold(&s, F_GRANTED);
		CHECK(s.folded == 0);
	}
	c[5] = (struct cell){ .printed = 0 };
	sheet_fold(&s, F_GRANTED);
	sheet_reset(&s);
	CHECK(s.folded == 0 && !s.row[F_GRANTED].present);
	CHECK(!sheet_cell(&s, F_GRANTED, 0).printed);
	CHECK(sheet_cell(&s, F_GRANTED, 3).doubt == 0);
	sheet_free(&s);
}

int
main(void)
{
	test_doubts();
	test_parse();
	test_sure();
	test_sum();
	test_extra();
	test_edition();
	test_fold();
	return check_end();
}
