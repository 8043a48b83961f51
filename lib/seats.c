#include "seats.h"

#include <stdlib.h>
#include <string.h>

#include "limits.h"

#define TOTAL	(FORM_COLS - 1)
#define PARTS	((1 << TOTAL) - 1)	/* all columns but that, as bits */

/* So many rows whose values make the last one of them show that it is the
 * total; and a value so near behind its label that no column is between. */
#define ENOUGH	3
#define BEHIND	2

/* A place is a heading's if it is so near to it, at its left end, its middle
 * or its right end, and others are so many times as far away. */
#define NEAR	2
#define NEARER	3

/* Characters of the words with which headings begin: 自然人, 商业. */
#define FIRST	3
#define WORD	2

/* Where a column stands of which a page has no place: far from all. */
#define AWAY	(-(1 << 20))

/* A page: its places, and what stands in them. */
struct side {
	unsigned	 page;
	struct columns	 place;
	unsigned	 may[JOB_PLACES];	/* columns, as bits */
	int64_t		 off[2][JOB_PLACES];	/* outcomes less their total, */
						/* received less its fate */
	unsigned	 behind;	/* places right behind words, as bits */
	unsigned	 with[JOB_PLACES];	/* those in a row with it */
	int		 made;		/* rows whose values make the last */
	int		 headed;
};

/* The search for the ways that are left. */
struct search {
	struct side	 side[JOB_PAGES];
	int		 n;
	int64_t		 off[2][FORM_COLS];
	uint8_t		 col[JOB_PAGES][JOB_PLACES];
	uint8_t		 found[JOB_PAGES][JOB_PLACES];
	unsigned	 differ;	/* pages for which ways do, as bits */
	int		 ways;
	long		 steps;
};

/* How a row counts in what is off. */
static int
sign(int sum, enum form_id id)
{
	if (sum == 0)
		return id >= F_GRANTED && id < F_OUTCOME ? 1 :
		    id == F_OUTCOME ? -1 : 0;
	return id == F_RECEIVED || id == F_CARRIED_IN ? 1 :
	    id == F_OUTCOME || id == F_CARRIED_OUT ? -1 : 0;
}

/* Twice the left end of a place, or its middle, or its right end. */
static int
edge(const struct column *c, int which)
{
	return which == 0 ? 2 * c->from : which == 1 ? c->from + c->to :
	    2 * c->to;
}

/* The heading to which an edge of a place is clearly nearest, as a bit, or 0.
 */
static unsigned
nearest_by(const struct column *place, const struct column head[FORM_COLS],
    int which)
{
	struct nearest	near = nearest_begin();
	int		k;

	for (k = 0; k < FORM_COLS; k++)
		nearest_add(&near, k, abs(edge(place, which) -
		    edge(&head[k], which)));
	return near.least <= 2 * NEAR && near.least * NEARER <= near.second ?
	    1u << near.best : 0;
}

/* Of a page's places but the total's, is each clearly nearest to a heading of
 * its own by that edge?  Then values are aligned so. */
static int
are_aligned(const struct columns *place, const struct column head[FORM_COLS],
    int which)
{
	unsigned	near, all = 0;
	int		i;

	for (i = 0; i < place->n - 1; i++) {
		near = nearest_by(&place->col[i], head, which);
		if (near == 0 || (all & near) != 0)
			return 0;
		all |= near;
	}
	return 1;
}

/* The headings to which a place is clearly nearest, as bits: by that edge by
 * which all are; or by any, and by the end of the word with which a heading
 * begins, too.  aside: those that have been pushed from their place, as bits.
 */
static unsigned
nearest(const struct columns *place, int i, const struct column head[FORM_COLS],
    int wide, unsigned aside)
{
	struct column	word[FORM_COLS];
	unsigned	all = 0;
	int		which, k;

	for (which = 0; which < 3 && aside == 0; which++)
		if (are_aligned(place, head, which))
			return nearest_by(&place->col[i], head, which);
	for (k = 0; k < FORM_COLS; k++) {
		word[k] = head[k];
		word[k].to = word[k].from + wide * (k == 0 ? FIRST : WORD);
	}
	for (which = 0; which < 3; which++)
		all |= (nearest_by(&place->col[i], head, which) & ~aside) |
		    nearest_by(&place->col[i], word, which);
	return all;
}

/* The headings with no more than a space between them and another on their
 * line, as bits: they may have pushed one another aside. */
