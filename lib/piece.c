#include "piece.h"

#include <stdlib.h>

#include "limits.h"
#include "utf8.h"

/* Grow an array so that one more fits. */
static void *
grow(void *p, size_t n, size_t *cap, size_t size)
{
	size_t	 want = *cap == 0 ? 256 : *cap * 2;

	if (n < *cap)
		return p;
	if ((p = reallocarray(p, want, size)) != NULL)
		*cap = want;
	return p;
}

int
piece_add(struct cells *c, size_t off, size_t len, int from, int to)
{
	const char	*p = c->text.p + off, *q = p;
	struct piece	*piece;
	enum unit	 unit = UNIT_NONE;
	struct number	 num = { 0, 0 };

	if (c->npiece == LIM_CELLS) {
		c->full = 1;
		return 0;
	}
	if ((piece = grow(c->piece, c->npiece, &c->cappiece,
	    sizeof(*piece))) == NULL)
		return -1;
	c->piece = piece;
	utf8_trim(&q, &len);
	piece = &c->piece[c->npiece++];
	*piece = (struct piece){ .off = off + (size_t)(q - p), .len = len,
	    .vrow = c->nvrow - 1, .line = c->vrow[c->nvrow - 1].line,
	    .span = 1, .from = from, .to = to };
	switch (number_read(q, len, &num, &unit)) {
	case READ_NUMBER:
		piece->kind = PIECE_VALUE;
		break;
	case READ_BLANK:
		piece->kind = PIECE_BLANK;
		break;
	default:
		piece->kind = PIECE_LABEL;
	}
	piece->num = num;
	piece->unit = (uint8_t)unit;
	c->vrow[c->nvrow - 1].count++;
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
	    .first = c->npiece, .parted = (uint8_t)c->parted };
	c->parted = 0;
	return 0;
}
