#include "outline.h"

#include <stdio.h>
#include <stdlib.h>

#include "ahead.h"
#include "contents.h"
#include "controls.h"
#include "glance.h"
#include "heading.h"
#include "lead.h"
#include "limits.h"
#include "margin.h"
#include "memo.h"
#include "opening.h"
#include "partial.h"
#include "quiet.h"
#include "radicals.h"
#include "scan.h"
#include "squeeze.h"
#include "stage.h"
#include "str.h"
#include "title.h"
#include "utf8.h"
#include "wrapped.h"

struct outline {
	struct lines	*lines;
	struct str	 base;		/* the input's name */
	struct str	 report;	/* with #2 and on */
	unsigned	 nth;		/* report within the input */
	struct stage	 stage;		/* by the line before */
	uint64_t	 told;		/* a line that is not only text */
	struct ahead	 ahead;
	size_t		 opened;	/* the held line whose end goes on */
	struct str	 joined;
	struct wrapped	 wrapped;	/* a line as it is read */
	struct memo	 parts;		/* of titles, that lines were */
	struct scan	 scan;
	struct glance	 glance;
	struct margin	 margin;
};

struct outline *
outline_open(struct lines *lines)
{
	struct outline	*o;

	if ((o = calloc(1, sizeof(*o))) != NULL)
		o->lines = lines;
	return o;
}

int
outline_start(struct outline *o, const char *path)
{
	str_clear(&o->base);
	o->nth = 1;
	o->stage = (struct stage){ .section = 0 };
	o->told = 0;
	ahead_clear(&o->ahead);
	o->scan = (struct scan){ .active = 0 };
	glance_clear(&o->glance);
	o->margin = (struct margin){ .kind = MARGIN_OPEN };
	if (utf8_name(&o->base, path) == -1)
		return -1;
	return str_set(&o->report, o->base.p, o->base.len);
}

const char *
outline_report(const struct outline *o)
{
	return str_text(&o->report);
}

unsigned
outline_reports(const struct outline *o)
{
	return lines_number(o->lines) == 0 ? 0 : o->nth;
}

void
outline_close(struct outline *o)
{
	if (o == NULL)
		return;
	str_free(&o->base);
	str_free(&o->report);
	str_free(&o->joined);
	wrapped_free(&o->wrapped);
	ahead_free(&o->ahead);
	glance_free(&o->glance);
	free(o);
}

static enum title_part
look_title(struct outline *o, const char *p, size_t n)
{
	uint32_t	hash = 0;
	int		part = -1;

	if (n == 0 || n >= GLANCE_LONG || !title_may_be(p, n))
		return TITLE_NONE;
	if (n <= MEMO_TEXT) {
		hash = memo_hash(p, n);
		part = memo_find(&o->parts, hash, p, n);
	}
	if (part != -1)
		return (enum title_part)part;
	if (squeeze_line(&o->joined, p, n) == -1 ||
	    (part = title_part(o->joined.p, o->joined.len)) == -1) {
		o->ahead.starved = 1;
		return TITLE_NONE;
	}
	if (n <= MEMO_TEXT)
		memo_keep(&o->parts, hash, p, n, (unsigned char)part);
	return (enum title_part)part;
}

/* What one of the lines seen at once may be of a title. */
static void
glance_title(struct outline *o, const struct seen *seen, struct sight *s)
{
	const char	*p = glance_text(&o->glance, seen);
	enum title_part	 part = look_title(o, p, seen->len);

	if (s->part == TITLE_WHOLE || part == TITLE_NONE ||
	    (part != TITLE_WHOLE && o->glance.n > 1))
		return;
	s->part = part;
	s->title = p;
	s->title_len = seen->len;
}

/* May a line be of a list in section 1, once those held are given? */
static int
may_list(const struct outline *o)
{
	return (o->stage.section == 1 && o->stage.one) ||
	    (o->ahead.count > o->ahead.first && o->ahead.one);
}

/* A heading seen: the line's, or that of the line held on which it begins. */
static void
add_sight(struct outline *o, const struct seen *seen, struct sight *s)
{
	if (seen->continues && o->opened < o->ahead.count)
		s = &o->ahead.held[o->opened].sight;
	if (s->heading.kind == HEADING_NONE) {
		s->heading = seen->heading;
		/* Something of the section before stands before it. */
		if (seen > o->glance.seen)
			s->sections |= 1u << o->stage.section;
	}
	s->last = seen->heading.section;
	s->sections |= 1u << s->last;
}

