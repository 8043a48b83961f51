#include "subject.h"

#include <stdint.h>
#include <string.h>

#include "utf8.h"
#include "words.h"

/* A longer line is prose; the longest label has 102 bytes, in groups 150. */
#define LINE	300
/* Pieces of a line, and those of them that are a row's words. */
#define PIECES	16
#define MOST_WORDS	4

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

/* What tells that a piece is the name of the next one; and what parts them. */
static const char *const names[] = { ":", "：", "=" };
static const char *const parts[] = {
	"|", "\t", "\n", ",", "，", ";", "；", "}", "]",
};
/* Brackets within which nothing parts pieces; what is none of a piece at its
 * beginning, and at its end. */
static const char *const open[] = { "（", "(" };
static const char *const shut[] = { "）", ")" };
static const char *const before[] = {
	" ", "-", "+", "*", "#", "\"", "'", "`", "[", "{", "•", "●", ">",
};
static const char *const behind[] = {
	" ", "-", "—", "_", "/", "*", "\"", "'", "`", "[", "（", "(",
};

/* Pieces that are no row's words: headings of them, and groups of columns; and
 * names of other columns, with what stands behind them. */
static const char *const others[] = {
	"项目", "信息内容", "类型", "类别", "指标", "名称", "事项", "内容",
	"法人或其他组织", "申请人情况",
};
static const char *const columns[] = {
	"备注", "说明", "单位", "计量单位", "序号", "编号", "行次", "栏次", "来源",
};

struct piece_of {
	const char	*p;
	size_t		 n;
	int		 names;		/* the next one */
	int		 last;		/* on its line */
};

static int
is_one_of(const struct piece_of *t, const char *const *words, size_t n)
{
	return t->n > 0 && words_begin(t->p, t->p + t->n, words, n) == t->n;
}

static int
has_ideograph(const char *p, size_t n)
{
	const char	*end = p + n;

	while (p < end && !utf8_ideograph(*p))
		p++;
	return p < end;
}

static int
has_digit(const char *p, size_t n)
{
	const char	*end = p + n;

	while (p < end && (*p < '0' || *p > '9'))
		p++;
	return p < end;
}

int
subject_says(const char *p, size_t n)
{
	while (n > 0 && *p == ' ') {
		p++;
		n--;
	}
	return has_ideograph(p, n) || (n > 0 && *p >= '0' && *p <= '9');
}

/* Take off what is none of a piece at its ends. */
static void
strip(struct piece_of *t)
{
	size_t	i, len;

	while ((len = words_begin(t->p, t->p + t->n, before,
	    COUNT(before))) > 0) {
		t->p += len;
		t->n -= len;
	}
	for (i = 0; i < COUNT(behind); i++)
		if (utf8_ends(t->p, t->n, behind[i])) {
			t->n -= strlen(behind[i]);
			i = SIZE_MAX;
		}
}

/* Take the pieces of a line apart.  How many; more than PIECES are prose. */
static size_t
take_apart(struct piece_of piece[PIECES], const char *p, const char *end)
{
	const char	*from = p;
	size_t		 n = 0, len = 0, name = 0;
	int		 depth = 0;

	for (; p <= end && n < PIECES; p += len) {
		len = name = 0;
		if (p < end) {
			depth += words_begin(p, end, open, COUNT(open)) > 0;
			depth -= depth > 0 &&
			    words_begin(p, end, shut, COUNT(shut)) > 0;
			name = words_begin(p, end, names, COUNT(names));
			len = name > 0 ? name :
			    words_begin(p, end, parts, COUNT(parts));
			if (len == 0 || depth > 0) {
				len = 1;
				continue;
			}
		}
		piece[n] = (struct piece_of){ from, (size_t)(p - from),
		    name > 0, p == end };
		strip(&piece[n++]);
		from = p + len;
		len += p == end;
	}
	return p <= end ? PIECES + 1 : n;
}

/* Is the i-th of n pieces the name of the next one? */
static int
is_name(const struct piece_of *piece, size_t n, size_t i)
{
	return piece[i].names && i + 1 < n &&
	    (piece[i + 1].n > 0 || !piece[i + 1].last);
}

/* Add the words of a line; *named: they have names, or are of other columns.
 * Those behind a value are prose if they are figures. */
static enum subject
read_line(struct str *words, const char *p, const char *end, int value,
    int *named)
{
	struct piece_of	piece[PIECES];
	const size_t	n = end - p > LINE ? PIECES + 1 :
			    take_apart(piece, p, end);
	size_t		i, nword = 0;

	*named = 0;
	if (n > PIECES || utf8_find(p, (size_t)(end - p), "。") != NULL)
		return has_ideograph(p, (size_t)(end - p)) ? SUBJECT_PROSE :
		    SUBJECT_NONE;
	for (i = 0; i < n; i++) {
		if (is_one_of(&piece[i], columns, COUNT(columns))) {
			*named = 1;
			i++;
			continue;
		}
		if (is_name(piece, n, i)) {
			*named = 1;
			continue;
		}
		if (is_one_of(&piece[i], others, COUNT(others)))
			continue;
		if (!has_ideograph(piece[i].p, piece[i].n)) {
			if ((value || nword > 0) &&
			    has_digit(piece[i].p, piece[i].n))
				return SUBJECT_PROSE;
			continue;
		}
		if (nword++ == MOST_WORDS)
			return SUBJECT_PROSE;
		if ((words->len > 0 && str_add(words, "/", 1) == -1) ||
		    str_add(words, piece[i].p, piece[i].n) == -1)
			return SUBJECT_FAIL;
	}
	return nword > 0 ? SUBJECT_FOUND : SUBJECT_NONE;
}

/* The beginning of the last line before end with something to say; end if
 * there is none. */
static const char *
last_line(const char *p, const char **end)
{
	const char	*q = *end, *from;

	for (; q > p; q = from > p ? from - 1 : p) {
		for (from = q; from > p && from[-1] != '\n'; from--)
			continue;
		if (subject_says(from, (size_t)(q - from))) {
			*end = q;
			return from;
		}
	}
	return *end = p;
}

enum subject
subject_read(struct str *words, const char *p, const char *end, int value,
    const char **at)
{
	const char	*lf = value ? memchr(p, '\n', (size_t)(end - p)) : NULL;
	enum subject	 s;
	int		 named;

	str_clear(words);
	*at = p;
	if (lf != NULL) {
		/* What else stands on a value's line is no row's. */
		s = read_line(words, p, lf, 1, &named);
		if (s != SUBJECT_NONE)
			return s == SUBJECT_FOUND ? SUBJECT_PROSE : s;
		p = lf + 1;
		value = 0;
	}
	do {
		*at = last_line(p, &end);
		if (*at == end)
			return SUBJECT_NONE;
		s = read_line(words, *at, end, value, &named);
		end = *at > p ? *at - 1 : p;
	} while (s == SUBJECT_NONE && named);
	return s;
}
