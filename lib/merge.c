#include "merge.h"

#include <string.h>

#include "pair.h"

/* 10^LIM_DIGITS: a sum as large has too many digits for a cell. */
#define MOST	1000000000000000000

static void
empty(struct row *r, int c)
{
	r->cell[c] = (struct cell){ .doubt = r->cell[c].doubt | DOUBT_BLANK };
}

/* Put a total into a cell. */
static void
put_total(struct row *r, int c, const struct total *t)
{
	if (t->digits >= MOST || t->digits <= -MOST) {
		empty(r, c);
		return;
	}
	r->cell[c].printed = 1;
	r->cell[c].num = (struct number){ (int64_t)t->digits,
	    (uint8_t)t->scale };
}

static void
add_cell(struct row *r, int c, const struct figure *f)
{
	struct total	sum = f->num;

	r->cell[c].doubt |= f->doubt & (uint16_t)~r->doubt;
	if (!r->cell[c].printed || !f->printed) {
		if (r->cell[c].printed || f->printed)
			empty(r, c);
		return;
	}
	(void)total_add(&sum, r->cell[c].num, 1);
	put_total(r, c, &sum);
}

/* Add one row to another.  A row that only one has is one of empty cells. */
static void
add_row(struct sheet *s, const struct sheet *part, enum form_id id)
{
	struct row	*r = &s->row[id];
	struct figure	 f;
	const uint8_t	*cols;
	int		 c;

	if (!r->present && !part->row[id].present)
		return;
	if (!r->present) {
		*r = (struct row){ .present = 1, .form = part->row[id].form };
	}
	r->line = 0;
	cols = form_cols(id, sheet_row_edition(s, id));
	for (c = 0; c < FORM_COLS && cols[c] != C_NONE; c++) {
		f = figure_read(part, id, (enum form_col)cols[c]);
		add_cell(r, c, &f);
		r->cell[c].line = 0;
	}
}

/* Rows 3.6.1 to 3.6.3 become one row, as in the 2019 form. */
static void
fold(struct sheet *s)
{
	struct row	*r = &s->row[F_OTHERWISE];
	struct figure	 f;
	int		 c, id;

	*r = (struct row){ .present = 1, .form = FORM_2019,
	    .line = s->row[F_OTHERWISE_1].line };
	for (c = 0; c < FORM_COLS; c++) {
		f = figure_otherwise(s, (enum form_col)form_cols(F_OTHERWISE,
		    FORM_2019)[c]);
		r->cell[c].doubt = f.doubt;
		if (f.printed)
			put_total(r, c, &f.num);
	}
	for (id = F_OTHERWISE_1; id <= F_OTHERWISE_3; id++)
		memset(&s->row[id], 0, sizeof(s->row[id]));
}

static int
has_parts(const struct sheet *s)
{
	return s->row[F_OTHERWISE_1].present ||
	    s->row[F_OTHERWISE_2].present || s->row[F_OTHERWISE_3].present;
}

static int
join(struct str *out, const struct str *s)
{
	return str_adds(out, " + ") == -1 ? -1 :
	    str_add(out, str_text(s), s->len);
}

int
merge_add(struct sheet *s, const struct sheet *part)
{
	struct sheet	other = *part;	/* its strings stay part's */
	int		id;

	if (join(&s->org, &part->org) == -1 ||
	    join(&s->report, &part->report) == -1)
		return -1;
	if (part->year < s->year)
		s->year = part->year;
	if (s->row[F_OTHERWISE].present && has_parts(part))
		fold(&other);
	else if (has_parts(s) && part->row[F_OTHERWISE].present)
		fold(s);
	for (id = 0; id < F_ROWS; id++)
		add_row(s, &other, (enum form_id)id);
	return 0;
}

void
merge_lacks(struct sheet *s)
{
	int	id, c;

	for (id = 0; id < F_ROWS; id++)
		for (c = 0; c < FORM_COLS; c++)
			if (s->row[id].cell[c].printed)
				empty(&s->row[id], c);
}
