#include "meaning.h"

#include <string.h>

#include "say.h"

#define ROW(r)			{ 1, (r), (r) + 1, C_TOTAL, C_TOTAL }
#define ROWS(r, last)		{ 1, (r), (last) + 1, C_TOTAL, C_TOTAL }
#define LESS(r, last, c)	{ -1, (r), (last) + 1, (c), (c) }
#define CELL(r, c)		{ 1, (r), (r) + 1, (c), (c) }
#define CELLS(r, n, c, l)	{ 1, (r), (r) + (n), (c), (l) }
#define NATURAL(name, r, n) \
	{ name, { CELLS(r, n, C_NATURAL, C_NATURAL) } }
#define BODIES(name, r, n) \
	{ name, { CELLS(r, n, C_BUSINESS, C_OTHER) } }

const struct meaning meanings[MEANINGS] = {
	{ "received", R_TEXT_RECEIVED, 3, {
	    { N_("row 1 of table 3"), { ROW(F_RECEIVED) } },
	    { N_("rows 1 and 2 of table 3"), {
	    ROWS(F_RECEIVED, F_CARRIED_IN) } } } },
	{ "carried_in", R_TEXT_CARRIED_IN, 3, {
	    { N_("row 2 of table 3"), { ROW(F_CARRIED_IN) } } } },
	{ "answered", R_TEXT_ANSWERED, 3, {
	    { N_("row 3.7 of table 3"), { ROW(F_OUTCOME) } },
	    /* Withdrawn, and the like, were not answered. */
	    { N_("row 3.7 of table 3 less rows 3.6"), { ROW(F_OUTCOME),
	    LESS(F_OTHERWISE, F_OTHERWISE_3, C_TOTAL) } } } },
	{ "carried_out", R_TEXT_CARRIED_OUT, 3, {
	    { N_("row 4 of table 3"), { ROW(F_CARRIED_OUT) } } } },
	{ "granted", R_TEXT_OUTCOME, 3, {
	    { N_("row 3.1 of table 3"), { ROW(F_GRANTED) } },
	    { N_("rows 3.1 and 3.2 of table 3"), {
	    ROWS(F_GRANTED, F_PARTIAL) } } } },
	{ "partial", R_TEXT_OUTCOME, 3, {
	    { N_("row 3.2 of table 3"), { ROW(F_PARTIAL) } } } },
	{ "denied", R_TEXT_OUTCOME, 3, {
	    { N_("rows 3.3.1 to 3.3.8 of table 3"), {
	    ROWS(F_DENIED_1, F_DENIED_8) } } } },
	{ "unavailable", R_TEXT_OUTCOME, 3, {
	    { N_("rows 3.4.1 to 3.4.3 of table 3"), {
	    ROWS(F_UNAVAILABLE_1, F_UNAVAILABLE_3) } },
	    /* What the body has not, alone. */
	    { N_("row 3.4.1 of table 3"), { ROW(F_UNAVAILABLE_1) } } } },
	{ "refused", R_TEXT_OUTCOME, 3, {
	    { N_("rows 3.5.1 to 3.5.5 of table 3"), {
	    ROWS(F_REFUSED_1, F_REFUSED_5) } } } },
	{ "otherwise", R_TEXT_OUTCOME, 3, {
	    { N_("rows 3.6 of table 3"), {
	    ROWS(F_OTHERWISE, F_OTHERWISE_3) } } } },
	{ "natural", R_TEXT_APPLICANTS, 3, {
	    NATURAL(N_("row 1 of table 3"), F_RECEIVED, 1),
	    NATURAL(N_("rows 1 and 2 of table 3"), F_RECEIVED, 2),
	    NATURAL(N_("row 3.7 of table 3"), F_OUTCOME, 1) } },
	{ "organisations", R_TEXT_APPLICANTS, 3, {
	    BODIES(N_("row 1 of table 3"), F_RECEIVED, 1),
	    BODIES(N_("rows 1 and 2 of table 3"), F_RECEIVED, 2),
	    BODIES(N_("row 3.7 of table 3"), F_OUTCOME, 1) } },
	{ "reviews", R_TEXT_DISPUTES, 4, {
	    { N_("row 1 of table 4"), { ROW(F_REVIEW) } },
	    { N_("row 1 of table 4 less its pending"), { ROW(F_REVIEW),
	    LESS(F_REVIEW, F_REVIEW, C_PENDING) } } } },
	{ "lawsuits", R_TEXT_DISPUTES, 4, {
	    { N_("rows 2.1 and 2.2 of table 4"), {
	    ROWS(F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER) } },
	    { N_("rows 2.1 and 2.2 of table 4 less their pending"), {
	    ROWS(F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER),
	    LESS(F_LAWSUIT_DIRECT, F_LAWSUIT_AFTER, C_PENDING) } } } },
	{ "normative_made", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 1.2 (made) of table 2"), { CELL(F_DOCUMENTS, C_MADE),
	    CELL(F_DOCUMENTS, C_NEW_MADE) } } } },
	{ "normative_repealed", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 1.2 (repealed) of table 2"), {
	    CELL(F_DOCUMENTS, C_REPEALED) } } } },
	{ "normative_in_force", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 1.2 (in_force) of table 2"), {
	    CELL(F_DOCUMENTS, C_IN_FORCE) } } } },
	{ "licences", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 5.1 of table 2"), { CELL(F_LICENCES, C_DECISIONS) } } } },
	{ "penalties", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 6.1 of table 2"), {
	    CELL(F_PENALTIES, C_DECISIONS) } } } },
	{ "compulsions", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 6.2 of table 2"), {
	    CELL(F_COMPULSIONS, C_DECISIONS) } } } },
	{ "charges", R_TEXT_DOCUMENTS, 2, {
	    { N_("row 8.1 of table 2"), { CELL(F_CHARGES, C_AMOUNT) } } } },
	{ "fee_amount", R_TEXT_TWICE, 0, { { NULL, { { 0, 0, 0, 0, 0 } } } } },
	{ "fee_notices", R_TEXT_TWICE, 0, { { NULL, { { 0, 0, 0, 0, 0 } } } } },
	{ "published", R_TEXT_TWICE, 0, { { NULL, { { 0, 0, 0, 0, 0 } } } } },
};

/* Lists of codes by their first two letters, each the last's number from 1. */
#define PLACES		64

static unsigned
place(const char *code)
{
	return ((unsigned char)code[0] * 5u + (unsigned char)code[1] * 3u) %
	    PLACES;
}

int
meaning_find(const char *code)
{
	static uint8_t	first[PLACES], next[MEANINGS + 1], ready;
	unsigned	i, k;

	for (i = MEANINGS; !ready && i > 0; i--) {
		k = place(meanings[i - 1].code);
		next[i] = first[k];
		first[k] = (uint8_t)i;
	}
	ready = 1;
	if (*code == '\0')
		return -1;
	for (i = first[place(code)]; i > 0; i = next[i])
		if (strcmp(meanings[i - 1].code, code) == 0)
			return (int)i - 1;
	return -1;
}

struct finding
meaning_finding(const struct sheet *s, const struct extra *e)
{
	struct finding	f = finding_about_table(s, 1);

	f.row = sheet_string(s, e->code);
	f.label = sheet_string(s, e->row.label);
	f.line = e->row.line;
	(void)number_format(e->row.cell[0].num, f.found);
	return f;
}

int
meaning_note(struct str *note, const struct finding *f)
{
	if ((note->len > 0 && str_adds(note, ", ") == -1) ||
	    str_adds(note, "1/") == -1)
		return -1;
	return str_adds(note, f->row);
}
