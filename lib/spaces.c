#include "spaces.h"

#include <string.h>

#include "piece.h"
#include "utf8.h"

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

/* Where among words parted by single spaces a label with a numeral begins, as
 * behind the end of its group's: 公开 2.其他; 0 if none does. */
static size_t
numeral_at(const char *p, size_t n)
{
	size_t	i;

	for (i = 1; i + 2 < n; i++)
		if (p[i - 1] == ' ' && p[i] >= '1' && p[i] <= '8' &&
		    (p[i + 1] == '.' || (i + 4 < n &&
		    (memcmp(p + i + 1, "、", 3) == 0 ||
		    memcmp(p + i + 1, "．", 3) == 0))) &&
		    (unsigned char)p[n - 1] >= 0x80)
			return i;
	return 0;
}

/* Where a line of single words parts: a label, then numbers. */
static int
add_words(struct cells *c, size_t off, size_t n, struct at from, int *words)
{
	struct number	num;
	enum unit	unit;
	const char	*p = c->text.p + off;
	size_t		label = n, at, end = n;

	/* From the end: as long as words are numbers, or signs for none. */
	while (end > 0) {
		at = end;
		while (at > 0 && p[at - 1] != ' ')
			at--;
		if (at < end &&
		    number_read(p + at, end - at, &num, &unit) == READ_TEXT)
			break;
		label = at;
		end = at;
		while (end > 0 && p[end - 1] == ' ')
			end--;
	}
	if (end > 0 && end == n)
		label = n;
	if (end > 0) {
		++*words;
		at = numeral_at(p, end);
		if ((at > 0 && add_word(c, off, 0, at - 1, from) == -1) ||
		    add_word(c, off, at, end - at, from) == -1)
			return -1;
	}
	for (at = label; at < n; at = end) {
		p = c->text.p + off;
		for (end = at; end < n && p[end] != ' '; end++)
			continue;
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
