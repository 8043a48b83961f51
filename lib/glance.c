#include "glance.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "joined.h"
#include "limits.h"
#include "listed.h"
#include "opening.h"
#include "utf8.h"

/* So many headings with nothing between them list the contents. */
#define CONTENTS	3

/* One word of so many may touch a bar that is a digit. */
#define TOUCHED	8

/* What lists a heading has more bytes than its shortest name; most words that
 * end in a digit are one. */
#define LISTED_LEAST	6

/* The bytes of dots and a page's number behind one of them. */
#define LEADER_BYTES	400

/* So many headings on one line make it a whole report's. */
#define WHOLE		4

/* Behind this section another report may begin.  One of JSON's objects that is
 * shorter holds none; between two of them stands less than so much. */
#define LAST	4
#define OBJECT	4096
#define BETWEEN	64

/* What makes a line alone: nothing open before it, a tag that parts lines. */
#define ALONE_BEGINS	1
#define ALONE_PARTED	2

/* A heading or a title may go on in the next line up to here. */
#define OPEN_BYTES	((size_t)LIM_HEADING * 4)

void
glance_clear(struct glance *g)
{
	markup_clear(&g->markup);
	str_clear(&g->open);
	g->n = 0;
	g->framed = g->block = 0;
}

void
glance_free(struct glance *g)
{
	/* Zeros in the memo would be its first pages, where none was known. */
	free(g->seen);
	g->seen = NULL;
	g->cap = g->n = 0;
	markup_free(&g->markup);
	str_free(&g->text);
	str_free(&g->open);
}

const char *
glance_text(const struct glance *g, const struct seen *s)
{
	return (g->apart ? g->line : str_text(&g->text)) + s->text;
}

/* Is it white space that can be seen?  U+200B may stand between digits. */
static int
parts_words(uint32_t c)
{
	return utf8_space(c) && (c < 0x80 || utf8_width(c) > 0);
}

/* Where the word at p ends: at white space or a bar.  *next is where the one
 * behind it begins; each bar but the first parts an empty one off. */
static const char *
word_end(const char *p, const char *end, const char **next)
{
	const char	*q, *stop;
	int		 bars = 0;

	for (q = p; q < end; p = q)
		/* Most are ideographs and digits. */
		if (utf8_ideograph(*p) && end - p >= 3)
			q = p + 3;
		else if (utf8_visible(*p) && *p != '|')
			q = p + 1;
		else if (*p == '|' || parts_words(utf8_next(&q, end)))
			break;
	stop = p;
	/* A TAB or a blank, and a word behind it. */
	if (end - p > 1 && (*p == '\t' || *p == ' ') &&
	    (utf8_ideograph(p[1]) || (utf8_visible(p[1]) && p[1] != '|'))) {
		*next = p + 1;
		return stop;
	}
	for (q = p; q < end && bars < 2; q = *next) {
		*next = q;
		if (*q == '|')
			bars++, ++*next;
		else if (!utf8_space(utf8_next(next, end)))
			break;
	}
	*next = bars > 1 ? q - 1 : q;
	return stop;
}

/* The heading that a line seen is, or the opening of a table. */
static struct heading
line_heading(const char *p, size_t n)
{
	struct heading	h = heading_match(p, n);

	if (h.kind == HEADING_NONE && opening_may_be(p, n) &&
	    (h.section = opening_section(p, n)) != 0)
		h.kind = HEADING_TABLE;
	return h;
}

/* The heading that a word is, or begins with; *end is where it ends. */
static struct heading
word_heading(const char *p, size_t n, size_t *end)
{
	struct heading	h = { HEADING_NONE, 0 }, begins;

	*end = n;
	/* Most begin as none does. */
	if (!heading_may_be(p, n))
		return h;
	h = line_heading(p, n);
	if (h.kind > HEADING_WORDS || h.kind == HEADING_TABLE)
		return h;
	begins = heading_prefix(p, n, end);
	return begins.kind == HEADING_NONE ? h : begins;
}

