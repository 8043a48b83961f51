#include "rule.h"

#include <string.h>

#include "say.h"

/*
 * In the sentences stand for: $t $r $c the table, row and column that are
 * bound, $l the form's own label, $f and $e found and expected, $y the year
 * of the report held against this one, $p its name and line, $n the note on
 * cells, which otherwise stands at the end.
 *
 * Sources: the note 勾稽关系 printed under table 3 of the form, in the editions
 * of 国办公开办函〔2021〕30号 and 〔2019〕60号 (row-total, outcome-total,
 * balance); the columns of tables 2 and 4 themselves (forum-total,
 * in-force-roll); row 2 of table 3, which continues row 4 of the year before
 * (carry-over); article 50 of 政府信息公开条例 (what a report must contain).
 */
const struct rule rules[RULES] = {
[R_INPUT] = { "input", LEVEL_ERROR, BY_SUM | BY_DIFF,
    N_("the input was read whole"),
    N_("$l") },
[R_HEADING_MISSING] = { "heading-missing", LEVEL_ERROR, BY_SUM,
    N_("the heading of section $r, $l, was met once"),
    N_("the heading of section $r, $l, was met $f times, not once") },
[R_TABLE_MISSING] = { "table-missing", LEVEL_ERROR, BY_SUM,
    N_("table $t is there, with $f rows"),
    N_("table $t is missing: none of its rows was met") },
[R_ROW_MISSING] = { "row-missing", LEVEL_ERROR, BY_SUM,
    N_("row $r of table $t, $l, was met"),
    N_("row $r of table $t, $l, is missing") },
[R_FORM_AGE] = { "form-age", LEVEL_WARNING, BY_SUM,
    N_("table $t is on the form of $f, which is its year's"),
    N_("table $t is on the form of $f, but its year's is that of $e") },
[R_CELL_BLANK] = { "cell-blank", LEVEL_WARNING, BY_SUM,
    N_("no cell of $l is empty"),
    N_("$l has cells printed empty: $n") },
[R_COUNT_NEGATIVE] = { "count-negative", LEVEL_ERROR, BY_SUM,
    N_("$l prints $f for $c, which is not negative"),
    N_("$l prints $f for $c, which cannot be negative") },
[R_COUNT_FRACTION] = { "count-fraction", LEVEL_ERROR, BY_SUM,
    N_("$l prints $f for $c, which is whole"),
    N_("$l prints $f for $c, which can only be a whole number") },
[R_ROW_TOTAL] = { "row-total", LEVEL_ERROR, BY_SUM,
    N_("the columns of $l add up to its total, $f"),
    N_("$l prints a total of $f, but its columns add up to $e") },
[R_OUTCOME_TOTAL] = { "outcome-total", LEVEL_ERROR, BY_SUM,
    N_("the outcomes for $c add up to $l, $f"),
    N_("$l prints $f for $c, but the outcomes in that column add up to $e") },
[R_BALANCE] = { "balance", LEVEL_ERROR, BY_SUM,
    N_("for $c, rows 3.7 and 4 together give $f, as rows 1 and 2 do"),
    N_("for $c, rows 3.7 and 4 together give $f, but rows 1 and 2 give $e") },
[R_FORUM_TOTAL] = { "forum-total", LEVEL_ERROR, BY_SUM,
    N_("the results of $l add up to its total, $f"),
    N_("$l prints a total of $f, but its results add up to $e") },
[R_UNJUDGED] = { "unjudged", LEVEL_WARNING, BY_SUM,
    N_("each of its sums could be judged"),
    N_("of its sums, $f could not be judged; -W unknown names them") },
[R_HEADING_ORDER] = { "heading-order", LEVEL_WARNING, BY_SUM,
    N_("the heading of section $r, $l, stands in order"),
    N_("the heading of section $r, $l, stands behind that of section $f") },
[R_ROW_UNKNOWN] = { "row-unknown", LEVEL_WARNING, BY_SUM,
    N_("table $t has no row beyond the form"),
    N_("table $t has a row of figures that no form has: $l") },
[R_DOUBT] = { "doubt", LEVEL_INFO, BY_SUM,
    N_("no row is in doubt"),
    N_("rows in doubt: $f; their column doubt says why") },
[R_FORM_MIXED] = { "form-mixed", LEVEL_WARNING, BY_SUM,
    N_("tables 2 and 3 are on the form of $f"),
    N_("tables 2 and 3 mix the forms of $f and $e") },
[R_YEAR_MISSING] = { "year-missing", LEVEL_WARNING, BY_SUM,
    N_("the report names its year, $f"),
    N_("the report names no year") },
[R_ORG_MISSING] = { "org-missing", LEVEL_WARNING, BY_SUM,
    N_("the report names its body"),
    N_("the report names no body") },
[R_CELL_TEXT] = { "cell-text", LEVEL_ERROR, BY_SUM,
    N_("no cell of $l holds words"),
    N_("$l has cells that hold words, or no one number: $n") },
[R_IN_FORCE_NEGATIVE] = { "in-force-negative", LEVEL_WARNING, BY_SUM,
    N_("$l: in force less made plus repealed is $f, which is not negative"),
    N_("$l: in force less made plus repealed is $f, which cannot be negative") },
[R_BOUND] = { "bound", LEVEL_ERROR, BY_SUM,
    N_("$l prints $f for $c, not more than $e"),
    N_("$l prints $f for $c, but all together are $e") },
[R_TOTALS_ONLY] = { "totals-only", LEVEL_INFO, BY_SUM,
    N_("table 3 fills in more columns than the total"),
    N_("table 3 fills in the total alone: no sum over columns can be judged") },
[R_CELL] = { "cell", LEVEL_ERROR, BY_CELL,
    "",
    N_("$l prints $f for $c, but the sums that the cell is in hold with $e") },
[R_TEXT_RECEIVED] = { "text-received", LEVEL_WARNING, BY_SUM,
    N_("the prose ($l) and the table agree on $f received, in $w"),
    N_("the prose ($l) states $f received, but it is $e in $w") },
[R_TEXT_CARRIED_IN] = { "text-carried-in", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f carried in, in $w"),
    N_("the prose ($l) states $f carried in, but it is $e in $w") },
[R_TEXT_ANSWERED] = { "text-answered", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f dealt with, in $w"),
    N_("the prose ($l) states $f dealt with, but it is $e in $w") },
[R_TEXT_CARRIED_OUT] = { "text-carried-out", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f carried over, in $w"),
    N_("the prose ($l) states $f carried over, but it is $e in $w") },
[R_TEXT_OUTCOME] = { "text-outcome", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f of this outcome, in $w"),
    N_("the prose ($l) states $f of this outcome, but it is $e in $w") },
[R_TEXT_APPLICANTS] = { "text-applicants", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f of these applicants, in $w"),
    N_("the prose ($l) states $f of these applicants, but it is $e in $w") },
[R_TEXT_NONE] = { "text-none", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree that there were none, in $w"),
    N_("the prose ($l) states that there were none, but it is $e in $w") },
[R_TEXT_DISPUTES] = { "text-disputes", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f cases, in $w"),
    N_("the prose ($l) states $f cases, but it is $e in $w") },
[R_TEXT_DOCUMENTS] = { "text-documents", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) and the table agree on $f, in $w"),
    N_("the prose ($l) states $f, but it is $e in $w") },