/* Look at a line that holds more than a line, or less. */
static int
look_through(struct outline *o, const char *p, size_t n, struct sight *s)
{
	const struct seen	*seen, *first = NULL;
	size_t			 i;
	int			 section = o->stage.section, headings = 0;

	if (glance_known(&o->glance, p, n))
		return 0;
	if (glance_look(&o->glance, p, n) == -1)
		return -1;
	for (i = 0; i < o->glance.n; i++) {
		seen = &o->glance.seen[i];
		headings += seen->heading.kind != HEADING_NONE;
		if (s->heading.kind == HEADING_NONE)
			glance_title(o, seen, s);
		if (seen->framed)
			continue;
		if (i == 0 && (seen->heading.section == 1 || may_list(o)))
			s->ordinal = lead_ordinal(glance_text(&o->glance,
			    seen), seen->len);
		if (first == NULL && seen->heading.kind > HEADING_PART)
			first = seen;
		if (!stage_accepts(&o->stage, &seen->heading, section))
			continue;
		if (section == 0)
			o->stage.style = seen->heading.kind;
		add_sight(o, seen, s);
		section = seen->heading.section;
	}
	/* One that leads nowhere may do so behind lines that are held. */
	if (first != NULL && s->heading.kind == HEADING_NONE)
		add_sight(o, first, s);
	/* An item of a list is told by the stage, too. */
	if (headings == 0 && s->part == TITLE_NONE && (o->glance.n == 0 ||
	    lead_ordinal(glance_text(&o->glance, o->glance.seen),
	    o->glance.seen->len) == 0))
		glance_know(&o->glance, p, n);
	s->open = o->glance.open.len > 0;
	if (s->open && (o->glance.n > 1 || !o->glance.seen[0].continues))
		o->opened = o->ahead.count;
	return 0;
}

/* A report begins with the line about to be given. */
static int
begin_report(struct outline *o)
{
	char	suffix[16];

	(void)snprintf(suffix, sizeof(suffix), "#%u", ++o->nth);
	stage_restart(&o->stage);
	if (str_set(&o->report, o->base.p, o->base.len) == -1)
		return -1;
	return str_adds(&o->report, suffix);
}

/* A record with a line of the section that has been reached. */
static inline void
fill(const struct outline *o, struct record *r, const char *p, size_t n,
    uint64_t number)
{
	r->report = o->report.p;
	r->report_len = o->report.len;
	r->section = (char)('0' + o->stage.section);
	r->sections = 1u << o->stage.section;
	r->line = number;
	r->text = p;
	r->len = n;
	r->plain = 0;
}

/* Give a line: its first heading moves the section on before it, its last one
 * behind it. */
static int
give(struct outline *o, struct record *r, const struct sight *s,
    const char *p, size_t n, uint64_t number)
{
	int	moved = !stage_item(&o->stage, &s->heading, s->ordinal) &&
		    stage_moves(&o->stage, &s->heading);

	if (moved) {
		/* Section 1 behind section 4: a report without title; section
		 * 2 behind section 5: its section 1 is not known, either. */
		if (s->heading.section < 3 && o->stage.section >=
		    SCAN_REACHED + s->heading.section - 1 &&
		    begin_report(o) == -1)
			return -1;
		stage_enter(&o->stage, &s->heading);
	}
	if (o->stage.section == 0)
		stage_note_listed(&o->stage, p, n);
	fill(o, r, p, n, number);
	if (moved && s->last != 0) {
		r->sections |= s->sections;
		o->stage.section = s->last;
	}
	return 1;
}

static int
give_held(struct outline *o, struct record *r)
{
	static const struct sight	 none = { .last = 0 };
	struct ahead			*a = &o->ahead;
	struct held			*h = &a->held[a->first++];

	if (h->begins && begin_report(o) == -1)
		return -1;
	return give(o, r, h->contents ? &none : &h->sight,
	    a->text.p + h->off, h->len, h->number);
}

/* Does a line seen behind section 4 head section 1? */
static int
is_first(const struct outline *o, const struct sight *s)
{
	return o->stage.section >= SCAN_REACHED && s->heading.section == 1;
}

