#include "gap.h"

#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "limits.h"
#include "match.h"
#include "sandwich.h"
#include "utf8.h"

#define LABEL_BYTES	600	/* a piece that is longer is prose */
#define FORM_TEXT	(F_ROWS * MATCH_CHARS / 2)
#define SLIP		3	/* characters that a label may lack */

/* What stands beside most of table 3's rows. */
static const char	gutter[] = "三、本年度办理结果";

/* A label character: where it stands. */
struct origin {
	size_t		piece;
	uint16_t	at;		/* offset in the piece's text */
};

/* All label characters of a gap, and the form's. */
struct work {
	uint16_t	text[LIM_ALIGN];
	struct origin	origin[LIM_ALIGN];
	int		row_at[LIM_ALIGN];	/* bound to gap row, or -1 */
	int		owner[LIM_ALIGN];	/* matched to gap row, or -1 */
	size_t		n;
	size_t		run_at[GAP_RUNS];	/* characters before a run */
	size_t		run[GAP_RUNS];		/* the runs with values */
	size_t		nrun;
	uint16_t	form[FORM_TEXT];
	uint8_t		begins[FORM_TEXT];
	int		at[FORM_TEXT];
	size_t		start[F_ROWS + 1];	/* of each row in form[] */
	size_t		nform;
};

/* Is a piece a group's label, or a word of the header? */
static int
is_group(const struct gap *g, const struct piece *p)
{
	return match_heads(form_rows[g->row[0]].table, cells_text(g->c, p),
	    p->len);
}

static void
add_piece(struct work *w, const struct gap *g, size_t i)
{
	const struct piece	*p = &g->c->piece[i];
	uint16_t		 at[LIM_ALIGN];
	size_t			 k, n, room = LIM_ALIGN - w->n;

	if (p->kind != PIECE_LABEL || p->len > LABEL_BYTES ||
	    g->runs->used[i] || is_group(g, p))
		return;
	n = match_fold(cells_text(g->c, p), p->len, w->text + w->n, room, at);
	if (n > room)
		n = room;
	for (k = 0; k < n; k++) {
		w->origin[w->n + k] = (struct origin){ i, at[k] };
		w->row_at[w->n + k] = -1;
	}
	w->n += n;
}

/* Gather the text, and where in it the runs stand. */
static void
gather(struct work *w, const struct gap *g)
{
	size_t	i, k, from = g->from, to = g->to, last;

	w->n = w->nrun = 0;
	for (i = g->first; i < g->end; i++)
		if (g->runs->run[i].how == HOW_NONE && w->nrun < GAP_RUNS)
			w->run[w->nrun++] = i;
	i = last = from;
	if (w->nrun > 0) {
		i = g->runs->run[w->run[0]].zone;
		last = g->runs->run[w->run[w->nrun - 1]].zone;
	}
	if (i > from + GAP_PIECES)
		from = i - GAP_PIECES;
	if (to > last + GAP_PIECES)
		to = last + GAP_PIECES;
	for (i = from, k = 0; i < to; i++) {
		for (; k < w->nrun && g->runs->run[w->run[k]].zone <= i; k++)
			w->run_at[k] = w->n;
		add_piece(w, g, i);
	}
	for (; k < w->nrun; k++)
		w->run_at[k] = w->n;
}

static void
gather_form(struct work *w, const struct gap *g)
{
	const uint16_t	*s;
	size_t		 j, n;

	w->nform = 0;
	memset(w->begins, 0, sizeof(w->begins));
	for (j = 0; j < g->nrow; j++) {
		n = match_label(g->row[j], &s);
		w->start[j] = w->nform;
		w->begins[w->nform] = 1;
		memcpy(w->form + w->nform, s, n * sizeof(*s));
		w->nform += n;
	}
	w->start[j] = w->nform;
}

/* Characters of row j matched in the text's [a, b). */
static int
matched(const struct work *w, size_t j, size_t a, size_t b)
{
	size_t	k;
	int	n = 0;

	for (k = w->start[j]; k < w->start[j + 1]; k++)
		n += w->at[k] >= (int)a && w->at[k] < (int)b;
	return n;
}

