/*
 * Many reports by their keys, packed: some five bytes a row.  Kept of a
 * report are its name, body, year and the rows of tables 2, 3 and 4 with
 * their lines and doubts; no labels, and no rows beyond the form.
 */
#ifndef GR_STORE_H
#define GR_STORE_H

#include "sheet.h"

struct store;

/* An empty store, or NULL with errno. */
struct store	*store_open(void);

/* Put a report in under a key: its body's name, or another.  1; 0 if the key
 * has one there, which is kept; -1 with errno without memory. */
int		 store_put(struct store *, const char *key, size_t,
		    const struct sheet *);

/* Get the report of a key.  1; 2 if it was got before; 0 if there is none, and
 * the sheet is as it was; -1 with errno without memory. */
int		 store_get(struct store *, const char *key, size_t,
		    struct sheet *);

/* Is there a report of a key?  1, 0, or -1 with errno without memory. */
int		 store_has(struct store *, const char *key, size_t);

/* The next report that was never got, in the order in which they were put in.
 * 1, 0 at the end, -1 without memory. */
int		 store_rest(struct store *, struct sheet *);

void		 store_close(struct store *);

#endif
