#include "footnote.h"

#include <ctype.h>

#include "match.h"
#include "memo.h"
#include "number.h"
#include "utf8.h"

#define WORDS	9	/* bytes of a note's words, at least */
#define GAP	4	/* spaces between a note's number and its words */
#define WIDE	2	/* so many part cells */
#define STEP	2	/* from one mark to the next that is seen */
#define SOME	2	/* rows that lack but a mark show that these are */

/* Prose that a line breaks may go on with a figure, and with what it counts;
 * and 1是 is of a list. */
static const char	counted[] =
    "是年月日号时件条个份宗起项次人类名家篇期场万亿多余处届轮批座台套部本册"
    "张组级倍元岁周天季版页栏块所位分小万点户村镇";

/* With these begin the form's labels that have a number, and variants of
 * theirs: 属于国家秘密, 重复申请 ... */
static const char	labelled[] = "属其危保本没补信重要无申逾";

/* The ways to write a note's number: what stands before it, and behind. */
static const struct {
	const char	*before;
	const char	*behind;
	const char	*sections;	/* in which it is not a list's */
} ways[] = {
	{ "[", "]", "23456" },
	{ "〔", "〕", "23456" },
	{ "【", "】", "23456" },
	{ "注", "", "23456" },
	{ "", ".", "234" },
	{ "", "．", "234" },
	{ "", "、", "24" },
	{ "", "", "23456" }
};

/* A number that a cell would print without the mark of a note. */
struct bare {
	unsigned	mark;
	int64_t		digits;
};

void
footnotes_add(struct footnotes *f, unsigned mark)
{
	if (mark > 0 && mark <= FOOTNOTES)
		f->met[mark / 64] |= (uint64_t)1 << mark % 64;
}

static int
has(const struct footnotes *f, unsigned mark)
{
	return mark > 0 && mark <= FOOTNOTES &&
	    (f->met[mark / 64] >> mark % 64 & 1);
}

static int
any(const struct footnotes *f)
{
	return (f->met[0] | f->met[1]) != 0;
}

/* Is the character at p one of a list of ideographs? */
static int
is_one_of(const char *p, const char *list)
{
	for (; *list != '\0'; list += 3)
		if (utf8_is(p, list))
			return 1;
	return 0;
}

/* Is the rest of a line one text, not several cells? */
static int
is_one_text(const char *p, size_t n)
{
	size_t	i, gap = 0;

	for (i = 0; i < n; i++) {
		if (p[i] == '|' || gap >= WIDE)
			return 0;
		gap = p[i] == ' ' ? gap + 1 : 0;
	}
	return 1;
}

/* Are n bytes the words of a note?  numbered: behind a number as the form's
 * labels have it. */
static int
are_words(int section, const char *p, size_t n, int numbered)
{
	size_t	i;

	for (i = 0; i < WORDS; i += 3)
		if (n < WORDS || !utf8_ideograph_at(p + i, n - i))
			return 0;
	if (is_one_of(p, counted) || (numbered && section > 2 &&
	    is_one_of(p, labelled)))
		return 0;
	return is_one_text(p, n) && (section > 4 ||
	    match_text(section, p, n) == MATCH_NONE);
}

/* A note's number at p, which is moved behind it; 0 if there is none. */
static unsigned
take_mark(const char **p, const char *end)
{
	const char	*s = *p;
	unsigned	 mark = 0;

	if (s == end || *s == '0')
		return 0;
	while (s < end && isdigit((unsigned char)*s) && mark <= FOOTNOTES)
		mark = mark * 10 + (unsigned)(*s++ - '0');
	*p = s;
	return mark <= FOOTNOTES ? mark : 0;
}

void
footnotes_mark(struct footnotes *f, const char *p, size_t n)
{
	const char	*end = p + n, *s;
	unsigned	 mark;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	s = p;
	while ((s = memchr(s, '[', (size_t)(end - s))) != NULL) {
		s++;
		if (s - 1 == p || (mark = take_mark(&s, end)) == 0 ||
		    s == end || *s != ']')
			continue;
		f->marked[mark / 64] |= (uint64_t)1 << mark % 64;
	}
}

/* The number of a note whose number is written in one way; 0 if it is none.
 * listed: a list may be there. */
