/*
 * Sheets listed as lines of text (gr-tsv.5): by rows, the format between
 * gr-table, gr-sum and gr-diff, and by cells, for export (gr-table -l).
 */
#ifndef GR_LISTING_H
#define GR_LISTING_H

#include "sheet.h"

enum listing {
	LISTING_ROWS,
	LISTING_CELLS
};

/* The header lines of both. */
#define LISTING_ROWS_HEAD \
	"report\torg\tyear\tform\ttable\trow\tlabel\t" \
	"v1\tv2\tv3\tv4\tv5\tv6\tv7\tline\tdoubt"
#define LISTING_CELLS_HEAD \
	"report\torg\tyear\tform\ttable\trow\tcol\tvalue\tline\tdoubt\tlabel"

/* Write the header to out.h's output. */
void	 listing_head(enum listing);

/* Tables as a set of bits, bit n for table n; troubles are always written. */
#define LISTING_ALL	0x1f

/* Write the rows that a sheet has of these tables, none of them folded.
 * Without memory the program ends. */
void	 listing_put(enum listing, const struct sheet *, unsigned tables);

#endif
