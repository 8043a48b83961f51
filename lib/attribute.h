/*
 * A value that stands behind the name of its column, as programs and people
 * write rows one cell a line, or in a sentence's shape: 自然人: 3,
 * "总计": 12, 其他=0, 商业企业 | 5.
 */
#ifndef GR_ATTRIBUTE_H
#define GR_ATTRIBUTE_H

#include <stddef.h>

/* Which columns a row has whose cells stand so. */
enum attribute_of {
	ATTRIBUTE_ONE,		/* one, of table 2 */
	ATTRIBUTE_SOME,		/* two and more, of table 2 */
	ATTRIBUTE_MANY		/* those of table 3 or 4 */
};

struct attribute {
	int			 id;	/* the column's */
	enum attribute_of	 of;
	const char		*name;	/* views of the text; with its unit */
	size_t			 nname;
	const char		*value;
	size_t			 nvalue;
	int			 blank;	/* nothing is printed, or a sign; */
	int			 told;	/*  a colon tells that it follows */
	const char		*end;	/* behind it */
};

/* The columns that are told apart: ids are less. */
#define ATTRIBUTES	32

/* The first one in the text of which p is a part, from p on to its end.  1, or
 * 0 if there is none. */
int	 attribute_find(struct attribute *, const char *text, const char *p,
	    const char *end);

/* Does the name of a table's first column, where it stands first, head cells
 * below, or has it a value beside it?  Most texts are told by that alone. */
enum attribute_first {
	ATTRIBUTE_NEITHER,	/* it is not there */
	ATTRIBUTE_HEADING,
	ATTRIBUTE_VALUE
};
/* *behind is what stands behind that name. */
enum attribute_first attribute_first(const char *, size_t,
		    const char **behind);

#endif
