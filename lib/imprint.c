#include "imprint.h"

#include <string.h>

#include "body.h"
#include "boxed.h"
#include "dates.h"
#include "limits.h"
#include "marks.h"
#include "meta.h"
#include "prefix.h"
#include "squeeze.h"
#include "utf8.h"
#include "words.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* In what the titles of a list differ. */
#define LISTED_YEAR	1
#define LISTED_BODY	2

/* A line of the preamble that is longer is no title and none of a menu. */
#define PROSE_BYTES	(40 * 3)

void
imprint_clear(struct imprint *m)
{
	int	i;

	str_clear(&m->title.text);
	str_clear(&m->title.body);
	notice_clear(&m->notice);
	signature_clear(&m->signature);
	for (i = 0; i < TITLE_LINES; i++)
		str_clear(&m->line[i]);
	str_clear(&m->frame.text);
	str_clear(&m->frame.body);
	glance_clear(&m->glance);
	m->section = '0';
	m->title.year = m->rival.year = m->frame.year = 0;
	m->title_line = m->rival_line = m->title_end = m->nline = 0;
	m->first = m->over = m->listed = m->worth = m->cut = m->said = 0;
	m->boxed = (struct boxed){ 0, 0 };
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
	signature_free(&m->signature);
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
		m->said = 0;
		swap(&m->title, &m->try);
		m->broken = m->above;
		m->above = broken;
		m->title_line = line;
		m->worth = value;
		m->cut = m->below[TITLE_LINES - n] || body_is_rest(
		    str_text(&m->title.body), m->title.body.len);
	} else if (differ != 0 && (more == 0 || ((differ & LISTED_BODY) != 0 &&
	    value > 2 && m->rival_line == 0))) {
		swap(&m->rival, &m->try);
		m->rival_line = line;
		return;
	} else if (more < 0)
		return;
	m->title_end = m->nline;
}

/* The other title is the report's. */
static void
take_rival(struct imprint *m)
{
	swap(&m->title, &m->rival);
	broken_clear(&m->broken);
	m->title_line = m->rival_line;
	m->rival_line = 0;
	m->listed = 0;
}

/* What the text says of the year, or 0. */
static int
text_year(const struct imprint *m)
{
	if (m->notice.period != 0)
		return m->notice.period;
	return m->notice.named != 0 ? m->notice.named : m->first;
}

/* Of titles with several years the period's is the report's. */
static void
settle_year(struct imprint *m)
{
	int	year = text_year(m);

	if (year != 0 && m->rival_line != 0 && m->title.year != year &&
	    m->rival.year == year)
		take_rival(m);
}

/* Does a line of text have a name? */
static int
says(const struct title *t, const char *p, size_t n)
{
	return t->body.len > 0 && memmem(p, n, t->body.p, t->body.len) != NULL;
}

/* Of titles with several names that is the report's which its text has. */
static void
settle_name(struct imprint *m, const char *p, size_t n)
{
	if (m->said || (m->rival_line == 0 && !(m->listed & LISTED_BODY)))
		return;
	if (says(&m->title, p, n))
		m->said = 1;
	else if (m->rival_line != 0 && says(&m->rival, p, n)) {
		take_rival(m);
		m->said = 1;
	}
}

/* Is a line one of several years, one a line, as of a menu? */
static int
is_listed_year(const struct cover_line *line)
{
	int	year = 0, above = 0;

	return line->part == TITLE_YEAR && line[-1].part == TITLE_YEAR &&
	    (dates_digits(line->text, line->len, &year) == 0 ||
	    dates_digits(line[-1].text, line[-1].len, &above) == 0 ||
	    year != above);
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
		/* Of several years none is the title's. */
		if (line[i].len == 0 || (i > 0 && n > 1 &&
		    is_listed_year(&line[i])))
			continue;
		if ((r = cover_title(&m->try, line + i, n)) == -1)
			return -1;
		/* What could not be decoded may be of the name. */
		if (utf8_find(str_text(&m->try.body), m->try.body.len,
		    "\xef\xbf\xbd") != NULL)
			str_clear(&m->try.body);
		if (r == 1) {
			if (read_above(m, n) == -1)
				return -1;
			claim(m, n);
			break;
		}
	}
	return 0;
}

/*
 * Of cells only one may be the title: a whole one with a name; else, unless
 * the line as a whole names a body, one with a year.  It takes the place of
 * the last line.  Where but spaces part them from a line that is a title, they
 * may be within it: only what is whole stands alone, a menu's word before it.
 */
static int
find_piece(struct imprint *m, const char *p, size_t n)
{
	struct str	*last = &m->line[TITLE_LINES - 1];
	const char	*end = p + n, *q, *next;
	const int	 whole = m->part[TITLE_LINES - 1] == TITLE_WHOLE;
	int		 found = 0, place = 0, r, spaces;

	spaces = m->part[TITLE_LINES - 1] == TITLE_NONE ||
	    (whole && boxed_end(p, end, 0, &next) == end);
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
		if (r < 2 || (r == 2 && found) || (r > 2 && body_is_end(
		    m->try.body.p, m->try.body.len)) || (whole && spaces &&
		    (r < 4 || place))) {
			if (m->piece.len > 0)
				place = body_is_place(m->piece.p, m->piece.len);
			continue;
		}
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
	if (m->part[TITLE_LINES - 2] != TITLE_BODY)
		return 0;
	return signature_beside(&m->signature, &m->line[TITLE_LINES - 2],
	    &m->line[TITLE_LINES - 1], m->number[TITLE_LINES - 1]);
}

