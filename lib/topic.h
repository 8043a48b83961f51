/*
 * What a report is of, 政府信息公开, in the words of its title.
 */
#ifndef GR_TOPIC_H
#define GR_TOPIC_H

#include <stddef.h>

/* The last such word in a text: its offset, and its length in *len.  0 if there
 * is none. */
int	 topic_find(const char *, size_t, size_t *at, size_t *len);

#endif
