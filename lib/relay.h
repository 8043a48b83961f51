/*
 * Files read, and inflated, ahead of the one who takes their bytes: by a
 * thread, in batches, so that neither waits for the other at each file.
 */
#ifndef GR_RELAY_H
#define GR_RELAY_H

#include <stddef.h>
#include <stdint.h>

#include "names.h"
#include "source.h"

enum piece_kind {
	PIECE_BYTES,
	PIECE_END,		/* of a file */
	PIECE_FILE,		/* the next one begins */
	PIECE_YOURS,		/* the next one is not read ahead */
	PIECE_LAST		/* nothing follows */
};

struct piece {
	enum piece_kind	 kind;
	int		 result;	/* of END: as source_next(), 0 or -1 */
	const char	*p;		/* bytes; of END with -1, what it is, */
	size_t		 n;		/*  else a path */
	uint64_t	 offset;	/* source_offset() behind them */
};

struct relay;

/*
 * Go on with a source where it stands, then with the regular files that the
 * names name as long as they lie ready; NULL for none.  Both are the relay's
 * until it is closed, or gave LAST.  NULL if no thread can be had; then nothing
 * has been read.
 */
struct relay	*relay_open(struct source *, struct names *);

/*
 * The next piece, valid until the next call.  What it gives is what the source
 * gives.  What is not a regular file, or cannot be opened, is YOURS: the source
 * is the caller's until the next call.  None is asked for behind LAST.
 */
const struct piece *relay_next(struct relay *);

/* The thread ends with the file that it reads. */
void		 relay_close(struct relay *);

#endif
