/*
 * Table rows, the format between gr-table, gr-sum and gr-diff (gr-tsv.5), as
 * they are read: a report's rows to a sheet.  listing writes them.
 */
#ifndef GR_TSV_H
#define GR_TSV_H

#include <stddef.h>
#include <stdint.h>

#include "sheet.h"

struct tsv;

/* Open table rows, plain or gzip, "-" for standard input.  NULL with errno. */
struct tsv	*tsv_open(const char *path);

/* The same with the memory of rows that were read: 0, or -1 with errno. */
int		 tsv_reopen(struct tsv *, const char *path);

/*
 * The next report's rows as a sheet, of which rows may be folded: 1, 0 at the
 * end, -1 in trouble, which tsv_error() tells.  What stood before the trouble
 * has been given by then; nothing can be read behind it.  The labels of the
 * form's own rows are not kept: nobody asks for them.
 */
int		 tsv_next(struct tsv *, struct sheet *);

/* The trouble in words, and its line: 0 where it has none. */
const char	*tsv_error(const struct tsv *, uint64_t *line);

/* The line on which the sheet last given began. */
uint64_t	 tsv_line(const struct tsv *);

void		 tsv_close(struct tsv *);

#endif
