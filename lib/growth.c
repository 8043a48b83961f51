#include "growth.h"

#include <err.h>
#include <string.h>

#include "meaning.h"
#include "pair.h"
#include "percent.h"

static const char	suffix[] = "_growth";

/* One way to count in both years, judged. */
struct verdict {
	enum outcome	outcome;
	struct amount	amount[SIDES];
	struct total	delta;
};

/* Do both years' forms have the columns?  Tables 3 and 4 are alike in all. */
static int
is_shared(const struct area *a, const struct sheet *before,
    const struct sheet *s)
{
	int	old, new;

	if (form_rows[a->first].table != 2)
		return 1;
	old = sheet_col(before, (enum form_id)a->first,
	    (enum form_col)a->col);
	new = sheet_col(s, (enum form_id)a->first, (enum form_col)a->col);
	return (old == -1) == (new == -1);
}

/* Is every cell of an amount printed, its totals, too? */
static int
is_known(const struct amount *a)
{
	return a->blank == 0 && a->made == 0;
}

static int
applies(const struct verdict *v, const struct area *a)
{
	const struct sheet	*before = v->amount[OLD].sheet;
	const struct sheet	*s = v->amount[NEW].sheet;
	int			 i;

	for (i = 0; i < AREAS && a[i].sign != 0; i++)
		if (!is_shared(&a[i], before, s))
			return 0;
	return v->amount[OLD].cells > 0 && v->amount[NEW].cells > 0;
}

static enum outcome
judge_amounts(struct verdict *v, const struct row *row)
{
	const struct amount	*old = &v->amount[OLD], *new = &v->amount[NEW];

	if (!is_known(old) || !is_known(new))
		return UNKNOWN;
	v->delta = total_sub(&new->sum, &old->sum);
	switch (percent_judge(row->cell[0].num, &v->delta, &old->sum)) {
	case PERCENT_HOLDS:
		return HOLDS;
	case PERCENT_FAILS:
		return cell_sure(row, 0) && !old->unsure && !new->unsure ?
		    FAILS : DOUBTED;
	default:
		return UNKNOWN;
	}
}

/* Is one outcome to be told before another, of two ways to count? */
static int
outranks(enum outcome a, enum outcome b)
{
	static const int	rank[OUTCOMES] = {
		[HOLDS] = 3, [UNKNOWN] = 2, [DOUBTED] = 1, [FAILS] = 0
	};

	return rank[a] > rank[b];
}

/* The best of the ways to count.  0 if none applies. */
static int
judge_meaning(struct verdict *best, const struct meaning *m,
    const struct sheet *before, const struct sheet *s, const struct row *row)
{
	struct verdict	v;
	int		i, any = 0;

	if (m->table == 0 || sheet_rows(before, m->table) == 0 ||
	    sheet_rows(s, m->table) == 0)
		return 0;
	for (i = 0; i < WAYS && m->way[i].name != NULL; i++) {
		v.amount[OLD] = amount_of(before, m->way[i].area);
		v.amount[NEW] = amount_of(s, m->way[i].area);
		v.amount[OLD].before = 1;
		if (!applies(&v, m->way[i].area))
			continue;
		v.outcome = judge_amounts(&v, row);
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

/* The cells in the way, and the statement if it is in doubt. */
static void
note_cells(struct tally *t, const struct verdict *v, const struct finding *f,
    int doubted)
{
	struct str	cells = { NULL, 0, 0 };

	if (amount_note(&cells, &v->amount[NEW], v->outcome) == -1 ||
	    amount_note(&cells, &v->amount[OLD], v->outcome) == -1 ||
	    (doubted && v->outcome == DOUBTED &&
	    meaning_note(&cells, f) == -1))
		err(2, NULL);
	if (cells.len > 0 && t->note.len > 0)
		add_note(t, "; in doubt: ");
	add_note(t, str_text(&cells));
	str_free(&cells);
}

/* The figures of both years, where they are known. */
static void
note_amounts(struct tally *t, const struct verdict *v)
{
	char	old[NUMBER_SIZE], new[NUMBER_SIZE];

	str_clear(&t->note);
	if (!is_known(&v->amount[OLD]) || !is_known(&v->amount[NEW]))
		return;
	(void)total_format(&v->amount[OLD].sum, old);
	(void)total_format(&v->amount[NEW].sum, new);
	add_note(t, "from ");
	add_note(t, old);
	add_note(t, " to ");
	add_note(t, new);
}

static void
put_verdict(struct tally *t, const struct verdict *v, const struct extra *e)
{
	const struct sheet	*s = v->amount[NEW].sheet;
	struct finding		 f = meaning_finding(s, e);
	unsigned		 decimals = e->row.cell[0].num.scale;

	f.before = v->amount[OLD].sheet;
	f.before_line = v->amount[OLD].line;
	if (v->outcome != UNKNOWN)
		(void)percent_format(&v->delta, &v->amount[OLD].sum,
		    decimals < 1 ? 1 : decimals > PERCENT_DECIMALS ?
		    PERCENT_DECIMALS : decimals, f.expected);
	note_amounts(t, v);
	note_cells(t, v, &f, !cell_sure(&e->row, 0));
	tally_put(t, R_TEXT_GROWTH, v->outcome, &f);
}

/* The figure that a code of table 1 tells the growth of, or -1. */
static int
find_figure(const char *code)
{
	char	name[32];
	size_t	n = strlen(code), k = sizeof(suffix) - 1;

	if (n < k || n - k >= sizeof(name) ||
	    strcmp(code + n - k, suffix) != 0)
		return -1;
	memcpy(name, code, n - k);
	name[n - k] = '\0';
	return meaning_find(name);
}

void
growth_judge(struct tally *t, const struct sheet *before,
    const struct sheet *s)
{
	const struct extra	*e;
	struct verdict		 v;
	int			 i;

	for (e = s->extra; e < s->extra + s->nextra; e++) {
		if (e->table != '1' || !e->row.cell[0].printed ||
		    (i = find_figure(sheet_string(s, e->code))) == -1 ||
		    !judge_meaning(&v, &meanings[i], before, s, &e->row))
			continue;
		if (tally_count(t, R_TEXT_GROWTH, v.outcome))
			put_verdict(t, &v, e);
	}
}
