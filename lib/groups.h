/*
 * Which bodies are parts of which others, as a file says it (gr-sum -g).
 */
#ifndef GR_GROUPS_H
#define GR_GROUPS_H

#include <stddef.h>
#include <stdint.h>

struct groups;

/*
 * Read lines of two names, part TAB whole; "-" is standard input.  NULL in
 * trouble, with what it is and its line, 0 where it has none.
 */
struct groups	*groups_open(const char *path, const char **what,
		    uint64_t *line);
void		 groups_close(struct groups *);

/* The wholes, from 0 on by name, and the parts of each, likewise. */
size_t		 groups_count(const struct groups *);
size_t		 groups_parts(const struct groups *, size_t whole);
const char	*groups_name(const struct groups *, size_t whole);
const char	*groups_part(const struct groups *, size_t whole,
		    size_t part);

/* Is a body a whole?  Which. */
int		 groups_find(const struct groups *, const char *name,
		    size_t *whole);

/* The next whole that a body is part of, and which part: 1, or 0 behind the
 * last.  *at is 0 before the first. */
int		 groups_next(const struct groups *, const char *name,
		    size_t *at, size_t *whole, size_t *part);

#endif