static unsigned
packed(const struct job *r, const struct piece head[FORM_COLS])
{
	const char	*p;
	unsigned	 all = 0;
	int		 i, k;

	for (i = 0; i < FORM_COLS; i++)
		for (k = 0; k < FORM_COLS; k++) {
			if (head[i].vrow != head[k].vrow ||
			    head[i].off + head[i].len > head[k].off)
				continue;
			p = cells_text(r->c, &head[i]) + head[i].len;
			if (memmem(p, head[k].off - head[i].off - head[i].len,
			    "  ", 2) == NULL)
				all |= 1u << i | 1u << k;
		}
	return all;
}

/* Which columns the places of a page may be.  Letters of headings are wide, and
 * may count for one or for two where the page has laid them out: a place that
 * is then another's may be either's. */
static void
allow(const struct job *r, const struct folio *page, struct side *s)
{
	struct piece	head[FORM_COLS];
	struct column	at[2][FORM_COLS];
	unsigned	near, other, aside;
	int		i, k;

	s->headed = folio_heads(r, page, 1, head);
	for (k = 0; k < FORM_COLS && s->headed; k++) {
		at[0][k] = (struct column){ head[k].from, head[k].to };
		at[1][k] = (struct column){ head[k].cfrom, head[k].cto };
	}
	aside = s->headed ? packed(r, head) : 0;
	for (i = 0; i < s->place.n; i++) {
		near = other = 0;
		if (s->headed) {
			near = nearest(&s->place, i, at[s->place.chars],
			    s->place.chars ? 1 : 2, aside);
			other = nearest(&s->place, i, at[!s->place.chars],
			    s->place.chars ? 2 : 1, aside);
		}
		if ((near & PARTS) != 0)
			near |= other;
		if ((near & aside) != 0)
			near = PARTS;
		s->may[i] = i == s->place.n - 1 ? 1u << TOTAL :
		    (near & PARTS) != 0 ? near & PARTS : PARTS;
	}
}

/* Add a row to what stands in the places of a page.  Returns 0 unless each
 * number has a place of its own, and the last the sum of the others. */
static int
add_row(const struct job *r, const struct run *run, struct side *s)
{
	const struct piece	*p = &r->c->piece[run->zone];
	unsigned		 taken = 0;
	int64_t			 sum = 0, v;
	size_t			 i;
	int			 at, k;

	for (i = 0; i < run->nzone; i++) {
		if (p[i].kind == PIECE_LABEL)
			continue;
		at = columns_at(&s->place, &p[i]);
		if (at == -1 || (taken >> at & 1))
			return 0;
		taken |= 1u << at;
		if (p[i].kind == PIECE_BLANK)
			continue;
		v = p[i].num.digits;
		if (p[i].num.scale != 0 || v < 0 || v > SHEET_COUNT)
			return 0;
		for (k = 0; k < 2; k++)
			s->off[k][at] += sign(k, run->id) * v;
		sum += at == s->place.n - 1 ? -v : v;
		s->made += at == s->place.n - 1 && v > 0;
	}
	for (k = 0; k < s->place.n; k++)
		s->with[k] |= taken >> k & 1 ? taken : 0;
	if (run->zone > 0 && p[-1].vrow == p->vrow &&
	    p[-1].kind == PIECE_LABEL && p->kind == PIECE_VALUE &&
	    p->cfrom - p[-1].cto <= BEHIND)
		s->behind |= 1u << columns_at(&s->place, p);
	return sum == 0;
}

/* Read a page.  Returns 0 if it cannot be. */
static int
read_side(const struct job *r, const struct folio *page, int chars,
    struct side *s)
{
	const struct run	*run;

	*s = (struct side){ .page = folio_number(r, page->run) };
	s->place = folio_gather(r, page, chars);
	if (s->place.n < 2 || s->place.n > JOB_PLACES)
		return 0;
	allow(r, page, s);
	for (run = page->run; run < page->end; run++)
		if (run->how != HOW_NONE && run->printed > 0 &&
		    (!folio_shows(run) || !add_row(r, run, s)))
			return 0;
	return s->made > 0;
}

/* Note a way to give all places columns, if all sums hold with it. */
static void
note(struct search *f)
{
	int	i, k;

	for (i = 0; i < 2; i++)
		for (k = 0; k < FORM_COLS; k++)
			if (f->off[i][k] != 0)
				return;
	for (i = 0; i < f->n && f->ways > 0; i++)
		if (memcmp(f->col[i], f->found[i], JOB_PLACES) != 0)
			f->differ |= 1u << i;
	if (f->ways++ == 0)
		memcpy(f->found, f->col, sizeof(f->found));
}