/*
 * The first line held heads section 1, with no title before it: a report begins
 * with it if it leads on from anywhere, if it is of a table of contents, or if
 * the next heading is worded as surely and heads section 2 or 3.  1 if that is
 * told, 0 if not yet.
 */
static int
settle_first(struct outline *o)
{
	struct ahead		*a = &o->ahead;
	struct held		*first = &a->held[a->first];
	const struct sight	*s;
	struct stage		 anew = o->stage;
	size_t			 i;

	stage_restart(&anew);
	if (!contents_settle(a, &anew))
		return 0;
	first->begins = first->contents;
	if (first->contents || stage_moves(&o->stage, &first->sight.heading))
		return 1;
	for (i = a->first + 1; i < a->count; i++) {
		s = &a->held[i].sight;
		if (s->heading.section == 1)
			return 1;
		if (s->heading.section > 1 &&
		    s->heading.section < SCAN_REACHED &&
		    (s->heading.kind == HEADING_FULL ||
		    s->heading.kind == first->sight.heading.kind)) {
			first->begins = 1;
			return 1;
		}
		if (stage_moves(&o->stage, &s->heading))
			return 1;
	}
	return ahead_full(a);
}

/* Is the first line held told? */
static int
settle(struct outline *o)
{
	struct ahead	*a = &o->ahead;
	struct held	*h = &a->held[a->first];

	if (a->held[a->count - 1].sight.open && !ahead_full(a))
		return 0;
	if (h->begins || h->contents)
		return 1;
	if (o->stage.section == 0 && stage_moves(&o->stage, &h->sight.heading))
		return contents_settle(a, &o->stage);
	if (o->stage.section >= SCAN_REACHED && scan_begins(h->sight.part))
		return scan_settle(&o->scan, a, &o->stage);
	if (is_first(o, &h->sight))
		return settle_first(o);
	if (h->sight.heading.kind == HEADING_PART)
		return partial_broken(a);
	if (h->sight.heading.kind == HEADING_SHORT &&
	    stage_moves(&o->stage, &h->sight.heading))
		return partial_short(a);
	return 1;
}

/* Make room among the lines held. */
static void
shift(struct outline *o)
{
	size_t	given = ahead_shift(&o->ahead);

	o->opened = o->opened < given ? LIM_AHEAD : o->opened - given;
	scan_shift(&o->scan, given);
}

/* Is a line without markup neither a heading nor of a title?  Most are told
 * so by a quick look. */
static inline int
is_text(struct outline *o, const char *p, size_t n)
{
	if (o->stage.section == 1 && o->stage.one && lead_ordinal(p, n) == 1)
		return 0;
	/* What is no heading may be of the contents, before the first. */
	return n == 0 || (n < GLANCE_LONG && (o->stage.section == 0 ?
	    !heading_may_be(p, n) :
	    heading_match(p, n).kind == HEADING_NONE) &&
	    (o->stage.section < SCAN_REACHED ||
	    (look_title(o, p, n) == TITLE_NONE &&
	    (o->stage.section == SCAN_REACHED || !title_cut(p, n)))) &&
	    !radicals_in(p, n) && !controls_in(p, n));
}

/* Of what parts of titles may a line be, in the section that is reached? */
static int
asked(const struct stage *g)
{
	return g->section < SCAN_REACHED ? QUIET_ANY :
	    g->section == SCAN_REACHED ? QUIET_TITLES : QUIET_CUT;
}

/* Note how the last lines of a passage end. */
static void
note_ends(struct outline *o, const struct passage *s)
{
	const char	*p;
	size_t		 i;

	for (i = s->n; i-- > 0; ) {
		p = i > 0 ? s->lines.end[i - 1] + 1 : s->lines.p;
		if (stage_note_end(&o->stage, p,
		    (size_t)(s->lines.end[i] - p)))
			return;
	}
}

