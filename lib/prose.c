#include "prose.h"

#include <stdlib.h>
#include <string.h>

#include "grow.h"
#include "limits.h"
#include "marks.h"
#include "statement.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* A heading of the prose has up to so many bytes. */
#define HEADING		60

void
prose_clear(struct prose *p)
{
	facts_clear(&p->facts);
	str_clear(&p->open);
	aside_paragraph(&p->aside, 0);
	p->telling = (struct telling){ .last = 0 };
	p->nline = 0;
	p->of_requests = p->skipping = p->year = 0;
}

void
prose_free(struct prose *p)
{
	facts_free(&p->facts);
	sentence_free(&p->sentence);
	aside_free(&p->aside);
	str_free(&p->open);
	free(p->line);
	*p = (struct prose){ .nline = 0 };
}

/* Read a sentence, or pass one that states nothing. */
static int
read_now(struct prose *p, const char *text, size_t n, const uint64_t *line,
    int year, const struct telling *t)
{
	if (!t->states) {
		facts_pass(&p->facts, t->asks);
		return 0;
	}
	return sentence_read(&p->sentence, text, n, line, year) == -1 ? -1 :
	    statement_read(&p->facts, &p->sentence, year);
}

/* A whole sentence, of so many lines.  If it states something, those that were
 * set aside before it are read first. */
static int
read_sentence(struct prose *p, const char *text, size_t n,
    const uint64_t *line, size_t nline, const struct telling *t)
{
	const struct aside		*a = &p->aside;
	const struct aside_sentence	*s;

	if (n > LIM_SENTENCE)
		return 0;
	if (aside_may(&p->aside, t))
		return aside_add(&p->aside, text, n, line, nline, p->year, t);
	for (s = a->sentence; a->n > 0 && s < a->sentence + a->n; s++)
		if (read_now(p, str_text(&a->text) + s->off, s->len,
		    a->lines + s->line, s->year, &s->telling) == -1)
			return -1;
	aside_drop(&p->aside);
	return read_now(p, text, n, line, p->year, t);
}

/* A paragraph begins, or the section ends. */
static void
end_paragraph(struct prose *p)
{
	facts_paragraph(&p->facts, p->of_requests);
	aside_paragraph(&p->aside, p->of_requests);
}

/* The sentence that is open ends here. */
static int
end_sentence(struct prose *p)
{
	int	r = 0;

	if (p->open.len > 0 && !p->skipping)
		r = read_sentence(p, p->open.p, p->open.len, p->line,
		    p->nline, &p->telling);
	str_clear(&p->open);
	p->telling = (struct telling){ .last = 0 };
	p->nline = 0;
	p->skipping = 0;
	return r;
}

/* Add a part of a line to the sentence that is open. */
static int
leave_open(struct prose *p, const char *text, size_t n, uint64_t line,
    const struct telling *t)
{
	uint64_t	*l;

	if (p->open.len + n > LIM_SENTENCE)
		p->skipping = 1;
	if (p->skipping)
		return 0;
	p->telling.states |= t->states;
	p->telling.asks |= t->asks;
	p->telling.words |= t->words;
	p->telling.last = t->last;
	if ((l = grow(p->line, p->nline, &p->capline, sizeof(*l))) == NULL)
		return -1;
	p->line = l;
	l[p->nline++] = line;
	if (p->open.len > 0 && str_add(&p->open, "\n", 1) == -1)
		return -1;
	return str_add(&p->open, text, n);
}

/* The digits of a numeral that a line may begin with. */
static const char *
skip_numeral(const char *p, const char *end)
{
	static const uint32_t	 numerals[] = { U'一', U'二', U'三', U'四',
	    U'五', U'六', U'七', U'八', U'九', U'十' };
	const char		*q;
	uint32_t		 c;
	size_t			 i;

	for (q = p; q < end; p = q) {
		c = utf8_next(&q, end);
		for (i = 0; i < COUNT(numerals) && numerals[i] != c; i++)
			continue;
		if (i == COUNT(numerals) && (c < '0' || c > '9'))
			break;
	}
	return p;
}

