#include "quiet.h"

#include "first.h"
#include "glance.h"
#include "heading.h"
#include "memo.h"
#include "title.h"
#include "utf8.h"

/* No heading has so few bytes, and no part of a title fewer; 一. may be the
 * beginning of a heading. */
#define TINY	3

/* So many bytes are looked at for a title's key word. */
#define KEYED	12

static inline int
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Behind its margin, does a line begin as no heading does? */
static inline int
begins_quietly(const char *p, const char *lf)
{
	enum first	first;
	uint32_t	c;

	while (*p == '\t' || *p == ' ')
		p++;
	first = first_byte(*p);
	if (first != FIRST_WIDE)
		return first == FIRST_NONE || p == lf;
	c = first_wide(p, lf);
	/* （一） and no name. */
	return c == 0 || (c == 0xff08 && lf - p >= 12 &&
	    utf8_is(p + 6, "）") && utf8_ideograph(p[9]) &&
	    first_wide(p + 9, lf) == 0);
}

/*
 * Does a line end in figures, alone or behind a sign of ASCII?  It is a row, or
 * of a table of contents, and no heading: no wording has digits, they are left
 * out only in notes and tags, which are not open there, and what begins with a
 * heading and ends so is of the contents.
 */
static inline int
ends_in_figures(const char *p, const char *lf)
{
	const char	*q = lf;

	while (q > p && (q[-1] == '\t' || q[-1] == ' ' || q[-1] == '|'))
		q--;
	if (q == p || !is_digit(q[-1]))
		return 0;
	while (q > p && is_digit(q[-1]))
		q--;
	return q == p || (unsigned char)q[-1] < 0x80;
}

/* Is a line, if it is no heading, told to be of no title, too?  Most of prose
 * end in a full stop; what is short and ends in a digit would have to end in a
 * year. */
static inline int
is_untitled(const char *p, size_t n)
{
	return n < TINY || utf8_ends(p, n, "。") || (n < KEYED &&
	    is_digit(p[n - 1]) && (n < 4 || p[n - 4] != '2'));
}

/* Lines that have been told by a full look: labels are alike from report to
 * report.  The value is `titles', and four times the section that they open.
 * Lines that are told by less are not asked for: prose would drive the labels
 * out of it, and it out of the caches. */
static struct memo	known;

static inline int
is_known(const char *p, size_t n, int titles, int section)
{
	int	value = n > MEMO_TEXT ? -1 :
	    memo_find(&known, memo_hash(p, n), p, n);

	return value != -1 && (value & 3) >= titles && value >> 2 <= section;
}

void
quiet_know(const char *p, size_t n, int titles, int opens)
{
	if (n > 0 && n <= MEMO_TEXT)
		memo_keep(&known, memo_hash(p, n), p, n,
		    (unsigned char)(titles | opens << 2));
}

size_t
quiet_lines(const char *p, const char *const *end, size_t n, int titles,
    int section)
{
	const char	*lf;
	size_t		 i, len;
	int		 told;

	if (first_byte(' ') == FIRST_NONE)
		first_prepare();
	for (i = 0; i < n; i++, p = lf + 1) {
		lf = end[i];
		len = (size_t)(lf - p);
		told = (len <= TINY || (len < GLANCE_LONG &&
		    (begins_quietly(p, lf) || ends_in_figures(p, lf) ||
		    !heading_may_be(p, len)))) && (!titles ||
		    ((is_untitled(p, len) || !title_may_be(p, len)) &&
		    (titles == QUIET_TITLES || !title_may_be_cut(p, len))));
		if (!told && !is_known(p, len, titles, section))
			break;
	}
	return i;
}
