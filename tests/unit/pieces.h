/*
 * The pieces of cells as text, for tests: rows parted by /.
 */
#ifndef GR_TEST_PIECES_H
#define GR_TEST_PIECES_H

#include "cells.h"
#include "str.h"

/* Add a piece's words or number, or what is given for a blank. */
static inline void
pieces_add(struct str *out, const struct cells *c, const struct piece *p,
    const char *blank)
{
	char	num[NUMBER_SIZE];

	if (p->kind == PIECE_LABEL)
		(void)str_add(out, cells_text(c, p), p->len);
	else if (p->kind == PIECE_VALUE) {
		(void)number_format(p->num, num);
		(void)str_adds(out, num);
	} else
		(void)str_adds(out, blank);
}

/* All of them, _ for a blank. */
static inline void
pieces_show(struct str *out, const struct cells *c)
{
	const struct vrow	*v;
	size_t			 i;

	str_clear(out);
	for (v = c->vrow; v < c->vrow + c->nvrow; v++)
		for (i = v->first; i < v->first + v->count; i++) {
			if (out->len > 0)
				(void)str_adds(out, i == v->first ? " / " :
				    " ");
			pieces_add(out, c, &c->piece[i], "_");
		}
}

#endif