static unsigned
look_way(size_t way, int section, int listed, const char *p, const char *end)
{
	const char	*before = ways[way].before, *behind = ways[way].behind;
	const char	*s;
	unsigned	 mark;

	if (!utf8_starts(p, (size_t)(end - p), before) && *before != '\0')
		return 0;
	p += strlen(before);
	while (*before != '\0' && p < end && *p == ' ')
		p++;
	if ((mark = take_mark(&p, end)) == 0 || (*behind != '\0' &&
	    !utf8_starts(p, (size_t)(end - p), behind)))
		return 0;
	p += strlen(behind);
	if (*before != '\0' && utf8_starts(p, (size_t)(end - p), "："))
		p += strlen("：");
	else if (*before != '\0' && p < end && (*p == ':' || *p == '.'))
		p++;
	for (s = p; s < end && s - p < GAP && *s == ' '; s++)
		continue;
	if (listed && *before == '\0' && (*behind != '\0' || s == p))
		return 0;
	return are_words(section, s, (size_t)(end - s),
	    *before == '\0' && *behind != '\0') ? mark : 0;
}

/* May a line be a note, by its first bytes: a number and no cell behind it, or
 * a sign before one? */
static int
may_be(const char *p, size_t n)
{
	if (n < WORDS || memchr(p, '\t', n) != NULL)
		return 0;
	return *p == '[' || (*p >= '1' && *p <= '9') ||
	    utf8_is(p, "注") || utf8_is(p, "〔") || utf8_is(p, "【");
}

void
footnotes_table(struct footnotes *f, int section, const char *p, size_t n)
{
	/* Of table 2, 3 and 4. */
	static const char *const heads[][2] = {
		{ "信息内容", "第二十条" }, { "商业", "本年新收" },
		{ "维持", "纠正" }
	};
	size_t	i;

	for (i = 0; i < 2; i++)
		if (utf8_find(p, n, heads[section - 2][i]) != NULL)
			f->tabled = section;
}

/* Lines that are no notes in a section: labels are alike from report to
 * report. */
static struct memo	known;

void
footnotes_look(struct footnotes *f, int section, const char *p, size_t n)
{
	const int	listed = f->tabled != section;
	const int	value = section << 1 | listed;
	uint32_t	hash = 0;
	size_t		i;
	unsigned	mark = 0;

	while (n > 0 && (*p == ' ' || *p == '\t')) {
		p++;
		n--;
	}
	if (n > 0 && !utf8_visible(*p) && !utf8_ideograph(*p))
		utf8_trim(&p, &n);
	if (!may_be(p, n))
		return;
	if (n <= MEMO_TEXT) {
		hash = memo_hash(p, n);
		if (memo_find(&known, hash, p, n) == value)
			return;
	}
	for (i = 0; mark == 0 && i < sizeof(ways) / sizeof(ways[0]); i++)
		if (strchr(ways[i].sections, '0' + section) != NULL)
			mark = look_way(i, section, listed, p, p + n);
	if (mark == 0 && n <= MEMO_TEXT)
		memo_keep(&known, hash, p, n, (unsigned char)value);
	footnotes_add(f, mark);
}

/* Is there one before a mark? */
static int
any_before(const struct footnotes *f, unsigned mark)
{
	while (--mark > 0)
		if (has(f, mark))
			return 1;
	return 0;
}

/* The notes met, and those before them if none of one digit was: their numbers
 * stand on lines of their own, or elsewhere. */
static struct footnotes
fill(const struct footnotes *f)
{
	struct footnotes	all = *f;
	unsigned		mark;

	if (!any(f) || any_before(f, 10))
		return all;
	for (mark = FOOTNOTES; mark > 0; mark--)
		if (has(&all, mark))
			footnotes_add(&all, mark - 1);
	return all;
}

/* The notes met, and those before them, which stand on other pages; where the
 * first of them is, others may. */
static struct footnotes
widen(const struct footnotes *f)
{
	struct footnotes	all = *f;
	unsigned		last, mark;

	for (last = FOOTNOTES; last > 0 && !has(f, last); last--)
		continue;
	if (has(f, 1) && last < 9)
		last = 9;
	for (mark = 1; mark <= last; mark++)
		footnotes_add(&all, mark);
	return all;
}

