#include "job.h"

#include <stdint.h>

#include "match.h"

int
job_edition(const struct job *r, enum form_id id)
{
	int	form = r->form != 0 ? r->form : r->year_form;

	if (!(form_rows[id].editions & form))
		form = form_rows[id].editions;
	return form == FORM_2019 ? FORM_2019 : FORM_2021;
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
	struct zone		 z = { p, run->nzone,
				    (enum vrow_kind)run->kind, 0, SIZE_MAX, 0 };
	size_t			 next = p[run->nzone - 1].vrow + 1;

	if (run->stream)
		z.open = next < r->c->nvrow && !r->c->vrow[next].parted;
	else {
		z.before = run->zone - v->first;
		z.line = v->count;
	}
	return z;
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
job_has_words(const struct job *r, const struct run *run)
{
	uint16_t	s[MATCH_CHARS];
	size_t		i;

	for (i = run->lab; i < run->zone; i++)
		if (r->c->piece[i].kind == PIECE_LABEL && !r->runs->used[i] &&
		    r->c->piece[i].vrow == r->c->piece[run->zone].vrow &&
		    match_fold(cells_text(r->c, &r->c->piece[i]),
		    r->c->piece[i].len, s, MATCH_CHARS, NULL) > 1)
			return 1;
	return 0;
}
