#include "job.h"

#include <stdint.h>
#include <string.h>

#include "match.h"

#define HEADING	6	/* bytes of a heading, at least */
#define ABOVE	8	/* pieces of a stream that are a row's headings */

int
job_edition(const struct job *r, enum form_id id)
{
	int	form = r->form != 0 ? r->form : r->year_form;

	if (!(form_rows[id].editions & form))
		form = form_rows[id].editions;
	return form == FORM_2019 ? FORM_2019 : FORM_2021;
}

uint8_t
job_form(const struct job *r, enum form_id id)
{
	return r->form == 0 ? 0 : (uint8_t)job_edition(r, id);
}

int
job_columns(const struct job *r, enum form_id id)
{
	return form_ncols(id, job_edition(r, id));
}

int
job_has_row(const struct job *r, enum form_id id)
{
	return r->form == 0 || (form_rows[id].editions & r->form) != 0;
}

struct zone
job_zone(const struct job *r, const struct run *run)
{
	const struct piece	*p = &r->c->piece[run->zone];
	const struct vrow	*v = &r->c->vrow[p->vrow];
	struct zone		 z = { .piece = p, .n = run->nzone,
				    .kind = (enum vrow_kind)run->kind,
				    .line = SIZE_MAX,
				    .leaf = run->id >= F_DENIED_1 &&
				    run->id <= F_OTHERWISE_3,
				    .depth = job_depth(r, run->id) };
	size_t			 next = p[run->nzone - 1].vrow + 1;

	if (run->stream)
		z.open = next < r->c->nvrow && !r->c->vrow[next].parted;
	else {
		z.before = run->zone - v->first;
		if (z.before > 0 && z.kind == VROW_SPACES)
			z.words = p - 1;
		z.line = v->count;
		z.left = cells_column(r->c, v, z.before);
		z.width = cells_columns(r->c, v);
		z.grid = v->columns != 0;
	}
	return z;
}

int
job_depth(const struct job *r, enum form_id id)
{
	if (r->table != 3 || id < F_GRANTED || id == F_CARRIED_OUT)
		return 1;
	return id <= F_PARTIAL || id == F_OTHERWISE || id == F_OUTCOME ? 2 : 3;
}

int
job_lead(const struct job *r, const struct run *run)
{
	const struct run	*next = run + 1;
	const struct run	*end = r->runs->run + r->runs->n;

	while (next < end && (next->how == HOW_NONE || next->id <= run->id))
		next++;
	if (next == end)
		return 0;
	if (r->table != 3 || next->id <= F_GRANTED || next->id == F_CARRIED_OUT)
		return 1;
	return next->id == F_PARTIAL || next->id == F_DENIED_1 ||
	    next->id == F_UNAVAILABLE_1 || next->id == F_REFUSED_1 ||
	    next->id == F_OTHERWISE || next->id == F_OTHERWISE_1 ||
	    next->id == F_OUTCOME ? 2 : 3;
}

int
job_trails(const struct job *r, const struct run *run)
{
	return run->stream && (r->c->spaced || run->kind == VROW_CELLS);
}

/* How many cells a zone has, of which kind. */
struct excess {
	size_t		extra;		/* more than columns */
	unsigned	blank;		/* empty ones in these, */
	unsigned	empty;		/*  and beyond */
};

/* Have rows alike mostly another number of cells?  One alone of its kind that
 * has blanks of its own may have got one more. */
static int
is_odd(const unsigned rows[JOB_TRAIL], const struct excess *e, unsigned *all)
{
	size_t	i;

	*all = 0;
	for (i = 0; i < JOB_TRAIL; i++)
		*all += rows[i];
	return rows[e->extra] * 4 < *all * 3 ||
	    (*all == 1 && e->extra > 0 && e->blank > 0);
}

/*
 * The same of a row whose first or last cell is empty, where empty cells are
 * marked: that may be a pad, or the next row's.  all and alike are those that
 * lead to rows alike, and of these those as deep.
 */
static int
is_moved(const struct zone *z, int ncols, const struct excess *e,
    const unsigned all[JOB_TRAIL], const unsigned alike[JOB_TRAIL])
{
	unsigned	n = 0, few = 0;
	size_t		i;

	if (z->n < (size_t)ncols || e->extra >= JOB_TRAIL ||
	    (z->piece[0].len > 0 && z->piece[ncols - 1].len > 0))
		return 0;
	for (i = 0; i < JOB_TRAIL; i++) {
		n += all[i];
		few += alike[i];
	}
	return alike[e->extra] * 4 < few * 3 ||
	    (few == 1 && e->extra == 0 && all[0] * 4 < n * 3);
}

