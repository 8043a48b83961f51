/*
 * What the words of a sentence say of the figures behind them: whose they
 * are, of what year, and of what.
 */
#ifndef GR_CONTEXT_H
#define GR_CONTEXT_H

#include "clause.h"

/* Read the word at token k. */
void	 context_read(struct clause *, size_t k);

/* Read the number at token k, if it is of months or years: only the whole
 * year's, and its end, are the report's. */
void	 context_month(struct clause *, size_t k);

#endif
