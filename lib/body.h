/*
 * The names of bodies that report: what may be one, and what is one.  All
 * names are as squeeze_line() leaves them.
 */
#ifndef GR_BODY_H
#define GR_BODY_H

#include <stddef.h>
#include <stdint.h>

/* Can it be what stands before the year and the key word of a title? */
int		 body_may_be(const char *, size_t);

/* Is it a name and nothing else, wherever it stands? */
int		 body_is(const char *, size_t);

/* Does a text begin within a word of names: 民政府, 理局? */
int		 body_is_rest(const char *, size_t);

/* Is it but the end of a name, cut from its beginning: 局, 办公室? */
int		 body_is_end(const char *, size_t);

/* Does a name end as a place's does, of which that of a body may go on? */
int		 body_is_place(const char *, size_t);

/* Is a name but a site's: 某网站, 某平台? */
int		 body_is_site(const char *, size_t);

/* The bytes of a word in quotes at p that may be part of a name, as in
 * 某市“一带一路”办公室; 0 if there is none. */
size_t		 body_quoted(const char *p, size_t n);

/* May a line that ends in this character be a name? */
int		 body_may_end(uint32_t);

#endif
