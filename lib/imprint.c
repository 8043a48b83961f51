#include "imprint.h"

#include <string.h>

#include "limits.h"
#include "utf8.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* The lines within which a name and a date are one signature, at the end. */
#define SIGNATURE	3

static const char *const metadata[] = {
	"发布机构", "信息来源", "公开机构", "发布单位", "公开单位", "发文机关",
	"发布机关", "来源",
};

static const char *const periods[] = { "统计期限", "统计时限", "统计时间" };

void
imprint_clear(struct imprint *m)
{
	int	i;

	str_clear(&m->title.text);
	str_clear(&m->title.body);
	str_clear(&m->metadata);
	str_clear(&m->signature);
	for (i = 0; i < TITLE_LINES; i++)
		str_clear(&m->line[i]);
	str_clear(&m->frame.text);
	str_clear(&m->frame.body);
	glance_clear(&m->glance);
	m->section = '0';
	m->title.year = m->frame.year = 0;
	m->title_line = 0;
	m->period = m->first = m->dated = m->in_period =
	    m->over = 0;
	m->since_name = m->since_date = SIGNATURE;
}

void
imprint_free(struct imprint *m)
{
	int	i;

	title_free(&m->title);
	title_free(&m->try);
	title_free(&m->frame);
	glance_free(&m->glance);
	str_free(&m->metadata);
	str_free(&m->signature);
	for (i = 0; i < TITLE_LINES; i++)
		str_free(&m->line[i]);
}

static const char *
find(const char *p, size_t n, const char *word)
{
	return memmem(p, n, word, strlen(word));
}

/* Is what stands behind a year a law's: 2019年修订? */
static int
is_law(const char *p, size_t n)
{
	static const char *const words[] = { "修订", "修正", "公布", "施行",
	    "颁布", "印发" };
	size_t	i;

	for (i = 0; i < COUNT(words); i++)
		if (n >= strlen(words[i]) &&
		    memcmp(p, words[i], strlen(words[i])) == 0)
			return 1;
	return 0;
}

/* The first year in a text that 年 follows and that is no law's, or 0. */
static int
find_year(const char *p, size_t n)
{
	const char	*end = p + n, *q, *next;
	size_t		 len;
	int		 year;

	if (memmem(p, n, "年", 3) == NULL)
		return 0;
	for (; p < end; p++) {
		if ((len = title_year(p, (size_t)(end - p), &year)) == 0)
			continue;
		for (q = next = p + len; next < end; q = next)
			if (!utf8_space(utf8_next(&next, end)))
				break;
		if (end - q >= 3 && memcmp(q, "年", 3) == 0 &&
		    !is_law(q + 3, (size_t)(end - q) - 3))
			return year;
		p += len - 1;
	}
	return 0;
}

static int
worth(const struct title *t)
{
	return (t->body.len > 0 ? 2 : 0) + (t->year != 0 ? 1 : 0);
}

/* May a line be one of the first lines of a title of several? */
static int
may_join(const struct str *line)
{
	enum title_part	part = title_part(str_text(line), line->len);
	int		year;

	return part == TITLE_BODY || part == TITLE_HEAD ||
	    (title_year(str_text(line), line->len, &year) > 0 &&
	    line->len <= sizeof("2022年度") - 1);
}

/* Read the last one, two or three lines as a title; keep the best. */
static int
add_title(struct imprint *m)
{
	struct str	joined = { NULL, 0, 0 }, whole = { NULL, 0, 0 };
	struct title	swap;
	int		i, r = 0;

	for (i = TITLE_LINES - 1; i >= 0 && m->line[i].len > 0; i--) {
		if (i < TITLE_LINES - 1 && !may_join(&m->line[i]))
			break;
		/* The line goes before those that are joined already. */
		if (str_set(&joined, m->line[i].p, m->line[i].len) == -1 ||
		    str_add(&joined, str_text(&whole), whole.len) == -1 ||
		    str_set(&whole, joined.p, joined.len) == -1 ||
		    (r = title_parse(&m->try, whole.p, whole.len)) == -1) {
			r = -1;
			break;
		}
		if (r == 1 && (m->title_line == 0 ||
		    worth(&m->try) > worth(&m->title))) {
			swap = m->title;
			m->title = m->try;
			m->try = swap;
			m->title_line = m->number[i];
		}
	}
	str_free(&joined);
	str_free(&whole);
	return r == -1 ? -1 : 0;
}

/* A line of metadata: 发布机构：某局. */
static int
add_metadata(struct imprint *m, const char *p, size_t n)
{
	struct str	 name = { NULL, 0, 0 };
	const char	*q, *end = p + n, *next;
	size_t		 i;
	int		 r = 0;

	for (i = 0; i < COUNT(metadata); i++)
		if ((q = find(p, n, metadata[i])) != NULL)
			break;
	if (i == COUNT(metadata) || m->metadata.len > 0)
		return 0;
	p = q + strlen(metadata[i]);
	if (end - p >= 3 && memcmp(p, "：", 3) == 0)
		p += 3;
	else if (p < end && *p == ':')
		p++;
	else
		return 0;
	n = (size_t)(end - p);
	utf8_trim(&p, &n);
	for (q = next = p; next < p + n; q = next)
		if (utf8_space(utf8_next(&next, p + n)) || *q == '|')
			break;
	if (next == p + n && q < next && *q != '|')
		q = next;
	if ((r = title_squeeze(&name, p, (size_t)(q - p))) == 0 &&
	    title_part(str_text(&name), name.len) == TITLE_BODY)
		r = str_set(&m->metadata, name.p, name.len);
	str_free(&name);
	return r;
}

