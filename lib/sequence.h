/*
 * The order in which a table's headings of columns are met, whatever parts
 * them: cells, lines, or the middle of a word.
 */
#ifndef GR_SEQUENCE_H
#define GR_SEQUENCE_H

#include <stddef.h>
#include <stdint.h>

/* Characters of a table's words that are looked at. */
#define SEQUENCE_TEXT	4096
#define SEQUENCE_PARTS	1024

/* Words that neither a line's end nor a value parts. */
struct sequence_part {
	uint16_t	to;		/* where they end in the text */
	uint8_t		row;		/* their line has a value */
	uint8_t		line;		/* it ends behind them */
	uint8_t		value;		/* a value stands there */
	uint8_t		wide;		/* it has words side by side, and may */
					/*  be but a part of what they say */
};

/* A table's words, folded; n and nparts are 0 before its first use. */
struct sequence {
	uint16_t		c[SEQUENCE_TEXT];
	size_t			n;
	struct sequence_part	part[SEQUENCE_PARTS];
	size_t			nparts;
};

/* Of which tables a character may begin a heading's word, as bits; by its last
 * eight bits. */
const uint8_t	*sequence_begins(void);

/* Is the headings' order another than the form's?  at are the n places in the
 * text where such a character stands. */
int		 sequence_is_other(const struct sequence *, int table,
		    const uint16_t *at, size_t n);

#endif
