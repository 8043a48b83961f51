/*
 * Standard output, buffered, every write checked.  A reader that went away
 * (EPIPE) ends the program quietly; any other failure is said and ends it
 * with status 2: output is never lost in silence.
 */
#ifndef GR_OUT_H
#define GR_OUT_H

#include <stddef.h>
#include <stdint.h>

/* Make standard output ready: a large pipe where the system grants one. */
void	 out_open(void);

/* With quiet, everything written is thrown away. */
void	 out_quiet(void);

/* Bytes, a text, one byte, a number in decimal. */
void	 out_write(const char *, size_t);
void	 out_puts(const char *);
void	 out_char(char);
void	 out_uint(uint64_t);

/* Room for n bytes, to be filled up to some place before anything else is
 * written; NULL if there are more than are written at a time. */
char	*out_room(size_t);
void	 out_filled(const char *);

/* Hand on what is buffered: before waiting for input, and at the end of what
 * a reader waits for. */
void	 out_flush(void);

/* Flush and close.  Nothing may be written after it. */
void	 out_close(void);

#endif
