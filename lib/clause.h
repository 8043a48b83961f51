/*
 * A sentence that is being read, clause by clause: where its reading stands,
 * and what it has been seen to say.
 */
#ifndef GR_CLAUSE_H
#define GR_CLAUSE_H

#include <stddef.h>

#include "facts.h"
#include "sentence.h"

struct clause {
	struct facts		*f;
	const struct sentence	*s;
	const char		*c;		/* its classes */
	struct context		*x;
	int			 year;		/* reported on */
	size_t			 start;		/* of the clause */
	size_t			 from;		/* behind the number before */
	size_t			 lastat;	/* the number before, a token */
	size_t			 lastend;	/* behind what states it */
	size_t			 percent;	/* the last that is stated */
	/* The bracket, and what they and the context were before it. */
	size_t			 open;
	int			 inside;
	struct context		 outer;
	size_t			 outerat;
	size_t			 outerend;
};

/* Is a class one of a set? */
static inline int
clause_in(const char *set, char class)
{
	while (*set != '\0' && *set != class)
		set++;
	return *set != '\0';
}

/* From token k back over these classes, not beyond a token: the first that is
 * of another, or that token. */
size_t		 clause_back(const struct clause *, size_t k, size_t stop,
		    const char *pass);

/* Have tokens [from, to) one of a set, or these words in their text? */
int		 clause_has(const struct clause *, size_t from, size_t to,
		    const char *set);
int		 clause_says(const struct clause *, size_t from, size_t to,
		    const char *words);

/* Whose is a figure that stands here? */
struct owner	 clause_owner(const struct context *);

/* Is all that is said here of another time or thing?  A figure is lost then,
 * which is remembered. */
int		 clause_void(struct clause *);

/* Is the number at k what is more, or less, than last year, or last year's:
 * 增加3件? */
int		 clause_differs(const struct clause *, size_t k);

/* State a fact in the words of tokens [begin, end).  NULL without memory;
 * valid until the next. */
struct fact	*clause_state(struct clause *, enum stated, size_t begin,
		    size_t end);

/* A count stated before in this sentence, as an index; or -1. */
long		 clause_find(const struct clause *, enum stated);

#endif
