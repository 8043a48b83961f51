/*
 * What a report says of itself before its first heading: who publishes it, in
 * its metadata, and the period that it is of, in its preamble.
 */
#ifndef GR_NOTICE_H
#define GR_NOTICE_H

#include <stddef.h>

#include "str.h"

/* What has been seen so far; zero it before its first use. */
struct notice {
	struct str	 body;		/* behind 发布机构, 信息来源 */
	int		 period;	/* year behind 统计期限 */
	int		 named;		/* of the report that it names */
	struct str	 source;	/* of a page, by its <meta> */
	/* private */
	struct str	 piece, name;
	int		 in_period;	/* lines left to find its year in */
	int		 in_body;	/* its name stands on the next line */
};

/* Forget a report, keeping the memory. */
void	 notice_clear(struct notice *);

/* Add a line.  0, or -1 without memory. */
int	 notice_add(struct notice *, const char *, size_t);

/* Add whom a page's <meta> names as its source. */
int	 notice_source(struct notice *, const char *, size_t);

void	 notice_free(struct notice *);

#endif
