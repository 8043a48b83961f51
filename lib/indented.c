#include "indented.h"

#include <string.h>

/* So many figures as far in, of which so many times fewer are not, are cells;
 * less than that in is no indentation. */
#define ALONE		4
#define TIMES		4
#define LEAST		2

/* Depths are told apart up to here; between lines that no empty one parts, the
 * fewest blanks on one are as many as can be. */
#define DEPTHS		64
#define NONE_BETWEEN	(DEPTHS - 1)

/* A line: how many blanks are before its text, and that. */
struct line {
	unsigned	 depth;
	const char	*text;
	size_t		 len;
	enum rowed_kind	 kind;
};

static struct line
look(const char *p, const char *lf)
{
	struct line	l = { .text = p };

	while (l.text < lf && (*l.text == ' ' || *l.text == '\t'))
		l.text++;
	l.depth = l.text - p < DEPTHS - 1 ? (unsigned)(l.text - p) : DEPTHS - 2;
	l.len = (size_t)(lf - l.text);
	while (l.len > 0 && strchr(" \t\r", l.text[l.len - 1]) != NULL)
		l.len--;
	l.kind = rowed_kind(l.text, l.len);
	return l;
}

/* Are there enough digits as far in to look further?  Most texts have none. */
static int
may_be(const char *p, const char *end)
{
	const char	*q;
	int		 n = 0;

	for (; n < ALONE && p < end; p = q + 1) {
		for (q = p; *q == ' ' || *q == '\t'; q++)
			continue;
		n += q - p >= LEAST && *q >= '0' && *q <= '9';
		q = memchr(q, '\n', (size_t)(end - q));
	}
	return n == ALONE;
}

/* Does a text have more cells than one? */
static int
has_cells(const char *p, size_t n)
{
	return memchr(p, '\t', n) != NULL || memchr(p, '|', n) != NULL ||
	    memmem(p, n, "  ", 2) != NULL;
}

/* The most frequent of some counts. */
static unsigned
most(const size_t count[DEPTHS])
{
	unsigned	i, at = 0;

	for (i = 1; i < DEPTHS; i++)
		if (count[i] > count[at])
			at = i;
	return at;
}

/* How far in figures are, if nearly all are as far, and so are most words:
 * where lines are centred, figures of as many digits are, too. */
static int
find_depth(struct indented *t, const char *p)
{
	const char	*lf;
	struct line	 l;
	size_t		 count[DEPTHS] = { 0 }, n = 0;
	size_t		 words[DEPTHS] = { 0 }, all = 0;

	for (; p < t->end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(t->end - p));
		l = look(p, lf);
		if (has_cells(l.text, l.len))
			return 0;
		if (l.kind == ROWED_FIGURE) {
			count[l.depth]++;
			n++;
		} else if (l.kind == ROWED_WORDS) {
			words[l.depth]++;
			all++;
		}
	}
	t->depth = most(count);
	return t->depth >= LEAST && count[t->depth] >= ALONE &&
	    (n - count[t->depth]) * TIMES <= n && words[t->depth] * 2 >= all;
}

/* What stands between figures, and between them and words: how often how much,
 * the fewest blanks on an empty line that is less far in. */
struct between {
	size_t	figures[DEPTHS];
	size_t	words[DEPTHS];		/* words behind a figure */
	size_t	heads[DEPTHS];		/* a figure behind words */
	size_t	deep;			/* figures, a line as far in between */
};

static void
find_between(const struct indented *t, const char *p, struct between *b)
{
	const char	*lf;
	struct line	 l, last = { .kind = ROWED_NOTHING };
	unsigned	 least = NONE_BETWEEN;
	size_t		 deep = 0;

	for (; p < t->end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(t->end - p));
		l = look(p, lf);
		if (l.kind == ROWED_NOTHING) {
			deep |= l.depth == t->depth;
			if (l.depth < t->depth && l.depth < least)
				least = l.depth;
			continue;
		}
		if (l.kind == ROWED_FIGURE && last.kind == ROWED_FIGURE) {
			b->figures[least]++;
			b->deep += deep;
		} else if (last.kind == ROWED_FIGURE)
			b->words[least]++;
		else if (l.kind == ROWED_FIGURE)
			b->heads[least]++;
		last = l;
		least = NONE_BETWEEN;
		deep = 0;
	}
}

/* Are rows told: is there less before the words behind a row's figures, or
 * before those behind headings, than between figures? */
static int
tells_rows(struct indented *t, const struct between *b)
{
	size_t		ends = 0, others = 0, odd = 0;
	unsigned	i;

	t->inner = most(b->figures);
	t->idle = b->deep * 2 > b->figures[t->inner];
	for (i = 0; i < DEPTHS; i++) {
		if (i < t->inner) {
			ends += b->words[i] + b->heads[i];
			odd += b->figures[i];
		} else
			others += b->words[i];
	}
	return b->figures[t->inner] >= ALONE && ends > 0 &&
	    others * TIMES <= ends && odd * TIMES <= b->figures[t->inner];
}

int
indented_open(struct indented *t, const char *p, size_t n, uint64_t line)
{
	struct between	b = { .deep = 0 };

	*t = (struct indented){ .p = p, .end = p + n, .number = line };
	if (!may_be(p, t->end) || !find_depth(t, p))
		return 0;
	find_between(t, p, &b);
	return tells_rows(t, &b);
}

/* Add so many empty cells. */
static int
add_empty(struct rowed *r, size_t n)
{
	for (; n > 0; n--)
		if (rowed_next(r) == -1)
			return -1;
	return 0;
}

int
indented_next(struct indented *t, struct rowed *r)
{
	const char	*lf;
	struct line	 l;
	unsigned	 least = NONE_BETWEEN;
	size_t		 empty = 0;
	int		 any = 0;

	for (; t->p < t->end; t->p = lf + 1, t->number++) {
		lf = memchr(t->p, '\n', (size_t)(t->end - t->p));
		l = look(t->p, lf);
		if (l.kind == ROWED_NOTHING) {
			if (l.depth < t->depth && l.depth < least)
				least = l.depth;
			/* A cell that has nothing is a line as far in. */
			empty += any && least >= t->inner && !t->idle &&
			    l.depth == t->depth;
			continue;
		}
		if (any && (least < t->inner || l.depth != t->depth))
			break;
		if (!any)
			rowed_begin(r, t->number);
		if (any && (add_empty(r, empty) == -1 || rowed_next(r) == -1))
			return -1;
		if (rowed_add(r, l.text, l.len, t->number) == -1)
			return -1;
		any = 1;
		empty = 0;
		least = NONE_BETWEEN;
	}
	return any && add_empty(r, empty) == -1 ? -1 : any;
}
