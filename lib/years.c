#include "years.h"

#include <err.h>

#include "growth.h"
#include "pair.h"
#include "say.h"
#include "sums.h"

/* A total jumps by more than this factor, where one of the two is not small. */
#define JUMP_FACTOR	5
#define JUMP_LEAST	20

/* Cells in which two reports differ: for certain, and with doubt. */
struct difference {
	int		sure, doubted;
	uint64_t	line, before_line;	/* where the first stands */
};

/* Does a doubt say more of a figure than that it is blank? */
static int
has_doubt(const struct figure *f)
{
	return (f->doubt & ~(DOUBT_HARMLESS | DOUBT_BLANK)) != 0;
}

static struct difference
compare(const struct sheet *before, const struct sheet *s)
{
	struct pair		 p = { .sheet = { before, s } };
	struct difference	 d = { .sure = 0 };
	const struct figure	*old = &p.figure[OLD], *new = &p.figure[NEW];

	while (pair_next(&p)) {
		if (old->printed == new->printed && (!old->printed ||
		    total_cmp(&old->num, &new->num) == 0))
			continue;
		if (d.sure + d.doubted == 0) {
			d.line = new->line;
			d.before_line = old->line;
		}
		if (has_doubt(old) || has_doubt(new))
			d.doubted++;
		else
			d.sure++;
	}
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
	if (o == DOUBTED && str_adds(&t->note, M_("all of them")) == -1)
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
	if (str_adds(&t->note, M_("the report before it is of ")) == -1 ||
	    str_adds(&t->note, f.found) == -1 ||
	    str_adds(&t->note, M_(", not of ")) == -1 ||
	    str_adds(&t->note, f.expected) == -1)
		err(2, NULL);
	tally_put(t, R_YEAR_GAP, UNKNOWN, &f);
}

/* Append the cells that are in the way of a judgement: those not printed or,
 * where values fail, those in doubt.  Row 3.6 may be three rows. */
static void
note_figure(struct tally *t, const struct pair *p, int side, enum outcome o)
{
	const struct sheet	*s = p->sheet[side];
	int			 sum = pair_is_sum(p, side);
	enum form_id		 id, first = sum ? F_OTHERWISE_1 : p->row;
	enum form_id		 last = sum ? F_OTHERWISE_3 : p->row;
	struct figure		 f;
	int			 col;

	for (id = first; id <= last; id++) {
		f = figure_read(s, id, p->col);
		col = sheet_col(s, id, p->col);
		if (figure_sure(&f) || (f.printed && o == UNKNOWN))
			continue;
		if (finding_cell(&t->note, s, id, col, side == OLD) == -1)
			err(2, NULL);
	}
}

static void
note_figures(struct tally *t, const struct pair *p, enum outcome o)
{
	str_clear(&t->note);
	if (o == HOLDS || o == FAILS)
		return;
	note_figure(t, p, NEW, o);
	note_figure(t, p, OLD, o);
}

/* -1, 0 or 1 as so many times a is less than, equal to or more than b. */
static int
times_cmp(const struct total *a, int times, const struct total *b)
{
	struct total	left = *a;

	left.digits *= times;
	return total_cmp(&left, b);
}

static enum outcome
judge_figures(const struct pair *p)
{
	const struct figure	*old = &p->figure[OLD], *new = &p->figure[NEW];

	if (!old->printed || !new->printed)
		return UNKNOWN;
	if (times_cmp(&old->num, JUMP_FACTOR, &new->num) >= 0 &&
	    times_cmp(&new->num, JUMP_FACTOR, &old->num) >= 0)
		return HOLDS;
	return figure_sure(old) && figure_sure(new) ? FAILS : DOUBTED;
}

/* Are both figures printed and small, so that any change is slight? */
static int
both_small(const struct pair *p)
{
	static const struct total	least = { .digits = JUMP_LEAST };

	return p->figure[OLD].printed && p->figure[NEW].printed &&
	    total_cmp(&p->figure[OLD].num, &least) < 0 &&
	    total_cmp(&p->figure[NEW].num, &least) < 0;
}