[R_TEXT_TWICE] = { "text-twice", LEVEL_ERROR, BY_SUM,
    N_("the prose states $f for $r, and so it does in another place ($l)"),
    N_("the prose states $f for $r, but $e in another place ($l)") },
[R_TEXT_SUM] = { "text-sum", LEVEL_WARNING, BY_SUM,
    N_("the prose ($l): the parts, $f, fit the whole, $e"),
    N_("the prose ($l): the parts make $f, the whole is $e") },
[R_TEXT_SHARE] = { "text-share", LEVEL_WARNING, BY_SUM,
    N_("the prose ($l) states a share of $f%, as its figures are"),
    N_("the prose ($l) states a share of $f%, but its figures make $e%") },
[R_TEXT_ALL_ANSWERED] = { "text-all-answered", LEVEL_WARNING, BY_SUM,
    N_("the prose ($l) says that all were dealt with, and none is carried over"),
    N_("the prose ($l) says that all were dealt with, but $f are carried over") },
[R_FEE_NOTICE] = { "fee-notice", LEVEL_ERROR, BY_SUM,
    N_("the prose ($l) says that no fee notice was sent, and none went unpaid"),
    N_("the prose ($l) says that no fee notice was sent, but $f went unpaid") },
[R_DEADLINE] = { "deadline", LEVEL_WARNING, BY_SUM,
    N_("the date of signature, $f, is not after $e"),
    N_("the date of signature, $f, is after $e") },