/*
 * The characters that bind run k: the words on its line or, where it has
 * none, the piece nearest before it.  *end is the one behind the last.
 */
static size_t
binding(const struct work *w, const struct gap *g, size_t k, size_t *end)
{
	const struct piece	*piece = g->c->piece;
	size_t			 vrow, i, first;

	vrow = piece[g->runs->run[w->run[k]].zone].vrow;
	for (i = 0; i < w->n && piece[w->origin[i].piece].vrow != vrow; i++)
		continue;
	for (*end = i; *end < w->n &&
	    piece[w->origin[*end].piece].vrow == vrow; ++*end)
		continue;
	if (i < *end)
		return i;
	*end = first = w->run_at[k];
	while (first > (k == 0 ? 0 : w->run_at[k - 1]) &&
	    w->origin[first - 1].piece == w->origin[*end - 1].piece)
		first--;
	return first;
}

/* Are characters a part of a label that heads the row's group, or of the words
 * in the gutter?  They stand where the page has room for them. */
static int
in_gutter(const struct work *w, size_t first, size_t end, enum form_id id)
{
	const uint16_t	*label;
	uint16_t	 top[MATCH_CHARS];
	size_t		 n, i, k, len = end - first;

	for (k = 0; k < 2; k++) {
		n = k == 0 ? match_group(id, &label) : match_fold(gutter,
		    sizeof(gutter) - 1, top, MATCH_CHARS, NULL);
		label = k == 0 ? label : top;
		for (i = 0; i + len <= n; i++)
			if (memcmp(label + i, w->text + first,
			    len * sizeof(*label)) == 0)
				return 1;
	}
	return 0;
}

/* Does run k have words of its own, none of which row j's label has? */
static int
contradicted(const struct work *w, const struct gap *g, size_t k, size_t j)
{
	size_t	i, end, first = binding(w, g, k, &end);

	if (first < end && in_gutter(w, first, end, g->row[j]))
		return 0;

	for (i = w->start[j]; first < end && i < w->start[j + 1]; i++)
		if (w->at[i] >= (int)first && w->at[i] < (int)end)
			return 0;
	return first < end;
}

/* The row to whose label the last word before run k belongs, or -1. */
static int
nearest(const struct work *w, size_t k)
{
	size_t	before = k == 0 ? 0 : w->run_at[k - 1], i = w->run_at[k];

	while (i > before && w->owner[i - 1] == -1)
		i--;
	return i > before ? w->owner[i - 1] : -1;
}

/* The length of row j's label, of which n characters stand before run k: that
 * of the shortest known, where a piece has nothing but these, and perhaps a
 * numeral too far from them in the form's. */
static int
short_label(const struct work *w, const struct gap *g, size_t k, size_t j,
    int n)
{
	size_t	i = w->run_at[k];
	int	least = (int)match_shortest(g->row[j]), own = 0;

	for (; i > 0 && w->origin[i - 1].piece ==
	    w->origin[w->run_at[k] - 1].piece; i--)
		own++;
	return own <= n + 1 && n <= least ? least :
	    (int)(w->start[j + 1] - w->start[j]);
}

/* How well row j's label stands around run k; 0 for not at all.  A label
 * before or about its values is preferred to one behind them, and one that
 * stands next to them to one with another between. */
static int
score(const struct work *w, const struct gap *g, size_t k, size_t j)
{
	size_t	before = k == 0 ? 0 : w->run_at[k - 1];
	size_t	after = k + 1 < w->nrun ? w->run_at[k + 1] : w->n;
	int	len = (int)(w->start[j + 1] - w->start[j]);
	int	b = matched(w, j, before, w->run_at[k]);
	int	a = matched(w, j, w->run_at[k], after);

	if (b + a < len && a == 0)
		len = short_label(w, g, k, j, b);
	if (b + a < len && (b + a < 3 || (len - b - a) * 5 > len * 2))
		return 0;
	if (contradicted(w, g, k, j))
		return 0;
	b = 10 * b + 7 * a - 3 * (len - b - a);
	return a == 0 && nearest(w, k) != (int)j ? b / 2 : b;
}

