#include "judge.h"

#include <err.h>
#include <stdlib.h>
#include <string.h>

#include "claims.h"
#include "cli.h"
#include "grid.h"
#include "sums.h"
#include "tables.h"
#include "texts.h"
#include "utf8.h"

/* The six sections of the form: article 50 of 政府信息公开条例. */
static const char *const headings[FORM_SECTIONS] = {
	"一、总体情况", "二、主动公开政府信息情况",
	"三、收到和处理政府信息公开申请情况",
	"四、政府信息公开行政复议、行政诉讼情况",
	"五、存在的主要问题及改进情况", "六、其他需要报告的事项",
};

/* Put a trouble with a report's input, which a tally has a rule for. */
static void
put_trouble(struct tally *t, const struct sheet *s, uint64_t line,
    const char *what)
{
	struct finding	f = finding_about(s);

	if (!tally_count(t, R_INPUT, FAILS))
		return;
	f.label = what;
	f.line = line;
	tally_note(t, "");
	tally_put(t, R_INPUT, FAILS, &f);
}

int
judge_troubles(struct tally *t, const struct sheet *s)
{
	const struct extra	*e;
	const char		*what;
	size_t			 i;
	int			 n = 0;

	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		if (e->table != '!')
			continue;
		n++;
		what = sheet_string(s, e->row.label);
		if (t == NULL || !tally_has(t, R_INPUT)) {
			cli_warn(str_text(&s->report), e->row.line, what);
			continue;
		}
		put_trouble(t, s, e->row.line, what);
	}
	return n;
}

void
judge_unread(struct tally *t, const char *path, uint64_t line,
    const char *what)
{
	struct sheet	*s;

	cli_warn(path, line, what);
	if (t == NULL || !tally_has(t, R_INPUT))
		return;
	if ((s = calloc(1, sizeof(*s))) == NULL ||
	    utf8_name(&s->report, path) == -1)
		err(2, NULL);
	put_trouble(t, s, line, what);
	sheet_free(s);
	free(s);
}

int
judge_nothing(const struct sheet *s)
{
	size_t	i;

	for (i = 0; i < s->nextra; i++)
		if (s->extra[i].table != '!')
			return 0;
	for (i = 0; i < F_ROWS; i++)
		if (s->row[i].present)
			return 0;
	return 1;
}

/* The rule `input' where the input was read whole. */
static void
judge_input(struct tally *t, const struct sheet *s)
{
	struct finding	f;

	if (!tally_count(t, R_INPUT, HOLDS))
		return;
	f = finding_about(s);
	tally_note(t, "");
	tally_put(t, R_INPUT, HOLDS, &f);
}

/* A heading as met: how often, and where first. */
struct met {
	int		n;
	size_t		at;		/* in the order of reading */
	uint64_t	line;
};

static void
find_headings(const struct sheet *s, struct met met[FORM_SECTIONS])
{
	const struct extra	*e;
	const char		*p;
	struct met		*m;
	size_t			 i;

	memset(met, 0, FORM_SECTIONS * sizeof(*met));
	for (i = 0; i < s->nextra; i++) {
		e = &s->extra[i];
		p = sheet_string(s, e->code);
		if (e->table != '0' || *p < '1' ||
		    *p >= '1' + FORM_SECTIONS || p[1] != '\0')
			continue;
		m = &met[*p - '1'];
		if (m->n++ == 0)
			*m = (struct met){ 1, i, e->row.line };
	}
}

static struct finding
about_heading(const struct sheet *s, int i, const struct met *m)
{
	static const char *const	code[FORM_SECTIONS] = {
		"1", "2", "3", "4", "5", "6"
	};
	struct finding			f = finding_about_table(s, 0);

	f.row = code[i];
	f.label = headings[i];
	f.line = m->line;
	return f;
}

static void
judge_heading(struct tally *t, const struct sheet *s, int i,
    const struct met *m)
{
	struct finding	f;
	enum outcome	o;

	o = m->n == 1 ? HOLDS : m->n > 1 ? FAILS :
	    sheet_heading(s, "0") != NULL ? FAILS : UNKNOWN;
	if (!tally_count(t, R_HEADING_MISSING, o))
		return;
	f = about_heading(s, i, m);
	if (o != UNKNOWN) {
		finding_count(f.found, m->n);
		finding_count(f.expected, 1);
	}
	tally_note(t, o == UNKNOWN ? tables_left_out : "");
	tally_put(t, R_HEADING_MISSING, o, &f);
}

static int
comes_before(const struct met *a, const struct met *b)
{
	return a->line != b->line ? a->line < b->line : a->at < b->at;
}

/* Do the headings that were met stand one behind another?  How many they are,
 * or 0. */
