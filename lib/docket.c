#include "docket.h"

#include <string.h>

#include "columns.h"
#include "folio.h"

#define COLS	5	/* of each of its rows */
#define WIDEST	64	/* line of cells, pads among them */

/* What is printed above each column of a row, on one line or on two; the
 * columns are bits. */
static const struct {
	int		 col;
	const char	*word;
} heads[] = {
	{ 1 | 2 | 4, "结果" }, { 1, "维持" }, { 1, "结果维持" },
	{ 2, "纠正" }, { 2, "结果纠正" }, { 4, "其他" }, { 4, "其他结果" },
	{ 8, "尚未" }, { 8, "审结" }, { 8, "尚未审结" }, { 16, "总计" },
};

/* The columns of which a word is a heading. */
static int
head_of(const char *p, size_t n)
{
	size_t	i;

	for (i = 0; i < sizeof(heads) / sizeof(heads[0]); i++)
		if (strlen(heads[i].word) == n &&
		    memcmp(heads[i].word, p, n) == 0)
			return heads[i].col;
	return 0;
}

/* Add the places of a label's words that are headings; or with check, tell
 * whether each stands in a column of its own.  1, or 0 if one does not. */
static int
read_label(const struct job *r, const struct piece *p, struct columns *c,
    int check)
{
	const char	*text = cells_text(r->c, p);
	struct piece	 word;
	size_t		 i, end;
	int		 col, at;

	for (i = 0; i < p->len; i = end + 1) {
		for (end = i; end < p->len && text[end] != ' '; )
			end++;
		if ((col = head_of(text + i, end - i)) == 0)
			continue;
		word = folio_word(r, p, i, end - i);
		if (!check) {
			columns_add(c, &word);
			continue;
		}
		at = columns_at(c, &word);
		if (at == -1 || !(col >> at % COLS & 1))
			return 0;
	}
	return 1;
}

/* The columns, as the headings before a run show them. */
static int
find_columns(const struct job *r, const struct run *run, struct columns *c)
{
	const struct piece	*p = r->c->piece, *end = p + run->zone;

	columns_begin(c, 0);
	for (; p < end; p++)
		if (p->kind == PIECE_LABEL)
			(void)read_label(r, p, c, 0);
	for (p = r->c->piece; p < end && c->n == DOCKET_COLS; p++)
		if (p->kind == PIECE_LABEL && !read_label(r, p, c, 1))
			return 0;
	return c->n == DOCKET_COLS;
}

int
docket_place(const struct job *r, const struct run *run,
    struct piece cell[DOCKET_COLS])
{
	const struct piece	*p = &r->c->piece[run->zone];
	struct columns		 c;
	size_t			 i;
	int			 at;

	if (run->kind != VROW_SPACES || !find_columns(r, run, &c))
		return 0;
	for (at = 0; at < DOCKET_COLS; at++)
		cell[at] = (struct piece){ .kind = PIECE_BLANK,
		    .line = p->line, .vrow = p->vrow };
	for (i = 0; i < run->nzone; i++) {
		at = columns_at(&c, &p[i]);
		if (!columns_under(&c, &p[i]) ||
		    cell[at].kind != PIECE_BLANK)
			return 0;
		cell[at] = p[i];
	}
	return 1;
}

/* The cells of a line that are headings, as bits. */
static uint64_t
heads_on(const struct job *r, const struct vrow *v)
{
	const struct piece	*p = &r->c->piece[v->first];
	uint64_t		 cells = 0;
	size_t			 i;

	for (i = 0; i < v->count; i++)
		if (p[i].kind == PIECE_LABEL &&
		    head_of(cells_text(r->c, &p[i]), p[i].len) != 0)
			cells |= (uint64_t)1 << i;
	return cells;
}

/* Is each heading on a line one of its column, where these cells are the
 * columns? */
static int
are_below(const struct job *r, const struct vrow *v, uint64_t cells)
{
	const struct piece	*p = &r->c->piece[v->first];
	size_t			 i, col = 0;
	int			 head;

	for (i = 0; i < v->count; col += cells >> i & 1, i++) {
		head = p[i].kind != PIECE_LABEL ? 0 :
		    head_of(cells_text(r->c, &p[i]), p[i].len);
		if (head != 0 && !(head >> col % COLS & 1))
			return 0;
	}
	return 1;
}

int
docket_pick(const struct job *r, const struct zone *z,
    struct piece cell[DOCKET_COLS])
{
	const struct vrow	*own = &r->c->vrow[z->piece->vrow], *v;
	uint64_t		 cells = 0;
	size_t			 i, n = 0;

	if (z->kind != VROW_CELLS || z->line != own->count ||
	    z->n != own->count || z->n > WIDEST)
		return 0;
	for (v = r->c->vrow; v < own; v++)
		if (v->count == own->count)
			cells |= heads_on(r, v);
	for (v = r->c->vrow; v < own; v++)
		if (v->count == own->count && !are_below(r, v, cells))
			return 0;
	for (i = 0; i < z->n; i++)
		if (cells >> i & 1) {
			if (n == DOCKET_COLS)
				return 0;
			cell[n++] = z->piece[i];
		} else if (z->piece[i].len > 0)
			return 0;
	return n == DOCKET_COLS;
}
