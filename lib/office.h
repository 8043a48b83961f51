/*
 * The offices that every place has, by whose names it is told where one of them
 * was cut in two.
 */
#ifndef GR_OFFICE_H
#define GR_OFFICE_H

#include <stddef.h>

/* Is a text the rest of an office's name, and no office's itself: 电和旅游局,
 * 小组办公室?  A note behind it, （本级）, is not looked at. */
int	 office_is_rest(const char *, size_t);

#endif