/* A line before the first heading. */
static int
add_front(struct imprint *m, const char *p, size_t n)
{
	struct str	*last = &m->line[TITLE_LINES - 1];
	enum title_part	*part = &m->part[TITLE_LINES - 1];
	int		 r;

	prefix_cut(last);
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
	    find_piece(m, p, n) == -1)
		return -1;
	if (*part == TITLE_BODY)
		return add_name(m);
	return *part == TITLE_WHOLE || *part == TITLE_TAIL ||
	    *part == TITLE_YEAR ? add_title(m) : 0;
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
	if (section == '1' || (section == '0' && n > PROSE_BYTES))
		settle_name(m, p, n);
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
	/* The characters of a title may stand apart. */
	if ((n > (size_t)LIM_HEADING * 4 && (section != '0' ||
	    n >= GLANCE_LONG || !title_may_be(p, n))) || (section != '0' &&
	    !signature_may_be(p, n))) {
		signature_skip(&m->signature);
		return 0;
	}
	if (push(m, p, n, line) == -1)
		return -1;
	m->below[TITLE_LINES - 1] = (uint8_t)below;
	if (section == '0')
		return add_front(m, p, n);
	return m->line[TITLE_LINES - 1].len == 0 ? 0 :
	    signature_add(&m->signature, &m->line[TITLE_LINES - 1], line,
	    below);
}

/* Is this a title that tells more than what was found in the frame? */
static int
try_frame(struct imprint *m, const char *p, size_t n)
{
	int	r;

	if (squeeze_line(&m->piece, p, n) == -1 ||
	    (r = title_parse(&m->try, str_text(&m->piece), m->piece.len)) == -1)
		return -1;
	if (r == 1 && body_is_site(str_text(&m->try.body),
	    m->try.body.len))
		str_clear(&m->try.body);
	if (r == 1 && worth(&m->try, 1) > worth(&m->frame, 1))
		swap(&m->frame, &m->try);
	return 0;
}

/* The title in the frame of the page, which may have the site's name behind or
 * before it: one of the parts, or several. */
static int
add_frame(struct imprint *m, const char *p, size_t n)
{
	const char	*end = p + n, *from = p, *q;

	/* Behind a heading it is another page's, and all that follows. */
	m->over |= m->section != '0';
	if (m->over || m->frame.body.len > 0 || n > (size_t)LIM_HEADING * 4)
		return 0;
	for (q = p; q <= end; q++) {
		if (q < end && *q != '_' && *q != '-' && *q != '|')
			continue;
		if (try_frame(m, from, (size_t)(q - from)) == -1)
			return -1;
		from = q + 1;
	}
	for (q = end; q > p; q--)
		if ((q == end || *q == '_' || *q == '-' || *q == '|') &&
		    try_frame(m, p, (size_t)(q - p)) == -1)
			return -1;
	return 0;
}

/* What a page's own <meta> say, which no reader sees: its title, and whose it
 * is. */
static int
add_meta(struct imprint *m, const char *p, size_t n)
{
	const char	*end = p + n;
	struct meta	 meta;
	int		 rc = 0;

	while (rc == 0 && (p = meta_next(&meta, p, end)) != NULL)
		rc = meta.is == META_TITLE ? add_frame(m, meta.p, meta.n) :
		    notice_source(&m->notice, meta.p, meta.n);
	return rc;
}

/* The lines seen in one line: those before its heading are of the section
 * before, and it may have more headings. */
static int
add_seen(struct imprint *m, const struct record *r, const struct glance *g)
{
	const struct seen	*s;
	size_t			 i, first;
	int			 rc = 0;

	if (m->section == '0' && r->section == '0')
		rc = add_meta(m, r->text, r->len);
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
				    &m->notice.body, &m->signature.name };
	size_t			 i;

	for (i = 0; i < COUNT(names); i++)
		if (names[i]->len >= m->title.body.len &&
		    is_same_body(names[i], &m->title.body))
			return names[i]->p;
	return "";
}

/* Is the title, a name above 政府信息公开年报, but the site's above a menu's word?
 * Then another signs the report. */
static int
is_menu(const struct imprint *m)
{
	const struct str	*name = &m->signature.name;

	return m->worth == 1 && !m->title.numbered && m->title.year == 0 &&
	    utf8_find(m->title.text.p, m->title.text.len, "工作") == NULL &&
	    m->signature.is_signed && name->len > 0 &&
	    !is_same_body(name, &m->title.body);
}

const char *
imprint_org(const struct imprint *m)
{
	const char	*name;

	if (is_menu(m))
		return m->signature.name.p;
	if (m->title.body.len > 0 && m->cut)
		return whole_name(m);
	if (m->broken.found)
		return m->broken.whole.p;
	if (m->title.body.len > 0 && (!(m->listed & LISTED_BODY) || m->said))
		return m->title.body.p;
	if (m->frame.body.len > 0)
		return m->frame.body.p;
	if (m->notice.body.len > 0)
		return m->notice.body.p;
	name = signature_name(&m->signature);
	return *name != '\0' ? name : str_text(&m->notice.source);
}

int
imprint_year(const struct imprint *m)
{
	int	year = text_year(m);

	/* One alone above the title, or below, may be a menu's. */
	if (m->title.year != 0 && !(m->listed & LISTED_YEAR) &&
	    (!m->title.apart || year == 0))
		return m->title.year;
	if (m->frame.year != 0)
		return m->frame.year;
	return year != 0 ? year : signature_year(&m->signature);
}

int
imprint_signed(const struct imprint *m, uint64_t *line)
{
	return signature_day(&m->signature, line);
}
