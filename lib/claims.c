#include "claims.h"

#include <err.h>
#include <string.h>

#include "areas.h"
#include "body.h"
#include "meaning.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What a claim comes to; the notes are the judge's own. */
struct claim {
	const struct grid	*grid;
	const struct sheet	*sheet;		/* the grid's */
	const struct extra	*extra;
	struct finding		 f;
	int			 doubted;
};

/* Begin a finding on it, once one is to be written. */
static void
about(struct claim *c)
{
	c->f = meaning_finding(c->sheet, c->extra);
}

/* Tell an outcome; `why' is what is in the way of an unknown one. */
static void
put(struct tally *t, enum rule_id rule, struct claim *c, enum outcome o,
    const char *why)
{
	str_clear(&t->note);
	if ((o == UNKNOWN && str_adds(&t->note, why) == -1) ||
	    (o == DOUBTED && c->doubted && meaning_note(&t->note, &c->f) == -1))
		err(2, NULL);
	tally_put(t, rule, o, &c->f);
}

/* How what is wrong ends for a claim, which may be in doubt. */
static enum outcome
wrong(const struct claim *c)
{
	return c->doubted ? DOUBTED : FAILS;
}

/* v1 the whole, v2 the sum of its parts, v4 whether they are all. */
static void
judge_sum(struct tally *t, struct claim *c)
{
	const struct cell	*v = c->extra->row.cell;
	enum outcome		 o;
	int			 cmp, all;

	cmp = v[1].printed ? number_cmp(v[1].num, v[0].num) : 0;
	all = v[3].printed && v[3].num.digits != 0;
	o = !v[1].printed ? UNKNOWN : cmp == 0 || (cmp < 0 && !all) ? HOLDS :
	    wrong(c);
	if (!tally_count(t, R_TEXT_SUM, o))
		return;
	about(c);
	c->f.found[0] = '\0';
	if (v[1].printed)
		(void)number_format(v[1].num, c->f.found);
	(void)number_format(v[0].num, c->f.expected);
	put(t, R_TEXT_SUM, c, o, "the parts are not told");
}

/* Beyond so many decimals of a percentage its product may not fit. */
#define SHARE_DECIMALS	15

/*
 * Is a share, of so many decimals, that of part and whole?  Less than one in
 * its last digit off, however it was rounded.  *right is what it should be.
 */
static enum outcome
judge_ratio(struct number share, const struct total *part,
    const struct total *whole, struct total *right)
{
	number_wide	a = part->digits * 100, off;
	unsigned	i;

	if (share.scale > SHARE_DECIMALS || part->scale > 0 ||
	    whole->scale > 0 || whole->digits <= 0 || part->digits < 0)
		return UNKNOWN;
	for (i = 0; i < share.scale; i++)
		a *= 10;
	*right = (struct total){ .scale = share.scale,
	    .digits = (2 * a + whole->digits) / (2 * whole->digits) };
	off = a - share.digits * whole->digits;
	return off < whole->digits && -off < whole->digits ? HOLDS : FAILS;
}

/* A number of the prose or, where it has none, an amount of the table. */
static int
take(const struct grid *g, const struct cell *stated,
    const struct way *w, struct total *v)
{
	struct amount	a;

	if (stated->printed) {
		*v = amount_number(stated->num);
		return 1;
	}
	if (w == NULL || w->name == NULL)
		return 0;
	a = areas_amount(g, w->area);
	*v = a.sum;
	return a.printed > 0 && a.blank == 0 && !a.unsure;
}

/* What a share may be part of, where the prose does not say. */
static const struct {
	const char	*code;
	int		 way;
} wholes[] = {
	{ "received", 0 }, { "received", 1 }, { "answered", 0 },
};

/* Does a share fit any part and whole that may be meant? */
static int
fits(const struct claim *c, const struct meaning *m)
{
	const struct cell	*v = c->extra->row.cell;
	const struct way	*whole;
	struct total		 a, b, right;
	size_t			 i;
	int			 k;

	for (k = 0; k < WAYS; k++)
		for (i = 0; i < COUNT(wholes); i++) {
			whole = &meanings[meaning_find(wholes[i].code)].
			    way[wholes[i].way];
			if (take(c->grid, &v[1], &m->way[k], &a) &&
			    take(c->grid, &v[2], whole, &b) &&
			    judge_ratio(v[0].num, &a, &b, &right) == HOLDS)
				return 1;
		}
	return 0;
}

/* How the codes of shares end. */
static const char	share[] = "_share";

static void
judge_share(struct tally *t, struct claim *c)
{
	const char		*code = sheet_string(c->sheet, c->extra->code);
	size_t			 n = strlen(code) - strlen(share);
	const struct cell	*v = c->extra->row.cell;
	struct total		 part, whole, right;
	int			 wants = 0;	/* `right' is told */
	enum outcome		 o;
	char			 name[32];
	int			 k;

	if (n >= sizeof(name))
		return;
	memcpy(name, code, n);
	name[n] = '\0';
	if (v[1].printed && v[2].printed) {
		part = amount_number(v[1].num);
		whole = amount_number(v[2].num);
		o = judge_ratio(v[0].num, &part, &whole, &right);
		if ((wants = o == FAILS))
			o = wrong(c);
	} else
		o = (k = meaning_find(name)) != -1 && meanings[k].table == 3 &&
		    fits(c, &meanings[k]) ? HOLDS : UNKNOWN;
	if (!tally_count(t, R_TEXT_SHARE, o))
		return;
	about(c);
	if (wants)
		(void)total_format(&right, c->f.expected);
	put(t, R_TEXT_SHARE, c, o, "of what it is a share is not told");
}