/* Does a line begin with the numeral of a heading or paragraph: （一） 1. 二、? */
static int
is_numbered(const char *p, size_t n)
{
	const char	*end = p + n, *q;
	int		 bracket;

	while (p < end && strchr("#*- ", *p) != NULL && *p != '\0')
		p++;
	bracket = p < end && *p == '(';
	if (bracket)
		p++;
	else if ((bracket = utf8_starts(p, (size_t)(end - p), "（")) != 0)
		p += strlen("（");
	if ((q = skip_numeral(p, end)) == p || q == end)
		return 0;
	n = (size_t)(end - q);
	if (bracket)
		return *q == ')' || utf8_starts(q, n, "）");
	return utf8_starts(q, n, "、") || utf8_starts(q, n, "．") ||
	    (*q == '.' && (n == 1 || q[1] < '0' || q[1] > '9'));
}

/* Is it no heading: 3.收到政府信息公开申请数:12件? */
static int
ends_in_count(const char *p, size_t n)
{
	static const char *const units[] = { "件", "条", "份", "元" };

	return words_end(p, n, units, COUNT(units)) > 0;
}

/* A line begins a paragraph; end is its first sentence's, or NULL.  Its
 * heading, which may be all of it, tells what the paragraph is about.  Is it
 * nothing but that? */
static int
begin_paragraph(struct prose *p, const char *text, size_t n, const char *end)
{
	size_t		 len = end == NULL ? n : (size_t)(end - text);
	int		 numbered = is_numbered(text, n);
	int		 alone = end == NULL && n < HEADING &&
			    utf8_find(text, n, "，") == NULL &&
			    memchr(text, ',', n) == NULL;

	if (numbered || alone) {
		if (len > HEADING)
			len = HEADING;
		p->of_requests = utf8_find(text, len, "申请") != NULL;
	}
	end_paragraph(p);
	return numbered && alone && !ends_in_count(text, n);
}

int
prose_add(struct prose *p, const char *text, size_t n, uint64_t line, int year)
{
	const char	*end, *next;
	struct telling	 t = p->telling;
	int		 r;

	utf8_trim(&text, &n);
	if (marks_blank(text, n))
		return 0;
	p->year = year;
	end = text + n;
	next = telling_end(text, end, &t);
	if (p->open.len == 0 || is_numbered(text, n)) {
		if (end_sentence(p) == -1)
			return -1;
		if (begin_paragraph(p, text, n, next))
			return 0;
	}
	for (; next != NULL; next = telling_end(text, end, &t)) {
		n = (size_t)(next - text);
		if (p->open.len == 0 && !p->skipping)
			r = read_sentence(p, text, n, &line, 1, &t);
		else if ((r = leave_open(p, text, n, line, &t)) == 0)
			r = end_sentence(p);
		if (r == -1)
			return -1;
		text = next;
	}
	return text == end ? 0 : leave_open(p, text, (size_t)(end - text),
	    line, &t);
}

int
prose_end(struct prose *p)
{
	int	r = end_sentence(p);

	p->of_requests = 0;
	end_paragraph(p);
	return r;
}

/* The end of a body's name, and the area that is its own if it is a
 * government. */
static const struct government {
	const char	*name;
	int		 area;
} governments[] = {
	{ "市人民政府", AREA_CITY }, { "区人民政府", AREA_DISTRICT },
	{ "县人民政府", AREA_COUNTY }, { "省人民政府", AREA_PROVINCE },
	{ "州人民政府", AREA_PREFECTURE }, { "旗人民政府", AREA_BANNER },
	{ "镇人民政府", AREA_TOWN }, { "乡人民政府", AREA_VILLAGE },
	{ "街道办事处", AREA_STREET }, { "区管理委员会", AREA_DISTRICT },
	{ "区管委会", AREA_DISTRICT }, { "街道", AREA_STREET },
};

static const struct government *
government(const struct sheet *s)
{
	size_t	i;

	for (i = 0; i < COUNT(governments); i++)
		if (utf8_ends(str_text(&s->org), s->org.len,
		    governments[i].name))
			return &governments[i];
	return NULL;
}

static int
org_ends(const struct sheet *s, const char *text)
{
	return utf8_ends(str_text(&s->org), s->org.len, text);
}

/* The last character of a text, which is *n bytes shorter then; its bytes. */
static size_t
last_char(const char *p, size_t *n)
{
	size_t	end = *n;

	do
		--*n;
	while (*n > 0 && (p[*n] & 0xc0) == 0x80);
	return end - *n;
}