static unsigned
count_sorted(const struct met met[FORM_SECTIONS])
{
	const struct met	*last = NULL;
	unsigned		 n = 0;
	int			 i;

	for (i = 0; i < FORM_SECTIONS; i++) {
		if (met[i].n == 0)
			continue;
		if (last != NULL && !comes_before(last, &met[i]))
			return 0;
		last = &met[i];
		n++;
	}
	return n;
}

/* A heading stands in order if the one met before it is of a section before;
 * one that was not met has no place. */
static void
judge_order(struct tally *t, const struct sheet *s,
    const struct met met[FORM_SECTIONS], int i)
{
	struct finding	f;
	enum outcome	o;
	int		k, before = -1;

	for (k = 0; k < FORM_SECTIONS; k++)
		if (k != i && met[k].n > 0 &&
		    comes_before(&met[k], &met[i]) && (before == -1 ||
		    comes_before(&met[before], &met[k])))
			before = k;
	o = before > i ? FAILS : HOLDS;
	if (!tally_count(t, R_HEADING_ORDER, o))
		return;
	f = about_heading(s, i, &met[i]);
	if (before != -1)
		finding_count(f.found, before + 1);
	if (i > 0)
		finding_count(f.expected, i);
	tally_note(t, "");
	tally_put(t, R_HEADING_ORDER, o, &f);
}

static void
judge_headings(struct tally *t, const struct sheet *s)
{
	struct met	met[FORM_SECTIONS];
	struct finding	f;
	unsigned	sorted;
	int		i, any = 0;

	find_headings(s, met);
	for (i = 0; i < FORM_SECTIONS; i++)
		judge_heading(t, s, i, &met[i]);
	sorted = count_sorted(met);
	if (sorted > 0 && !tally_tells(t, R_HEADING_ORDER, HOLDS)) {
		tally_add(t, R_HEADING_ORDER, HOLDS, sorted);
		return;
	}
	for (i = 0; i < FORM_SECTIONS; i++)
		if (met[i].n > 0) {
			any = 1;
			judge_order(t, s, met, i);
		}
	if (any || sheet_heading(s, "0") != NULL ||
	    !tally_count(t, R_HEADING_ORDER, UNKNOWN))
		return;
	f = finding_about_table(s, 0);
	tally_note(t, tables_left_out);
	tally_put(t, R_HEADING_ORDER, UNKNOWN, &f);
}

/* Who reports, and on which year, each row says. */
static void
judge_names(struct tally *t, const struct sheet *s)
{
	struct finding	f;
	enum outcome	o = s->year == 0 ? FAILS : HOLDS;

	if (tally_count(t, R_YEAR_MISSING, o)) {
		f = finding_about(s);
		if (o == HOLDS)
			finding_count(f.found, s->year);
		tally_note(t, "");
		tally_put(t, R_YEAR_MISSING, o, &f);
	}
	o = s->org.len == 0 ? FAILS : HOLDS;
	if (tally_count(t, R_ORG_MISSING, o)) {
		f = finding_about(s);
		tally_note(t, "");
		tally_put(t, R_ORG_MISSING, o, &f);
	}
}

static void
judge_doubt(struct tally *t, const struct grid *g)
{
	const struct sheet	*s = g->sheet;
	struct finding		 f;
	enum outcome		 o;
	int			 n = (int)g->extras +
				    __builtin_popcountll(g->doubted);

	o = n > 0 ? FAILS : HOLDS;
	if (!tally_count(t, R_DOUBT, o))
		return;
	f = finding_about(s);
	finding_count(f.found, n);
	finding_count(f.expected, 0);
	tally_note(t, "");
	tally_put(t, R_DOUBT, o, &f);
}

static void
judge_unjudged(struct tally *t, const struct sheet *s,
    struct sums_count count)
{
	struct finding	f;
	enum outcome	o = count.unknown > 0 ? FAILS : HOLDS;

	if (count.judged == 0 || !tally_count(t, R_UNJUDGED, o))
		return;
	f = finding_about(s);
	finding_count(f.found, count.unknown);
	finding_count(f.expected, 0);
	tally_note(t, "");
	tally_put(t, R_UNJUDGED, o, &f);
}

int
judge_sheet(struct tally *t, struct sheet *s)
{
	struct grid		g;
	struct sums_count	count;
	int			troubles = judge_troubles(t, s);

	if (tally_settled(t) || judge_nothing(s))
		return troubles;
	grid_make(&g, s);
	if (t->excerpts)
		sheet_unfold(s);
	if (troubles == 0)
		judge_input(t, s);
	judge_headings(t, s);
	judge_names(t, s);
	judge_doubt(t, &g);
	tables_judge(t, &g);
	texts_judge(t, &g);
	claims_judge(t, &g);
	if (!grid_sums(t, &g, &count)) {
		sheet_unfold(s);
		count = sums_judge(t, s);
	}
	judge_unjudged(t, s, count);
	return troubles;
}
