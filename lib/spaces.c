#include "spaces.h"

#include <string.h>

#include "piece.h"
#include "singles.h"
#include "utf8.h"

static const char	NO_BREAK[] = "\u00a0";

/* A place on a line: in display columns, and in characters, which is how
 * pdftotext -layout counts. */
struct at {
	int	col;
	int	chars;
};

static struct at
move(struct at at, const char *p, size_t n)
{
	const char	*end = p + n;
	int		 w;

	while (p < end) {
		/* Most are ideographs, or digits and blanks. */
		w = 1;
		if (*p >= ' ' && *p < 0x7f)
			p++;
		else
			w = utf8_width(utf8_next(&p, end));
		at.col += w;
		at.chars += w > 0;
	}
	return at;
}

/* Add a piece of a line of spaces: n bytes, `skip' bytes behind a place. */
static int
add_word(struct cells *c, size_t off, size_t skip, size_t n, struct at at)
{
	const char	*p = c->text.p + off;
	struct at	 from = move(at, p, skip), to;
	size_t		 before = c->npiece;

	to = move(from, p + skip, n);
	if (piece_add(c, off + skip, n, from.col, to.col) == -1)
		return -1;
	if (c->npiece > before) {
		c->piece[before].cfrom = from.chars;
		c->piece[before].cto = to.chars;
	}
	return 0;
}

/* No-break spaces part words as others do: make them such, one for each.  How
 * many bytes there are then; blanks stand behind them. */
static size_t
break_words(char *p, size_t n)
{
	char	*q = memchr(p, NO_BREAK[0], n), *to = q, *end = p + n;

	if (q == NULL)
		return n;
	while (q < end) {
		if (end - q > 1 && memcmp(q, NO_BREAK, 2) == 0) {
			*to++ = ' ';
			q += 2;
		} else
			*to++ = *q++;
	}
	memset(to, ' ', (size_t)(end - to));
	return (size_t)(to - p);
}

/* Where a line of single words parts: a label, then numbers. */
static int
add_words(struct cells *c, size_t off, size_t n, struct at from, int *words)
{
	const char	*p = c->text.p + off;
	size_t		label, at, end;

	n = break_words(c->text.p + off, n);
	label = singles_values(p, n, &end);
	if (end > 0) {
		++*words;
		at = singles_numeral(p, end);
		if ((at > 0 && add_word(c, off, 0, at - 1, from) == -1) ||
		    add_word(c, off, at, end - at, from) == -1)
			return -1;
	}
	for (at = label; at < n; at = end) {
		end = singles_value_end(c->text.p + off, at, n);
		if (end == at) {
			end++;
			continue;
		}
		++*words;
		if (add_word(c, off, at, end - at, from) == -1)
			return -1;
	}
	return 0;
}

int
spaces_add_one(struct cells *c, size_t off, size_t skip, size_t n,
    uint64_t line)
{
	struct at	at = { 0, 0 };

	if (piece_row(c, VROW_SINGLE, line) == -1)
		return -1;
	return add_word(c, off, skip, n, at);
}

int
spaces_add(struct cells *c, size_t off, size_t n, uint64_t line)
{
	const char	*p = c->text.p + off, *end = p + n, *q;
	const char	*begin = NULL, *last = p;
	int		 gap = 0, fields = 0, words = 0;
	struct at	 at = { 0, 0 }, from = { 0, 0 };
	uint32_t	 ch;

	if (piece_row(c, VROW_SINGLE, line) == -1)
		return -1;
	for (; p <= end; p = q) {
		q = p;
		ch = p < end ? utf8_next(&q, end) : 0;
		if (p < end && utf8_space(ch)) {
			gap += ch == 0x3000 ? 2 : utf8_width(ch);
			at = move(at, p, (size_t)(q - p));
			continue;
		}
		if (begin != NULL && (p == end || gap >= 2)) {
			fields++;
			if (add_words(c, (size_t)(begin - c->text.p),
			    (size_t)(last - begin), from, &words) == -1)
				return -1;
			begin = NULL;
		}
		if (p == end)
			break;
		if (begin == NULL) {
			begin = p;
			from = at;
		}
		gap = 0;
		at = move(at, p, (size_t)(q - p));
		last = q;
	}
	if (words > 1)
		c->vrow[c->nvrow - 1].kind = (uint8_t)(fields > 1 ?
		    VROW_SPACES : VROW_WORDS);
	return 0;
}
