/*
 * Table rows: the format between gr-table, gr-sum and gr-diff (gr-tsv.5).
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

/* Tables as a set of bits, bit n for table n; troubles are always written. */
#define TSV_ALL		0x1f

/* Write to out.h's output: the header, a sheet's rows of these tables. */
void		 tsv_put_header(void);
void		 tsv_put(const struct sheet *, unsigned tables);

/* The same, a line a cell, for export (gr-table -l). */
void		 tsv_put_long_header(void);
void		 tsv_put_long(const struct sheet *, unsigned tables);

#endif
