/*
 * The figures that the prose states (gr-tsv.5, table 1), and which cells of
 * the tables they are.
 */
#ifndef GR_MEANING_H
#define GR_MEANING_H

#include "amount.h"
#include "finding.h"
#include "rule.h"
#include "sheet.h"

/* A figure of the tables that the prose may mean, and how it is called. */
struct way {
	const char	*name;
	struct area	 area[AREAS];
};

#define WAYS	3

/*
 * What a code of table 1 means.  Where several ways to count are in use, the
 * usual one is first, and any of them will do.
 */
struct meaning {
	const char	*code;
	enum rule_id	 rule;		/* R_TEXT_TWICE: no table has it */
	uint8_t		 table;
	struct way	 way[WAYS];
};

/* The codes; shares, growths, sums and what was done are no figures. */
#define MEANINGS	24

extern const struct meaning	meanings[MEANINGS];

/* The fact of a code, or -1. */
int		 meaning_find(const char *code);

/* A finding about what the prose states: its row, its words, its value. */
struct finding	 meaning_finding(const struct sheet *, const struct extra *);

/* Name a statement that is in doubt, in a list of cells.  0, or -1. */
int		 meaning_note(struct str *, const struct finding *);

#endif
