/*
 * Lines that are a page's number, which no table's are.
 */
#ifndef GR_PAGE_H
#define GR_PAGE_H

#include <stddef.h>

/* Is a line, trimmed and not empty, a page's number: -3-, — 3 —, 第 3 页,
 * 3 / 9? */
int	 page_number(const char *, size_t);

#endif