/* A claim that an amount of the table is 0. */
static void
judge_zero(struct tally *t, enum rule_id rule, struct claim *c,
    const struct area area[AREAS])
{
	struct total	zero = { 0 };
	struct amount	a;
	enum outcome	o;

	if (c->grid->rows[3] == 0)
		return;
	if (!tally_tells(t, rule, HOLDS) && areas_make(c->grid, area, 0)) {
		tally_add(t, rule, HOLDS, 1);
		return;
	}
	a = areas_amount(c->grid, area);
	if (a.cells == 0)
		return;
	o = amount_is(&a, &zero, c->doubted);
	if (!tally_count(t, rule, o))
		return;
	about(c);
	c->f.found[0] = '\0';
	if (a.blank == 0)
		(void)total_format(&a.sum, c->f.found);
	(void)total_format(&zero, c->f.expected);
	str_clear(&t->note);
	if (amount_note(&t->note, &a, o) == -1 || (o == DOUBTED &&
	    c->doubted && meaning_note(&t->note, &c->f) == -1))
		err(2, NULL);
	tally_put(t, rule, o, &c->f);
}

/*
 * Article 49: a department's report is due on 31 January, a government's on 31
 * March.  Which a body is, its name's end tells; some leave it open: the
 * office that signs for its government, townships and street offices, for whom
 * no day is set.
 */
static const char *const	unclear[] = {
	"政府办", "镇人民政府", "乡人民政府", "镇政府", "乡政府", "镇", "乡",
	"街道", "街道办", "街道办事处"
};
#define DUE_FIRST	131	/* month and day */
#define DUE_LAST	331

static int
is_unclear(const char *org, size_t n)
{
	return n == 0 || strstr(org, unclear[0]) != NULL ||
	    words_end(org, n, unclear + 1, COUNT(unclear) - 1) > 0;
}

static int
is_government(const char *org, size_t n)
{
	return utf8_ends(org, n, "政府") || body_is_place(org, n);
}

static void
judge_deadline(struct tally *t, struct claim *c)
{
	const char	*org = str_text(&c->sheet->org);
	const size_t	 n = c->sheet->org.len;
	int64_t		 date = c->extra->row.cell[0].num.digits, due;
	enum outcome	 o;
	int		 open;

	due = (c->sheet->year + 1) * (int64_t)10000 + DUE_FIRST;
	if (c->sheet->year != 0 && date <= due &&
	    !tally_tells(t, R_DEADLINE, HOLDS)) {
		tally_add(t, R_DEADLINE, HOLDS, 1);
		return;
	}
	open = is_unclear(org, n);
	due = (c->sheet->year + 1) * (int64_t)10000 + (!open &&
	    is_government(org, n) ? DUE_LAST : DUE_FIRST);
	o = c->sheet->year == 0 ? UNKNOWN : date <= due ? HOLDS : wrong(c);
	if (o == FAILS && open) {
		due += DUE_LAST - DUE_FIRST;
		o = date <= due ? UNKNOWN : FAILS;
	}
	if (!tally_count(t, R_DEADLINE, o))
		return;
	about(c);
	if (o != UNKNOWN)
		(void)number_format((struct number){ due, 0 }, c->f.expected);
	put(t, R_DEADLINE, c, o, c->sheet->year == 0 ?
	    "the year is not told" :
	    "whether the body is a government or a department is not told");
}

typedef void	claim_fn(struct tally *, struct claim *);

static void
judge_all_answered(struct tally *t, struct claim *c)
{
	static const struct area	left[AREAS] = {
		{ 1, F_CARRIED_OUT, F_CARRIED_OUT + 1, C_TOTAL, C_TOTAL }
	};

	if (c->extra->row.cell[0].num.digits == 1)
		judge_zero(t, R_TEXT_ALL_ANSWERED, c, left);
}

static void
judge_notices(struct tally *t, struct claim *c)
{
	static const struct area	unpaid[AREAS] = {
		{ 1, F_OTHERWISE_2, F_OTHERWISE_2 + 1, C_TOTAL, C_TOTAL }
	};

	if (c->extra->row.cell[0].num.digits == 0)
		judge_zero(t, R_FEE_NOTICE, c, unpaid);
}

/* The judge of a code of table 1, or NULL: most are figures, for texts.h. */
static claim_fn *
judge_of(const char *code)
{
	static const struct {
		const char	*code;
		claim_fn	*judge;
	} judges[] = {
		{ "sum", judge_sum }, { "all_answered", judge_all_answered },
		{ "fee_notices", judge_notices }, { "signed", judge_deadline },
	};
	size_t	i, n = strlen(code), k = sizeof(share) - 1;

	for (i = 0; i < COUNT(judges); i++)
		if (*judges[i].code == *code &&
		    strcmp(judges[i].code, code) == 0)
			return judges[i].judge;
	return n > k && memcmp(code + n - k, share, k) == 0 ?
	    judge_share : NULL;
}

void
claims_judge(struct tally *t, const struct grid *g)
{
	const struct sheet	*s = g->sheet;
	struct claim		 c = { .grid = g, .sheet = s };
	claim_fn		*judge;
	size_t			 i;

	for (i = 0; i < s->nextra; i++) {
		c.extra = &s->extra[i];
		if (c.extra->table != '1' || !c.extra->row.cell[0].printed ||
		    (judge = judge_of(sheet_string(s, c.extra->code))) == NULL)
			continue;
		c.doubted = (c.extra->row.doubt & ~DOUBT_HARMLESS) != 0;
		judge(t, &c);
	}
}
