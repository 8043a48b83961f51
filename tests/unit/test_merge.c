/*
 * merge: the reports of several bodies as one.
 */
#include "check.h"
#include "merge.h"

static struct sheet	sum, part;

static void
begin(struct sheet *s, const char *org, int year)
{
	sheet_clear(s);
	CHECK(str_set(&s->org, org, strlen(org)) == 0 &&
	    str_set(&s->report, "a", 1) == 0);
	s->year = year;
}

/* A row of counts, -1 for a cell that is not printed. */
static void
put(struct sheet *s, enum form_id id, int form, int64_t first, int64_t total)
{
	struct row	*r = &s->row[id];
	int		 c;

	*r = (struct row){ .present = 1, .form = (uint8_t)form, .line = 7 };
	for (c = 0; c < FORM_COLS; c++)
		r->cell[c] = (struct cell){ .printed = 1, .line = 7 };
	r->cell[0].num.digits = first;
	r->cell[0].printed = first != -1;
	r->cell[FORM_COLS - 1].num.digits = total;
	r->cell[FORM_COLS - 1].printed = total != -1;
}

static void
check_cell(enum form_id id, int c, int64_t want)
{
	const struct cell	*cell = &sum.row[id].cell[c];

	CHECK(sum.row[id].present && sum.row[id].line == 0 && cell->line == 0);
	CHECK(cell->printed == (want != -1));
	CHECK(want == -1 ? (cell->doubt & DOUBT_BLANK) != 0 :
	    cell->num.digits == want);
}

static void
test_cells(void)
{
	begin(&sum, "甲局", 2023);
	begin(&part, "乙局", 2022);
	put(&sum, F_RECEIVED, FORM_2021, 3, 4);
	put(&part, F_RECEIVED, FORM_2021, 5, -1);
	put(&sum, F_GRANTED, FORM_2021, -1, 999999999999999999);
	put(&part, F_GRANTED, FORM_2021, -1, 1);
	put(&part, F_PARTIAL, FORM_2021, 2, 2);
	put(&sum, F_CARRIED_IN, FORM_2021, -1, -999999999999999999);
	put(&part, F_CARRIED_IN, FORM_2021, 2, -1);
	part.row[F_CARRIED_IN].cell[FORM_COLS - 1] = (struct cell){
	    .printed = 1, .num = { -1, 0 }, .doubt = DOUBT_GLUED };
	CHECK(merge_add(&sum, &part) == 0);
	CHECK_TEXT(str_text(&sum.org), "甲局 + 乙局");
	CHECK_TEXT(str_text(&sum.report), "a + a");
	CHECK(sum.year == 2022);
	check_cell(F_RECEIVED, 0, 8);
	/* One does not print it; neither does; one has no such row. */
	check_cell(F_RECEIVED, FORM_COLS - 1, -1);
	CHECK(!sum.row[F_GRANTED].cell[0].printed &&
	    sum.row[F_GRANTED].cell[0].doubt == 0);
	check_cell(F_PARTIAL, 0, -1);
	CHECK(!sum.row[F_OUTCOME].present);
	/* A sum with too many digits, of either sign; doubts are joined. */
	check_cell(F_GRANTED, FORM_COLS - 1, -1);
	check_cell(F_CARRIED_IN, FORM_COLS - 1, -1);
	CHECK(sum.row[F_CARRIED_IN].cell[FORM_COLS - 1].doubt & DOUBT_GLUED);
	merge_lacks(&sum);
	check_cell(F_RECEIVED, 0, -1);
}

/* Rows 3.6.1 to 3.6.3 of one, any of them, are row 3.6 of the other. */
static void
test_editions(enum form_id only)
{
	int	id;

	begin(&sum, "甲局", 2019);
	begin(&part, "乙局", 2022);
	put(&sum, F_OTHERWISE, FORM_2019, 3, 3);
	for (id = F_OTHERWISE_1; id <= F_OTHERWISE_3; id++)
		if (only == F_ROWS || id == (int)only)
			put(&part, (enum form_id)id, FORM_2021, 1, 2);
	CHECK(merge_add(&sum, &part) == 0);
	CHECK(sum.year == 2019 && !sum.row[F_OTHERWISE_1].present &&
	    !sum.row[F_OTHERWISE_2].present && !sum.row[F_OTHERWISE_3].present);
	if (only == F_ROWS) {
		check_cell(F_OTHERWISE, 0, 6);
		check_cell(F_OTHERWISE, FORM_COLS - 1, 9);
	}
	/* What was added is as it was. */
	CHECK(part.row[only == F_ROWS ? F_OTHERWISE_2 : only].present);

	begin(&sum, "甲局", 2022);
	begin(&part, "乙局", 2019);
	put(&part, F_OTHERWISE, FORM_2019, 3, 3);
	for (id = F_OTHERWISE_1; id <= F_OTHERWISE_3; id++)
		if (only == F_ROWS || id == (int)only)
			put(&sum, (enum form_id)id, FORM_2021, 1, 2);
	CHECK(merge_add(&sum, &part) == 0);
	CHECK(!sum.row[F_OTHERWISE_1].present);
	if (only == F_ROWS)
		check_cell(F_OTHERWISE, 0, 6);
	CHECK(sum.row[F_OTHERWISE].present);
	/* Neither has the other's rows. */
	begin(&part, "丙局", 2019);
	put(&part, F_OTHERWISE, FORM_2019, 3, 3);
	CHECK(merge_add(&sum, &part) == 0);
	if (only == F_ROWS)
		check_cell(F_OTHERWISE, 0, 9);
}

int
main(void)
{
	test_cells();
	test_editions(F_ROWS);
	test_editions(F_OTHERWISE_1);
	test_editions(F_OTHERWISE_2);
	test_editions(F_OTHERWISE_3);
	sheet_free(&sum);
	sheet_free(&part);
	return check_end();
}