[R_PARTS_TOTAL] = { "parts-total", LEVEL_WARNING, BY_PARTS,
    N_("$l prints $f for $c, which is the sum of its parts"),
    N_("$l prints $f for $c, but its parts add up to $e") },
[R_CARRY_OVER] = { "carry-over", LEVEL_ERROR, BY_DIFF,
    N_("$l prints $f for $c, as the report of $y ($p) carried over"),
    N_("$l prints $f for $c, but the report of $y ($p) carried $e over") },
[R_IN_FORCE_ROLL] = { "in-force-roll", LEVEL_ERROR, BY_DIFF,
    N_("$l: $f in force, which is those of $y ($p) plus made less repealed"),
    N_("$l: $f in force, but those of $y ($p) plus made less repealed are $e") },
[R_EDITION] = { "edition", LEVEL_WARNING, BY_DIFF,
    N_("there are two reports of $y, alike in every cell; the other is $p"),
    N_("there are two reports of $y, unlike in cells: $f; the other is $p") },
[R_YEAR_GAP] = { "year-gap", LEVEL_UNKNOWN, BY_DIFF,
    "",
    "" },
[R_PENDING_ROLL] = { "pending-roll", LEVEL_WARNING, BY_DIFF,
    N_("$l prints a total of $f, not less than the $e pending in $y ($p)"),
    N_("$l prints a total of $f, but the report of $y ($p) left $e pending") },
[R_PROJECT_ROLL] = { "project-roll", LEVEL_WARNING, BY_DIFF,
    N_("$l: $f projects last year, as those and the change of $y ($p) make"),
    N_("$l: $f projects last year, but those and the change of $y ($p) make $e") },
[R_TEXT_GROWTH] = { "text-growth", LEVEL_WARNING, BY_DIFF,
    N_("the prose has $f % against $y ($p) for $r, and the tables have $e %: $n"),
    N_("the prose has $f % against $y ($p) for $r, but the tables have $e %: $n") },
[R_JUMP] = { "jump", LEVEL_WARNING, BY_DIFF,
    N_("$l prints $f, no jump from the $e of $y ($p)"),
    N_("$l prints $f, but the report of $y ($p) printed $e: a jump, or a slip") },
[R_SAME_FIGURES] = { "same-figures", LEVEL_WARNING, BY_DIFF,
    N_("table 3 is not that of $y ($p)"),
    N_("all $f cells of table 3 are those of $y ($p): a copy, or a chance") },
};

rule_set
rule_bit(enum rule_id id)
{
	return (rule_set)1 << id;
}

rule_set
rule_all(int by)
{
	rule_set	set = 0;
	unsigned	i;

	for (i = 0; i < RULES; i++)
		if (rules[i].by & by)
			set |= rule_bit((enum rule_id)i);
	return set;
}

/* The bit of a name among a command's rules; 0 for none. */
static rule_set
find(const char *p, size_t n, int by)
{
	unsigned	i;

	for (i = 0; i < RULES; i++)
		if ((rules[i].by & by) && strlen(rules[i].name) == n &&
		    memcmp(rules[i].name, p, n) == 0)
			return rule_bit((enum rule_id)i);
	return 0;
}

