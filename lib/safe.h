/*
 * Text from elsewhere made safe to show: nothing in it can steer a terminal.
 */
#ifndef GR_SAFE_H
#define GR_SAFE_H

#include <stddef.h>

#include "str.h"

/* Append n bytes, control characters and bytes that are no UTF-8 as vis(3)
 * writes them, all else as it is.  0, or -1 without memory. */
int	 safe_add(struct str *, const char *, size_t);

#endif
