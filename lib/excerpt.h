/*
 * The part of a sheet around a finding, drawn small for a person: the rows
 * near the cells that it is about, with the failing row and column marked and
 * the cell that is suspected.
 */
#ifndef GR_EXCERPT_H
#define GR_EXCERPT_H

#include "finding.h"

/* Draw it to out.h's output, below the message of the finding; nothing where
 * it is about no cell or row of tables 2 to 4. */
void	 excerpt_put(const struct finding *);

#endif
