#include "years.h"

#include <err.h>

#include "sums.h"

/* Cells in which two reports differ: for certain, and with doubt. */
struct difference {
	int		sure, doubted;
	uint64_t	line, before_line;	/* where the first stands */
};

static int
has_doubt(const struct row *r, int c)
{
	return ((r->doubt | r->cell[c].doubt) &
	    ~(DOUBT_HARMLESS | DOUBT_BLANK)) != 0;
}

/* Compare one column of a row, which either report may lack. */
static void
compare_cell(struct difference *d, const struct sheet *a,
    const struct sheet *b, enum form_id id, enum form_col col)
{
	const struct row	*x = &a->row[id], *y = &b->row[id];
	int			 i = sheet_col(a, id, col);
	int			 j = sheet_col(b, id, col), p, q;

	p = i != -1 && x->cell[i].printed;
	q = j != -1 && y->cell[j].printed;
	if (p == q && (!p ||
	    number_cmp(x->cell[i].num, y->cell[j].num) == 0))
		return;
	if (d->sure + d->doubted == 0) {
		d->line = y->line;
		d->before_line = x->line;
	}
	if ((i != -1 && has_doubt(x, i)) || (j != -1 && has_doubt(y, j)))
		d->doubted++;
	else
		d->sure++;
}

static struct difference
compare(const struct sheet *a, const struct sheet *b)
{
	struct difference	d = { .sure = 0 };
	int			id, col;

	for (id = 0; id < F_ROWS; id++)
		for (col = C_NONE + 1; col < C_COLS; col++)
			compare_cell(&d, a, b, (enum form_id)id,
			    (enum form_col)col);
	return d;
}

static void
judge_edition(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	struct difference	d = compare(before, s);
	struct finding		f = finding_about(s);
	enum outcome		o;

	o = d.sure > 0 ? FAILS : d.doubted > 0 ? DOUBTED : HOLDS;
	if (!tally_count(t, R_EDITION, o))
		return;
	f.before = before;
	f.line = d.line;
	f.before_line = d.before_line;
	finding_count(f.found, d.sure + d.doubted);
	finding_count(f.expected, 0);
	str_clear(&t->note);
	if (o == DOUBTED && str_adds(&t->note, "all of them") == -1)
		err(2, NULL);
	tally_put(t, R_EDITION, o, &f);
}

static void
judge_gap(struct tally *t, const struct sheet *before, const struct sheet *s)
{
	struct finding	f = finding_about(s);

	if (!tally_count(t, R_YEAR_GAP, UNKNOWN))
		return;
	f.before = before;
	finding_count(f.found, before->year);
	finding_count(f.expected, s->year - 1);
	str_clear(&t->note);
	if (str_adds(&t->note, "the report before it is of ") == -1 ||
	    str_adds(&t->note, f.found) == -1 ||
	    str_adds(&t->note, ", not of ") == -1 ||
	    str_adds(&t->note, f.expected) == -1)
		err(2, NULL);
	tally_put(t, R_YEAR_GAP, UNKNOWN, &f);
}

void
years_judge(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	if (before->year == s->year)
		judge_edition(t, before, s);
	else if (before->year == s->year - 1)
		(void)sums_judge_years(t, before, s);
	else
		judge_gap(t, before, s);
}
