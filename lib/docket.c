#include "docket.h"

#include <string.h>

#include "columns.h"
#include "folio.h"

#define COLS	5	/* of each of its rows */

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
