/*
 * What a program has put before each line of a text: its number (grep -n,
 * cat -n, nl), when it was written (a log, a chat), or the mark of a comment.
 *	12:规章	0	0	0
 *	[2023-01-20 10:00:00] INFO 规章	0	0	0
 * It is told by the first line, and holds as long as every line has it.
 */
#ifndef GR_MARGIN_H
#define GR_MARGIN_H

#include <stddef.h>
#include <stdint.h>

#define MARGIN_BYTES	64
#define MARGIN_SIGN	4

enum margin_kind {
	MARGIN_OPEN,		/* no line was seen */
	MARGIN_NONE,
	MARGIN_COUNTED,		/* a number, one higher than the last */
	MARGIN_ALIKE		/* the same but for digits */
};

/* All zero before the first line. */
struct margin {
	enum margin_kind kind;
	char		 text[MARGIN_BYTES];	/* it, or what stands before */
	size_t		 n;			/*  the number */
	char		 sign[MARGIN_SIGN];	/* and what behind it */
	size_t		 nsign;
	uint64_t	 last;			/* number */
	int		 patched;		/* a patch's heads were seen */
};

/* How many bytes of the next line, whose number it has or may have, are no text
 * of its own. */
size_t	 margin_look(struct margin *, const char *, size_t, uint64_t line);

/* The same: most texts have none. */
static inline size_t
margin_skip(struct margin *m, const char *p, size_t n, uint64_t line)
{
	return m->kind == MARGIN_NONE ? 0 : margin_look(m, p, n, line);
}

#endif
