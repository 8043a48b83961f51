/*
 * A report's tagged lines to its sheet: title and headings, the tables, who
 * reports and on which year.
 */
#ifndef GR_REPORT_H
#define GR_REPORT_H

#include "anew.h"
#include "draft.h"
#include "footnote.h"
#include "glance.h"
#include "html.h"
#include "imprint.h"
#include "margin.h"
#include "prose.h"
#include "record.h"
#include "sheet.h"
#include "wrapped.h"

/* All zero before its first use. */
struct report {
	struct sheet	sheet;		/* whole after report_end() */
	const char	*trouble;	/* what was not read, or NULL; the */
					/*  sheet has a row of it, too */
	uint64_t	trouble_line;
	/* private */
	struct imprint	imprint;
	struct draft	draft;		/* of the section being read */
	struct glance	glance;
	struct html	*html;
	struct prose	 prose;
	size_t		 heading;	/* of the section: a sheet's extra */
	int		 read_as[5];	/* edition supposed, by table */
	char		section;	/* of the line before; 0: none yet */
	uint64_t	anew;		/* another report's first line */
	struct anew	another;	/*  and how it is told */
	int		closed;		/* a page has ended */
	int		opens;		/* the next line seen opens a table */
	uint64_t	line;		/* the line before, */
	uint64_t	now;		/*  and this one */
	struct margin	 margin;	/* of its lines */
	struct str	label;
	struct wrapped	wrapped;	/* a line as it is read */
	struct footnotes notes;
};

/* Begin with the report of this record; what was allocated is kept.  0, or -1
 * without memory. */
int	 report_begin(struct report *, const struct record *);

/* Does a record belong to the report begun? */
int	 report_has(const struct report *, const struct record *);

/* Add a record.  0, or -1 without memory. */
int	 report_add(struct report *, const struct record *);

/* The line added last was cut short by the end of a damaged input. */
void	 report_cut(struct report *);

/* The report's lines have all been added: complete its sheet.  0, or -1 without
 * memory. */
int	 report_end(struct report *);

void	 report_free(struct report *);

#endif
