/*
 * Lines to reports and sections: every line of an input with its place.
 */
#ifndef GR_OUTLINE_H
#define GR_OUTLINE_H

#include "lines.h"
#include "record.h"

struct outline;

/* Of the inputs that these lines are begun with; they stay the caller's.  NULL
 * without memory. */
struct outline	*outline_open(struct lines *);

/* Begin with an input; lines_start() has been called for it.  The name is
 * written as FORMATS writes names.  0, or -1 without memory. */
int		 outline_start(struct outline *, const char *path);

/*
 * The next line, with its report and section: 1 and a record that is valid
 * until the next call; 0 at the end; -1 as lines_next(), once all lines that
 * could be read have been given.  A line is held back, for LIM_AHEAD lines at
 * the most, only where it may be a title or of a table of contents.
 */
int		 outline_next(struct outline *, struct record *);

/*
 * Lines that are only text, of the report and section that have been reached,
 * as many as lie there and are told by a quick look; of no lines, the next one
 * is outline_next()'s.  Valid until the next call of either.  They may be left
 * to outline_next(), too, which gives the same.
 */
void		 outline_text(struct outline *, struct passage *);

/* The report of the line last given. */
const char	*outline_report(const struct outline *);

/* The reports of the input so far. */
unsigned	 outline_reports(const struct outline *);

void		 outline_close(struct outline *);

#endif
