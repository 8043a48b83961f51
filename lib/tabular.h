/*
 * A table in LaTeX, between \begin{tabular} and \end{tabular}, or another of
 * the kind: & parts its cells, and \\ ends a row, over as many lines as it
 * takes.  The lines are held until the table ends.
 */
#ifndef GR_TABULAR_H
#define GR_TABULAR_H

#include <stddef.h>
#include <stdint.h>

#include "rowed.h"
#include "str.h"

/* All zero before its first use. */
struct tabular {
	struct str	 lines;		/* those that are held, with LF, */
	uint64_t	 first;		/* and the first one's number */
	size_t		 nline;
	int		 ended;
	/* private */
	const char	*p;
	uint64_t	 line;
};

void	 tabular_clear(struct tabular *);
void	 tabular_free(struct tabular *);

/* Is a line to be asked for?  A table begins on one that begins with a command,
 * or a formula. */
static inline int
tabular_may(const struct tabular *t, const char *p, size_t n)
{
	return t->nline > 0 || (n > 0 && (*p == '\\' || *p == '$'));
}

/* Hold a line if a table is open, or begins on it: 1, or 0, -1 without memory.
 * Where `ended' is set behind it, the table is to be read. */
int	 tabular_take(struct tabular *, const char *, size_t, uint64_t line);

/* The next row of the lines that are held: 1, or 0 behind the last, -1 without
 * memory. */
int	 tabular_next(struct tabular *, struct rowed *);

#endif
