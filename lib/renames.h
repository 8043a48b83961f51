/*
 * Bodies renamed or merged: a map of lines `old new from-year', parted by TAB
 * (gr-diff -M).
 */
#ifndef GR_RENAMES_H
#define GR_RENAMES_H

#include <stddef.h>

struct renames;

/* Read a map; NULL for none.  What is the matter with it is said on standard
 * error, with its line, and NULL returned then. */
struct renames	*renames_open(const char *path);

/* Begin with a name in a year.  It must live as long as its earlier names are
 * asked for. */
void		 renames_begin(struct renames *, const char *name, int year);

/* One name of a body. */
struct rename {
	const char	*name;
	int		 until;		/* its own up to before this year */
	int		 first;		/* it had none before */
};

/* The name begun with, then all that the map turns into it in years up to its
 * own, each once.  1, or 0 behind the last. */
int		 renames_next(struct renames *, struct rename *);

void		 renames_close(struct renames *);

#endif
