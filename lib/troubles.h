/*
 * Troubles with an input, told twice: on stderr, and in the output to those
 * who read it, which know but one language.
 */
#ifndef GR_TROUBLES_H
#define GR_TROUBLES_H

#include <stdint.h>

/* All zero before its first use. */
struct troubles {
	int		 silent;	/* the output has no place for them */
	uint64_t	 n;		/* told so far */
};

/* Tell one: on stderr with its input's path, and its line unless 0; and by a
 * record of the report. */
void	 troubles_tell(struct troubles *, const char *path,
	    const char *report, uint64_t line, const char *what);

/* The same of so many bytes, of which the first stood on that line, that
 * charset.h could not decode. */
void	 troubles_tell_bytes(struct troubles *, const char *path,
	    const char *report, uint64_t line, uint64_t bytes);

#endif
