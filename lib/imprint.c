#include "imprint.h"

#include <string.h>

#include "body.h"
#include "boxed.h"
#include "dates.h"
#include "limits.h"
#include "marks.h"
#include "squeeze.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* In what the titles of a list differ. */
#define LISTED_YEAR	1
#define LISTED_BODY	2

/* The lines within which a name and a date are one signature, at the end. */
#define SIGNATURE	3

void
imprint_clear(struct imprint *m)
{
	int	i;

	str_clear(&m->title.text);
	str_clear(&m->title.body);
	notice_clear(&m->notice);
	str_clear(&m->signature);
	for (i = 0; i < TITLE_LINES; i++)
		str_clear(&m->line[i]);
	str_clear(&m->frame.text);
	str_clear(&m->frame.body);
	glance_clear(&m->glance);
	m->section = '0';
	m->title.year = m->rival.year = m->frame.year = 0;
	m->title_line = m->rival_line = m->title_end = m->nline = 0;
	m->first = m->dated = m->over = 0;
	m->listed = m->is_signed = m->worth = m->cut = 0;
	m->boxed = (struct boxed){ 0, 0 };
	m->since_name = m->since_date = SIGNATURE;
	m->day = 0;
	broken_clear(&m->broken);
}

void
imprint_free(struct imprint *m)
{
	int	i;

	title_free(&m->title);
	title_free(&m->try);
	title_free(&m->rival);
	title_free(&m->frame);
	glance_free(&m->glance);
	broken_free(&m->broken);
	broken_free(&m->above);
	notice_free(&m->notice);
	str_free(&m->signature);
	str_free(&m->piece);
	for (i = 0; i < TITLE_LINES; i++)
		str_free(&m->line[i]);
}

/* How much a title tells.  A name above a heading without a year is often a
 * site's above its menu's. */
static int
worth(const struct title *t, int nlines)
{
	/* One among others, 附件2：…, where there is none beside it. */
	if (t->numbered)
		return t->body.len > 0 || t->year != 0;
	if (t->body.len > 0 && t->year != 0)
		return 4;
	if (t->body.len > 0)
		return nlines == 1 ? 3 : 1;
	return t->year != 0 ? 2 : 0;
}

static void
swap(struct title *a, struct title *b)
{
	struct title	c = *a;

	*a = *b;
	*b = c;
}

/* Is one name the other's end (市财政局)?  Then the longer one is meant. */
static int
is_same_body(const struct str *a, const struct str *b)
{
	size_t	n = a->len < b->len ? a->len : b->len;

	return n == 0 ? a->len == b->len :
	    memcmp(a->p + a->len - n, b->p + b->len - n, n) == 0;
}

/*
 * The line before a title of n lines may begin a name: the one that the title
 * goes on with, or else that of the line between.  What is but a name's end is
 * no name without it; broken in mid-word, it is the end of one that stands
 * elsewhere.  0, or -1 without memory.
 */
static int
read_above(struct imprint *m, int n)
{
	int			 i = TITLE_LINES - n - 1;
	struct str		*body = &m->try.body;
	const struct str	*rest = body;

	broken_clear(&m->above);
	if (body->len == 0 && i > 0 && m->part[i] == TITLE_NONE)
		rest = &m->line[i--];
	if (i >= 0 && m->part[i] == TITLE_NONE && (body->len == 0 ||
	    utf8_starts(str_text(&m->try.text), m->try.text.len, body->p)) &&
	    broken_set(&m->above, &m->line[i], rest) == -1)
		return -1;
	if (body->len == 0 || !body_is_end(body->p, body->len) ||
	    (m->above.whole.len == 0 && body_is_rest(body->p, body->len)))
		return 0;
	return str_set(body, str_text(&m->above.whole), m->above.whole.len);
}

/*
 * A title was met that takes n lines, the last one included.  The best is
 * kept; of two alike that differ the first, unless it is one of a list, which
 * a menu or an index has.
 */
static void
claim(struct imprint *m, int n)
{
	uint64_t	line = m->number[TITLE_LINES - n];
	struct broken	broken = m->broken;
	int		value, more, next, differ;

	value = worth(&m->try, n);
	more = value - m->worth;
	next = m->title_line != 0 && m->nline - (uint64_t)n <= m->title_end;
	differ = (m->try.year != m->title.year ? LISTED_YEAR : 0) |
	    (is_same_body(&m->try.body, &m->title.body) ? 0 : LISTED_BODY);
	if (m->title_line == 0 || more > 0 || (more == 0 && differ == 0 &&
	    m->try.body.len > m->title.body.len) || (more == 0 &&
	    differ != 0 && (next || m->listed))) {
		m->listed = more == 0 && next ? m->listed | differ : 0;
		swap(&m->title, &m->try);
		m->broken = m->above;
		m->above = broken;
		m->title_line = line;
		m->worth = value;
		m->cut = m->below[TITLE_LINES - n] || body_is_rest(
		    str_text(&m->title.body), m->title.body.len);
	} else if (more == 0 && differ != 0) {
		swap(&m->rival, &m->try);
		m->rival_line = line;
		return;
	} else if (more < 0)
		return;
	m->title_end = m->nline;
}

