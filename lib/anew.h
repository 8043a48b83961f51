/*
 * Where another report seems to have taken the place of the rest of one that
 * was cut short before section 4, and gr-split lets none begin.
 */
#ifndef GR_ANEW_H
#define GR_ANEW_H

#include "imprint.h"
#include "record.h"
#include "str.h"

/* All zero before its first use; foreign is, before each report. */
struct anew {
	int		 foreign;	/* section 1 has another's title */
	/* private */
	struct str	 line;
};

void	 anew_free(struct anew *);

/*
 * Does another report begin at a line, behind those of a section: do sections
 * begin again, or is it the title of another body or year than the report's
 * own?  In section 1, which may speak of one, that and the section's heading
 * again.  1, 0, or -1 without memory.
 */
int	 anew_begins(struct anew *, const struct imprint *own, char section,
    const struct record *);

#endif
