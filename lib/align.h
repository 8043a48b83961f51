/*
 * A stream of label characters aligned with the form's labels in order, as
 * sequences are: wrapped, cut, interleaved and misspelt labels need no
 * special case.
 */
#ifndef GR_ALIGN_H
#define GR_ALIGN_H

#include <stddef.h>
#include <stdint.h>

/* What the form prints in a gap: labels one behind the other. */
struct align_form {
	const uint16_t	*text;
	size_t		 len;
	const uint8_t	*begins;	/* 1 where a label begins */
};

/*
 * Find for each form character the text character that stands for it, in
 * order: at[j] is its index, or -1.  Consecutive matches earn more, and to
 * begin at a label's beginning costs nothing.  Time and memory go with the
 * product of the lengths, text up to LIM_ALIGN.  0, or -1 without memory or
 * beyond the bound.
 */
int	align(const uint16_t *text, size_t n, const struct align_form *,
	    int *at);

/*
 * Give runs of values to rows, both in order, for the largest sum of
 * score[run * rows + row]; 0 and below gives none.  row_of[run] is the row,
 * or -1.  0, or -1 without memory.
 */
int	align_assign(const int *score, size_t runs, size_t rows, int *row_of);

#endif
