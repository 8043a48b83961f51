/*
 * The inputs of a command: its operands, then the names in the lists that it
 * was told to read (option -T), or standard input where there are none.
 */
#ifndef GR_NAMES_H
#define GR_NAMES_H

#include <stdint.h>

struct names;

/* operands: argv's end, NULL-ended.  list: a path or "-", plain or gzip, or
 * NULL for none; its names end in LF, or with nul in NUL.  NULL with errno. */
struct names	*names_open(char *const *operands, const char *list, int nul);

/* Count the names that will be given, and the bytes of the files that they
 * name, as stored: 0 where that cannot be known. */
void		 names_count(char *const *operands, const char *list, int nul,
		    uint64_t *names, uint64_t *bytes);

/* The next name, valid until the next call; NULL at the end. */
const char	*names_next(struct names *);

/* Does the next name lie ready?  One that comes through a pipe may have to be
 * waited for, which source_on_wait() is told of. */
int		 names_ready(const struct names *);

/* Why the list could not be read to its end, or NULL. */
const char	*names_error(const struct names *);

void		 names_close(struct names *);

#endif
