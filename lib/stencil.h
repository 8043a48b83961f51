/*
 * Sections that were read, kept by their shape, or by their lines as they are:
 * what another that has the same comes to is known.
 */
#ifndef GR_STENCIL_H
#define GR_STENCIL_H

#include <stddef.h>
#include <stdint.h>

#include "digest.h"
#include "limits.h"
#include "plain.h"
#include "shape.h"
#include "sheet.h"
#include "str.h"

/* A shape, or the lines; and how many stand before the parts, which tells text
 * from what they are told by. */
struct key {
	struct digest	 text;
	size_t		 nline;
};

struct stencil {
	int			 table;		/* 0: nothing is kept */
	int			 form;		/* of its year */
	struct key		 key;
	struct plain		*plain;		/* by its shape, whatever the */
						/*  figures, if sums hold; or */
						/*  NULL: by its lines */
	uint64_t		 used;		/* when last */
	int			 met;		/* again, of late */
	struct str		 text;		/* labels, and codes */
	struct str		 rows;		/* packed; lines from 1 */
};

/* All zero before their first use. */
struct stencils {
	struct stencil	 place[LIM_STENCILS];
	uint64_t	 uses;
	size_t		 bytes;		/* kept */
	size_t		 hand;		/* who gives way next */
};

/* The section with a table that is read alike, or NULL: of the same shape or
 * lines, where the same form is that of its year. */
const struct stencil *stencil_find(struct stencils *, int table, int form,
		 const struct shape *);

/* Put its rows, with the shape's figures, on a sheet that has none of the
 * table.  0, or -1 without memory. */
int	 stencil_put(const struct stencil *, const struct shape *,
	    struct sheet *);

/* Keep a section whose rows of the table are on a sheet, with extra rows from
 * the nextra-th on; plain is NULL if it was not read plainly, and only the same
 * lines are then alike.  0, or -1. */
int	 stencil_keep(struct stencils *, int table, int form,
	    const struct shape *, const struct plain *, const struct sheet *,
	    size_t nextra);

void	 stencil_free(struct stencils *);

#endif
