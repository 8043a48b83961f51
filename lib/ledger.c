#include "ledger.h"

#include <string.h>

#include "match.h"

#define ROWS	3
#define RESULTS	5

/* Source: the official form, table 4. */
static const char *const results[RESULTS] = {
	"结果维持", "结果纠正", "其他结果", "尚未审结", "总计",
};

/* What has been met so far. */
struct ledger {
	struct piece	*value;
	int		 rows;		/* names of rows, in order */
	int		 across;	/* all of them stood above the values */
	int		 result;	/* named last, values due; or -1 */
	int		 n;		/* values, as they came */
};

/* The result that a label names, or -1. */
static int
find_result(const uint16_t *s, size_t n)
{
	uint16_t	name[MATCH_CHARS];
	size_t		len;
	int		i;

	for (i = 0; i < RESULTS; i++) {
		len = match_fold(results[i], strlen(results[i]), name,
		    MATCH_CHARS, NULL);
		if (len == n && memcmp(name, s, n * sizeof(*s)) == 0)
			return i;
	}
	return -1;
}

int
ledger_is_result(const struct cells *c, const struct piece *p)
{
	uint16_t	s[MATCH_CHARS];
	size_t		n;

	n = match_fold(cells_text(c, p), p->len, s, MATCH_CHARS, NULL);
	return p->kind == PIECE_LABEL && n <= MATCH_CHARS &&
	    find_result(s, n) != -1;
}

/* Take a label.  0, or -1 if a row is out of order. */
static int
take_label(struct ledger *l, const struct cells *c, const struct piece *p)
{
	uint16_t	s[MATCH_CHARS];
	enum form_id	id;
	size_t		n;
	int		row;

	n = match_fold(cells_text(c, p), p->len, s, MATCH_CHARS, NULL);
	if (n > MATCH_CHARS)
		return 0;
	if ((l->result = find_result(s, n)) != -1) {
		l->across |= l->rows == ROWS && l->n == 0;
		return 0;
	}
	if (match_whole(4, s, n, &id) != MATCH_ROW)
		return 0;
	row = (int)id - F_REVIEW;
	if (row == l->rows)
		l->rows++;
	return row == l->rows - 1 ? 0 : -1;
}

/* Take a value: its cell is told by its names, and must be the next. */
static int
take_value(struct ledger *l, const struct piece *p)
{
	int	row, result;

	if (l->result == -1 || l->n == LEDGER_CELLS)
		return -1;
	row = l->across ? l->n % ROWS : l->n / RESULTS;
	result = l->across ? l->n / ROWS : l->n % RESULTS;
	if (result != l->result || (!l->across && row != l->rows - 1))
		return -1;
	l->value[row * RESULTS + result] = *p;
	l->n++;
	if (!l->across || row == ROWS - 1)
		l->result = -1;
	return 0;
}

int
ledger_find(const struct cells *c, struct piece value[LEDGER_CELLS])
{
	struct ledger		 l = { .value = value, .result = -1 };
	const struct piece	*p, *end = c->piece + c->npiece;
	int			 rc = 0;

	for (p = c->piece; p < end && rc == 0; p++)
		if (p->kind == PIECE_LABEL)
			rc = take_label(&l, c, p);
		else if (p->kind == PIECE_VALUE)
			rc = take_value(&l, p);
		else if (l.result != -1)
			/* Nothing is printed: a sign says so, or a cell. */
			rc = p->len > 0 || c->vrow[p->vrow].kind ==
			    VROW_CELLS ? take_value(&l, p) : -1;
	return rc == 0 && l.n == LEDGER_CELLS;
}
