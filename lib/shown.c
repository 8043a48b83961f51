#include "shown.h"

#include <stdlib.h>

#include "glance.h"
#include "grow.h"
#include "limits.h"
#include "utf8.h"

int
shown_open(struct shown *s)
{
	*s = (struct shown){ .n = 0 };
	return (s->html = html_open()) == NULL ? -1 : 0;
}

void
shown_free(struct shown *s)
{
	str_free(&s->text);
	html_close(s->html);
	free(s->at);
}

void
shown_clear(struct shown *s)
{
	str_clear(&s->text);
	html_clear(s->html);
	s->n = 0;
	s->full = 0;
}

const char *
shown_text(const struct shown *s, const struct shown_line *l)
{
	return str_text(&s->text) + l->off;
}

/* Keep a line; joined to the one before if it is a cell of the same row and
 * stands on the same line. */
static int
keep(struct shown *s, const char *p, size_t n, uint64_t line, char section,
    int joined)
{
	struct shown_line	*at;

	if (s->full || s->text.len + n > LIM_EXPLAIN) {
		s->full = 1;
		return 0;
	}
	if (joined && s->n > 0 && s->at[s->n - 1].line == line) {
		s->at[s->n - 1].len += n + 1;
		return str_add(&s->text, "\t", 1) == -1 ? -1 :
		    str_add(&s->text, p, n);
	}
	if ((at = grow(s->at, s->n, &s->cap, sizeof(*at))) == NULL)
		return -1;
	s->at = at;
	at[s->n++] = (struct shown_line){ line, s->text.len, n, section };
	return str_add(&s->text, p, n);
}

/* Keep what a page shows, as far as it is told by now. */
static int
keep_html(struct shown *s, char section)
{
	struct html_line	 l;
	const struct html_cell	*cell, *end;
	struct html_cell	 text, c;

	while (html_next(s->html, &l) == 1) {
		text = (struct html_cell){ .text = l.text, .len = l.len,
		    .line = l.line };
		cell = l.kind == HTML_ROW ? l.cell : &text;
		end = l.kind == HTML_ROW ? l.cell + l.ncell : &text + 1;
		for (; cell < end; cell++) {
			c = *cell;
			utf8_trim(&c.text, &c.len);
			if (keep(s, c.text, c.len, c.line, section,
			    l.kind == HTML_ROW && cell > l.cell) == -1)
				return -1;
		}
	}
	return 0;
}

int
shown_add(struct shown *s, const struct record *r)
{
	char	section = r->section;

	if (section == SECTION_TROUBLE || s->full)
		return 0;
	if (r->len > LIM_EXPLAIN) {
		s->full = 1;
		return 0;
	}
	if (r->len > GLANCE_LONG)
		section = SHOWN_MANY;
	if (html_plain(s->html, r->text, r->len))
		return keep(s, r->text, r->len, r->line, section, 0);
	if (html_add(s->html, r->text, r->len, r->line, HTML_ENDS |
	    (markup_is_json(r->text, r->len) ? HTML_JSON : 0)) == -1)
		return -1;
	return keep_html(s, section);
}

int
shown_end(struct shown *s)
{
	if (html_flush(s->html) == -1)
		return -1;
	return s->n == 0 ? keep_html(s, '0') :
	    keep_html(s, s->at[s->n - 1].section);
}