static void
add_period(struct imprint *m, const char *p, size_t n)
{
	const char	*q;
	size_t		 i;

	for (i = 0; i < COUNT(periods) && m->in_period == 0; i++)
		if ((q = find(p, n, periods[i])) != NULL) {
			n -= (size_t)(q - p);
			p = q;
			m->in_period = 2;
		}
	if (m->in_period > 0 && m->period == 0) {
		m->period = find_year(p, n);
		m->in_period--;
	}
}

/* The year of a squeezed line that ends in a date, and where the date begins;
 * 0 if it does not. */
static int
date_at(const char *p, size_t n, size_t *at)
{
	size_t	i, len;
	int	year;

	if (n < 3 || memcmp(p + n - 3, "日", 3) != 0)
		return 0;
	for (i = 0; i < n; i++)
		if ((len = title_year(p + i, n - i, &year)) > 0 &&
		    n - i <= sizeof("二〇二二年十二月三十一日") - 1 &&
		    n - i - len >= 3 && memcmp(p + i + len, "年", 3) == 0) {
			*at = i;
			return year;
		}
	return 0;
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
	if ((year = date_at(line->p, line->len, &n)) != 0) {
		m->dated = year;
		m->since_date = 0;
	}
	if (title_part(line->p, n) != TITLE_BODY)
		return 0;
	m->since_name = 0;
	return str_set(&m->signature, line->p, n);
}

/* In metadata the title has a name before it: 标题：某局2022年…. */
static void
unname(struct str *line)
{
	static const char *const names[] = { "标题：", "名称：", "标题:", "名称:" };
	size_t	i, n;

	for (i = 0; i < COUNT(names); i++) {
		n = strlen(names[i]);
		if (line->len < n || memcmp(line->p, names[i], n) != 0)
			continue;
		memmove(line->p, line->p + n, line->len - n + 1);
		line->len -= n;
	}
}

/* Move the lines up by one and squeeze the new one in. */
static int
push(struct imprint *m, const char *p, size_t n, uint64_t line)
{
	struct str	oldest = m->line[0];
	int		i;

	for (i = 1; i < TITLE_LINES; i++) {
		m->line[i - 1] = m->line[i];
		m->number[i - 1] = m->number[i];
	}
	m->line[TITLE_LINES - 1] = oldest;
	m->number[TITLE_LINES - 1] = line;
	return title_squeeze(&m->line[TITLE_LINES - 1], p, n);
}

/* A line as a reader sees it. */
static int
add_line(struct imprint *m, char section, const char *p, size_t n,
    uint64_t line)
{
	if (section == '1' && m->first == 0)
		m->first = find_year(p, n);
	if ((section != '0' && section < '4') || m->over)
		return 0;
	utf8_trim(&p, &n);
	if (n < 3)
		return 0;
	if (section == '0') {
		add_period(m, p, n);
		if (add_metadata(m, p, n) == -1)
			return -1;
	}
	if (n > (size_t)LIM_HEADING * 4) {
		m->since_name++;
		m->since_date++;
		return 0;
	}
	if (section != '0' && !title_may_be(p, n) &&
	    memcmp(p + n - 3, "日", 3) != 0) {
		m->since_name++;
		m->since_date++;
		return 0;
	}
	if (push(m, p, n, line) == -1)
		return -1;
	if (m->line[TITLE_LINES - 1].len == 0)
		return 0;
	if (section != '0')
		return add_signature(m);
	unname(&m->line[TITLE_LINES - 1]);
	return worth(&m->title) < 3 && title_may_be(p, n) ? add_title(m) : 0;
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
		if (n < len && memchr("_-|", p[n], 3) == NULL)
			continue;
		str_clear(&text);
		r = title_squeeze(&text, p, n) == -1 ? -1 :
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
add_seen(struct imprint *m, const struct record *r)
{
	const struct seen	*s;
	size_t			 i, first;
	int			 rc = 0;

	if (glance_look(&m->glance, r->text, r->len) == -1)
		return -1;
	first = glance_first(&m->glance, m->section - '0', r->section - '0');
	if (first == m->glance.n)
		m->section = r->section;
	for (i = 0; rc == 0 && i < m->glance.n; i++) {
		s = &m->glance.seen[i];
		if (i >= first && s->heading.kind != HEADING_NONE &&
		    s->heading.section > m->section - '0')
			m->section = (char)(s->heading.section + '0');
		rc = s->framed ? add_frame(m, glance_text(&m->glance, s),
		    s->len) : add_line(m, m->section,
		    glance_text(&m->glance, s), s->len, r->line);
	}
	return rc;
}

int
imprint_add(struct imprint *m, const struct record *r)
{
	if (!glance_plain(&m->glance, r->text, r->len))
		return add_seen(m, r);
	m->section = r->section;
	return add_line(m, r->section, r->text, r->len, r->line);
}

const char *
imprint_org(const struct imprint *m)
{
	if (m->title.body.len > 0)
		return m->title.body.p;
	if (m->frame.body.len > 0)
		return m->frame.body.p;
	if (m->metadata.len > 0)
		return m->metadata.p;
	return m->since_name < SIGNATURE ? str_text(&m->signature) : "";
}

int
imprint_year(const struct imprint *m)
{
	if (m->title.year != 0)
		return m->title.year;
	if (m->frame.year != 0)
		return m->frame.year;
	if (m->period != 0)
		return m->period;
	if (m->first != 0)
		return m->first;
	return m->since_date < SIGNATURE ? m->dated - 1 : 0;
}
