#include "joined.h"

#include <string.h>

#include "match.h"
#include "number.h"
#include "utf8.h"

int
joined_is(const char *p, size_t n)
{
	size_t	i, tabs = 0, apart = 0;

	for (i = 0; i < n; i++)
		if (p[i] == '\t') {
			tabs++;
			apart += i == 0 || p[i - 1] == ' ';
		}
	return apart * 2 < tabs;
}

int
joined_numeral(const char *word, const char *stop, const char *p,
    const char *end)
{
	static const char *const marks[] = { ".", "、", "．" };
	const char		*q;
	size_t			 i, n = 0;

	/* Most words begin with a figure or an ideograph. */
	if (p == end || utf8_ideograph(*p) || (utf8_visible(*p) && *p != '.'))
		return 0;
	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
		n = strlen(marks[i]);
		if ((size_t)(end - p) > n && memcmp(p, marks[i], n) == 0)
			break;
	}
	if (i == sizeof(marks) / sizeof(marks[0]) || !utf8_ideograph(p[n]))
		return 0;
	for (q = stop; q < p; q++)
		if (*q == '|' || *q == '\t')
			return 0;
	return number_kind(word, (size_t)(stop - word)) == READ_NUMBER;
}

/* A cell, and the words beside a blank in it. */
struct seam {
	const char	*cell;
	const char	*end;
	const char	*left;		/* the word before it: [left, stop) */
	const char	*stop;
	const char	*right;		/* what is behind it */
	const char	*right_end;	/*  and where its first word ends */
};

static int
is_words(const char *p, const char *end)
{
	return number_kind(p, (size_t)(end - p)) == READ_TEXT;
}

/* Is a text a label of the form, or of a group of its rows? */
static int
is_label(const char *p, const char *end, int table)
{
	return match_text(table, p, (size_t)(end - p)) != MATCH_NONE;
}

/* Does a row end at a blank?  It does at the end of a cell, and between a value
 * and words; between words, if those behind are a label and all are not. */
static int
parts(const struct seam *s, int table)
{
	const char	*next = s->right_end;
	int		 words, before;

	if (s->stop == s->cell || s->right == s->end)
		return 1;
	if (joined_numeral(s->left, s->stop, s->right, s->end) ||
	    !is_words(s->cell, s->end))
		return 0;
	while (next < s->end && *next == ' ')
		next++;
	before = is_words(s->left, s->stop);
	words = is_words(s->right, s->right_end) ||
	    joined_numeral(s->right, s->right_end, next, s->end);
	return before && words ? is_label(s->right, s->end, table) &&
	    !is_label(s->cell, s->end, table) : before != words;
}

/* The blank in a cell [p, end) that ends a row, and what is behind it; or
 * NULL. */
static const char *
row_end(const char *p, const char *end, int table, const char **next)
{
	struct seam	s = { .cell = p, .end = end, .left = p, .right = p };
	const char	*q;

	while ((q = memchr(s.right, ' ', (size_t)(end - s.right))) != NULL) {
		s.left = s.right;
		s.stop = q;
		while (q < end && *q == ' ')
			q++;
		s.right = q;
		while (q < end && *q != ' ')
			q++;
		s.right_end = q;
		if (parts(&s, table)) {
			*next = s.right;
			return s.stop;
		}
	}
	return NULL;
}

int
joined_next(struct joined *j, const char **text, size_t *n)
{
	const char	*p, *cell, *stop, *next = j->end;

	while (j->p < j->end && *j->p == ' ')
		j->p++;
	if (j->p >= j->end)
		return 0;
	for (p = j->p; ; p = cell + 1) {
		cell = memchr(p, '\t', (size_t)(j->end - p));
		cell = cell == NULL ? j->end : cell;
		stop = row_end(p, cell, j->table, &next);
		if (stop != NULL || cell == j->end)
			break;
	}
	if (stop == NULL)
		stop = next = cell;
	*text = j->p;
	*n = (size_t)(stop - j->p);
	j->p = next;
	return 1;
}
