#include "named.h"

#include <string.h>

#include "match.h"

/* Characters of a year: 2021年. */
#define YEAR	5

/* A label is like another if it has all of its characters but one of so many,
 * in order, or as many of its first ones; shorter ones are like too many. */
#define PART	4
#define SHORT	4
#define FIRST	5

/* Do a row and one that no form has print the same values, one after the
 * other? */
static int
same_values(const struct row *row, const struct row *other)
{
	int	col, n = 0;

	for (col = 0; col < FORM_COLS; col++)
		if (row->cell[col].printed && (!other->cell[n].printed ||
		    number_cmp(row->cell[col].num, other->cell[n++].num) != 0))
			return 0;
	return n == FORM_COLS || !other->cell[n].printed;
}

/* Does a folded label begin with a year, 2021年3, and is it the report's own? */
static int
begins_year(const struct job *r, const uint16_t *s, size_t n, int *own)
{
	int	i, year = 0;

	if (n <= YEAR || s[YEAR - 1] != 0x5e74)
		return 0;
	for (i = 0; i < YEAR - 1 && s[i] >= '0' && s[i] <= '9'; i++)
		year = 10 * year + s[i] - '0';
	*own = year == r->year;
	return i == YEAR - 1;
}

/* How many characters of one label, in order, are in the other? */
static size_t
in_order(const uint16_t *a, size_t n, const uint16_t *b, size_t len)
{
	size_t	best[MATCH_CHARS + 1] = { 0 }, i, k, before, last;

	for (i = 0; i < n; i++)
		for (before = 0, k = 1; k <= len; k++) {
			last = best[k];
			if (a[i] == b[k - 1])
				best[k] = before + 1;
			else if (best[k - 1] > best[k])
				best[k] = best[k - 1];
			before = last;
		}
	return best[len];
}

/* Is a folded label, of a row that no form has, that of a row of the form with
 * a character lost or misread here and there, or its beginning? */
static int
is_like(const uint16_t *s, size_t n, enum form_id id)
{
	const uint16_t	*label, *group;
	const size_t	 len = match_label(id, &label);
	const size_t	 before = match_group(id, &group);

	if (before > 0 && n > before &&
	    memcmp(s, group, before * sizeof(*s)) == 0) {
		s += before;
		n -= before;
	}
	if (len < SHORT || len > MATCH_CHARS || n < SHORT)
		return 0;
	if (n >= FIRST && n <= len && memcmp(s, label, n * sizeof(*s)) == 0)
		return 1;
	return n + len / PART >= len &&
	    in_order(s, n, label, len) * PART >= len * (PART - 1);
}

/* Is a row that was read one that a folded label names? */
static int
names(const struct job *r, const uint16_t *s, size_t n, enum form_id id)
{
	const struct wanted	w = { r->table, r->form };
	enum form_id		named;

	return runs_match(w, s, n, &named) == MATCH_ROW ? named == id :
	    is_like(s, n, id);
}

void
named_doubt(struct job *r)
{
	const struct extra	*e = r->sheet->extra;
	struct row		*row = r->sheet->row;
	const char		*label;
	uint16_t		 s[MATCH_CHARS];
	size_t			 n, k;
	int			 id, own;

	for (; e != NULL && e < r->sheet->extra + r->sheet->nextra; e++) {
		if (e->table != '0' + r->table ||
		    *sheet_string(r->sheet, e->code) != '?')
			continue;
		label = sheet_string(r->sheet, e->row.label);
		n = match_fold(label, strlen(label), s, MATCH_CHARS, NULL);
		if (n > MATCH_CHARS)
			continue;
		k = begins_year(r, s, n, &own) ? YEAR : 0;
		if (k > 0 && !own)
			continue;
		for (id = (int)form_first(r->table);
		    id < (int)form_end(r->table); id++)
			if (row[id].present &&
			    !same_values(&row[id], &e->row) &&
			    names(r, s + k, n - k, (enum form_id)id))
				row[id].doubt |= DOUBT_AGAIN;
	}
}
