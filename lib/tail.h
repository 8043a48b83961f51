/*
 * The tail of a report's title: what stands behind its key word.
 */
#ifndef GR_TAIL_H
#define GR_TAIL_H

#include <stddef.h>

struct tail {
	int		 done;	/* it ends the title: 报告, 年报 */
	int		 year;	/* 0 if it has none */
	const char	*body;	/* named in a note behind it, or NULL */
	size_t		 len;
};

/* Read a squeezed text, into which body points: 1 if it is all a tail. */
int		 tail_read(struct tail *, const char *, size_t);

/* May a line have a tail that ends a title, or is this a word of one?  It has
 * 报, 報 or 总结. */
int		 tail_may_be(const char *, size_t);

#endif