/* Of titles with several years the period's is the report's. */
static void
settle_year(struct imprint *m)
{
	int	year = m->notice.period != 0 ? m->notice.period : m->first;

	if (year == 0 || m->rival_line == 0 || m->title.year == year ||
	    m->rival.year != year)
		return;
	swap(&m->title, &m->rival);
	broken_clear(&m->broken);
	m->title_line = m->rival_line;
	m->rival_line = 0;
	m->listed = 0;
}

/* Do the last lines make a title?  The more of them, the better. */
static int
add_title(struct imprint *m)
{
	struct cover_line	line[TITLE_LINES];
	int			i, n, r;

	for (i = 0; i < TITLE_LINES; i++)
		line[i] = (struct cover_line){ str_text(&m->line[i]),
		    m->line[i].len, m->part[i] };
	for (n = TITLE_LINES; n > 0; n--) {
		i = TITLE_LINES - n;
		/* Of several years, one a line, none is the title's. */
		if (line[i].len == 0 || (i > 0 && n > 1 &&
		    line[i].part == TITLE_YEAR &&
		    line[i - 1].part == TITLE_YEAR))
			continue;
		if ((r = cover_title(&m->try, line + i, n)) == -1)
			return -1;
		if (r == 1) {
			if (read_above(m, n) == -1)
				return -1;
			claim(m, n);
			break;
		}
	}
	return 0;
}

/* A name is signed without its seal: 某局（盖章）. */
static size_t
unseal(const char *p, size_t n)
{
	static const char *const seals[] = { "（盖章）", "（公章）", "（印章）",
	    "（章）" };
	size_t	i, len;

	for (i = 0; i < COUNT(seals); i++) {
		len = strlen(seals[i]);
		if (n > len && memcmp(p + n - len, seals[i], len) == 0)
			return n - len;
	}
	return n;
}

/* The last line has a date from a place on, before it nothing or a name. */
static void
set_day(struct imprint *m, size_t from)
{
	const struct str	*line = &m->line[TITLE_LINES - 1];
	int			 day;

	if (from > 0 && !body_is(line->p, unseal(line->p, from)))
		return;
	if ((day = dates_day(line->p + from, line->len - from)) == 0)
		return;
	m->day = day;
	m->day_line = m->number[TITLE_LINES - 1];
}

/* The last lines of a report: a name, a date, or both on one line. */
static int
add_signature(struct imprint *m)
{
	const struct str	*line = &m->line[TITLE_LINES - 1];
	size_t			 n = line->len;
	int			 year;

	m->since_name++;
	m->since_date++;
	if ((year = dates_last(line->p, line->len, &n)) != 0 &&
	    (!m->is_signed || n > 0 || m->since_name == 1)) {
		m->dated = year;
		set_day(m, n);
		m->since_date = 0;
		m->is_signed |= n == 0 && m->since_name == 1;
	}
	n = unseal(line->p, n);
	if (n == 0 || !body_is(line->p, n) || m->below[TITLE_LINES - 1])
		return 0;
	/* A name alone among a page's last words does not take its place. */
	if (m->is_signed && m->since_date > 1)
		return 0;
	m->is_signed |= m->since_date <= 1;
	m->since_name = 0;
	return str_set(&m->signature, line->p, n);
}

/* In metadata the title has a name before it: 标题：某局2022年…. */
static void
unname(struct str *line)
{
	static const char *const names[] = { "标题：", "名称：", "标题:",
	    "名称:", "信息名称：", "文件名称：", "信息标题：", "题名：" };
	size_t	i, n;

	for (i = 0; i < COUNT(names); i++) {
		n = strlen(names[i]);
		if (line->len < n || memcmp(line->p, names[i], n) != 0)
			continue;
		memmove(line->p, line->p + n, line->len - n + 1);
		line->len -= n;
	}
	/* title: "…", of which squeeze_line() drops the first */
	if (line->len > 2 && (line->p[line->len - 1] == '"' ||
	    line->p[line->len - 1] == '\'')) {
		n = *line->p == line->p[line->len - 1];
		line->len -= 1 + n;
		memmove(line->p, line->p + n, line->len);
		line->p[line->len] = '\0';
	}
}

/*
 * Of cells only one may be the title: a whole one with a name; else, unless
 * the line as a whole names a body, one with a year.  It takes the place of
 * the last line.
 */
