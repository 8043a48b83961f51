/*
 * How far a report has come, line by line: the section that is reached, and
 * which headings lead on from it.
 */
#ifndef GR_STAGE_H
#define GR_STAGE_H

#include <stddef.h>

#include "heading.h"

/* All zero before the first line of an input. */
struct stage {
	int			section;	/* 0 before the first heading */
	enum heading_kind	style;		/* of the first heading */
	size_t			listed;		/* lines of contents before */
						/*  it, and bits of those */
	unsigned		sections;	/*  that they name */
	int			one;		/* 一 heads section 1, or no */
						/*  such numeral; a list in */
	int			item;		/*  it has come to this, or 0 */
	int			open_list;	/* the line before ends in 、 */
						/*  or ， */
	int			label;		/* in 上一篇：, of a link */
};

/* Another report begins with the line that comes next. */
void		 stage_restart(struct stage *);

/*
 * Does a heading hold behind a line of this section, the one that is reached or
 * one that will be?  Only a full one leads back; digits head sections only
 * where they did from the first.
 */
static inline int
stage_accepts(const struct stage *g, const struct heading *h, int section)
{
	if (h->kind <= HEADING_PART || h->section == section)
		return 0;
	/* Words that are met elsewhere, and none, hold but in their order. */
	if (h->kind == HEADING_TABLE)
		return h->section == (section == 0 ? 2 : section + 1);
	if (h->kind == HEADING_SHORT)
		return section > 0 && h->section == section + 1 &&
		    (g->style == HEADING_BARE || g->style == HEADING_TABLE);
	/* （一）总体情况 and on, where the first heading is so. */
	if (h->kind == HEADING_SUB)
		return section == 0 ? h->section == 1 :
		    g->style == HEADING_SUB && h->section > section;
	if (h->kind == HEADING_DIGIT && section != 0 &&
	    g->style != HEADING_DIGIT)
		return 0;
	return h->section > section || h->kind == HEADING_FULL;
}

/* The same behind the line before. */
static inline int
stage_moves(const struct stage *g, const struct heading *h)
{
	return stage_accepts(g, h, g->section);
}

/*
 * Is a line with this numeral, lead_ordinal(), an item of a list in section 1?
 * Many bodies tell there what they did under 一、 to 六、, of the words of other
 * sections' headings: a list that begins anew at 一 below 一、总体情况 is none of
 * theirs, as long as it counts on and has not the form's own words.
 */
int		 stage_item(struct stage *, const struct heading *,
		    int ordinal);

/* A heading that holds begins its section. */
void		 stage_enter(struct stage *, const struct heading *);

/* The heading that a line is, not counting lists that run on. */
static inline struct heading
stage_heading(const struct stage *g, const char *p, size_t n)
{
	struct heading	h = heading_match(p, n);

	if ((h.kind == HEADING_BARE || h.kind == HEADING_PART) && g->open_list)
		h.kind = HEADING_NONE;
	return h;
}

/* Note how a line ends.  0 if it is blank: then that before it counts. */
int		 stage_note_end(struct stage *, const char *, size_t);

/* Note a line before the first heading if it is a heading and the number of its
 * page: these are contents, whatever stands below them. */
void		 stage_note_listed(struct stage *, const char *, size_t);

#endif