void
outline_text(struct outline *o, struct passage *s)
{
	const char	*p, *lf;
	size_t		 n;
	int		 titles = asked(&o->stage);
	int		 opens;

	s->n = 0;
	if (o->margin.kind != MARGIN_NONE ||
	    o->ahead.first < o->ahead.count || !glance_idle(&o->glance) ||
	    (o->stage.section == 1 && o->stage.item > 0) ||
	    lines_number(o->lines) + 1 == o->told)
		return;
	if ((n = lines_ready(o->lines, &s->lines)) == 0)
		return;
	for (p = s->lines.p; s->n < n; s->n++, p = lf + 1) {
		if (o->stage.section > 0) {
			s->n += quiet_lines(p, s->lines.end + s->n, n - s->n,
			    titles, o->stage.section);
			if (s->n == n)
				break;
			p = s->n > 0 ? s->lines.end[s->n - 1] + 1 : p;
		}
		lf = s->lines.end[s->n];
		opens = opening_may_be(p, (size_t)(lf - p)) ?
		    opening_section(p, (size_t)(lf - p)) : 0;
		if (opens > 0 ? opens > o->stage.section :
		    !is_text(o, p, (size_t)(lf - p))) {
			o->told = lines_number(o->lines) + s->n + 1;
			break;
		}
		/* 一、 is told by the stage, too: is_text(). */
		if (o->stage.section > 0 &&
		    lead_ordinal(p, (size_t)(lf - p)) != 1)
			quiet_know(p, (size_t)(lf - p), titles, opens);
	}
	if (s->n == 0)
		return;
	note_ends(o, s);
	fill(o, &s->first, s->lines.p, (size_t)(s->lines.end[0] - s->lines.p),
	    lines_number(o->lines) + 1);
	s->first.plain = 1;
	lines_skip(o->lines, s->n);
}

/* What is a line, as far as it has to be known?  It is plain as lines_plain()
 * tells. */
static int
look_at_line(struct outline *o, const char *p, size_t n, int plain,
    struct sight *s)
{
	const char	*raw = p;
	int		opens, link;

	plain &= n < GLANCE_LONG;
	*s = (struct sight){ .part = TITLE_NONE };
	if (wrapped_read(&o->wrapped, &p, &n, plain) == -1)
		return -1;
	/* Most lines are told by a look at what is kept of them. */
	if (!(plain && glance_idle(&o->glance)) &&
	    !glance_plain(&o->glance, p, n))
		return look_through(o, p, n, s);
	if (n == 0)
		return 0;
	if (opening_may_be(p, n) && (opens = opening_section(p, n)) != 0) {
		s->heading = (struct heading){ HEADING_TABLE, opens };
		(void)stage_note_end(&o->stage, p, n);
		return 0;
	}
	link = o->stage.label;
	s->heading = stage_heading(&o->stage, p, n);
	if (s->heading.section == 1 || s->heading.kind == HEADING_PART ||
	    may_list(o))
		s->ordinal = lead_ordinal(p, n);
	(void)stage_note_end(&o->stage, p, n);
	if (link || (o->stage.section < SCAN_REACHED && o->ahead.count == 0))
		return 0;
	s->part = look_title(o, p, n);
	if (p != raw) {
		s->title = p;
		s->title_len = n;
	}
	if (s->part == TITLE_NONE && s->heading.kind == HEADING_NONE &&
	    o->stage.section > SCAN_REACHED && title_cut(p, n))
		s->part = TITLE_CUT;
	return 0;
}

int
outline_next(struct outline *o, struct record *r)
{
	struct ahead	*a = &o->ahead;
	struct sight	 s;
	const char	*p;
	size_t		 n, margin;
	int		 got, plain;

	for (;;) {
		if (a->first == a->count)
			a->first = a->count = 0;
		else if (settle(o) == 1 && !a->starved)
			return give_held(o, r);
		else if (a->first > 0)
			shift(o);
		if (a->starved)
			return -1;
		if (a->end != 0)
			return a->end == 1 ? 0 : -1;
		if ((got = lines_next(o->lines, &p, &n)) != 1) {
			a->end = got == 0 ? 1 : -1;
			continue;
		}
		margin = margin_skip(&o->margin, p, n, lines_number(o->lines));
		plain = lines_plain(o->lines);
		if (look_at_line(o, p + margin, n - margin, plain, &s) == -1 ||
		    a->starved)
			return -1;
		if (a->count == 0 && !s.open &&
		    (o->stage.section < SCAN_REACHED || !scan_begins(s.part)) &&
		    s.heading.kind != HEADING_PART &&
		    s.heading.kind != HEADING_SHORT && !is_first(o, &s) &&
		    !(o->stage.section == 0 &&
		    stage_moves(&o->stage, &s.heading))) {
			got = give(o, r, &s, p, n, lines_number(o->lines));
			r->plain = plain;
			return got;
		}
		if (ahead_hold(a, p, n, lines_number(o->lines), &s) == -1)
			return -1;
	}
}
