/*
 * The <meta> by which a page tells what it is.  Source: 政府网站发展指引, 国办发
 * 〔2017〕47号: an article's page has ArticleTitle and ContentSource, beside
 * SiteName, ColumnName and others, which tell of the site.
 */
#ifndef GR_META_H
#define GR_META_H

#include <stddef.h>

enum meta_is {
	META_TITLE,		/* its title */
	META_SOURCE		/* the body that has written it */
};

struct meta {
	enum meta_is	 is;
	const char	*p;	/* what it says: a view of the line */
	size_t		 n;
};

/* The next of these from p on.  Where what follows it begins, or NULL if there
 * is none. */
const char	*meta_next(struct meta *, const char *p, const char *end);

#endif