/* Are as many cells at the beginning of a row empty as it has more than
 * columns, and at its end?  Then either may be pads, unless rows as deep show
 * which. */
static int
either_end(const struct job *r, const struct zone *z, const struct excess *e)
{
	size_t	i;

	if (e->extra == 0 || e->extra >= JOB_TRAIL ||
	    (r->behind[z->depth] > 0 && r->ahead[z->depth] == 0))
		return 0;
	for (i = 0; i < e->extra; i++)
		if (z->piece[i].len > 0 || z->piece[z->n - 1 - i].len > 0)
			return 0;
	return 1;
}

void
job_trim(const struct job *r, const struct run *run, int ncols, struct zone *z)
{
	const int	 depth = job_depth(r, run->id), lead = job_lead(r, run);
	struct excess	 e = { z->n - (size_t)ncols, 0, 0 };
	unsigned	 rows[JOB_TRAIL] = { 0 }, all = 0, few;
	size_t		 i, k;

	if (!job_trails(r, run))
		return;
	for (i = 0; i < JOB_LEADS; i++)
		for (k = 0; k < JOB_TRAIL; k++)
			rows[k] += r->trail[i][lead].rows[k];
	for (i = 0; i < z->n; i++)
		*(i < (size_t)ncols ? &e.blank : &e.empty) +=
		    z->piece[i].len == 0;
	/* Cells of the next row are empty. */
	z->odd = r->refuted || z->n < (size_t)ncols || e.extra >= JOB_TRAIL ||
	    e.empty < e.extra || (is_odd(rows, &e, &all) &&
	    is_odd(r->trail[depth][lead].rows, &e, &few));
	/* Empty cells that are marked are the row's own, unless rows alike
	 * show it. */
	if (!r->c->spaced && (either_end(r, z, &e) ||
	    is_moved(z, ncols, &e, rows, r->trail[depth][lead].rows))) {
		z->odd = 1;
		return;
	}
	if (!r->c->spaced && (z->odd || all == 1)) {
		z->odd = 0;
		return;
	}
	if (z->odd)
		return;
	z->n = (size_t)ncols;
	z->open = 0;
}

void
job_spread(struct zone *z, int ncols, struct piece *wide)
{
	const struct piece	*p = z->piece, *end = p + z->n;
	size_t			 columns = 0, k;

	for (; p < end; p++) {
		if (p->span > 1 && p->kind != PIECE_BLANK)
			return;
		columns += p->span;
	}
	if (columns != (size_t)ncols || columns == z->n)
		return;
	for (p = z->piece; p < end; p++)
		for (k = 0; k < p->span; k++)
			*wide++ = *p;
	z->piece = wide - columns;
	z->line += z->line == SIZE_MAX ? 0 : columns - z->n;
	z->n = columns;
}

int
job_same_text(const struct cells *c, const struct piece *a,
    const struct piece *b)
{
	return a->len == b->len &&
	    memcmp(cells_text(c, a), cells_text(c, b), a->len) == 0;
}

/* Is a line one word, as where those of a heading, or of a label, are broken
 * over lines? */
static int
is_word(const struct cells *c, const struct vrow *v)
{
	const struct piece	*p = &c->piece[v->first];

	return v->count == 1 && memchr(cells_text(c, p), ' ', p->len) == NULL;
}

/* The nearest line above one that has words, more than one, and no value; or
 * NULL. */
static const struct vrow *
headings_above(const struct cells *c, size_t vrow)
{
	const struct vrow	*v;
	size_t			 i;

	while (vrow-- > 0) {
		v = &c->vrow[vrow];
		for (i = v->first; i < v->first + v->count; i++)
			if (c->piece[i].kind == PIECE_VALUE)
				break;
		if (i == v->first + v->count && v->count > 0 &&
		    !is_word(c, v))
			return v;
	}
	return NULL;
}

const struct piece *
job_heads(const struct cells *c, size_t vrow, size_t n, size_t *pads)
{
	const struct vrow	*v = headings_above(c, vrow);
	const struct piece	*h, *end;
	size_t			 i;

	if (v == NULL)
		return NULL;
	end = &c->piece[v->first + v->count];
	for (*pads = 0; *pads + 1 < v->count && end[-1].len == 0; end--)
		++*pads;
	if (n <= *pads || v->count < n)
		return NULL;
	h = end - (n - *pads);
	for (i = 0; i < n - *pads && h[i].kind == PIECE_LABEL; i++)
		continue;
	return i < n - *pads ? NULL : h;
}

