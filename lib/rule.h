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
	R_HEADING_ORDER, R_ROW_UNKNOWN, R_DOUBT, R_FORM_MIXED,
	R_YEAR_MISSING, R_ORG_MISSING, R_CELL_TEXT, R_IN_FORCE_NEGATIVE,
	R_BOUND, R_TOTALS_ONLY, R_CELL,
	R_TEXT_RECEIVED, R_TEXT_CARRIED_IN, R_TEXT_ANSWERED,
	R_TEXT_CARRIED_OUT, R_TEXT_OUTCOME, R_TEXT_APPLICANTS, R_TEXT_NONE,
	R_TEXT_DISPUTES, R_TEXT_DOCUMENTS, R_TEXT_TWICE, R_TEXT_SUM,
	R_TEXT_SHARE, R_TEXT_ALL_ANSWERED, R_FEE_NOTICE, R_DEADLINE,
	R_PARTS_TOTAL,
	R_CARRY_OVER, R_IN_FORCE_ROLL, R_EDITION, R_YEAR_GAP,
	R_PENDING_ROLL, R_PROJECT_ROLL, R_TEXT_GROWTH, R_JUMP, R_SAME_FIGURES,
	RULES
};

/* Who judges a rule; the last two only where they are asked to. */
#define BY_SUM		1
#define BY_DIFF		2
#define BY_CELL		4	/* gr-sum -1 */
#define BY_PARTS	8	/* gr-sum -g */

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

typedef uint64_t	rule_set;	/* bit n for rule n */

/* All rules that a command judges (BY_ bits). */
rule_set	 rule_all(int by);

/* The set of one rule. */
rule_set	 rule_bit(enum rule_id);

/*
 * The rules that a list of -r selects: names add, -names take away, and a
 * list that begins with a -name begins with all that the command judges (BY_
 * bits); a rule that is named need not be among those.  0, or -1 with *bad the
 * first word, of *n bytes, that is no rule of the command's.
 */
int		 rule_select(rule_set *, const char *list, int by,
		    const char **bad, size_t *n);

/*
 * Append the sentence for an outcome: what holds or fails in the words of the
 * table, and where they are not empty `note', the cells in the way or in doubt,
 * and the finding's hint.
 * 0, or -1 without memory.
 */
int		 rule_say(struct str *, enum rule_id, enum outcome,
		    const struct finding *, const char *note);

#endif
