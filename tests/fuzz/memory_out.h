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

static struct str	written;

void
out_write(const char *p, size_t n)
{
	if (str_add(&written, p, n) == -1)
		abort();
}

static char	room[4096];

char *
out_room(size_t n)
{
	return n > sizeof(room) ? NULL : room;
}

void
out_filled(const char *end)
{
	out_write(room, (size_t)(end - room));
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
out_flush(void)
{
}

void
out_close(void)
{
}

#endif