static int
find_piece(struct imprint *m, const char *p, size_t n, int spaces)
{
	struct str	*last = &m->line[TITLE_LINES - 1];
	const char	*end = p + n, *q, *next;
	int		 found = 0, r;

	if (boxed_end(p, end, spaces, &next) == end)
		return 0;
	if ((r = title_parse(&m->try, str_text(last), last->len)) == -1)
		return -1;
	if (r == 1)
		found = body_is(str_text(&m->try.body), m->try.body.len);
	for (; p < end; p = next) {
		q = boxed_end(p, end, spaces, &next);
		if (squeeze_line(&m->piece, p, (size_t)(q - p)) == -1 ||
		    (r = title_parse(&m->try, str_text(&m->piece),
		    m->piece.len)) == -1)
			return -1;
		r = r == 1 ? worth(&m->try, 1) : 0;
		if (r < 2 || (r == 2 && found) || (r > 2 &&
		    body_is_end(m->try.body.p, m->try.body.len)))
			continue;
		m->part[TITLE_LINES - 1] = TITLE_WHOLE;
		found = 1;
		if (str_set(last, m->piece.p, m->piece.len) == -1)
			return -1;
		if (r > 2)
			break;
	}
	return 0;
}

/* Move the lines up by one and squeeze the new one in. */
static int
push(struct imprint *m, const char *p, size_t n, uint64_t line)
{
	struct str	oldest = m->line[0], *last = &m->line[TITLE_LINES - 1];
	int		i;

	for (i = 1; i < TITLE_LINES; i++) {
		m->line[i - 1] = m->line[i];
		m->number[i - 1] = m->number[i];
		m->part[i - 1] = m->part[i];
		m->below[i - 1] = m->below[i];
	}
	*last = oldest;
	m->nline++;
	m->number[TITLE_LINES - 1] = line;
	m->part[TITLE_LINES - 1] = TITLE_NONE;
	return squeeze_line(last, p, n);
}

/* A name below a title that has none is its own. */
static int
add_name(struct imprint *m)
{
	const struct str	*last = &m->line[TITLE_LINES - 1];

	if (m->title_end + 1 != m->nline || m->title.body.len > 0 ||
	    m->title.year == 0 || m->listed || m->below[TITLE_LINES - 1] ||
	    !body_is(last->p, last->len))
		return 0;
	m->worth = 3;
	return str_set(&m->title.body, last->p, last->len);
}

/* Behind a title a name with a date below it is a signature, too. */
static int
add_byline(struct imprint *m)
{
	const struct str	*last = &m->line[TITLE_LINES - 1];
	const struct str	*name = &m->line[TITLE_LINES - 2];
	size_t			 at;
	int			 year = dates_last(last->p, last->len, &at);

	if (year == 0 || at > 0 || m->part[TITLE_LINES - 2] != TITLE_BODY ||
	    !body_is(str_text(name), name->len))
		return 0;
	m->is_signed = 1;
	m->dated = year;
	set_day(m, 0);
	return str_set(&m->signature, name->p, name->len);
}

/* A line before the first heading. */
static int
add_front(struct imprint *m, const char *p, size_t n)
{
	struct str	*last = &m->line[TITLE_LINES - 1];
	enum title_part	*part = &m->part[TITLE_LINES - 1];
	int		 r;

	unname(last);
	if (last->len == 0)
		return 0;
	if (m->title_end + 2 == m->nline && (add_byline(m) == -1))
		return -1;
	if (!title_may_be(p, n))
		return 0;
	if ((r = title_part(last->p, last->len)) == -1)
		return -1;
	*part = (enum title_part)r;
	if (*part != TITLE_BODY && *part != TITLE_YEAR &&
	    find_piece(m, p, n, *part == TITLE_NONE) == -1)
		return -1;
	if (*part == TITLE_BODY)
		return add_name(m);
	return *part == TITLE_WHOLE || *part == TITLE_TAIL ||
	    *part == TITLE_YEAR ? add_title(m) : 0;
}

/* May a line be of a signature: a name, a date? */
static int
may_sign(const char *p, size_t n)
{
	return title_may_be(p, n) || memcmp(p + n - 3, "日", 3) == 0 ||
	    memcmp(p + n - 3, "月", 3) == 0 || (p[n - 1] >= '0' &&
	    p[n - 1] <= '9' && utf8_find(p, n, "20") != NULL);
}