/* The end of the characters that come from the same piece as the i-th. */
static size_t
piece_end(const struct work *w, size_t i)
{
	size_t	k = i;

	while (k < w->n && w->origin[k].piece == w->origin[i].piece)
		k++;
	return k;
}

/* Are the characters that a row's pieces have and its label has not at most
 * those of its group, in order? */
static int
only_group(const struct work *w, enum form_id id, int row)
{
	uint16_t		 group[2 * MATCH_CHARS];
	const uint16_t		*own;
	size_t			 n, k = 0, i, j, end, len;

	/* A group's words, or the gutter's, may stand beside a label. */
	n = match_fold(gutter, sizeof(gutter) - 1, group, MATCH_CHARS, NULL);
	len = match_group(id, &own);
	if (len > 0)
		memcpy(group + n, own, len * sizeof(*own));
	n += len;
	for (i = 0; i < w->n; i = end) {
		end = piece_end(w, i);
		for (j = i; j < end && w->row_at[j] != row; j++)
			continue;
		for (j = j < end ? i : end; j < end; j++) {
			if (w->row_at[j] != -1)
				continue;
			while (k < n && group[k] != w->text[j])
				k++;
			if (k++ >= n)
				return 0;
		}
	}
	return 1;
}

/* Add what a piece has of a row's label, among its characters [i, end): from
 * the first matched, with the brackets before it, to where another row's
 * label begins. */
static int
add_text(struct str *out, const struct work *w, const struct gap *g, int row,
    size_t i, size_t end)
{
	const struct piece	*piece = &g->c->piece[w->origin[i].piece];
	const char		*p = cells_text(g->c, piece);
	const char		*stop = p + piece->len;
	size_t			 first = i, last = end;

	while (first < end && w->row_at[first] != row)
		first++;
	if (first == end)
		return 0;
	while (w->row_at[last - 1] != row)
		last--;
	while (last < end && w->row_at[last] == -1)
		last++;
	g->runs->used[w->origin[i].piece] = 1;
	if (last < end)
		stop = p + w->origin[last].at;
	if (first > i)
		p += w->origin[first].at;
	return utf8_squeeze(out, p, (size_t)(stop - p));
}

/* The text of a row's label as printed, without white space. */
static int
label_text(const struct work *w, const struct gap *g, int row, size_t *label)
{
	struct str	out = { NULL, 0, 0 };
	size_t		i;
	int		r = 0;

	for (i = 0; i < w->n && r == 0; i = piece_end(w, i))
		r = add_text(&out, w, g, row, i, piece_end(w, i));
	if (r == 0)
		r = sheet_text(g->sheet, str_text(&out), out.len, label);
	str_free(&out);
	return r;
}

/* Are the words of the pieces that row j has characters of a variant of its
 * label that is known? */
static int
is_variant(const struct work *w, const struct gap *g, size_t j)
{
	uint16_t	 s[MATCH_CHARS];
	enum form_id	 id;
	size_t		 n = 0, i, k, end;

	for (i = 0; i < w->n; i = end) {
		end = piece_end(w, i);
		for (k = i; k < end && w->row_at[k] != (int)j; k++)
			continue;
		if (k == end)
			continue;
		if (end - i > MATCH_CHARS - n)
			return 0;
		memcpy(s + n, w->text + i, (end - i) * sizeof(*s));
		n += end - i;
	}
	return match_find(form_rows[g->row[j]].table, s, n, &id) ==
	    MATCH_ROW && id == g->row[j];
}

/* Is a row's label whole, of which n characters stand about its values, or
 * known without some?  sure: there is no other row for it. */
static int
is_known(const struct work *w, const struct gap *g, size_t j, size_t n,
    int sure)
{
	size_t	len = w->start[j + 1] - w->start[j];

	if (n == len)
		sure = 1;
	return (sure && len - n <= SLIP && n * 4 >= len * 3 &&
	    only_group(w, g->row[j], (int)j)) || is_variant(w, g, j);
}

