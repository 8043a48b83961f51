/*
 * A body's name that may be broken over two lines in the middle of a word:
 * 示例高新技术产业开 / 发区管理委员会2022年….  The line above a title may as
 * well be a menu's: the report tells which, where it has the whole name.
 */
#ifndef GR_BROKEN_H
#define GR_BROKEN_H

#include <stddef.h>

#include "str.h"

/* All zero before its first use. */
struct broken {
	struct str	whole;		/* both lines' words, or empty */
	int		found;		/* the report has them in one */
};

void	 broken_clear(struct broken *);
void	 broken_free(struct broken *);

/* The line above a title, squeezed, and the name that the title begins with,
 * which may be its rest.  0, or -1 without memory. */
int	 broken_set(struct broken *, const struct str *above,
	    const struct str *rest);

/* Has a line of the report the whole name? */
void	 broken_look(struct broken *, const char *, size_t);

#endif