static void	choose(struct search *, int side, int place, int col);

/* Give a place a column, or take it back. */
static void
give(struct search *f, int side, int place, int col, int by)
{
	int	k;

	f->col[side][place] = (uint8_t)col;
	for (k = 0; k < 2; k++)
		f->off[k][col] += by * f->side[side].off[k][place];
}

/* Has a place that shares a row with this one the first column? */
static int
has_first_beside(const struct search *f, int side, int place)
{
	int	i;

	for (i = 0; i < place; i++)
		if (f->col[side][i] == 0 &&
		    f->side[side].with[place] >> i & 1)
			return 1;
	return 0;
}

/* Give the place of a page, and all that follow, any columns that they may be,
 * from one on.  The first may have several, but no two in a row: its values
 * stand a little aside with their labels. */
static void
choose(struct search *f, int side, int place, int col)
{
	const struct side	*s = &f->side[side];

	if (++f->steps > LIM_STEPS)
		return;
	if (side == f->n) {
		note(f);
		return;
	}
	if (place == s->place.n) {
		choose(f, side + 1, 0, 0);
		return;
	}
	for (; col < FORM_COLS; col++) {
		if (!(s->may[place] >> col & 1) ||
		    (col == 0 && has_first_beside(f, side, place)))
			continue;
		give(f, side, place, col, 1);
		choose(f, side, place + 1, col + (col > 0));
		give(f, side, place, col, -1);
	}
}

/* Read all pages.  Returns 0 if one cannot be. */
static int
read_sides(const struct job *r, int chars, struct search *f)
{
	const struct folio	 all = folio_all(r);
	const struct run	*run;
	struct folio		 page;
	int			 i, k, headed = 0, made = 0;

	for (run = all.run; run < all.end; run = page.end) {
		page = folio_with(r, run);
		if (f->n == JOB_PAGES ||
		    !read_side(r, &page, chars, &f->side[f->n]))
			return 0;
		headed |= f->side[f->n].headed;
		made += f->side[f->n++].made;
	}
	for (i = 0; i < f->n && headed; i++)
		for (k = 0; k < f->side[i].place.n; k++)
			if (f->side[i].behind >> k & 1)
				f->side[i].may[k] &= 1;
	return made >= ENOUGH;
}

/* Have natural persons a place?  If all else has one, the headings lie. */
static int
has_first(const struct search *f)
{
	int	i;

	for (i = 0; i < f->n && f->found[i][0] != 0; i++)
		continue;
	return i < f->n;
}

static void
find(struct job *r)
{
	struct search	f = { .n = 0 };
	int		chars, i, n = 0;

	/* What fits in both units stands in the same places. */
	for (chars = 0; chars < 2 && !read_sides(r, chars, &f); chars++)
		f = (struct search){ .n = 0 };
	if (chars == 2)
		return;
	choose(&f, 0, 0, 0);
	if (f.ways == 0 || f.steps > LIM_STEPS || !has_first(&f))
		return;
	for (i = 0; i < f.n; i++) {
		if (f.differ >> i & 1)
			continue;
		r->seats[n].page = f.side[i].page;
		r->seats[n].chars = (uint8_t)chars;
		memcpy(r->seats[n++].col, f.found[i], JOB_PLACES);
	}
	r->nseats = n;
}

struct columns
seats_columns(struct job *r, const struct folio *page)
{
	const struct column	 none = { AWAY, AWAY };
	struct columns		 c = { .n = 0 }, place;
	struct column		*to;
	int			 i, k;

	if (r->nseats == -1) {
		r->nseats = 0;
		find(r);
	}
	for (i = 0; i < r->nseats; i++)
		if (r->seats[i].page == folio_number(r, page->run))
			break;
	if (i == r->nseats)
		return c;
	place = folio_gather(r, page, r->seats[i].chars);
	columns_begin(&c, r->seats[i].chars);
	for (k = 0; k < FORM_COLS; k++)
		c.col[k] = none;
	for (k = place.n; k-- > 0; ) {
		to = &c.col[r->seats[i].col[k]];
		if (to->from == AWAY)
			*to = place.col[k];
		to->from = place.col[k].from;
	}
	c.n = FORM_COLS;
	return c;
}