/* A line as a reader sees it. */
static int
add_line(struct imprint *m, char section, const char *p, size_t n,
    uint64_t line)
{
	int	below;

	if (section == '1' && m->first == 0) {
		m->first = dates_year(p, n);
		settle_year(m);
	}
	broken_look(&m->broken, p, n);
	if ((section != '0' && section < '4') || m->over)
		return 0;
	if (section == '0' && marks_blank(p, n))
		return 0;
	if (section == '0' && notice_add(&m->notice, p, n) == -1)
		return -1;
	utf8_trim(&p, &n);
	if (section != '0' && n < 3)
		return 0;
	below = boxed_below(&m->boxed, p, n, line);
	if (n > (size_t)LIM_HEADING * 4 || (section != '0' &&
	    !may_sign(p, n))) {
		m->since_name++;
		m->since_date++;
		return 0;
	}
	if (push(m, p, n, line) == -1)
		return -1;
	m->below[TITLE_LINES - 1] = (uint8_t)below;
	if (section == '0')
		return add_front(m, p, n);
	return m->line[TITLE_LINES - 1].len > 0 ? add_signature(m) : 0;
}

/* The title in the frame of the page, which may have the site's name behind. */
static int
add_frame(struct imprint *m, const char *p, size_t n)
{
	struct str	text = { NULL, 0, 0 };
	size_t		len = n;
	int		r = 0;

	/* Behind a heading it is another page's, and all that follows. */
	m->over |= m->section != '0';
	if (m->over || m->frame.body.len > 0 || n > (size_t)LIM_HEADING * 4)
		return 0;
	for (; r == 0 && n > 0; n--) {
		if (n < len && p[n] != '_' && p[n] != '-' && p[n] != '|')
			continue;
		str_clear(&text);
		r = squeeze_line(&text, p, n) == -1 ? -1 :
		    title_parse(&m->frame, str_text(&text), text.len);
	}
	if (r == 0) {
		str_clear(&m->frame.body);
		m->frame.year = 0;
	}
	str_free(&text);
	return r == -1 ? -1 : 0;
}

/* The lines seen in one line: those before its heading are of the section
 * before, and it may have more headings. */
static int
add_seen(struct imprint *m, const struct record *r, const struct glance *g)
{
	const struct seen	*s;
	size_t			 i, first;
	int			 rc = 0;

	first = glance_first(g, m->section - '0', r->section - '0');
	if (first == g->n)
		m->section = r->section;
	for (i = 0; rc == 0 && i < g->n; i++) {
		s = &g->seen[i];
		if (i >= first && s->heading.section > m->section - '0' &&
		    s->heading.kind > (i == first ? HEADING_NONE :
		    HEADING_SUB))
			m->section = (char)(s->heading.section + '0');
		rc = s->framed ? add_frame(m, glance_text(g, s), s->len) :
		    add_line(m, m->section, glance_text(g, s), s->len,
		    r->line);
	}
	return rc;
}

int
imprint_add_seen(struct imprint *m, const struct record *r,
    const struct glance *g)
{
	if (g != NULL)
		return add_seen(m, r, g);
	m->section = r->section;
	return add_line(m, r->section, r->text, r->len, r->line);
}

int
imprint_add(struct imprint *m, const struct record *r)
{
	struct glance	*g = &m->glance;

	if ((r->plain && r->len < GLANCE_LONG && glance_idle(g)) ||
	    glance_plain(g, r->text, r->len))
		return imprint_add_seen(m, r, NULL);
	if (glance_look(g, r->text, r->len) == -1)
		return -1;
	return add_seen(m, r, g);
}

/* The first of other names that ends in the title's, which may have lost its
 * beginning, or none. */
static const char *
whole_name(const struct imprint *m)
{
	const struct str	*const names[] = { &m->frame.body,
				    &m->notice.body, &m->signature };
	size_t			 i;

	for (i = 0; i < COUNT(names); i++)
		if (names[i]->len >= m->title.body.len &&
		    is_same_body(names[i], &m->title.body))
			return names[i]->p;
	return "";
}

const char *
imprint_org(const struct imprint *m)
{
	if (m->title.body.len > 0 && m->cut)
		return whole_name(m);
	if (m->broken.found)
		return m->broken.whole.p;
	if (m->title.body.len > 0 && !(m->listed & LISTED_BODY))
		return m->title.body.p;
	if (m->frame.body.len > 0)
		return m->frame.body.p;
	if (m->notice.body.len > 0)
		return m->notice.body.p;
	return m->is_signed || m->since_name < SIGNATURE ?
	    str_text(&m->signature) : "";
}

int
imprint_year(const struct imprint *m)
{
	if (m->title.year != 0 && !(m->listed & LISTED_YEAR))
		return m->title.year;
	if (m->frame.year != 0)
		return m->frame.year;
	if (m->notice.period != 0)
		return m->notice.period;
	if (m->first != 0)
		return m->first;
	return m->dated != 0 && (m->is_signed || m->since_date < SIGNATURE) ?
	    m->dated - 1 : 0;
}

int
imprint_signed(const struct imprint *m, uint64_t *line)
{
	*line = m->day_line;
	return m->is_signed || m->since_date < SIGNATURE ? m->day : 0;
}
