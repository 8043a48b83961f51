/*
 * Where bytes come from: paths, or "-" for standard input, plain or gzip
 * (RFC 1952, told by content), as sequences of views.  What is large, or are
 * many, is read ahead by a thread.
 */
#ifndef GR_INPUT_H
#define GR_INPUT_H

#include <stddef.h>
#include <stdint.h>

#include "names.h"

struct input;

/* Open a path.  NULL with errno set if it cannot be, or is a directory.  Both
 * the struct and its buffers are reused by input_reopen(). */
struct input	*input_open(const char *path);

/* The same with an input that is done with, sparing its memory. */
int		 input_reopen(struct input *, const char *path);

/* All that these name, which stay the caller's, but are not to be asked before
 * input_path() has given NULL.  NULL without memory. */
struct input	*input_all(struct names *);

/* Go on to the next of them: 1 and its path, valid until the next call; 0 at
 * their end; -1 and the path, with errno, if it cannot be opened. */
int		 input_path(struct input *, const char **path);

/* The next bytes: 1 and a view that is valid until the next call; 0 at the
 * end; -1 on trouble, which input_error() names.  All that could be read
 * before the trouble has been given by then. */
int		 input_next(struct input *, const char **, size_t *);

/* What the trouble is, for a message. */
const char	*input_error(const struct input *);

/* Bytes read so far, as stored. */
uint64_t	 input_offset(const struct input *);

/* Called before a read that may wait, so that what is done can be handed on;
 * NULL for none. */
void		 input_on_wait(void (*)(void));

void		 input_close(struct input *);

#endif
