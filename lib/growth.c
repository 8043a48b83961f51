#include "growth.h"

#include <err.h>
#include <string.h>

#include "pair.h"
#include "percent.h"

/* Rows and columns from first to last, with a sign; sign 0 is no part. */
struct part {
	int8_t		sign;
	uint8_t		row, last_row;
	uint8_t		col, last_col;
};

#define PARTS	2

/* What the prose may mean by a figure: a sum of cells. */
struct meaning {
	const char	*name;		/* table 1 has NAME_growth */
	struct part	 part[PARTS];
};

#define CELL(r, c)	{ 1, r, r, c, c }
#define TOTAL(r)	CELL(r, C_TOTAL)
#define TOTALS(a, b)	{ 1, a, b, C_TOTAL, C_TOTAL }
#define LESS_PENDING(a, b)	{ -1, a, b, C_PENDING, C_PENDING }

/*
 * Of a name with several readings it is enough if one holds.  They are those
 * of the rules about the same words in one report: received with what was
 * carried in, or without; cases with those pending, or without.
 */
static const struct meaning meanings[] = {
	{ "received", { TOTAL(F_RECEIVED) } },
	{ "received", { TOTALS(F_RECEIVED, F_CARRIED_IN) } },
	{ "carried_in", { TOTAL(F_CARRIED_IN) } },
	{ "answered", { TOTAL(F_OUTCOME) } },
	{ "granted", { TOTAL(F_GRANTED) } },
	{ "partial", { TOTAL(F_PARTIAL) } },
	{ "denied", { TOTALS(F_DENIED_1, F_DENIED_8) } },
	{ "unavailable", { TOTALS(F_UNAVAILABLE_1, F_UNAVAILABLE_3) } },
	{ "refused", { TOTALS(F_REFUSED_1, F_REFUSED_5) } },
	{ "otherwise", { TOTALS(F_OTHERWISE, F_OTHERWISE_3) } },
	{ "carried_out", { TOTAL(F_CARRIED_OUT) } },
	{ "natural", { CELL(F_RECEIVED, C_NATURAL) } },
	{ "natural", { { 1, F_RECEIVED, F_CARRIED_IN, C_NATURAL,
	    C_NATURAL } } },
	{ "organisations", { { 1, F_RECEIVED, F_RECEIVED, C_BUSINESS,
	    C_OTHER } } },
	{ "organisations", { { 1, F_RECEIVED, F_CARRIED_IN, C_BUSINESS,
	    C_OTHER } } },
	{ "reviews", { TOTAL(F_REVIEW) } },
	{ "reviews", { TOTAL(F_REVIEW), LESS_PENDING(F_REVIEW, F_REVIEW) } },
	{ "lawsuits", { TOTALS(F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER) } },
	{ "lawsuits", { TOTALS(F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER),
	    LESS_PENDING(F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER) } },
	{ "normative_made", { CELL(F_DOCUMENTS, C_MADE) } },
	{ "normative_made", { CELL(F_DOCUMENTS, C_NEW_MADE) } },
	{ "normative_repealed", { CELL(F_DOCUMENTS, C_REPEALED) } },
	{ "normative_in_force", { CELL(F_DOCUMENTS, C_IN_FORCE) } },
	{ "licences", { CELL(F_LICENCES, C_DECISIONS) } },
	{ "penalties", { CELL(F_PENALTIES, C_DECISIONS) } },
	{ "compulsions", { CELL(F_COMPULSIONS, C_DECISIONS) } },
	{ "charges", { CELL(F_CHARGES, C_AMOUNT) } },
};
#define MEANINGS	(sizeof(meanings) / sizeof(meanings[0]))

static const char	suffix[] = "_growth";

/* A reading of one year's tables. */
struct sum {
	struct figure	figure;
	int		applies;	/* the form has the cells */
};

/* A reading of both years, judged. */
struct verdict {
	enum outcome		 outcome;
	const struct meaning	*meaning;
	struct sum		 sum[SIDES];
};

/* The rows of a range that a report's edition has, or the older one where that
 * is not told; a single row in any. */
static int
has_row(const struct sheet *s, const struct part *part, enum form_id id)
{
	int	edition = sheet_edition(s, form_rows[id].table);

	return part->row == part->last_row || s->row[id].present ||
	    (form_rows[id].editions & (edition != 0 ? edition : FORM_2019));
}

static void
add_cell(struct sum *sum, const struct sheet *s, const struct part *part,
    enum form_id id, enum form_col col)
{
	struct figure	f;
	int		c;

	if ((c = sheet_col(s, id, col)) == -1) {
		sum->applies = 0;
		return;
	}
	f = figure_read(s, id, col);
	sum->figure.printed &= f.printed;
	sum->figure.doubt |= f.doubt;
	if (f.printed)
		(void)total_add(&sum->figure.num, s->row[id].cell[c].num,
		    part->sign);
}

/* Add up the cells of a part or, with a note, name those in the way. */
static void
walk_part(struct sum *sum, struct str *note, const struct sheet *s,
    const struct part *part, int year)
{
	struct figure	f;
	enum form_id	id;
	enum form_col	col;

	for (id = part->row; id <= part->last_row; id++) {
		if (!has_row(s, part, id))
			continue;
		for (col = part->col; col <= part->last_col; col++) {
			if (note == NULL) {
				add_cell(sum, s, part, id, col);
				continue;
			}
			f = figure_read(s, id, col);
			if (!figure_sure(&f) && finding_cell(note, s, id,
			    sheet_col(s, id, col), year) == -1)
				err(2, NULL);
		}
	}
}

