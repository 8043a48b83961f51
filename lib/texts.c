#include "texts.h"

#include <err.h>
#include <string.h>

#include "areas.h"
#include "meaning.h"
#include "say.h"

/* Words with which the prose says that there was none at all. */
static const char *const none[] = { "未", "无", "没有", "零" };

/* A fact as stated, held against the table. */
struct stated {
	const struct extra	*extra;
	const struct way	*way;	/* that fits, or the first */
	enum outcome		 outcome;	/* where judged */
	int			 judged;
	int			 doubted;
};

/* Hold a fact against each way to count it, up to n: the best outcome. */
static void
hold(struct stated *p, const struct grid *g, const struct meaning *m, int n)
{
	static const int	rank[OUTCOMES] = {
		[HOLDS] = 3, [UNKNOWN] = 2, [DOUBTED] = 1, [FAILS] = 0
	};
	struct total		v = amount_number(p->extra->row.cell[0].num);
	struct amount		a;
	enum outcome		o;
	int			i;

	for (i = 0; i < n && m->way[i].name != NULL &&
	    !(p->judged && p->outcome == HOLDS); i++) {
		a = areas_amount(g, m->way[i].area);
		if (a.cells == 0)
			continue;
		o = amount_is(&a, &v, p->doubted);
		if (p->judged && rank[o] <= rank[p->outcome])
			continue;
		p->judged = 1;
		p->outcome = o;
		/* What fails is told by the usual way. */
		p->way = &m->way[o == HOLDS || o == UNKNOWN ? i : 0];
	}
}

/* Is a 0 stated as none at all? */
static int
states_none(const struct sheet *s, const struct meaning *m,
    const struct extra *e)
{
	const char	*label = sheet_string(s, e->row.label);
	size_t		 i;

	if (e->row.cell[0].num.digits != 0 ||
	    (m->rule != R_TEXT_RECEIVED && m->rule != R_TEXT_DISPUTES))
		return 0;
	for (i = 0; i < sizeof(none) / sizeof(none[0]); i++)
		if (strstr(label, none[i]) != NULL)
			return 1;
	return 0;
}

static void
put(struct tally *t, enum rule_id rule, const struct grid *g,
    const struct stated *p)
{
	struct finding	f = meaning_finding(g->sheet, p->extra);
	struct amount	a = areas_amount(g, p->way->area);

	str_clear(&t->note);
	if (amount_note(&t->note, &a, p->outcome) == -1 ||
	    (p->outcome == DOUBTED && p->doubted &&
	    meaning_note(&t->note, &f) == -1))
		err(2, NULL);
	if (a.blank == 0 || p->outcome != UNKNOWN)
		(void)total_format(&a.sum, f.expected);
	f.hint = M_(p->way->name);
	tally_put(t, rule, p->outcome, &f);
}

/* Is a fact what one of the ways to count it makes, as the grid tells it? */
static int
agrees(const struct grid *g, const struct meaning *m, int n,
    const struct extra *e)
{
	const struct number	v = e->row.cell[0].num;
	int			i;

	for (i = 0; i < n && m->way[i].name != NULL && v.scale == 0; i++)
		if (areas_make(g, m->way[i].area, v.digits))
			return 1;
	return 0;
}

static void
judge_fact(struct tally *t, const struct grid *g, const struct meaning *m,
    struct stated *p)
{
	const struct sheet	*s = g->sheet;
	enum rule_id		 rule = m->rule;
	int			 n = WAYS;

	if (rule == R_TEXT_TWICE || g->rows[m->table] == 0)
		return;
	if (states_none(s, m, p->extra)) {
		rule = R_TEXT_NONE;
		n = 1;
	}
	if (!tally_tells(t, rule, HOLDS) && agrees(g, m, n, p->extra)) {
		p->judged = 1;
		p->outcome = HOLDS;
		tally_add(t, rule, HOLDS, 1);
		return;
	}
	hold(p, g, m, n);
	if (p->judged && tally_count(t, rule, p->outcome))
		put(t, rule, g, p);
}

/*
 * A fact stated again.  Two figures of which each is what the table has, as
 * one that counts requests carried in and one that does not, agree.
 */
static void
judge_twice(struct tally *t, const struct sheet *s,
    const struct stated *first, const struct stated *p)
{
	struct total	a = amount_number(first->extra->row.cell[0].num);
	struct total	b = amount_number(p->extra->row.cell[0].num);
	struct finding	f;
	enum outcome	o = HOLDS;

	if (total_cmp(&a, &b) != 0 && !(first->judged && p->judged &&
	    first->outcome == HOLDS && p->outcome == HOLDS))
		o = first->doubted || p->doubted ? DOUBTED : FAILS;
	if (!tally_count(t, R_TEXT_TWICE, o))
		return;
	f = meaning_finding(s, p->extra);
	f.label = sheet_string(s, first->extra->row.label);
	(void)total_format(&a, f.expected);
	str_clear(&t->note);
	if (o == DOUBTED && meaning_note(&t->note, &f) == -1)
		err(2, NULL);
	tally_put(t, R_TEXT_TWICE, o, &f);
}

void
texts_judge(struct tally *t, const struct grid *g)
{
	const struct sheet	*s = g->sheet;
	const struct extra	*e;
	struct stated		 p, first[MEANINGS];
	size_t			 i;
	int			 k;

	for (k = 0; k < (int)MEANINGS; k++)
		first[k].extra = NULL;
	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		if (e->table != '1' || !e->row.cell[0].printed ||
		    (k = meaning_find(sheet_string(s, e->code))) == -1)
			continue;
		p = (struct stated){ .extra = e };
		p.doubted = !cell_sure(&p.extra->row, 0);
		judge_fact(t, g, &meanings[k], &p);
		if (first[k].extra == NULL)
			first[k] = p;
		else
			judge_twice(t, s, &first[k], &p);
	}
}
