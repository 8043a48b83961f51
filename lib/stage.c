#include "stage.h"

#include "listed.h"
#include "utf8.h"

void
stage_restart(struct stage *g)
{
	g->section = 0;
	g->listed = 0;
	g->sections = 0;
	g->one = g->item = 0;
}

int
stage_item(struct stage *g, const struct heading *h, int ordinal)
{
	if (h->section == 1 && h->kind > HEADING_PART) {
		g->one = ordinal == 1 || (h->kind != HEADING_FULL &&
		    h->kind != HEADING_WORDS);
		g->item = 0;
		return 0;
	}
	if (g->section != 1 || !g->one || (ordinal != 1 &&
	    (g->item == 0 || ordinal != g->item + 1)))
		return 0;
	/* The form's own words, and the numeral that comes next. */
	if (h->kind > HEADING_WORDS && (g->item == 0 ||
	    g->style == HEADING_BARE || (ordinal == 2 && h->section == 2)))
		return 0;
	g->item = ordinal;
	return 1;
}

void
stage_enter(struct stage *g, const struct heading *h)
{
	if (g->section == 0)
		g->style = h->kind;
	g->section = h->section;
}

int
stage_note_end(struct stage *g, const char *p, size_t n)
{
	/* Most lines end in a letter, a digit, or a full stop. */
	if (n > 0 && ((utf8_visible(p[n - 1]) && p[n - 1] != ':') ||
	    (n >= 3 && (utf8_ideograph(p[n - 3]) ||
	    utf8_is(p + n - 3, "。"))))) {
		g->open_list = g->label = 0;
		return 1;
	}
	utf8_trim(&p, &n);
	if (n == 0)
		return 0;
	g->open_list = n >= 3 && (utf8_is(p + n - 3, "、") ||
	    utf8_is(p + n - 3, "，"));
	g->label = utf8_ends(p, n, "篇：") || utf8_ends(p, n, "条：") ||
	    utf8_ends(p, n, "篇:") || utf8_ends(p, n, "条:");
	return 1;
}

void
stage_note_listed(struct stage *g, const char *p, size_t n)
{
	unsigned char	end = n > 0 ? (unsigned char)p[n - 1] : 0;
	int		section;

	if (((end >= '0' && end <= '9') || end == ')' || end == '>' ||
	    end == '|' || (n >= 3 && (unsigned char)p[n - 3] == 0xef)) &&
	    listed_look(p, n, &section) == LISTED_HEADING) {
		g->listed++;
		g->sections |= 1u << section;
	}
}
