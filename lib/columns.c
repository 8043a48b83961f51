#include "columns.h"

#include <stdlib.h>

/* Columns are apart by no less than the usual distance over this. */
#define APART	2
#define FAR	(1 << 20)
/* A value under none is the nearest column's, if that is so near, and the next
 * so many times as far away. */
#define NEAR	3
#define NEARER	3

static struct column
stands(const struct columns *c, const struct piece *p)
{
	return c->chars ? (struct column){ p->cfrom, p->cto } :
	    (struct column){ p->from, p->to };
}

void
columns_begin(struct columns *c, int chars)
{
	*c = (struct columns){ .chars = chars };
}

struct nearest
nearest_begin(void)
{
	return (struct nearest){ -1, FAR, FAR };
}

void
nearest_add(struct nearest *n, int k, int distance)
{
	if (distance < n->least) {
		n->second = n->least;
		n->least = distance;
		n->best = k;
	} else if (distance < n->second)
		n->second = distance;
}

static int
overlap(const struct column *a, const struct column *b)
{
	return a->from < b->to && b->from < a->to;
}

static void
stretch(struct column *c, const struct column *at)
{
	if (at->from < c->from)
		c->from = at->from;
	if (at->to > c->to)
		c->to = at->to;
}

void
columns_add(struct columns *c, const struct piece *p)
{
	struct column	at = stands(c, p);
	int		i, k;

	/* Most stand where others do. */
	for (i = 0; i < c->n && c->col[i].to <= at.from; i++)
		continue;
	if (i < c->n && overlap(&c->col[i], &at) &&
	    (i + 1 == c->n || c->col[i + 1].from >= at.to)) {
		stretch(&c->col[i], &at);
		return;
	}
	/* Join it with all that it touches. */
	for (i = k = 0; i < c->n; i++)
		if (overlap(&c->col[i], &at))
			stretch(&at, &c->col[i]);
		else
			c->col[k++] = c->col[i];
	if (k == COLUMNS_FOUND)
		return;
	for (i = k; i > 0 && c->col[i - 1].from > at.from; i--)
		c->col[i] = c->col[i - 1];
	c->col[i] = at;
	c->n = k + 1;
}

/* Twice the distance of the middles of two columns. */
static int
distance(const struct column *a, const struct column *b)
{
	return b->from + b->to - a->from - a->to;
}

int
columns_are(const struct columns *c, int n)
{
	int	i, least = FAR, sum = 0, d;

	if (c->n != n || n < 3)
		return 0;
	for (i = 1; i < n; i++) {
		d = distance(&c->col[i - 1], &c->col[i]);
		least = d < least ? d : least;
		sum += d;
	}
	return least * APART * (n - 1) >= sum;
}

int
columns_head(struct columns *c, const struct piece *const *head, int n)
{
	struct columns	new = { .chars = c->chars, .n = n };
	int		taken[COLUMNS_FOUND] = { 0 };
	struct nearest	near;
	int		i, k;

	for (k = 0; k < n; k++)
		new.col[k] = stands(c, head[k]);
	for (k = 1; k < n; k++)
		if (distance(&new.col[k - 1], &new.col[k]) <= 0)
			return 0;
	for (i = 0; i < c->n; i++) {
		near = nearest_begin();
		for (k = 0; k < n; k++)
			nearest_add(&near, k,
			    abs(distance(&new.col[k], &c->col[i])));
		/* Not clearly nearest to one, or one that another has. */
		if (near.best == -1 || near.least * NEARER > near.second ||
		    taken[near.best]++)
			return 0;
		new.col[near.best] = c->col[i];
	}
	*c = new;
	return 1;
}

int
columns_under(const struct columns *c, const struct piece *p)
{
	struct column	at = stands(c, p);
	int		i, found = 0;

	for (i = 0; i < c->n; i++)
		found += overlap(&c->col[i], &at);
	return found == 1;
}

/* The gap between two places, 0 where they touch. */
static int
gap(const struct column *a, const struct column *b)
{
	return b->from > a->to ? b->from - a->to :
	    a->from > b->to ? a->from - b->to : 0;
}

int
columns_at(const struct columns *c, const struct piece *p)
{
	struct column	at = stands(c, p);
	struct nearest	near = nearest_begin();
	int		i;

	for (i = 0; i < c->n; i++)
		nearest_add(&near, i, overlap(&c->col[i], &at) ? -1 :
		    gap(&c->col[i], &at));
	if (near.least == -1)
		return near.second == -1 ? -1 : near.best;
	/* To the left of all there is but the first. */
	if (c->n > 1 && at.to <= c->col[0].from &&
	    near.least <= c->col[1].from - c->col[0].from)
		return 0;
	return near.least <= NEAR && near.second > 0 &&
	    near.least * NEARER <= near.second ? near.best : -1;
}
