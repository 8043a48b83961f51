/*
 * Percentages in a sentence: 占25%, 比上年增加25%, 办结率100%.
 */
#ifndef GR_PERCENTS_H
#define GR_PERCENTS_H

#include "clause.h"

/* Read the percentage at token k.  0, or -1 without memory. */
int	 percents_read(struct clause *, size_t k);

/* Tokens [k, end) say that all was answered: what was received, if that is
 * what they are said of.  0, or -1. */
int	 percents_all(struct clause *, size_t k, size_t end);

#endif