static struct sum
add_up(const struct sheet *s, const struct meaning *r)
{
	struct sum	sum = { .figure = { .printed = 1 }, .applies = 1 };
	int		i;

	if (sheet_rows(s, form_rows[r->part[0].row].table) == 0)
		sum.applies = 0;
	for (i = 0; i < PARTS && r->part[i].sign != 0; i++)
		walk_part(&sum, NULL, s, &r->part[i], 0);
	return sum;
}

static enum outcome
judge_sums(const struct verdict *v, struct number stated, int sure)
{
	const struct figure	*old = &v->sum[OLD].figure;
	const struct figure	*new = &v->sum[NEW].figure;
	struct total		 delta;

	if (!old->printed || !new->printed)
		return UNKNOWN;
	delta = total_sub(&new->num, &old->num);
	switch (percent_judge(stated, &delta, &old->num)) {
	case PERCENT_HOLDS:
		return HOLDS;
	case PERCENT_FAILS:
		return sure && figure_sure(old) && figure_sure(new) ?
		    FAILS : DOUBTED;
	default:
		return UNKNOWN;
	}
}

/* Is one outcome to be told before another, of two readings? */
static int
outranks(enum outcome a, enum outcome b)
{
	static const int	rank[OUTCOMES] = {
		[HOLDS] = 3, [UNKNOWN] = 2, [DOUBTED] = 1, [FAILS] = 0
	};

	return rank[a] > rank[b];
}

/* The best of a name's readings.  0 if it has none that applies. */
static int
judge_name(struct verdict *best, const char *name, size_t n,
    const struct sheet *before, const struct sheet *s, const struct row *row)
{
	const struct meaning	*r;
	struct verdict		 v;
	int			 any = 0;

	for (r = meanings; r < meanings + MEANINGS; r++) {
		if (strlen(r->name) != n || memcmp(r->name, name, n) != 0)
			continue;
		v.meaning = r;
		v.sum[OLD] = add_up(before, r);
		v.sum[NEW] = add_up(s, r);
		if (!v.sum[OLD].applies || !v.sum[NEW].applies)
			continue;
		v.outcome = judge_sums(&v, row->cell[0].num,
		    cell_sure(row, 0));
		if (!any++ || outranks(v.outcome, best->outcome))
			*best = v;
	}
	return any;
}

static void
add_note(struct tally *t, const char *text)
{
	if (str_adds(&t->note, text) == -1)
		err(2, NULL);
}

/* The figures of both years, or why there are none; and cells in doubt. */
static void
note_sums(struct tally *t, const struct verdict *v,
    const struct sheet *before, const struct sheet *s, int sure)
{
	const struct meaning	*r = v->meaning;
	struct str		 cells = { NULL, 0, 0 };
	char			 old[NUMBER_SIZE], new[NUMBER_SIZE];
	int			 i, known;

	str_clear(&t->note);
	known = v->sum[OLD].figure.printed && v->sum[NEW].figure.printed;
	if (known) {
		(void)total_format(&v->sum[OLD].figure.num, old);
		(void)total_format(&v->sum[NEW].figure.num, new);
		add_note(t, "from ");
		add_note(t, old);
		add_note(t, " to ");
		add_note(t, new);
	}
	for (i = 0; i < PARTS && r->part[i].sign != 0; i++) {
		walk_part(NULL, &cells, s, &r->part[i], 0);
		walk_part(NULL, &cells, before, &r->part[i], 1);
	}
	if (!sure && str_adds(&cells, cells.len > 0 ?
	    ", the prose's number" : "the prose's number") == -1)
		err(2, NULL);
	if (cells.len > 0 && v->outcome != HOLDS && v->outcome != FAILS) {
		if (known)
			add_note(t, "; in doubt: ");
		add_note(t, str_text(&cells));
	}
	str_free(&cells);
}

static void
put_verdict(struct tally *t, const struct verdict *v,
    const struct sheet *before, const struct sheet *s,
    const struct extra *e)
{
	const struct figure	*old = &v->sum[OLD].figure;
	const struct figure	*new = &v->sum[NEW].figure;
	const struct meaning	*r = v->meaning;
	struct finding		 f = finding_about(s);
	struct total		 delta;
	unsigned		 decimals = e->row.cell[0].num.scale;

	f.table = "1";
	f.row = sheet_string(s, e->code);
	f.label = sheet_string(s, e->row.label);
	f.line = e->row.line;
	f.before = before;
	f.before_line = before->row[r->part[0].row].line;
	(void)number_format(e->row.cell[0].num, f.found);
	if (v->outcome != UNKNOWN) {
		delta = total_sub(&new->num, &old->num);
		percent_format(&delta, &old->num, decimals < 1 ? 1 :
		    decimals > PERCENT_DECIMALS ? PERCENT_DECIMALS : decimals,
		    f.expected);
	}
	note_sums(t, v, before, s, cell_sure(&e->row, 0));
	tally_put(t, R_TEXT_GROWTH, v->outcome, &f);
}

void
growth_judge(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	const struct extra	*e;
	const char		*code;
	struct verdict		 v;
	size_t			 n, k = sizeof(suffix) - 1;

	for (e = s->extra; e < s->extra + s->nextra; e++) {
		code = sheet_string(s, e->code);
		n = strlen(code);
		if (e->table != '1' || n < k ||
		    strcmp(code + n - k, suffix) != 0 ||
		    !e->row.cell[0].printed ||
		    !judge_name(&v, code, n - k, before, s, &e->row))
			continue;
		if (tally_count(t, R_TEXT_GROWTH, v.outcome))
			put_verdict(t, &v, before, s, e);
	}
}