/* The numbers that a cell would print without its mark, which is one of those
 * given: of one digit or two at its end, or all that it has; how many. */
static size_t
strip(const struct cell *c, const struct footnotes *exact,
    const struct footnotes *wide, struct bare out[3])
{
	const int64_t	d = c->num.digits;
	const unsigned	one = (unsigned)((d < 0 ? -d : d) % 10);
	const unsigned	two = (unsigned)((d < 0 ? -d : d) % 100);
	size_t		n = 0;

	if (!c->printed)
		return 0;
	if (d >= 10 && has(wide, one))
		out[n++] = (struct bare){ one, d / 10 };
	if (d >= 100 && two >= 10 && has(wide, two))
		out[n++] = (struct bare){ two, d / 100 };
	/* A sign for nothing before it makes it less than nothing. */
	if (d > -100 && d < 100 && c->num.scale == 0 &&
	    has(exact, (unsigned)(d < 0 ? -d : d)))
		out[n++] = (struct bare){ (unsigned)(d < 0 ? -d : d), 0 };
	return n;
}

/* Does a row add up without a mark in this cell?  Its number, the least that
 * is behind a mark given; 0 if it does not. */
static unsigned
fits(struct row *row, int col, int ncols, const struct footnotes *exact,
    const struct footnotes *wide, unsigned behind)
{
	struct bare	bare[3];
	const int64_t	digits = row->cell[col].num.digits;
	size_t		i, n = strip(&row->cell[col], exact, wide, bare);
	unsigned	mark = 0;

	for (i = 0; i < n; i++) {
		row->cell[col].num.digits = bare[i].digits;
		if (bare[i].mark > behind && sheet_is_even(row->cell, ncols) &&
		    (mark == 0 || bare[i].mark < mark))
			mark = bare[i].mark;
	}
	row->cell[col].num.digits = digits;
	return mark;
}

/* Doubt the cells of a row that end in a note's mark. */
static void
doubt_ends(struct row *row, const struct footnotes *f)
{
	struct bare	bare[3];
	int		col;

	for (col = 0; col < FORM_COLS; col++)
		if (strip(&row->cell[col], f, f, bare) > 0 &&
		    (bare[0].digits != 0 || row->cell[col].num.digits < 0))
			row->cell[col].doubt |= DOUBT_GLUED;
}

/* The same of one that has a sum, which does not hold. */
static void
doubt_uneven(struct row *row, int ncols, const struct footnotes *f)
{
	const struct footnotes	wide = widen(f);
	int			col, n = 0;

	for (col = 0; col < ncols; col++)
		if (fits(row, col, ncols, f, &wide, 0) > 0) {
			row->cell[col].doubt |= DOUBT_GLUED;
			n++;
		}
	if (n == 0)
		doubt_ends(row, f);
}

/* How many columns a row has whose total is printed beside others, and is not
 * their sum; 0 of others. */
static int
uneven(const struct sheet *s, enum form_id id)
{
	const struct row	*row = &s->row[id];
	const int		 n = form_ncols(id, FORM_2021);
	struct total		 sum;

	return row->present && row->cell[n - 1].printed &&
	    !sheet_is_even(row->cell, n) &&
	    sheet_sum(row->cell, n - 1, &sum) > 0 ? n : 0;
}

/* The marks without one of which a row adds up. */
static struct footnotes
marks_of(struct row *row, int ncols)
{
	const struct footnotes	none = { .met = { 0 } };
	const struct footnotes	all = { .met = { ~(uint64_t)1, UINT64_MAX } };
	/* A zero before it shows that all of a number is one. */
	const struct footnotes	*whole = row->doubt & DOUBT_GLUED ? &all :
				    &none;
	struct footnotes	marks = none;
	unsigned		mark;
	int			col;

	for (col = 0; col < ncols; col++)
		for (mark = 0; (mark = fits(row, col, ncols, whole, &all,
		    mark)) > 0; )
			footnotes_add(&marks, mark);
	return marks;
}

/* Marks that count on from row to row: of those that end in a mark, how many
 * rows, and the first of them. */
struct counting {
	int		n[FOOTNOTES + 1];
	unsigned	first[FOOTNOTES + 1];
};

