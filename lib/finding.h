/*
 * Findings: what gr-sum and gr-diff -c write (gr-tsv.5).
 */
#ifndef GR_FINDING_H
#define GR_FINDING_H

#include <stdint.h>

#include "form.h"
#include "number.h"
#include "sheet.h"
#include "str.h"

/* From the worst on. */
enum level {
	LEVEL_ERROR,
	LEVEL_WARNING,
	LEVEL_INFO,
	LEVEL_UNKNOWN,		/* the rule could not be judged */
	LEVEL_OK,		/* it holds */
	LEVELS
};

/* A finding lives as long as one call; all it points to is its maker's. */
struct finding {
	const struct sheet	*sheet;		/* the report judged */
	const struct sheet	*before;	/* the one held against it */
	enum level		 level;
	const char		*rule;
	const char		*table;		/* these three "" where the */
	const char		*row;		/* rule binds none */
	const char		*col;
	const char		*label;		/* the form's words for it */
	char			 found[NUMBER_SIZE];	/* "" for none */
	char			 expected[NUMBER_SIZE];
	uint64_t		 line;		/* 0: it stands on none */
	uint64_t		 before_line;	/* of `before', likewise */
	const char		*suspect;
	const char		*hint;		/* more words, or "" */
	const char		*text;
};

const char	*level_name(enum level);

/* The level of a word of -W: LEVELS for any other.  ok is none of them. */
enum level	 level_find(const char *);

/* A finding about a report and nothing in it: all else empty. */
struct finding	 finding_about(const struct sheet *);

/* About a table; a row of the form, with its line; a cell, with its own. */
struct finding	 finding_about_table(const struct sheet *, int table);
struct finding	 finding_about_row(const struct sheet *, enum form_id);
struct finding	 finding_about_cell(const struct sheet *, enum form_id,
		    int col);

/* A count as a number of a finding. */
void		 finding_count(char [NUMBER_SIZE], int64_t);

/*
 * Append the name of a cell and, in brackets, what is the matter with it, to
 * a list: `3/3.1/natural (blank)', with ` of 2021' where `year' is set.
 * 0, or -1 without memory.
 */
int		 finding_cell(struct str *, const struct sheet *,
		    enum form_id, int col, int year);

/* Write to out.h's output. */
void		 finding_put_header(void);
void		 finding_put(const struct finding *);

/* The same for people: path:line: level: text [rule]. */
void		 finding_put_message(const struct finding *);

#endif