/* Begin a finding about two cells, with what both print. */
static struct finding
about_pair(const struct pair *p, char table[2])
{
	const struct form_row	*r = &form_rows[p->row];
	struct finding		 f = finding_about(p->sheet[NEW]);

	table[0] = (char)('0' + r->table);
	table[1] = '\0';
	f.table = table;
	f.row = r->code;
	f.col = form_col_name(p->col);
	f.label = r->label;
	f.line = p->figure[NEW].line;
	f.before = p->sheet[OLD];
	f.before_line = p->figure[OLD].line;
	if (p->figure[NEW].printed)
		(void)total_format(&p->figure[NEW].num, f.found);
	if (p->figure[OLD].printed)
		(void)total_format(&p->figure[OLD].num, f.expected);
	return f;
}

/* The totals of tables 3 and 4. */
static void
judge_jumps(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	struct pair	p = { .sheet = { before, s } };
	struct finding	f;
	char		table[2];
	enum outcome	o;

	while (pair_next(&p)) {
		if (p.col != C_TOTAL || both_small(&p) ||
		    sheet_rows(before, form_rows[p.row].table) == 0 ||
		    sheet_rows(s, form_rows[p.row].table) == 0)
			continue;
		o = judge_figures(&p);
		if (!tally_count(t, R_JUMP, o))
			continue;
		f = about_pair(&p, table);
		note_figures(t, &p, o);
		tally_put(t, R_JUMP, o, &f);
	}
}

/* What two tables 3 have in common. */
struct likeness {
	int		alike, unlike;	/* cells printed in both */
	int		figures;	/* of those alike: not zero, */
	int		doubted;	/* and in doubt */
	int		blank;		/* cells not printed in both */
	struct pair	first;		/* of all cells, */
	struct pair	first_doubted;	/* of those in doubt, */
	struct pair	first_blank;	/* and of those not printed */
};

static void
liken(struct likeness *l, const struct pair *p)
{
	const struct figure	*old = &p->figure[OLD], *new = &p->figure[NEW];

	if (l->alike + l->unlike + l->blank == 0)
		l->first = *p;
	if (!old->printed || !new->printed) {
		if (l->blank++ == 0)
			l->first_blank = *p;
	} else if (total_cmp(&old->num, &new->num) != 0)
		l->unlike++;
	else {
		l->alike++;
		l->figures += new->num.digits != 0;
		if ((!figure_sure(old) || !figure_sure(new)) &&
		    l->doubted++ == 0)
			l->first_doubted = *p;
	}
}

/* Name the first of the cells in the way, and say how many more there are. */
static void
note_likeness(struct tally *t, const struct likeness *l, enum outcome o)
{
	char	more[NUMBER_SIZE];
	int	n = o == UNKNOWN ? l->blank : l->doubted;

	note_figures(t, o == UNKNOWN ? &l->first_blank : &l->first_doubted, o);
	if (n < 2 || (o != UNKNOWN && o != DOUBTED))
		return;
	finding_count(more, n - 1);
	if (str_adds(&t->note, M_(", and more cells: ")) == -1 ||
	    str_adds(&t->note, more) == -1)
		err(2, NULL);
}

/* A table of zeros is everybody's; one that is last year's is odd. */
static void
judge_likeness(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	struct pair	p = { .sheet = { before, s } };
	struct likeness	l = { .alike = 0 };
	struct finding	f;
	char		table[2];
	enum outcome	o;

	if (sheet_rows(before, 3) == 0 || sheet_rows(s, 3) == 0)
		return;
	while (pair_next(&p))
		if (form_rows[p.row].table == 3)
			liken(&l, &p);
	if (l.unlike == 0 && l.figures == 0)
		return;
	o = l.unlike > 0 ? HOLDS : l.blank > 0 ? UNKNOWN :
	    l.doubted > 0 ? DOUBTED : FAILS;
	if (!tally_count(t, R_SAME_FIGURES, o))
		return;
	f = about_pair(&l.first, table);
	f.row = f.col = f.label = "";
	finding_count(f.found, l.alike);
	finding_count(f.expected, l.alike + l.unlike + l.blank);
	note_likeness(t, &l, o);
	tally_put(t, R_SAME_FIGURES, o, &f);
}

void
years_judge(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	if (before->year == s->year)
		judge_edition(t, before, s);
	else if (before->year == s->year - 1) {
		(void)sums_judge_years(t, before, s);
		growth_judge(t, before, s);
		judge_jumps(t, before, s);
		judge_likeness(t, before, s);
	} else
		judge_gap(t, before, s);
}
