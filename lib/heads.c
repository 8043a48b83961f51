#include "heads.h"

#include <stdint.h>
#include <string.h>

#include "match.h"

const char *const	heads_begin[FORM_COLS] = {
	"自然人", "商业", "科研", "社会", "法律", "其他", "总计",
};

#define HEADS	((size_t)FORM_COLS)
#define NOWHERE	SIZE_MAX

/* What may stand before those of organisations. */
static const char	group[] = "法人或其他组织";

/* The same, folded before their first use. */
static struct folded {
	uint16_t	c[MATCH_CHARS];
	size_t		n;
} folded[HEADS], folded_group;

static void
fold(const char *word, struct folded *f)
{
	f->n = match_fold(word, strlen(word), f->c, MATCH_CHARS, NULL);
}

static void
prepare(void)
{
	size_t	k;

	for (k = 0; k < HEADS; k++)
		fold(heads_begin[k], &folded[k]);
	fold(group, &folded_group);
}

static int
begins(const uint16_t *s, size_t n, const struct folded *f)
{
	return n >= f->n && s[0] == f->c[0] &&
	    memcmp(s, f->c, f->n * sizeof(s[0])) == 0;
}

/* Which head a piece is, or HEADS. */
static size_t
head_of(const struct cells *c, const struct piece *p)
{
	uint16_t	text[MATCH_CHARS], *s = text;
	size_t		n, k;

	if (p->kind != PIECE_LABEL)
		return HEADS;
	n = match_fold(cells_text(c, p), p->len, text, MATCH_CHARS, NULL);
	if (n > folded_group.n && n <= MATCH_CHARS &&
	    begins(s, n, &folded_group)) {
		s += folded_group.n;
		n -= folded_group.n;
	}
	for (k = 0; k < HEADS; k++)
		if (begins(s, n, &folded[k]))
			return k;
	return HEADS;
}

/* Note the headings of one line; 0 if one stands elsewhere, too. */
static int
note(const struct cells *c, const struct vrow *v, size_t at[HEADS])
{
	size_t	i, k, col;

	for (i = 0; i < v->count; i++) {
		if ((k = head_of(c, &c->piece[v->first + i])) == HEADS)
			continue;
		col = cells_column(c, v, i);
		if (at[k] != NOWHERE && at[k] != col)
			return 0;
		at[k] = col;
	}
	return 1;
}

/* The first column by the headings on all lines of this width, or NOWHERE. */
static size_t
first_of(const struct cells *c, size_t cols)
{
	const struct vrow	*v;
	size_t			 at[HEADS], k;

	for (k = 0; k < HEADS; k++)
		at[k] = NOWHERE;
	for (v = c->vrow; v < c->vrow + c->nvrow; v++)
		if (v->kind == VROW_CELLS && cells_columns(c, v) == cols &&
		    !cells_has_value(c, v) && !note(c, v, at))
			return NOWHERE;
	for (k = 0; k < HEADS; k++)
		if (at[k] == NOWHERE || at[k] != at[0] + k)
			return NOWHERE;
	return at[0];
}

/* Where the first heading stands on a line, or NOWHERE. */
static size_t
natural_at(const struct cells *c, const struct vrow *v)
{
	size_t	i;

	for (i = 0; i < v->count; i++)
		if (head_of(c, &c->piece[v->first + i]) == 0)
			return cells_column(c, v, i);
	return NOWHERE;
}

struct heads
heads_find(const struct cells *c)
{
	struct heads	 h = { 0, 0, 0 };
	const struct vrow *v;
	size_t		 at, first, natural = NOWHERE, moved = 0;

	if (folded[0].n == 0)
		prepare();
	for (v = c->vrow; v < c->vrow + c->nvrow; v++) {
		if (v->kind != VROW_CELLS || cells_has_value(c, v) ||
		    (at = natural_at(c, v)) == NOWHERE)
			continue;
		moved |= natural != NOWHERE && natural != at;
		natural = at;
		if (h.width == 0 &&
		    (first = first_of(c, cells_columns(c, v))) != NOWHERE) {
			h.width = cells_columns(c, v);
			h.first = first;
		}
	}
	if (natural != NOWHERE && !moved)
		h.natural = natural + 1;
	return h;
}