static struct seen *
add(struct glance *g, size_t off)
{
	size_t		 cap = g->cap == 0 ? 64 : g->cap * 2;
	struct seen	*s;

	if (g->n == LIM_SEEN) {
		g->full = 1;
		g->text.len = g->seen[--g->n].text;
	}
	if (g->n == g->cap) {
		if ((s = reallocarray(g->seen, cap, sizeof(*s))) == NULL)
			return NULL;
		g->seen = s;
		g->cap = cap;
	}
	s = &g->seen[g->n++];
	*s = (struct seen){ .off = off, .end = off, .text = g->text.len,
	    .framed = g->framed };
	return s;
}

/* The line seen last is done; what is only white space is none. */
static void
finish(struct glance *g)
{
	struct seen	*s;
	const char	*p;
	size_t		 n;

	if (g->n == 0)
		return;
	s = &g->seen[g->n - 1];
	s->len = g->text.len - s->text;
	p = glance_text(g, s);
	n = s->len;
	utf8_trim(&p, &n);
	if (n == 0) {
		g->text.len = s->text;
		g->n--;
	} else
		s->heading = line_heading(p, n);
	/* A heading that is cut goes on in the text that is open. */
	if (s->heading.kind == HEADING_PART)
		s->heading.kind = HEADING_NONE;
}

static int
parts(const struct token *t)
{
	return t->tag != TAG_NONE && t->tag != TAG_INLINE;
}

/* A tag that parts lines: what is seen of the line so far is done. */
static void
part(struct glance *g, const struct token *t, int seen)
{
	if (seen)
		finish(g);
	str_clear(&g->open);
	g->alone |= ALONE_PARTED;
	g->block = !t->closes && t->tag != TAG_LINE;
	/* A title has no blocks: one that is not closed ends with the next. */
	if (t->tag != TAG_LINE)
		g->framed = t->tag == TAG_TITLE && !t->closes;
}

/* A new line is seen, or that which the line before ended in. */
static struct seen *
begin(struct glance *g, size_t off)
{
	struct seen	*s = add(g, off);

	if (s == NULL || g->open.len == 0)
		return s;
	s->continues = 1;
	if (str_add(&g->text, g->open.p, g->open.len) == -1 ||
	    str_add(&g->text, " ", 1) == -1)
		return NULL;
	str_clear(&g->open);
	return s;
}

/* The line ends within a block: remember its text, if it may go on. */
static int
leave_open(struct glance *g, const struct seen *s)
{
	str_clear(&g->open);
	if (s == NULL || !g->block || s != &g->seen[g->n - 1])
		return 0;
	if (s->len > OPEN_BYTES) {
		g->block = 0;
		return 0;
	}
	return str_add(&g->open, glance_text(g, s), s->len);
}

/* Is nothing open that the next line might go on with? */
static inline int
is_fresh(const struct glance *g)
{
	return markup_idle(&g->markup) && g->open.len == 0 && !g->framed;
}

/* Look at a line of a page. */
static int
look_markup(struct glance *g, const char *p, size_t n)
{
	struct token	 t;
	struct seen	*s = NULL;
	int		 r;

	g->n = 0;
	g->full = 0;
	g->alone = is_fresh(g) ? ALONE_BEGINS : 0;
	str_clear(&g->text);
	g->markup.brief = 1;
	/* Within the <div> of a Markdown text it parts paragraphs. */
	if (markup_idle(&g->markup) && utf8_blank(p, n))
		str_clear(&g->open);
	markup_line(&g->markup, p, n);
	while ((r = markup_next(&g->markup, &t)) == 1) {
		if (parts(&t)) {
			part(g, &t, s != NULL);
			s = NULL;
		}
		if (t.tag != TAG_NONE || (s == NULL &&
		    utf8_blank(t.text, t.len)))
			continue;
		if (s == NULL && (s = begin(g, t.off)) == NULL)
			return -1;
		if (str_add(&g->text, t.text, t.len) == -1)
			return -1;
		s->end = t.off + t.len;
	}
	if (s == NULL)
		return r;
	finish(g);
	return r == -1 ? -1 : leave_open(g, s);
}

/* A word of a line that is taken apart; its text is the line's own. */
static int
add_word(struct glance *g, const char *p, size_t n, struct heading h)
{
	struct seen	*s = add(g, (size_t)(p - g->line));

	if (s == NULL)
		return -1;
	s->text = s->off;
	s->len = n;
	s->end = s->off + n;
	/* A heading that is cut is none: its rest is another word. */
	if (h.kind != HEADING_PART)
		s->heading = h;
	return 0;
}

