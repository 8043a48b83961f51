/*
 * The rows of a sheet packed: some five bytes each.  Kept are those of tables
 * 2, 3 and 4 with their lines and doubts; no labels.
 */
#ifndef GR_PACKED_H
#define GR_PACKED_H

#include "sheet.h"

/* The most bytes of a number; and of all rows, and of those beyond their end
 * that are written or looked at, too. */
#define PACKED_UINT	10
#define PACKED_MOST	(F_ROWS * (5 + 3 * FORM_COLS) * PACKED_UINT + 8)

/* Write a number, of 7 bits a byte, the lowest first; where the next one
 * begins. */
static inline unsigned char *
packed_add(unsigned char *p, uint64_t v)
{
	for (; v >= 0x80; v >>= 7)
		*p++ = (unsigned char)(v | 0x80);
	*p++ = (unsigned char)v;
	return p;
}

/* Read one, and move over it. */
static inline uint64_t
packed_get(const unsigned char **p)
{
	uint64_t	v = *(*p)++;
	unsigned	shift = 7;

	if (v < 0x80)
		return v;
	for (v &= 0x7f; **p & 0x80; shift += 7)
		v |= (uint64_t)(*(*p)++ & 0x7f) << shift;
	return v | (uint64_t)*(*p)++ << shift;
}

/* Write the rows of a sheet; where what is behind them begins. */
unsigned char	*packed_rows(unsigned char *, const struct sheet *);

/* Have them in a sheet that has none. */
void		 packed_unpack(const unsigned char *, struct sheet *);

#endif
