/*
 * Rows whose values stand each behind the name of its column (attribute.h), on
 * lines of their own or on one: as YAML, JSON, \x of psql, or a person's list.
 *	一、本年新收政府信息公开申请数量
 *	自然人：3
 *	商业企业：0
 * Lines are held until it shows whether they are such rows, one of them at
 * least, which may be the label of the first.
 */
#ifndef GR_ATTRIBUTES_H
#define GR_ATTRIBUTES_H

#include <stddef.h>
#include <stdint.h>

#include "attribute.h"
#include "parting.h"
#include "rowed.h"
#include "str.h"

/* All zero before its first use. */
struct attributes {
	struct str	 lines;		/* those that are held, with LF, */
	uint64_t	 first;		/* and the first one's number */
	size_t		 nline;
	/* private */
	uint64_t	 line;		/* of the row at hand */
	enum attribute_first kind;	/* of the section, as far as is known */
	struct parting	 parting;	/*  where it has headings */
	size_t		 quiet;		/* lines since the last value */
	int		 met;		/* a name was, */
	int		 printed;	/*  with a figure */
	struct str	 words;		/* of the row at hand */
	struct attribute item[ATTRIBUTES];	/* its values; behind them */
	size_t		 n;		/*  stands the first of the next */
	struct str	 next;		/* that one's words, */
	const char	*label;		/*  and where their line begins */
	int		 more;		/* there is a next one */
	int		 put;		/* what of the row is to come */
	const char	*p;		/* a line that is none's, perhaps */
	const char	*counted;	/* so far were lines counted, */
	uint64_t	 number;	/*  this is the one here */
	int		 head[ATTRIBUTES];	/* the columns named last */
	size_t		 nhead;
};

/* Forget a section, or the lines held alone, keeping the memory. */
void	 attributes_clear(struct attributes *);
void	 attributes_drop(struct attributes *);
void	 attributes_free(struct attributes *);

/* What a section begins with, or is: are there such rows?  Where that is not
 * known, its lines tell as they come. */
int	 attributes_any(struct attributes *, const char *, size_t);

/* Hold a line: 1, or 0 if what is held ends before it, and is to be read, or
 * taken as it is, first; or where there is nothing to hold.  -1 without
 * memory. */
int	 attributes_take(struct attributes *, const char *, size_t,
	    uint64_t line);

/* Are the lines that are held such rows, all of them?  1, 0, or -1 without
 * memory. */
int	 attributes_are(struct attributes *);

/* The next row of these, with one of the names of its columns before it where
 * these are others than before, or a line that is none.  1, 0 behind the last,
 * or -1 without memory. */
int	 attributes_next(struct attributes *, struct rowed *);

#endif
