/*
 * The tally of all judgements of a run: counts each, writes those that are
 * asked for, and knows in the end whether anything was found.
 */
#ifndef GR_TALLY_H
#define GR_TALLY_H

#include <stdint.h>

#include "finding.h"
#include "rule.h"
#include "str.h"

/* How findings are written. */
enum tally_form {
	TALLY_ROWS,		/* gr-tsv.5 */
	TALLY_MESSAGES,		/* for people */
	TALLY_COUNTS,		/* a line a rule, at the end */
	TALLY_NOTHING
};

struct tally {
	rule_set	 rules;		/* those selected */
	enum level	 worst;		/* this level and worse (-W) */
	int		 all;		/* what holds, too */
	int		 header;
	enum tally_form	 form;
	int		 excerpts;	/* messages with a part of the sheet */
	int		 found;		/* a failure was of the level */
	uint64_t	 count[RULES][OUTCOMES];
	struct str	 note;		/* a judge's own, to name cells in */
	struct str	 text;
	struct str	 drawn;		/* the suspect last drawn */
};

/* All of a command's rules, level warning and worse, as rows. */
void	 tally_init(struct tally *, int by);
void	 tally_free(struct tally *);

/* Take the words of -r and -W.  What is no such word is wrong usage, which is
 * said and ends the program. */
void	 tally_select(struct tally *, const char *list, int by,
	    const char *usage);
void	 tally_set_level(struct tally *, const char *word,
	    const char *usage);

/* Is a rule selected? */
static inline int
tally_has(const struct tally *t, enum rule_id id)
{
	return (t->rules >> id & 1) != 0;
}

/* What stands before the first finding. */
void	 tally_begin(const struct tally *);

/* The level of an outcome. */
static inline enum level
tally_level(enum rule_id id, enum outcome outcome)
{
	if (outcome == HOLDS)
		return LEVEL_OK;
	return outcome == FAILS ? rules[id].level : LEVEL_UNKNOWN;
}

/* Is such an outcome written? */
static inline int
tally_tells(const struct tally *t, enum rule_id id, enum outcome outcome)
{
	if (!tally_has(t, id) ||
	    (t->form != TALLY_ROWS && t->form != TALLY_MESSAGES))
		return 0;
	return outcome == HOLDS ? t->all :
	    tally_level(id, outcome) <= t->worst;
}

/* Count n outcomes, none of which is to be written. */
static inline void
tally_add(struct tally *t, enum rule_id id, enum outcome outcome, unsigned n)
{
	if (n == 0 || !tally_has(t, id))
		return;
	t->count[id][outcome] += n;
	if (outcome != HOLDS && tally_level(id, outcome) <= t->worst)
		t->found = 1;
}

/* Count an outcome.  Whether it is to be written, too: make a finding only
 * then, and hand it to tally_put(). */
static inline int
tally_count(struct tally *t, enum rule_id id, enum outcome outcome)
{
	tally_add(t, id, outcome, 1);
	return tally_tells(t, id, outcome);
}

/* Can no outcome change what is told, as nothing is written and something was
 * found? */
int	 tally_settled(const struct tally *);

/* Set the note to these words. */
void	 tally_note(struct tally *, const char *);

/* Write a finding that tally_count() asked for; its rule, level and text are
 * filled in here, the text from the rule's words and t->note. */
void	 tally_put(struct tally *, enum rule_id, enum outcome,
	    struct finding *);

/* What stands behind the last one: the counts. */
void	 tally_end(const struct tally *);

#endif
