/*
 * What stands before a title, or a name, on its line and is no word of it.
 */
#ifndef GR_PREFIX_H
#define GR_PREFIX_H

#include "str.h"

/* Take it off a line that is squeezed: 标题：, title: "…", and the dash of a
 * subtitle that is a name. */
void	 prefix_cut(struct str *);

#endif
