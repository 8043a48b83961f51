#include "piece.h"

#include <ctype.h>
#include <string.h>

#include "grow.h"
#include "limits.h"
#include "utf8.h"

/* The bytes of a number that was broken, with a note, at the most. */
#define FOLDED	128

/* What a cell's text (a view into c->text) is. */
static void
make_piece(const struct cells *c, size_t off, size_t len, struct piece *piece)
{
	const char	*p = c->text.p + off, *q = p;
	enum unit	 unit = UNIT_NONE;
	struct number	 num = { 0, 0 };

	utf8_trim(&q, &len);
	if (len > 1 && *q == '"' && q[len - 1] == '"') {
		q++;
		len -= 2;
		utf8_trim(&q, &len);
	}
	*piece = (struct piece){ .kind = PIECE_LABEL, .span = 1,
	    .off = off + (size_t)(q - p), .len = len };
	/* Most cells are nothing, a digit, or words. */
	switch (len == 0 ? READ_BLANK : number_read(q, len, &num, &unit)) {
	case READ_NUMBER:
		piece->kind = PIECE_VALUE;
		break;
	case READ_BLANK:
		piece->kind = PIECE_BLANK;
		piece->worded = len > 0 && number_declines(q, len) != 0;
		/* NaN, null: a program's word for an empty cell; \ is what
		 * pandoc escapes a space of one with. */
		if (len > 0 && (isalpha((unsigned char)*q) || (*q == '\\' &&
		    c->vrow[c->nvrow - 1].kind == VROW_CELLS)))
			piece->len = 0;
		break;
	default:
		break;
	}
	piece->num = num;
	piece->unit = (uint8_t)unit;
}

/* Do the words before a cell's first fold print its number? */
static int
is_whole(const struct piece *piece, const char *s, const char *fold)
{
	struct number	num = { 0, 0 };
	enum unit	unit;

	return number_read(s, (size_t)(fold - s), &num, &unit) ==
	    READ_NUMBER && number_cmp(num, piece->num) == 0;
}

/* A cell that was broken over lines: tell the line that it begins on, and where
 * without its folds it is a number read that, over it. */
static void
unfold(struct cells *c, struct piece *piece)
{
	const char	*p = c->text.p + c->last_off, *fold;
	char		*s = c->text.p + piece->off, buf[FOLDED];
	enum unit	 unit = UNIT_NONE;
	struct number	 num;
	size_t		 i, n = 0;

	for (; c->folds == FOLD_LINES && p < s; p++)
		piece->line += *p == '\v';
	fold = memchr(s, '\v', piece->len);
	if (piece->kind != PIECE_LABEL || fold == NULL)
		return;
	for (i = 0; i < piece->len && n < sizeof(buf); i++)
		if (s[i] != '\v')
			buf[n++] = s[i];
	if (i < piece->len ||
	    number_read(buf, n, &num, &unit) != READ_NUMBER)
		return;
	piece->kind = PIECE_VALUE;
	piece->num = num;
	piece->unit = (uint8_t)unit;
	piece->torn = is_whole(piece, s, fold) ? RULED_WHOLE : RULED_TORN;
	memcpy(s, buf, n);
	piece->len = n;
}

int
piece_add(struct cells *c, size_t off, size_t len, int from, int to)
{
	struct piece	*piece;

	if (c->npiece == LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	if ((piece = grow(c->piece, c->npiece, &c->cappiece,
	    sizeof(*piece))) == NULL)
		return -1;
	c->piece = piece;
	piece = &c->piece[c->npiece++];
	make_piece(c, off, len, piece);
	piece->vrow = c->nvrow - 1;
	piece->line = c->vrow[c->nvrow - 1].line;
	piece->from = from;
	piece->to = to;
	c->vrow[c->nvrow - 1].count++;
	if (c->folds != FOLD_NONE)
		unfold(c, piece);
	/* It goes on with the number before it. */
	if (c->npiece > 1 && piece[-1].kind == PIECE_VALUE &&
	    number_decimals(cells_text(c, piece), piece->len, &piece->num)) {
		piece->kind = PIECE_VALUE;
		piece->torn = piece[-1].torn = RULED_TORN;
	}
	return 0;
}

int
piece_row(struct cells *c, enum vrow_kind kind, uint64_t line)
{
	struct vrow	*v;

	if ((v = grow(c->vrow, c->nvrow, &c->capvrow, sizeof(*v))) == NULL)
		return -1;
	c->vrow = v;
	v = &c->vrow[c->nvrow++];
	*v = (struct vrow){ .kind = (uint8_t)kind, .line = line,
	    .first = c->npiece, .parted = (uint8_t)c->parted, .page = c->page };
	c->parted = 0;
	return 0;
}

int
piece_marked(struct cells *c, size_t off, size_t n, uint64_t line)
{
	c->ntabbed++;
	if (piece_row(c, VROW_SINGLE, line) == -1)
		return -1;
	return piece_add(c, off, n, 0, 1);
}

int
piece_fold(struct cells *c, const struct vrow *v, const struct vrow *w)
{
	struct piece	*above, *below, whole;
	struct str	 text = { NULL, 0, 0 };
	size_t		 i;
	int		 rc = 0;

	for (i = 0; rc == 0 && i < v->count; i++) {
		above = &c->piece[v->first + i];
		below = &c->piece[w->first + i];
		if (below->len == 0)
			continue;
		str_clear(&text);
		if ((rc = str_add(&text, cells_text(c, above), above->len))
		    == -1 || (rc = str_add(&text, cells_text(c, below),
		    below->len)) == -1 ||
		    (rc = str_add(&c->text, text.p, text.len)) == -1)
			break;
		make_piece(c, c->text.len - text.len, text.len, &whole);
		whole.loose = above->loose | below->loose;
		whole.vrow = above->vrow;
		whole.line = above->len == 0 ? below->line :
		    above->line;
		whole.from = above->from;
		whole.to = above->to;
		*above = whole;
		below->kind = PIECE_BLANK;
		below->len = 0;
	}
	str_free(&text);
	return rc;
}

int
piece_part(struct cells *c, size_t i, size_t n)
{
	struct piece	 whole = c->piece[i], *p;
	const char	*q, *end;
	int		 col = 0, chars = 0, w;
	size_t		 k;

	if (c->npiece == LIM_CELLS)
		return 0;
	if ((p = grow(c->piece, c->npiece, &c->cappiece, sizeof(*p))) == NULL)
		return -1;
	c->piece = p;
	memmove(p + i + 1, p + i, (c->npiece++ - i) * sizeof(*p));
	q = cells_text(c, &whole);
	for (end = q + n; q < end; chars += w > 0, col += w)
		w = utf8_width(utf8_next(&q, end));
	make_piece(c, whole.off, n, &p[i]);
	make_piece(c, whole.off + n, whole.len - n, &p[i + 1]);
	p[i].vrow = p[i + 1].vrow = whole.vrow;
	p[i].line = p[i + 1].line = whole.line;
	p[i].from = whole.from;
	p[i].to = p[i + 1].from = whole.from + col;
	p[i + 1].to = whole.to;
	p[i].cfrom = whole.cfrom;
	p[i].cto = p[i + 1].cfrom = whole.cfrom + chars;
	p[i + 1].cto = whole.cto;
	p[i + 1].glued = 1;
	if (c->vrow[whole.vrow].count++ == 1)
		c->vrow[whole.vrow].kind = VROW_WORDS;
	for (k = whole.vrow + 1; k < c->nvrow; k++)
		c->vrow[k].first++;
	return 0;
}