/* Look at what holds many lines. */
static int
look_lines(struct glance *g, const char *p, size_t n)
{
	const char	*end = p + n, *q;

	for (; p < end; p = q + 1) {
		if ((q = memchr(p, '\n', (size_t)(end - p))) == NULL)
			q = end;
		if (add_word(g, p, (size_t)(q - p),
		    line_heading(p, (size_t)(q - p))) == -1)
			return -1;
	}
	return 0;
}

static inline const char *
skip_blanks(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p;
}

/* Digits are no heading if they are so few. */
#define FEW	3

/* The word of few digits at p, as most of a table's are: its bytes, and where
 * the next one begins, behind a bar at the most; 0 if there is none, or what is
 * behind it may be its rest. */
static inline size_t
few_digits(const char *p, const char *end, const char **next)
{
	const char	*q = p;
	size_t		 n;

	while (q < end && q - p < FEW && *q >= '0' && *q <= '9')
		q++;
	if ((n = (size_t)(q - p)) == 0)
		return 0;
	q = skip_blanks(q, end);
	q += q < end && *q == '|';
	*next = q = skip_blanks(q, end);
	return q > p + n && q < end && (utf8_ideograph(*q) ||
	    (utf8_visible(*q) && *q != '|' && *q != '.')) ? n : 0;
}

static int
look_apart(struct glance *g, const char *p, size_t n)
{
	const struct heading	 none = { HEADING_NONE, 0 };
	const char		*end = p + n, *q, *next;
	struct heading		 h;
	size_t			 len;

	g->n = 0;
	g->full = 0;
	g->line = p;
	g->lines = memchr(p, '\n', n) != NULL;
	if (g->lines)
		return look_lines(g, p, n);
	for (; p < end; p = next) {
		if ((len = few_digits(p, end, &next)) > 0) {
			if (add_word(g, p, len, none) == -1)
				return -1;
			continue;
		}
		q = word_end(p, end, &next);
		if (joined_numeral(p, q, next, end))
			q = word_end(next, end, &next);
		h = word_heading(p, (size_t)(q - p), &len);
		if (add_word(g, p, len, h) == -1)
			return -1;
		p += len;
		if (p < q && add_word(g, p, (size_t)(q - p),
		    heading_match(p, (size_t)(q - p))) == -1)
			return -1;
	}
	return 0;
}

/* Are there so many of a report's headings on a line that it is whole, or what
 * opens each of its tables? */
static int
is_whole(const struct glance *g)
{
	const struct heading	*h;
	size_t			 i;
	int			 section = 0, met = 0, table = 1;

	for (i = 0; i < g->n && met < WHOLE && table < LAST; i++) {
		h = &g->seen[i].heading;
		if (h->kind > HEADING_WORDS && h->section > section) {
			section = h->section;
			met++;
		}
		table += h->kind == HEADING_TABLE && h->section == table + 1;
	}
	return met == WHOLE || table == LAST;
}

int
glance_plain(struct glance *g, const char *p, size_t n)
{
	g->n = 0;
	g->kept = 0;
	if (g->block || !markup_plain(&g->markup, p, n))
		return 0;
	if (n < GLANCE_LONG)
		return 1;
	/* Without memory the look that follows says so. */
	if (look_apart(g, p, n) == -1)
		return 0;
	g->kept = g->apart = g->lines || is_whole(g);
	return !g->kept;
}

/* Is a text what stands behind a heading in a table of contents: dots and the
 * number of a page? */
static int
is_leader(const char *p, size_t n)
{
	const char	*end = p + n;
	uint32_t	 c;

	if (n > LEADER_BYTES)
		return 0;
	while (p < end) {
		c = utf8_next(&p, end);
		if ((c < '-' || c > '9') && c != 0x2026 && c != 0xb7 &&
		    c != 0x2014 && !utf8_space(c))
			return 0;
	}
	return 1;
}

/* The section of a heading, or of a line that lists one with its page; or 0. */
static int
section_of(const struct glance *g, const struct seen *s)
{
	const char	*p = glance_text(g, s);
	int		 section = 0;

	if (s->heading.kind != HEADING_NONE)
		return s->heading.section;
	return s->len > LISTED_LEAST && p[s->len - 1] >= '0' &&
	    p[s->len - 1] <= '9' &&
	    listed_look(p, s->len, &section) == LISTED_HEADING ? section : 0;
}

