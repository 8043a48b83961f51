/*
 * In place of lib/out.c: what is written is kept in memory.
 */
#ifndef GR_MEMORY_OUT_H
#define GR_MEMORY_OUT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "out.h"
#include "str.h"
#include "utf8.h"

static struct str	written;

void
out_write(const char *p, size_t n)
{
	if (str_add(&written, p, n) == -1)
		abort();
}

char *
out_room(size_t n)
{
	char	zero[256] = { 0 };

	if (n > sizeof(zero))
		return NULL;
	out_write(zero, n);
	written.len -= n;
	return written.p + written.len;
}

void
out_filled(const char *end)
{
	written.len = (size_t)(end - written.p);
	written.p[written.len] = '\0';
}

void
out_puts(const char *s)
{
	out_write(s, strlen(s));
}

void
out_char(char c)
{
	out_write(&c, 1);
}

void
out_uint(uint64_t v)
{
	char	tmp[24];

	(void)snprintf(tmp, sizeof(tmp), "%ju", (uintmax_t)v);
	out_puts(tmp);
}

void
out_name(const char *s)
{
	if (utf8_name(&written, s) == -1)
		abort();
}

void
out_flush(void)
{
}

void
out_close(void)
{
}

#endif
