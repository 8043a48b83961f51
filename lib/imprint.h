/*
 * Who reports, and on which year: gathered from a report's lines.
 */
#ifndef GR_IMPRINT_H
#define GR_IMPRINT_H

#include "boxed.h"
#include "broken.h"
#include "cover.h"
#include "glance.h"
#include "notice.h"
#include "record.h"
#include "signature.h"
#include "str.h"
#include "title.h"

/* What has been seen so far; zero it before its first use. */
struct imprint {
	struct title	 title;		/* the best met: body, then year */
	uint64_t	 title_line;	/* its first line, 0 if none was met */
	struct title	 frame;		/* <title>, if it is one */
	struct notice	 notice;	/* what is said before the headings */
	struct signature signature;	/* name and date in the last lines */
	int		 first;		/* the first year in section 1 */
	/* private */
	struct title	 try;
	struct glance	 glance;
	char		 section;	/* behind the line before */
	struct title	 rival;		/* another, with another year */
	uint64_t	 rival_line;
	int		 worth;		/* of the title */
	int		 listed;	/* it is of a list: they differ */
	int		 said;		/* the text has its name */
	uint64_t	 title_end;	/* its last line, as counted */
	uint64_t	 nline;		/* lines with words, counted */
	struct str	 line[TITLE_LINES];	/* the last of them */
	enum title_part	 part[TITLE_LINES];
	uint64_t	 number[TITLE_LINES];
	uint8_t		 below[TITLE_LINES];	/* in a box, below words */
	int		 cut;		/* the title's name may begin above */
	struct boxed	 boxed;
	struct broken	 broken;	/* the title's name */
	struct broken	 above;		/* that of the one tried */
	struct str	 piece;
	int		 over;		/* another page has begun */
};

/* Forget a report, keeping the memory. */
void		 imprint_clear(struct imprint *);

/* Add a line.  0, or -1 without memory. */
int		 imprint_add(struct imprint *, const struct record *);

/* The same of a line that has been looked at; NULL if it is plain. */
int		 imprint_add_seen(struct imprint *, const struct record *,
		    const struct glance *);

/* The body ("" if the report names none) and the year (0), in the order of
 * FORMATS: title, then metadata and signature; title, period, section 1,
 * the year before the date of signature. */
const char	*imprint_org(const struct imprint *);
int		 imprint_year(const struct imprint *);

/* The date of signature, as 20230131, and its line; 0 if there is none. */
int		 imprint_signed(const struct imprint *, uint64_t *line);

void		 imprint_free(struct imprint *);

#endif
