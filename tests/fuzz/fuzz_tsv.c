/*
 * tsv: table rows, which are written again and read as the same, judged and
 * compared.  The first byte is the size of views.
 */
#include <string.h>

#include "compare.h"
#include "fuzz.h"
#include "judge.h"
#include "listing.h"
#include "memory_input.h"
#include "memory_out.h"
#include "tally.h"
#include "tsv.h"
#include "years.h"

/* Every line of what was written has so many fields. */
static void
check_fields(int want)
{
	const char	*p = str_text(&written), *end = p + written.len;
	int		 n;

	while (p < end) {
		for (n = 1; p < end && *p != '\n'; p++)
			n += *p == '\t';
		MUST(p++ < end && n == want);
	}
	str_clear(&written);
}

static void
judge(struct sheet *s)
{
	struct tally	t;

	tally_init(&t, BY_SUM);
	t.all = 1;
	(void)judge_sheet(&t, s);
	tally_free(&t);
	check_fields(13);
	tally_init(&t, BY_DIFF);
	t.all = 1;
	sheet_unfold(s);
	years_judge(&t, s, s);
	tally_free(&t);
	check_fields(13);
}

static void
compare(struct sheet *old, struct sheet *new)
{
	struct compare	c = { .all = 1 };

	compare_sheets(&c, new, new);
	MUST(c.changes == 0);
	check_fields(16);
	compare_sheets(&c, old, new);
	check_fields(16);
}

/* Write a sheet, read it, and write it again. */
static void
check_again(struct sheet *s)
{
	static struct sheet	 again;
	static struct str	 first;
	struct tsv		*tsv;

	str_clear(&written);
	sheet_unfold(s);
	listing_put(LISTING_ROWS, s, LISTING_ALL);
	MUST(str_set(&first, str_text(&written), written.len) == 0);
	check_fields(16);
	memory_set(first.p, first.len, 0);
	MUST((tsv = tsv_open("-")) != NULL);
	MUST(tsv_next(tsv, &again) == 1);
	sheet_unfold(&again);
	listing_put(LISTING_ROWS, &again, LISTING_ALL);
	MUST(written.len == first.len);
	MUST(memcmp(str_text(&written), str_text(&first), first.len) == 0);
	MUST(tsv_next(tsv, &again) == 0);
	str_clear(&written);
	tsv_close(tsv);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct sheet	 sheets[2];
	struct tsv		*tsv;
	const char		*what;
	uint64_t		 line;
	int			 i, r;

	if (size < 1)
		return 0;
	memory_set(data + 1, size - 1, data[0]);
	MUST((tsv = tsv_open("-")) != NULL);
	for (i = 0; (r = tsv_next(tsv, &sheets[i])) == 1; i = !i) {
		MUST(tsv_line(tsv) > 0);
		judge(&sheets[i]);
		compare(&sheets[!i], &sheets[i]);
		if (sheet_rows(&sheets[i], 2) + sheet_rows(&sheets[i], 3) +
		    sheet_rows(&sheets[i], 4) > 0)
			check_again(&sheets[i]);
	}
	what = tsv_error(tsv, &line);
	MUST((r == -1) == (what != NULL));
	tsv_close(tsv);
	return 0;
}