/* Count on with a row that may lack one of these marks. */
static void
count_on(struct counting *c, const struct footnotes *marks)
{
	unsigned	mark, last, by;

	/* From above, so that none counts on in its own row. */
	for (mark = FOOTNOTES; mark > 0; mark--) {
		if (!has(marks, mark))
			continue;
		if (c->n[mark] == 0) {
			c->n[mark] = 1;
			c->first[mark] = mark;
		}
		for (by = 1; by <= STEP && by < mark; by++) {
			last = mark - by;
			if (c->n[last] < c->n[mark])
				continue;
			c->n[mark] = c->n[last] + 1;
			c->first[mark] = c->first[last];
		}
	}
}

/* Do rows add up but for the mark of a note at the end of one cell each, and do
 * these count on?  Then there are notes, of any number; those before the first
 * of these marks may be anywhere before its row. */
static int
are_counted(struct sheet *s, struct footnotes *f, struct footnotes *before)
{
	struct counting		c = { .n = { 0 } };
	struct footnotes	marks;
	unsigned		mark, last = 0;
	int			id, ncols;

	for (id = (int)form_first(3); id < (int)form_end(4); id++) {
		if ((ncols = uneven(s, (enum form_id)id)) == 0)
			continue;
		marks = marks_of(&s->row[id], ncols);
		count_on(&c, &marks);
	}
	for (mark = 1; mark <= FOOTNOTES; mark++)
		if (c.n[mark] > c.n[last])
			last = mark;
	if (c.n[last] < SOME)
		return 0;
	/* Rows that have several are none of those, and may have any. */
	for (mark = 1; mark <= FOOTNOTES; mark++) {
		footnotes_add(f, mark);
		footnotes_add(before, mark < c.first[last] ? mark : 0);
	}
	return 1;
}

/* The only value of a row, or NULL. */
static const struct cell *
only_value(const struct row *row)
{
	const struct cell	*only = NULL;
	int			 col, n = 0;

	for (col = 0; col < FORM_COLS; col++)
		if (row->cell[col].printed) {
			only = &row->cell[col];
			n++;
		}
	return n == 1 ? only : NULL;
}

/* May a number be a note's? */
static int
is_small(const struct cell *c)
{
	return c->num.scale == 0 && c->num.digits > 0 &&
	    c->num.digits <= FOOTNOTES;
}

/* Doubt the only values of rows of table 2 that are a note's mark. */
static void
doubt_alone(struct sheet *s, const struct footnotes *f)
{
	const struct cell	*only;
	struct row		*row;
	int			 id;

	for (id = (int)form_first(2); id < (int)form_end(2); id++) {
		row = &s->row[id];
		only = row->present ? only_value(row) : NULL;
		if (only != NULL && is_small(only) &&
		    has(f, (unsigned)only->num.digits))
			row->doubt |= DOUBT_COLUMN;
	}
}

/* Doubt the rows of tables 3 and 4 that do not add up, or have no sum. */
static void
doubt_sums(struct sheet *s, const struct footnotes *f, int all)
{
	struct row	*row = s->row;
	struct total	 sum;
	int		 id, ncols;

	for (id = (int)form_first(3); id < (int)form_end(4); id++) {
		if (!row[id].present)
			continue;
		ncols = form_ncols((enum form_id)id, FORM_2021);
		if (uneven(s, (enum form_id)id))
			doubt_uneven(&row[id], ncols, f);
		else if (all && (!row[id].cell[ncols - 1].printed ||
		    sheet_sum(row[id].cell, ncols - 1, &sum) == 0))
			doubt_ends(&row[id], f);
	}
}

void
footnotes_doubt(const struct footnotes *notes, struct sheet *s)
{
	const struct footnotes	 joined = { .met = {
				    notes->met[0] & ~notes->marked[0],
				    notes->met[1] & ~notes->marked[1] } };
	struct footnotes	 f = fill(&joined);
	struct footnotes	 before = { .met = { 0 } };
	int			 id, shown = any(&f);

	doubt_alone(s, &joined);
	if (shown)
		before = f;
	else if (!are_counted(s, &f, &before))
		return;
	for (id = (int)form_first(2); id < (int)form_end(2); id++)
		if (s->row[id].present)
			doubt_ends(&s->row[id], &before);
	doubt_sums(s, &f, shown);
}
