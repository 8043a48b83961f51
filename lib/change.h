/*
 * One change between two reports of one body, as gr-diff writes it
 * (gr-tsv.5).
 */
#ifndef GR_CHANGE_H
#define GR_CHANGE_H

#include "number.h"
#include "pair.h"

enum change_kind { SAME, CHANGED, ADDED, REMOVED };

struct change {
	enum change_kind	 kind;
	const struct sheet	*sheet[SIDES];	/* either may be NULL */
	struct figure		 figure[SIDES];
	enum form_id		 row;
	enum form_col		 col;
	struct total		 by;		/* new less old, of both */
	/* The same in digits, by change_format(); "" for none. */
	char			 value[SIDES][NUMBER_SIZE];
	char			 delta[NUMBER_SIZE];
	char			 percent[NUMBER_SIZE];
};

/* What two cells make.  1, or 0 where neither is printed. */
int	 change_make(struct change *, const struct pair *);
void	 change_format(struct change *);

/* The body's name: the new one, if the new report has any. */
const struct str	*change_name(const struct sheet *old,
			    const struct sheet *new);
const char	*change_body(const struct sheet *old, const struct sheet *new);

/* Append both cells' doubts. */
void	 change_doubts(struct str *, const struct change *);

/* Write to out.h's output: the header, a change as a row, and, once it is
 * formatted, for people. */
void	 change_put_header(void);
void	 change_put(const struct change *);
void	 change_put_message(const struct change *);

#endif
