#include "str.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Room is made in powers of two; but for tests without a byte to spare, so that
 * there may be none at each addition. */
#ifdef STR_TIGHT
#define ROOM(cap, n)	(n)
#else
#define ROOM(cap, n)	((cap) == 0 ? 64 : (cap) * 2)
#endif

int
str_reserve(struct str *s, size_t n)
{
	size_t	 cap = s->cap;
	char	*p;

	if (n >= SIZE_MAX / 2 - s->len) {
		errno = ENOMEM;
		return -1;
	}
	while (cap < s->len + n + 1)
		cap = ROOM(cap, s->len + n + 1);
	if (cap == s->cap)
		return 0;
	if ((p = realloc(s->p, cap)) == NULL)
		return -1;
	s->p = p;
	s->cap = cap;
	return 0;
}

int
str_add(struct str *s, const char *p, size_t n)
{
	if (s->cap - s->len <= n && str_reserve(s, n) == -1)
		return -1;
	if (n > 0)
		memcpy(s->p + s->len, p, n);
	s->len += n;
	s->p[s->len] = '\0';
	return 0;
}

int
str_addz(struct str *s, const char *p, size_t n)
{
	if (s->cap - s->len <= n + 1 && str_reserve(s, n + 1) == -1)
		return -1;
	if (n > 0)
		memcpy(s->p + s->len, p, n);
	s->len += n + 1;
	s->p[s->len - 1] = s->p[s->len] = '\0';
	return 0;
}

int
str_adds(struct str *s, const char *p)
{
	return str_add(s, p, strlen(p));
}

int
str_set(struct str *s, const char *p, size_t n)
{
	str_clear(s);
	return str_add(s, p, n);
}

const char *
str_text(const struct str *s)
{
	return s->p == NULL ? "" : s->p;
}

void
str_fit(struct str *s)
{
	char	*p = s->p == NULL ? NULL : realloc(s->p, s->len + 1);

	if (p == NULL)
		return;
	s->p = p;
	s->cap = s->len + 1;
}

void
str_clear(struct str *s)
{
	s->len = 0;
	if (s->p != NULL)
		s->p[0] = '\0';
}

void
str_free(struct str *s)
{
	free(s->p);
	*s = (struct str){ NULL, 0, 0 };
}