int
rule_select(rule_set *set, const char *list, int by, const char **bad,
    size_t *n)
{
	const char	*p = list;
	rule_set	 bit;
	int		 minus;

	*set = *p == '-' ? rule_all(by) : 0;
	if (by & BY_SUM)
		by |= BY_CELL | BY_PARTS;
	for (;;) {
		*n = strcspn(p, ",");
		minus = *p == '-';
		if ((bit = find(p + minus, *n - (size_t)minus, by)) == 0) {
			*bad = p;
			return -1;
		}
		*set = minus ? *set & ~bit : *set | bit;
		p += *n;
		if (*p++ == '\0')
			return 0;
	}
}

static int
add_number(struct str *out, uint64_t v)
{
	char	text[NUMBER_SIZE];

	return str_add(out, text,
	    number_format((struct number){ (int64_t)v, 0 }, text));
}

/* The name and line of the report held against this one. */
static int
add_place(struct str *out, const struct finding *f)
{
	if (str_adds(out, str_text(&f->before->report)) == -1)
		return -1;
	if (f->before_line == 0)
		return 0;
	return str_adds(out, ":") == -1 ? -1 :
	    add_number(out, f->before_line);
}

static int
add_word(struct str *out, char word, const struct finding *f,
    const char *note)
{
	switch (word) {
	case 'n':
		return str_adds(out, note);
	case 'w':
		return str_adds(out, f->hint);
	case 't':
		return str_adds(out, f->table);
	case 'r':
		return str_adds(out, f->row);
	case 'c':
		return str_adds(out, M_(f->col));
	case 'l':
		return str_adds(out, f->label);
	case 'f':
		return str_adds(out, f->found);
	case 'e':
		return str_adds(out, f->expected);
	case 'y':
		return add_number(out, (uint64_t)f->before->year);
	default:
		return add_place(out, f);
	}
}

#define NOTED	1	/* the note stands in the sentence */
#define HINTED	2	/* the hint does */

/* What stands in the sentence, as bits, or -1 without memory. */
static int
expand(struct str *out, const char *text, const struct finding *f,
    const char *note)
{
	size_t	n;
	int	said = 0;

	for (; *text != '\0'; text += n) {
		n = strcspn(text, "$");
		if (str_add(out, text, n) == -1)
			return -1;
		if (text[n] == '\0')
			break;
		if (add_word(out, text[n + 1], f, note) == -1)
			return -1;
		said |= text[n + 1] == 'n' ? NOTED :
		    text[n + 1] == 'w' ? HINTED : 0;
		n += 2;
	}
	return said;
}

int
rule_say(struct str *out, enum rule_id id, enum outcome outcome,
    const struct finding *f, const char *note)
{
	static const char *const	lead[OUTCOMES] = {
		[HOLDS] = N_("; left out: "), [FAILS] = N_("; left out: "),
		[UNKNOWN] = N_("cannot be judged: "),
		[DOUBTED] = N_("; in doubt: ")
	};
	int	said = HINTED;

	if (outcome != UNKNOWN)
		said = expand(out, M_(outcome == HOLDS ? rules[id].holds :
		    rules[id].fails), f, note);
	if (said == -1)
		return -1;
	if (!(said & NOTED) && *note != '\0' &&
	    (str_adds(out, M_(lead[outcome])) == -1 ||
	    str_adds(out, note) == -1))
		return -1;
	/* The sentence that would name the other report was not said. */
	if (outcome == UNKNOWN && f->before != NULL &&
	    (str_adds(out, M_("; held against ")) == -1 ||
	    add_place(out, f) == -1))
		return -1;
	if ((said & HINTED) || *f->hint == '\0')
		return 0;
	return str_adds(out, M_("; ")) == -1 ? -1 : str_adds(out, f->hint);
}