/* Headings one after another with nothing between them, but the number of a
 * page behind each, head nothing. */
static void
drop_contents(struct glance *g)
{
	const struct seen	*s = g->seen;
	size_t			 i, k, first = 0, last = 0, run = 0;
	int			 section, before = 0;

	for (i = 0; i <= g->n; i++) {
		section = i < g->n ? section_of(g, &s[i]) : 0;
		if (section != 0 && (run == 0 || section > before)) {
			first = run++ == 0 ? i : first;
			last = i;
			before = section;
			continue;
		}
		if (i < g->n && run > 0 && i == last + 1 &&
		    s[i].heading.kind == HEADING_NONE &&
		    is_leader(glance_text(g, &s[i]), s[i].len))
			continue;
		for (k = first; run >= CONTENTS && k < i; k++)
			g->seen[k].heading.kind = HEADING_NONE;
		run = 0;
	}
}

/* Does one of a JSON list's objects end in a text between its strings, and
 * another begin? */
static int
parts_objects(const char *p, size_t n)
{
	const char	*shut = memchr(p, '}', n);

	return shut != NULL && n < BETWEEN &&
	    memchr(shut, '{', n - (size_t)(shut - p)) != NULL;
}

/* Behind section 4 another report begins with its section 1; and in a list of
 * JSON behind an object that may hold one.  That is not looked at. */
static void
cut_next(struct glance *g)
{
	const struct seen	*s;
	size_t			 i;
	int			 section = 0;

	for (i = 0; i < g->n; i++) {
		s = &g->seen[i];
		if ((section >= LAST && s->heading.kind > HEADING_SUB &&
		    s->heading.section == 1) || (s->off >= OBJECT &&
		    g->markup.escaped && !g->apart &&
		    parts_objects(glance_text(g, s), s->len))) {
			g->n = i;
			g->end = s->off;
			return;
		}
		if (s->heading.kind > HEADING_SUB &&
		    s->heading.section > section)
			section = s->heading.section;
	}
}

int
glance_look(struct glance *g, const char *p, size_t n)
{
	int	r = 0;

	g->alone = 0;
	/* What glance_plain() has taken apart is kept. */
	if (!g->kept || g->line != p) {
		g->apart = !g->block && markup_plain(&g->markup, p, n);
		r = g->apart ? look_apart(g, p, n) : look_markup(g, p, n);
	}
	g->kept = 0;
	g->end = n;
	drop_contents(g);
	g->whole = !g->apart && n >= GLANCE_LONG && is_whole(g);
	if (n >= GLANCE_LONG)
		cut_next(g);
	return r;
}

void
glance_know(struct glance *g, const char *p, size_t n)
{
	if (n <= MEMO_TEXT && g->alone == (ALONE_BEGINS | ALONE_PARTED) &&
	    is_fresh(g))
		memo_keep(&g->idle, memo_hash(p, n), p, n,
		    (unsigned char)g->block);
}

int
glance_known(struct glance *g, const char *p, size_t n)
{
	int	block;

	if (n == 0 || n > MEMO_TEXT || !is_fresh(g) ||
	    (block = memo_find(&g->idle, memo_hash(p, n), p, n)) == -1)
		return 0;
	g->block = block;
	g->n = 0;
	return 1;
}

size_t
glance_first(const struct glance *g, int before, int section)
{
	size_t	i;

	for (i = 0; section != before && i < g->n; i++)
		if (g->seen[i].heading.kind != HEADING_NONE &&
		    g->seen[i].heading.section == section)
			return i;
	return g->n;
}

int
glance_touched(const struct seen *s, const char *p, size_t n)
{
	return (s->off > 0 && p[s->off - 1] == '|' &&
	    isdigit((unsigned char)p[s->off])) ||
	    (s->end < n && s->end > s->off && p[s->end] == '|' &&
	    isdigit((unsigned char)p[s->end - 1]));
}

int
glance_few_touched(const struct glance *g, const char *p, size_t n)
{
	size_t	i, few = 0;

	for (i = 0; i < g->n; i++)
		few += (size_t)glance_touched(&g->seen[i], p, n);
	return few * TOUCHED < g->n;
}
