/*
 * A table with rows for columns, as people turn one that is too wide, and as
 * programs write it a column after another: rows of the form stand side by side
 * above their values, each line of which is of the column that it begins with.
 *	项目	规章	规范性文件
 *	本年制发件数	0	2
 */
#ifndef GR_TURNED_H
#define GR_TURNED_H

#include "cells.h"

enum turned {
	TURNED_NONE,
	TURNED_BACK,
	TURNED_UNSURE		/* values may have moved along their line */
};

/* All lines have been added: turn such tables back, if their lines have all of
 * their cells.  -1 without memory. */
int	 turned_settle(struct cells *, int table);

#endif
