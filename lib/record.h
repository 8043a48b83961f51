/*
 * The tagged line: the format between gr-split and gr-table (gr-tsv.5).
 */
#ifndef GR_RECORD_H
#define GR_RECORD_H

#include <stddef.h>
#include <stdint.h>

#include "lines.h"

#define SECTION_TROUBLE	'!'

/* Views, valid until the next record is asked for. */
struct record {
	const char	*report;	/* as written: see FORMATS on names */
	size_t		 report_len;
	char		 section;	/* '0' to '6', or SECTION_TROUBLE */
	unsigned	 sections;	/* bit n: it has text of section n */
	uint64_t	 line;		/* from 1 */
	const char	*text;
	size_t		 len;
	int		 plain;		/* it is known to have no < and & */
	int		 follows;	/* it is the next after the last one, */
					/*  and of the same section */
};

/* What the next record begins with if it follows the last; all zero before the
 * first. */
struct record_next {
	char		 text[64];	/* report, section, number, TABs */
	size_t		 len;		/* 0: not known */
	struct record	 last;
};

/* Lines one behind another, of one report and section, that have no < and &:
 * so are most.  The record is the first one's. */
struct passage {
	struct record		 first;
	size_t			 n;
	struct ready		 lines;
};

/* Read a record from a line.  0, or -1 if it is none. */
int	 record_parse(struct record *, const char *, size_t);

/* The same for records one behind another: most follow the last one. */
int	 record_follow(struct record_next *, struct record *, const char *,
	    size_t);

/* Write a record to out.h's output. */
void	 record_put(const struct record *);

/* Write the records of a passage. */
void	 record_put_all(const struct passage *);

#endif
