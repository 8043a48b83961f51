/*
 * The rules as a table of const data (gr-rules.7): names, levels, and what
 * is said of each.  How they are judged is the business of sums, judge and
 * years.
 */
#ifndef GR_RULE_H
#define GR_RULE_H

#include <stddef.h>
#include <stdint.h>

#include "finding.h"
#include "str.h"

enum rule_id {
	R_INPUT, R_HEADING_MISSING, R_TABLE_MISSING, R_ROW_MISSING,
	R_FORM_AGE, R_CELL_BLANK, R_COUNT_NEGATIVE, R_COUNT_FRACTION,
	R_ROW_TOTAL, R_OUTCOME_TOTAL, R_BALANCE, R_FORUM_TOTAL, R_UNJUDGED,
	R_CARRY_OVER, R_IN_FORCE_ROLL, R_EDITION, R_YEAR_GAP,
	R_PENDING_ROLL, R_PROJECT_ROLL, R_TEXT_GROWTH, R_JUMP, R_SAME_FIGURES,
	RULES
};

/* Who judges a rule. */
#define BY_SUM	1
#define BY_DIFF	2

struct rule {
	const char	*name;
	enum level	 level;		/* of a finding, where it fails */
	uint8_t		 by;		/* BY_ bits */
	const char	*holds;		/* what is said, see rule_say() */
	const char	*fails;
};

extern const struct rule	rules[RULES];

/* How a judgement ends.  A rule that does not apply has none. */
enum outcome {
	HOLDS,
	FAILS,
	UNKNOWN,		/* cells are in the way */
	DOUBTED,		/* it fails by doubted values: unknown */
	OUTCOMES
};

typedef uint32_t	rule_set;	/* bit n for rule n */

/* All rules that a command judges (a BY_ bit). */
rule_set	 rule_all(int by);

/*
 * The rules that a list of -r selects: names add, -names take away, and a
 * list that begins with a -name begins with all.  0, or -1 with *bad the
 * first word, of *n bytes, that is no rule of the command's.
 */
int		 rule_select(rule_set *, const char *list, int by,
		    const char **bad, size_t *n);

/*
 * Append the sentence for an outcome: what holds or fails in the words of the
 * table, and `note', the cells in the way or in doubt, where it is not empty.
 * 0, or -1 without memory.
 */
int		 rule_say(struct str *, enum rule_id, enum outcome,
		    const struct finding *, const char *note);

#endif