/* Where but as many cells are printed as the row has columns: may the last of
 * these be one that is printed for each of several?  Then another is blank, and
 * not seen. */
static int
repeats(const struct job *r, const struct zone *z)
{
	return r->table != 3 && z->n > 1 &&
	    z->piece[z->n - 1].kind == PIECE_VALUE &&
	    job_same_text(r->c, &z->piece[z->n - 1], &z->piece[z->n - 2]);
}

/* Are the last n cells of a row empty? */
static int
are_empty(const struct zone *z, size_t n)
{
	size_t	i;

	for (i = z->n - n; i < z->n && z->piece[i].len == 0; i++)
		continue;
	return i == z->n;
}

void
job_merge(const struct job *r, const struct run *run, int ncols, struct zone *z,
    struct piece *wide)
{
	const struct piece	*p = z->piece, *h;
	size_t			 i, pads;
	int			 n = 0;

	if (run->stream || z->n > PLACE_COLS ||
	    (z->n <= (size_t)ncols && (z->kind != VROW_SPACES ||
	    !repeats(r, z))) ||
	    (h = job_heads(r->c, p->vrow, z->n, &pads)) == NULL ||
	    !are_empty(z, pads))
		return;
	for (i = 0; i < z->n - pads; i++)
		if (i == 0 || !job_same_text(r->c, &h[i], &h[i - 1])) {
			if (n == ncols)
				return;
			wide[n++] = p[i];
		} else if (!job_same_text(r->c, &p[i], &p[i - 1]))
			return;
	if ((size_t)n == z->n - pads || (n < ncols && z->kind != VROW_SPACES))
		return;
	z->line -= z->n - (size_t)n;
	z->n = (size_t)n;
	z->piece = wide;
}

/* The same in a stream: are two words alike among the last before a row? */
static int
repeats_in_stream(const struct job *r, const struct zone *z)
{
	const struct piece	*p = z->piece;
	size_t			 n = z->n, i;

	while (n > 0 && p[n - 1].len == 0)
		n--;
	if (r->table == 3 || n < 2 || p[n - 1].kind != PIECE_VALUE ||
	    !job_same_text(r->c, &p[n - 1], &p[n - 2]))
		return 0;
	for (i = 0; i < ABOVE && p - r->c->piece > 1; i++, p--)
		if (p[-1].kind == PIECE_LABEL && p[-2].kind == PIECE_LABEL &&
		    job_same_text(r->c, &p[-1], &p[-2]))
			return 1;
	return 0;
}

int
job_repeats(const struct job *r, const struct zone *z)
{
	const struct vrow	*v;
	const struct piece	*p;
	const char		*end;
	size_t			 n;

	if (z->line == SIZE_MAX)
		return repeats_in_stream(r, z);
	if (!repeats(r, z) ||
	    (v = headings_above(r->c, z->piece->vrow)) == NULL)
		return 0;
	p = &r->c->piece[v->first + v->count - 1];
	if (p->kind != PIECE_LABEL)
		return 0;
	if (v->count > 1 && job_same_text(r->c, p, p - 1))
		return 1;
	/* Where little or nothing parts them, they are one text. */
	end = cells_text(r->c, p) + p->len;
	for (n = HEADING; 2 * n <= p->len; n++)
		if (memcmp(end - n, end - 2 * n, n) == 0)
			return 1;
	return 0;
}

/* Is a text more than figures and what they count: 34(件) 6? */
static int
is_words(const char *p, size_t n)
{
	static const uint16_t	 counted = 0x4ef6;	/* 件 */
	uint16_t		 s[MATCH_CHARS];
	size_t			 len = match_fold(p, n, s, MATCH_CHARS, NULL);
	size_t			 i;

	if (len > MATCH_CHARS)
		return 1;
	for (i = 0; i < len; i++)
		if ((s[i] < '0' || s[i] > '9') && s[i] != counted)
			return len > 1;
	return 0;
}

int
job_solid(const struct job *r, const struct run *run)
{
	size_t	i;
	int	n = 0;

	for (i = 0; i < run->nzone; i++)
		n += zone_solid(&r->c->piece[run->zone + i]);
	return n;
}

int
job_has_words(const struct job *r, const struct run *run)
{
	size_t	i;

	for (i = run->lab; i < run->zone; i++)
		if (r->c->piece[i].kind == PIECE_LABEL && !r->runs->used[i] &&
		    r->c->piece[i].vrow == r->c->piece[run->zone].vrow &&
		    is_words(cells_text(r->c, &r->c->piece[i]),
		    r->c->piece[i].len))
			return 1;
	return 0;
}