/* Give run k row j; sure: there is no other row for it. */
static int
bind(struct work *w, struct gap *g, size_t k, size_t j, int sure)
{
	struct run	*run = &g->runs->run[w->run[k]];
	size_t		 i, n = 0;
	size_t		 before = k == 0 ? 0 : w->run_at[k - 1];
	size_t		 after = k + 1 < w->nrun ? w->run_at[k + 1] : w->n;

	for (i = w->start[j]; i < w->start[j + 1]; i++)
		if (w->at[i] >= (int)before && w->at[i] < (int)after) {
			w->row_at[w->at[i]] = (int)j;
			n++;
		}
	/* A label that stands behind alone may be that of values lost. */
	run->id = g->row[j];
	run->how = matched(w, j, before, w->run_at[k]) > 0 &&
	    is_known(w, g, j, n, sure) ? HOW_LABEL : HOW_INEXACT;
	run->around = run->how == HOW_LABEL &&
	    matched(w, j, before, w->run_at[k]) > 0 &&
	    matched(w, j, w->run_at[k], after) > 0;
	return label_text(w, g, (int)j, &run->label);
}

static int
assign(struct work *w, struct gap *g)
{
	int	*scores, row_of[GAP_RUNS], r, sure;
	size_t	 k, j;

	for (k = 0; k < w->n; k++)
		w->owner[k] = -1;
	for (j = 0; j < g->nrow; j++)
		for (k = w->start[j]; k < w->start[j + 1]; k++)
			if (w->at[k] != -1)
				w->owner[w->at[k]] = (int)j;
	if ((scores = calloc(w->nrun * g->nrow, sizeof(*scores))) == NULL)
		return -1;
	for (k = 0; k < w->nrun; k++)
		for (j = 0; j < g->nrow; j++)
			scores[k * g->nrow + j] = score(w, g, k, j);
	r = align_assign(scores, w->nrun, g->nrow, row_of);
	free(scores);
	sure = g->shut && w->nrun == g->nrow;
	for (k = 0; k < w->nrun && r == 0; k++)
		sure &= row_of[k] == (int)k;
	for (k = 0; k < w->nrun && r == 0; k++)
		if (row_of[k] != -1)
			r = bind(w, g, k, (size_t)row_of[k], sure);
	return r;
}

/* Rows whose whole label stands there without a value. */
static int
note_bare(struct work *w, const struct gap *g)
{
	struct row	*row;
	size_t		 i, j, k, first;
	int		 bound;

	for (j = 0; j < g->nrow; j++) {
		row = &g->sheet->row[g->row[j]];
		first = w->n;
		for (i = w->start[j]; i < w->start[j + 1] && w->at[i] != -1;
		    i++)
			if ((size_t)w->at[i] < first)
				first = (size_t)w->at[i];
		for (bound = 0, k = 0; k < w->nrun; k++)
			bound |= g->runs->run[w->run[k]].how != HOW_NONE &&
			    g->runs->run[w->run[k]].id == g->row[j];
		if (i < w->start[j + 1] || bound || row->present)
			continue;
		for (i = w->start[j]; i < w->start[j + 1]; i++)
			w->row_at[w->at[i]] = (int)j;
		row->present = 1;
		row->line = g->c->piece[w->origin[first].piece].line;
		row->doubt = DOUBT_SHORT;
		if (label_text(w, g, (int)j, &row->label) == -1)
			return -1;
	}
	return 0;
}

int
gap_read(struct gap *g)
{
	struct align_form	 f;
	struct work		*w;
	int			 r = 0;

	if (sandwich_read(g) == -1)
		return -1;
	if (g->nrow == 0 || (w = malloc(sizeof(*w))) == NULL)
		return g->nrow == 0 ? 0 : -1;
	gather(w, g);
	if (w->n > 0) {
		gather_form(w, g);
		f = (struct align_form){ w->form, w->nform, w->begins };
		if ((r = align(w->text, w->n, &f, w->at)) == 0 &&
		    (w->nrun == 0 || (r = assign(w, g)) == 0))
			r = note_bare(w, g);
	}
	free(w);
	return r;
}
