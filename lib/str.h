/*
 * A string of bytes that grows.  It may hold NUL; str_text() ends it with one.
 */
#ifndef GR_STR_H
#define GR_STR_H

#include <stddef.h>

struct str {
	char	*p;	/* owned; NULL while nothing was added */
	size_t	 len;
	size_t	 cap;
};

/* Have room for n more bytes, and a NUL.  0, or -1 with errno ENOMEM. */
int		 str_reserve(struct str *, size_t n);

/* Add n bytes.  0, or -1 with errno ENOMEM and the string as it was. */
int		 str_add(struct str *, const char *, size_t);

/* The same, and a NUL that counts. */
int		 str_addz(struct str *, const char *, size_t);

/* Add a C string. */
int		 str_adds(struct str *, const char *);

/* Replace the contents by n bytes. */
int		 str_set(struct str *, const char *, size_t);

/* The contents, NUL-ended, valid until the next change; "" when empty. */
const char	*str_text(const struct str *);

/* Give back the memory that it does not use. */
void		 str_fit(struct str *);

/* Empty it, keeping its memory for the next use. */
void		 str_clear(struct str *);

void		 str_free(struct str *);

#endif