static int
is_place(const char *c, size_t n)
{
	static const char	places[] = "省市县区镇乡州旗盟";
	size_t			i;

	for (i = 0; i + n < sizeof(places); i += n)
		if (memcmp(places + i, c, n) == 0)
			return 1;
	return 0;
}

/* How many characters of a name are what any body of its kind has. */
static size_t
kind_chars(const char *name, size_t n)
{
	static const char *const pairs[] = { "中心", "医院", "学校", "支队",
	    "大队", "总队", "公司", "政府" };
	static const char *const triples[] = { "委员会", "管委会", "研究院" };

	return words_end(name, n, triples, COUNT(triples)) > 0 ? 3 :
	    words_end(name, n, pairs, COUNT(pairs)) > 0 ? 2 : 1;
}

/*
 * May a name be that of a body, cut short (市住建局)?  Its characters, from the
 * last on, stand in the body's name in this order: more than their kind's, and
 * then other words' but none that tells of another place (县水务局), or of the
 * same kind of place (样例市水务局).
 */
static int
names_body(const char *name, size_t n, const char *body, size_t nbody)
{
	size_t	kind = kind_chars(name, n), matched, len, got;
	int	same, placed = 0;

	for (matched = 0; n > 0; matched++) {
		len = last_char(name, &n);
		placed |= is_place(name + n, len);
		do {
			if (nbody == 0)
				return matched > kind && !placed;
			got = last_char(body, &nbody);
			same = got == len &&
			    memcmp(body + nbody, name + n, len) == 0;
			if (matched < kind && !same)
				return 0;
		} while (!same);
	}
	return 1;
}

/* Is a figure the body's own? */
static int
is_own(const struct prose *p, const struct fact *f, const struct sheet *s)
{
	const struct government	*g = government(s);
	const struct owner	*o = &f->owner;
	const char		*organ;
	size_t			 n;

	if (o->bodies || (o->area != 0 && (g == NULL || g->area != o->area)))
		return 0;
	if (o->organ == 0)
		return 1;
	organ = p->facts.text.p + o->organ - 1;
	n = strlen(organ);
	/* 市政府收到5件: it may be of its own office alone. */
	if (g != NULL)
		return utf8_ends(organ, n, "府") && (g->area >= AREA_TOWN ||
		    f->code > S_LAWSUITS) && (n == strlen("政府") ||
		    names_body(organ, n, str_text(&s->org), s->org.len));
	if (utf8_ends(organ, n, "办") || utf8_ends(organ, n, "室"))
		return org_ends(s, "办公室") || org_ends(s, "办公厅");
	/* 学校 may be 中学, 大学 or 学院. */
	if (utf8_ends(organ, n, "校") &&
	    (org_ends(s, "学") || org_ends(s, "学院")))
		return 1;
	return names_body(organ, n, str_text(&s->org), s->org.len);
}

static int
put_fact(const struct prose *p, const struct fact *f, struct sheet *s)
{
	static const char *const suffix[] = { "", "_share", "_growth" };
	const char	*label = p->facts.text.p + f->label;
	struct str	 code = { NULL, 0, 0 };
	struct extra	*e = NULL;
	int		 i;

	if (str_adds(&code, stated_name(f->code)) == 0 &&
	    str_adds(&code, suffix[f->about]) == 0)
		e = sheet_extra(s, '1', str_text(&code));
	str_free(&code);
	if (e == NULL)
		return -1;
	e->row.line = f->line;
	for (i = 0; i < FACT_VALUES; i++) {
		e->row.cell[i].printed = (f->has >> i & 1) != 0;
		e->row.cell[i].num = f->v[i];
	}
	return sheet_text(s, label, strlen(label), &e->row.label);
}

int
prose_put(const struct prose *p, struct sheet *s)
{
	const struct fact	*f;

	for (f = p->facts.fact; f != NULL && f < p->facts.fact + p->facts.n;
	    f++)
		if (f->has != 0 &&
		    (f->year == 0 || s->year == 0 || f->year == s->year) &&
		    is_own(p, f, s) && put_fact(p, f, s) == -1)
			return -1;
	return 0;
}
