/*
 * Each line of an input by itself, by the short way of outline_text() or
 * without it.
 */
#ifndef GR_EACH_H
#define GR_EACH_H

#include "outline.h"

struct each {
	struct outline	*outline;
	int		 quick;
	struct passage	 passage;
	size_t		 given;		/* of the passage */
};

/* As outline_next(). */
static inline int
each_next(struct each *e, struct record *r)
{
	if (e->quick && e->given == e->passage.n) {
		outline_text(e->outline, &e->passage);
		e->given = 0;
	}
	if (e->passage.n == 0)
		return outline_next(e->outline, r);
	*r = e->passage.first;
	r->line += e->given;
	r->text = e->given == 0 ? r->text :
	    e->passage.lines.end[e->given - 1] + 1;
	r->len = (size_t)(e->passage.lines.end[e->given++] - r->text);
	return 1;
}

#endif
