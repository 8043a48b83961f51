/*
 * Where bytes come from: a path, or "-" for standard input, plain or gzip
 * (RFC 1952, told by content), as a sequence of views.
 */
#ifndef GR_SOURCE_H
#define GR_SOURCE_H

#include <stddef.h>
#include <stdint.h>

struct source;

/* Open a path.  NULL with errno set if it cannot be, or is a directory.  Both
 * the struct and its buffers are reused by source_reopen(). */
struct source	*source_open(const char *path);

/* The same with an input that is done with, sparing its memory.  0, or -1 with
 * errno set, and then there is nothing to read. */
int		 source_reopen(struct source *, const char *path);

/* The same for a path that names a regular file.  -1 if it cannot be opened, or
 * is something else, which is left alone. */
int		 source_reopen_file(struct source *, const char *path);

/* The next bytes: 1 and a view that is valid until the next call; 0 at the
 * end; -1 on trouble, which source_error() names.  All that could be read
 * before the trouble has been given by then. */
int		 source_next(struct source *, const char **, size_t *);

/* What the trouble is, for a message. */
const char	*source_error(const struct source *);

/* Bytes read so far, as stored. */
uint64_t	 source_offset(const struct source *);

/* Is it a regular file that is gzip?  Its bytes cost more to have than most who
 * take them spend, and no read has to wait. */
int		 source_is_packed(const struct source *);

/* Called before a read that may wait, so that what is done can be handed on;
 * NULL for none. */
void		 source_on_wait(void (*)(void));

void		 source_close(struct source *);

#endif
